//! The script that searches in the browser, run by node on the site of this repository: it must cut, fold and stem as Rust does
//! and find what `tizilim search` finds.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::{Value, json};
use tempfile::TempDir;
use tizilim::registry::values::LangTag;
use tizilim::search::Searcher;
use tizilim::search::analysis::Analysis;
use tizilim::text::codes::query_codes;
use tizilim::text::normalise::normalise;
use tizilim::text::tokens::words;

use crate::node::node;
use crate::support::{project, tizilim};

/// The site of the repository's register, built once.
static SITE: LazyLock<(TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("public");
    let build =
        tizilim().args(["build", "--date", "2026-01-31", "--root"]).arg(project()).arg("--out").arg(&site).output();
    assert!(build.unwrap().status.success());
    (folder, site)
});

fn fixture(name: &str) -> String {
    fs::read_to_string(project().join("tests/fixtures").join(name)).unwrap()
}

/// Query and type.
fn queries() -> Vec<(String, String)> {
    ["search_queries.tsv", "search_queries_more.tsv"]
        .iter()
        .flat_map(|name| fixture(name).lines().skip(1).map(str::to_owned).collect::<Vec<_>>())
        .map(|line| {
            let mut parts = line.split('\t').map(str::to_owned);
            (parts.next().unwrap(), parts.next().unwrap())
        })
        .collect()
}

/// Every file with one of the endings under a folder of the repository.
fn texts(folder: &str, ending: &str) -> String {
    let files = walkdir::WalkDir::new(project().join(folder)).into_iter().map(|entry| entry.unwrap().into_path());
    files
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

#[test]
fn the_script_analyses_as_rust_does() {
    let mut known: BTreeSet<String> = fixture("kk_stem_vectors.tsv")
        .lines()
        .skip(1)
        .map(|line| line.split('\t').next().unwrap().to_owned())
        .collect();
    let vectors = known.len();
    let mut read = |text: &str| known.extend(words(&normalise(text)).map(|word| word.text.to_owned()));
    queries().iter().for_each(|(query, _)| read(query));
    for (folder, ending) in [("registry", ".toml"), ("content", ".md"), ("themes/default/strings", ".ftl")] {
        read(&texts(folder, ending));
    }
    assert!(vectors == 6159 && known.len() > 12_000, "{vectors} vectors, {} words", known.len());
    let analysis = Analysis::of(&[LangTag::KK, LangTag::RU]);
    let keys = |word: &String| {
        let keys: Vec<_> = analysis.forms().into_iter().map(|form| analysis.term(form, word)).collect();
        json!([word, keys])
    };
    let odd = ["Мемлекеттiк Қ Ы З М Е Т", "жаи\u{306} WiFi және 3G-ді", "а б  A B C", "İstanbul 2 0 1 1  ж ы л ғ ы  7"];
    let asked: Vec<String> = queries().into_iter().map(|(query, _)| query).chain(odd.map(str::to_owned)).collect();
    let more_codes =
        ["8 71643 24569", "+7 (716) 432-45-69", "43-2-45-69", "Атбасар 2-45-69", "704-ке", "а-11 / 491", "58/нқ", "7"];
    let expected = json!({
        "words": known.iter().map(keys).collect::<Vec<_>>(),
        "texts": asked.iter().map(|text| json!([text, normalise(text)])).collect::<Vec<_>>(),
        "codes": asked.iter().map(String::as_str).chain(more_codes).map(|query| json!([query, query_codes(analysis.folding(), query)])).collect::<Vec<_>>(),
    });
    let differing = &node("analysis.mjs", &SITE.1, &expected)["differing"];
    assert_eq!(differing, &json!([]), "{} differ", differing.as_array().map_or(0, Vec::len));
}

/// When this was written, 355 of 357 first results were the same.
#[test]
fn the_script_finds_what_the_native_search_finds() {
    let searcher = Searcher::open(&SITE.1.join("search/index")).unwrap();
    let expected: Vec<Value> = queries()
        .into_iter()
        .map(|(query, kind)| {
            let first = searcher.search(&query, None, 1).unwrap();
            json!({ "query": query, "type": kind, "first": first.first().map(|hit| format!("{} {}", hit.kind, hit.id)) })
        })
        .collect();
    let found = node("parity.mjs", &SITE.1, &json!(expected));
    let count = |kinds: &[&str]| {
        let mut counts = [0, 0];
        for (kind, of) in found["of"].as_object().unwrap() {
            if kinds.is_empty() || kinds.contains(&kind.as_str()) {
                counts[0] += of["same"].as_u64().unwrap();
                counts[1] += of["asked"].as_u64().unwrap();
            }
        }
        counts
    };
    let [same, asked] = count(&[]);
    assert!(asked == 357 && same * 100 >= asked * 97, "{same} of {asked}: {:#}", found["differing"]);
    for kinds in
        [&["kk-rukb"][..], &["kk-lat", "kk-lat17", "kk-lat18", "kk-lat21", "kk-lat-inf", "ru-lat"], &["kk-infl"]]
    {
        let [same, asked] = count(kinds);
        assert!(same * 100 >= asked * 95, "{kinds:?}: {same} of {asked}: {:#}", found["differing"]);
    }
}
