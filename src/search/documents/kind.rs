//! The kinds of records.

use std::fmt;
use std::str::FromStr;

use crate::addresses::{fragments, paths};

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
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
    /// A town, a village, or what unites several of them.
    Settlement,
    /// A body of the state.
    Body,
    /// A situation of life.
    Situation,
    /// A description that several services follow.
    Base,
}

impl RecordKind {
    /// All kinds, in the order in which records of equal score are listed.
    pub const ALL: [Self; 14] = [
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
        Self::Settlement,
        Self::Body,
        Self::Situation,
        Self::Base,
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
            Self::Settlement => "settlement",
            Self::Body => "body",
            Self::Situation => "situation",
            Self::Base => "base",
        }
    }

    /// The path of a record's page, without a language; of what has no page of its own, its place on one.
    pub(in crate::search) fn path(self, id: &str) -> String {
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
            Self::Settlement => paths::settlement_of_key(id),
            Self::Body => fragments::at(paths::BODIES, id),
            Self::Situation => paths::situation(id),
            Self::Base => paths::base(id),
        }
    }
}

impl fmt::Display for RecordKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for RecordKind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(())
    }
}
