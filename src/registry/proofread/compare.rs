//! Sets the languages of a text side by side: their numbers, dates, amounts and phones are the same.

use std::collections::HashMap;
use std::ops::Range;

use super::numbers::{Numbers, meant};
use super::passage::{Origin, Passage};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Sources, Span, codes, message, phrase};
use crate::registry::register::Registry;
use crate::registry::regulation::RegulationText;
use crate::registry::values::LangTag;

/// Words in one language that are compared with those in another.
struct Side<'t> {
    language: LangTag,
    text: &'t str,
    /// The place of some bytes of the words, or of all of them.
    place: &'t dyn Fn(Option<Range<usize>>) -> Span,
}

/// Compares the texts of a file's records.
pub(super) fn records(passages: &[Passage<'_>], faults: &mut Diagnostics) {
    let place_of = |passage: &Passage<'_>, range: Option<Range<usize>>| match range {
        Some(range) => passage.place(&range),
        None => passage.span,
    };
    for text in passages.chunk_by(|one, other| one.set == other.set && one.origin == other.origin) {
        // Others are compared with the first wording of a text.
        let [first, others @ ..] = text else { continue };
        for second in others.iter().filter(|passage| passage.origin == Origin::Record) {
            let (Some(one), Some(two)) = (first.language, second.language) else { continue };
            values(
                &Side { language: one, text: &first.text, place: &|range| place_of(first, range) },
                &Side { language: two, text: &second.text, place: &|range| place_of(second, range) },
                faults,
            );
        }
    }
}

/// Compares the pages and the texts of acts in the languages of the register.
pub(in crate::registry) fn compare(registry: &Registry, sources: &Sources, faults: &mut Diagnostics) {
    for text in &registry.regulations {
        let [first, others @ ..] = &*text.texts else { continue };
        let here = if others.is_empty() { Vec::new() } else { chunks(first, sources) };
        for other in others {
            let mut second = HashMap::new();
            for (address, range) in chunks(other, sources) {
                second.entry(address).or_insert(range);
            }
            for (address, range) in &here {
                let Some(there) = second.get(address) else { continue };
                let one = (first.language, first.file, range.clone());
                chunk(one, (other.language, other.file, there.clone()), sources, faults);
            }
        }
    }
    for page in &registry.pages {
        for other in page.texts.iter().skip(1) {
            let whole = |file: FileId| 0..sources.get(file).text.len();
            let first = &page.texts[0];
            let one = (first.language, first.file, whole(first.file));
            chunk(one, (other.language, other.file, whole(other.file)), sources, faults);
        }
    }
}

/// The parts of a text, each an addressed block with what follows it up to the next one.
fn chunks<'t>(text: &'t RegulationText, sources: &Sources) -> Vec<(&'t str, Range<usize>)> {
    let end = sources.get(text.file).text.len();
    let mut chunks = vec![("", 0..end)];
    for block in &text.blocks {
        if let Some(address) = &block.address {
            if let Some((_, range)) = chunks.last_mut() {
                range.end = block.start;
            }
            chunks.push((address, block.start..end));
        }
    }
    chunks
}

/// A part of a file in a language.
type Part = (LangTag, FileId, Range<usize>);

fn chunk(one: Part, two: Part, sources: &Sources, faults: &mut Diagnostics) {
    let hidden = |(language, file, range): &Part| {
        let text = sources.get(*file).text.get(range.clone()).unwrap_or_default();
        let passages = Passage::of_markdown(*file, text, *language, Origin::Act);
        let mut words = " ".repeat(text.len());
        for passage in &passages {
            let start = passage.span.start;
            words.replace_range(start..start + passage.text.len(), &passage.text);
        }
        words
    };
    let (first, second) = (hidden(&one), hidden(&two));
    let place = |(_, file, part): &Part, range: Option<Range<usize>>, text: &str| {
        let begin = text.find(|c: char| !c.is_whitespace()).unwrap_or_default();
        let range = range.unwrap_or(begin..text[begin..].find('\n').map_or(text.len(), |line| begin + line));
        Span { file: *file, start: part.start + range.start, end: part.start + range.end }
    };
    values(
        &Side { language: one.0, text: &first, place: &|range| place(&one, range, &first) },
        &Side { language: two.0, text: &second, place: &|range| place(&two, range, &second) },
        faults,
    );
}

/// Reports numbers that one of two wordings lacks, at the value of the second.
fn values(first: &Side<'_>, second: &Side<'_>, faults: &mut Diagnostics) {
    let of =
        |side: &Side<'_>, other: &Side<'_>| Numbers::of(side.text, side.language.primary(), other.language.primary());
    let (one, two) = (of(first, second), of(second, first));
    if one.are_equal(&two) {
        return;
    }
    let meant = |side: &Side<'_>| meant(side.text, side.language.primary());
    let (one_means, two_means) = (meant(first), meant(second));
    let missing: Vec<_> = one.missing_in(&two, &two_means).collect();
    let more: Vec<_> = two.missing_in(&one, &one_means).collect();
    let code: &'static Code = &codes::VALUES_DIFFER;
    let (here, there) = (second.language, first.language);
    for at in 0..missing.len().max(more.len()) {
        let value = |side: &Side<'_>, range: &Range<usize>| side.text[range.clone()].to_owned();
        let (place, message) = match (missing.get(at), more.get(at)) {
            (Some((_, was)), Some((_, is))) => {
                let message = message!(
                    "{there} has {first}, {here} has {second}",
                    there,
                    first = value(first, was),
                    here,
                    second = value(second, is)
                );
                ((second.place)(Some(is.clone())), message)
            }
            (Some((_, was)), None) => (
                (second.place)(None),
                message!("{there} has {value}, {here} does not", there, value = value(first, was), here),
            ),
            (None, Some((_, is))) => {
                let message = message!("{here} has {value}, {there} does not", here, value = value(second, is), there);
                ((second.place)(Some(is.clone())), message)
            }
            (None, None) => continue,
        };
        let other = missing.get(at).map(|(_, was)| was.clone());
        let related = (first.place)(other);
        faults
            .push(Diagnostic::at(code, place, message).help(code.help).related(related, phrase!("the other wording")));
    }
}
