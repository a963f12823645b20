//! What leads people and programs to the site: feeds, the description of the search, the manifest, cards, the page of
//! changes; and the worker that keeps pages.

use std::collections::BTreeSet;

use crate::support::{Register, files};

/// The small register with a service that began and ended, and an act that was changed.
fn with_days() -> Register {
    Register::small()
        .replace(
            "registry/services/certificate.toml",
            "status = \"in-force\"",
            "status = \"withdrawn\"\nvalid_from = 2021-03-01\nended_on = 2025-12-01\nended_by = { act = \"rules\" }",
        )
        .append(
            "registry/acts/rules.toml",
            "\n[[amended_by]]\nnote = { kk = \"2-тармақ <жаңа>\", ru = \"Пункт 2 <новый>\" }\nby = { kind = \"order\", date = 2023-05-04, number = \"7\" }\n",
        )
}

/// The texts of all elements of a name.
fn texts<'a>(xml: &'a str, name: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    xml.split(&open).skip(1).filter_map(|part| part.split(&close).next()).collect()
}

#[test]
fn feeds_tell_what_the_register_dates() {
    let register = with_days().built();
    let feed = register.read("public/ru/feed.xml");
    assert_eq!(
        texts(&feed, "title")[1..],
        [
            "Услуга исключена из реестра: Выдача справки",
            "Подписан акт о внесении изменений: Об утверждении правил",
            "Начато оказание услуги: Выдача справки",
            "Акт утратил силу: О старых правилах",
            "Акт подписан: Об утверждении правил",
            "Акт подписан: О старых правилах",
        ]
    );
    let updated = texts(&feed, "updated");
    assert_eq!((updated[0], updated[2]), ("2025-12-01T00:00:00Z", "2023-05-04T00:00:00Z"));
    assert!(feed.contains("Пункт 2 &lt;новый&gt;\nприказ, 4\u{a0}мая 2023\u{a0}года, №\u{a0}7"), "{feed}");
    assert!(feed.contains("rel=\"self\" type=\"application/atom+xml\" href=\"https://small.example/ru/feed.xml\""));
    let ids = texts(&feed, "id");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert_eq!(ids[2], "https://small.example/ru/changes/#act-amended-rules-2023-05-04");
    // A section tells of its services and the acts that set them; a section without services has no feed.
    let section = register.read("public/ru/sections/007/feed.xml");
    assert_eq!(texts(&section, "title").len(), 5);
    assert!(texts(&section, "id").contains(&ids[2]), "an entry is the same in each feed");
    assert!(!register.path("public/ru/sections/010/feed.xml").exists());
}

#[test]
fn what_has_not_happened_by_the_day_of_the_build_is_no_change() {
    let register = with_days();
    assert_eq!(register.build(&["--date", "2022-01-01"]).code, 2, "the day is given twice");
    assert_eq!(register.run(&["build", "--date", "2022-01-01"]).code, 0);
    assert_eq!(texts(&register.read("public/kk/feed.xml"), "updated")[0], "2021-03-01T00:00:00Z");
    assert_eq!(register.run(&["build", "--date", "2001-01-01"]).code, 0);
    let feed = register.read("public/kk/feed.xml");
    assert_eq!(texts(&feed, "updated"), ["2001-01-01T00:00:00Z"]);
    assert!(register.read("public/kk/changes/index.html").contains("Әзірге өзгеріс жоқ."));
}

#[test]
fn two_changes_of_a_day_have_names_of_their_own() {
    let again = "\n[[amended_by]]\nby = { kind = \"order\", date = 2023-05-04, number = \"8\" }\n";
    let register = with_days().append("registry/acts/rules.toml", again).built();
    let page = register.read("public/kk/changes/index.html");
    for id in ["id=\"act-amended-rules-2023-05-04\"", "id=\"act-amended-rules-2023-05-04-2\""] {
        assert!(page.contains(id), "{id}");
    }
}

#[test]
fn the_page_of_changes_says_the_same_in_words() {
    let register = with_days().built();
    let page = register.read("public/ru/changes/index.html");
    for part in [
        "1\u{a0}декабря 2025\u{a0}года</time> · Услуга исключена из реестра",
        "<a href=\"/ru/services/certificate/\">Выдача справки</a>",
        "Основание: <a href=\"/ru/acts/rules/\">",
        "Пункт 2 &lt;новый&gt;",
        "<h3 id=\"y2011\">2011</h3>",
        "<a href=\"/ru/feed.xml\" type=\"application/atom+xml\">",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(register.read("public/kk/index.html").contains("<a href=\"/kk/changes/\">Соңғы өзгерістер</a>"));
    assert!(register.read("public/sitemap.xml").contains("<loc>https://small.example/ru/changes/</loc>"));
}

#[test]
fn every_page_names_what_leads_to_the_site() {
    let register = Register::small();
    assert_eq!(register.build(&["--base-url", "https://example.org/registry/"]).code, 0);
    let page = register.read("public/ru/services/certificate/index.html");
    let service = "https://example.org/registry/ru/services/certificate/";
    for part in [
        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/registry/ru/feed.xml\"",
        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/registry/ru/sections/007/feed.xml\"",
        "<link rel=\"search\" type=\"application/opensearchdescription+xml\" href=\"/registry/opensearch-ru.xml\"",
        "<link rel=\"manifest\" href=\"/registry/ru/manifest.webmanifest\">",
        "<meta name=\"theme-color\" content=\"#0b5c6b\" media=\"(prefers-color-scheme: light)\">",
        "<meta property=\"og:title\" content=\"Выдача справки\">",
        "<meta property=\"og:locale\" content=\"ru_KZ\">",
        "<meta property=\"og:locale:alternate\" content=\"kk_KZ\">",
        &format!("<meta property=\"og:url\" content=\"{service}\">"),
        &format!("<meta property=\"og:image\" content=\"{service}card.png\">"),
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(
        register.read("public/kk/acts/index.html").contains("content=\"https://example.org/registry/kk/card.png\"")
    );
    assert!(!register.read("public/404.html").contains("og:"), "what search engines leave out is not shared");
    let search = register.read("public/opensearch-kk.xml");
    assert!(search.contains("template=\"https://example.org/registry/kk/search/?q={searchTerms}\""), "{search}");
    for (path, _) in files(&register.path("public")).iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = register.read(&format!("public/{path}"));
        assert!(page.contains("rel=\"manifest\"") || page.contains("http-equiv=\"refresh\""), "{path}");
    }
}

#[test]
fn the_names_of_the_search_keep_to_the_limits() {
    let long = "Өте ұзақ атау ".repeat(30);
    let register = Register::small()
        .replace("registry/registry.toml", "Шағын тізілім", &long)
        .write(
            "themes/default/strings/kk/interface.ftl",
            crate::support::theme_strings("kk").replace("short-name = ", "short-name = Әлдеқайда ұзынырақ "),
        )
        .built();
    let search = register.read("public/opensearch-kk.xml");
    assert_eq!(texts(&search, "ShortName"), ["Әлдеқайда"], "at most 16 characters, in whole words");
    assert_eq!(texts(&search, "LongName"), [format!("{}Өте", "Өте ұзақ атау ".repeat(3))], "at most 48");
}

#[test]
fn the_manifest_installs_the_site_of_its_language() {
    let register = Register::small();
    assert_eq!(register.build(&["--base-url", "https://example.org/registry/"]).code, 0);
    let manifest: serde_json::Value =
        serde_json::from_str(&register.read("public/kk/manifest.webmanifest")).expect("JSON");
    assert_eq!(manifest["name"], "Шағын тізілім");
    assert_eq!((&manifest["lang"], &manifest["start_url"]), (&"kk".into(), &"/registry/kk/".into()));
    assert_eq!((&manifest["scope"], &manifest["theme_color"]), (&"/registry/".into(), &"#0b5c6b".into()));
    let icons = manifest["icons"].as_array().expect("icons");
    assert_eq!(icons.len(), 4);
    for icon in icons {
        let path = icon["src"].as_str().unwrap().strip_prefix("/registry/").expect("inside the site");
        assert!(register.path("public").join(path).exists(), "{path}");
    }
}

#[test]
fn a_card_is_a_small_picture() {
    let long = "денсаулық сақтау, білім беру, әлеуметтік қамсыздандыру ".repeat(8);
    let register = Register::small().replace("registry/services/certificate.toml", "Анықтама беру", &long).built();
    for path in ["kk/services/certificate/card.png", "ru/services/certificate/card.png", "kk/card.png", "ru/card.png"] {
        let bytes = std::fs::read(register.path("public").join(path)).expect(path);
        assert!(bytes.len() <= 12 * 1024, "{path}: {} bytes", bytes.len());
        assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n");
        let size = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!((size(16), size(20)), (1200, 630), "{path}");
    }
}

#[test]
fn the_worker_keeps_what_pages_need_and_is_named_after_it() {
    let register = Register::small().built();
    let worker = register.read("public/sw.js");
    let constant = |worker: &str, name: &str| -> serde_json::Value {
        let start = format!("const {name} = ");
        let line = worker.lines().find_map(|line| line.strip_prefix(&start)).expect("a constant").to_owned();
        serde_json::from_str(line.trim_end_matches(';')).expect("JSON")
    };
    let shell = constant(&worker, "SHELL");
    let shell: Vec<_> = shell.as_array().expect("a list").iter().map(|path| path.as_str().unwrap()).collect();
    assert_eq!(shell[0], "offline.html");
    assert!(shell.iter().any(|path| path.starts_with("assets/style.")), "{shell:?}");
    for path in shell {
        assert!(register.path("public").join(path).exists(), "{path}");
    }
    let page = register.read("public/offline.html");
    assert!(page.contains("Интернет байланысы жоқ") && page.contains("Нет соединения с интернетом"), "{page}");
    let cache = constant(&worker, "CACHE");
    let register = register.write("content/pages/about/kk.md", "# Басқа\n\nМәтін.\n").built();
    assert_eq!(constant(&register.read("public/sw.js"), "CACHE"), cache, "a new text keeps what is there");
    let register = register.write("themes/default/styles/99-own.css", "body { margin: 0 }").built();
    assert_ne!(constant(&register.read("public/sw.js"), "CACHE"), cache, "a new theme begins anew");
}

#[test]
fn wrong_colours_and_fonts_of_a_theme_are_told() {
    for (path, content, told) in [
        ("themes/default/theme.toml", "[light]\nground = \"white\"", "\"white\" is not a colour"),
        ("themes/default/fonts/card.ttf", "no font", "fonts/card.ttf"),
    ] {
        let outcome = Register::small().write(path, content).build(&[]);
        assert_eq!(outcome.code, 1, "{path}");
        assert!(outcome.stdout.contains(told), "{}", outcome.stdout);
    }
}

#[test]
fn the_colours_are_those_of_the_style_sheet() {
    let theme = crate::support::project().join("themes/default");
    let colours = std::fs::read_to_string(theme.join("theme.toml")).unwrap();
    let style: Vec<u8> = files(&theme.join("styles")).into_values().flatten().collect();
    let style = String::from_utf8(style).unwrap();
    for line in colours.lines().filter_map(|line| line.split_once(" = ")) {
        let property = format!("--{}: {};", line.0, line.1.trim_matches('"'));
        assert!(style.contains(&property), "{property}");
    }
}
