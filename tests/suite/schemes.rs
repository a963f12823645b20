//! Situations of life and other schemes that services are classified by.

use serde_json::Value;

use crate::support::{Register, tizilim};

const SITUATIONS: &str = r#"
id = "situations"
kind = "situations"
name = { kk = "Өмірлік жағдайлар", ru = "Жизненные ситуации" }

[[concept]]
id = "work"
name = { kk = "Жұмыс", ru = "Работа" }

[[concept]]
id = "lost-job"
former_ids = ["dismissal"]
parent = "work"
name = { kk = "Жұмыстан айырылу", ru = "Потеря работы" }
aliases = { kk = ["жұмыстан шығып қалдым"], ru = ["меня уволили"] }
description = { kk = "Жұмыссыз қалғандарға.", ru = "Для тех, кто остался без работы." }
first = [{ kk = "Тіркеліңіз.", ru = "Встаньте на учет." }, { kk = "Анықтама алыңыз.", ru = "Возьмите справку." }]
exact_match = "http://example.eu/losing-a-job"
"#;

const COFOG: &str = r#"
id = "cofog"
kind = "plain"
name = { kk = "Мемлекет функциялары", ru = "Функции государства" }
uri = "http://example.org/cofog"

[[concept]]
id = "10"
code = "10"
name = { kk = "Әлеуметтік қорғау", ru = "Социальная защита" }

[[concept]]
id = "10-5"
code = "10.5"
parent = "10"
name = { kk = "Жұмыссыздық", ru = "Безработица" }
"#;

const SERVICE: &str = "registry/services/certificate.toml";

fn register() -> Register {
    Register::small()
        .write("registry/schemes/situations.toml", SITUATIONS)
        .write("registry/schemes/cofog.toml", COFOG)
        .replace(
            SERVICE,
            "subsection = \"00701\"",
            "subsection = \"00701\"\nclassified_as = [\"situations/lost-job\", \"cofog/10-5\"]",
        )
}

fn json(register: &Register, path: &str) -> Vec<Value> {
    serde_json::from_str(&register.read(&format!("public/data/{path}.json"))).unwrap()
}

#[test]
fn situations_and_schemes_are_shown_published_and_found() {
    let register = register();
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);

    let index = register.read("public/ru/situations/index.html");
    assert!(index.contains("/ru/situations/work/") && index.contains("/ru/situations/lost-job/"));
    let page = register.read("public/ru/situations/lost-job/index.html");
    for shown in ["Встаньте на учет.", "/ru/services/certificate/", "/ru/situations/work/", "/ru/providers/atbasar/"]
    {
        assert!(page.contains(shown), "{shown}");
    }
    assert!(register.read("public/ru/situations/dismissal/index.html").contains("situations/lost-job/"));
    let way = "href=\"/ru/situations/\"";
    assert!(register.read("public/ru/index.html").contains(way), "the way in leads to the situations");
    assert!(register.read("public/ru/services/by-situation/index.html").contains("/ru/situations/lost-job/"));
    let scheme = register.read("public/ru/schemes/cofog/index.html");
    assert!(scheme.contains("id=\"10-5\"") && scheme.contains("/ru/services/certificate/"));
    assert!(register.read("public/ru/index.html").contains("href=\"/ru/schemes/\""));
    let service = register.read("public/ru/services/certificate/index.html");
    for shown in ["/ru/situations/lost-job/", "/ru/schemes/cofog/#10-5", "CategoryCode"] {
        assert!(service.contains(shown), "{shown}");
    }

    let lost = json(&register, "concepts").into_iter().find(|row| row["id"] == "situations/lost-job").unwrap();
    assert_eq!(
        [&lost["parent_id"], &lost["first_steps_ru"], &lost["scheme_id"]],
        ["situations/work", "Встаньте на учет.\nВозьмите справку.", "situations"]
    );
    assert_eq!(lost["service_count"], 1);
    let rows = json(&register, "service_concepts");
    assert_eq!(rows.iter().map(|row| &row["concept_id"]).collect::<Vec<_>>(), ["situations/lost-job", "cofog/10-5"]);
    assert_eq!(json(&register, "schemes").len(), 2);
    let record = register.read("public/data/services/certificate.json");
    assert!(record.contains("\"classified_as\""));

    let classifier = register.read("public/data/classifier.ttl");
    for told in
        ["http://example.eu/losing-a-job", "situations/lost-job/", "schemes/cofog/#10-5", "http://example.org/cofog"]
    {
        assert!(classifier.contains(told), "{told}");
    }
    let services = register.read("public/data/services.ttl");
    assert!(services.contains("situations/lost-job/life-event") && !services.contains("sections/00701/life-event"));

    let names = |kind: &str| -> Vec<String> {
        let objects = json(&register, &format!("hsds/ru/{kind}"));
        objects.iter().map(|one| one["name"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert!(names("taxonomies").contains(&"Функции государства".to_owned()));
    assert!(names("taxonomy_terms").contains(&"Безработица".to_owned()));
    assert_eq!(json(&register, "hsds/ru/attributes").len(), 3);

    let search = register.path("public/search/index");
    for (query, id) in [("меня уволили", "lost-job"), ("жұмыстан айырылу", "lost-job"), ("безработица", "certificate")]
    {
        let output = tizilim().args(["search", "--json", query, "--index"]).arg(&search).output().unwrap();
        let hits: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(hits[0]["id"], id, "{query}: {hits:#}");
    }
}

#[test]
fn concepts_that_are_not_there_and_circles_are_reported() {
    let file = "registry/schemes/situations.toml";
    for (file, from, to, message) in [
        (SERVICE, "situations/lost-job", "situations/lost-jop", "there is no concept \"situations/lost-jop\""),
        (SERVICE, "situations/lost-job", "lost-job", "\"lost-job\" is not the id of a scheme"),
        (file, "parent = \"work\"", "parent = \"lost-job\"", "the concept \"lost-job\" lies in itself"),
        (file, "parent = \"work\"", "parent = \"wrok\"", "there is no concept in this file \"wrok\""),
        (file, "former_ids = [\"dismissal\"]", "former_ids = [\"work\"]", "the former id \"work\""),
        (file, "id = \"lost-job\"", "id = \"work\"", "the situation \"work\" is defined twice"),
    ] {
        let outcome = register().replace(file, from, to).run(&["check"]);
        assert_eq!(outcome.code, 1, "{to}");
        let told = outcome.stdout.clone() + &outcome.stderr;
        assert!(told.contains(message), "{message}: {told}");
    }
}

#[test]
fn what_has_no_services_is_folded() {
    let classifier = "registry/classifier.toml";
    let empty = "\n[[section.subsection]]\ncode = \"01001\"\nname = { kk = \"Саяхат\", ru = \"Путешествия\" }\n";
    let register = Register::small().append(classifier, empty);
    assert_eq!(register.run(&["build", "--date", "2026-11-28"]).code, 0);
    for page in ["", "sections/"] {
        let html = register.read(&format!("public/ru/{page}index.html"));
        let (shown, folded) = html.split_once("<details class=\"tz-folded\">").expect("a fold");
        assert!(shown.contains("/ru/sections/007/") && !shown.contains("/ru/sections/010/"), "{page}");
        assert!(folded.contains("Разделы без услуг: 1") && folded.contains("/ru/sections/010/"), "{page}");
    }
    let section = register.read("public/ru/sections/010/index.html");
    assert!(section.contains("В реестре пока нет услуг этого раздела.") && section.contains("/ru/sections/01001/"));
}

#[test]
fn a_register_without_schemes_shows_nothing_of_them() {
    let register = Register::small();
    assert_eq!(register.run(&["build", "--date", "2026-11-28"]).code, 0);
    assert!(!register.path("public/ru/situations").exists() && !register.path("public/ru/schemes").exists());
    assert!(!register.read("public/ru/index.html").contains("/ru/situations/"));
}
