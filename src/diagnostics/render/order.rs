//! The order of a report.

use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::source::Sources;

/// The diagnostics by file, place, code and English words, so that a report depends neither on the order of work nor on its language.
pub(super) fn sorted<'d>(diagnostics: &'d Diagnostics, sources: &Sources) -> Vec<&'d Diagnostic> {
    let mut list: Vec<_> = diagnostics.iter().collect();
    let key = |it: &'d Diagnostic| (it.span.map_or(0, |span| span.start), it.code.id);
    list.sort_by(|one, other| {
        let paths = sources.path_of(one).cmp(sources.path_of(other));
        let places = paths.then_with(|| key(one).cmp(&key(other)));
        places.then_with(|| one.message.english().cmp(&other.message.english()))
    });
    list
}
