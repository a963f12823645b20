//! Documents that are written from the code, or that name what must exist.

mod declarations;
mod source_keys;
mod theme_reference;
mod views;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{fs, iter};

use tizilim::diagnostics::codes;

use crate::support::project;

/// `docs/faults.md`, as the code says it.
fn faults() -> String {
    let mut out = String::from(
        "# Problems by code\n\nThe problems that `tizilim check` reports. Codes are stable: none is reused or renumbered. This file is \
         generated from `src/diagnostics/codes.rs`; `tizilim explain CODE` prints the same.\n",
    );
    for code in codes::ALL {
        let _ = write!(
            out,
            "\n## {} {}\n\n*{}{}.* {}\n\n**Example:** {}\n\n**Help:** {}\n",
            code.id,
            code.name.english(),
            code.severity.as_str(),
            if code.adjustable { ", can be changed in [rules]" } else { "" },
            code.why.english(),
            code.example.english().replace('<', "\\<"),
            code.help.english().replace('<', "\\<"),
        );
    }
    out
}

#[test]
fn the_list_of_faults_is_that_of_the_code() {
    let path = project().join("docs/faults.md");
    if std::env::var_os("TIZILIM_WRITE_DOCS").is_some() {
        fs::write(&path, faults()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == faults(), "docs/faults.md is out of date: TIZILIM_WRITE_DOCS=1 cargo test docs");
}

/// The documents for people: those at the root and those in `docs/`.
fn documents() -> BTreeMap<PathBuf, String> {
    let at_root = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "CODE_OF_CONDUCT.md"];
    let inner = walkdir::WalkDir::new(project().join("docs")).into_iter().map(|entry| entry.unwrap().into_path());
    at_root
        .map(|name| project().join(name))
        .into_iter()
        .chain(inner.filter(|path| path.extension().is_some_and(|ending| ending == "md")))
        .map(|path| {
            (path.clone(), fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        })
        .collect()
}

/// The anchors of a document's headings. The second heading of a name has `-1` behind it.
fn anchors(document: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut in_block = false;
    for line in document.lines() {
        in_block ^= line.trim_start().starts_with("```");
        if let Some((marks, heading)) = line.split_once(' ')
            && !in_block
            && !marks.is_empty()
            && marks.chars().all(|c| c == '#')
        {
            let anchor = theme_reference::anchor(heading);
            let again = (1..).map(|number| format!("{anchor}-{number}"));
            let free = iter::once(anchor.clone()).chain(again).find(|anchor| !anchors.contains(anchor));
            anchors.extend(free);
        }
    }
    anchors
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut dead = Vec::new();
    let documents = documents();
    for (path, text) in &documents {
        for link in text.split("](").skip(1).filter_map(|part| part.split(')').next()) {
            if link.contains("://") || link.starts_with('/') || link.starts_with("mailto:") {
                continue;
            }
            let (target, fragment) = link.split_once('#').unwrap_or((link, ""));
            let file = if target.is_empty() { path.clone() } else { path.parent().unwrap().join(target) };
            let Ok(file) = file.canonicalize() else {
                dead.push(format!("{}: {link}", path.display()));
                continue;
            };
            let known = documents.get(&file).is_none_or(|text| fragment.is_empty() || anchors(text).contains(fragment));
            dead.extend((!known).then(|| format!("{}: {link}", path.display())));
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn the_document_of_themes_names_the_templates_that_there_are() {
    let text = fs::read_to_string(project().join("docs/themes.md")).unwrap();
    let named = text.split('`').filter(|word| word.ends_with(".html") && !word.contains([' ', '<']));
    let templates = project().join("themes/default/templates");
    let missing: Vec<_> =
        named.map(|name| name.trim_start_matches("templates/")).filter(|name| !templates.join(name).exists()).collect();
    assert!(missing.is_empty(), "docs/themes.md names {missing:?}");
}
