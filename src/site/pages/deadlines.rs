//! The deadlines: what acts ask for every year and by which day, the next one first.

use jiff::civil::Date;
use serde::Serialize;

use crate::addresses::{file_types, paths, site_files};
use crate::readings::is_repealed;
use crate::registry::model::{Act, Deadline};
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{DataLink, DateView, DeadlineView, Localizer};
use crate::text::Collation;

/// The deadlines.
pub(super) struct DeadlinesPage;

impl Page for DeadlinesPage {
    fn path(&self) -> String {
        paths::DEADLINES.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer, context)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Deadlines]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        let (href, media_type) = (localizer.href(site_files::CALENDAR), file_types::ICALENDAR.essence());
        let calendar = DataLink { href, media_type, label: "iCalendar".to_owned(), alternate: true };
        let tables = self.tables().iter().map(|table| DataLink::table(localizer, *table));
        std::iter::once(calendar).chain(tables).collect()
    }
}

/// The deadlines.
#[derive(Serialize)]
struct DeadlinesView<'r> {
    /// The deadlines, from the day of the build on; those of repealed acts at the end.
    deadlines: Vec<DatedDeadline<'r>>,
    /// The link to the same as a calendar.
    calendar_href: String,
    /// The link to the same as data.
    data_href: String,
}

/// A deadline with its next day.
#[derive(Serialize)]
struct DatedDeadline<'r> {
    /// The deadline.
    deadline: DeadlineView<'r>,
    /// Its next day, from the day of the build on; none if its act is repealed.
    next: Option<DateView>,
    /// Whether it is the next of all.
    nearest: bool,
}

fn content(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> PageContent {
    let registry = localizer.registry;
    let mut dated: Vec<_> = registry
        .deadlines
        .iter()
        .filter_map(|deadline| {
            let act = registry.act(deadline.act.as_str())?;
            Some((next(deadline, act, context.date), deadline, act))
        })
        .collect();
    let named_unofficially = dated.iter().any(|(_, deadline, _)| localizer.text(&deadline.name).unofficial);
    // Those without a next day come last; of one day, in the order of the ids.
    dated.sort_by_key(|(next, ..)| (next.is_none(), *next));
    let nearest = dated.first().and_then(|(next, ..)| *next);
    let deadlines: Vec<_> = dated
        .into_iter()
        .map(|(next, deadline, act)| DatedDeadline {
            deadline: localizer.deadline(deadline, act),
            next: next.map(|next| localizer.date(next)),
            nearest: next.is_some() && next == nearest,
        })
        .collect();
    let quotes = deadlines.iter().filter_map(|dated| dated.deadline.quote.as_ref());
    PageContent {
        template: "deadlines.html",
        title: title(localizer, "deadlines"),
        description: localizer.string("deadlines-description"),
        breadcrumbs: Vec::new(),
        unofficial: named_unofficially || quotes.into_iter().any(|quote| quote.unofficial),
        view: value(&DeadlinesView {
            calendar_href: localizer.href(site_files::CALENDAR),
            data_href: localizer.href(&paths::dataset("deadlines")),
            deadlines,
        }),
    }
}

/// The next day of a deadline from a day on, as long as its act holds.
fn next(deadline: &Deadline, act: &Act, from: Date) -> Option<Date> {
    let next = deadline.day.on_or_after(from.max(*act.date))?;
    let ended = match &act.repealed_on {
        Some(repealed) => next >= **repealed,
        None => is_repealed(act),
    };
    (!ended).then_some(next)
}
