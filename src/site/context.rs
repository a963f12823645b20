//! What pages are made with.

use super::dated_changes::DatedChanges;
use super::relations::Relations;
use super::revisions::RevisionDiff;
use crate::datasets::OpenData;
use crate::incremental::Tracked;
use crate::registry::values::LangTag;

/// What pages are made with, beyond the words of their language.
pub(super) struct SiteContext<'r> {
    /// Backward references.
    pub relations: Relations<'r>,
    /// What happened up to the day of the build.
    pub changes: Tracked<DatedChanges<'r>>,
    /// What the revisions changed up to that day, the newest first.
    pub revisions: Tracked<Vec<RevisionDiff<'r>>>,
    /// The data that are published beside the pages.
    pub data: &'r OpenData,
    /// The day of the build.
    pub date: jiff::civil::Date,
    /// The languages' own names.
    pub names: Vec<(LangTag, String)>,
}
