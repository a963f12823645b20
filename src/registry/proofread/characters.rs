//! Characters that nobody sees, and letters that are not in Unicode's composed form.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::passage::{Origin, Passage};
use crate::diagnostics::{Diagnostic, Diagnostics, Edit, FileId, Span, codes, message, phrase};

/// Languages whose writing needs joiners between letters.
const WITH_JOINERS: &[&str] = &[
    "ar", "as", "bn", "ckb", "fa", "gu", "hi", "kn", "ku", "ml", "mr", "my", "ne", "or", "pa", "ps", "sd", "si", "ta",
    "te", "ug", "ur",
];

/// Languages that are written from right to left, whose texts may hold marks of direction.
const RIGHT_TO_LEFT: &[&str] = &["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// Reports invisible characters, and no-break blanks where nothing is kept together.
pub(super) fn check(passage: &Passage<'_>, faults: &mut Diagnostics) {
    let text = &*passage.text;
    if text.is_ascii() {
        return;
    }
    let is_one_of = |languages: &[&str]| languages.iter().any(|language| passage.is_in(language));
    for (at, c) in text.char_indices() {
        let name = match c {
            '\u{AD}' => phrase!("a soft hyphen"),
            '\u{200B}' => phrase!("a zero-width space"),
            '\u{2060}' => phrase!("a word joiner"),
            '\u{200C}' | '\u{200D}' if !is_one_of(WITH_JOINERS) => phrase!("a zero-width joiner or non-joiner"),
            '\u{200E}' | '\u{200F}' if !is_one_of(RIGHT_TO_LEFT) => phrase!("a mark of direction"),
            '\u{FEFF}' if passage.is_markdown() && passage.place(&(at..at)).start > 0 => phrase!("a byte order mark"),
            '\u{A0}' | '\u{202F}' if !keeps_together(passage, at, at + c.len_utf8()) => phrase!("a no-break blank"),
            _ => continue,
        };
        let message = message!(
            "{name} (U+{character}) stands where it does not belong",
            name,
            character = format_args!("{:04X}", u32::from(c))
        );
        let place = passage.place(&(at..at + c.len_utf8()));
        let fix = match c {
            '\u{A0}' | '\u{202F}' if passage.is_printed => None,
            '\u{A0}' | '\u{202F}' => passage.edit(&(at..at + c.len_utf8()), " "),
            _ => passage.edit(&(at..at + c.len_utf8()), ""),
        };
        faults.push(Diagnostic::at(&codes::STRAY_CHARACTER, place, message).help(codes::STRAY_CHARACTER.help).fix(fix));
    }
}

/// Whether a no-break blank keeps things together: what stands before it and after it is something else than a blank.
fn keeps_together(passage: &Passage<'_>, start: usize, end: usize) -> bool {
    if passage.origin == Origin::Plain && passage.text.is_ascii() {
        return false;
    }
    let (before, after) = (passage.text[..start].chars().next_back(), passage.text[end..].chars().next());
    match (before, after) {
        (Some(before), Some(after)) => {
            let between_words = before.is_lowercase() && after.is_lowercase() && {
                let word = passage.text[..start].rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
                let next = passage.text[end..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
                word.chars().count() > 3 && next.chars().count() > 3
            };
            !before.is_whitespace() && !after.is_whitespace() && !between_words
        }
        _ => false,
    }
}

/// Reports a file whose text is not in Unicode's composed form, once, at the first place.
pub(super) fn check_composed(file: FileId, text: &str, faults: &mut Diagnostics) {
    let is_surely_composed = |c: char| matches!(c, '\0'..='\u{2FF}' | '\u{400}'..='\u{482}' | '\u{48A}'..='\u{52F}' | '\u{2010}'..='\u{2060}' | '№');
    if text.chars().all(is_surely_composed) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return;
    }
    let mut first: Option<(usize, &str)> = None;
    let mut count = 0;
    let mut at = 0;
    let mut fix = Vec::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let trimmed = word.trim_end();
        if !trimmed.is_ascii() && !unicode_normalization::is_nfc(trimmed) {
            count += 1;
            first.get_or_insert((at, trimmed));
            let composed: String = trimmed.nfc().collect();
            if has_same_signs(trimmed, &composed) {
                let span = Span { file, start: at, end: at + trimmed.len() };
                fix.push(Edit::replace(span, composed));
            }
        }
        at += word.len();
    }
    let Some((start, word)) = first else { return };
    let composed: String = word.nfc().collect();
    let message = message!(
        "letters are not in Unicode's composed form, in {count} words of the file first in \"{composed}\"",
        count,
        composed
    );
    let span = Span { file, start, end: start + word.len() };
    faults.push(Diagnostic::at(&codes::NOT_COMPOSED, span, message).help(codes::NOT_COMPOSED.help).fix(fix));
}

/// Whether two forms of a word have the same signs of ASCII. Some signs are composed too: `=` with U+0338 is `≠`, and the Greek
/// varia alone is a backtick.
fn has_same_signs(one: &str, other: &str) -> bool {
    let signs = |word: &str| word.chars().filter(char::is_ascii_punctuation).collect::<String>();
    signs(one) == signs(other)
}
