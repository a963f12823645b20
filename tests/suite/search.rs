//! `tizilim search`: what it prints, how it ends.

use std::path::Path;

use tizilim::checksum::Checksum;
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

/// Puts files into a folder.
struct Folder<'f>(&'f Path);

impl FileSink for Folder<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, tizilim::files::SinkError> {
        let path = self.0.join(path);
        std::fs::create_dir_all(path.parent().ok_or("a folder")?)?;
        std::fs::write(path, bytes)?;
        Ok(Checksum::of(bytes))
    }
}

/// How many queries of a fixture lead to an expected id in the first place, in the first five, and which do not.
fn asked(searcher: &Searcher, fixture: &str) -> (usize, usize, usize, String) {
    let queries = std::fs::read_to_string(project().join("tests/fixtures").join(fixture)).unwrap();
    let (mut all, mut first, mut first_five, mut misses) = (0, 0, 0, String::new());
    for line in queries.lines().skip(1) {
        let mut parts = line.split('\t');
        let (query, _, expected) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
        let hits = searcher.search(query, None, 5).unwrap();
        let place = hits.iter().position(|hit| expected.split('|').any(|id| id == hit.id));
        all += 1;
        first += usize::from(place == Some(0));
        first_five += usize::from(place.is_some());
        if place != Some(0) {
            let found: Vec<_> = hits.iter().map(|hit| hit.id.as_str()).collect();
            misses.push_str(&format!("{query}: wanted {expected}, found {found:?}\n"));
        }
    }
    (all, first, first_five, misses)
}

/// Queries as citizens type them: inflected, without Kazakh letters, in Latin, misspelt, mixed, codes, phones, places; and the
/// ids of which one should come first. When this was written, 63 of 63 and 280 of 294 led there in the first place, all of
/// them in the first five.
#[test]
fn citizens_queries_find_what_they_mean() {
    let registry = load(SourceTree::read(project()).unwrap()).registry.unwrap();
    let folder = tempfile::tempdir().unwrap();
    tizilim::search::write(&registry, "/", &Folder(folder.path())).unwrap();
    let searcher = Searcher::open(&folder.path().join("search/index")).unwrap();
    let (all, first, first_five, misses) = asked(&searcher, "search_queries.tsv");
    assert!(
        all == 63 && first >= 61 && first_five >= 62,
        "{first} first, {first_five} in the first five of {all}\n{misses}"
    );
    let (all, first, first_five, misses) = asked(&searcher, "search_queries_more.tsv");
    assert!(
        all == 294 && first >= 272 && first_five >= 288,
        "{first} first, {first_five} in the first five of {all}\n{misses}"
    );
}

#[test]
fn a_folder_that_is_no_index_and_a_damaged_index_are_told() {
    let register = Register::small().built();
    let other = tizilim().args(["search", "--index"]).arg(register.path("public/data")).arg("x").output().unwrap();
    assert_eq!(other.status.code(), Some(2), "{}", String::from_utf8_lossy(&other.stderr));
    let folder = register.path("public/search/index");
    for entry in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
        let bytes = std::fs::read(&entry).unwrap();
        std::fs::write(&entry, &bytes[..bytes.len() / 2]).unwrap();
        let output = search(&register, &["анықтама"]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(matches!(output.status.code(), Some(2 | 3)), "{}: {told}", entry.display());
        assert!(!told.contains("panicked"), "{told}");
        std::fs::write(&entry, bytes).unwrap();
    }
}

#[test]
fn no_query_is_too_odd() {
    let register = Register::small().built();
    let searcher = Searcher::open(&register.path("public/search/index")).unwrap();
    let mut seed = 1_u64;
    for _ in 0..400 {
        let query: String = (0..24)
            .map(|_| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                char::from_u32((seed >> 40) as u32 % 0x3000).unwrap_or(' ')
            })
            .collect();
        searcher.search(&query, None, 5).unwrap();
    }
    let start = std::time::Instant::now();
    searcher.search(&"жұмыс ".repeat(20_000), None, 5).unwrap();
    searcher.search(&"ж".repeat(100_000), None, 5).unwrap();
    assert!(start.elapsed().as_secs() < 10, "long queries are bounded");
}
