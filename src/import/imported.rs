//! An act as the import has read it.

use super::act_header::ActHeader;
use super::bodies::BodyIndex;
use super::elements::ImportedText;
use super::mention::ActMention;
use super::offices::OfficeDirectory;
use super::offices::places::Places;
use super::report::ImportReport;

/// An act as read.
#[derive(Debug)]
pub struct Imported {
    /// The act's id.
    pub id: String,
    /// The language of its text: `kk` or `ru`.
    pub language: &'static str,
    /// Its title.
    pub title: String,
    /// What its header says.
    pub header: ActHeader,
    /// The id of the body that issued it.
    pub issuer: String,
    /// The id of the body that registered it.
    pub registered_by: Option<String>,
    /// By virtue of what it was issued.
    pub preamble: Option<String>,
    /// Who signed it.
    pub signed: Option<String>,
    /// When it comes into force.
    pub entry_into_force: Option<String>,
    /// The titles of what it approves.
    pub approves: Vec<String>,
    /// The acts that changed it.
    pub changes: Vec<ActMention>,
    /// Its texts, the enacting one first.
    pub texts: Vec<ImportedText>,
    /// The offices that it lists.
    pub offices: OfficeDirectory,
    /// The districts of those offices.
    pub places: Places,
    /// The bodies that it names.
    pub bodies: BodyIndex,
    /// What was repaired and what is in doubt.
    pub report: ImportReport,
}
