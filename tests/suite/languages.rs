//! Registers in other languages than Kazakh and Russian: built whole, and no word of a language that they do not have.

use std::collections::BTreeSet;
use std::io::Read as _;

use crate::support::{Register, dead_links, files};

/// What is packed is looked at unpacked.
fn unpacked(path: &str, bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    if !path.ends_with(".zip") && !path.ends_with(".xlsx") {
        return vec![(path.to_owned(), bytes)];
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect(path);
    (0..archive.len())
        .map(|at| {
            let mut entry = archive.by_index(at).expect(path);
            let mut content = Vec::new();
            entry.read_to_end(&mut content).expect(path);
            (format!("{path}!{}", entry.name().expect(path)), content)
        })
        .collect()
}

/// The first Cyrillic word of a text, with what stands around it.
fn cyrillic(text: &str) -> Option<String> {
    let at = text.find(|c| matches!(c, '\u{400}'..='\u{52F}'))?;
    let start = text[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
    Some(text[start..].chars().take(140).collect())
}

#[test]
fn a_register_in_english_and_french_holds_no_word_of_another_language() {
    let register = Register::fixture("commune").built();
    let mut found = Vec::new();
    for (path, bytes) in files(&register.path("public")) {
        for (path, bytes) in unpacked(&path, bytes) {
            // Pictures, fonts, the database and the index hold bytes that are letters by chance; the index has a test of its own, and
            // the rows of a database are read by that of the open data.
            let binary = [".png", ".woff2", ".ico", ".sqlite"].iter().any(|ending| path.ends_with(ending));
            if binary || path.starts_with("search/") {
                continue;
            }
            if let Some(words) = cyrillic(&String::from_utf8_lossy(&bytes)) {
                found.push(format!("{path}: {words}"));
            }
            let text = String::from_utf8_lossy(&bytes);
            for foreign in ["lang=\"kk\"", "lang=\"ru\"", "\"@language\":\"kk\"", "\"@language\":\"ru\"", "@kk", "@ru"]
            {
                if text.contains(foreign) {
                    found.push(format!("{path}: {foreign}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{} places:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_page_of_it_is_in_both_languages_and_leads_somewhere() {
    let register = Register::fixture("commune").built();
    let files = files(&register.path("public"));
    let of = |language: &str| -> BTreeSet<String> {
        files.keys().filter_map(|path| path.strip_prefix(language)).map(str::to_owned).collect()
    };
    assert_eq!(of("en/"), of("fr/"));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        assert_eq!(dead_links(&page, &files), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn strings_that_french_lacks_are_english_and_say_so() {
    let register = Register::fixture("commune").built();
    let page = register.read("public/fr/services/birth-certificate/index.html");
    assert!(page.contains("<html lang=\"fr\" dir=\"ltr\">"), "{}", &page[..200]);
    assert!(page.contains("<span lang=\"en\" dir=\"ltr\">Services</span>"), "the navigation is marked");
    assert!(page.contains("<h1>Actes de naissance</h1>"), "the register's own words are not");
    let own = register.write("themes/default/strings/fr/own.ftl", "services = Démarches\n").built();
    let page = own.read("public/fr/services/birth-certificate/index.html");
    assert!(page.contains(">Démarches<"), "a key that French has is not marked");
}

#[test]
fn a_register_of_three_languages_shows_each_in_its_own() {
    let register = Register::small()
        .replace("registry/registry.toml", "languages = [\"kk\", \"ru\"]", "languages = [\"kk\", \"ru\", \"en\"]")
        .replace(
            "registry/registry.toml",
            "title = { kk = \"Шағын тізілім\", ru = \"Малый реестр\" }",
            "title = { kk = \"Шағын тізілім\", ru = \"Малый реестр\", en = \"Small register\" }",
        )
        .built();
    let page = register.read("public/en/index.html");
    assert!(page.contains("<h1>Small register</h1>"));
    assert!(page.contains("hreflang=\"kk\"") && page.contains("hreflang=\"ru\"") && page.contains("hreflang=\"en\""));
    assert!(
        page.contains("<bdi lang=\"kk\"") || page.contains("lang=\"kk\""),
        "what has no English is Kazakh, and says so"
    );
    let header = register.read("public/data/services.csv").lines().next().unwrap().to_owned();
    for column in ["name_kk", "name_ru", "name_en", "url_en"] {
        assert!(header.split(',').any(|name| name == column), "{header}");
    }
}
