//! Inner records: their ids, their order, what they leave to be understood, and the document of a service.

use serde_json::Value;

use super::agreement::check;
use super::support::{files_of, full, json_of};

#[test]
fn inner_records_have_stable_ids_in_printed_order() {
    let files = check(&full());
    let ids = |table: &str| {
        json_of(&files, table).iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let inside = |prefix: &str, names: &[&str]| names.iter().map(|name| format!("{prefix}/{name}")).collect::<Vec<_>>();
    let evidence = ["list-1/head", "list-1", "list-1/1", "list-1/1/1", "list-1/tail-1", "list-1/tail-1/1", "1"];
    assert_eq!(ids("evidence"), inside("00101001/evidence", &evidence));
    assert_eq!(ids("steps"), inside("00101001/procedure/main", &["1", "1/1", "2", "3"]));
    assert_eq!(ids("legal_basis"), inside("00101001", &["basis/head", "basis/1", "basis/2", "ended-by/1"]));
    assert_eq!(ids("definitions"), ["glossary/service", "00101001/definition/1"]);
    assert_eq!(ids("offices"), ["c", "z"]);
    assert_eq!(ids("listings"), ["z/listing/1", "z/listing/2"]);
    assert_eq!(ids("providers"), ["a", "b"]);
}

#[test]
fn what_a_record_leaves_to_be_understood_is_written_out() {
    let files = check(&full());
    let row = |table: &str, at: usize| json_of(&files, table).swap_remove(at);
    let service = row("services", 0);
    assert_eq!(service["former_ids"], "old-name older-name");
    assert_eq!((&service["cost_amount"], &service["ended_on"]), (&"1000.50".into(), &"2020-02-29".into()));
    assert_eq!(service["office_count"], 1, "an office that lists a service twice is one office");
    assert_eq!(service["unofficial_languages"], "ru");
    assert_eq!(row("acts", 0)["unofficial_languages"], "ru");
    assert_eq!(row("acts", 0)["service_count"], 1);
    assert_eq!(row("channels", 0)["roles"], "accepts issues");
    assert_eq!(row("offices", 1)["status"], "open");
    assert_eq!(row("steps", 0)["next_step_ids"], "00101001/procedure/main/2 00101001/procedure/main/3");
    assert_eq!((&row("steps", 0)["kind"], &row("steps", 1)["kind"]), (&"action".into(), &Value::Null));
    let basis = row("legal_basis", 1);
    assert_eq!((&basis["act_title_kk"], &basis["act_issuer_kk"]), (&"Заң".into(), &"Парламент".into()));
    assert_eq!((&basis["act_signed_on"], &basis["act_part_kk"]), (&"2010-01-01".into(), &"1-бап".into()));
    assert_eq!(row("sections", 0)["service_count"], 1);
    assert_eq!(row("sections", 0)["in_force_count"], 0);
}

#[test]
fn a_service_has_a_document_of_its_own() {
    let registry = full();
    let files = files_of(&registry);
    let document: Value = serde_json::from_slice(&files["data/services/00101001.json"]).unwrap();
    assert_eq!(document["service"], serde_json::to_value(&registry.services[0]).unwrap());
    assert_eq!(document["url"]["ru"], "https://register.example/ru/services/00101001/");
    assert_eq!((&document["section"]["code"], &document["subsection"]["code"]), (&"001".into(), &"00101".into()));
    let offices = document["offices"].as_array().unwrap();
    assert_eq!(offices.len(), 1);
    assert_eq!(offices[0]["listings"].as_array().unwrap().len(), 2);
    assert_eq!((&offices[0]["id"], &offices[0]["district"]["name"]["kk"]), (&"z".into(), &"Ақкөл ауданы".into()));
    assert!(files["data/services/00101001.json"].ends_with(b"}\n"));
}
