//! Costs of services and indexed units contradict neither themselves nor each other.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::bases::each_service;
use super::ids::unique;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span, codes};
use crate::registry::decode::Spanned;
use crate::registry::model::{Cost, Recipient, Service, Unit};
use crate::registry::register::Registry;
use crate::registry::values::Text;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    unique("unit", registry.units.iter().map(|unit| &unit.id), faults);
    for unit in &registry.units {
        values(unit, faults);
    }
    each_service(registry, faults, |service, faults| {
        for cost in &service.costs {
            contradictions(cost, faults);
            amounts(cost, faults);
        }
        same_case(service, faults);
    });
}

/// No two values of a unit begin on one day.
fn values(unit: &Unit, faults: &mut Diagnostics) {
    for (at, value) in unit.values.iter().enumerate() {
        let Some(earlier) = unit.values[..at].iter().find(|earlier| earlier.from == value.from) else { continue };
        let message = format!("two values of the unit \"{}\" begin on {}", unit.id, value.from);
        faults.push(
            Diagnostic::at(&codes::CONTRADICTING_DATES, value.from.span, message)
                .help("Correct the day, or remove one of the values.")
                .related(earlier.from.span, "the other value"),
        );
    }
}

/// A cost is free, an amount or a range; amounts are in a currency or in units.
fn contradictions(Spanned { value: cost, span }: &Spanned<Cost>, faults: &mut Diagnostics) {
    let mut fault = |place: Span, message: &str, help: &str| {
        faults.push(Diagnostic::at(&codes::CONTRADICTING_COST, place, message).help(help));
    };
    let first = cost.amounts().next().map(|amount| amount.span);
    if cost.free == Some(true)
        && let Some(place) = first.or(cost.unit.as_ref().map(|unit| unit.span))
    {
        fault(place, "the cost is free and has an amount or a unit", "Remove the amount, or write free = false.");
    }
    if let Some(amount) = cost.amount.as_ref().filter(|_| cost.minimum.is_some() || cost.maximum.is_some()) {
        fault(amount.span, "the cost has both an amount and a range", "Write `amount`, or `minimum` and `maximum`.");
    }
    if let (Some(minimum), Some(maximum)) = (&cost.minimum, &cost.maximum)
        && minimum.value > maximum.value
    {
        let message = format!("`minimum` {minimum} is more than `maximum` {maximum}");
        fault(minimum.span, &message, "Exchange the two numbers, or correct them.");
    }
    if cost.free == Some(false) && first.is_none() && cost.unit.is_none() && cost.text.is_none() {
        faults.push(
            Diagnostic::at(&codes::COST_NOT_TOLD, *span, "the cost is not free, but nothing says what it is")
                .help(codes::COST_NOT_TOLD.help),
        );
        return;
    }
    if let Some(unit) = &cost.unit {
        if first.is_none() && cost.free != Some(true) {
            fault(unit.span, "the cost has a unit, but no amount", "Add `amount`, or `minimum` and `maximum`.");
        }
        if let Some(currency) = &cost.currency {
            let help = "Remove `currency`: the unit says in which currency its values are.";
            fault(
                if currency.span == *span { unit.span } else { currency.span },
                "the cost has both a unit and a currency",
                help,
            );
        }
    }
}

/// Amounts are in a currency, have no more decimals than it, and are not 0 where a cost is not called free.
fn amounts(Spanned { value: cost, .. }: &Spanned<Cost>, faults: &mut Diagnostics) {
    let mut fault = |code: &'static Code, place: Span, message: String| {
        faults.push(Diagnostic::at(code, place, message).help(code.help));
    };
    for amount in cost.amounts() {
        if let Some(currency) = cost.currency.as_ref().filter(|currency| amount.decimals() > currency.decimals()) {
            let message =
                format!("{amount} has more decimals than amounts in {currency} have: {}", currency.decimals());
            fault(&codes::BAD_AMOUNT, amount.span, message);
        }
    }
    let most = cost.amount.as_ref().or(cost.maximum.as_ref());
    if let Some(nothing) = most.filter(|amount| amount.is_zero() && cost.free != Some(true)) {
        fault(&codes::NOTHING_TO_PAY, nothing.span, "the amount is 0, but the cost is not called free".to_owned());
    }
    if let Some(amount) = cost.amounts().next().filter(|_| cost.unit.is_none() && cost.currency.is_none()) {
        fault(&codes::NO_CURRENCY, amount.span, format!("nobody knows in which currency {amount} is"));
    }
}

/// For whom and in which way a cost holds.
type Case<'c> =
    (BTreeSet<Recipient>, Option<&'c Text>, BTreeSet<&'c str>, Option<&'c Text>, Option<&'c Text>, Option<&'c Text>);

fn case(cost: &Cost) -> Case<'_> {
    (
        cost.recipients.iter().copied().collect(),
        cost.recipient.as_ref(),
        cost.channels.iter().map(|channel| channel.as_str()).collect(),
        cost.variant.as_ref(),
        cost.condition.as_ref(),
        cost.per.as_ref(),
    )
}

/// No two costs hold in the same case on the same day.
fn same_case(service: &Service, faults: &mut Diagnostics) {
    let together = |one: &Cost, other: &Cost| {
        let first = other.valid_from.as_ref().map_or(Date::MIN, |from| from.value);
        one.holds_between(first, other.valid_to.as_ref().map_or(Date::MAX, |to| to.value))
    };
    for (at, cost) in service.costs.iter().enumerate() {
        let twin = service.costs[..at].iter().find(|one| case(one) == case(cost) && together(one, cost));
        if let Some(twin) = twin {
            faults.push(
                Diagnostic::at(&codes::CONTRADICTING_COST, cost.span, "two costs hold in the same case")
                    .help("Say for whom, through which channel, in which variant or on which condition each holds, or remove one.")
                    .related(twin.span, "the other cost"),
            );
        }
    }
}
