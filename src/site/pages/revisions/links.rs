//! The revisions on the page of open data.

use serde::Serialize;

use crate::site::pages::Material;
use crate::site::paths;
use crate::site::revisions::Story;
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
        let files = material.data.revisions.get(story.revision.head.id.as_str());
        RevisionLink {
            date: words.date(*story.revision.head.date),
            dump_href: files.map(|files| words.base.href(&files.dump)),
            changes_href: files.filter(|_| !story.is_first).map(|files| words.base.href(&files.changes)),
        }
    };
    RevisionLinks {
        index_href: words.base.href(&material.data.revision_index),
        changes_href: words.href(paths::CHANGES),
        newest: material.stories.iter().take(MOST_LINKS).map(link).collect(),
    }
}
