//! A register shows what it has: no page, no data set and no link for what it has not.

use std::collections::BTreeSet;

use crate::support::{Register, dead_links, files};

/// A register of one service, without acts, districts, offices, terms, deadlines, reports, revisions and a catalogue.
fn one_service() -> Register {
    Register::empty()
        .write(
            "registry/registry.toml",
            "id = \"tiny\"\nlanguages = [\"ru\"]\nbase_url = \"https://tiny.example/\"\n\
             title = { ru = \"Services\" }\ndescription = { ru = \"The services of a town.\" }\n\
             publisher = { name = { ru = \"A town\" } }\n\
             licence = { id = \"CC0-1.0\", name = { ru = \"CC0\" }, url = \"https://cc0.example/\" }\n\
             contact = { name = { ru = \"Editors\" }, email = \"editors@tiny.example\" }\n",
        )
        .write(
            "registry/classifier.toml",
            "[[section]]\ncode = \"001\"\nname = { ru = \"Home\" }\n\n\
             [[section.subsection]]\ncode = \"00101\"\nname = { ru = \"Waste\" }\n",
        )
        .write(
            "registry/services/bulky-waste.toml",
            "id = \"bulky-waste\"\nname = { ru = \"Collection of bulky waste\" }\nsubsection = \"00101\"\n\
             status = \"withdrawn\"\nended_on = 2026-01-31\n",
        )
        .built()
}

#[test]
fn nothing_empty_is_made_or_listed() {
    let files = files(&one_service().path("public"));
    let pages: Vec<_> = files.keys().filter(|path| path.starts_with("ru/") && path.ends_with(".html")).collect();
    for folder in ["providers/", "acts/", "glossary/", "capabilities/", "reports/", "deadlines/", "services/by-"] {
        let found: Vec<_> = pages.iter().filter(|path| path.starts_with(&format!("ru/{folder}"))).collect();
        let expected = if folder == "services/by-" { vec!["ru/services/by-situation/index.html"] } else { Vec::new() };
        assert_eq!(found, expected.iter().collect::<Vec<_>>(), "{folder}");
    }
    let datasets: BTreeSet<_> =
        pages.iter().filter_map(|path| path.strip_prefix("ru/open-data/")?.strip_suffix("/index.html")).collect();
    assert_eq!(datasets, BTreeSet::from(["sections", "services", "subsections"]));
    let catalogue = String::from_utf8_lossy(&files["data/catalog.ttl"]);
    assert!(catalogue.contains("data/services.csv") && !catalogue.contains("data/offices.csv"));
    assert!(files.contains_key("data/offices.csv"), "programs find the same files in every register");
}

#[test]
fn every_link_of_a_small_site_leads_somewhere() {
    let files = files(&one_service().path("public"));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        assert_eq!(dead_links(&page, &files), Vec::<String>::new(), "{path}");
    }
}
