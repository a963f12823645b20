//! Stable addresses of blocks, made from the act's own numbering: `ch1`, `p14`, `p14-5`, `p14-5-b`, `a3`, `a3-p2-1`.

use std::collections::HashMap;

use super::block::BlockKind;
use crate::text::ascii_number::ascii_number;

/// Gives addresses in the order of the blocks.
#[derive(Debug, Default)]
pub(super) struct AddressCounter {
    /// `a3-` inside annex 3.
    prefix: String,
    annexes: usize,
    point: Option<String>,
    /// The open sub-points of each level.
    sub_points: Vec<String>,
    headings: usize,
    given: HashMap<String, usize>,
}

impl AddressCounter {
    /// The address of the next block, if blocks of its kind are cited. `own` is the address that the text gives itself.
    pub(super) fn next(&mut self, kind: &BlockKind, number: Option<&str>, own: Option<&str>) -> Option<String> {
        let automatic = self.automatic(kind, number);
        let address = own.map(str::to_owned).or(automatic)?;
        let times = self.given.entry(address.clone()).or_default();
        *times += 1;
        Some(if *times == 1 { address } else { format!("{address}_{times}") })
    }

    fn automatic(&mut self, kind: &BlockKind, number: Option<&str>) -> Option<String> {
        let latin = number.map(ascii_number);
        match kind {
            BlockKind::Annex => {
                self.annexes += 1;
                (self.point, self.headings) = (None, 0);
                self.sub_points.clear();
                let address = format!("a{}", latin.unwrap_or_else(|| self.annexes.to_string()));
                self.prefix = format!("{address}-");
                Some(address)
            }
            BlockKind::Chapter | BlockKind::Heading => {
                self.point = None;
                self.sub_points.clear();
                match (kind, latin) {
                    (BlockKind::Chapter, Some(number)) => Some(format!("{}ch{number}", self.prefix)),
                    _ => {
                        self.headings += 1;
                        Some(format!("{}h{}", self.prefix, self.headings))
                    }
                }
            }
            BlockKind::Point => {
                let point = format!("{}p{}", self.prefix, latin?);
                self.point = Some(point.clone());
                self.sub_points.clear();
                Some(point)
            }
            BlockKind::SubPoint(level) => {
                self.sub_points.truncate(usize::from(*level).saturating_sub(1));
                let number = latin?;
                let address = match self.sub_points.last().or(self.point.as_ref()) {
                    Some(above) => format!("{above}-{number}"),
                    None => format!("{}s{number}", self.prefix),
                };
                self.sub_points.push(address.clone());
                Some(address)
            }
            BlockKind::Footnote => Some(format!("fn{}", latin?)),
            BlockKind::Paragraph
            | BlockKind::Note
            | BlockKind::Quotation
            | BlockKind::Table
            | BlockKind::Directive(_)
            | BlockKind::Verbatim => None,
        }
    }
}

/// How an annex is named in place of a point, or before one of its points, in any language.
pub(super) const ANNEX: &str = "annex ";

/// The address of a point as it is printed: `p7-2` of `7, 2)`; `a7` of `annex 7`, and `a7-p2-1` of `annex 7, 2, 1)`.
pub fn address_of_point(printed: &str) -> String {
    let number = |part: &str| ascii_number(part.trim().trim_end_matches([')', '.']));
    let mut parts = printed.split(',');
    let annex = printed.strip_prefix(ANNEX).and_then(|_| parts.next()?.strip_prefix(ANNEX));
    let annex = annex.map(|annex| format!("a{}", number(annex)));
    let points = parts.map(number).collect::<Vec<_>>().join("-");
    match annex {
        Some(annex) if points.is_empty() => annex,
        Some(annex) => format!("{annex}-p{points}"),
        None => format!("p{points}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_point_names_its_address() {
        for (printed, address) in [
            ("10", "p10"),
            ("7, 2)", "p7-2"),
            ("9-1, 5), б)", "p9-1-5-b"),
            ("8.", "p8"),
            ("annex 7", "a7"),
            ("annex 7, 2, 1)", "a7-p2-1"),
        ] {
            assert_eq!(address_of_point(printed), address);
        }
    }

    #[test]
    fn numbers_of_the_act_make_the_addresses() {
        let mut addresses = AddressCounter::default();
        let mut next = |kind: BlockKind, number: &str| addresses.next(&kind, Some(number), None).unwrap();
        assert_eq!(next(BlockKind::Chapter, "1"), "ch1");
        assert_eq!(next(BlockKind::Point, "9-1"), "p9-1");
        assert_eq!(next(BlockKind::SubPoint(1), "5"), "p9-1-5");
        assert_eq!(next(BlockKind::SubPoint(2), "б"), "p9-1-5-b");
        assert_eq!(next(BlockKind::SubPoint(3), "s"), "p9-1-5-b-s");
        assert_eq!(next(BlockKind::SubPoint(1), "s"), "p9-1-s");
        assert_eq!(next(BlockKind::SubPoint(2), "1"), "p9-1-s-1");
        assert_eq!(next(BlockKind::Point, "10"), "p10");
        for (name, address) in [("1", "fn1"), ("B2", "fnb2"), ("б", "fnb"), ("*", "fn-"), ("**", "fn--")] {
            assert_eq!(next(BlockKind::Footnote, name), address);
        }
        assert_eq!(next(BlockKind::Annex, "3"), "a3");
        assert_eq!(next(BlockKind::Point, "1"), "a3-p1");
        assert_eq!(next(BlockKind::Point, "1"), "a3-p1_2", "a number printed twice");
        assert_eq!(addresses.next(&BlockKind::Heading, None, None).unwrap(), "a3-h1");
        assert_eq!(addresses.next(&BlockKind::SubPoint(1), Some("2"), None).unwrap(), "a3-s2", "no point above");
        assert_eq!(addresses.next(&BlockKind::Paragraph, None, None), None);
        assert_eq!(addresses.next(&BlockKind::Paragraph, None, Some("legend")).unwrap(), "legend");
    }
}
