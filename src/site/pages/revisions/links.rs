//! Links to revisions from other pages: that of open data, and those of what they changed.

use serde::Serialize;

use crate::addresses::{fragments, paths};
use crate::site::pages::SiteContext;
use crate::site::revisions::{RevisionDiff, Subject};
use crate::site::views::{DateView, Localizer};

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
pub fn links(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> RevisionLinks {
    let link = |story: &RevisionDiff<'_>| {
        let (dump_href, changes_href) = data_links(localizer, context, story);
        RevisionLink { date: localizer.date(*story.revision.head.date), dump_href, changes_href }
    };
    RevisionLinks {
        index_href: localizer.base.href(&context.data.revision_index),
        changes_href: localizer.href(paths::CHANGES),
        newest: context.stories.iter().take(MOST_LINKS).map(link).collect(),
    }
}

/// The links to the whole state of a revision, and to what it changed, which the first one has not.
pub(super) fn data_links(
    localizer: &Localizer<'_>,
    context: &SiteContext<'_>,
    story: &RevisionDiff<'_>,
) -> (Option<String>, Option<String>) {
    let files = context.data.revisions.get(story.revision.head.id.as_str());
    let changes = files.filter(|_| !story.is_first).map(|files| localizer.base.href(&files.changes));
    (files.map(|files| localizer.base.href(&files.dump)), changes)
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
pub fn newest_change(localizer: &Localizer<'_>, context: &SiteContext<'_>, subject: &Subject) -> Option<ChangeLink> {
    let story = context.stories.iter().find(|story| story.subjects.contains_key(subject))?;
    Some(ChangeLink {
        date: localizer.date(*story.revision.head.date),
        href: fragments::at(
            localizer.href(paths::CHANGES),
            fragments::revision_subject(&story.revision.head.id, subject.anchor()),
        ),
    })
}
