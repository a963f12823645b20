//! Links to revisions from other pages: that of open data, and those of what they changed.

use serde::Serialize;

use crate::addresses::{data, fragments, paths};
use crate::site::context::SiteContext;
use crate::site::revisions::{RevisionDiff, Subject};
use crate::site::views::{DateView, Localizer};

/// How many revisions the page of open data links.
const MOST_LINKS: usize = 12;

/// The revisions as the page of open data links them.
#[derive(Serialize)]
pub(crate) struct RevisionLinks {
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
    dump_href: String,
    /// The link to what changed.
    changes_href: Option<String>,
}

/// The links of the page of open data.
pub(crate) fn links(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> RevisionLinks {
    let link = |diff: &RevisionDiff<'_>| {
        let (dump_href, changes_href) = data_links(localizer, diff);
        RevisionLink { date: localizer.date(*diff.revision.head.date), dump_href, changes_href }
    };
    RevisionLinks {
        index_href: localizer.base.href(data::REVISIONS),
        changes_href: localizer.href(paths::CHANGES),
        newest: context.revisions.iter().take(MOST_LINKS).map(link).collect(),
    }
}

/// The links to the whole state of a revision, and to what it changed, which the first one has not.
pub(super) fn data_links(localizer: &Localizer<'_>, diff: &RevisionDiff<'_>) -> (String, Option<String>) {
    let id = &diff.revision.head.id;
    let changes = (!diff.is_first).then(|| localizer.base.href(&data::revision_changes(id)));
    (localizer.base.href(&data::revision_dump(id)), changes)
}

/// The newest change of a subject.
#[derive(Serialize)]
pub(crate) struct ChangeLink {
    /// The day of the revision.
    date: DateView,
    /// The link to what changed.
    href: String,
}

/// The newest change of a subject that the page of changes shows.
pub(crate) fn newest_change(
    localizer: &Localizer<'_>,
    context: &SiteContext<'_>,
    subject: &Subject,
) -> Option<ChangeLink> {
    let diff = context.revisions.iter().find(|diff| diff.subjects.contains_key(subject))?;
    Some(ChangeLink {
        date: localizer.date(*diff.revision.head.date),
        href: fragments::at(
            localizer.href(paths::CHANGES),
            fragments::revision_subject(&diff.revision.head.id, subject.anchor()),
        ),
    })
}
