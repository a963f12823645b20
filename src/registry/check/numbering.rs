//! The numbers of points and sub-points follow one another.

use std::collections::HashSet;

use crate::diagnostics::{Diagnostic, Diagnostics, Message, Span, codes, message};
use crate::registry::regulation::{Block, BlockKind, RegulationText};

/// Reports numbers of a text that are missing, stand twice or out of order.
pub(super) fn check(told: &RegulationText, faults: &mut Diagnostics) {
    let mut points = Sequence::default();
    // The lists of sub-points that are open, by their level.
    let mut lists: Vec<Sequence> = Vec::new();
    for block in &told.blocks {
        let fault = match block.kind {
            BlockKind::Annex => {
                points = Sequence { may_begin_after: points.last.take(), ..Sequence::default() };
                lists.clear();
                None
            }
            BlockKind::Chapter | BlockKind::Heading => {
                points.may_begin_anew = true;
                lists.clear();
                None
            }
            BlockKind::Point => {
                lists.clear();
                points.next(block)
            }
            BlockKind::SubPoint(level) => {
                lists.resize_with(usize::from(level).max(1), Sequence::default);
                lists.last_mut().and_then(|list| list.next(block))
            }
            // A list may follow another one under the same point.
            BlockKind::Paragraph
            | BlockKind::Quotation
            | BlockKind::Table
            | BlockKind::Verbatim
            | BlockKind::Directive(_) => {
                lists.iter_mut().for_each(|list| list.may_begin_anew = true);
                None
            }
            BlockKind::Note | BlockKind::Footnote => None,
        };
        // An address that is written out says that the act prints the number so.
        if let Some(fault) = fault.filter(|_| !block.has_own_address) {
            let span = Span {
                file: told.file,
                start: block.start,
                end: block.start + block.label().unwrap_or_default().len(),
            };
            faults.push(Diagnostic::at(&codes::NUMBERING, span, fault).help(codes::NUMBERING.help));
        }
    }
}

/// Numbers that follow one another.
#[derive(Debug, Default)]
struct Sequence {
    last: Option<Vec<u32>>,
    seen: HashSet<String>,
    /// The first number may be the one after this.
    may_begin_after: Option<Vec<u32>>,
    /// The next number may be the first one again.
    may_begin_anew: bool,
}

impl Sequence {
    /// What is wrong with the next number.
    fn next(&mut self, block: &Block) -> Option<Message> {
        let printed = block.number.as_deref()?;
        let label = block.label().unwrap_or_default();
        // Letters follow alphabets that leave some of them out.
        let Some(number) = numbers(printed) else {
            return (!self.seen.insert(printed.to_owned())).then(|| message!("{label} stands twice", label));
        };
        if std::mem::take(&mut self.may_begin_anew) && number == [1] {
            *self = Self::default();
        }
        let known = !self.seen.insert(printed.to_owned());
        let outer = self.may_begin_after.take();
        let before = self.last.replace(number.clone());
        match before {
            _ if known => Some(message!("{label} stands twice", label)),
            None if number == [1] || outer.is_some_and(|outer| follows(&outer, &number)) => None,
            None => Some(message!("the numbers begin with {label}", label)),
            Some(before) if follows(&before, &number) => None,
            Some(before) if number < before => {
                Some(message!("{label} stands after {before}", label, before = printed_as(&before)))
            }
            Some(before) => Some(message!(
                "{label} follows {before}; what lies between is missing",
                label,
                before = printed_as(&before)
            )),
        }
    }
}

/// Whether a number is the next one: `8` and `7-1` after `7`, `7-2` and `8` after `7-1`.
fn follows(before: &[u32], number: &[u32]) -> bool {
    let inserted = number.split_last().is_some_and(|(last, rest)| *last == 1 && rest == before);
    let next = (0..before.len())
        .any(|at| number.len() == at + 1 && number[..at] == before[..at] && number[at] == before[at] + 1);
    inserted || next
}

/// `9-1` as numbers.
fn numbers(printed: &str) -> Option<Vec<u32>> {
    printed.split('-').map(|part| part.parse().ok()).collect()
}

fn printed_as(number: &[u32]) -> String {
    number.iter().map(u32::to_string).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(number: &str) -> Block {
        Block {
            kind: BlockKind::Point,
            number: Some(number.to_owned()),
            enclosed: false,
            address: None,
            has_own_address: false,
            markdown: String::new(),
            start: 0,
        }
    }

    fn faults(numbers: &[&str]) -> Vec<String> {
        let mut sequence = Sequence::default();
        numbers.iter().filter_map(|number| Some(sequence.next(&block(number))?.english().into_owned())).collect()
    }

    #[test]
    fn an_annex_begins_anew_or_goes_on() {
        for (first, fault) in [("1", None), ("5", None), ("7", Some("the numbers begin with 7."))] {
            let mut annex = Sequence { may_begin_after: Some(vec![4]), ..Sequence::default() };
            assert_eq!(annex.next(&block(first)).as_ref().map(Message::english).as_deref(), fault, "{first}");
        }
    }

    #[test]
    fn numbers_follow_one_another() {
        assert_eq!(
            faults(&["1", "2", "2-1", "2-2", "3", "3-1-1", "a", "b"]),
            ["3-1-1. follows 3; what lies between is missing"]
        );
        assert_eq!(faults(&["1", "2", "2"]), ["2. stands twice"]);
        assert_eq!(faults(&["1", "3", "2"]), ["3. follows 1; what lies between is missing", "2. stands after 3"]);
        assert_eq!(faults(&["2", "3"]), ["the numbers begin with 2."]);
        assert_eq!(faults(&["a", "b", "a"]), ["a. stands twice"]);
        assert_eq!(faults(&["1", "2", "1"]), ["1. stands twice"]);
    }
}
