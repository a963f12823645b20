//! The ways in beside search: indexes of services, the glossary.

use crate::support::Register;

fn page(site: &Register, path: &str) -> String {
    site.read(&format!("public/{path}index.html"))
}

#[test]
fn services_are_found_by_letter_recipient_form_body_situation_and_district() {
    let site = Register::small().built();
    for (path, group) in [
        ("ru/a-z/", "id=\"letter-1\""),
        ("ru/services/by-recipient/", "id=\"individuals\""),
        ("ru/services/by-form/", "id=\"paper\""),
        ("ru/services/by-body/", "id=\"ministry\""),
        ("ru/services/by-situation/", "id=\"00701\""),
        ("ru/services/by-district/", "id=\"atbasar\""),
    ] {
        let page = page(&site, path);
        assert!(page.contains(group), "{group} in {path}");
        assert!(page.contains("href=\"/ru/services/certificate/\""), "{path}");
        assert!(page.contains("aria-current=\"page\""), "{path} says which index it is");
    }
}

#[test]
fn letters_are_those_of_the_language_and_marks_are_no_letters() {
    let site = Register::small()
        .replace(
            "registry/services/certificate.toml",
            "name = {",
            "name = { unofficial = [], kk = \"«Әке» анықтамасы\", ru = \"«Яна» справка\" }\nshort_name = {",
        )
        .built();
    assert!(page(&site, "kk/a-z/").contains(">Ә</a>"));
    assert!(page(&site, "ru/a-z/").contains(">Я</a>"));
}

#[test]
fn the_glossary_holds_the_terms_of_every_text_with_links_to_their_points() {
    let site = Register::small().built();
    let glossary = page(&site, "kk/glossary/");
    assert!(glossary.contains("тұтынушы</dt>"), "{glossary}");
    assert!(glossary.contains("href=\"/kk/regulations/rules/regulation/#p1-1\""), "{glossary}");
}
