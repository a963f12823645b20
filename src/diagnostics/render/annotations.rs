//! Diagnostics as workflow commands of GitHub, which annotate the lines of a pull request.

use std::fmt::Write as _;

use super::order::sorted;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::source::Sources;

/// One `::error …` or `::warning …` line for each diagnostic.
pub(super) fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let mut out = String::new();
    for diagnostic in sorted(diagnostics, sources) {
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
        let _ = write!(out, "title={}::{}", diagnostic.code.id, data(&diagnostic.message));
        for line in diagnostic.help.iter().chain(&diagnostic.notes) {
            let _ = write!(out, "%0A{}", data(line));
        }
        out.push('\n');
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
