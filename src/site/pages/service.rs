//! A service: who may have it, what it costs, how long it takes, what to bring, where to go, why it may be refused.

use serde::Serialize;

use super::concepts::{ConceptLink, concept_link};
use super::districts::{ServingDistrict, serving_districts};
use super::placement::{PlacementLink, placement_link, way_to};
use super::revisions::{ChangeLink, newest_change};
use super::service_channels::{ChannelGroupView, ChannelView, accepting_channels, channel_groups};
use super::service_guidance::{GuidanceView, guidance};
use crate::addresses::{api, data, paths, site_files};
use crate::readings::{OFFICES_OF_SERVICE, is_in_force, is_repealed};
use crate::registry::model::{Cost, EvidenceGroup, ProcessingTime, Service, TimeKind};
use crate::registry::money::payment;
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, SectionCode, Slug};
use crate::registry::{OwnText, Registry};
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, value};
use crate::site::revisions::Subject;
use crate::site::social_images::ImageText;
use crate::site::structured_data;
use crate::site::views::{
    ActLink, DataLink, DateView, LocalizedRecord, Localizer, OfficeView, ProcedureView, StandingView, SystemView,
    TextView,
};
use crate::text::Collation;

/// A service.
pub(super) struct ServicePage<'r>(pub &'r Service);

impl Page for ServicePage<'_> {
    fn path(&self) -> String {
        paths::service(&self.0.id)
    }

    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, order: &Collation) -> PageContent {
        content(&localizer.about(OwnText::of_service(self.0)), context, order, self.0)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Services, TableId::Evidence, TableId::Steps]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        let mut links = vec![
            DataLink::json(localizer, &data::service_record(&self.0.id), "JSON"),
            DataLink::json(localizer, &api::service(&self.0.id), "API"),
        ];
        links.extend(DataLink::linked(localizer, data::SERVICES));
        links
    }

    fn is_preview(&self) -> bool {
        !self.0.status.is_published()
    }

    fn section(&self, registry: &Registry) -> Option<SectionCode> {
        registry.section_of(self.0)
    }

    fn structured_data(
        &self,
        localizer: &Localizer<'_>,
        _context: &SiteContext<'_>,
        canonical: &str,
    ) -> Vec<serde_json::Value> {
        let service = structured_data::service(localizer, self.0, canonical);
        std::iter::once(service).chain(structured_data::faq(localizer, self.0)).collect()
    }

    fn social_image(&self, registry: &Registry, language: LangTag) -> Option<(String, ImageText)> {
        Some((self.path() + site_files::CARD, ImageText::of_service(registry, language, self.0)))
    }
}

/// A service.
#[derive(Serialize)]
pub(super) struct ServiceView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, Service>,
    /// Whether it is given on the day of the build.
    standing: StandingView,
    /// The newest revision that changed it.
    changed: Option<ChangeLink>,
    /// The base description that it follows.
    base: Option<BaseLink>,
    /// The subsection that it stands in, or else the section.
    place: Option<PlacementLink>,
    /// The concepts of further schemes that it belongs to.
    concepts: Vec<ConceptLink>,
    /// The body that develops the act.
    developer: Option<TextView>,
    /// The information systems that automate it.
    systems: Vec<SystemView>,
    /// Whether one pays for it: `free`, `free-for-some`, `paid` or `not-stated`.
    payment: &'static str,
    /// What those pay who pay: an amount or a range, with the currency.
    price: Option<String>,
    /// What it costs, for whom and in which way.
    costs: Vec<CostView<'r>>,
    /// How long it takes: from the documents to the result.
    service_times: Vec<TimeView<'r>>,
    /// Waiting and serving.
    other_times: Vec<TimeView<'r>>,
    /// Where one applies.
    accepting_channels: Vec<ChannelView<'r>>,
    /// Where one does anything else: gets the result, if that is elsewhere, pays, asks, complains.
    channel_groups: Vec<ChannelGroupView<'r>>,
    /// What to bring.
    evidence: Vec<EvidenceView<'r>>,
    /// The offices that acts list for it, unless there are too many for the page.
    offices: Vec<OfficeView>,
    /// The territories with these offices, if there are too many.
    office_districts: Vec<ServingDistrict>,
    /// How many offices acts list for it.
    office_count: usize,
    /// Whether the offices come from an act that is no longer in force.
    offices_outdated: bool,
    /// Whether some of its participants come from other points than the words of the act on who takes part, which the page shows.
    participants_apart: bool,
    /// The procedures.
    procedures: Vec<ProcedureView<'r>>,
    /// The act that sets how it is given.
    act: Option<ActLink>,
    /// The address of the regulation's page.
    regulation_href: Option<String>,
    /// The day of the build.
    published: DateView,
    /// The address of its data.
    data_href: String,
    /// What is said of it beside the words of the act.
    guidance: GuidanceView<'r>,
}

/// A base description as a link.
#[derive(Serialize)]
struct BaseLink {
    /// The link.
    href: String,
    /// Its name.
    name: TextView,
}

/// A time.
#[derive(Serialize)]
struct TimeView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, ProcessingTime>,
    /// The names of the channels that it holds for; none if for all.
    channels: Vec<TextView>,
    /// The length in words, with what it limits.
    length: Option<String>,
}

/// A cost.
#[derive(Serialize)]
struct CostView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, Cost>,
    /// The names of the channels that it holds for; none if for all.
    channels: Vec<TextView>,
    /// Whether one pays it: `free`, `paid` or `not-stated`.
    payment: &'static str,
    /// How much it is, and the sum on the day of the build beside indexed units.
    price: Option<String>,
    /// What the indexed unit of its amounts is.
    indexed_unit: Option<UnitView>,
    /// Whether it begins to hold only after the day of the build.
    upcoming: bool,
}

/// An indexed unit with its value on the day of the build.
#[derive(Serialize)]
struct UnitView {
    /// Its name.
    name: TextView,
    /// How it is abbreviated.
    abbreviation: Option<TextView>,
    /// What it is worth, with the currency.
    value: Option<String>,
    /// Since when it is worth that.
    from: Option<DateView>,
    /// The law that says so.
    source: Option<TextView>,
    /// Where that law is on the web.
    source_href: Option<String>,
}

/// Documents for some channels.
#[derive(Serialize)]
struct EvidenceView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, EvidenceGroup>,
    /// The names of the channels that they are for; none if for all.
    channels: Vec<TextView>,
}

fn content(localizer: &Localizer<'_>, context: &SiteContext<'_>, order: &Collation, service: &Service) -> PageContent {
    let name = localizer.text(&service.name);
    PageContent {
        template: "service.html",
        description: description(localizer, service, &name.text),
        title: name,
        breadcrumbs: way_to(localizer, service),
        unofficial: service.unofficial.contains(&localizer.language),
        view: value(&service_view(localizer, context, order, service)),
    }
}

/// What search engines and shares say of a service: its summary, else its name and what the page answers; of one that is not given,
/// its name and that.
fn description(localizer: &Localizer<'_>, service: &Service, name: &str) -> String {
    if !is_in_force(service) {
        return format!("{name}. {}", localizer.standing_of_service(service).in_words());
    }
    let summary = service.summary.as_ref().and_then(|summary| summary.get(localizer.language));
    summary.map_or_else(|| format!("{name}. {}", localizer.string("service-description")), str::to_owned)
}

/// What a page says of a service.
pub(super) fn service_view<'r>(
    localizer: &Localizer<'r>,
    context: &SiteContext<'_>,
    order: &Collation,
    service: &'r Service,
) -> ServiceView<'r> {
    let registry = localizer.registry;
    let act = service.act.as_ref().and_then(|id| registry.act(id.as_str()));
    let developer = service.developer.as_ref().and_then(|id| registry.body(id.as_str()));
    let system = |id: &Slug| Some(localizer.system(registry.system(id.as_str())?));
    let (service_times, other_times) =
        service.processing_times.iter().partition::<Vec<_>, _>(|time| time.kind == TimeKind::Service);
    let times = |times: Vec<&'r ProcessingTime>| times.into_iter().map(|time| time_view(localizer, service, time));
    let cost = registry.cost_summary(service);
    let listed = || registry.offices_of_service(service.id.as_str());
    let office_count = listed().count();
    let (offices, office_districts) = if OFFICES_OF_SERVICE.is_whole(office_count) {
        (offices(localizer, order, service), Vec::new())
    } else {
        (Vec::new(), serving_districts(localizer, order, listed()))
    };
    ServiceView {
        record: localizer.record_without(
            service,
            &[
                "base",
                "subsection",
                "section",
                "classified_as",
                "developer",
                "automated_by",
                "processing_times",
                "evidence",
                "procedures",
                "act",
                "costs",
                "description",
                "keywords",
                "identifiers",
                "related",
                "next",
                "faq",
                "forms",
                "standards",
                "languages",
                "area",
                "responsible",
            ],
        ),
        standing: localizer.standing_of_service(service),
        changed: newest_change(localizer, context, &Subject::Service(service.id.to_string())),
        base: service.base.as_ref().and_then(|id| registry.base(id.as_str())).map(|base| BaseLink {
            href: localizer.href(&paths::base(&base.service.id)),
            name: localizer.text(&base.service.name),
        }),
        place: placement_link(localizer, service),
        concepts: registry
            .concepts_of(service)
            .map(|(scheme, concept)| concept_link(localizer, scheme, concept))
            .collect(),
        developer: developer.map(|body| localizer.text(&body.name)),
        systems: service.automated_by.iter().filter_map(|id| system(id)).collect(),
        payment: cost.payment.as_str(),
        price: cost.price.as_ref().map(|price| localizer.cost_words().price(price)),
        costs: costs(localizer, context, service),
        service_times: times(service_times).collect(),
        other_times: times(other_times).collect(),
        accepting_channels: accepting_channels(localizer, service),
        channel_groups: channel_groups(localizer, service),
        evidence: service.evidence.iter().map(|group| evidence_view(localizer, service, group)).collect(),
        office_count,
        office_districts,
        offices_outdated: office_count > 0 && act.is_some_and(is_repealed),
        offices,
        participants_apart: participants_apart(service),
        procedures: service.procedures.iter().map(|procedure| localizer.procedure(service, procedure)).collect(),
        act: act.map(|act| localizer.act_link(act)),
        regulation_href: regulation_href(localizer, service),
        published: localizer.date(context.date),
        data_href: localizer.base.href(&data::service_record(&service.id)),
        guidance: guidance(localizer, service),
    }
}

fn participants_apart(service: &Service) -> bool {
    let words = [&service.participation, &service.electronic_participation];
    let shown: Vec<_> = words.into_iter().flatten().filter_map(|provision| provision.point.as_ref()).collect();
    let points = service.participants.iter().filter_map(|participant| participant.point.as_ref());
    points.into_iter().any(|point| !shown.iter().any(|shown| point.is_in(shown)))
}

/// The offices that acts list for a service, by district and name.
fn offices(localizer: &Localizer<'_>, order: &Collation, service: &Service) -> Vec<OfficeView> {
    let listed = localizer.registry.offices_of_service(service.id.as_str());
    let mut offices: Vec<_> = listed.map(|(file, office)| localizer.office(file, office)).collect();
    offices.sort_by(|a, b| {
        order
            .compare(&a.district.text, &b.district.text)
            .then_with(|| order.compare(&a.name.text, &b.name.text))
            .then_with(|| a.id.cmp(&b.id))
    });
    offices
}

fn channel_names<'s>(
    localizer: &Localizer<'_>,
    service: &Service,
    ids: impl Iterator<Item = &'s Slug>,
) -> Vec<TextView> {
    ids.filter_map(|id| service.channel(id)).map(|channel| localizer.text(&channel.name)).collect()
}

fn time_view<'r>(localizer: &Localizer<'r>, service: &Service, time: &'r ProcessingTime) -> TimeView<'r> {
    TimeView {
        record: localizer.record_without(time, &["channels"]),
        channels: channel_names(localizer, service, time.channels.iter().map(|id| &id.value)),
        length: time.time.as_ref().map(|length| localizer.duration(length.value, time.limit)),
    }
}

/// The costs that hold on the day of the build or later.
fn costs<'r>(localizer: &Localizer<'r>, context: &SiteContext<'_>, service: &'r Service) -> Vec<CostView<'r>> {
    let is_over = |cost: &Cost| cost.valid_to.as_ref().is_some_and(|to| to.value < context.date);
    let costs = service.costs.iter().filter(|cost| !is_over(cost));
    costs
        .map(|cost| CostView {
            record: localizer.record_without(&cost.value, &["channels"]),
            channels: channel_names(localizer, service, cost.channels.iter().map(|id| &id.value)),
            payment: payment(cost).as_str(),
            price: localizer.cost_words().amount_with_sum(cost),
            indexed_unit: cost.unit.as_ref().and_then(|id| unit_view(localizer, context, id.as_str())),
            upcoming: !cost.holds_on(context.date),
        })
        .collect()
}

fn unit_view(localizer: &Localizer<'_>, context: &SiteContext<'_>, id: &str) -> Option<UnitView> {
    let unit = localizer.registry.unit(id)?;
    let value = unit.value_on(context.date);
    Some(UnitView {
        name: localizer.text(unit.name.as_ref()?),
        abbreviation: localizer.text_option(unit.abbreviation.as_ref()),
        value: value.map(|value| localizer.cost_words().money(&value.amount, unit.currency.as_ref())),
        from: value.map(|value| localizer.date(value.from.value)),
        source: value.map(|value| localizer.text(&value.source)),
        source_href: value.and_then(|value| value.url.as_ref()).map(ToString::to_string),
    })
}

fn evidence_view<'r>(localizer: &Localizer<'r>, service: &Service, group: &'r EvidenceGroup) -> EvidenceView<'r> {
    EvidenceView {
        record: localizer.record_without(group, &["channels"]),
        channels: channel_names(localizer, service, group.channels.iter().map(|id| &id.value)),
    }
}

/// The address of the page of a service's regulation, if the register has its text.
fn regulation_href(localizer: &Localizer<'_>, service: &Service) -> Option<String> {
    let act = service.act.as_ref()?;
    let text = service.regulation.as_ref()?.text.as_ref()?;
    localizer.registry.text_of(act.as_str(), text.as_str())?;
    Some(localizer.href(&paths::regulation(act.as_str(), text.as_str())))
}
