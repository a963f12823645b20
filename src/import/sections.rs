//! Divides an act at the headings of its annexes: the enacting text, and each text that it approves with its own annexes.

use super::blocks::{BlockShape, PrintedBlock};
use super::section_headings::{SectionHeading, SectionHeadingKind};

/// What stands under the same headings.
#[derive(Debug, Default)]
pub(super) struct ImportedSection {
    /// The headings above it, with their lines; none for the enacting text.
    pub headings: Vec<(SectionHeading, PrintedBlock)>,
    /// What stands under them.
    pub blocks: Vec<PrintedBlock>,
}

impl ImportedSection {
    /// The number of the annex that it is.
    pub(super) fn number(&self) -> Option<&str> {
        self.headings.iter().find_map(|(heading, _)| heading.number.as_deref())
    }

    /// Whether it opens a text rather than being an annex of one.
    pub(super) fn opens_text(&self) -> bool {
        self.headings.iter().any(|(heading, _)| heading.kind == SectionHeadingKind::Text)
    }
}

/// A text: its own section and its annexes.
#[derive(Debug, Default)]
pub(super) struct TextGroup {
    /// The text itself.
    pub body: ImportedSection,
    /// Its annexes.
    pub annexes: Vec<ImportedSection>,
}

/// The groups, the enacting text first.
pub(super) fn group_by_text(blocks: Vec<PrintedBlock>) -> Vec<TextGroup> {
    let mut groups: Vec<TextGroup> = Vec::new();
    for section in sections(blocks) {
        match groups.last_mut() {
            Some(group) if !section.opens_text() && !is_next_annex_of_act(group, &section) => {
                group.annexes.push(section)
            }
            _ => groups.push(TextGroup { body: section, annexes: Vec::new() }),
        }
    }
    groups
}

fn sections(blocks: Vec<PrintedBlock>) -> Vec<ImportedSection> {
    let mut sections = vec![ImportedSection::default()];
    for block in blocks {
        let Some(last) = sections.last_mut() else { break };
        match &block.shape {
            BlockShape::Heading(heading) => {
                // The heading of an annex of the act and the words of approval stand one under the other.
                let same_text = last.blocks.is_empty() && last.opens_text() && heading.kind == SectionHeadingKind::Text;
                let entry = (heading.clone(), block);
                if same_text {
                    last.headings.push(entry);
                } else {
                    sections.push(ImportedSection { headings: vec![entry], blocks: Vec::new() });
                }
            }
            _ => last.blocks.push(block),
        }
    }
    sections
}

/// Whether a bare heading such as `2-қосымша` goes on counting the annexes of the act itself.
fn is_next_annex_of_act(group: &TextGroup, section: &ImportedSection) -> bool {
    let bare = section.headings.iter().all(|(heading, _)| heading.text.split(' ').count() <= 2);
    let number = |section: &ImportedSection| section.number().and_then(|number| number.parse::<u32>().ok());
    bare && group.body.opens_text()
        && group.annexes.is_empty()
        && number(&group.body).zip(number(section)).is_some_and(|(before, this)| this == before + 1)
}
