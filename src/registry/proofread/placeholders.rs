//! What stands for words that were to be written later.

use std::ops::Range;

use super::passage::{Origin, Passage};
use crate::diagnostics::{Diagnostic, Diagnostics, codes, message};
use crate::text::placeholders::{find_placeholders, is_placeholder};

/// Reports placeholders. Texts of acts, and words as printed, may have lines to be filled in.
pub(super) fn check(passage: &Passage<'_>, faults: &mut Diagnostics) {
    let text = &*passage.text;
    let is_written_here = matches!(passage.origin, Origin::Record | Origin::Page);
    // An abbreviation or a code of its own can be two letters X.
    if passage.origin == Origin::Plain && text.chars().count() == 2 {
        return;
    }
    let mut report = |range: Range<usize>| {
        let message =
            message!("\"{words}\" stands for words that are still to be written", words = text[range.clone()].trim());
        faults.push(Diagnostic::at(&codes::PLACEHOLDER, passage.place(&range), message).help(codes::PLACEHOLDER.help));
    };
    if is_written_here && is_placeholder(text) {
        return report(0..text.len());
    }
    find_placeholders(text, is_written_here).into_iter().for_each(report);
}
