//! Links in the words of a text: what they cite, and the terms that the text defines.

use std::ops::Range;

use super::views::Localizer;
use crate::addresses::{fragments, paths};
use crate::registry::model::Act;
use crate::registry::regulation::RegulationDocument;
use crate::registry::regulation::citations::{CitationTarget, Citations};
use crate::registry::regulation::definitions::Definitions;
use crate::registry::values::LangTag;

/// A piece of a text: words, and the link that they are, if any.
pub(super) type Piece = (Range<usize>, Option<Link>);

/// Where words lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The address.
    pub href: String,
    /// Whether it leads from a term to its definition.
    pub term: bool,
}

/// What the words of one text lead to.
pub(super) struct TextLinks<'r> {
    citations: Citations<'r>,
    definitions: Vec<(LangTag, Definitions)>,
}

impl<'r> TextLinks<'r> {
    /// The links of a text of an act.
    pub(super) fn new(localizer: &Localizer<'r>, act: &'r Act, text: &'r RegulationDocument) -> Self {
        let definitions = text.texts.iter().map(|version| (version.language, Definitions::of(version))).collect();
        Self { citations: Citations::new(localizer.registry, act, text), definitions }
    }

    /// The words of the block at an address in pieces, some of them links; of links that overlap citations come first.
    pub(super) fn pieces(
        &self,
        localizer: &Localizer<'_>,
        act: &Act,
        text: &str,
        language: LangTag,
        address: Option<&str>,
    ) -> Vec<Piece> {
        let mut links: Vec<(Range<usize>, Link)> = self
            .citations
            .find(text, language, address)
            .into_iter()
            .filter_map(|citation| {
                let href = match citation.target {
                    CitationTarget::Block(address) => format!("#{address}"),
                    CitationTarget::Enacting { text, address } => {
                        fragments::at(localizer.href(&paths::regulation(&act.id, text)), address)
                    }
                    CitationTarget::Act(act) => localizer.href(&paths::act(act.id.as_str())),
                    // It has no page.
                    CitationTarget::Cited(_) => return None,
                };
                Some((citation.range, Link { href, term: false }))
            })
            .collect();
        if let Some((_, definitions)) = self.definitions.iter().find(|(found, _)| *found == language) {
            let cited: Vec<_> = links.iter().map(|(range, _)| range.clone()).collect();
            let apart =
                |range: &Range<usize>| cited.iter().all(|cited| cited.end <= range.start || range.end <= cited.start);
            let uses = definitions.uses(text, address).into_iter().filter(|found| apart(&found.range));
            links.extend(uses.map(|found| (found.range, Link { href: format!("#{}", found.address), term: true })));
        }
        links.sort_by_key(|(range, _)| range.start);
        between(text, links)
    }

    /// Words that the text quotes, in pieces: acts of the register that they cite are links. The terms are not the text's own.
    pub(super) fn pieces_of_quotation(&self, localizer: &Localizer<'_>, text: &str, language: LangTag) -> Vec<Piece> {
        let acts = self.citations.find_acts(text, language).into_iter().filter_map(|citation| match citation.target {
            CitationTarget::Act(act) => {
                let href = localizer.href(&paths::act(act.id.as_str()));
                Some((citation.range, Link { href, term: false }))
            }
            _ => None,
        });
        between(text, acts.collect())
    }
}

/// The whole text in pieces, given its links in their order.
fn between(text: &str, links: Vec<(Range<usize>, Link)>) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut at = 0;
    for (range, link) in links {
        out.push((at..range.start, None));
        at = range.end;
        out.push((range, Some(link)));
    }
    out.push((at..text.len(), None));
    out.retain(|(range, _)| !range.is_empty());
    out
}
