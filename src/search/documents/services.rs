//! Services.

use super::acts::mention;
use super::collector::{DocumentCollector, shown};
use super::document::IndexFields;
use super::kind::RecordKind;
use crate::registry::model::{Clause, EvidenceGroup, LegalBasis, Procedure, Provision, Service, ServiceResult};

pub(super) fn services(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    for service in &registry.services {
        let title = |language| shown(&service.name, language);
        collector.record(RecordKind::Service, service.id.as_str(), title, |words| {
            words.name(&service.name);
            words.body(&service.short_name);
            words.aliases(&service.aliases);
            words.code(service.id.as_str());
            words.related(service.subsection.as_str());
            words.related(registry.section_of(service).map(|code| code.to_string()).unwrap_or_default());
            if let Some(number) = service.act.as_ref().and_then(|act| registry.act(act.as_str())?.number.as_ref()) {
                words.related(number.as_str());
            }
            if let Some((section, subsection)) = registry.subsection(*service.subsection) {
                words.body([&section.name, &subsection.name]);
            }
            for former in &service.former_ids {
                words.code(former.as_str());
            }
            page_text(service, words);
        });
    }
}

/// The texts of the service's page. What only concerns those who serve (the steps within the body, requirements,
/// answerability, technical conditions) is left out: it is the same from service to service.
fn page_text<'r>(service: &'r Service, words: &mut IndexFields<'r>) {
    words.body(service.regulation.iter().map(|regulation| &regulation.title));
    for statement in [
        &service.recipient,
        &service.provider,
        &service.delivery,
        &service.suspension,
        &service.basis_to_start,
        &service.information,
    ] {
        words.body(statement.iter().map(|statement| &statement.text));
    }
    words.body(service.cost.iter().filter_map(|cost| cost.text.as_ref()));
    words.body(service.channels.iter().map(|channel| &channel.name));
    service.result.iter().for_each(|found| result(found, words));
    words.body(service.processing_times.iter().flat_map(|time| time.what.iter().chain([&time.text])));
    service.evidence.iter().for_each(|group| evidence(group, words));
    for listed in [&service.refusal_grounds, &service.stages, &service.acceptance, &service.participation] {
        listed.iter().for_each(|listed| provision(listed, words));
    }
    words.body(service.participants.iter().map(|participant| &participant.name));
    service.procedures.iter().for_each(|found| procedure(found, words));
    for basis in [&service.legal_basis, &service.developed_under] {
        basis.iter().for_each(|basis| rests_on(basis, words));
    }
    for definition in &service.definitions {
        words.body([&definition.term].into_iter().chain(&definition.abbreviation).chain(&definition.definition));
    }
}

fn provision<'r>(provision: &'r Provision, words: &mut IndexFields<'r>) {
    words.body(&provision.head);
    clauses(&provision.items, words);
    clauses(&provision.tail, words);
}

fn clauses<'r>(clauses: &'r [Clause], words: &mut IndexFields<'r>) {
    for clause in clauses {
        words.body([&clause.text]);
        self::clauses(&clause.items, words);
    }
}

fn result<'r>(result: &'r ServiceResult, words: &mut IndexFields<'r>) {
    words.body(&result.text);
    words.body(&result.outputs);
    clauses(&result.items, words);
    clauses(&result.tail, words);
}

fn evidence<'r>(group: &'r EvidenceGroup, words: &mut IndexFields<'r>) {
    words.body(&group.head);
    for item in &group.items {
        words.body([&item.text]);
        clauses(&item.items, words);
    }
    clauses(&group.tail, words);
}

fn procedure<'r>(procedure: &'r Procedure, words: &mut IndexFields<'r>) {
    words.body([&procedure.title]);
}

fn rests_on<'r>(basis: &'r LegalBasis, words: &mut IndexFields<'r>) {
    for act in &basis.acts {
        mention(act, words);
    }
}
