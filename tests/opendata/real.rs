//! The open data of the register of this repository.

use serde_json::Value;
use tizilim::files::MemorySink;
use tizilim::opendata;
use tizilim::registry::Registry;

use super::agreement::check;
use super::packages;
use super::support::{BASE, catalogue, csv_of, files_of, json_of, real, strings};

fn count(registry: &Registry, table: &str) -> usize {
    catalogue(registry).iter().find(|dataset| dataset.name.as_str() == table).unwrap().row_count
}

#[test]
fn the_real_register_is_published_whole() {
    let registry = real();
    check(&registry);
    // The same 19 authorised bodies stand in three annexes, 238 akims and 21 centres in one each: 316 listings.
    assert_eq!(count(&registry, "listings"), 316);
    let counts = ["sections", "subsections", "services", "acts", "offices", "providers", "districts", "bodies"];
    assert_eq!(counts.map(|table| count(&registry, table)), [31, 80, 4, 5, 19 + 238 + 21, 278, 20, 8]);
    // Order № 158: three parts of annex 1, the indicators of annex 2, the abbreviations of both.
    let catalogue = ["capabilities", "functions", "resources", "systems", "indicators", "abbreviations"];
    assert_eq!(catalogue.map(|table| count(&registry, table)), [111 + 64 + 22, 757 + 423 + 37, 20, 50, 42, 89]);
    let summary = opendata::write(&registry, &strings(&registry), BASE, &MemorySink::default()).unwrap();
    let files = files_of(&registry);
    assert_eq!(summary.sizes.len(), files.len());
    assert!(files.iter().all(|(path, bytes)| summary.sizes[path] == bytes.len() as u64));
    assert_eq!(summary.tables, super::support::catalogue(&registry).len());
}

#[test]
fn the_real_register_says_what_its_acts_say() {
    let files = files_of(&real());
    let services = json_of(&files, "services");
    let service = services.iter().find(|row| row["id"] == "targeted-social-assistance").unwrap();
    assert_eq!((&service["section_code"], &service["subsection_code"]), (&"007".into(), &"00704".into()));
    assert_eq!((&service["status"], &service["free"]), (&"repealed".into(), &true.into()));
    assert_eq!(service["office_count"], 19 + 238);
    assert_eq!(service["url_ru"], "https://register.example/ru/services/targeted-social-assistance/");
    assert_eq!(service["unofficial_languages"], "ru");

    let evidence = json_of(&files, "evidence");
    let of_service = |row: &&serde_json::Map<String, Value>| row["service_id"] == "targeted-social-assistance";
    let documents: Vec<_> = evidence.iter().filter(of_service).filter(|row| row["part"] == "item").collect();
    assert_eq!(documents.len(), 6);
    assert_eq!(documents[0]["id"], "targeted-social-assistance/evidence/application");

    let steps = json_of(&files, "steps");
    let first =
        &steps.iter().find(|row| row["procedure_id"] == "targeted-social-assistance/procedure/table-3-1").unwrap();
    assert_eq!(first["next_step_ids"], "targeted-social-assistance/procedure/table-3-1/2");
    assert_eq!((&first["time_amount"], &first["time_unit"]), (&15.into(), &"minute".into()));

    let (header, rows) = csv_of(&files, "offices");
    let phones = header.iter().position(|name| name == "phones").unwrap();
    let office = rows.iter().find(|row| row[0] == "akkol-service-centre").unwrap();
    assert_eq!(office[phones], "tel:+77163821849 tel:+77163820996");
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let registry = real();
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| files_of(&registry))
    };
    assert!(with(1) == with(2));
}

#[test]
fn the_database_finds_words_in_either_language() {
    let (_folder, database) = packages::database(&files_of(&real()));
    let found =
        |words: &str| packages::query(&database, &format!("SELECT \"table\" FROM search WHERE search MATCH '{words}'"));
    assert!(found("text_kk: көмек*").contains(&vec!["services".to_owned()]));
    assert!(found("text_ru: социальной").contains(&vec!["points".to_owned()]));
    assert!(found("text_kk: Атбасар*").contains(&vec!["offices".to_owned()]));
    assert!(found("комек").is_empty(), "letters keep their marks");
}
