//! Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::document::document;
use super::order::sorted;
use crate::diagnostics::codes;
use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::edit::Edit;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::messages::MessageLanguage;
use crate::diagnostics::rules::RuleChange;
use crate::diagnostics::severity::Severity;
use crate::diagnostics::source::Sources;
use crate::diagnostics::span::Span;

/// How many results code hosts show of a run.
const SHOWN: usize = 5_000;

/// One SARIF log with one run, errors first where there are more results than are shown; the rules carry what `tizilim explain` says.
pub(super) fn render(diagnostics: &Diagnostics, sources: &Sources, language: MessageLanguage) -> String {
    let rules: Vec<Value> = codes::ALL
        .iter()
        .map(|code| {
            json!({
                "id": code.id,
                "name": code.name.in_language(language),
                "shortDescription": { "text": code.name.in_language(language) },
                "fullDescription": { "text": code.why.in_language(language) },
                "help": { "text": code.help.in_language(language) },
                "defaultConfiguration": { "level": code.severity.as_str() },
            })
        })
        .collect();
    let mut shown = sorted(diagnostics, sources);
    if shown.len() > SHOWN {
        shown.sort_by_key(|diagnostic| diagnostic.severity);
        shown.truncate(SHOWN);
    }
    let results: Vec<Value> = shown.into_iter().map(|diagnostic| result(diagnostic, sources, language)).collect();
    let mut run = json!({
        "tool": { "driver": { "name": "tizilim", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    if language != MessageLanguage::English {
        run["language"] = json!(language.as_str());
    }
    let changes: Vec<Value> = diagnostics.changes().iter().map(change).collect();
    if !changes.is_empty() {
        run["invocations"] = json!([{ "executionSuccessful": true, "ruleConfigurationOverrides": changes }]);
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    document(&log)
}

/// A rule that the register changes (SARIF 2.1.0, 3.51 and 3.50).
fn change(change: &RuleChange) -> Value {
    let level = change.severity.map_or("none", Severity::as_str);
    let configuration = json!({
        "enabled": change.severity.is_some(),
        "level": level,
        "properties": { "reason": change.reason, "occurrences": change.occurrences },
    });
    json!({ "descriptor": { "id": change.code.id }, "configuration": configuration })
}

fn result(diagnostic: &Diagnostic, sources: &Sources, language: MessageLanguage) -> Value {
    let sentences = [&diagnostic.message].into_iter().chain(&diagnostic.help).chain(&diagnostic.notes);
    let text = sentences.map(|words| words.in_language(language)).collect::<Vec<_>>().join(" ");
    let mut result = json!({
        "ruleId": diagnostic.code.id,
        "level": diagnostic.severity.as_str(),
        "message": { "text": text },
    });
    if let Some(span) = diagnostic.span {
        result["locations"] = json!([{ "physicalLocation": location(span, sources) }]);
    } else if let Some(path) = &diagnostic.path {
        result["locations"] = json!([{ "physicalLocation": { "artifactLocation": { "uri": uri(path) } } }]);
    }
    if let Some((span, label)) = &diagnostic.related {
        result["relatedLocations"] = json!([{ "physicalLocation": location(*span, sources), "message": { "text": label.in_language(language) } }]);
    }
    if let Some(edit) = diagnostic.fix.first() {
        let changes = json!([{
            "artifactLocation": { "uri": uri(&sources.get(edit.span.file).path) },
            "replacements": diagnostic.fix.iter().map(|edit| replacement(edit, sources)).collect::<Vec<_>>(),
        }]);
        result["fixes"] = json!([{ "description": { "text": diagnostic.code.help.in_language(language) }, "artifactChanges": changes }]);
    }
    result
}

/// A part of a fix (SARIF 2.1.0, 3.57).
fn replacement(edit: &Edit, sources: &Sources) -> Value {
    json!({ "deletedRegion": region(edit.span, sources), "insertedContent": { "text": edit.replacement } })
}

fn location(span: Span, sources: &Sources) -> Value {
    let file = sources.get(span.file);
    json!({ "artifactLocation": { "uri": uri(&file.path) }, "region": region(span, sources) })
}

fn region(span: Span, sources: &Sources) -> Value {
    let file = sources.get(span.file);
    let (start, end) = (file.position(span.start), file.position(span.end));
    json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
}

/// The characters of a path that stand for themselves in a URI (RFC 3986, unreserved) and the divider of its parts.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path as a relative URI reference.
fn uri(path: &str) -> String {
    utf8_percent_encode(path, PLAIN).to_string()
}
