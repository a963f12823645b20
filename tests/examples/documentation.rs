//! The examples of `docs/data.md`, with the local server's address in the place of the documentation's.

use std::process::Command;

use serde_json::{Value, json};
use tizilim::opendata::guarded;

use super::hostile::hard_texts;
use super::model::table;
use super::site::{project, site};
use super::tools;

/// The blocks of code under the heading "Examples" in a language.
fn blocks(language: &str) -> Vec<String> {
    let text = std::fs::read_to_string(project().join("docs/data.md")).unwrap();
    let (_, examples) = text.split_once("\n## Examples\n").expect("the heading");
    let (examples, _) = examples.split_once("\n## ").expect("another heading");
    let base = site().base.trim_end_matches('/');
    let fence = format!("```{language}\n");
    let blocks: Vec<_> = examples
        .split(&fence)
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .map(|block| block.replace("https://tizilim.example", base))
        .collect();
    assert!(!blocks.is_empty(), "no examples in {language}");
    blocks
}

fn in_python(tool: &str, code: &str) -> Value {
    let mut python = Command::new(tools::python().join("python"));
    let examples = json!([{"tool": tool, "table": null, "code": code}]).to_string();
    let told = tools::run(python.arg(project().join("tests/examples/run.py")), &examples);
    serde_json::from_str::<Value>(&told).expect("JSON")[0].take()
}

#[test]
fn everything_is_fetched_and_verified() {
    let [code] = &blocks("sh")[..] else { panic!("one example") };
    let (folder, _) = tools::shell(code);
    let list = std::fs::read_to_string(folder.path().join("SHA256SUMS")).unwrap();
    assert!(list.lines().count() > 100);
    for path in list.lines().filter_map(|line| line.split_once("  ")).map(|(_, path)| path) {
        let fetched = std::fs::read(folder.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(fetched == std::fs::read(site().folder.join("data").join(path)).unwrap(), "{path}");
    }
}

#[test]
fn the_documents_of_a_service_are_printed() {
    let [code] = &blocks("python")[..] else { panic!("one example") };
    let made = in_python("python", code);
    let evidence = table("evidence");
    let documents = evidence.sorted(&["service_id", "part", "parent_id"]);
    let documents = documents.iter().filter(|row| row[..] == ["unemployed-certificate", "item", ""]).count();
    assert!(documents > 0);
    let rows = made["printed"].as_str().unwrap().lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
    assert_eq!(rows.count(), documents, "{made}");
}

#[test]
fn the_guard_against_formulas_is_undone() {
    let text = std::fs::read_to_string(project().join("docs/data.md")).unwrap();
    let (_, formulas) = text.split_once("\n### Formulas\n").expect("the heading");
    let code = formulas.split("```python\n").nth(1).and_then(|block| block.split("```").next()).expect("an example");
    let cells: Vec<_> = hard_texts().iter().map(|text| guarded(text).into_owned()).collect();
    let each = format!(
        "import json\nfor cell in json.loads({}):\n    names = {{'cell': cell}}\n    exec({}, names)\n    \
         print(json.dumps(names['text']))",
        json!(json!(cells).to_string()),
        json!(code)
    );
    let printed = in_python("python", &each);
    let texts: Vec<String> =
        printed["printed"].as_str().unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(texts, hard_texts());
}

#[test]
fn services_are_counted_in_r() {
    let [code] = &blocks("r")[..] else { panic!("one example") };
    let mut r = Command::new(tools::program("Rscript"));
    let printed = tools::run(r.args(["--vanilla", "-e", code]).env("LC_ALL", "C.UTF-8"), "");
    let numbers: Vec<usize> = printed.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    assert_eq!(numbers.iter().sum::<usize>(), table("services").rows.len(), "{printed}");
}

#[test]
fn offices_stand_beside_their_services() {
    let answer = in_python("duckdb", &blocks("sql")[0]);
    assert_eq!(answer["answer"]["rows"].as_array().unwrap().len(), table("listings").rows.len());
    assert_eq!(answer["answer"]["columns"][0], "district_name_kk");
}

#[test]
fn points_are_found_by_words() {
    let question = blocks("sql")[1].replace('\n', " ").replace('"', "\\\"");
    let (_folder, printed) = tools::shell(&format!(
        "curl -fsSO {}data/registry.sqlite\nsqlite3 -csv registry.sqlite \"{question}\"",
        site().base
    ));
    let points = table("points");
    let texts = points.sorted(&["text_kk"]);
    let speaking = texts.iter().filter(|row| row[0].to_lowercase().contains("көмек")).count();
    let found = csv::ReaderBuilder::new().has_headers(false).from_reader(printed.as_bytes()).records().count();
    assert!(found > 0 && found <= speaking, "{found} of {speaking}");
}
