//! What a text of an act cites "of this" text is there.

use std::collections::HashSet;

use crate::diagnostics::{Diagnostic, Diagnostics, Span, codes, message};
use crate::registry::register::Registry;
use crate::registry::regulation::citations::Citations;
use crate::registry::regulation::{Block, BlockKind, RegulationText};

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    for text in &registry.regulations {
        let Some(act) = registry.act(text.act.as_str()) else { continue };
        let citations = Citations::new(registry, act, text);
        for version in &text.texts {
            // Annexes may be texts of their own.
            let has_annexes = version.blocks.iter().any(|block| block.kind == BlockKind::Annex);
            // What several places cite is told at the first.
            let mut told = HashSet::new();
            for block in version.blocks.iter().filter(|block| speaks_for_itself(block)) {
                let places = citations.missing(&block.markdown, version.language, block.address.as_deref());
                for place in places.into_iter().filter(|place| has_annexes || !place.address.starts_with('a')) {
                    if !told.insert(place.address.clone()) {
                        continue;
                    }
                    let words = &block.markdown[place.range.clone()];
                    let message = message!(
                        "\"{words}\" of this text is cited, but the text has no {address}",
                        words,
                        address = place.address
                    );
                    faults.push(
                        Diagnostic::at(&codes::MISSING_PLACE, span(version, block), message)
                            .help(codes::MISSING_PLACE.help),
                    );
                }
            }
        }
    }
}

/// Whether "this text" in its words is the text that it stands in: quotations speak of the texts that they come from.
fn speaks_for_itself(block: &Block) -> bool {
    !matches!(
        block.kind,
        BlockKind::Quotation | BlockKind::Note | BlockKind::Verbatim | BlockKind::Directive(_) | BlockKind::Footnote
    )
}

fn span(version: &RegulationText, block: &Block) -> Span {
    Span { file: version.file, start: block.start, end: block.start + block.markdown.len().min(60) }
}
