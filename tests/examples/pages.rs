//! The examples of the pages, for every table: run as they stand.

use std::collections::BTreeMap;
use std::process::Command;

use rayon::prelude::*;
use serde_json::{Value, json};

use super::model::{Grid, question, table};
use super::site::{code, project, site, tables};
use super::{programs, tools};

/// What Python made of the examples for a tool, by table.
fn in_python(tool: &str) -> BTreeMap<&'static str, (Grid, Option<Grid>, String)> {
    let names = tables();
    let examples: Vec<_> =
        names.iter().map(|name| json!({"tool": tool, "table": name, "code": code(name, tool)})).collect();
    let mut python = Command::new(tools::python().join("python"));
    let told = tools::run(python.arg(project().join("tests/examples/run.py")), &json!(examples).to_string());
    let told: Vec<Value> = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told.len(), names.len());
    let grid = |value: &Value| serde_json::from_value::<Option<Grid>>(value.clone()).expect("a grid");
    let made = |made: Value| {
        let table = grid(&made["table"]).expect("the table");
        (table, grid(&made["answer"]), made["printed"].as_str().unwrap_or_default().to_owned())
    };
    names.into_iter().zip(told.into_iter().map(made)).collect()
}

#[test]
fn curl_fetches_each_table_and_verifies_it() {
    tables().par_iter().for_each(|name| {
        let (folder, printed) = tools::shell(&code(name, "curl"));
        assert_eq!(printed, format!("{name}.csv: OK\n"));
        let file = format!("{name}.csv");
        let fetched = std::fs::read(folder.path().join(&file)).expect("it was fetched");
        assert!(fetched == std::fs::read(site().folder.join("data").join(&file)).unwrap(), "{name}");
    });
}

#[test]
fn curl_tells_of_a_damaged_file() {
    let damaged = code("sections", "curl").replace("\ncurl", "\necho >> sections.csv\n! curl");
    let (_, printed) = tools::shell(&damaged);
    assert_eq!(printed, "sections.csv: FAILED\n");
}

#[test]
fn pandas_reads_each_table_and_what_its_keys_mean() {
    for (name, (read, joined, printed)) in in_python("pandas") {
        let expected = table(name).guarded();
        assert_eq!(read, expected, "{name}");
        assert!(printed.starts_with(&format!("{}\n", expected.rows.len())), "{name}: {printed}");
        agrees_with_join(name, joined);
    }
}

#[test]
fn duckdb_reads_each_table_and_answers() {
    for (name, (read, answer, _)) in in_python("duckdb") {
        assert_eq!(read, table(name).guarded(), "{name}");
        let (question, mut answer) = (question(name), answer.expect("an answer"));
        answer.rows.sort();
        assert_eq!((answer.columns, answer.rows), (question.columns, question.answer), "{name}");
    }
}

#[test]
fn r_reads_each_table_and_what_its_keys_mean() {
    let folder = tempfile::tempdir().unwrap();
    for name in tables() {
        std::fs::write(folder.path().join(format!("{name}.R")), code(name, "r")).unwrap();
    }
    let mut r = Command::new(tools::program("Rscript"));
    r.arg("--vanilla").arg(project().join("tests/examples/run.R")).arg(folder.path());
    tools::run(r.env("LC_ALL", "C.UTF-8"), "");
    let read = |name: &str, part: &str| -> Option<Grid> {
        let mut csv = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_path(folder.path().join(format!("{name}.{part}.csv")))
            .ok()?;
        let mut rows = csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
        Some(Grid { columns: rows.next().unwrap(), rows: rows.collect() })
    };
    for name in tables() {
        assert_eq!(read(name, "table"), Some(table(name).guarded()), "{name}");
        agrees_with_join(name, read(name, "joined"));
    }
}

/// A join has the columns that the page prints, and in them what the keys mean; tables without keys have none.
fn agrees_with_join(name: &str, joined: Option<Grid>) {
    let question = question(name);
    assert_eq!(joined.is_some(), question.other.is_some(), "{name}");
    if let (Some(joined), Some(other)) = (joined, &question.other) {
        let label = format!("{other}.{}", question.columns[2]);
        let found = joined.sorted(&[&question.columns[0], &question.columns[1], &label]);
        assert_eq!(found, question.answer, "{name}");
    }
}

#[test]
fn sqlite_answers_from_the_database() {
    tables().par_iter().for_each(|name| {
        let (_folder, printed) = tools::shell(&code(name, "sqlite"));
        let mut csv = csv::ReaderBuilder::new().has_headers(false).from_reader(printed.as_bytes());
        let mut rows: Vec<Vec<_>> = csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        rows.sort();
        // The database needs no guard against formulas; nothing that is asked for begins as one.
        assert_eq!(rows, question(name).answer, "{name}");
    });
}

#[test]
fn datasette_shows_each_table() {
    tables().par_iter().for_each(|name| {
        let (_folder, printed) = tools::shell(&code(name, "datasette"));
        let shown: Value = serde_json::from_str(&printed).expect("JSON");
        let mut expected = table(name);
        expected.yes_and_no_as_numbers(name);
        assert_eq!(shown["filtered_table_rows_count"], expected.rows.len(), "{name}");
        let rows = shown["rows"].as_array().expect("rows");
        assert_eq!(rows.len(), expected.rows.len().min(5), "{name}");
        for row in rows {
            let cells: Vec<_> = expected.columns.iter().map(|column| plain(&row[column])).collect();
            assert!(expected.rows.contains(&cells), "{name}: {cells:?}");
        }
    });
}

/// A value of the database as plain text.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn excels_formulas_are_formulas_and_their_files_are_there() {
    let formulas: Vec<_> = tables().iter().map(|name| code(name, "excel")).collect();
    for (formula, name) in formulas.iter().zip(tables()) {
        let address = format!("\"{}data/{name}.csv\"", site().base);
        assert!(formula.contains(&address) && site().folder.join(format!("data/{name}.csv")).is_file(), "{formula}");
    }
    let library = tools::folder("formulas");
    programs::from_npm(&project().join("tests/examples"), &library);
    let mut node = Command::new("node");
    node.arg(project().join("tests/examples/formulas.mjs")).env("LIBRARY", &library);
    tools::run(&mut node, &json!(formulas).to_string());
}
