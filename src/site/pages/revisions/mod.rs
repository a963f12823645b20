//! What the revisions changed, in words: for the page of changes, the feeds and the page of open data.
//!
//! `views` says what is shown and `revision` fills it; `subjects` names what changed, `subject_changes` its fields and parts, `values`
//! what stood and stands there.

mod entries;
mod links;
mod localizer;
mod revision;
mod subject_changes;
mod subjects;
mod values;
mod views;

pub(crate) use entries::{FeedEntry, entries};
pub(super) use links::{ChangeLink, RevisionLinks, links, newest_change};
pub(super) use revision::views;
pub(super) use views::RevisionView;
