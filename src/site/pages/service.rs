//! A service: who may have it, what it costs, how long it takes, what to bring, where to go, why it may be refused.

use serde::Serialize;

use super::{Draft, Material, title, value};
use crate::registry::model::{Channel, EvidenceGroup, ProcessingTime, Service, ServiceStatus};
use crate::registry::values::Slug;
use crate::site::paths;
use crate::site::views::{
    ActLink, ClauseView, DateView, OfficeView, ProcedureView, ProvisionView, ReferenceView, StatementView, SystemView,
    TextView, Words,
};
use crate::text::Collation;

/// A service.
#[derive(Serialize)]
struct ServiceView {
    /// Its id.
    id: String,
    /// Its code, if one is assigned.
    code: Option<String>,
    /// Whether it is in force.
    in_force: bool,
    /// Its status in words.
    status: String,
    /// Since when it is not in force.
    ended_on: Option<DateView>,
    /// The act that ended it.
    ended_by: Option<ReferenceView>,
    /// First and last day of validity.
    valid_from: Option<DateView>,
    valid_to: Option<DateView>,
    /// Section and subsection: codes, links, names.
    subsection_code: String,
    subsection_href: String,
    subsection: Option<TextView>,
    /// Individuals, legal entities, in words.
    recipients: Vec<String>,
    /// Who exactly, in the words of the act.
    recipient: Option<StatementView>,
    /// The body that develops the act.
    developer: Option<TextView>,
    /// Who gives it, in the words of the act.
    provider: Option<StatementView>,
    /// Delivery forms in words.
    delivery_forms: Vec<String>,
    /// The same in the words of the act.
    delivery: Option<StatementView>,
    /// The information systems that automate it.
    systems: Vec<SystemView>,
    /// What it costs.
    cost: Option<CostView>,
    /// Where one applies.
    channels: Vec<ChannelView>,
    /// What one gets.
    result: Option<ResultView>,
    /// How long it takes: from the documents to the result.
    service_times: Vec<TimeView>,
    /// Waiting and serving.
    other_times: Vec<TimeView>,
    /// What to bring.
    evidence: Vec<EvidenceView>,
    /// The offices that acts list for it.
    offices: Vec<OfficeView>,
    /// Whether the offices come from an act that is no longer in force.
    offices_outdated: bool,
    /// Why it may be refused or suspended.
    refusal_grounds: Option<ProvisionView>,
    suspension: Option<StatementView>,
    /// Stages and what starts them.
    stages: Option<ProvisionView>,
    basis_to_start: Option<StatementView>,
    /// How documents are taken, and by how many people.
    acceptance: Option<ProvisionView>,
    minimum_staff: Option<StatementView>,
    /// Where to ask about it.
    information: Option<StatementView>,
    /// Who takes part.
    participation: Option<ProvisionView>,
    electronic_participation: Option<ProvisionView>,
    /// The procedures.
    procedures: Vec<ProcedureView>,
    /// Who answers for it, what is asked of those who serve, technical conditions.
    responsibility: Option<ProvisionView>,
    requirements: Option<ProvisionView>,
    technical: Option<ProvisionView>,
    /// The act that sets how it is given.
    act: Option<ActLink>,
    /// The regulation's title and the note on its edition.
    regulation: Option<TextView>,
    /// The address of the regulation's page, to which points are added as `#p14`.
    regulation_href: Option<String>,
    regulation_note: Option<TextView>,
    /// On what it rests.
    legal_basis: Option<BasisView>,
    developed_under: Option<BasisView>,
    /// Terms that its regulation defines.
    definitions: Vec<DefinitionView>,
    /// The satisfaction survey.
    questions: Vec<QuestionView>,
    /// The day of the build.
    published: DateView,
    /// The address of its data.
    data_href: String,
}

/// A cost.
#[derive(Serialize)]
struct CostView {
    /// Whether it is free.
    free: Option<bool>,
    /// How much, with the currency.
    amount: Option<String>,
    /// The words of the act.
    text: Option<TextView>,
}

/// A channel.
#[derive(Serialize)]
struct ChannelView {
    /// Its name.
    name: TextView,
    /// What it is, in words.
    kind: String,
    /// Its address on the web.
    url: Option<String>,
}

/// A result.
#[derive(Serialize)]
struct ResultView {
    text: Option<TextView>,
    items: Vec<ClauseView>,
    outputs: Vec<TextView>,
    tail: Vec<ClauseView>,
}

/// A time.
#[derive(Serialize)]
struct TimeView {
    /// What it measures, in words.
    kind: String,
    /// The channels that it holds for; none if for all.
    channels: Vec<TextView>,
    /// What is meant.
    what: Option<TextView>,
    /// The words of the act.
    text: TextView,
    /// The length in words.
    length: Option<String>,
    /// The length as an ISO 8601 duration.
    iso: Option<String>,
    /// How it is meant, in words.
    limit: Option<String>,
    /// The step that it holds for.
    step: Option<String>,
}

/// Documents for some channels.
#[derive(Serialize)]
struct EvidenceView {
    channels: Vec<TextView>,
    head: Option<TextView>,
    items: Vec<DocumentView>,
    tail: Vec<ClauseView>,
}

/// A document.
#[derive(Serialize)]
struct DocumentView {
    /// Its anchor.
    id: String,
    number: Option<String>,
    text: TextView,
    items: Vec<ClauseView>,
}

/// A legal basis.
#[derive(Serialize)]
struct BasisView {
    text: Option<TextView>,
    acts: Vec<ReferenceView>,
}

/// A definition.
#[derive(Serialize)]
struct DefinitionView {
    number: Option<String>,
    term: TextView,
    abbreviation: Option<TextView>,
    definition: Option<TextView>,
}

/// A question.
#[derive(Serialize)]
struct QuestionView {
    number: Option<String>,
    text: TextView,
    answers: Vec<ClauseView>,
}

pub(super) fn draft(words: &Words<'_>, material: &Material<'_>, order: &Collation, service: &Service) -> Draft {
    let registry = words.registry;
    let placed = registry.subsection(*service.subsection);
    let name = words.text(&service.name);
    let view = view(words, material, order, service);
    let mut above = vec![(paths::SECTIONS.to_owned(), title(words, "sections"))];
    if let Some((section, subsection)) = placed {
        above.push((paths::section(*section.code), words.text(&section.name)));
        above.push((paths::subsection(*subsection.code), words.text(&subsection.name)));
    }
    Draft {
        template: "service.html",
        description: format!("{}. {}", name.text, words.string("service-description")),
        title: name,
        above,
        unofficial: service.unofficial.contains(&words.language),
        view: value(&view),
    }
}

fn view(words: &Words<'_>, material: &Material<'_>, order: &Collation, service: &Service) -> ServiceView {
    let registry = words.registry;
    let act = service.act.as_ref().and_then(|id| registry.act(id.as_str()));
    let (service_times, other_times): (Vec<_>, Vec<_>) =
        service.processing_times.iter().partition(|time| time.kind == crate::registry::model::TimeKind::Service);
    let times = |times: Vec<&ProcessingTime>| times.iter().map(|time| time_view(words, service, time)).collect();
    let provision = |provision: &Option<_>| provision.as_ref().map(|provision| words.provision(provision));
    let statement = |statement: &Option<_>| statement.as_ref().map(|statement| words.statement(statement));
    let basis = |basis: &Option<crate::registry::model::LegalBasis>| {
        basis.as_ref().map(|basis| BasisView {
            text: words.text_option(basis.text.as_ref()),
            acts: basis.acts.iter().map(|act| words.reference(act)).collect(),
        })
    };
    let offices = offices(words, material, order, service);
    ServiceView {
        id: service.id.to_string(),
        code: service.code.as_ref().map(ToString::to_string),
        in_force: service.status.value == ServiceStatus::InForce,
        status: words.choice("service-status", service.status.word()),
        ended_on: words.date_option(service.ended_on.as_ref()),
        ended_by: service.ended_by.as_ref().map(|act| words.reference(act)),
        valid_from: words.date_option(service.valid_from.as_ref()),
        valid_to: words.date_option(service.valid_to.as_ref()),
        subsection_code: service.subsection.to_string(),
        subsection_href: words.href(&paths::subsection(*service.subsection)),
        subsection: registry.subsection(*service.subsection).map(|(_, subsection)| words.text(&subsection.name)),
        recipients: service.recipients.iter().map(|kind| words.choice("recipient", kind.word())).collect(),
        recipient: statement(&service.recipient),
        developer: service
            .developer
            .as_ref()
            .and_then(|id| registry.body(id.as_str()))
            .map(|body| words.text(&body.name)),
        provider: statement(&service.provider),
        delivery_forms: service.delivery_forms.iter().map(|form| words.choice("delivery-form", form.word())).collect(),
        delivery: statement(&service.delivery),
        systems: service
            .automated_by
            .iter()
            .filter_map(|id| Some(words.system(registry.catalogue.system(id.as_str())?)))
            .collect(),
        cost: service.cost.as_ref().map(|cost| CostView {
            free: cost.free,
            amount: cost.amount.as_ref().map(|amount| match &cost.currency {
                Some(currency) => format!("{amount} {currency}"),
                None => amount.to_string(),
            }),
            text: words.text_option(cost.text.as_ref()),
        }),
        channels: service.channels.iter().map(|channel| channel_view(words, channel)).collect(),
        result: service.result.as_ref().map(|result| ResultView {
            text: words.text_option(result.text.as_ref()),
            items: words.clauses(&result.items),
            outputs: result.outputs.iter().map(|output| words.text(output)).collect(),
            tail: words.clauses(&result.tail),
        }),
        service_times: times(service_times),
        other_times: times(other_times),
        evidence: service.evidence.iter().map(|group| evidence_view(words, service, group)).collect(),
        offices_outdated: !offices.is_empty() && act.is_some_and(|act| act.repealed_on.is_some()),
        offices,
        refusal_grounds: provision(&service.refusal_grounds),
        suspension: statement(&service.suspension),
        stages: provision(&service.stages),
        basis_to_start: statement(&service.basis_to_start),
        acceptance: provision(&service.acceptance),
        minimum_staff: statement(&service.minimum_staff),
        information: statement(&service.information),
        participation: provision(&service.participation),
        electronic_participation: provision(&service.electronic_participation),
        procedures: service.procedures.iter().map(|procedure| words.procedure(service, procedure)).collect(),
        responsibility: provision(&service.responsibility),
        requirements: provision(&service.requirements),
        technical: provision(&service.technical),
        act: act.map(|act| words.act_link(act)),
        regulation: service.regulation.as_ref().map(|regulation| words.text(&regulation.title)),
        regulation_href: regulation_href(words, service),
        regulation_note: service.regulation.as_ref().and_then(|regulation| words.text_option(regulation.note.as_ref())),
        legal_basis: basis(&service.legal_basis),
        developed_under: basis(&service.developed_under),
        definitions: service
            .definitions
            .iter()
            .map(|definition| DefinitionView {
                number: definition.number.clone(),
                term: words.text(&definition.term),
                abbreviation: words.text_option(definition.abbreviation.as_ref()),
                definition: words.text_option(definition.definition.as_ref()),
            })
            .collect(),
        questions: service
            .questionnaire
            .iter()
            .map(|question| QuestionView {
                number: question.number.clone(),
                text: words.text(&question.text),
                answers: words.clauses(&question.answers),
            })
            .collect(),
        published: words.date(material.date),
        data_href: words.base.href(&crate::published::service_record(service)),
    }
}

/// The address of the page of a service's regulation, if the register has its text.
fn regulation_href(words: &Words<'_>, service: &Service) -> Option<String> {
    let act = service.act.as_ref()?;
    let text = service.regulation.as_ref()?.text.as_ref()?;
    words.registry.text_of(act.as_str(), text.as_str())?;
    Some(words.href(&paths::regulation(act.as_str(), text.as_str())))
}

/// The offices that acts list for a service, by district and name.
fn offices(words: &Words<'_>, material: &Material<'_>, order: &Collation, service: &Service) -> Vec<OfficeView> {
    let mut offices: Vec<_> = material
        .relations
        .offices_of(service.id.as_str())
        .iter()
        .map(|(file, office)| words.office(file, office))
        .collect();
    offices.sort_by(|a, b| {
        order
            .compare(&a.district.text, &b.district.text)
            .then_with(|| order.compare(&a.name.text, &b.name.text))
            .then_with(|| a.id.cmp(&b.id))
    });
    offices
}

fn channel_view(words: &Words<'_>, channel: &Channel) -> ChannelView {
    ChannelView {
        name: words.text(&channel.name),
        kind: words.choice("channel-kind", channel.kind.word()),
        url: channel.url.as_ref().map(ToString::to_string),
    }
}

fn channel_names<'s>(words: &Words<'_>, service: &Service, ids: impl Iterator<Item = &'s Slug>) -> Vec<TextView> {
    ids.filter_map(|id| service.channels.iter().find(|channel| channel.id.value == *id))
        .map(|channel| words.text(&channel.name))
        .collect()
}

fn time_view(words: &Words<'_>, service: &Service, time: &ProcessingTime) -> TimeView {
    TimeView {
        kind: words.choice("time-kind", time.kind.word()),
        channels: channel_names(words, service, time.channels.iter().map(|id| &id.value)),
        what: words.text_option(time.what.as_ref()),
        text: words.text(&time.text),
        length: time.time.map(|time| words.duration(time)),
        iso: time.time.map(|time| time.iso8601()),
        limit: time.limit.map(|limit| words.choice("time-limit", limit.word())),
        step: time.step.clone(),
    }
}

fn evidence_view(words: &Words<'_>, service: &Service, group: &EvidenceGroup) -> EvidenceView {
    EvidenceView {
        channels: channel_names(words, service, group.channels.iter().map(|id| &id.value)),
        head: words.text_option(group.head.as_ref()),
        items: group
            .items
            .iter()
            .map(|document| DocumentView {
                id: document.id.to_string(),
                number: document.number.clone(),
                text: words.text(&document.text),
                items: words.clauses(&document.items),
            })
            .collect(),
        tail: words.clauses(&group.tail),
    }
}
