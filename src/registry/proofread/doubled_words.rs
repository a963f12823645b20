//! Words that stand twice in a row.

use super::passage::Passage;
use crate::diagnostics::{Diagnostic, Diagnostics, codes, message};
use crate::text::doubled_words::{doubles_words, may_stand_twice};

/// Reports words that stand twice in a row, with nothing but blanks between them.
pub(super) fn check(passage: &Passage<'_>, faults: &mut Diagnostics) {
    let primary = passage.language.as_ref().map_or("", |language| language.primary());
    if doubles_words(primary) {
        return;
    }
    let mut last: Option<(std::ops::Range<usize>, u64)> = None;
    for ((range, word), (hash, _)) in passage.words().zip(passage.hashed_words()) {
        let twice = last.as_ref().filter(|(before, known)| {
            *known == hash && passage.text[before.end..range.start].chars().all(char::is_whitespace)
        });
        let is_symbol = word.chars().nth(1).is_none() && word.chars().all(char::is_uppercase);
        if let Some((before, _)) = twice
            && !is_symbol
            && !may_stand_twice(word, primary)
            && !is_number_beside(&passage.text, before.start, range.end)
        {
            let message = message!("\"{word}\" stands twice in a row", word);
            let place = passage.place(&(before.start..range.end));
            faults.push(Diagnostic::at(&codes::DOUBLED_WORD, place, message).help(codes::DOUBLED_WORD.help));
        }
        last = Some((range, hash));
    }
}

/// Whether a digit or a hyphen joins the words to something else.
fn is_number_beside(text: &str, start: usize, end: usize) -> bool {
    let joins = |c: char| c.is_numeric() || matches!(c, '-' | '/' | '.' | '\'' | '’');
    text[..start].ends_with(joins) || text[end..].starts_with(['-', '\'', '’'])
}
