//! Blanks that stand where none belongs.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::passage::{Origin, Passage};
use crate::diagnostics::{Diagnostic, Diagnostics, Message, codes, message, phrase};
use crate::text::legal::pattern;

/// Two blanks or more between words.
static DOUBLED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?m)[^\s\x01|]([ \t\u{A0}]{2,})[^\s|]"));

/// A blank before a sign that ends something, or after one that opens something.
static BESIDE_SIGN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[^\s\x01|]([ \u{A0}]+[,;:.!?»)\]])(?:[\s»)\]]|$)|([«(\[][ \u{A0}]+)[^\s|]"));

/// The same in French, which puts a blank before high signs and inside guillemets.
static BESIDE_SIGN_FRENCH: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[^\s\x01|]([ \u{A0}]+[,.)\]])(?:[\s)\]]|$)|([(\[][ \u{A0}]+)[^\s|]"));

/// Reports stray and doubled blanks.
pub(super) fn check(passage: &Passage<'_>, faults: &mut Diagnostics) {
    if !passage.is_exact() || passage.origin == Origin::Alias || passage.text.trim().is_empty() {
        return;
    }
    let text = &*passage.text;
    let mut report = |range: Range<usize>, message: Message, fix: (Range<usize>, &str)| {
        let edit = Some(fix).filter(|_| !passage.is_printed).filter(|(blanks, _)| !has_meaning(passage, blanks));
        let fix = edit.and_then(|(blanks, replacement)| passage.edit(&blanks, replacement));
        let place = passage.place(&range);
        faults.push(Diagnostic::at(&codes::STRAY_BLANK, place, message).help(codes::STRAY_BLANK.help).fix(fix));
    };
    if !passage.is_markdown() {
        let is_blank = |c: char| matches!(c, ' ' | '\t' | '\u{A0}');
        if text.starts_with(is_blank) {
            let blanks = 0..text.len() - text.trim_start_matches(is_blank).len();
            report(blanks.clone(), phrase!("the text begins with a blank").into(), (blanks, ""));
        }
        if text.ends_with(is_blank) {
            let blanks = text.trim_end_matches(is_blank).len()..text.len();
            report(blanks.clone(), phrase!("the text ends with a blank").into(), (blanks, ""));
        }
    }
    if !is_likely(text) {
        return;
    }
    for found in DOUBLED.captures_iter(text).filter_map(|found| found.get(1)) {
        report(found.range(), phrase!("more than one blank in a row").into(), (found.range(), " "));
    }
    let beside = if passage.is_in("fr") { &BESIDE_SIGN_FRENCH } else { &BESIDE_SIGN };
    for found in beside.captures_iter(text) {
        if let Some(before) = found.get(1) {
            let sign = before.as_str().trim_start();
            let blanks = before.start()..before.end() - sign.len();
            report(before.range(), message!("a blank stands before \"{sign}\"", sign), (blanks, ""));
        } else if let Some(after) = found.get(2) {
            let sign = after.as_str().trim_end();
            let blanks = after.start() + sign.len()..after.end();
            report(after.range(), message!("a blank stands after \"{sign}\"", sign), (blanks, ""));
        }
    }
}

/// Whether a blank stands beside another one or beside a sign, which tells most texts from the others in no time.
fn is_likely(text: &str) -> bool {
    // The first bytes of signs that take two: guillemets and no-break blanks.
    const TWO_BYTES: u8 = 0xC2;
    let is_sign = |byte: u8| byte.is_ascii_punctuation() || byte == TWO_BYTES;
    let is_opening = |byte: u8| matches!(byte, b'(' | b'[' | 0xAB);
    text.as_bytes().windows(2).any(|pair| match *pair {
        [b' ', b' '] | [_, b'\t'] | [TWO_BYTES, 0xA0] => true,
        [b' ', after] => is_sign(after),
        [before, b' '] => is_opening(before),
        _ => false,
    })
}

/// Whether blanks can mean something: they are what is to be filled in between brackets, or indent Markdown.
fn has_meaning(passage: &Passage<'_>, blanks: &Range<usize>) -> bool {
    let (before, after) = (&passage.text[..blanks.start], &passage.text[blanks.end..]);
    let is_field = before.ends_with(['«', '(', '[']) && after.starts_with(['»', ')', ']']);
    let line = before.rsplit('\n').next().unwrap_or(before);
    let is_code = line.starts_with("    ") || line.starts_with('\t');
    let is_mark = line.ends_with(['.', ')']) && !line.trim_start().contains(char::is_whitespace);
    is_field || passage.is_markdown() && (is_code || is_mark)
}
