//! Services.

use super::acts::mention;
use super::collector::{DocumentCollector, shown};
use super::document::IndexFields;
use super::kind::RecordKind;
use crate::registry::describe::texts_of;
use crate::registry::model::Service;

pub(super) fn services(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    for service in &registry.services {
        let title = |language| shown(&service.name, language);
        collector.record(RecordKind::Service, service.id.as_str(), title, |words| {
            words.name(&service.name);
            words.aliases(&service.aliases);
            words.code(service.id.as_str());
            let place = registry.placement(service);
            if let Some(subsection) = place.and_then(|place| place.subsection) {
                words.related(subsection.code.as_str());
            }
            words.related(place.map(|place| place.section.code.to_string()).unwrap_or_default());
            if let Some(number) = service.act.as_ref().and_then(|act| registry.act(act.as_str())?.number.as_ref()) {
                words.related(number.as_str());
            }
            words.body(place.into_iter().flat_map(|place| place.names()));
            for (_, concept) in registry.concepts_of(service) {
                words.body([&concept.name]);
                words.body_words(&concept.aliases);
            }
            words.former(&service.former_ids);
            words.former(&service.former_codes);
            page_text(service, words);
        });
    }
}

/// Fields of which the index takes nothing, or not every text. What only concerns those who serve (the steps within the body,
/// requirements, answerability, technical conditions) is the same from service to service.
const NOT_WHOLE: [&str; 15] = [
    "name",
    "description",
    "faq",
    "responsible",
    "ended_by",
    "regulation",
    "procedures",
    "legal_basis",
    "developed_under",
    "minimum_staff",
    "electronic_participation",
    "responsibility",
    "requirements",
    "technical",
    "questionnaire",
];

/// The texts of the service's page.
pub(super) fn page_text<'r>(service: &'r Service, words: &mut IndexFields<'r>) {
    words.body(texts_of(service, &NOT_WHOLE));
    words.markdown(service.description.iter().map(|description| &description.value));
    words.body(service.faq.iter().map(|faq| &faq.question));
    words.markdown(service.faq.iter().map(|faq| &faq.answer.value));
    words.body_words(&service.keywords);
    for channel in &service.channels {
        words.phones(&channel.phones);
        words.mailbox(channel.email.as_ref());
    }
    service.identifiers.iter().for_each(|identifier| words.code(identifier.value.as_str()));
    words.body(service.regulation.iter().map(|regulation| &regulation.title));
    words.body(service.procedures.iter().map(|procedure| &procedure.title));
    let bases = [&service.legal_basis, &service.developed_under].into_iter().flatten();
    bases.flat_map(|basis| &basis.acts).for_each(|act| mention(act, words));
}
