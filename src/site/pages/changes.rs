//! What changed lately: in words on a page, and as the entries of feeds.

use serde::Serialize;

use super::revisions::{RevisionView, views as revisions};
use crate::addresses::{paths, site_files};
use crate::registry::changes::{Change, ChangedRecord, What};
use crate::registry::tables::TableId;
use crate::registry::values::SectionCode;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{DateView, Localizer, ReferenceView, TextView};
use crate::text::Collation;

/// What changed lately.
pub(super) struct ChangesPage;

impl Page for ChangesPage {
    fn path(&self) -> String {
        paths::CHANGES.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer, context)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Changes, TableId::Revisions, TableId::Services, TableId::Acts]
    }
}

/// How many changes the page and a feed show at most.
const MOST: usize = 50;

/// Something that happened, as a page shows it.
#[derive(Clone, Serialize)]
pub(crate) struct ChangeView {
    /// Its anchor on the page of changes.
    pub id: String,
    /// Anchors that it had before.
    pub former_ids: Vec<String>,
    /// When.
    pub date: DateView,
    /// What, in words.
    pub what: String,
    /// Its word, such as `act-amended`.
    pub word: &'static str,
    /// The link to the service or the act.
    pub href: String,
    /// The path of that page.
    #[serde(skip)]
    pub path: String,
    /// The name of the service or the act.
    pub name: TextView,
    /// The act that did it.
    pub by: Option<ReferenceView>,
    /// What it did, in words.
    pub note: Option<TextView>,
}

/// The page of changes.
#[derive(Serialize)]
struct ChangesView {
    /// The revisions, the newest first.
    revisions: Vec<RevisionView>,
    /// The changes by year, the newest first.
    years: Vec<YearView>,
    /// How many dated changes are shown.
    count: usize,
    /// The link to the feed of the same changes.
    feed: String,
}

/// The changes of a year.
#[derive(Serialize)]
struct YearView {
    /// The year in digits, for its anchor.
    year: String,
    /// The year for people.
    title: String,
    /// Its changes.
    changes: Vec<ChangeView>,
}

fn content(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> PageContent {
    let changes = latest(localizer, context, None);
    let count = changes.len();
    let years = changes
        .chunk_by(|a, b| a.date.iso[..4] == b.date.iso[..4])
        .map(|changes| {
            let year = changes[0].date.iso[..4].to_owned();
            let title = year.parse().map_or_else(|_| year.clone(), |year| localizer.year(year));
            YearView { year, title, changes: changes.to_vec() }
        })
        .collect();
    PageContent {
        template: "changes.html",
        title: title(localizer, "changes"),
        description: localizer.string("changes-description"),
        breadcrumbs: Vec::new(),
        unofficial: changes.iter().any(|change| change.name.unofficial),
        view: value(&ChangesView {
            revisions: revisions(localizer, context),
            years,
            count,
            feed: localizer.href(site_files::FEED),
        }),
    }
}

/// The latest changes, of the whole register or of a section's services and their acts.
pub(crate) fn latest(
    localizer: &Localizer<'_>,
    context: &SiteContext<'_>,
    section: Option<SectionCode>,
) -> Vec<ChangeView> {
    context.changes.newest(section).take(MOST).map(|change| view(localizer, change)).collect()
}

fn view(localizer: &Localizer<'_>, change: &Change<'_>) -> ChangeView {
    let (path, name) = match change.what.record() {
        ChangedRecord::Service(service) => (paths::service(service.id.as_str()), &service.name),
        ChangedRecord::Act(act) => (paths::act(act.id.as_str()), &act.title),
    };
    let (by, note) = match change.what {
        What::ServiceEnded(service) | What::ServiceEndSigned(service) => {
            (localizer.registry.ended_by(service).map(|by| localizer.reference(by)), None)
        }
        What::ActAmended(_, by) | What::ActRepealSigned(_, by) | What::ActRepealed(_, Some(by)) => {
            let related = localizer.related(&by);
            (Some(related.reference), related.note)
        }
        What::ServiceBegan(_) | What::ActSigned(_) | What::ActInForce(_) | What::ActRepealed(_, None) => (None, None),
    };
    ChangeView {
        id: change.id.clone(),
        former_ids: change.former_ids().collect(),
        date: localizer.date(change.date),
        what: localizer.choice("change", change.what.as_str()),
        word: change.what.as_str(),
        href: localizer.href(&path),
        path,
        name: localizer.text(name),
        by,
        note,
    }
}
