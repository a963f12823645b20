//! The numbers of cited parts, and the addresses that they stand for.

use std::ops::Range;

use crate::text::ascii_number::ascii_number;
use crate::text::legal::CitationGrammar;

/// A number as words name it: `14`, `5(2)(a)`.
pub(super) struct Number {
    /// Where it begins.
    start: usize,
    /// What it consists of, as in addresses, each with the byte at which it ends.
    segments: Vec<(String, usize)>,
    /// Whether it has nothing before its first bracket, and so names what lies within something else.
    pub inner: bool,
}

impl Number {
    /// The number as addresses have it.
    pub(super) fn address(&self) -> String {
        self.segments.iter().map(|(segment, _)| segment.as_str()).collect::<Vec<_>>().join("-")
    }

    /// What it may lead to under a prefix, each with its bytes: all that it names, or else what that lies in.
    pub(super) fn candidates(&self, prefix: &str) -> Vec<NumberPart> {
        let mut candidates = Vec::new();
        let mut address = prefix.to_owned();
        for (at, (segment, end)) in self.segments.iter().enumerate() {
            if at > 0 {
                address.push('-');
            }
            address.push_str(segment);
            candidates.push(NumberPart { range: self.start..*end, address: address.clone() });
        }
        candidates.reverse();
        candidates
    }
}

/// A part as its citation names it.
#[derive(Clone)]
pub(super) struct NumberPart {
    /// The bytes of its number.
    pub range: Range<usize>,
    /// Its address.
    pub address: String,
}

/// The numbers of a list.
pub(super) fn numbers(words: &str, list: &Range<usize>, grammar: &CitationGrammar) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    for one in grammar.number.find_iter(&words[list.clone()]) {
        let start = list.start + one.start();
        let mut segments = segments(one.as_str(), start);
        // `(b)` of `5(a) and (b)` lies where `(a)` does.
        let within = numbers.last().filter(|last| !last.inner && one.as_str().starts_with('('));
        if let Some(last) = within {
            let above = last.segments.len().saturating_sub(1).max(1);
            let whole = segments.last().map_or(start, |(_, end)| *end);
            let above = last.segments[..above].iter().map(|(segment, _)| segment.as_str());
            let joined: Vec<_> = above.chain(segments.iter().map(|(segment, _)| segment.as_str())).collect();
            segments = vec![(joined.join("-"), whole)];
        }
        let inner = within.is_none() && one.as_str().starts_with('(');
        numbers.push(Number { start, segments, inner });
    }
    numbers
}

/// What a number that begins at `start` consists of: `5`, `2` and `a` of `5(2)(a)`. A bracket that closes none that it opened, as in
/// `5)`, is no part of it.
fn segments(number: &str, start: usize) -> Vec<(String, usize)> {
    let mut segments = Vec::new();
    let mut at = start;
    for piece in number.split_inclusive('(') {
        for (index, piece) in piece.split_inclusive(')').enumerate() {
            let text = piece.trim_end_matches(['(', ')']).trim();
            let closes = index == 0 && at > start && piece.ends_with(')');
            let begin = at + piece.len() - piece.trim_start().len();
            at += piece.len();
            if !text.is_empty() {
                segments.push((ascii_number(text), if closes { at } else { begin + text.len() }));
            }
        }
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::legal::LegalGrammar;

    fn read(list: &str) -> Vec<Vec<(String, String)>> {
        let grammar = LegalGrammar::of("en").citations.as_ref().unwrap();
        let candidates = |number: Number| {
            let parts = number.candidates("p").into_iter();
            parts.map(|part| (list[part.range].to_owned(), part.address)).collect()
        };
        numbers(list, &(0..list.len()), grammar).into_iter().map(candidates).collect()
    }

    fn pairs(parts: &[(&str, &str)]) -> Vec<(String, String)> {
        parts.iter().map(|(words, address)| ((*words).to_owned(), (*address).to_owned())).collect()
    }

    #[test]
    fn a_number_with_brackets_may_lead_to_what_it_lies_in() {
        assert_eq!(read("5(2)(a)"), [pairs(&[("5(2)(a)", "p5-2-a"), ("5(2)", "p5-2"), ("5", "p5")])]);
        assert_eq!(read("9-1"), [pairs(&[("9-1", "p9-1")])]);
        assert_eq!(read("2) and II"), [pairs(&[("2", "p2")]), pairs(&[("II", "pii")])]);
    }

    #[test]
    fn a_bracket_in_a_list_goes_on_with_the_number_before_it() {
        assert_eq!(read("5(a) and (b)"), [pairs(&[("5(a)", "p5-a"), ("5", "p5")]), pairs(&[("(b)", "p5-b")])]);
        assert_eq!(read("(a), (b)"), [pairs(&[("(a)", "pa")]), pairs(&[("(b)", "pb")])]);
    }
}
