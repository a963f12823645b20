//! Links to revisions from other pages: that of open data, and those of what they changed.

use serde::Serialize;

use super::anchor;
use crate::site::pages::Material;
use crate::site::paths;
use crate::site::revisions::{Story, Subject};
use crate::site::views::{DateView, Words};

/// How many revisions the page of open data links.
const MOST_LINKS: usize = 12;

/// The revisions as the page of open data links them.
#[derive(Serialize)]
pub struct RevisionLinks {
    /// The list of all revisions, for programs.
    index_href: String,
    /// The page of changes.
    changes_href: String,
    /// The newest revisions.
    newest: Vec<RevisionLink>,
}

/// The data of a revision.
#[derive(Serialize)]
struct RevisionLink {
    /// The day of the state.
    date: DateView,
    /// The link to the whole state.
    dump_href: Option<String>,
    /// The link to what changed.
    changes_href: Option<String>,
}

/// The links of the page of open data.
pub fn links(words: &Words<'_>, material: &Material<'_>) -> RevisionLinks {
    let link = |story: &Story<'_>| {
        let (dump_href, changes_href) = data_links(words, material, story);
        RevisionLink { date: words.date(*story.revision.head.date), dump_href, changes_href }
    };
    RevisionLinks {
        index_href: words.base.href(&material.data.revision_index),
        changes_href: words.href(paths::CHANGES),
        newest: material.stories.iter().take(MOST_LINKS).map(link).collect(),
    }
}

/// The links to the whole state of a revision, and to what it changed, which the first one has not.
pub(super) fn data_links(
    words: &Words<'_>,
    material: &Material<'_>,
    story: &Story<'_>,
) -> (Option<String>, Option<String>) {
    let files = material.data.revisions.get(story.revision.head.id.as_str());
    let changes = files.filter(|_| !story.is_first).map(|files| words.base.href(&files.changes));
    (files.map(|files| words.base.href(&files.dump)), changes)
}

/// The newest change of a subject.
#[derive(Serialize)]
pub struct ChangeLink {
    /// The day of the revision.
    date: DateView,
    /// The link to what changed.
    href: String,
}

/// The newest change of a subject that the page of changes tells.
pub fn newest_change(words: &Words<'_>, material: &Material<'_>, subject: &Subject) -> Option<ChangeLink> {
    let story = material.stories.iter().find(|story| story.subjects.contains_key(subject))?;
    Some(ChangeLink {
        date: words.date(*story.revision.head.date),
        href: format!("{}#{}-{}", words.href(paths::CHANGES), anchor(story), subject.anchor()),
    })
}
