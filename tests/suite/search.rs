//! `tizilim search`: what it prints, how it ends.

use std::path::Path;

use tizilim::files::FileSink;
use tizilim::registry::{SourceTree, load};
use tizilim::search::Searcher;

use crate::support::{Register, project, tizilim};

fn search(register: &Register, arguments: &[&str]) -> std::process::Output {
    tizilim().arg("search").arg("--index").arg(register.path("public/search/index")).args(arguments).output().unwrap()
}

#[test]
fn a_result_is_a_line_of_five_parts() {
    let register = Register::small().built();
    let output = search(&register, &["--lang", "kk", "анықтама"]);
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    let parts: Vec<_> = text.lines().next().unwrap().split('\t').collect();
    assert_eq!(parts[..4], ["service", "certificate", "Анықтама беру", "/kk/services/certificate/"]);
    assert!(parts[4].parse::<f32>().unwrap() > 0.0);
}

#[test]
fn programs_get_json_with_titles_in_every_language() {
    let register = Register::small().built();
    let output = search(&register, &["--json", "--limit", "1", "Атбасар", "отдел", "занятости"]);
    let hits: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let hits = hits.as_array().unwrap();
    assert_eq!(hits.len(), 1);
    assert_eq!((hits[0]["kind"].as_str(), hits[0]["id"].as_str()), (Some("district"), Some("atbasar")));
    assert_eq!(hits[0]["titles"]["kk"], "Атбасар ауданы");
    assert_eq!(hits[0]["titles"]["ru"], "Атбасарский район");
}

#[test]
fn a_phone_a_code_and_the_wrong_keyboard_find_their_record() {
    let register = Register::small().built();
    for (query, id) in [
        ("2-45-69", "atbasar"),
        ("701", "00701"),
        ("00701", "00701"),
        ("zhumyspen kamtu", "00701"),
        ("cghfdrb", "certificate"),
    ] {
        let output = search(&register, &["--json", query]);
        let hits: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(hits[0]["id"], id, "{query}: {hits}");
    }
}

#[test]
fn nothing_found_is_no_failure() {
    let register = Register::small().built();
    for query in ["ыыыыыыыыы", "?!", ""] {
        let output = search(&register, &["--json", query]);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b"[]\n"[..]), "{query}");
    }
}

#[test]
fn a_missing_index_says_what_to_do() {
    let register = Register::small();
    let output = search(&register, &["анықтама"]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("tizilim build"), "{told}");
    let wrong = search(&register, &["--lang", "қазақша", "x"]);
    assert_eq!(wrong.status.code(), Some(2));
}

/// Queries as citizens type them: inflected, without Kazakh letters, in Latin, misspelt, mixed, codes, phones, places; and the
/// ids of which one should come first. At least 60 of the 63 must lead there in the first five, 58 in the first place (62 and
/// 63 were measured when this was written).
#[test]
fn citizens_queries_find_what_they_mean() {
    struct Folder<'f>(&'f Path);
    impl FileSink for Folder<'_> {
        fn put(&self, path: &str, bytes: &[u8]) -> Result<(), tizilim::files::SinkError> {
            let path = self.0.join(path);
            std::fs::create_dir_all(path.parent().ok_or("a folder")?)?;
            Ok(std::fs::write(path, bytes)?)
        }
    }
    let registry = load(SourceTree::read(project()).unwrap()).registry.unwrap();
    let folder = tempfile::tempdir().unwrap();
    tizilim::search::write(&registry, "/", &Folder(folder.path())).unwrap();
    let searcher = Searcher::open(&folder.path().join("search/index")).unwrap();
    let queries = std::fs::read_to_string(project().join("tests/fixtures/search_queries.tsv")).unwrap();
    let (mut first, mut first_five, mut misses) = (0, 0, Vec::new());
    for line in queries.lines().skip(1) {
        let mut parts = line.split('\t');
        let (query, _, expected) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
        let hits = searcher.search(query, None, 5).unwrap();
        let place = hits.iter().position(|hit| expected.split('|').any(|id| id == hit.id));
        first += usize::from(place == Some(0));
        first_five += usize::from(place.is_some());
        if place != Some(0) {
            let found: Vec<_> = hits.iter().map(|hit| hit.id.as_str()).collect();
            misses.push(format!("{query}: wanted {expected}, found {found:?}"));
        }
    }
    assert!(first_five >= 60 && first >= 58, "{first} first, {first_five} in the first five\n{}", misses.join("\n"));
}
