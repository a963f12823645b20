//! Services that stand in a section itself, in registers with and without subsections.

use serde_json::Value;

use crate::support::{Outcome, Register, has_filter};

const CLASSIFIER: &str = "registry/classifier.toml";
const SERVICE: &str = "registry/services/housing-benefit.toml";
const IN_SUBSECTION: &str = "subsection = \"A1.2\"";

/// Sections without subsections, of which the second has no service.
const ALONE: &str = r#"
[[section]]
code = "A1"
former_codes = ["H"]
name.en = "Housing"

[[section]]
code = "B"
name.en = "Business"
"#;

fn alone() -> Register {
    Register::fixture("neutral").write(CLASSIFIER, ALONE).replace(SERVICE, IN_SUBSECTION, "section = \"A1\"")
}

/// A section with a service in a subsection and one in itself.
fn both() -> Register {
    Register::fixture("neutral").write(
        "registry/services/house-hunting.toml",
        "id = \"house-hunting\"\nname.en = \"Advice on renting\"\nsection = \"A1\"\nstatus = \"in-force\"\n",
    )
}

fn said(outcome: &Outcome) -> String {
    format!("{}{}", outcome.stdout, outcome.stderr)
}

#[test]
fn a_register_of_sections_alone_is_whole() {
    let register = alone();
    let checked = register.run(&["check"]);
    assert_eq!(checked.code, 0, "{}", said(&checked));
    let register = register.built();

    let section = register.read("public/en/sections/A1/index.html");
    assert!(section.contains("/en/services/housing-benefit/") && section.contains("1 service"));
    assert!(!section.contains("subsection") && !section.contains("no services"), "{section}");
    let empty = register.read("public/en/sections/B/index.html");
    assert!(empty.contains("There are no services in this section yet") && !empty.contains("subsection"));
    let sections = register.read("public/en/sections/index.html");
    assert!(sections.contains("1 service") && !sections.contains("subsection"));
    assert!(register.read("public/en/sections/H/index.html").contains("sections/A1/"), "the former code leads on");

    let service = register.read("public/en/services/housing-benefit/index.html");
    assert!(service.contains("<a href=\"/en/sections/A1/\"><span class=\"tz-code\">A1</span> Housing</a>"));
    let way = "/en/sections/A1/\",\"name\":\"Housing\",\"position\":3";
    assert!(service.contains(way), "the way to the page leads through the section");
    assert!(service.contains("\"category\":\"Housing\""), "what search engines read");
    assert!(!register.path("public/en/services/by-situation/index.html").exists(), "sections are no situations");
    assert!(register.path("public/en/sections/A1/feed.xml").exists());
    let search = register.read("public/en/search/index.html");
    assert!(search.contains("<option value=\"A1\">A1 Housing</option>"));

    assert!(has_filter(&register, "section-A1"), "the section is a filter");
    assert_eq!(register.found("housing benefit")[0], "housing-benefit");
    assert_eq!(register.found("H")[0], "A1");
}

#[test]
fn the_data_place_a_service_in_its_section() {
    let register = alone().built();
    let service = &register.rows("services")[0];
    assert_eq!((&service["section_code"], &service["subsection_code"]), (&"A1".into(), &Value::Null));
    let counts: Vec<_> = register.rows("sections").iter().map(|row| row["service_count"].clone()).collect();
    assert_eq!(counts, [1, 0]);
    assert_eq!(register.rows("sections")[0]["in_force_count"], 1);
    assert!(register.rows("subsections").is_empty());

    let record = register.json("data/services/housing-benefit.json");
    assert_eq!((&record["section"]["code"], record.get("subsection")), (&"A1".into(), None));
    assert_eq!((&record["service"]["section"], record["service"].get("subsection")), (&"A1".into(), None));
    let entry = &register.json("data/v1/services.json")["services"][0];
    assert_eq!((&entry["section_code"], entry.get("subsection_code")), (&"A1".into(), None));
    let schema = register.json("data/services.schema.json").to_string();
    assert!(schema.contains("subsection_code"));

    let terms = register.json("data/hsds/en/taxonomy_terms.json");
    let attributes = register.json("data/hsds/en/attributes.json");
    assert_eq!(attributes[0]["taxonomy_term_id"], terms[0]["id"]);
    assert_eq!(terms[0]["code"], "A1");

    let linked = register.read("public/data/services.ttl");
    assert!(linked.contains("cv:thematicArea") && linked.contains("cv:isClassifiedBy"));
    assert!(!linked.contains("cv:LifeEvent"), "a section is no event in life");
    assert!(register.read("public/data/classifier.ttl").contains("skos:hasTopConcept"));
}

#[test]
fn a_section_shows_its_own_services_before_its_subsections() {
    let register = both().built();
    let section = register.read("public/en/sections/A1/index.html");
    let (own, below) = (section.find("/en/services/house-hunting/"), section.find("/en/sections/A1.2/"));
    assert!(own.is_some() && own < below, "{section}");
    assert!(section.contains("1 subsection") && section.contains("2 services"));
    assert!(section.contains("<h2>Subsections</h2>") && !section.contains("no services"));
    assert!(!section.contains("/en/services/housing-benefit/"), "that stands in the subsection");
    let subsection = register.read("public/en/sections/A1.2/index.html");
    assert!(subsection.contains("/en/services/housing-benefit/") && !subsection.contains("house-hunting"));
    let groups = register.read("public/en/services/by-situation/index.html");
    assert!(groups.contains("id=\"A1\"") && groups.contains("id=\"A1.2\""));

    let sections = register.rows("sections");
    assert_eq!((&sections[0]["service_count"], &sections[0]["subsection_count"]), (&2.into(), &1.into()));
    assert_eq!(register.rows("subsections")[0]["service_count"], 1);
    let linked = register.read("public/data/services.ttl");
    assert_eq!(linked.matches("a cv:Event").count(), 1, "only the subsection is an event in life");
}

#[test]
fn a_long_section_stands_on_several_pages() {
    let service = |number: usize| {
        format!("id = \"s{number:03}\"\nname.en = \"Advice {number:03}\"\nsection = \"A1\"\nstatus = \"in-force\"\n")
    };
    let register = (0..401).fold(both(), |register, number| {
        register.write(&format!("registry/services/s{number:03}.toml"), service(number))
    });
    let register = register.built();
    let first = register.read("public/en/sections/A1/index.html");
    assert!(first.contains("rel=\"next\"") && first.contains("/en/sections/A1.2/"));
    let next = register.read("public/en/sections/A1/page/2/index.html");
    assert!(next.contains("rel=\"prev\"") && !next.contains("<h2>Subsections</h2>"));
}

#[test]
fn a_service_takes_its_place_from_its_base_or_has_its_own() {
    let base = "id = \"help\"\nname.en = \"Help\"\nsubsection = \"A1.2\"\n";
    let register = Register::fixture("neutral")
        .write("registry/bases/help.toml", base)
        .write("registry/services/own.toml", "id = \"own\"\nbase = \"help\"\nsection = \"B\"\nstatus = \"in-force\"\n")
        .write("registry/services/taken.toml", "id = \"taken\"\nbase = \"help\"\nstatus = \"in-force\"\n")
        .built();
    let places: Vec<_> = register
        .rows("services")
        .iter()
        .map(|row| (row["id"].clone(), row["section_code"].clone(), row["subsection_code"].clone()))
        .collect();
    assert!(places.contains(&("own".into(), "B".into(), Value::Null)), "{places:?}");
    assert!(places.contains(&("taken".into(), "A1".into(), "A1.2".into())), "{places:?}");
    let row = &register.rows("bases")[0];
    assert_eq!((&row["section_code"], &row["subsection_code"]), (&"A1".into(), &"A1.2".into()));

    let register = Register::fixture("neutral")
        .write("registry/bases/help.toml", base.replace("subsection = \"A1.2\"", "section = \"B\""))
        .write("registry/services/taken.toml", "id = \"taken\"\nbase = \"help\"\nstatus = \"in-force\"\n")
        .built();
    let row = &register.rows("bases")[0];
    assert_eq!((&row["section_code"], &row["subsection_code"]), (&"B".into(), &Value::Null));
    let page = register.read("public/en/bases/help/index.html");
    assert!(page.contains("<a href=\"/en/sections/B/\">B Business</a>"));
}

#[test]
fn places_that_are_not_there_are_reported_with_the_remedy() {
    for (place, code, message, remedy) in [
        ("section = \"C\"", "TZ302", "there is no section \"C\"", "Take a section of registry/classifier.toml."),
        ("section = \"A1.2\"", "TZ302", "there is no section \"A1.2\"", "Write subsection = \"A1.2\"."),
        ("subsection = \"B\"", "TZ302", "there is no subsection \"B\"", "or write section = \"B\"."),
        ("section = \"A 1\"", "TZ202", "\"A 1\" is not a section code", ""),
        ("subsection = \"A1.2\"\nsection = \"A1\"", "TZ107", "both `subsection` and `section` are given", "Keep"),
        ("", "TZ102", "missing key `subsection` or `section`", "Add `subsection`"),
    ] {
        let outcome = Register::fixture("neutral").replace(SERVICE, IN_SUBSECTION, place).run(&["check"]);
        let said = said(&outcome);
        assert_eq!(outcome.code, 1, "{place}: {said}");
        assert!([code, message, remedy, SERVICE].iter().all(|part| said.contains(part)), "{place}: {said}");
    }
}

#[test]
fn the_profile_says_whether_codes_nest_and_whether_subsections_are_demanded() {
    let nested = alone()
        .write("registry/profile.toml", "[codes.service]\nnested = true\n")
        .replace(SERVICE, "code = \"A1.2-001\"", "code = \"B-001\"")
        .run(&["check"]);
    assert!(said(&nested).contains("TZ303") && said(&nested).contains("service B-001 stands in section A1"));
    let nested = alone().write("registry/profile.toml", "[codes.service]\nnested = true\n").run(&["check"]);
    assert_eq!(nested.code, 0, "{}", said(&nested));

    let demanded = alone().write("registry/profile.toml", "[required]\nsubsection = true\n").run(&["check"]);
    assert!(said(&demanded).contains("TZ402") && said(&demanded).contains("has no `subsection`"));

    let file = "registry/services/certificate.toml";
    let kazakhstan = Register::small().replace(file, "subsection = \"00701\"", "section = \"007\"");
    let outcome = kazakhstan.run(&["check"]);
    assert!(said(&outcome).contains("TZ402") && said(&outcome).contains("point 14 and annex 4"), "{}", said(&outcome));
}
