//! Documents that are written from the code, or that name what must exist.

use std::fmt::Write as _;
use std::fs;

use tizilim::diagnostics::codes;

use crate::support::project;

/// `docs/faults.md`, as the code says it.
fn faults() -> String {
    let mut out = String::from(
        "# Problems by code\n\nWhat `tizilim check` reports. Codes are stable: none is reused or renumbered. Written from \
         `src/diagnostics/codes.rs`; `tizilim explain CODE` prints the same.\n",
    );
    for code in codes::ALL {
        let _ = write!(
            out,
            "\n## {} {}\n\n*{}{}.* {}\n\n**Example:** {}\n\n**Help:** {}\n",
            code.id,
            code.name,
            code.severity.as_str(),
            if code.adjustable { ", can be changed in [rules]" } else { "" },
            code.why,
            code.example.replace('<', "\\<"),
            code.help.replace('<', "\\<"),
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

#[test]
fn links_between_documents_lead_somewhere() {
    let mut dead = Vec::new();
    let roots = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| project().join(name));
    let inner = walkdir::WalkDir::new(project().join("docs")).into_iter().map(|entry| entry.unwrap().into_path());
    for path in roots.into_iter().chain(inner).filter(|path| path.extension().is_some_and(|ending| ending == "md")) {
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for link in text.split("](").skip(1).filter_map(|part| part.split(')').next()) {
            let target = link.split('#').next().unwrap_or("");
            let outside =
                target.is_empty() || target.contains("://") || target.starts_with('/') || target.starts_with("mailto:");
            if !outside && !path.parent().unwrap().join(target).exists() {
                dead.push(format!("{}: {link}", path.display()));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}
