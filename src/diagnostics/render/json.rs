//! Diagnostics for programs: one JSON document.

use std::borrow::Cow;

use serde::Serialize;

use super::document::document;
use super::order::sorted;
use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::messages::MessageLanguage;
use crate::diagnostics::rules::RuleChange;
use crate::diagnostics::severity::Severity;
use crate::diagnostics::source::Sources;
use crate::diagnostics::span::Span;

#[derive(Serialize)]
struct JsonReport<'a> {
    errors: usize,
    warnings: usize,
    /// The rules that the register changes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rules: Vec<JsonRule<'a>>,
    diagnostics: Vec<JsonDiagnostic<'a>>,
}

#[derive(Serialize)]
struct JsonRule<'a> {
    code: &'a str,
    severity: &'a str,
    default_severity: &'a str,
    reason: &'a str,
    occurrences: usize,
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    message: Cow<'a, str>,
    help: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Cow<'a, str>>,
    file: Option<&'a str>,
    #[serde(flatten)]
    range: Option<JsonRange>,
    text: Option<&'a str>,
    related: Option<JsonRelated<'a>>,
    /// The replacements in its file that fix it, all of them together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fix: Vec<JsonEdit<'a>>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    #[serde(flatten)]
    range: JsonRange,
    replacement: &'a str,
}

#[derive(Serialize)]
struct JsonRange {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct JsonRelated<'a> {
    message: Cow<'a, str>,
    file: &'a str,
    #[serde(flatten)]
    range: JsonRange,
}

/// The report; lines and columns count from 1, columns in characters.
pub(super) fn render(diagnostics: &Diagnostics, sources: &Sources, language: MessageLanguage) -> String {
    let report = JsonReport {
        errors: diagnostics.count(Severity::Error),
        warnings: diagnostics.count(Severity::Warning),
        rules: diagnostics.changes().iter().map(rule).collect(),
        diagnostics: sorted(diagnostics, sources).into_iter().map(|it| entry(it, sources, language)).collect(),
    };
    document(&report)
}

fn rule(change: &RuleChange) -> JsonRule<'_> {
    JsonRule {
        code: change.code.id,
        severity: change.as_str(),
        default_severity: change.code.severity.as_str(),
        reason: &change.reason,
        occurrences: change.occurrences,
    }
}

fn entry<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources, language: MessageLanguage) -> JsonDiagnostic<'a> {
    JsonDiagnostic {
        code: diagnostic.code.id,
        name: diagnostic.code.name.in_language(language),
        severity: diagnostic.severity.as_str(),
        message: diagnostic.message.in_language(language),
        help: diagnostic.help.as_ref().map(|help| help.in_language(language)),
        notes: diagnostic.notes.iter().map(|note| note.in_language(language)).collect(),
        file: Some(sources.path_of(diagnostic)).filter(|path| !path.is_empty()),
        range: diagnostic.span.map(|span| range(span, sources)),
        text: diagnostic.span.map(|span| quoted(span, sources)),
        related: diagnostic.related.as_ref().map(|(span, message)| JsonRelated {
            message: message.in_language(language),
            file: &sources.get(span.file).path,
            range: range(*span, sources),
        }),
        fix: diagnostic
            .fix
            .iter()
            .map(|edit| JsonEdit { range: range(edit.span, sources), replacement: &edit.replacement })
            .collect(),
    }
}

fn range(span: Span, sources: &Sources) -> JsonRange {
    let file = sources.get(span.file);
    let (start, end) = (file.position(span.start), file.position(span.end));
    JsonRange { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
}

/// The offending text, at most its first line.
fn quoted(span: Span, sources: &Sources) -> &str {
    let file = sources.get(span.file);
    file.text[file.marked(span)].trim_end_matches('\r')
}
