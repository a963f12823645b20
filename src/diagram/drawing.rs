//! What a page says about a drawing on it.

use crate::locale::Direction;
use crate::registry::values::LangTag;

/// The words and ids of a drawing.
#[derive(Clone, Copy, Debug)]
pub struct DiagramTexts<'a> {
    /// The language of the page.
    pub language: LangTag,
    /// What the ids in the drawing begin with; no other drawing of the page may have it.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it shows, and where the same stands in words.
    pub description: &'a str,
    /// The word between the numbers of steps of which one follows.
    pub or: &'a str,
}

impl DiagramTexts<'_> {
    /// The direction of the page's language.
    pub(super) fn direction(&self) -> Direction {
        Direction::of(self.language.as_str())
    }
}
