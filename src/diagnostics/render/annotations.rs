//! Diagnostics as workflow commands of GitHub, which annotate the lines of a pull request.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::order::sorted;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::messages::{MessageLanguage, message};
use crate::diagnostics::source::Sources;

/// How many annotations of a severity GitHub shows for a step.
const SHOWN: usize = 10;

/// One `::error …` or `::warning …` line for each diagnostic that GitHub shows, and a notice of how many it would not.
pub(super) fn render(diagnostics: &Diagnostics, sources: &Sources, language: MessageLanguage) -> String {
    let mut out = String::new();
    let mut left_out = 0;
    let mut shown = HashMap::new();
    for diagnostic in sorted(diagnostics, sources) {
        let count = shown.entry(diagnostic.severity.as_str()).or_insert(0);
        *count += 1;
        if *count > SHOWN {
            left_out += 1;
            continue;
        }
        let _ = write!(out, "::{} ", diagnostic.severity.as_str());
        if let Some(span) = diagnostic.span {
            let file = sources.get(span.file);
            let (start, end) = (file.position(span.start), file.position(span.end));
            let _ = write!(
                out,
                "file={},line={},col={},endLine={},endColumn={},",
                property(&file.path),
                start.line,
                start.column,
                end.line,
                end.column
            );
        } else if let Some(path) = &diagnostic.path {
            let _ = write!(out, "file={},", property(path));
        }
        let _ = write!(out, "title={}::{}", diagnostic.code.id, data(&diagnostic.message.in_language(language)));
        for line in diagnostic.help.iter().chain(&diagnostic.notes) {
            let _ = write!(out, "%0A{}", data(&line.in_language(language)));
        }
        out.push('\n');
    }
    if left_out > 0 {
        let notice = message!("{left_out} more problems: `tizilim check` reports all of them", left_out);
        let _ = writeln!(out, "::notice title=tizilim::{}", data(&notice.in_language(language)));
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
