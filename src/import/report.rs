//! What the import had to choose, and how sure it is: reported to the editor, never done silently.

use std::fmt::Write as _;

use serde::Serialize;

use crate::registry::decode::string_enum;

string_enum! {
    /// What kind of repair or doubt an entry is.
    pub enum EntryKind {
        /// Letters set apart were joined to words.
        LetterSpacing = "letter-spacing",
        /// A word of a link was put back where the print took it from.
        DisplacedWord = "displaced-word",
        /// A gap that looks like a taken word was closed, for no word at the line's end fits it.
        UnfilledGap = "unfilled-gap",
        /// A sentence was joined over a page break or an empty line.
        PageBreak = "page-break",
        /// A word broken over two lines of a cell was joined.
        BrokenWord = "broken-word",
        /// A row of a table was put together over a page break.
        BrokenRow = "broken-row",
        /// A row of a table of offices lacks something.
        OfficeRow = "office-row",
        /// The same body is listed with differences.
        OfficeDifference = "office-difference",
        /// A phone number that cannot be dialled.
        Phone = "phone",
        /// Opening hours that were not understood.
        Hours = "hours",
        /// The district of an office was inferred.
        District = "district",
        /// The service that a table belongs to is not known.
        Service = "service",
        /// Words that a directive replaces: the header of a table of offices.
        Replaced = "replaced",
        /// A lost picture.
        LostPicture = "lost-picture",
        /// Kept letter by letter: its cells cannot be placed.
        Verbatim = "verbatim",
        /// Something of the act's header.
        Head = "head",
        /// Letters of the source and of what was written differ.
        Letters = "letters",
    }
}

string_enum! {
    /// How sure the import is of what it wrote.
    pub enum Certainty {
        /// To be checked by an editor.
        Guess = "guess",
        /// Most often right.
        Likely = "likely",
        /// No other reading is known.
        Sure = "sure",
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
    /// Adds a place for which no other reading is known.
    pub fn sure(&mut self, line: usize, kind: EntryKind, printed: impl Into<String>, written: impl Into<String>) {
        self.add(line, kind, Certainty::Sure, printed, written);
    }

    /// Adds a place that was most often read right.
    pub fn likely(&mut self, line: usize, kind: EntryKind, printed: impl Into<String>, written: impl Into<String>) {
        self.add(line, kind, Certainty::Likely, printed, written);
    }

    /// Adds a place that an editor is to check.
    pub fn guess(&mut self, line: usize, kind: EntryKind, printed: impl Into<String>, written: impl Into<String>) {
        self.add(line, kind, Certainty::Guess, printed, written);
    }

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
                let _ = writeln!(text, "line {}: {} ({})", entry.line, entry.kind, entry.certainty);
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
