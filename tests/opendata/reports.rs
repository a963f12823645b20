//! The tables of yearly reports and deadlines.

use serde_json::Value;

use super::agreement::check;
use super::hostile::hard_texts;
use super::support::{json_of, small};

const SERVICE: &str =
    "id = \"help\"\nname.kk = \"Көмек\"\nsubsection = \"00101\"\nstatus = \"withdrawn\"\nended_on = 2020-06-01\n";
const CLASSIFIER: &str =
    "[[section]]\ncode = \"001\"\nname.kk = \"Б\"\nsubsection = [{ code = \"00101\", name.kk = \"І\" }]";

#[test]
fn every_answer_has_a_row_of_its_own() {
    let statistics = "year = 2019\ncomplaints = 0\nservice = [{ id = \"help\", rendered = 9_999_999_999 }]\n\
                      source = [{ kind = \"survey\", name.kk = \"С\", url = \"https://s.example/\" }]\n";
    let registry = small(
        "[\"kk\", \"ru\"]",
        &[
            ("registry/classifier.toml", CLASSIFIER),
            ("registry/services/help.toml", SERVICE),
            ("registry/statistics/2019.toml", statistics),
            ("registry/statistics/2021.toml", "year = 2021\nservice = [{ id = \"help\" }]\n"),
        ],
    );
    let files = check(&registry);
    let reports = json_of(&files, "reports");
    let row = |id: &str| reports.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id}"));
    // Nothing says since when the service was given.
    assert_eq!(row("2019/1-2-1/services-undated")["value"], 1);
    assert_eq!(
        (&row("2019/4-1/complaints")["value"], &row("2019/4-1/complaints")["state"]),
        (&0.into(), &"supplied".into())
    );
    assert_eq!((&row("2019/4-1")["value"], &row("2019/4-1")["state"]), (&Value::Null, &"not-supplied".into()));
    assert_eq!(
        (&row("2021/1-2-3/free")["value"], &row("2021/1-2-3/free")["state"]),
        (&Value::Null, &"nothing-to-count".into())
    );
    assert_eq!(
        (&row("2019/1-2-3/free")["number"], &row("2019/rules-feedback")["number"]),
        (&"1. 2)".into(), &Value::Null)
    );
    let positions: Vec<_> =
        reports.iter().filter(|row| row["year"] == 2021).map(|row| row["position"].as_u64()).collect();
    assert!(positions.iter().copied().eq((1..=positions.len() as u64).map(Some)));

    let source = &json_of(&files, "report_sources")[0];
    assert_eq!((&source["id"], &source["kind"]), (&"2019/source/1".into(), &"survey".into()));
    let services = json_of(&files, "report_services");
    assert_eq!((&services[0]["rendered"], &services[0]["given"]), (&9_999_999_999_u64.into(), &Value::Null));
    assert_eq!((&services[1]["rendered"], &services[1]["given"]), (&Value::Null, &false.into()));
}

#[test]
fn hard_texts_survive_in_reports_and_deadlines() {
    for text in hard_texts() {
        let quoted = serde_json::to_string(&text).unwrap();
        let statistics = format!("year = 2019\nprovider.kk = {quoted}\nstatements.prospects.kk = {quoted}\n");
        let act = "id = \"law\"\nkind = \"law\"\ntitle.kk = \"Заң\"\ndate = 2010-01-01\nissuer = \"b\"\nstatus = \"in-force\"\n";
        let deadlines = format!(
            "[[deadline]]\nid = \"d\"\nday = \"12-31\"\nname.kk = {quoted}\nwho.kk = {quoted}\nact = \"law\"\n"
        );
        let registry = small(
            "[\"kk\"]",
            &[
                ("registry/classifier.toml", ""),
                ("registry/bodies.toml", "body = [{ id = \"b\", kind = \"central\", name.kk = \"Б\" }]"),
                ("registry/acts/law.toml", act),
                ("registry/statistics/2019.toml", &statistics),
                ("registry/deadlines.toml", &deadlines),
            ],
        );
        let files = check(&registry);
        let reports = json_of(&files, "reports");
        let said = reports.iter().filter(|row| row["text_kk"] == text.as_str()).count();
        assert_eq!(said, 2, "{text}");
        let deadline = &json_of(&files, "deadlines")[0];
        assert_eq!((&deadline["who_kk"], &deadline["day"]), (&text.as_str().into(), &"12-31".into()));
    }
}
