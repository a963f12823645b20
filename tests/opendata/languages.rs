//! Registers of no records, of one language and of four.

use tizilim::opendata::TableFormat;
use tizilim::opendata::formats::{Csv, Json};

use super::agreement::check;
use super::support::{catalogue, csv_of, small};

#[test]
fn an_empty_register_has_tables_of_headers() {
    let registry = small("[\"kk\", \"ru\"]", &[("registry/classifier.toml", "")]);
    let files = check(&registry);
    for table in catalogue(&registry) {
        assert_eq!(table.row_count, 0);
        assert_eq!(files[&Json.path(table.name)], b"[\n]\n");
        let csv = std::str::from_utf8(&files[&Csv.path(table.name)]).unwrap();
        assert_eq!(csv.matches("\r\n").count(), 1);
    }
}

#[test]
fn each_language_has_its_columns() {
    let classifier = "[[section]]\ncode = \"001\"\nname.kk = \"Туризм\"\n";
    for (languages, expected) in [
        ("[\"kk\"]", vec!["name_kk"]),
        ("[\"kk\", \"ru\", \"en\", \"kk-Latn\"]", vec!["name_kk", "name_ru", "name_en", "name_kk_latn"]),
    ] {
        let registry = small(languages, &[("registry/classifier.toml", classifier)]);
        let files = check(&registry);
        let (header, rows) = csv_of(&files, "sections");
        let names: Vec<_> = header.iter().filter(|name| name.starts_with("name_")).collect();
        assert_eq!(names, expected);
        let first = header.iter().position(|name| name == "name_kk").unwrap();
        assert_eq!(rows[0][first], "Туризм");
        assert!(
            rows[0][first + 1..first + names.len()].iter().all(String::is_empty),
            "nothing stands in for a translation"
        );
    }
}
