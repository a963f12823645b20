//! A service: who may have it, what it costs, how long it takes, what to bring, where to go, why it may be refused.

mod parts;
mod views;

use super::revisions::newest_change;
use super::{PageContent, SiteContext, title, value};
use crate::addresses::{data, paths};
use crate::registry::model::{LegalBasis, ProcessingTime, Service, ServiceStatus, TimeKind};
use crate::site::revisions::Subject;
use crate::site::views::Localizer;
use crate::text::Collation;
use parts::{channel_view, evidence_view, offices, time_view};
use views::{BasisView, CostView, DefinitionView, QuestionView, ResultView, ServiceView};

pub(super) fn content(
    localizer: &Localizer<'_>,
    context: &SiteContext<'_>,
    order: &Collation,
    service: &Service,
) -> PageContent {
    let registry = localizer.registry;
    let placed = registry.subsection(*service.subsection);
    let name = localizer.text(&service.name);
    let view = view(localizer, context, order, service);
    let mut breadcrumbs = vec![(paths::SECTIONS.to_owned(), title(localizer, "sections"))];
    if let Some((section, subsection)) = placed {
        breadcrumbs.push((paths::section(*section.code), localizer.text(&section.name)));
        breadcrumbs.push((paths::subsection(*subsection.code), localizer.text(&subsection.name)));
    }
    PageContent {
        template: "service.html",
        description: format!("{}. {}", name.text, localizer.string("service-description")),
        title: name,
        breadcrumbs,
        unofficial: service.unofficial.contains(&localizer.language),
        view: value(&view),
    }
}

fn view(localizer: &Localizer<'_>, context: &SiteContext<'_>, order: &Collation, service: &Service) -> ServiceView {
    let registry = localizer.registry;
    let act = service.act.as_ref().and_then(|id| registry.act(id.as_str()));
    let (service_times, other_times): (Vec<_>, Vec<_>) =
        service.processing_times.iter().partition(|time| time.kind == TimeKind::Service);
    let times = |times: Vec<&ProcessingTime>| times.iter().map(|time| time_view(localizer, service, time)).collect();
    let provision = |provision: &Option<_>| provision.as_ref().map(|provision| localizer.provision(provision));
    let statement = |statement: &Option<_>| statement.as_ref().map(|statement| localizer.statement(statement));
    let basis = |basis: &Option<LegalBasis>| {
        basis.as_ref().map(|basis| BasisView {
            text: localizer.text_option(basis.text.as_ref()),
            acts: basis.acts.iter().map(|act| localizer.reference(act)).collect(),
        })
    };
    let offices = offices(localizer, context, order, service);
    ServiceView {
        id: service.id.to_string(),
        code: service.code.as_ref().map(ToString::to_string),
        in_force: service.status.value == ServiceStatus::InForce,
        status: localizer.choice("service-status", service.status.as_str()),
        changed: newest_change(localizer, context, &Subject::Service(service.id.to_string())),
        ended_on: localizer.date_option(service.ended_on.as_ref()),
        ended_by: service.ended_by.as_ref().map(|act| localizer.reference(act)),
        valid_from: localizer.date_option(service.valid_from.as_ref()),
        valid_to: localizer.date_option(service.valid_to.as_ref()),
        subsection_code: service.subsection.to_string(),
        subsection_href: localizer.href(&paths::subsection(*service.subsection)),
        subsection: registry.subsection(*service.subsection).map(|(_, subsection)| localizer.text(&subsection.name)),
        recipients: service.recipients.iter().map(|kind| localizer.choice("recipient", kind.as_str())).collect(),
        recipient: statement(&service.recipient),
        developer: service
            .developer
            .as_ref()
            .and_then(|id| registry.body(id.as_str()))
            .map(|body| localizer.text(&body.name)),
        provider: statement(&service.provider),
        delivery_forms: service
            .delivery_forms
            .iter()
            .map(|form| localizer.choice("delivery-form", form.as_str()))
            .collect(),
        delivery: statement(&service.delivery),
        systems: service
            .automated_by
            .iter()
            .filter_map(|id| Some(localizer.system(registry.catalogue.system(id.as_str())?)))
            .collect(),
        cost: service.cost.as_ref().map(|cost| CostView {
            free: cost.free,
            amount: cost.amount.as_ref().map(|amount| localizer.money(amount, cost.currency.as_ref())),
            text: localizer.text_option(cost.text.as_ref()),
        }),
        channels: service.channels.iter().map(|channel| channel_view(localizer, channel)).collect(),
        result: service.result.as_ref().map(|result| ResultView {
            text: localizer.text_option(result.text.as_ref()),
            items: localizer.clauses(&result.items),
            outputs: result.outputs.iter().map(|output| localizer.text(output)).collect(),
            tail: localizer.clauses(&result.tail),
        }),
        service_times: times(service_times),
        other_times: times(other_times),
        evidence: service.evidence.iter().map(|group| evidence_view(localizer, service, group)).collect(),
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
        procedures: service.procedures.iter().map(|procedure| localizer.procedure(service, procedure)).collect(),
        responsibility: provision(&service.responsibility),
        requirements: provision(&service.requirements),
        technical: provision(&service.technical),
        act: act.map(|act| localizer.act_link(act)),
        regulation: service.regulation.as_ref().map(|regulation| localizer.text(&regulation.title)),
        regulation_href: regulation_href(localizer, service),
        regulation_note: service
            .regulation
            .as_ref()
            .and_then(|regulation| localizer.text_option(regulation.note.as_ref())),
        legal_basis: basis(&service.legal_basis),
        developed_under: basis(&service.developed_under),
        definitions: service
            .definitions
            .iter()
            .map(|definition| DefinitionView {
                number: definition.number.clone(),
                term: localizer.text(&definition.term),
                abbreviation: localizer.text_option(definition.abbreviation.as_ref()),
                definition: localizer.text_option(definition.definition.as_ref()),
            })
            .collect(),
        questions: service
            .questionnaire
            .iter()
            .map(|question| QuestionView {
                number: question.number.clone(),
                text: localizer.text(&question.text),
                answers: localizer.clauses(&question.answers),
            })
            .collect(),
        published: localizer.date(context.date),
        data_href: localizer.base.href(&data::service_record(&service.id)),
    }
}

/// The address of the page of a service's regulation, if the register has its text.
fn regulation_href(localizer: &Localizer<'_>, service: &Service) -> Option<String> {
    let act = service.act.as_ref()?;
    let text = service.regulation.as_ref()?.text.as_ref()?;
    localizer.registry.text_of(act.as_str(), text.as_str())?;
    Some(localizer.href(&paths::regulation(act.as_str(), text.as_str())))
}
