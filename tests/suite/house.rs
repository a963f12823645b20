//! How the code itself is kept.

use std::fs;

use crate::support::project;

/// Files that still hold Cyrillic letters where they must not. The list only shrinks.
const REMAINING: &[&str] = &[
    "diagnostics/codes.rs",
    "opendata/akoma_ntoso/catalogue.rs",
    "opendata/akoma_ntoso/tables.rs",
    "opendata/caption.rs",
    "opendata/guard.rs",
    "opendata/hsds/taxonomy.rs",
    "opendata/linked/catalog.rs",
    "opendata/linked/classifier.rs",
    "opendata/linked/codes.rs",
    "opendata/linked/graph.rs",
    "opendata/linked/rules.rs",
    "opendata/packages/sqlite.rs",
    "opendata/packages/workbook.rs",
    "opendata/procedures.rs",
    "opendata/table.rs",
    "opendata/tables/act_approvals.rs",
    "opendata/tables/act_relations.rs",
    "opendata/tables/acts.rs",
    "opendata/tables/aliases.rs",
    "opendata/tables/bodies.rs",
    "opendata/tables/catalogue/abbreviations.rs",
    "opendata/tables/catalogue/capabilities.rs",
    "opendata/tables/catalogue/functions.rs",
    "opendata/tables/catalogue/indicators.rs",
    "opendata/tables/catalogue/mod.rs",
    "opendata/tables/catalogue/resources.rs",
    "opendata/tables/catalogue/systems.rs",
    "opendata/tables/changes.rs",
    "opendata/tables/channels.rs",
    "opendata/tables/costs.rs",
    "opendata/tables/deadlines.rs",
    "opendata/tables/definitions.rs",
    "opendata/tables/districts.rs",
    "opendata/tables/evidence.rs",
    "opendata/tables/legal_basis.rs",
    "opendata/tables/lines.rs",
    "opendata/tables/listings.rs",
    "opendata/tables/mention.rs",
    "opendata/tables/mod.rs",
    "opendata/tables/offices.rs",
    "opendata/tables/participants.rs",
    "opendata/tables/points.rs",
    "opendata/tables/procedures.rs",
    "opendata/tables/processing_times.rs",
    "opendata/tables/providers.rs",
    "opendata/tables/refusal_grounds.rs",
    "opendata/tables/report_services.rs",
    "opendata/tables/report_sources.rs",
    "opendata/tables/reports.rs",
    "opendata/tables/results.rs",
    "opendata/tables/revisions.rs",
    "opendata/tables/sections.rs",
    "opendata/tables/services.rs",
    "opendata/tables/shared.rs",
    "opendata/tables/steps.rs",
    "opendata/tables/subsections.rs",
    "registry/model/act.rs",
    "registry/report/form.rs",
    "registry/report/items.rs",
    "search/analysis.rs",
    "search/latin.rs",
    "search/little.rs",
    "search/rank.rs",
    "search/score.rs",
    "search/searcher.rs",
    "site/views/data_file.rs",
];

/// Whether a file may hold the letters of a language: the tables of languages, the grammar of printed acts, tests.
fn is_exempt(path: &str) -> bool {
    path.starts_with("text/")
        || path.starts_with("import/")
        || path == "tests.rs"
        || path.ends_with("/tests.rs")
        || path.contains("/tests/")
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}' | '\u{1C80}'..='\u{1C8F}' | '\u{2DE0}'..='\u{2DFF}' | '\u{A640}'..='\u{A69F}')
}

/// The numbers of the lines with Cyrillic letters outside modules of tests, which `rustfmt` ends with a bracket at the margin.
fn lines_with_cyrillic(source: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let (mut before, mut in_tests) = ("", false);
    for (line, number) in source.lines().zip(1..) {
        if before == "#[cfg(test)]" && line.starts_with("mod ") && line.ends_with('{') {
            in_tests = true;
        }
        if !in_tests && line.contains(is_cyrillic) {
            found.push(number);
        }
        if line == "}" {
            in_tests = false;
        }
        before = line;
    }
    found
}

#[test]
fn words_of_languages_stand_in_their_tables_only() {
    let root = project().join("src");
    let mut wrong = Vec::new();
    let mut clean: Vec<_> = REMAINING.to_vec();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.expect("the folder can be read");
        let path = entry.path().strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
        if !path.ends_with(".rs") || is_exempt(&path) {
            continue;
        }
        let source = fs::read_to_string(entry.path()).expect("code is UTF-8");
        let lines = lines_with_cyrillic(&source);
        if lines.is_empty() {
            continue;
        }
        match clean.iter().position(|remaining| *remaining == path) {
            Some(at) => drop(clean.remove(at)),
            None => wrong.extend(lines.iter().map(|line| format!("src/{path}:{line}"))),
        }
    }
    assert!(wrong.is_empty(), "Cyrillic letters outside src/text, src/import and tests:\n{}", wrong.join("\n"));
    assert!(clean.is_empty(), "no Cyrillic letters are left in these; take them off the list: {clean:?}");
}

#[test]
fn modules_of_tests_are_told_from_code() {
    let source =
        "/// б\nfn a() {\n}\n\n#[cfg(test)]\nmod tests {\n    // б\n}\n\n// б\n#[cfg(test)]\nmod tests;\n// б\n";
    assert_eq!(lines_with_cyrillic(source), [1, 10, 13]);
}
