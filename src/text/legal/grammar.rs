//! The grammar of acts: what a language file gives.

use regex::Regex;

/// How acts are written in a language.
#[derive(Debug)]
pub struct LegalGrammar {
    /// Headings of annexes, the surest pattern first; the group `number` is the number, if the heading has one. Spaces within a
    /// heading are single.
    pub annex_headings: Vec<Regex>,
    /// Numbered headings of chapters besides `1. …`, which is one in every language; the group `number` is the number.
    pub chapter_headings: Vec<Regex>,
    /// Whether sub-points may be marked `(1)`, `(a)` and `(ii)` besides `1)` and `a)`.
    pub enclosed_marks: bool,
    /// How parts of texts are cited; absent if words do not show it.
    pub citations: Option<CitationGrammar>,
    /// How acts are cited.
    pub acts: ActGrammar,
    /// How terms are defined.
    pub definitions: DefinitionGrammar,
    /// How the heading begins, in lower case, of those who agreed to an act before it was signed.
    pub agreed: &'static [&'static str],
}

/// How parts of a text are cited.
#[derive(Debug)]
pub struct CitationGrammar {
    /// A number in a list of numbers.
    pub number: Regex,
    /// A part with its numbers: the groups `what` (the word for the part) and `numbers`; if parts within the last of them are named
    /// together with it, `subs` for their numbers, and `within` for their word unless it means sub-points.
    pub part: Regex,
    /// What the word for a part means, by its beginning in lower case; the first that fits counts.
    pub units: &'static [(&'static str, Unit)],
    /// How parts and the text that they belong to stand together.
    pub phrase: Phrase,
    /// Sub-points of the point in which the words stand; the group `numbers`.
    pub own_sub_points: Regex,
    /// Texts that only an act itself can be, by the beginning of their name in lower case.
    pub enacting: &'static [&'static str],
    /// Texts that an act may be or may approve, by the beginning of their name in lower case.
    pub enacting_or_approved: &'static [&'static str],
    /// What surrounds parts of other texts. Without it, parts that stand alone are no citations.
    pub others: Option<OtherTexts>,
}

/// How parts and the text that they belong to stand together.
#[derive(Debug)]
pub enum Phrase {
    /// The text comes first, its parts follow in the sentence.
    TextFirst {
        /// The text: the group `whole` is its name, the group `this` stands before the name of the text that is being read.
        text: Regex,
        /// What ends the search for parts: another law, the end of the sentence.
        end: Regex,
    },
    /// The parts come first: the group `parts`, and `whole` and `this` as above. Without `whole` the parts stand alone.
    PartsFirst(Regex),
}

/// What shows that parts belong to another text, where parts stand alone or their text is named without "this".
#[derive(Debug)]
pub struct OtherTexts {
    /// How the words before parts that stand alone end.
    pub before: Regex,
    /// How the words after parts that stand alone begin.
    pub after_parts: Regex,
    /// How the words after the name of a text begin.
    pub after_text: Regex,
}

/// A part of a text that can be cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// An annex.
    Annex,
    /// A chapter.
    Chapter,
    /// A point.
    Point,
    /// A sub-point, named apart from its point.
    SubPoint,
}

/// How acts are cited.
#[derive(Debug)]
pub struct ActGrammar {
    /// The sign and the group `number`.
    pub number: Regex,
    /// Whether the date may stand after the number as well as before it.
    pub date_may_follow: bool,
    /// How acts are cited by their form, day and number; absent if words do not tell.
    pub dated: Option<DatedActGrammar>,
}

/// How acts are cited by their form, day and number.
#[derive(Debug)]
pub struct DatedActGrammar {
    /// The day, with the number if the act has one: the groups `day`, `month` and `year`, or `d`, `m` and `y` where the month is a number
    /// too, and `number`.
    pub date: Regex,
    /// How the names of the months begin, in lower case; of names that begin alike, the longer one counts.
    pub months: [&'static str; 12],
    /// The forms of acts, by the ids that profiles have for them.
    pub forms: Vec<(&'static str, Regex)>,
    /// Whether the form stands before the day, and not after it.
    pub form_first: bool,
}

/// How terms are defined.
#[derive(Debug, Default)]
pub struct DefinitionGrammar {
    /// Words, in lower case, of a sentence that announces definitions.
    pub announcements: &'static [&'static str],
    /// Sentences that define a term without a dash: the groups `term` and `meaning`.
    pub sentences: Vec<Regex>,
    /// The signs around a term that make a sentence a definition without an announcement.
    pub quotes: &'static [(char, char)],
    /// What a term may begin with that is not its own.
    pub articles: &'static [&'static str],
    /// What stands in brackets before a short name, longer words first.
    pub short_names: &'static [&'static str],
    /// How a note begins, in lower case, that stands in the place of a definition which was taken out.
    pub removed: &'static [&'static str],
}

/// The number of an act: letters, digits, hyphens and slashes.
pub(super) const ACT_NUMBER: &str = r"(?P<number>[\p{L}\d][\p{L}\d/-]*)";

/// The day of an act in digits, `16.02.2021`.
pub(super) const DAY_IN_DIGITS: &str = r"(?P<d>\d{2})\.(?P<m>\d{2})\.(?P<y>\d{4})";

/// A pattern of a grammar. They are all constant and all compiled as soon as a grammar is asked for.
pub fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}
