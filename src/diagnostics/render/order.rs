//! The order of a report.

use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::source::Sources;

/// The diagnostics by file, place and code, so that a report does not depend on the order of work.
pub(super) fn sorted<'d>(diagnostics: &'d Diagnostics, sources: &Sources) -> Vec<&'d Diagnostic> {
    let mut list: Vec<_> = diagnostics.iter().collect();
    list.sort_by_cached_key(|diagnostic| {
        let start = diagnostic.span.map_or(0, |span| span.start);
        (sources.path_of(diagnostic).to_owned(), start, diagnostic.code.id, diagnostic.message.clone())
    });
    list
}
