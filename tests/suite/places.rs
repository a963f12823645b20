//! Bodies as a tree, and settlements that lead to the offices of their district.

use serde_json::Value;

use crate::support::{Register, tizilim};

const BODIES: &str = r#"
[[body]]
id = "committee"
former_ids = ["agency"]
kind = "central"
parent = "ministry"
name = { kk = "Комитет", ru = "Комитет" }
aliases = { kk = ["цифрлық комитет"], ru = ["цифровой комитет", "Комитет"] }
description = { kk = "Тізілімді жүргізеді.", ru = "Ведет реестр." }
identifiers = { bin = "123456789013" }
address = { kk = "Бірінші көше, 1", ru = "улица Первая, 1" }
phones = ["+77170000000"]
email = "info@example.kz"
website = { kk = "https://example.kz/kk", ru = "https://example.kz/ru" }

[[body.former_name]]
name = { kk = "Агенттік", ru = "Агентство" }
until = 2019-06-17
"#;

const SETTLEMENTS: &str = r#"
district = "atbasar"

[[settlement]]
id = "yesil-district"
kind = "rural-district"
name = { kk = "Есіл ауылдық округі", ru = "Есильский сельский округ" }

[[settlement]]
id = "kyna"
former_ids = ["kalinin"]
kind = "village"
parent = "yesil-district"
name = { kk = "Қына ауылы", ru = "село Кына" }
aliases = { kk = ["Қына"], ru = ["аул Кына"] }
identifiers = { kato = "113230100" }
offices = ["atbasar-employment"]

[[settlement.former_name]]
name = { kk = "Калинин ауылы", ru = "село Калинино" }
"#;

const FILE: &str = "registry/settlements/atbasar.toml";

fn register() -> Register {
    Register::small().append("registry/bodies.toml", BODIES).write(FILE, SETTLEMENTS)
}

#[test]
fn bodies_and_settlements_are_shown_published_and_found() {
    let register = register();
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);

    let page = register.read("public/ru/bodies/index.html");
    let (above, below) = page.split_once("id=\"committee\"").expect("an anchor");
    assert!(above.contains("id=\"ministry\"") && above.contains("tz-tree"), "it stands under its ministry");
    for told in
        ["Ведет реестр.", "123456789013", "tel:+77170000000", "https://example.kz/ru", "Агентство", "id=\"agency\""]
    {
        assert!(below.contains(told), "{told}");
    }
    assert!(register.read("public/kk/bodies/index.html").contains("https://example.kz/kk"));

    let district = register.read("public/ru/providers/atbasar/index.html");
    let (_, village) = district.split_once("id=\"kyna\"").expect("an anchor");
    for told in ["село Кына", "село Калинино", "113230100", "#atbasar-employment", "id=\"kalinin\""]
    {
        assert!(village.contains(told), "{told}");
    }

    let committee = register.rows("bodies").into_iter().find(|row| row["id"] == "committee").unwrap();
    assert_eq!(
        (&committee["parent_id"], &committee["website_kk"]),
        (&"ministry".into(), &"https://example.kz/kk".into())
    );
    let village = register.rows("settlements").into_iter().find(|row| row["id"] == "kyna").unwrap();
    let told = [&village["parent_id"], &village["district_id"], &village["office_ids"]];
    assert_eq!(told, ["yesil-district", "atbasar", "atbasar-employment"]);
    let names = register.rows("former_names");
    assert_eq!(names.iter().map(|row| &row["name_ru"]).collect::<Vec<_>>(), ["Агентство", "село Калинино"]);
    let schemes = register.rows("identifiers");
    assert_eq!(schemes.iter().map(|row| &row["scheme"]).collect::<Vec<_>>(), ["bin", "kato"]);

    let triples = register.read("public/data/acts.ttl");
    assert!(triples.contains("skos:altLabel") && triples.contains("\"цифровой комитет\"@ru"));
    let labels = triples.split("skos:altLabel").skip(1).map(|rest| rest.split([';', '.']).next().unwrap());
    assert!(labels.clone().count() > 0);
    for label in labels {
        assert!(!label.contains("\"Комитет\"@ru"), "the name is no other name: {label}");
    }
    assert!(triples.contains("org:subOrganizationOf") && triples.contains("bodies/#committee"));
    assert!(register.read("public/data/services.ttl").contains("providers/atbasar/#yesil-district"));

    let index = register.path("public/search/index");
    let village = "atbasar/#kyna";
    for (query, id) in [
        ("аул Кына", village),
        ("Қына ауылы", village),
        ("Калинино", village),
        ("113230100", village),
        ("цифровой комитет", "committee"),
    ] {
        let output = tizilim().args(["search", "--json", query, "--index"]).arg(&index).output().unwrap();
        let hits: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(hits[0]["id"], id, "{query}: {hits:#}");
    }
}

#[test]
fn wrong_places_in_the_tree_are_reported() {
    for (file, from, to, message) in [
        ("registry/bodies.toml", "parent = \"ministry\"", "parent = \"ministri\"", "there is no body \"ministri\""),
        (
            "registry/bodies.toml",
            "parent = \"ministry\"",
            "parent = \"committee\"",
            "the body \"committee\" lies in itself",
        ),
        ("registry/bodies.toml", "https://example.kz/ru", "example.kz", "\"example.kz\" is not an address"),
        (FILE, "parent = \"yesil-district\"", "parent = \"esil\"", "there is no settlement in this file \"esil\""),
        (FILE, "parent = \"yesil-district\"", "parent = \"kyna\"", "the settlement \"kyna\" lies in itself"),
        (FILE, "[\"atbasar-employment\"]", "[\"atbasar\"]", "there is no office \"atbasar\""),
        (FILE, "kind = \"village\"", "kind = \"vilage\"", "\"vilage\""),
        (FILE, "id = \"kyna\"", "id = \"yesil-district\"", "the settlement \"yesil-district\" is defined twice"),
    ] {
        let outcome = register().replace(file, from, to).run(&["check"]);
        assert_eq!(outcome.code, 1, "{to}");
        let told = outcome.stdout.clone() + &outcome.stderr;
        assert!(told.contains(message) && told.contains(file), "{message}: {told}");
    }
}
