//! What is fuzzed: functions that must come back from any input, without a panic. `tests/suite/found.rs` runs the same functions on
//! the inputs that were found.

use std::path::Path;
use std::sync::LazyLock;

use tizilim::checked::Checked;
use tizilim::diagnostics::render::{DiagnosticFormat, TextStyle, render};
use tizilim::diagnostics::{EditPlan, MessageLanguage};
use tizilim::files::MemorySink;
use tizilim::import::{ExistingRecords, ImportOptions, import};
use tizilim::publish::publish;
use tizilim::registry::values::OpeningHours;
use tizilim::registry::{SourceTree, load};
use tizilim::search::Searcher;
use tizilim::theme::Theme;

/// Takes any input.
type Target = fn(&[u8]);

/// The targets by their names.
const TARGETS: &[(&str, Target)] = &[
    ("toml", register),
    ("markdown", register),
    ("directives", register),
    ("site", site),
    ("import", act),
    ("query", query),
    ("hours", hours),
];

/// The target of a name.
pub(super) fn find(name: &str) -> Option<Target> {
    TARGETS.iter().find(|(known, _)| *known == name).map(|(_, run)| *run)
}

/// The names of all targets.
pub(super) fn names() -> String {
    TARGETS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

/// The register whose files are replaced.
const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/small");
const SMALL_OF_WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/small");

fn small() -> &'static Path {
    let path = Path::new(SMALL);
    if path.exists() { path } else { Path::new(SMALL_OF_WORKSPACE) }
}

/// The small register with one file replaced or added: the first line of the input is its path, the rest its bytes.
fn tree(input: &[u8]) -> SourceTree {
    let mut tree = SourceTree::read(small()).expect("the register of the tests is there");
    let line = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let path = String::from_utf8_lossy(&input[..line]).into_owned();
    let bytes = input.get(line + 1..).unwrap_or_default().to_vec();
    tree.files.retain(|(known, _)| *known != path);
    tree.files.push((path, Ok(bytes)));
    tree.files.sort_by(|a, b| a.0.cmp(&b.0));
    tree
}

/// Reads and checks a register, prints its problems in each format, and makes its fixes.
fn register(input: &[u8]) {
    let loaded = load(tree(input));
    for format in [DiagnosticFormat::Text, DiagnosticFormat::Json, DiagnosticFormat::Sarif] {
        for language in MessageLanguage::ALL {
            render(&loaded.diagnostics, &loaded.sources, format, TextStyle::default(), language);
        }
    }
    let plan = EditPlan::of(&loaded.diagnostics);
    for (file, _) in plan.files() {
        plan.apply(file, &loaded.sources);
    }
}

/// Publishes a register that has no errors: pages, data and the index.
fn site(input: &[u8]) {
    let loaded = load(tree(input));
    let Some(registry) = loaded.faultless() else { return };
    let Ok(base) = registry.settings.base_url.as_str().parse() else { return };
    let (theme, _) = Theme::read(small(), Theme::chosen(&registry.settings));
    let sink = MemorySink::default();
    // What cannot be published is an error, not a panic.
    let _ = publish(registry, &theme, &base, jiff::civil::date(2026, 1, 31), None, &sink, &());
}

/// Imports a printed act.
fn act(input: &[u8]) {
    let Ok(id) = "act".parse() else { return };
    let options = ImportOptions { id, services: std::collections::BTreeMap::new() };
    let Ok(existing) = ExistingRecords::read(&SourceTree::default(), "act") else { return };
    if let Ok(imported) = import(input, &options, existing) {
        imported.files();
        imported.additions();
    }
}

/// The index of the small register, in a folder that lives as long as the process.
static SEARCHER: LazyLock<Searcher> = LazyLock::new(|| {
    let checked = Checked::read(small()).expect("the register of the tests is there");
    let (registry, _) = checked.faultless().expect("it has no errors");
    let sink = MemorySink::default();
    tizilim::search::write(registry, "/", &sink).expect("an index");
    let folder = tempfile::tempdir().expect("a temporary folder").keep();
    for (path, bytes) in sink.into_files() {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders can be made");
        std::fs::write(path, bytes).expect("a file can be written");
    }
    let searcher = Searcher::open(&folder.join(tizilim::search::FOLDER)).expect("an index of this program");
    // The index is mapped into memory; where open files cannot be removed, the system does it some day.
    let _ = std::fs::remove_dir_all(folder);
    searcher
});

/// Searches for a query in each language.
fn query(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    for language in [None, Some("kk"), Some("ru")] {
        let language = language.and_then(|tag| tag.parse().ok());
        SEARCHER.search(text, language, 10).expect("any query is answered");
    }
}

/// Reads opening hours; what is read is printed in a form that is read again.
fn hours(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    if let Ok(hours) = text.parse::<OpeningHours>() {
        let printed = hours.to_string();
        let again = printed.parse::<OpeningHours>().map(|hours| hours.to_string());
        assert!(again.as_ref() == Ok(&printed), "{printed} is read as {again:?}");
    }
}
