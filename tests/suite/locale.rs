//! Languages as they are written: direction, numbers, days, lists, phones, cards; and languages that have no strings of their own.

use std::collections::BTreeSet;

use crate::support::{Register, files};

/// The pages of a built site by their paths.
fn pages(register: &Register) -> Vec<(String, String)> {
    files(&register.path("public"))
        .into_iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("pages are UTF-8")))
        .collect()
}

/// The tags of a page.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).filter_map(|part| part.split('>').next())
}

/// The value of an attribute.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
}

#[test]
fn every_passage_that_names_its_language_has_a_direction() {
    let site = Register::fixture("ar-en").built();
    let pages = pages(&site);
    assert!(pages.len() > 60, "{}", pages.len());
    let mut seen = BTreeSet::new();
    for (path, html) in &pages {
        for tag in tags(html) {
            let Some(language) = attribute(tag, "lang") else { continue };
            // In a drawing it is another attribute, and only where it differs from the drawing's.
            if tag.starts_with("text ") {
                continue;
            }
            let expected = if language == "ar" { "rtl" } else { "ltr" };
            assert_eq!(attribute(tag, "dir"), Some(expected), "{path}: <{tag}>");
            seen.insert((tag.split(' ').next().unwrap_or_default().to_owned(), language.to_owned()));
        }
        let language = if path.starts_with("en/") { "en" } else { "ar" };
        let html_tag = tags(html).find(|tag| tag.starts_with("html")).expect("a page");
        assert_eq!(attribute(html_tag, "lang"), Some(language), "{path}");
    }
    for (element, language) in
        [("html", "ar"), ("html", "en"), ("span", "ar"), ("span", "en"), ("div", "ar"), ("a", "ar")]
    {
        assert!(seen.contains(&(element.to_owned(), language.to_owned())), "{element} {language}: {seen:?}");
    }
    let redirect = site.read("public/ar/services/old-certificate/index.html");
    assert!(redirect.contains("<html lang=\"ar\" dir=\"rtl\">"), "{redirect}");
}

#[test]
fn what_a_language_lacks_is_english_and_what_the_tables_know_is_its_own() {
    let site = Register::fixture("ar-en").built();
    let page = site.read("public/ar/services/certificate/index.html");
    assert!(page.contains("<span lang=\"en\" dir=\"ltr\">"), "strings of the theme are English");
    assert!(page.contains("1,234.50\u{a0}AED"), "an amount is written as the language does");
    assert!(page.contains("<bdi dir=\"ltr\">+971 4 222 1234</bdi>") && page.contains("href=\"tel:+97142221234\""));
    assert!(page.contains("الاثنين–الخميس 07:30–15:30"), "days of the week are Arabic");
    let act = site.read("public/ar/acts/old-rules/index.html");
    assert!(act.contains("<time datetime=\"2013-06-03\">3 يونيو 2013</time>"));
    assert!(act.contains("<h1><span lang=\"en\" dir=\"ltr\">On the former rules</span></h1>"));
    let home = site.read("public/ar/index.html");
    assert!(home.contains("<span aria-current=\"true\" lang=\"ar\" dir=\"rtl\">العربية</span>"), "its own name");
    let deadlines = site.read("public/ar/deadlines/index.html");
    assert!(deadlines.contains("1 مارس"));
    let search = site.read("public/ar/search/index.html");
    let counts = search.split("data-counts=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("counts");
    let samples: Vec<_> = counts.split('|').map(|sample| sample.split('=').next().unwrap()).collect();
    assert_eq!(samples, ["1", "2", "3", "11", "100"], "a sample for each plural form");
}

#[test]
fn drawings_begin_where_lines_do() {
    let site = Register::fixture("ar-en").built();
    let drawing = |language: &str| {
        let page = site.read(&format!("public/{language}/services/certificate/index.html"));
        page.split("<svg").nth(1).and_then(|rest| rest.split("</svg>").next()).expect("a drawing").to_owned()
    };
    let (arabic, english) = (drawing("ar"), drawing("en"));
    assert!(arabic.contains(" direction=\"rtl\"") && arabic.contains("transform=\"matrix(-1 0 0 1 "));
    assert!(!english.contains("direction=") && !english.contains("transform="));
    let foreign = "<text lang=\"en\" direction=\"ltr\" text-anchor=\"end\"";
    assert!(arabic.contains(foreign) && !english.contains(foreign), "{arabic}");
    assert!(arabic.contains('←') && english.contains('→'));
    // Nothing that is drawn lies outside of the drawing.
    let width: i32 =
        attribute(arabic.split('>').next().unwrap(), "viewBox").unwrap().split(' ').nth(2).unwrap().parse().unwrap();
    for tag in tags(&arabic) {
        if let Some(x) = attribute(tag, "x").and_then(|x| x.parse::<i32>().ok()) {
            assert!((0..=width).contains(&x), "<{tag}> in {width}");
        }
    }
}

#[test]
fn a_card_that_cannot_be_drawn_is_left_out_with_a_warning() {
    let site = Register::fixture("ar-en");
    let faults: Vec<_> = site.faults().into_iter().filter(|fault| fault.code == "TZ651").collect();
    let [fault] = &faults[..] else { panic!("{faults:?}") };
    assert_eq!((fault.severity.as_str(), fault.file.as_str()), ("warning", "themes/default/fonts"));
    assert!(fault.message.contains("3 of 3 cards in `ar`"), "{}", fault.message);
    let outcome = site.build(&["--json"]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let summary: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("a summary");
    assert!(summary["warnings"].as_u64().unwrap() >= 1, "{summary}");
    assert!(!site.path("public/ar/card.png").exists() && site.path("public/en/card.png").exists());
    assert!(!site.path("public/ar/services/certificate/card.png").exists());
    let arabic = site.read("public/ar/services/certificate/index.html");
    assert!(arabic.contains("og:image\" content=\"https://ar-en.example/assets/icon-512."), "the icon stands in");
    assert!(arabic.contains("twitter:card\" content=\"summary\""));
    let english = site.read("public/en/services/certificate/index.html");
    assert!(english.contains("og:image\" content=\"https://ar-en.example/en/services/certificate/card.png\""));
    assert!(english.contains("twitter:card\" content=\"summary_large_image\""));
}

#[test]
fn a_service_whose_card_cannot_be_drawn_shows_the_registers() {
    let site = Register::small()
        .replace("registry/services/certificate.toml", "kk = \"Анықтама беру\"", "kk = \"ანბანი беру\"")
        .built();
    assert!(!site.path("public/kk/services/certificate/card.png").exists());
    assert!(
        site.read("public/kk/services/certificate/index.html")
            .contains("content=\"https://small.example/kk/card.png\"")
    );
    assert!(site.path("public/ru/services/certificate/card.png").exists());
}

#[test]
fn a_language_without_strings_has_its_numbers_days_and_name() {
    let site = Register::fixture("commune").built();
    let page = site.read("public/fr/services/unemployed-card/index.html");
    assert!(page.contains("1\u{202f}250,50\u{a0}EUR"), "an amount");
    assert!(page.contains("lundi–vendredi 08:30–12:00") && page.contains("+33 1 42 34 56 78"));
    assert!(page.contains("lang=\"fr\" dir=\"ltr\">français</span>"), "its own name");
    assert!(page.contains("</span>\u{a0}: "), "a label is set off as in French");
    let act = site.read("public/fr/acts/by-law/index.html");
    assert!(act.contains("<time datetime=\"2024-03-05\">5 mars 2024</time>"));
    assert!(site.read("public/en/services/unemployed-card/index.html").contains("1,250.50"));
    assert!(site.read("public/data/catalog.ttl").contains("authority/language/FRA"));
    assert!(site.faults().iter().all(|fault| fault.code != "TZ651"), "the fonts have every letter of French");
}
