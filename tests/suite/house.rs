//! How the code itself is kept.

use std::fs;

use crate::support::project;

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
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.expect("the folder can be read");
        let path = entry.path().strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
        if !path.ends_with(".rs") || is_exempt(&path) {
            continue;
        }
        let source = fs::read_to_string(entry.path()).expect("code is UTF-8");
        wrong.extend(lines_with_cyrillic(&source).iter().map(|line| format!("src/{path}:{line}")));
    }
    assert!(wrong.is_empty(), "Cyrillic letters outside src/text, src/import and tests:\n{}", wrong.join("\n"));
}

#[test]
fn modules_of_tests_are_told_from_code() {
    let source =
        "/// б\nfn a() {\n}\n\n#[cfg(test)]\nmod tests {\n    // б\n}\n\n// б\n#[cfg(test)]\nmod tests;\n// б\n";
    assert_eq!(lines_with_cyrillic(source), [1, 10, 13]);
}
