//! Divides an act at the heads of its annexes: the enacting text, and each text that it approves with its own annexes.

use super::heads::{Head, HeadKind};
use super::layout::{Block, Shape};

/// What stands under one head.
#[derive(Debug, Default)]
pub struct Part {
    /// The heads above it, with their lines; none for the enacting text.
    pub heads: Vec<(Head, Block)>,
    /// What stands under them.
    pub blocks: Vec<Block>,
}

impl Part {
    /// The number of the annex that it is.
    pub fn number(&self) -> Option<&str> {
        self.heads.iter().find_map(|(head, _)| head.number.as_deref())
    }

    /// Whether it opens a text rather than being an annex of one.
    pub fn opens_text(&self) -> bool {
        self.heads.iter().any(|(head, _)| head.kind == HeadKind::Text)
    }
}

/// A text: its own part and its annexes.
#[derive(Debug, Default)]
pub struct Group {
    /// The text itself.
    pub body: Part,
    /// Its annexes.
    pub annexes: Vec<Part>,
}

/// The groups, the enacting text first.
pub fn groups(blocks: Vec<Block>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for part in parts(blocks) {
        match groups.last_mut() {
            Some(group) if !part.opens_text() && !is_next_annex_of_act(group, &part) => group.annexes.push(part),
            _ => groups.push(Group { body: part, annexes: Vec::new() }),
        }
    }
    groups
}

fn parts(blocks: Vec<Block>) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    for block in blocks {
        let Some(last) = parts.last_mut() else { break };
        match &block.shape {
            Shape::Head(head) => {
                // The head of an annex of the act and the words of approval stand one under the other.
                let same_text = last.blocks.is_empty() && last.opens_text() && head.kind == HeadKind::Text;
                let entry = (head.clone(), block);
                if same_text {
                    last.heads.push(entry);
                } else {
                    parts.push(Part { heads: vec![entry], blocks: Vec::new() });
                }
            }
            _ => last.blocks.push(block),
        }
    }
    parts
}

/// Whether a bare head such as `2-қосымша` goes on counting the annexes of the act itself.
fn is_next_annex_of_act(group: &Group, part: &Part) -> bool {
    let bare = part.heads.iter().all(|(head, _)| head.text.split(' ').count() <= 2);
    let number = |part: &Part| part.number().and_then(|number| number.parse::<u32>().ok());
    bare && group.body.opens_text()
        && group.annexes.is_empty()
        && number(&group.body).zip(number(part)).is_some_and(|(before, this)| this == before + 1)
}
