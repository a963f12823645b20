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
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Regulation => "regulation",
            Self::Rules => "rules",
            Self::Form => "form",
            Self::List => "list",
            Self::Other => "other",
        }
    }

    /// The kind of a word in an act's record.
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Act, Self::Regulation, Self::Rules, Self::Form, Self::List, Self::Other]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }

    /// The kind that a title names, and the slug that it begins its id with.
    pub fn of_title(title: &str) -> (Self, &'static str) {
        let title = title.to_lowercase();
        let in_kazakh = title.contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і']);
        let of_word =
            |word: &str| KINDS.iter().find(|(stem, _, _)| word.starts_with(stem)).map(|found| (found.1, found.2));
        let mut words = title.split(|c: char| !c.is_alphanumeric()).filter_map(of_word);
        // The last noun of a Kazakh title says what it is, the first of a Russian one; the others say what it is about.
        let found = if in_kazakh { words.next_back() } else { words.next() };
        found.unwrap_or((Self::Other, "annex"))
    }
}

/// Words that name what a text is, the kind, and the slug that its id begins with.
const KINDS: [(&str, TextKind, &str); 13] = [
    ("регламент", TextKind::Regulation, "regulation"),
    ("архитектура", TextKind::Other, "architecture"),
    ("стандарт", TextKind::Other, "standard"),
    ("қағида", TextKind::Rules, "rules"),
    ("ереже", TextKind::Rules, "rules"),
    ("правила", TextKind::Rules, "rules"),
    ("положени", TextKind::Rules, "rules"),
    ("нысан", TextKind::Form, "form"),
    ("форма", TextKind::Form, "form"),
    ("тізбе", TextKind::List, "list"),
    ("тізім", TextKind::List, "list"),
    ("перечень", TextKind::List, "list"),
    ("список", TextKind::List, "list"),
];

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
