//! Inside a service: channels and participants that are named are defined.

use super::bases::each_service;
use super::ids::unique;
use crate::diagnostics::{Diagnostic, Diagnostics, Phrase, codes, message, phrase};
use crate::registry::decode::{Spanned, nearest};
use crate::registry::model::{Procedure, Service};
use crate::registry::register::Registry;
use crate::registry::values::Slug;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    each_service(registry, faults, |service, faults| {
        unique(phrase!("channel"), service.channels.iter().map(|channel| &channel.id), faults);
        unique(phrase!("participant"), service.participants.iter().map(|participant| &participant.id), faults);
        unique(phrase!("procedure"), service.procedures.iter().map(|procedure| &procedure.id), faults);
        let documents = service.evidence.iter().flat_map(|group| &group.items);
        unique(phrase!("document"), documents.map(|document| &document.id), faults);
        channels(service, faults);
        for procedure in &service.procedures {
            participants(service, procedure, faults);
        }
    });
}

fn channels(service: &Service, faults: &mut Diagnostics) {
    let known: Vec<_> = service.channels.iter().map(|channel| channel.id.as_str()).collect();
    let times = service.processing_times.iter().flat_map(|time| &time.channels);
    let documents = service.evidence.iter().flat_map(|group| &group.channels);
    let procedures = service.procedures.iter().filter_map(|procedure| procedure.channel.as_ref());
    let costs = service.costs.iter().flat_map(|cost| &cost.channels);
    for channel in times.chain(documents).chain(procedures).chain(costs) {
        defined(phrase!("channel"), channel, &known, faults);
    }
}

fn participants(service: &Service, procedure: &Procedure, faults: &mut Diagnostics) {
    let known: Vec<_> = service.participants.iter().map(|participant| participant.id.as_str()).collect();
    for participant in procedure.steps.iter().filter_map(|step| step.participant.as_ref()) {
        defined(phrase!("participant"), participant, &known, faults);
    }
}

pub(super) fn defined(kind: Phrase, id: &Spanned<Slug>, known: &[&str], faults: &mut Diagnostics) {
    if known.contains(&id.as_str()) {
        return;
    }
    let help = match nearest(id.as_str(), known) {
        Some(near) => message!("Did you mean \"{near}\"?", near),
        None if known.is_empty() => message!("Define it: [[{key}]] id = \"{id}\".", key = kind.english(), id),
        None => message!("This service defines: {known}.", known = known.join(", ")),
    };
    let message = message!("the service has no {kind} \"{id}\"", kind, id);
    faults.push(Diagnostic::at(&codes::MISSING_CHANNEL, id.span, message).help(help));
}
