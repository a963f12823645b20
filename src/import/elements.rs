//! The parts of a text, as the dialect of regulation texts knows them.

use super::language::is_kazakh_letter;
use crate::registry::model::ActTextKind;

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextElement {
    /// The title.
    Title(String),
    /// A chapter, with its number as printed.
    Chapter(String),
    /// The heading of an annex.
    Annex(String),
    /// A heading inside a chapter or an annex.
    Heading(String),
    /// A point, a sub-point or an unnumbered paragraph.
    Paragraph(String),
    /// A note of the publisher on the block before it.
    Note(String),
    /// A block of a provision that the act quotes.
    Quotation(String),
    /// A table whose cells are sure; the first row is its header.
    Table(Vec<Vec<String>>),
    /// The offices that an annex lists.
    Offices {
        /// The annex, as the act numbers it.
        annex: String,
        /// The service they are listed for.
        service: String,
    },
    /// A picture that the print lost, and what it prints in its place.
    LostPicture(Option<String>),
    /// What could not be placed: printed lines, an empty one between blocks.
    Verbatim(Vec<String>),
}

/// The kind that a title names, and the slug that its id begins with.
pub fn kind_of_title(title: &str) -> (ActTextKind, &'static str) {
    let title = title.to_lowercase();
    let in_kazakh = title.contains(is_kazakh_letter);
    let of_word = |word: &str| KINDS.iter().find(|(stem, _, _)| word.starts_with(stem)).map(|found| (found.1, found.2));
    let mut words = title.split(|c: char| !c.is_alphanumeric()).filter_map(of_word);
    // The last noun of a Kazakh title says what it is, the first of a Russian one; the others say what it is about.
    let found = if in_kazakh { words.next_back() } else { words.next() };
    found.unwrap_or((ActTextKind::Other, "annex"))
}

/// Words that name what a text is, the kind, and the slug that its id begins with.
const KINDS: [(&str, ActTextKind, &str); 13] = [
    ("регламент", ActTextKind::Regulation, "regulation"),
    ("архитектура", ActTextKind::Other, "architecture"),
    ("стандарт", ActTextKind::Other, "standard"),
    ("қағида", ActTextKind::Rules, "rules"),
    ("ереже", ActTextKind::Rules, "rules"),
    ("правила", ActTextKind::Rules, "rules"),
    ("положени", ActTextKind::Rules, "rules"),
    ("нысан", ActTextKind::Form, "form"),
    ("форма", ActTextKind::Form, "form"),
    ("тізбе", ActTextKind::List, "list"),
    ("тізім", ActTextKind::List, "list"),
    ("перечень", ActTextKind::List, "list"),
    ("список", ActTextKind::List, "list"),
];

/// A text of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedText {
    /// Its slug within the act.
    pub id: String,
    /// What it is.
    pub kind: ActTextKind,
    /// Its title.
    pub title: String,
    /// The annex of the act that it is, as printed.
    pub annex: Option<String>,
    /// Its blocks.
    pub elements: Vec<TextElement>,
}
