//! The numbers of a yearly report agree with each other and with the register.

use super::ids::unique;
use super::status::in_order;
use crate::diagnostics::messages::{Argument, argument};
use crate::diagnostics::{Diagnostic, Diagnostics, Message, Span, codes, message, phrase};
use crate::registry::decode::Spanned;
use crate::registry::model::{Rendered, ServiceStatistics, Statistics};
use crate::registry::register::Registry;
use crate::registry::report::services_in_year::{ServicesInYear, Standing, standing};
use crate::registry::values::Count;

/// A number with its key.
type Named<'s> = (&'static str, Option<&'s Spanned<Count>>);

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    unique(phrase!("report"), registry.statistics.iter().map(|statistics| &statistics.year), faults);
    for statistics in &registry.statistics {
        if registry.profile.report.is_none() {
            let message = message!(
                "nobody will see the numbers of {year}: there is no form of a yearly report",
                year = statistics.year
            );
            faults.push(Diagnostic::at(&codes::NO_FORM, statistics.year.span, message).help(codes::NO_FORM.help));
        }
        unique(phrase!("entry of the service"), statistics.services.iter().map(|service| &service.id), faults);
        if let Some(rendered) = &statistics.rendered {
            divided(rendered, faults);
        }
        if let Some(period) = &statistics.period {
            in_order(Some(&period.from), Some(&period.to), faults, |from, to| {
                message!("it is reported from {from} and to {to}, which is earlier", from, to)
            });
        }
        services(registry, statistics, faults);
        not_given(registry, statistics, faults);
    }
}

/// No part of the services that were given is larger than the whole, nor are parts together that exclude each other.
fn divided(rendered: &Rendered, faults: &mut Diagnostics) {
    let total = ("total", rendered.total.as_ref());
    let centre = ("service_centre", rendered.service_centre.as_ref());
    let (free, paid) = (("free", rendered.free.as_ref()), ("paid", rendered.paid.as_ref()));
    let (paper, electronic) = (("paper", rendered.paper.as_ref()), ("electronic", rendered.electronic.as_ref()));
    let proactive = ("proactive", rendered.proactive.as_ref());
    within(&[centre], total, faults);
    within(&[proactive], if electronic.1.is_some() { electronic } else { total }, faults);
    for parts in [[free, paid], [paper, electronic]] {
        if within(&parts, total, faults) {
            make_up(&parts, total, faults);
        }
    }
}

/// The services together do not have more than all, nor less if every service that was given has a number.
fn services(registry: &Registry, statistics: &Statistics, faults: &mut Diagnostics) {
    let given = ServicesInYear::of(registry, *statistics.year).all.len();
    let rendered = statistics.rendered.as_ref().and_then(|rendered| rendered.total.as_ref());
    let of = |number: fn(&ServiceStatistics) -> Option<&Spanned<Count>>| -> Vec<_> {
        statistics.services.iter().filter_map(number).collect()
    };
    for (key, whole, parts) in [
        ("applications", statistics.applications.as_ref(), of(|service| service.applications.as_ref())),
        ("rendered", rendered, of(|service| service.rendered.as_ref())),
        ("complaints", statistics.complaints.as_ref(), of(|service| service.complaints.as_ref())),
    ] {
        let Some(whole) = whole else { continue };
        let sum = sum(&parts);
        if let Some(last) = parts.last().filter(|_| sum > whole.get()) {
            let message =
                message!("the services have {sum} `{key}` together, more than {whole} in all", sum, key, whole);
            exceeds(last.span, message, whole.span, faults);
        } else if let Some(last) = parts.last().filter(|_| sum < whole.get() && parts.len() >= given) {
            let message =
                message!("the services have {sum} `{key}` together, less than {whole} in all", sum, key, whole);
            missing(last.span, message, whole.span, faults);
        }
    }
}

fn sum(parts: &[&Spanned<Count>]) -> u64 {
    parts.iter().map(|part| part.get()).sum()
}

/// Reports parts that are larger than the whole, and says whether they fit into it.
fn within(parts: &[Named<'_>], (whole_key, whole): Named<'_>, faults: &mut Diagnostics) -> bool {
    let there: Vec<_> = parts.iter().filter_map(|(_, part)| *part).collect();
    let (Some(whole), Some(last)) = (whole, there.last()) else { return true };
    let sum = sum(&there);
    if sum <= whole.get() {
        return true;
    }
    let keys = keys(parts);
    let message = match there.len() {
        1 => message!("{keys} is {sum}, more than the {whole} of `{whole_key}`", keys, sum, whole, whole_key),
        _ => message!("{keys} are {sum} together, more than the {whole} of `{whole_key}`", keys, sum, whole, whole_key),
    };
    exceeds(last.span, message, whole.span, faults);
    false
}

fn exceeds(part: Span, message: Message, whole: Span, faults: &mut Diagnostics) {
    faults.push(
        Diagnostic::at(&codes::PART_EXCEEDS, part, message)
            .help(codes::PART_EXCEEDS.help)
            .related(whole, phrase!("the whole")),
    );
}

/// Reports parts that are all there and less than the whole.
fn make_up(parts: &[Named<'_>], (whole_key, whole): Named<'_>, faults: &mut Diagnostics) {
    let there: Option<Vec<_>> = parts.iter().map(|(_, part)| *part).collect();
    let (Some(whole), Some(there)) = (whole, there) else { return };
    let sum = sum(&there);
    let Some(last) = there.last().filter(|_| sum < whole.get()) else { return };
    let message = message!(
        "{keys} are {sum} together, less than the {whole} of `{whole_key}`",
        keys = keys(parts),
        sum,
        whole,
        whole_key
    );
    missing(last.span, message, whole.span, faults);
}

fn missing(part: Span, message: Message, whole: Span, faults: &mut Diagnostics) {
    faults.push(
        Diagnostic::at(&codes::PARTS_MISSING, part, message)
            .help(codes::PARTS_MISSING.help)
            .related(whole, phrase!("the whole")),
    );
}

/// The keys of the parts that are there, in a sentence.
fn keys(parts: &[Named<'_>]) -> Argument {
    let there = parts.iter().filter(|(_, part)| part.is_some()).map(|(key, _)| Argument::Text(format!("`{key}`")));
    let all = there.reduce(|first, next| argument(&message!("{first} and {next}", first, next)));
    all.unwrap_or_else(|| Argument::Text(String::new()))
}

fn not_given(registry: &Registry, statistics: &Statistics, faults: &mut Diagnostics) {
    let year = *statistics.year;
    for counted in &statistics.services {
        let Some(service) = registry.service(counted.id.as_str()) else { continue };
        if standing(registry, service, year) == Standing::NotGiven {
            let message = message!("the service \"{id}\" was not given in {year}", id = counted.id, year);
            faults.push(
                Diagnostic::at(&codes::NOT_GIVEN, counted.id.span, message)
                    .help(codes::NOT_GIVEN.help)
                    .related(service.id.span, phrase!("the service")),
            );
        }
    }
}
