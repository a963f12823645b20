//! An act with its record and relations.

use serde::Serialize;

use super::pagination::PaginationView;
use super::regulation::{TextLink, text_links};
use super::reports::reports_of;
use super::service_links::ServiceLink;
use super::service_list::ServicesOnPage;
use crate::addresses::{api, data, fragments, paths};
use crate::registry::act_relations::{ActRelations, Related};
use crate::registry::model::Act;
use crate::registry::tables::TableId;
use crate::registry::{ActDates, OwnText};
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{
    DataLink, DateView, LocalizedRecord, Localizer, ReferenceView, RelatedView, StandingView, TextView,
};
use crate::site::{data_links, structured_data};
use crate::text::Collation;

/// An act, with the first page of the services whose procedure it sets.
pub(super) struct ActPage<'r>(pub &'r Act, pub ServicesOnPage<'r>);

impl Page for ActPage<'_> {
    fn path(&self) -> String {
        paths::act(&self.0.id)
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        act(&localizer.about(OwnText::of_act(self.0)), order, self.0, &self.1)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Acts, TableId::ActRelations]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        let mut links = data_links::texts(localizer, self.0, None);
        links.push(DataLink::json(localizer, &api::act(&self.0.id), "API"));
        links.extend(DataLink::linked(localizer, data::ACTS));
        links
    }

    fn structured_data(
        &self,
        localizer: &Localizer<'_>,
        _context: &SiteContext<'_>,
        canonical: &str,
    ) -> Vec<serde_json::Value> {
        vec![structured_data::act(localizer, self.0, canonical)]
    }

    fn is_legislation(&self) -> bool {
        true
    }
}

/// An act.
#[derive(Serialize)]
struct ActView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, Act>,
    /// The body that issued it.
    issuer: Option<TextView>,
    /// The body of justice that registered it.
    registration_body: Option<TextView>,
    /// Whether it is in force on the day of the build.
    standing: StandingView,
    /// What happened to it, in the order of the days.
    timeline: Vec<EventView>,
    /// Its texts.
    texts: Vec<TextLink>,
    /// The link to the catalogue of functions, if that is taken from this act.
    catalogue: Option<String>,
    /// The link to the yearly reports, if their form is this act's.
    reports: Option<String>,
    /// The deadlines that it sets.
    deadlines: Vec<DeadlineLink>,
    /// Acts that changed it.
    amended_by: Vec<RelatedView>,
    /// Acts that it changes.
    amends: Vec<RelatedView>,
    /// Acts that it repeals.
    repeals: Vec<RelatedView>,
    /// The services whose procedure it sets, the first of them if there are several pages.
    services: Vec<ServiceLink>,
    /// The pages of the services, if there are several.
    pagination: Option<PaginationView>,
}

/// A deadline that an act sets.
#[derive(Serialize)]
struct DeadlineLink {
    /// The link to its place among the deadlines.
    href: String,
    /// The day, without a year.
    day: String,
    /// What is due.
    name: TextView,
}

/// Something that happened to an act.
#[derive(Serialize)]
struct EventView {
    /// When.
    date: DateView,
    /// What, in words.
    what: String,
    /// The act that did it.
    by: Option<ReferenceView>,
    /// The number that it was given.
    number: Option<String>,
}

fn act(localizer: &Localizer<'_>, order: &Collation, act: &Act, services: &ServicesOnPage<'_>) -> PageContent {
    let registry = localizer.registry;
    let relations = registry.act_relations(act);
    let related = |list: &[Related<'_>]| list.iter().map(|related| localizer.related(related)).collect();
    let body_name = |id: &str| registry.body(id).map(|body| localizer.text(&body.name));
    let view = ActView {
        record: localizer.record_without(act, &["issuer", "texts", "repealed_by", "amended_by", "amends", "repeals"]),
        issuer: body_name(act.issuer.as_str()),
        registration_body: act.registration.as_ref().and_then(|entry| body_name(entry.body.as_ref()?.as_str())),
        standing: localizer.standing_of_act(act),
        timeline: timeline(localizer, act, &relations),
        texts: text_links(localizer, act, None),
        catalogue: (registry.catalogue.act() == Some(&act.id.value)).then(|| localizer.href(paths::CAPABILITIES)),
        reports: reports_of(localizer, act),
        deadlines: deadlines(localizer, act),
        amended_by: related(&relations.amended_by),
        amends: related(&relations.amends),
        repeals: related(&relations.repeals),
        services: services.links(localizer, order),
        pagination: services.page.links(localizer, &paths::act(&act.id)),
    };
    let name = localizer.text(&act.title);
    PageContent {
        template: "act.html",
        description: localizer.act_line(act),
        unofficial: act.unofficial.contains(&localizer.language),
        title: name,
        breadcrumbs: vec![(paths::ACTS.to_owned(), title(localizer, "acts"))],
        view: value(&view),
    }
}

fn deadlines(localizer: &Localizer<'_>, act: &Act) -> Vec<DeadlineLink> {
    let own = localizer.registry.deadlines_of_act(act.id.as_str());
    own.map(|deadline| DeadlineLink {
        href: fragments::at(localizer.href(paths::DEADLINES), &deadline.id),
        day: localizer.year_day(deadline.day),
        name: localizer.text(&deadline.name),
    })
    .collect()
}

/// What happened to an act, in the order of the days.
fn timeline(localizer: &Localizer<'_>, act: &Act, relations: &ActRelations<'_>) -> Vec<EventView> {
    let mut events = vec![(*act.date, "event-signed", None, act.number.clone())];
    if let Some(registration) = &act.registration
        && let Some(date) = &registration.date
    {
        events.push((**date, "event-registered", None, Some(registration.number.clone())));
    }
    for related in &relations.amended_by {
        if let Some(date) = localizer.registry.date_of(related.other) {
            events.push((date, "event-amended", Some(localizer.related(related).reference), None));
        }
    }
    let dates = ActDates::of(act);
    let days = [
        (dates.published, "event-published"),
        (dates.in_force, "event-in-force"),
        (dates.applicable, "event-applicable"),
        (dates.repealed, "event-repealed"),
    ];
    events.extend(days.into_iter().filter_map(|(day, event)| Some((day?, event, None, None))));
    for related in &relations.repealed_by {
        if let Some(date) = localizer.registry.date_of(related.other) {
            events.push((date, "event-repeal-signed", Some(localizer.related(related).reference), None));
        }
    }
    events.sort_by_key(|(date, ..)| *date);
    let view =
        |(date, what, by, number)| EventView { date: localizer.date(date), what: localizer.string(what), by, number };
    events.into_iter().map(view).collect()
}
