//! The `eId`s of parts, by the Akoma Ntoso naming convention 1.0: `chp_2`, `para_14__subpara_5__point_b`.
//!
//! A part is named after the context in which its numbers begin anew: points go on through the chapters of a text, and begin anew in
//! each annex and each quotation. Letters are Latin, as in the addresses of the page, so that every language has the same ones.

use std::collections::HashMap;

use crate::registry::regulation::words::plain;
use crate::registry::regulation::{Block, BlockKind, number_label};
use crate::text::ascii_number::ascii_number;
use crate::text::legal::LegalGrammar;

/// Gives each element its `eId`.
pub(super) struct ElementIds<'g> {
    grammar: &'g LegalGrammar,
    /// What holds all of them, of a quotation.
    root: Option<String>,
    annex: Option<String>,
    point: Option<String>,
    /// The open sub-points of each level.
    sub_points: Vec<String>,
    /// How many elements of a name without a number a context has.
    counts: HashMap<String, usize>,
    given: HashMap<String, usize>,
}

impl<'g> ElementIds<'g> {
    /// Those of a text, or of a quotation that has an `eId` itself.
    pub(super) fn new(grammar: &'g LegalGrammar, root: Option<String>) -> Self {
        let (annex, point, sub_points) = (None, None, Vec::new());
        Self { grammar, root, annex, point, sub_points, counts: HashMap::new(), given: HashMap::new() }
    }

    /// The `eId`s of blocks in their order; blocks that nobody refers to have none.
    pub(super) fn all(mut self, blocks: &[Block]) -> Vec<Option<String>> {
        blocks.iter().map(|block| self.next(block)).collect()
    }

    fn next(&mut self, block: &Block) -> Option<String> {
        let outer = self.annex.clone().or_else(|| self.root.clone());
        Some(match &block.kind {
            BlockKind::Annex => {
                (self.point, self.sub_points) = (None, Vec::new());
                let annex = self.numbered(self.root.clone(), "hcontainer", number(block, self.grammar));
                self.annex = Some(annex.clone());
                annex
            }
            BlockKind::Chapter => {
                (self.point, self.sub_points) = (None, Vec::new());
                match number(block, self.grammar) {
                    Some(number) => self.numbered(outer, "chp", Some(number)),
                    None => self.numbered(outer, "chp_nn", None),
                }
            }
            BlockKind::Heading => {
                (self.point, self.sub_points) = (None, Vec::new());
                self.numbered(outer, "hcontainer", None)
            }
            BlockKind::Point => {
                self.sub_points.clear();
                let point = self.numbered(outer, "para", number(block, self.grammar));
                self.point = Some(point.clone());
                point
            }
            BlockKind::SubPoint(level) => {
                self.sub_points.truncate(usize::from(*level).saturating_sub(1));
                let above = self.sub_points.last().cloned().or_else(|| self.point.clone()).or(outer);
                let name = if *level == 1 { "subpara" } else { "point" };
                let sub_point = self.numbered(above, name, number(block, self.grammar));
                self.sub_points.push(sub_point.clone());
                sub_point
            }
            BlockKind::Footnote => self.numbered(self.root.clone(), "authorialNote", None),
            _ => {
                block.address.as_ref()?;
                let above = self.sub_points.last().cloned().or_else(|| self.point.clone()).or(outer);
                self.numbered(above, "p", None)
            }
        })
    }

    /// An `eId` that no other element has. Elements without a number are counted.
    fn numbered(&mut self, context: Option<String>, name: &str, number: Option<String>) -> String {
        let name = context.map_or_else(|| name.to_owned(), |context| format!("{context}__{name}"));
        let number = number.unwrap_or_else(|| {
            let count = self.counts.entry(name.clone()).or_default();
            *count += 1;
            count.to_string()
        });
        let id = format!("{name}_{number}");
        let times = self.given.entry(id.clone()).or_default();
        *times += 1;
        if *times == 1 { id } else { format!("{id}_{times}") }
    }
}

/// The number of a block in Latin letters; that of a heading may stand in its words only.
fn number(block: &Block, grammar: &LegalGrammar) -> Option<String> {
    let words;
    let printed = match (&block.number, &block.kind) {
        (Some(number), _) => number.as_str(),
        (None, BlockKind::Chapter) => {
            words = plain(&block.markdown);
            words[..number_label(&block.kind, &words, grammar)?].trim_end_matches('.')
        }
        _ => return None,
    };
    let latin = ascii_number(printed);
    let number = latin.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    (!number.is_empty()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::regulation::directives::Run;
    use crate::registry::regulation::outline;

    fn ids(text: &str, root: Option<&str>) -> Vec<String> {
        let grammar = LegalGrammar::of("ru");
        let blocks = outline(&Run { text: text.to_owned(), directives: Vec::new() }, text, grammar).blocks;
        let ids = ElementIds::new(grammar, root.map(str::to_owned)).all(&blocks);
        ids.into_iter().map(Option::unwrap_or_default).collect()
    }

    #[test]
    fn parts_are_named_by_the_naming_convention() {
        let text = "## Глава 2. А\n\n9-1. Б:\n\n1) в:\n\nб) г.\n\nд {#legend}\n\n## Е\n\n10. Ж.\n\n10. З.\n\n[^1]: И\n\n## Приложение 3\n\n### К\n\n1. Л.";
        assert_eq!(
            ids(text, None),
            [
                "chp_2",
                "para_9-1",
                "para_9-1__subpara_1",
                "para_9-1__subpara_1__point_b",
                "para_9-1__subpara_1__point_b__p_1",
                "chp_nn_1",
                "para_10",
                "para_10_2",
                "authorialNote_1",
                "hcontainer_3",
                "hcontainer_3__hcontainer_1",
                "hcontainer_3__para_1",
            ]
        );
        assert_eq!(
            ids("6. А:\n\n1) б.", Some("para_1__qstr_1")),
            ["para_1__qstr_1__para_6", "para_1__qstr_1__para_6__subpara_1"]
        );
        assert_eq!(ids("## 1.Понятия", None), ["chp_1"]);
    }
}
