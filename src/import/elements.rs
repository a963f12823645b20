//! The parts of a text, as the dialect of regulation texts knows them.

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// The title.
    Title(String),
    /// A chapter, with its number as printed.
    Chapter(String),
    /// The head of an annex.
    Annex(String),
    /// A heading inside a chapter or an annex.
    Heading(String),
    /// A point, a sub-point or an unnumbered paragraph.
    Paragraph(String),
    /// A note of the publisher on the block before it.
    Note(String),
    /// A table whose cells are sure; the first row is its head.
    Table(Vec<Vec<String>>),
    /// The offices that an annex lists.
    Offices {
        /// The annex, as the act numbers it.
        annex: String,
        /// The service they are listed for.
        service: String,
    },
    /// A picture that the print lost, and what it says of it.
    LostPicture(Option<String>),
    /// What could not be placed: printed lines, an empty one between blocks.
    Verbatim(Vec<String>),
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// The enacting text itself.
    Act,
    /// A regulation of a service.
    Regulation,
    /// Rules.
    Rules,
    /// A form.
    Form,
    /// A list.
    List,
    /// Something else.
    Other,
}

impl TextKind {
    /// The word in the act's record.
    pub fn word(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Regulation => "regulation",
            Self::Rules => "rules",
            Self::Form => "form",
            Self::List => "list",
            Self::Other => "other",
        }
    }

    /// The kind that a title names, and the slug that it begins its id with.
    pub fn of_title(title: &str) -> (Self, &'static str) {
        let title = title.to_lowercase();
        // The last noun of a title says what it is; earlier ones say what it is about.
        let kinds = [
            ("регламент", Self::Regulation, "regulation"),
            ("архитектура", Self::Other, "architecture"),
            ("қағида", Self::Rules, "rules"),
            ("ереже", Self::Rules, "rules"),
            ("правил", Self::Rules, "rules"),
            ("нысан", Self::Form, "form"),
            ("форма", Self::Form, "form"),
            ("тізбе", Self::List, "list"),
            ("тізім", Self::List, "list"),
            ("перечень", Self::List, "list"),
        ];
        kinds
            .iter()
            .filter_map(|(word, kind, slug)| title.rfind(word).map(|at| (at, *kind, *slug)))
            .max_by_key(|found| found.0)
            .map_or((Self::Other, "annex"), |(_, kind, slug)| (kind, slug))
    }
}

/// A text of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActText {
    /// Its slug within the act.
    pub id: String,
    /// What it is.
    pub kind: TextKind,
    /// Its title.
    pub title: String,
    /// The annex of the act that it is, as printed.
    pub annex: Option<String>,
    /// Its blocks.
    pub elements: Vec<Element>,
}
