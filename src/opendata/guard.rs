//! Keeps spreadsheets from taking a text for a formula.
//!
//! A spreadsheet that opens a CSV file runs a cell that begins with `=`, `+`, `-` or `@` as a formula (CWE-1236), some
//! also when spaces, quotes or a tab stand before it, or when the sign is a full-width one. Such a text gets an
//! apostrophe in front. The guard can be undone: a guarded text is one that begins with `'` and would need the guard
//! without it.

use std::borrow::Cow;

/// The text as a CSV cell may hold it.
///
/// ```
/// use tizilim::opendata::guarded;
///
/// assert_eq!(guarded("=1+1"), "'=1+1");
/// assert_eq!(guarded("№ 58/a"), "№ 58/a");
/// ```
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_risky(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`guarded`] was given.
///
/// ```
/// use tizilim::opendata::{guarded, unguarded};
///
/// for text in ["=1+1", "'=1+1", "'quoted'", "plain"] {
///     assert_eq!(unguarded(&guarded(text)), text);
/// }
/// ```
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_risky(text) => text,
        _ => cell,
    }
}

fn is_risky(text: &str) -> bool {
    text.trim_start_matches(is_skipped).starts_with(is_trigger)
}

/// What may stand before the sign. The apostrophe is among them, which makes the guard reversible.
fn is_skipped(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '«' | '»' | '“' | '”' | '„' | '‘' | '’' | '‹' | '›')
        || c.is_whitespace() && !is_trigger(c)
}

fn is_trigger(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded() {
        let risky = [
            "=1",
            "+1",
            "-1",
            "@a",
            "\t=1",
            "\rx",
            "\nx",
            " =1",
            "\u{A0}=1",
            "\"=1",
            "'=1",
            "« - a",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            "﹣1",
            "  ' \" +7",
            "=cmd|' /C calc'!A0",
        ];
        for text in risky {
            let cell = guarded(text);
            assert_eq!(cell.strip_prefix('\''), Some(text), "{text:?}");
            assert_eq!(unguarded(&cell), text);
        }
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in ["", " ", "'", "''", "'тырнақша'", "– тире", "a=1", "8-71638", "1)", "№ 58/НҚ", "🙂", "\0=1"]
        {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }
}
