//! Statuses and dates agree.

use jiff::civil::Date;

use crate::diagnostics::{Diagnostic, Diagnostics, Span, codes};
use crate::registry::decode::Spanned;
use crate::registry::model::{ActStatus, OfficeStatus, ServiceStatus};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    for act in &registry.acts {
        let ended = act.status == ActStatus::Repealed;
        dated("repealed", "repealed_on", ended, act.repealed_on.as_ref(), act.id.span, faults);
        if !ended && act.repealed_by.is_some() {
            let message = format!("the act \"{}\" is in force, but `repealed_by` names an act", act.id);
            faults.push(Diagnostic::at(&codes::STATUS_DATA, act.id.span, message).help(codes::STATUS_DATA.help));
        }
        in_order(("was signed", Some(&act.date)), ("repealed", act.repealed_on.as_ref()), faults);
        let registered = act.registration.as_ref().and_then(|registration| registration.date.as_ref());
        in_order(("was signed", Some(&act.date)), ("registered", registered), faults);
    }
    for service in &registry.services {
        let ended = service.status.value != ServiceStatus::InForce;
        let word = service.status.as_str();
        dated(word, "ended_on", ended, service.ended_on.as_ref(), service.status.span, faults);
        in_order(("is valid from", service.valid_from.as_ref()), ("valid to", service.valid_to.as_ref()), faults);
        in_order(("is valid from", service.valid_from.as_ref()), ("ended", service.ended_on.as_ref()), faults);
    }
    for (_, office) in registry.all_offices() {
        let closed = office.status == Some(OfficeStatus::Closed);
        dated("closed", "closed_on", closed, office.closed_on.as_ref(), office.id.span, faults);
    }
}

/// What has ended says since when, and nothing else does.
fn dated(status: &str, key: &str, ended: bool, date: Option<&Spanned<Date>>, place: Span, faults: &mut Diagnostics) {
    match date {
        None if ended => faults.push(
            Diagnostic::at(&codes::STATUS_DATA, place, format!("{status}, but `{key}` is missing"))
                .help(format!("Add {key} = a date such as 2013-06-03.")),
        ),
        Some(date) if !ended => faults.push(
            Diagnostic::at(&codes::STATUS_DATA, date.span, format!("`{key}` is given, but the status says otherwise"))
                .help("Correct the status, or remove the date."),
        ),
        _ => {}
    }
}

fn in_order(first: (&str, Option<&Spanned<Date>>), then: (&str, Option<&Spanned<Date>>), faults: &mut Diagnostics) {
    if let (Some(from), Some(to)) = (first.1, then.1)
        && to.value < from.value
    {
        let message = format!("it {} {} and {} {}, which is earlier", first.0, from.value, then.0, to.value);
        faults.push(
            Diagnostic::at(&codes::CONTRADICTING_DATES, to.span, message)
                .help(codes::CONTRADICTING_DATES.help)
                .related(from.span, "the earlier date"),
        );
    }
}
