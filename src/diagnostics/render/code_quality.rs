//! Diagnostics as a Code Quality report of GitLab (the part of the Code Climate format that GitLab reads).

use std::collections::HashMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::document::document;
use super::order::sorted;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::messages::MessageLanguage;
use crate::diagnostics::severity::Severity;
use crate::diagnostics::source::Sources;
use crate::hex::hex;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    /// Stable while the problem stands in its file, whatever lines come before it and in whatever language it is told.
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// A JSON array of the problems.
pub(super) fn render(diagnostics: &Diagnostics, sources: &Sources, language: MessageLanguage) -> String {
    let mut seen = HashMap::new();
    let issues: Vec<_> = sorted(diagnostics, sources)
        .into_iter()
        .map(|diagnostic| {
            let path = sources.path_of(diagnostic);
            let (code, known) = (diagnostic.code.id, diagnostic.message.english().into_owned());
            let times = seen.entry((code, path, known.clone())).and_modify(|times| *times += 1).or_insert(1);
            let fingerprint = hex(&Sha256::digest(format!("{code}\n{path}\n{known}\n{times}"))[..16]);
            let help =
                diagnostic.help.as_ref().map_or(String::new(), |help| format!(" {}", help.in_language(language)));
            let begin = diagnostic.span.map_or(1, |span| sources.get(span.file).position(span.start).line);
            Issue {
                description: format!("{}.{help}", diagnostic.message.in_language(language)),
                check_name: code,
                fingerprint,
                severity: match diagnostic.severity {
                    Severity::Error => "critical",
                    Severity::Warning => "minor",
                },
                location: Location { path, lines: Lines { begin } },
            }
        })
        .collect();
    document(&issues)
}
