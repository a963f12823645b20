//! The data package, the database, the workbook and the archive, read back and compared with the tables.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Value, json};
use tizilim::addresses::data::{ARCHIVE, DATAPACKAGE, SQLITE, WORKBOOK};
use tizilim::datasets::ColumnType;
use tizilim::opendata::formats::Csv;
use tizilim::opendata::{Table, TableFormat, VERSION};
use tizilim::registry::Registry;

use super::formats::{each_table, texts};
use super::support::{Files, present, sha256};

/// Compares every package with the tables.
pub(crate) fn agree(registry: &Registry, files: &Files) {
    package_holds(registry, files);
    database_holds(registry, files);
    workbook_holds(registry, files);
    archive_holds(registry, files);
}

fn package_holds(registry: &Registry, files: &Files) {
    let package: Value = serde_json::from_slice(&files[DATAPACKAGE]).unwrap();
    assert_eq!((&package["name"], &package["version"]), (&json!(registry.settings.id.as_str()), &json!(VERSION)));
    assert_eq!(package["licenses"][0]["name"], registry.settings.licence.id);
    let resources = package["resources"].as_array().unwrap();
    let places: std::cell::Cell<usize> = std::cell::Cell::new(0);
    each_table(registry, |table| {
        let resource = &resources[places.replace(places.get() + 1)];
        let csv = &files[&Csv.path(table.name)];
        assert_eq!((&resource["name"], &resource["path"]), (&json!(table.name), &json!(format!("{}.csv", table.name))));
        assert_eq!(resource["bytes"], csv.len());
        assert_eq!(resource["hash"], format!("sha256:{}", sha256(csv)));
        let schema = &resource["schema"];
        assert_eq!(schema["primaryKey"], json!([table.columns[0].name]));
        let fields = schema["fields"].as_array().unwrap();
        assert_eq!(fields.len(), table.columns.len());
        for (field, column) in fields.iter().zip(&table.columns) {
            let kind = match column.column_type {
                ColumnType::String | ColumnType::Url | ColumnType::List => "string",
                ColumnType::Decimal => "number",
                kind => kind.as_str(),
            };
            assert_eq!((&field["name"], &field["type"]), (&json!(column.name), &json!(kind)));
            assert_eq!(field["constraints"]["required"] == true, column.required);
            assert_eq!(field["constraints"]["unique"] == true, column.unique);
        }
        let keys = schema["foreignKeys"].as_array().cloned().unwrap_or_default();
        let declared = table.columns.iter().filter_map(|column| Some((column, column.foreign_key()?)));
        let expected: Vec<_> = declared
            .map(|(column, key)| {
                let reference = match key.table == table.name {
                    true => json!({"fields": [key.column()]}),
                    false => json!({"resource": key.table, "fields": [key.column()]}),
                };
                json!({"fields": [column.name], "reference": reference})
            })
            .collect();
        assert_eq!(keys, expected, "{}", table.name);
    });
    assert_eq!(resources.len(), places.get());
}

/// The database of a publication, opened.
pub(crate) fn database(files: &Files) -> (tempfile::TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("registry.sqlite");
    std::fs::write(&path, &files[SQLITE]).unwrap();
    let database = Connection::open(path).unwrap();
    (folder, database)
}

/// What a query gives, as plain texts.
pub(crate) fn query(database: &Connection, sql: &str) -> Vec<Vec<String>> {
    let mut statement = database.prepare(sql).unwrap();
    let width = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut found = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let text = |at| match row.get_ref(at).unwrap() {
            ValueRef::Null => String::new(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Text(text) => String::from_utf8(text.to_vec()).unwrap(),
            other => panic!("{other:?}"),
        };
        found.push((0..width).map(text).collect());
    }
    found
}

fn database_holds(registry: &Registry, files: &Files) {
    let (_folder, database) = database(files);
    assert_eq!(query(&database, "PRAGMA integrity_check"), [["ok"]]);
    assert_eq!(query(&database, "PRAGMA foreign_key_check"), Vec::<Vec<String>>::new());
    each_table(registry, |table| {
        let mut expected = texts(table);
        for (column, at) in table.columns.iter().zip(0..) {
            let target = column.foreign_key().map(|key| (key.table.to_string(), key.column().to_owned()));
            let keys = query(
                &database,
                &format!("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list('{}')", table.name),
            );
            let found = keys.into_iter().find(|key| key[0] == column.name).map(|key| (key[1].clone(), key[2].clone()));
            assert_eq!(found, target, "{}.{}", table.name, column.name);
            if column.column_type == ColumnType::Boolean {
                for row in &mut expected {
                    row[at] = match row[at].as_str() {
                        "true" => "1".to_owned(),
                        "false" => "0".to_owned(),
                        other => other.to_owned(),
                    };
                }
            }
            if column.column_type == ColumnType::List && column.references.is_some() {
                let items = query(&database, &format!("SELECT row, item FROM \"{}_{}\"", table.name, column.name));
                let listed: usize = expected.iter().map(|row| row[at].split_whitespace().count()).sum();
                assert_eq!(items.len(), listed, "{}.{}", table.name, column.name);
            }
        }
        assert_eq!(query(&database, &format!("SELECT * FROM \"{}\" ORDER BY rowid", table.name)), expected);
        views_hold(registry, table, &database, &expected);
    });
}

fn views_hold(registry: &Registry, table: &Table<'_>, database: &Connection, rows: &[Vec<String>]) {
    for &language in registry.languages.iter() {
        let suffix = format!("_{}", language.as_str().to_lowercase().replace('-', "_"));
        let name = format!("{}{suffix}", table.name);
        if table.columns.iter().all(|column| column.language.is_none()) {
            assert!(query(database, &format!("SELECT 1 FROM sqlite_schema WHERE name = '{name}'")).is_empty());
            continue;
        }
        let shown: Vec<_> = (table.columns.iter().zip(0..))
            .filter(|(column, _)| column.language.is_none_or(|other| other == language))
            .collect();
        let statement = database.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let names: Vec<_> = shown
            .iter()
            .map(|(column, _)| match column.language {
                Some(_) => column.name.strip_suffix(&suffix).unwrap(),
                None => &column.name,
            })
            .collect();
        assert!(statement.column_names().eq(names), "{name}");
        let expected: Vec<Vec<_>> =
            rows.iter().map(|row| shown.iter().map(|(_, at)| row[*at].clone()).collect()).collect();
        assert_eq!(query(database, &format!("SELECT * FROM \"{name}\"")), expected);
    }
}

fn workbook_holds(registry: &Registry, files: &Files) {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(files[WORKBOOK].clone())).unwrap();
    let mut names = book.sheet_names().into_iter();
    assert_eq!(names.next().as_deref(), Some("about"));
    let mut sheets = Vec::new();
    for name in names {
        let cells = book.worksheet_range(&name).unwrap();
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().next().is_none(), "nothing runs");
        sheets.push((name, cells));
    }
    let places = std::cell::Cell::new(0);
    each_table(registry, |table| {
        let (name, cells) = &sheets[places.replace(places.get() + 1)];
        assert_eq!(name, table.name.as_str());
        let header: Vec<_> = (0..table.columns.len()).map(|at| cell(cells.get((0, at)))).collect();
        assert!(header.iter().eq(table.columns.iter().map(|column| &column.name)), "{name}");
        let rows = texts(table);
        assert_eq!(cells.height(), rows.len() + 1, "{name}");
        for (row, at) in rows.iter().zip(1..) {
            for (text, column) in row.iter().zip(0..) {
                let shown = cell(cells.get((at, column)));
                if text.encode_utf16().count() > 32_767 {
                    let kept = shown.strip_suffix(" […]").unwrap();
                    assert!(text.starts_with(kept) && shown.encode_utf16().count() > 32_760, "{name}");
                } else {
                    assert_eq!(&shown, text, "{name}");
                }
            }
        }
    });
    assert_eq!(sheets.len(), places.get());
}

/// A cell as CSV would hold it without the formula guard.
fn cell(data: Option<&Data>) -> String {
    match data {
        None | Some(Data::Empty) => String::new(),
        Some(Data::String(text)) => text.clone(),
        Some(Data::Float(number)) => number.to_string(),
        Some(Data::Int(number)) => number.to_string(),
        Some(Data::DateTime(day)) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Some(other) => panic!("{other:?}"),
    }
}

fn archive_holds(registry: &Registry, files: &Files) {
    let mut archive = zip::ZipArchive::new(Cursor::new(files[ARCHIVE].as_slice())).unwrap();
    let mut inside = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let path = format!("data/{}", file.name().unwrap());
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        assert!(bytes == files[&path], "{path}");
        inside.push(path);
    }
    // What says the same in another form is left out.
    let again =
        [".excel.csv", ".ndjson", ".ttl", ".jsonld", "registry.sqlite", "registry.xlsx", "registry.zip", "SHA256SUMS"];
    let other_form = |path: &str| {
        again.iter().any(|ending| path.ends_with(ending))
            || ["data/hsds/", "data/v1/", "data/revisions/"].iter().any(|folder| path.starts_with(folder))
    };
    let present = present(registry, files);
    let expected = present.into_keys().filter(|path| !other_form(path));
    inside.sort();
    assert!(inside.iter().eq(expected), "everything is there once");
}
