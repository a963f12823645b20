//! What can be found: one [`Document`] for each record and each language of the register.
//!
//! Called by the indexer. A record is a section, a subsection, a service, a district with its offices, an act, a page of
//! running text, a capability or an information system of the catalogue of functions, a yearly report, a deadline. A document holds the words of one language only, so that each word gets the endings of its own language
//! taken off; a query in either language still finds the record, by the document in that language, and the hit is then
//! shown in the language that is wanted. Offices have no pages of their own: their addresses, postcodes and phones stand in
//! the documents of their district, whose page lists them.

mod acts;
mod catalogue;
mod classifier;
mod deadlines;
mod districts;
mod pages;
mod reports;
mod services;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::addresses::{fragments, paths};
use crate::registry::Registry;
use crate::registry::values::{Aliases, LangTag, Text};

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A section of the classifier.
    Section,
    /// A subsection of the classifier.
    Subsection,
    /// A service.
    Service,
    /// A district or city with its offices.
    District,
    /// A normative legal act.
    Act,
    /// A page of running text.
    Page,
    /// A capability of the catalogue: a group of functions of akims' offices.
    Capability,
    /// An information system of the catalogue.
    System,
    /// A yearly report.
    Report,
    /// A day of every year by which something is due.
    Deadline,
}

impl Kind {
    /// All kinds, in the order in which records of equal score are listed.
    pub const ALL: [Self; 10] = [
        Self::Section,
        Self::Subsection,
        Self::Service,
        Self::District,
        Self::Act,
        Self::Page,
        Self::Capability,
        Self::System,
        Self::Report,
        Self::Deadline,
    ];

    /// The name in the index and in data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Subsection => "subsection",
            Self::Service => "service",
            Self::District => "district",
            Self::Act => "act",
            Self::Page => "page",
            Self::Capability => "capability",
            Self::System => "system",
            Self::Report => "report",
            Self::Deadline => "deadline",
        }
    }

    /// The path of a record's page, without a language; of what has no page of its own, its place on one.
    pub(super) fn path(self, id: &str) -> String {
        match self {
            Self::Section | Self::Subsection => paths::section(id),
            Self::Service => paths::service(id),
            Self::District => paths::district(id),
            Self::Act => paths::act(id),
            Self::Page => paths::page(id),
            Self::Capability => paths::capability_of_key(id),
            Self::System => fragments::at(paths::SYSTEMS, id),
            Self::Report => paths::report(id),
            Self::Deadline => fragments::at(paths::DEADLINES, id),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(())
    }
}

/// A record as it is found in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Document<'r> {
    /// What the record is.
    pub kind: Kind,
    /// The record's id, which is unique within its kind.
    pub id: String,
    /// The language of the words and of the page.
    pub language: LangTag,
    /// The title that a hit shows: in this language or, if it is not translated, in another.
    pub title: String,
    /// The language of the title.
    pub title_language: LangTag,
    /// The page's path, without the host.
    pub url: String,
    /// The record's words.
    pub words: IndexFields<'r>,
}

/// The words of a record in one language. A text that is not translated is left out: the document in its own language has
/// it, and there its endings are taken off by the right rules.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexFields<'r> {
    /// The language.
    language: LangTag,
    /// The record's names.
    pub names: Vec<Cow<'r, str>>,
    /// Other words under which people look for it.
    pub aliases: Vec<&'r str>,
    /// Everything else that is said of it.
    pub body: Vec<Cow<'r, str>>,
    /// Texts with the record's own codes: of the classifier, postcodes, phones, the number of an act.
    pub codes: Vec<Cow<'r, str>>,
    /// Texts with codes of what the record belongs to or mentions.
    pub related: Vec<Cow<'r, str>>,
}

impl<'r> IndexFields<'r> {
    fn name(&mut self, text: &'r Text) {
        self.names.extend(text.get(self.language).map(Cow::Borrowed));
    }

    fn aliases(&mut self, aliases: &'r Aliases) {
        self.aliases.extend(aliases.get(self.language).iter().map(String::as_str));
    }

    fn body(&mut self, texts: impl IntoIterator<Item = &'r Text>) {
        let language = self.language;
        self.body.extend(texts.into_iter().filter_map(|text| text.get(language)).map(Cow::Borrowed));
    }

    fn code(&mut self, text: impl Into<Cow<'r, str>>) {
        self.codes.push(text.into());
    }

    fn related(&mut self, text: impl Into<Cow<'r, str>>) {
        self.related.push(text.into());
    }
}

/// The documents of a register: those of a record stand together, one in each of the register's languages and in their
/// order; the records are sorted by kind and id. `base_path` is the path under which the site stands, `/` at the root of
/// a host.
pub fn documents<'r>(registry: &'r Registry, base_path: &'r str) -> Vec<Document<'r>> {
    let mut gather = Gather { registry, base_path: base_path.trim_end_matches('/'), documents: Vec::new() };
    classifier::sections(&mut gather);
    classifier::subsections(&mut gather);
    services::services(&mut gather);
    districts::districts(&mut gather);
    acts::acts(&mut gather);
    pages::pages(&mut gather);
    catalogue::capabilities(&mut gather);
    catalogue::systems(&mut gather);
    reports::reports(&mut gather);
    deadlines::deadlines(&mut gather);
    gather.documents.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    gather.documents
}

/// A name in a language or, if it is not translated, in another; and which language that is.
fn shown(name: &Text, language: LangTag) -> (&str, LangTag) {
    let shown = name.in_language(language);
    (shown.text, shown.language)
}

/// Collects documents record by record.
struct Gather<'r> {
    registry: &'r Registry,
    base_path: &'r str,
    documents: Vec<Document<'r>>,
}

impl<'r> Gather<'r> {
    /// Adds a record in every language; `fill` puts in the words of one.
    fn record<'t>(
        &mut self,
        kind: Kind,
        id: &str,
        title: impl Fn(LangTag) -> (&'t str, LangTag),
        fill: impl Fn(&mut IndexFields<'r>),
    ) {
        for &language in &self.registry.languages {
            let mut words =
                IndexFields { language, names: vec![], aliases: vec![], body: vec![], codes: vec![], related: vec![] };
            fill(&mut words);
            let (title, title_language) = title(language);
            self.documents.push(Document {
                kind,
                id: id.to_owned(),
                language,
                title: title.to_owned(),
                title_language,
                url: format!("{}/{}", self.base_path, paths::in_language(language, kind.path(id))),
                words,
            });
        }
    }
}
