//! Acts: the index and an act with its record and relations.

use serde::Serialize;

use super::pagination::{GroupLink, ListPage, PaginationView};
use super::regulation::{TextLink, text_links};
use super::reports::reports_of;
use super::service_links::{ServiceLink, service_link, sorted};
use crate::addresses::{api, data, fragments, paths};
use crate::readings::is_repealed;
use crate::registry::act_relations::{ActRelations, Related};
use crate::registry::model::Act;
use crate::registry::tables::TableId;
use crate::registry::{ActDates, OwnText};
use crate::site::context::SiteContext;
use crate::site::page::{IndexLink, Page, PageContent, title, value};
use crate::site::views::{
    ActLink, DataLink, DateView, LocalizedRecord, Localizer, ReferenceView, RelatedView, StandingView, TextView, former,
};
use crate::site::{data_links, structured_data};
use crate::text::Collation;

/// An index of acts, or a further page of it.
pub(super) struct ActsPage(pub Grouping, pub ListPage);

impl Page for ActsPage {
    fn path(&self) -> String {
        self.1.path(self.0.path())
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        self.1.named(localizer, self.0.path(), index(localizer, order, self.0, self.1))
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Acts, TableId::ActRelations]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::parts_of(localizer, data::ACTS).into()
    }
}

/// An act.
pub(super) struct ActPage<'r>(pub &'r Act);

impl Page for ActPage<'_> {
    fn path(&self) -> String {
        paths::act(&self.0.id)
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        act(&localizer.about(OwnText::of_act(self.0)), order, self.0)
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

/// An index of acts.
#[derive(Serialize)]
struct ActsView {
    /// The acts in groups.
    groups: Vec<ActGroupView>,
    /// The indexes by status, issuer and year.
    indexes: Vec<IndexLink>,
    /// All groups of an index of several pages, on the first of them.
    contents: Vec<GroupLink>,
    /// The pages, if there are several.
    pagination: Option<PaginationView>,
}

/// A group of acts.
#[derive(Serialize)]
struct ActGroupView {
    /// Its anchor, where pages lead to it.
    id: Option<String>,
    /// Anchors that it had before.
    former_ids: Vec<String>,
    /// What its acts share, in words.
    title: TextView,
    /// The acts, the newest first.
    acts: Vec<ActLink>,
}

/// By what an index puts acts together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grouping {
    /// In force or repealed.
    Status,
    /// The body that issued them.
    Issuer,
    /// The year in which they were signed.
    Year,
}

impl Grouping {
    /// Every index.
    pub(super) const ALL: [Self; 3] = [Self::Status, Self::Issuer, Self::Year];

    /// The path of the index.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Status => paths::ACTS,
            Self::Issuer => paths::ACTS_BY_ISSUER,
            Self::Year => paths::ACTS_BY_YEAR,
        }
    }

    /// The key of its title in the theme's strings.
    fn key(self) -> &'static str {
        match self {
            Self::Status => "acts-by-status",
            Self::Issuer => "acts-by-issuer",
            Self::Year => "acts-by-year",
        }
    }
}

fn index(localizer: &Localizer<'_>, order: &Collation, grouping: Grouping, page: ListPage) -> PageContent {
    let mut acts: Vec<_> = localizer.registry.acts.iter().collect();
    acts.sort_by(|a, b| b.date.value.cmp(&a.date.value).then_with(|| a.id.value.cmp(&b.id.value)));
    let mut groups: Vec<ActGroupView> = Vec::new();
    for act in acts {
        let shared = shared(localizer, act, grouping);
        let link = localizer.act_link(act);
        match groups.iter_mut().find(|group| group.title == shared) {
            Some(group) => group.acts.push(link),
            None => {
                let issuer = Some(act.issuer.as_str()).filter(|_| grouping == Grouping::Issuer);
                let body = issuer.and_then(|id| localizer.registry.body(id));
                let former_ids = body.map(|body| former(&body.former_ids)).unwrap_or_default();
                groups.push(ActGroupView {
                    id: issuer.map(str::to_owned),
                    former_ids,
                    title: shared,
                    acts: vec![link],
                });
            }
        }
    }
    match grouping {
        // Acts in force first.
        Grouping::Status => groups.sort_by_key(|group| group.acts.first().is_some_and(|act| act.repealed)),
        Grouping::Issuer => groups.sort_by(|a, b| order.compare(&a.title.text, &b.title.text)),
        // The acts come the newest first, and so do their years.
        Grouping::Year => {}
    }
    if page.is_divided() {
        for (group, number) in groups.iter_mut().zip(1..) {
            group.id.get_or_insert_with(|| format!("group-{number}"));
        }
    }
    let links =
        groups.iter().map(|group| (group.id.clone().unwrap_or_default(), group.title.clone(), group.acts.len()));
    let contents = page.contents(localizer, grouping.path(), links);
    let groups = page.of_groups(groups, |group| &mut group.acts);
    let indexes = Grouping::ALL
        .into_iter()
        .map(|other| IndexLink {
            href: localizer.href(other.path()),
            title: localizer.string(other.key()),
            current: other == grouping,
        })
        .collect();
    let by_status = grouping == Grouping::Status;
    PageContent {
        template: "acts.html",
        title: title(localizer, if by_status { "acts" } else { grouping.key() }),
        description: localizer.string("acts-description"),
        breadcrumbs: if by_status { Vec::new() } else { vec![(paths::ACTS.to_owned(), title(localizer, "acts"))] },
        unofficial: groups.iter().flat_map(|group| &group.acts).any(|act| act.title.unofficial),
        view: value(&ActsView { groups, indexes, contents, pagination: page.links(localizer, grouping.path()) }),
    }
}

/// What an act shares with others of its group.
fn shared(localizer: &Localizer<'_>, act: &Act, grouping: Grouping) -> TextView {
    match grouping {
        Grouping::Status => title(localizer, if is_repealed(act) { "acts-repealed" } else { "acts-in-force" }),
        Grouping::Issuer => match localizer.registry.body(act.issuer.as_str()) {
            Some(body) => localizer.text(&body.name),
            None => TextView::plain(act.issuer.to_string()),
        },
        Grouping::Year => TextView::plain(localizer.year(act.date.year())),
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
    /// The services whose procedure it sets.
    services: Vec<ServiceLink>,
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

fn act(localizer: &Localizer<'_>, order: &Collation, act: &Act) -> PageContent {
    let registry = localizer.registry;
    let relations = registry.act_relations(act);
    let related = |list: &[Related<'_>]| list.iter().map(|related| localizer.related(related)).collect();
    let body_name = |id: &str| registry.body(id).map(|body| localizer.text(&body.name));
    let services = registry.services_of_act(act.id.as_str()).map(|service| service_link(localizer, service)).collect();
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
        services: sorted(services, order),
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
