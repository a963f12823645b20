//! The open data of the real register and of small ones: nothing is lost between the records and the files.

mod api;
mod formats;
mod hsds;
mod linked;
mod packages;
mod revisions;
mod version;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};
use tizilim::files::{FileSink, MemorySink, SinkError};
use tizilim::opendata::{self, Column, Dataset, Format, Kind, guarded, unguarded};
use tizilim::registry::values::{LangTag, Text};
use tizilim::registry::{Registry, SourceTree, load};

const BASE: &str = "https://register.example/";

/// Rows of a JSON table.
type Objects = Vec<serde_json::Map<String, Value>>;

fn real() -> Registry {
    let tree = SourceTree::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    load(tree).registry.unwrap()
}

/// A register of which only `settings` (the languages) and other files are given.
fn small(languages: &str, files: &[(&str, &str)]) -> Registry {
    let settings = settings(languages);
    let fixed = [("registry/registry.toml", settings.as_str())];
    let loaded = load(SourceTree::from_texts(fixed.into_iter().chain(files.iter().copied())));
    assert!(!loaded.diagnostics.has_errors(), "{:#?}", loaded.diagnostics);
    loaded.registry.unwrap()
}

fn settings(languages: &str) -> String {
    format!(
        "id = \"test\"\nlanguages = {languages}\nbase_url = \"{BASE}\"\ntitle.kk = \"Т\"\ndescription.kk = \"С\"\n\
         [publisher]\nname.kk = \"Ж\"\n[licence]\nid = \"CC0-1.0\"\nname.kk = \"Л\"\nurl = \"https://l.example\"\n\
         [contact]\nname.kk = \"Р\"\n"
    )
}

fn files_of(registry: &Registry) -> BTreeMap<String, Vec<u8>> {
    let sink = MemorySink::default();
    opendata::write(registry, BASE, &sink).unwrap();
    sink.into_files()
}

fn csv_of(files: &BTreeMap<String, Vec<u8>>, table: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut csv = csv::ReaderBuilder::new().has_headers(false).from_reader(files[&Format::Csv.path(table)].as_slice());
    let mut rows = csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    (rows.next().unwrap(), rows.collect())
}

fn json_of(files: &BTreeMap<String, Vec<u8>>, table: &str) -> Objects {
    serde_json::from_slice(&files[&Format::Json.path(table)]).unwrap()
}

/// What both formats say of a cell: checks its type, and gives its plain text.
fn plain(value: &Value, column: &Column) -> String {
    match (value, column.kind) {
        (Value::Null, _) => String::new(),
        (Value::Bool(switch), Kind::Boolean) => switch.to_string(),
        (Value::Number(number), Kind::Integer) => number.as_i64().unwrap().to_string(),
        (Value::String(text), Kind::Date) => {
            assert!(text.parse::<jiff::civil::Date>().is_ok(), "{text}");
            text.clone()
        }
        (Value::String(text), Kind::String | Kind::Decimal | Kind::Url | Kind::List) => {
            assert!(!text.is_empty());
            text.clone()
        }
        _ => panic!("{value} in {column:?}"),
    }
}

/// The values of a cell that are keys or words: each item of a list, or the one value.
fn items<'v>(text: &'v str, column: &Column) -> Vec<&'v str> {
    if column.kind == Kind::List || text.is_empty() { text.split_whitespace().collect() } else { vec![text] }
}

/// Everything that must hold for the files of any register.
fn check(registry: &Registry) -> BTreeMap<String, Vec<u8>> {
    let files = files_of(registry);
    let catalogue = opendata::catalogue(registry);
    let tables: HashMap<_, _> = catalogue.iter().map(|table| (table.name, json_of(&files, table.name))).collect();
    for table in &catalogue {
        formats_agree(table, &tables[table.name], &files);
        rules_hold(table, &tables);
    }
    checksums_hold(&files);
    formats::agree(registry, &files);
    packages::agree(registry, &files);
    files
}

fn formats_agree(table: &Dataset, objects: &Objects, files: &BTreeMap<String, Vec<u8>>) {
    let (header, rows) = csv_of(files, table.name);
    assert!(header.iter().eq(table.columns.iter().map(|column| &column.name)), "{}", table.name);
    assert_eq!((rows.len(), objects.len()), (table.row_count, table.row_count), "{}", table.name);
    for (row, object) in rows.iter().zip(objects) {
        assert_eq!(object.len(), row.len());
        for (cell, column) in row.iter().zip(&table.columns) {
            let text = plain(&object[&column.name], column);
            assert_eq!(*cell, guarded(&text), "{}.{}", table.name, column.name);
            assert_eq!(unguarded(cell), text);
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']));
        }
    }
    let bytes = &files[&Format::Csv.path(table.name)];
    assert!(bytes.ends_with(b"\r\n") && !bytes.starts_with(&[0xEF, 0xBB, 0xBF]));
    let text = std::str::from_utf8(&files[&Format::Json.path(table.name)]).unwrap();
    assert_eq!(text.lines().count(), table.row_count.max(1) + 2 - usize::from(table.row_count == 0), "a row is a line");
    if let Some(row) = text.lines().nth(1).filter(|_| table.row_count > 0) {
        let places: Vec<_> = header.iter().map(|name| row.find(&format!("\"{name}\":")).unwrap()).collect();
        assert!(places.is_sorted(), "keys stand in the order of the columns");
    }
}

fn rules_hold(table: &Dataset, tables: &HashMap<&str, Objects>) {
    let names: HashSet<_> = table.columns.iter().map(|column| &column.name).collect();
    assert_eq!(names.len(), table.columns.len(), "{}", table.name);
    assert!(table.columns[0].required && table.columns[0].unique, "{}", table.name);
    for column in &table.columns {
        let place = format!("{}.{}", table.name, column.name);
        let snake = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(column.name.chars().all(snake), "{place}");
        for caption in [&column.title, &column.description, &table.title, &table.description] {
            assert!(!caption.kk.is_empty() && !caption.ru.is_empty(), "{place}");
        }
        let values: Vec<_> = tables[table.name].iter().map(|row| plain(&row[&column.name], column)).collect();
        assert!(!column.required || values.iter().all(|value| !value.is_empty()), "{place} is required");
        let present: Vec<_> = values.iter().filter(|value| !value.is_empty()).collect();
        let distinct: HashSet<_> = present.iter().collect();
        assert!(!column.unique || distinct.len() == present.len(), "{place} is unique");
        for value in values.iter().flat_map(|value| items(value, column)) {
            assert!(column.words.is_empty() || column.words.contains(&value), "{place}: {value}");
        }
        if let Some(reference) = column.references {
            let keys: HashSet<_> =
                tables[reference.table].iter().map(|row| row[reference.column].as_str().unwrap()).collect();
            for value in values.iter().flat_map(|value| items(value, column)) {
                assert!(keys.contains(value), "{place}: {value}");
            }
        }
    }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn checksums_hold(files: &BTreeMap<String, Vec<u8>>) {
    let list = std::str::from_utf8(&files[opendata::CHECKSUMS]).unwrap();
    let mut listed = Vec::new();
    for line in list.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        assert_eq!(sum, sha256(&files[&format!("data/{path}")]), "{path}");
        listed.push(format!("data/{path}"));
    }
    let others: Vec<_> = files.keys().filter(|path| *path != opendata::CHECKSUMS).cloned().collect();
    assert_eq!(listed, others, "every file is listed, in order");
}

fn count(registry: &Registry, table: &str) -> usize {
    opendata::catalogue(registry).iter().find(|dataset| dataset.name == table).unwrap().row_count
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
    let summary = opendata::write(&registry, BASE, &MemorySink::default()).unwrap();
    let files = files_of(&registry);
    assert_eq!(summary.sizes.len(), files.len());
    assert!(files.iter().all(|(path, bytes)| summary.sizes[path] == bytes.len() as u64));
    assert_eq!(summary.tables, opendata::catalogue(&registry).len());
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
fn an_empty_register_has_tables_of_headers() {
    let registry = small("[\"kk\", \"ru\"]", &[("registry/classifier.toml", "")]);
    let files = check(&registry);
    for table in opendata::catalogue(&registry) {
        assert_eq!(table.row_count, 0);
        assert_eq!(files[&Format::Json.path(table.name)], b"[\n]\n");
        let csv = std::str::from_utf8(&files[&Format::Csv.path(table.name)]).unwrap();
        assert_eq!(csv.matches("\r\n").count(), 1);
    }
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
        assert_eq!(rows[0][1], "Туризм");
        assert!(rows[0][2..=names.len()].iter().all(String::is_empty), "nothing stands in for a translation");
    }
}

/// Texts that break careless writers.
fn hard_texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "=1+1",
        "+77163821048",
        "-1",
        "@SUM(A1)",
        "'=1",
        "\"=cmd|' /C calc'!A0\"",
        "＝1",
        "« -a",
        "a, \"b\"; c",
        "first\nsecond",
        "tab\there",
        "👩🏽‍⚕️ 🇰🇿",
        "שלום, مرحبا",
        "\\ \\n \\\"",
        "null",
        "é e\u{301}",
        "</script>&amp;",
        "'",
        "_x000D_ _x0041_",
        "\u{200F}mark",
        "two  spaces",
        "]]>",
        "Ә'ә\"; DROP TABLE services; --",
    ]
    .map(str::to_owned)
    .into();
    texts.push("ұзын мәтін ".repeat(1_000).trim_end().chars().take(10_000).collect());
    texts.push("👩 ұзын".repeat(10_000));
    texts
}

#[test]
fn hard_texts_survive_in_every_format() {
    let texts = hard_texts();
    let aliases: Vec<_> = texts.iter().map(|text| serde_json::to_string(text).unwrap()).collect();
    let mut classifier = String::new();
    for (text, at) in aliases.iter().zip(1..) {
        classifier +=
            &format!("[[section]]\ncode = \"{at:03}\"\nname.kk = {text}\naliases.kk = [{}]\n", aliases.join(", "));
    }
    let registry = small("[\"kk\"]", &[("registry/classifier.toml", &classifier)]);
    let files = check(&registry);
    let names: Vec<_> =
        json_of(&files, "sections").iter().map(|row| row["name_kk"].as_str().unwrap().to_owned()).collect();
    assert_eq!(names, texts);
    let (header, rows) = csv_of(&files, "aliases");
    let alias = header.iter().position(|name| name == "alias").unwrap();
    for (row, text) in rows.iter().zip(texts.iter().cycle()) {
        assert_eq!(unguarded(&row[alias]), text);
    }
    assert_eq!(rows.len(), texts.len() * texts.len());
}

/// The sources of a register may not hold these (TZ106). Should one of them come through some day, it breaks nothing.
#[test]
fn unsafe_characters_break_no_format() {
    let texts =
        ["nul\0bell\u{7}", "lone\rreturn", "\u{202E}right to left\u{202C}", "\u{FFFE}\u{FFFF}", "\u{85}\u{2028}"];
    let classifier: String =
        (1..=texts.len()).map(|at| format!("[[section]]\ncode = \"{at:03}\"\nname.kk = \"Б\"\n")).collect();
    let mut registry = small("[\"kk\"]", &[("registry/classifier.toml", &classifier)]);
    for (section, text) in registry.classifier.sections.iter_mut().zip(texts) {
        section.name = Text::of(LangTag::KK, text);
    }
    let files = check(&registry);
    let names: Vec<_> =
        json_of(&files, "sections").iter().map(|row| row["name_kk"].as_str().unwrap().to_owned()).collect();
    assert_eq!(names, texts);
}

const SERVICE: &str = include_str!("service.toml");
const LAW: &str = include_str!("law.toml");
const OFFICES: &str = include_str!("offices.toml");

fn full() -> Registry {
    full_with(None)
}

/// The same with another text in the place of the names, if one is given.
fn full_with(name: Option<&str>) -> Registry {
    let named = |source: &str| {
        let text = |old: &str| name.map_or_else(|| old.to_owned(), |name| serde_json::to_string(name).unwrap());
        ["\"Қызмет\"", "\"Әкім\"", "\"Заң\"", "\"Өтініш\"", "\"Кеңсе\""]
            .iter()
            .fold(source.to_owned(), |source, old| source.replace(old, &text(old)))
    };
    let (law, service, offices) = (named(LAW), named(SERVICE), named(OFFICES));
    let classifier =
        "[[section]]\ncode = \"001\"\nname.kk = \"Б\"\nsubsection = [{ code = \"00101\", name.kk = \"І\" }]";
    let bodies = "body = [{ id = \"parliament\", kind = \"parliament\", name.kk = \"Парламент\" }]";
    let districts = "district = [{ id = \"akkol\", kind = \"district\", name.kk = \"Ақкөл ауданы\" }]";
    let glossary = "term = [{ id = \"service\", name.kk = \"Қызмет\", definition.kk = \"=анықтама\", act = \"law\" }]";
    small(
        "[\"kk\", \"ru\"]",
        &[
            ("registry/classifier.toml", classifier),
            ("registry/bodies.toml", bodies),
            ("registry/districts.toml", districts),
            ("registry/glossary.toml", glossary),
            ("registry/acts/law.toml", &law),
            ("registry/services/00101001.toml", &service),
            ("registry/offices/akkol.toml", &offices),
        ],
    )
}

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

#[test]
fn faulty_registers_do_not_panic() {
    let classifier = "[[section]]\ncode = \"001\"\nname.kk = \"Б\"\n[[section]]\ncode = \"001\"\nname.kk = \"Б\"";
    let settings = "id = \"t\"\nlanguages = [\"kk\"]\nbase_url = \"https://x.example\"\ntitle.kk = \"Т\"\n\
                    description.kk = \"С\"\npublisher.name.kk = \"Ж\"\ncontact.name.kk = \"Р\"\n\
                    licence = { id = \"x\", name.kk = \"Л\", url = \"https://l.example\" }";
    let loaded = load(SourceTree::from_texts([
        ("registry/registry.toml", settings),
        ("registry/classifier.toml", classifier),
        ("registry/services/00101001.toml", SERVICE),
        ("registry/offices/akkol.toml", OFFICES),
    ]));
    assert!(loaded.diagnostics.has_errors());
    opendata::write(&loaded.registry.unwrap(), BASE, &MemorySink::default()).unwrap();
}

#[test]
fn a_sink_that_fails_is_told_of() {
    struct Full;
    impl FileSink for Full {
        fn put(&self, path: &str, _: &[u8]) -> Result<(), SinkError> {
            Err(format!("no room for {path}").into())
        }
    }
    let error = opendata::write(&full(), BASE, &Full).unwrap_err();
    assert!(error.to_string().starts_with("no room for data/"));
}

#[test]
fn the_documentation_knows_every_table_and_column() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/data.md")).unwrap();
    let (_, tables) = text.split_once("\n## Tables\n").unwrap();
    let mut documented = tables.lines().filter(|line| line.starts_with("### ") || line.starts_with("| `"));
    for table in opendata::catalogue(&real()) {
        assert_eq!(documented.next(), Some(format!("### `{}`", table.name).as_str()));
        let mut lines: Vec<_> =
            table.columns.iter().enumerate().map(|(at, column)| documented_as(column, at == 0)).collect();
        lines.dedup();
        for start in lines {
            let line = documented.next().unwrap_or_default();
            assert!(line.starts_with(&start), "docs/data.md, {}:\n  has {line}\n needs {start}", table.name);
            assert!(line[start.len()..].len() > " |".len(), "no meaning: {line}");
        }
    }
    assert_eq!(documented.next(), None, "the documentation has a column that the data lack");
}

/// How the documentation's line of a column begins: name, type, rules.
fn documented_as(column: &Column, is_key: bool) -> String {
    let name = match column.language {
        Some(language) => column.name.replace(&format!("_{language}"), "_{language}"),
        None => column.name.clone(),
    };
    let mut rules = Vec::new();
    match (is_key, column.required, column.unique) {
        (true, ..) => rules.push("key".to_owned()),
        (false, required, unique) => {
            rules.extend(required.then(|| "required".to_owned()));
            rules.extend(unique.then(|| "unique".to_owned()));
        }
    }
    rules.extend(column.references.map(|key| format!("→ `{}.{}`", key.table, key.column)));
    if !column.words.is_empty() {
        rules.push(column.words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "));
    }
    let rules = if rules.is_empty() { String::new() } else { format!(" {}", rules.join("; ")) };
    format!("| `{name}` | {} |{rules} | ", column.kind.word())
}
