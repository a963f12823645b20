//! Quotes and brackets that open and do not close, or close and did not open.

use super::passage::{Origin, Passage};
use crate::diagnostics::{Diagnostic, Diagnostics, Message, codes, message, phrase};

/// What opens, and what closes it.
const PAIRS: &[(char, char)] = &[('«', '»'), ('(', ')'), ('[', ']'), ('“', '”')];

/// Reports quotes and brackets without the other half.
pub(super) fn check(passage: &Passage<'_>, faults: &mut Diagnostics) {
    let text = &*passage.text;
    // A quoted provision goes on in the next paragraph; in some languages “ and ” close what „ and ” open.
    if !text.contains(['«', '»', '(', ')', '[', ']', '“', '”', '"']) {
        return;
    }
    if passage.is_quotation || passage.origin == Origin::Alias {
        return;
    }
    let mut marks = 0;
    let mut open: Vec<(usize, char, char)> = Vec::new();
    let mut report = |at: usize, sign: char, message: Message| {
        let place = passage.place(&(at..at + sign.len_utf8()));
        faults.push(Diagnostic::at(&codes::UNPAIRED, place, message).help(codes::UNPAIRED.help));
    };
    let has_markup = text.contains(super::passage::HIDDEN);
    let is_sign = |c: char| matches!(c, '«' | '»' | '(' | ')' | '“' | '”') || matches!(c, '[' | ']') && !has_markup;
    for (at, c) in text.match_indices(is_sign).filter_map(|(at, sign)| Some((at, sign.chars().next()?))) {
        if let Some((sign, close)) = PAIRS.iter().find(|(sign, _)| *sign == c) {
            if !(c == '“' && text.contains('„')) {
                open.push((at, *sign, *close));
            }
            continue;
        }
        if !PAIRS.iter().any(|(_, close)| *close == c) || c == '”' && text.contains('„') {
            continue;
        }
        let mark = c == ')' && is_mark(&text[..at]);
        match open.iter().rposition(|(.., close)| *close == c) {
            Some(found) => {
                for (at, sign, close) in open.split_off(found).into_iter().skip(1) {
                    report(at, sign, message!("\"{sign}\" opens and no \"{close}\" closes it", sign, close));
                }
                marks += usize::from(mark);
            }
            None if mark => {}
            // A mark of a list has taken the bracket for which this one stands: "(sub-point 7) is void)".
            None if c == ')' && marks > 0 => marks -= 1,
            None => report(at, c, message!("\"{c}\" closes and nothing opens it", c)),
        }
    }
    for (at, sign, close) in open {
        report(at, sign, message!("\"{sign}\" opens and no \"{close}\" closes it", sign, close));
    }
    if passage.origin != Origin::Plain
        && let Some(at) = lone_straight_quote(text)
    {
        report(at, '"', phrase!("a straight quote has no other half").into());
    }
}

/// A straight quote that opens where none closes, or the other way round. Of quotes inside quotes two may share a half.
fn lone_straight_quote(text: &str) -> Option<usize> {
    let places: Vec<_> = text.match_indices('"').map(|(at, _)| at).collect();
    let opens =
        |at: &&usize| text[..**at].chars().next_back().is_none_or(|c| c.is_whitespace() || "(«[\u{1}—–-".contains(c));
    let is_inch = |at: &&usize| text[..**at].ends_with(|c: char| c.is_ascii_digit());
    let opening = places.iter().filter(opens).count();
    let only_one_side = opening == 0 || opening == places.len();
    places.iter().find(|at| !is_inch(at)).filter(|_| only_one_side && places.len() % 2 == 1).copied()
}

/// Whether a bracket after this text belongs to a mark of a list: `1)`, `a)`, `12-1)`, `ii)`.
fn is_mark(before: &str) -> bool {
    let begin = before
        .rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '«' | ',' | ';' | '\u{1}'))
        .map_or(0, |at| at + 1);
    let mark = before.get(begin..).unwrap_or(before);
    let letters = mark.chars().filter(|c| c.is_alphabetic()).count();
    !mark.is_empty()
        && mark.chars().count() <= 6
        && letters <= 3
        && mark.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')
        && (letters <= 1 || mark.chars().all(|c| "ivxIVX".contains(c)))
}
