//! The points of a text as records name them.

use super::addresses::{ANNEX, address_of_point};
use super::block::BlockKind;
use super::text::RegulationText;

/// How many points are named in place of one that is not there.
const NEAREST: usize = 3;

/// The points of a text that come nearest to one that it does not have, as they are printed: those beside it or, if there are
/// none, beside the point that it would be a part of.
pub fn nearest_points(text: &RegulationText, printed: &str) -> Vec<String> {
    let points = points(text);
    let mut asked: Vec<&str> = printed.split(',').map(str::trim).collect();
    while let Some(last) = asked.pop() {
        let like =
            |point: &Vec<String>| point.last().is_some_and(|own| own.starts_with(ANNEX) == last.starts_with(ANNEX));
        let beside =
            |point: &&Vec<String>| point.len() == asked.len() + 1 && point.starts_with(&owned(&asked)) && like(point);
        let mut beside: Vec<_> = points.iter().filter(beside).collect();
        let distance = |point: &&Vec<String>| point.last().map(|number| order(number).abs_diff(order(last)));
        beside.sort_by_key(distance);
        beside.truncate(NEAREST);
        if !beside.is_empty() {
            beside.sort_by_key(|point| point.last().map(|number| order(number)));
            return beside.into_iter().map(|point| point.join(", ")).collect();
        }
    }
    Vec::new()
}

/// The numbers of each point from the outermost to its own, such as `annex 3`, `2` and `1)`.
fn points(text: &RegulationText) -> Vec<Vec<String>> {
    let (mut points, mut above): (Vec<Vec<String>>, Vec<String>) = (Vec::new(), Vec::new());
    let mut outside = 0;
    for block in &text.blocks {
        let (Some(address), Some(number)) = (&block.address, &block.number) else { continue };
        let (depth, number) = match block.kind {
            BlockKind::Annex => {
                outside = 1;
                (0, format!("{ANNEX}{number}"))
            }
            BlockKind::Point => (outside, number.clone()),
            BlockKind::SubPoint(level) => (outside + usize::from(level), format!("{number})")),
            _ => continue,
        };
        above.truncate(depth);
        above.push(number);
        // A number that is printed twice, or an address that the text gives itself, cannot be named so.
        if address_of_point(&above.join(", ")) == *address {
            points.push(above.clone());
        }
    }
    points
}

/// The place of a number among others: by its digits or, if it is a letter, by that.
fn order(number: &str) -> u32 {
    let number = number.strip_prefix(ANNEX).unwrap_or(number);
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().or_else(|| number.chars().next().map(u32::from)).unwrap_or_default()
}

fn owned(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|&part| part.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Sources;
    use crate::registry::regulation::Block;
    use crate::registry::values::LangTag;

    fn text(blocks: &[(BlockKind, &str, &str)]) -> RegulationText {
        let block = |(kind, number, address): &(BlockKind, &str, &str)| Block {
            kind: kind.clone(),
            number: Some((*number).to_owned()),
            enclosed: false,
            address: Some((*address).to_owned()),
            has_own_address: false,
            markdown: String::new(),
            start: 0,
        };
        let blocks = blocks.iter().map(block).collect();
        RegulationText::new(LangTag::EN, String::new(), blocks, Sources::default().add("en.md", ""))
    }

    #[test]
    fn the_nearest_points_stand_beside_the_one_that_is_missing() {
        let (point, part) = (BlockKind::Point, BlockKind::SubPoint(1));
        let text = text(&[
            (point.clone(), "1", "p1"),
            (point.clone(), "2", "p2"),
            (part.clone(), "1", "p2-1"),
            (part, "2", "p2-2"),
            (point.clone(), "3", "p3"),
            (point.clone(), "4", "p4"),
            (point.clone(), "4", "p4_2"),
            (BlockKind::Annex, "1", "a1"),
            (point, "1", "a1-p1"),
        ]);
        for (asked, near) in [
            ("77", vec!["2", "3", "4"]),
            ("0", vec!["1", "2", "3"]),
            ("2, 9)", vec!["2, 1)", "2, 2)"]),
            ("3, 1)", vec!["2", "3", "4"]),
            ("annex 5", vec!["annex 1"]),
            ("annex 1, 8", vec!["annex 1, 1"]),
            ("annex 2, 8", vec!["annex 1"]),
        ] {
            assert_eq!(nearest_points(&text, asked), near, "{asked}");
        }
    }
}
