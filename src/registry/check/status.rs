//! Statuses and dates agree.

use jiff::civil::Date;

use super::bases::each_service;
use crate::diagnostics::{Diagnostic, Diagnostics, Message, Phrase, Span, codes, message, phrase};
use crate::registry::decode::Spanned;
use crate::registry::effects::{ComputedEffect, effects_of};
use crate::registry::model::{Act, ActStatus, OfficeStatus, Service, ServiceStatus};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    for act in &registry.acts {
        let ended = act.status == ActStatus::Repealed;
        // The act that repealed it says how it ended, even where the day is not known.
        if !ended || act.repealed_by.is_none() {
            dated("repealed", "repealed_on", ended, act.repealed_on.as_ref(), act.id.span, faults);
        }
        effects(registry, act, faults);
        if !ended && act.repealed_by.is_some() {
            let message = message!("the act \"{id}\" is in force, but `repealed_by` names an act", id = act.id);
            faults.push(Diagnostic::at(&codes::STATUS_DATA, act.id.span, message).help(codes::STATUS_DATA.help));
        }
        in_order(Some(&act.date), act.repealed_on.as_ref(), faults, |from, to| {
            message!("it was signed {from} and repealed {to}, which is earlier", from, to)
        });
        let registered = act.registration.as_ref().and_then(|registration| registration.date.as_ref());
        in_order(Some(&act.date), registered, faults, |from, to| {
            message!("it was signed {from} and registered {to}, which is earlier", from, to)
        });
    }
    for service in &registry.services {
        let ended = service.status.has_ended();
        let word = service.status.as_str();
        let act = service.act.as_ref().and_then(|act| registry.act(act.as_str()));
        let by_repeal =
            *service.status == ServiceStatus::Repealed && act.is_some_and(|act| act.status == ActStatus::Repealed);
        if let Some(act) = act {
            basis(service, act, faults);
        }
        if !by_repeal {
            dated(word, "ended_on", ended, service.ended_on.as_ref(), service.status.span, faults);
        }
        in_order(service.valid_from.as_ref(), service.valid_to.as_ref(), faults, |from, to| {
            message!("it is valid from {from} and valid to {to}, which is earlier", from, to)
        });
        in_order(service.valid_from.as_ref(), service.ended_on.as_ref(), faults, |from, to| {
            message!("it is valid from {from} and ended {to}, which is earlier", from, to)
        });
    }
    each_service(registry, faults, |service, faults| {
        if let Some(notice) = &service.notice {
            in_order(notice.from.as_ref(), notice.to.as_ref(), faults, |from, to| {
                message!("it has a notice from {from} and has it until {to}, which is earlier", from, to)
            });
        }
        for cost in &service.costs {
            in_order(cost.valid_from.as_ref(), cost.valid_to.as_ref(), faults, |from, to| {
                message!("it is valid from {from} and valid to {to}, which is earlier", from, to)
            });
        }
    });
    for (_, office) in registry.all_offices() {
        let closed = office.status == Some(OfficeStatus::Closed);
        dated("closed", "closed_on", closed, office.closed_on.as_ref(), office.id.span, faults);
    }
}

/// A service in force rests on an act in force, and none ended before its act was signed.
fn basis(service: &Service, act: &Act, faults: &mut Diagnostics) {
    if *service.status == ServiceStatus::InForce && act.status == ActStatus::Repealed {
        let message = message!(
            "the service \"{id}\" is in force, but its act \"{act_id}\" is repealed",
            id = service.id,
            act_id = act.id
        );
        faults.push(
            Diagnostic::at(&codes::REPEALED_BASIS, service.status.span, message)
                .help(codes::REPEALED_BASIS.help)
                .related(act.id.span, phrase!("the act")),
        );
    }
    // An end that the status denies is reported already.
    let ended = service.ended_on.as_ref().filter(|_| service.status.has_ended()).or(service.valid_to.as_ref());
    in_order(Some(&act.date), ended, faults, |from, to| {
        message!("it is set by an act that was signed {from} and ended {to}, which is earlier", from, to)
    });
}

/// The effects of an act: a rule has what it counts from, and agrees with the day that is given.
fn effects(registry: &Registry, act: &Act, faults: &mut Diagnostics) {
    for ComputedEffect { key, effect, day: by_rule } in effects_of(registry, act) {
        let Some(effect) = effect else { continue };
        let place = effect.on.as_ref().map_or(act.id.span, |day| day.span);
        let mut fault = |message: Message, help: Phrase| {
            faults.push(Diagnostic::at(&codes::CONTRADICTING_DATES, place, message).help(help));
        };
        if effect.after.is_some() && effect.from.is_none() {
            fault(
                message!("`{key}.after` does not say after what", key),
                phrase!("Add `from`: \"signing\", \"registration\" or \"publication\"."),
            );
        }
        for day in [effect.on.as_ref(), act.repealed_on.as_ref().filter(|_| key == "repeal")].into_iter().flatten() {
            if let Some(by_rule) = by_rule.filter(|by_rule| *by_rule != day.value) {
                fault(
                    message!(
                        "`{key}` gives the day {day}, but by its rule it is {by_rule}",
                        key,
                        day = day.value,
                        by_rule
                    ),
                    phrase!("Correct the day or the rule; the day may be left out, for it follows from the rule."),
                );
            }
        }
        in_order(Some(&act.date), effect.on.as_ref(), faults, |from, to| {
            message!("it was signed {from} and takes effect {to}, which is earlier", from, to)
        });
    }
    let published = act.publication.as_ref().map(|publication| &publication.date);
    in_order(Some(&act.date), published, faults, |from, to| {
        message!("it was signed {from} and published {to}, which is earlier", from, to)
    });
}

/// What has ended says since when, and nothing else does.
fn dated(status: &str, key: &str, ended: bool, date: Option<&Spanned<Date>>, place: Span, faults: &mut Diagnostics) {
    match date {
        None if ended => faults.push(
            Diagnostic::at(&codes::STATUS_DATA, place, message!("{status}, but `{key}` is missing", status, key))
                .help(message!("Add {key} = a date such as 2013-06-03.", key)),
        ),
        Some(date) if !ended => faults.push(
            Diagnostic::at(
                &codes::STATUS_DATA,
                date.span,
                message!("`{key}` is given, but the status says otherwise", key),
            )
            .help(phrase!("Correct the status, or remove the date.")),
        ),
        _ => {}
    }
}

/// Two days in their order, each with the words that lead to it in a sentence.
pub(super) fn in_order(
    first: Option<&Spanned<Date>>,
    then: Option<&Spanned<Date>>,
    faults: &mut Diagnostics,
    message: fn(from: Date, to: Date) -> Message,
) {
    if let (Some(from), Some(to)) = (first, then)
        && to.value < from.value
    {
        let message = message(from.value, to.value);
        faults.push(
            Diagnostic::at(&codes::CONTRADICTING_DATES, to.span, message)
                .help(codes::CONTRADICTING_DATES.help)
                .related(from.span, phrase!("the earlier date")),
        );
    }
}
