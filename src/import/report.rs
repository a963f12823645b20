//! What the import had to choose, and how sure it is: reported to the editor, never done silently.

use std::fmt::Write as _;

use serde::Serialize;

/// What kind of repair or doubt an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// Letters set apart were joined to words.
    LetterSpacing,
    /// A word of a link was put back where the print took it from.
    DisplacedWord,
    /// A gap that looks like a taken word was closed, for no word at the line's end fits it.
    UnfilledGap,
    /// A sentence was joined over a page break or an empty line.
    PageBreak,
    /// A word broken over two lines of a cell was joined.
    BrokenWord,
    /// A row of a table was put together over a page break.
    BrokenRow,
    /// A row of a table of offices lacks something.
    OfficeRow,
    /// The same body is listed with differences.
    OfficeDifference,
    /// A phone number that cannot be dialled.
    Phone,
    /// Opening hours that were not understood.
    Hours,
    /// The district of an office was inferred.
    District,
    /// The service that a table belongs to is not known.
    Service,
    /// Words that a directive replaces: the header of a table of offices.
    Replaced,
    /// A lost picture.
    LostPicture,
    /// Kept letter by letter: its cells cannot be placed.
    Verbatim,
    /// Something of the act's header.
    Head,
    /// Letters of the source and of what was written differ.
    Letters,
}

impl EntryKind {
    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LetterSpacing => "letter-spacing",
            Self::DisplacedWord => "displaced-word",
            Self::UnfilledGap => "unfilled-gap",
            Self::PageBreak => "page-break",
            Self::BrokenWord => "broken-word",
            Self::BrokenRow => "broken-row",
            Self::OfficeRow => "office-row",
            Self::OfficeDifference => "office-difference",
            Self::Phone => "phone",
            Self::Hours => "hours",
            Self::District => "district",
            Self::Service => "service",
            Self::Replaced => "replaced",
            Self::LostPicture => "lost-picture",
            Self::Verbatim => "verbatim",
            Self::Head => "head",
            Self::Letters => "letters",
        }
    }
}

/// How sure the import is of what it wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// To be checked by an editor.
    Guess,
    /// Most often right.
    Likely,
    /// No other reading is known.
    Sure,
}

impl Certainty {
    /// The word in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Likely => "likely",
            Self::Sure => "sure",
        }
    }
}

/// One place where the import had to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportEntry {
    /// The line of the source, from 1.
    pub line: usize,
    /// What kind of choice.
    pub kind: EntryKind,
    /// How sure.
    pub certainty: Certainty,
    /// What stood there.
    pub printed: String,
    /// What was written, or what remains in doubt.
    pub written: String,
}

/// Every place where the import had to choose, in the order of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// The places.
    pub entries: Vec<ReportEntry>,
}

impl ImportReport {
    /// Adds a place.
    pub fn add(
        &mut self,
        line: usize,
        kind: EntryKind,
        certainty: Certainty,
        printed: impl Into<String>,
        written: impl Into<String>,
    ) {
        self.entries.push(ReportEntry { line, kind, certainty, printed: printed.into(), written: written.into() });
    }

    /// How many entries have a certainty.
    pub fn count(&self, certainty: Certainty) -> usize {
        self.entries.iter().filter(|entry| entry.certainty == certainty).count()
    }

    /// Puts the entries into the order of the source.
    pub fn sort(&mut self) {
        self.entries.sort_by_key(|entry| (entry.line, entry.kind));
    }

    /// The report for people: doubtful places first, each on three lines.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for certainty in [Certainty::Guess, Certainty::Likely, Certainty::Sure] {
            for entry in self.entries.iter().filter(|entry| entry.certainty == certainty) {
                let _ = writeln!(text, "line {}: {} ({})", entry.line, entry.kind.as_str(), entry.certainty.as_str());
                let _ = writeln!(text, "  printed: {}", one_line(&entry.printed));
                let _ = writeln!(text, "  written: {}", one_line(&entry.written));
            }
        }
        let _ = writeln!(
            text,
            "{} places: {} sure, {} likely, {} guesses",
            self.entries.len(),
            self.count(Certainty::Sure),
            self.count(Certainty::Likely),
            self.count(Certainty::Guess)
        );
        text
    }
}

/// Line breaks shown as a slash, long texts cut.
fn one_line(text: &str) -> String {
    let flat = text.lines().map(str::trim).collect::<Vec<_>>().join(" / ");
    match flat.char_indices().nth(300) {
        Some((end, _)) => format!("{}…", &flat[..end]),
        None => flat,
    }
}
