//! Texts that read like another language than the one under which they stand.

use super::evidence::Evidence;
use super::passage::{Origin, Passage, words};
use crate::diagnostics::{Diagnostic, Diagnostics, codes, message};
use crate::registry::values::LangTag;

/// From how much on a text reads like another language.
const CERTAIN: f32 = 2.6;

/// How much a word must say in the mean.
const EACH: f32 = 0.55;

/// The language that a passage reads like, if it is another than its own.
fn reads_like(passage: &Passage<'_>, evidence: &Evidence) -> Option<LangTag> {
    let own = passage.language?;
    let others = evidence.languages().filter(|language| *language != own);
    let leanings = others.map(|other| (other, evidence.leaning(passage, own, other)));
    let (other, found) = leanings.max_by(|a, b| a.1.sum.total_cmp(&b.1.sum))?;
    let is_enough = found.words > 1 || found.has_alien_letters;
    (is_enough && found.sum >= CERTAIN && found.sum >= EACH * found.words as f32).then_some(other)
}

/// Reports texts that read like another language of the register, or like English in a language of another script.
pub(super) fn check(passages: &[Passage<'_>], evidence: &Evidence, faults: &mut Diagnostics) {
    let of_language = |passage: &&Passage<'_>| matches!(passage.origin, Origin::Record | Origin::Page | Origin::Act);
    for text in passages.chunk_by(|one, other| one.origin == Origin::Record && one.set == other.set) {
        for passage in text.iter().filter(of_language) {
            if text.iter().any(|other| is_same_wording(passage, other)) {
                continue;
            }
            let Some(own) = passage.language else { continue };
            let english = || is_english(passage, own, evidence).then_some(LangTag::EN);
            let Some(found) = reads_like(passage, evidence).or_else(english) else { continue };
            let start: String = passage.text.trim().chars().filter(|c| !c.is_control()).take(40).collect();
            let message = message!("the {own} text \"{start}\" reads like {found}", own, start, found);
            let place = passage.place(&passage.words().next().map_or(0..0, |(range, _)| range));
            faults.push(Diagnostic::at(&codes::WRONG_LANGUAGE, place, message).help(codes::WRONG_LANGUAGE.help));
        }
        for (at, passage) in text.iter().enumerate() {
            let same = text[..at].iter().find(|other| is_same_wording(passage, other));
            same.into_iter().for_each(|other| report_same(other, passage, evidence, faults));
        }
    }
}

/// Whether two wordings of one text are the same words.
fn is_same_wording(one: &Passage<'_>, other: &Passage<'_>) -> bool {
    one.origin == Origin::Record
        && other.origin == Origin::Record
        && one.language != other.language
        && one.text.trim() == other.text.trim()
}

/// Reports wordings of a text that are the same words in two languages, unless they are a name.
fn report_same(one: &Passage<'_>, other: &Passage<'_>, evidence: &Evidence, faults: &mut Diagnostics) {
    let (Some(first), Some(second)) = (one.language, other.language) else { return };
    // Scripts without capitals have none.
    let is_lower = |word: &str| !word.contains(char::is_uppercase) && word.chars().nth(1).is_some();
    let lower = other.words().filter(|(_, word)| is_lower(word)).count();
    if other.words().count() < 2 || lower == 0 {
        return;
    }
    let leaning = evidence.leaning(other, second, first);
    let certain = leaning.sum.abs() >= CERTAIN && leaning.sum.abs() >= EACH * leaning.words as f32;
    if !certain && lower < 3 {
        return;
    }
    let (place, wrong) = if leaning.sum < 0.0 { (one, first) } else { (other, second) };
    let message =
        message!("{first} and {second} have the same words \"{text}\"", first, second, text = other.text.trim());
    let help = message!("Write the text in {wrong}, or leave {wrong} out until it is translated.", wrong);
    faults.push(Diagnostic::at(&codes::SAME_WORDING, place.span, message).help(help));
}

/// Whether a text in a language of another script is an English sentence.
fn is_english(passage: &Passage<'_>, own: LangTag, evidence: &Evidence) -> bool {
    const COMMON: &[&str] = &["the", "of", "to", "is", "are", "for", "with", "by", "this", "that", "which", "or"];
    if !passage.text.is_ascii() || evidence.is_of_script(own, 'a') {
        return false;
    }
    let all: Vec<_> = words(&passage.text).map(|(_, word)| word).collect();
    all.len() >= 4 && all.iter().filter(|word| COMMON.contains(word)).count() >= 2
}
