//! `tizilim build`: what it writes, what it refuses, how it ends.

use std::fs;

use crate::support::{Register, files, tizilim};

#[test]
fn pages_exist_in_both_languages_at_the_same_paths() {
    let register = Register::small().built();
    let files = files(&register.path("public"));
    let of = |language: &str| -> Vec<String> {
        files.keys().filter_map(|path| path.strip_prefix(language)).map(str::to_owned).collect()
    };
    assert_eq!(of("kk/"), of("ru/"));
    for path in [
        "index.html",
        "sections/index.html",
        "sections/007/index.html",
        "sections/00701/index.html",
        "services/index.html",
        "services/certificate/index.html",
        "services/old-certificate/index.html",
        "providers/index.html",
        "providers/atbasar/index.html",
        "acts/index.html",
        "acts/rules/index.html",
        "open-data/index.html",
        "about/index.html",
        "glossary/index.html",
        "search/index.html",
    ] {
        assert!(files.contains_key(&format!("kk/{path}")), "{path}");
    }
    for path in [
        "index.html",
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "data/services.csv",
        "data/SHA256SUMS",
        "search/index/meta.json",
        "search/directory.bin",
    ] {
        assert!(files.contains_key(path), "{path}");
    }
}

#[test]
fn a_page_names_its_language_its_other_language_and_its_way_up() {
    let page = Register::small().built().read("public/ru/services/certificate/index.html");
    for part in [
        "<html lang=\"ru\" dir=\"ltr\">",
        "<link rel=\"canonical\" href=\"https://small.example/ru/services/certificate/\">",
        "hreflang=\"kk\" href=\"https://small.example/kk/services/certificate/\"",
        "href=\"/kk/services/certificate/\" lang=\"kk\" dir=\"ltr\"",
        "href=\"/ru/sections/00701/\"",
        "не более 3\u{a0}рабочих дней",
        "Бесплатно",
        "tel:+77164324569",
        "понедельник–пятница 09:00–18:00",
    ] {
        assert!(page.contains(part), "{part}");
    }
    let page = Register::small().built().read("public/kk/acts/old-rules/index.html");
    assert!(
        page.contains("2011\u{a0}жылғы 7\u{a0}желтоқсан") && page.contains("2021\u{a0}жылғы 16\u{a0}ақпан"),
        "{page}"
    );
}

#[test]
fn a_former_id_leads_to_the_present_one() {
    let page = Register::small().built().read("public/kk/services/old-certificate/index.html");
    assert!(page.contains("url=/kk/services/certificate/"), "{page}");
}

#[test]
fn a_base_url_with_a_path_works_everywhere() {
    let register = Register::small();
    let outcome = register.build(&["--base-url", "https://example.org/registry"]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    for (path, bytes) in files(&register.path("public")) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        if path.ends_with(".html") {
            for link in text.split("href=\"").skip(1).filter_map(|part| part.split('"').next()) {
                let inside = link.starts_with('/');
                assert!(!inside || link.starts_with("/registry/"), "{path}: {link}");
            }
        }
    }
    assert!(register.read("public/sitemap.xml").contains("<loc>https://example.org/registry/kk/</loc>"));
    let data = register.read("public/data/services/certificate.json");
    assert!(data.contains("https://example.org/registry/kk/services/certificate/"), "{data}");
}

#[test]
fn a_missing_translation_shows_the_other_language_marked() {
    let register = Register::small()
        .replace("registry/classifier.toml", "{ kk = \"Туризм\", ru = \"Туризм\" }", "{ kk = \"Тек қазақша\" }")
        .built();
    let page = register.read("public/ru/sections/index.html");
    assert!(
        page.contains("<span lang=\"kk\" dir=\"ltr\">Тек қазақша</span> <span class=\"tz-mark\">нет перевода</span>"),
        "{page}"
    );
    let summary = register.build(&["--json"]);
    let summary: serde_json::Value = serde_json::from_str(&summary.stdout).unwrap();
    assert_eq!(summary["missing_translations"]["ru"], 1);
    assert_eq!(summary["warnings"], 1);
}

#[test]
fn an_unofficial_translation_says_so() {
    let register = Register::small()
        .replace(
            "registry/services/certificate.toml",
            "id = \"certificate\"",
            "id = \"certificate\"\nunofficial = [\"ru\"]",
        )
        .built();
    assert!(register.read("public/ru/services/certificate/index.html").contains("неофициальный перевод"));
    assert!(!register.read("public/kk/services/certificate/index.html").contains("ресми емес"));
}

#[test]
fn texts_never_become_markup() {
    let register = Register::small()
        .replace("registry/classifier.toml", "ru = \"Туризм\"", "ru = '<script>alert(1)</script> & \"x\"'")
        .write("content/pages/about/ru.md", "# <b>О</b>\n\n<script>alert(1)</script> <i onclick=\"x()\">a</i>\n")
        .built();
    for (path, bytes) in files(&register.path("public/ru")).into_iter().filter(|(path, _)| !path.ends_with(".png")) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains("<script>alert") && !text.contains("onclick"), "{path}");
    }
    assert!(register.read("public/ru/sections/010/index.html").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"));
}

#[test]
fn nothing_is_published_on_an_error() {
    let register = Register::small().built();
    let before = files(&register.path("public"));
    let register = register.replace("registry/acts/rules.toml", "issuer = \"ministry\"", "issuer = \"nobody\"");
    let outcome = register.build(&[]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stdout.contains("TZ302"), "{}", outcome.stdout);
    assert_eq!(files(&register.path("public")), before);
}

#[test]
fn an_empty_register_is_published() {
    let small = Register::small();
    let settings = small.read("registry/registry.toml");
    let register =
        Register::empty().write("registry/registry.toml", settings).write("registry/classifier.toml", "").built();
    assert!(register.read("public/kk/index.html").contains("0 қызмет"));
    assert!(register.read("public/ru/index.html").contains("0 услуг"));
    assert!(!register.path("public/kk/services/index.html").exists(), "there is nothing to list");
}

#[test]
fn a_register_in_one_language_and_in_three_is_published() {
    let one = Register::small().replace("registry/registry.toml", "[\"kk\", \"ru\"]", "[\"kk\"]");
    assert_eq!(one.build(&[]).code, 1, "texts in a language that is not listed are faults");
    let three =
        Register::small().replace("registry/registry.toml", "[\"kk\", \"ru\"]", "[\"kk\", \"ru\", \"en\"]").built();
    let page = three.read("public/en/services/certificate/index.html");
    assert!(
        page.contains("<html lang=\"en\" dir=\"ltr\">") && page.contains("lang=\"kk\" dir=\"ltr\">"),
        "texts fall back to Kazakh, marked"
    );
}

#[test]
fn files_that_did_not_change_keep_their_times() {
    let register = Register::small().built();
    let time = |path: &str| fs::metadata(register.path(path)).unwrap().modified().unwrap();
    let (page, data) = ("public/kk/acts/rules/index.html", "public/data/acts.csv");
    let before = (time(page), time(data));
    std::thread::sleep(std::time::Duration::from_millis(20));
    let summary = register.build(&["--json"]);
    let summary: serde_json::Value = serde_json::from_str(&summary.stdout).unwrap();
    assert_eq!((summary["written"].as_u64(), summary["removed"].as_u64()), (Some(0), Some(0)), "{summary}");
    assert_eq!(before, (time(page), time(data)));
}

#[test]
fn what_vanishes_from_the_register_vanishes_from_the_site() {
    let register = Register::small()
        .write("content/pages/help/kk.md", "# Көмек\n")
        .write("content/pages/help/ru.md", "# Помощь\n")
        .built();
    assert!(register.path("public/kk/help/index.html").exists());
    let register = register.remove("content/pages/help/kk.md").remove("content/pages/help/ru.md").built();
    assert!(!register.path("public/kk/help").exists());
}

#[test]
fn an_output_folder_with_foreign_files_is_refused() {
    let register = Register::small().write("public/thesis.docx", "years of work");
    let outcome = register.build(&[]);
    assert_eq!(outcome.code, 2, "{}", outcome.stderr);
    assert!(outcome.stderr.contains("thesis.docx"), "{}", outcome.stderr);
    assert_eq!(register.read("public/thesis.docx"), "years of work");
    let register = Register::small().built().write("public/kk/notes.txt", "mine");
    assert_eq!(register.build(&[]).code, 2);
    assert_eq!(register.read("public/kk/notes.txt"), "mine");
}

#[test]
fn sources_are_never_an_output_folder() {
    for out in ["", "registry", "content", "registry/services"] {
        let register = Register::small();
        let before = files(&register.root());
        let path = register.path(out);
        let outcome = register.build(&["--out", path.to_str().unwrap()]);
        assert_eq!(outcome.code, 2, "{out}: {}", outcome.stderr);
        assert_eq!(files(&register.root()), before, "{out}");
    }
}

#[test]
fn nothing_but_the_cache_is_left_outside_the_output_folder() {
    let register = Register::small().built();
    let names = |path: &std::path::Path| -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(path)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names(&register.root()), [".tizilim-cache", "content", "public", "registry"]);
    assert_eq!(names(register.around()), ["root"]);
}

#[cfg(unix)]
#[test]
fn a_read_only_place_is_a_failure_of_the_system() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    let register = Register::small();
    let place = register.path("locked");
    fs::create_dir(&place).unwrap();
    fs::set_permissions(register.around(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&place, fs::Permissions::from_mode(0o555)).unwrap();
    let mut command = tizilim();
    command.args(["build", "--root"]).arg(register.root()).arg("--out").arg(place.join("public"));
    // Nothing is read-only to root: the command runs as nobody then, who may run the binary from a place of its own.
    if fs::metadata(register.root()).unwrap().uid() == 0 {
        let binary = register.around().join("tizilim");
        // Another program copies: a file that this process held open for writing could be busy in a child of another test.
        let copied = std::process::Command::new("cp").arg(env!("CARGO_BIN_EXE_tizilim")).arg(&binary).status().unwrap();
        assert!(copied.success());
        let mut other = std::process::Command::new(&binary);
        other.args(command.get_args()).env("NO_COLOR", "1").uid(65534).gid(65534);
        command = other;
    }
    let output = command.output().unwrap();
    fs::set_permissions(&place, fs::Permissions::from_mode(0o755)).unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{stderr}");
    assert!(stderr.to_lowercase().contains("permission denied") && stderr.contains("locked"), "{stderr}");
    assert!(!place.join("public").exists());
}

#[test]
fn a_build_tells_what_it_spends_its_time_on() {
    let register = Register::small();
    let build = |timings: &str| {
        let mut command = tizilim();
        command.arg("build").arg("--root").arg(register.root()).args(["--no-cache", "--date", "2026-01-31", timings]);
        let output = command.output().expect("the program");
        assert!(output.status.success());
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    let told = build("--timings");
    for phase in ["read sources", "check rules", "render pages", "replace the site"] {
        assert!(told.lines().any(|line| line.starts_with(phase)), "{phase}: {told}");
    }
    let file = register.path("trace.json");
    build(&format!("--timings={}", file.display()));
    let trace: serde_json::Value = serde_json::from_slice(&std::fs::read(file).expect("a trace")).expect("JSON");
    let events = trace["traceEvents"].as_array().expect("events");
    assert!(events.iter().any(|event| event["name"] == "render pages" && event["dur"].is_number()));
}
