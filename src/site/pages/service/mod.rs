//! A service: who may have it, what it costs, how long it takes, what to bring, where to go, why it may be refused.

mod parts;
mod views;

use super::revisions::newest_change;
use super::{Draft, Material, title, value};
use crate::registry::model::{LegalBasis, ProcessingTime, Service, ServiceStatus, TimeKind};
use crate::site::paths;
use crate::site::revisions::Subject;
use crate::site::views::Words;
use crate::text::Collation;
use parts::{channel_view, evidence_view, offices, time_view};
use views::{BasisView, CostView, DefinitionView, QuestionView, ResultView, ServiceView};

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
        service.processing_times.iter().partition(|time| time.kind == TimeKind::Service);
    let times = |times: Vec<&ProcessingTime>| times.iter().map(|time| time_view(words, service, time)).collect();
    let provision = |provision: &Option<_>| provision.as_ref().map(|provision| words.provision(provision));
    let statement = |statement: &Option<_>| statement.as_ref().map(|statement| words.statement(statement));
    let basis = |basis: &Option<LegalBasis>| {
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
        changed: newest_change(words, material, &Subject::Service(service.id.to_string())),
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
            amount: cost.amount.as_ref().map(|amount| words.money(amount, cost.currency.as_ref())),
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
