//! Costs of services and indexed units contradict neither themselves nor each other.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::bases::each_service;
use super::ids::unique;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Message, Phrase, Span, codes, message, phrase};
use crate::registry::decode::Spanned;
use crate::registry::model::{Cost, Recipient, Service, Unit};
use crate::registry::register::Registry;
use crate::registry::values::Text;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    unique(phrase!("unit"), registry.units.iter().map(|unit| &unit.id), faults);
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
        let message = message!("two values of the unit \"{id}\" begin on {from}", id = unit.id, from = value.from);
        faults.push(
            Diagnostic::at(&codes::CONTRADICTING_DATES, value.from.span, message)
                .help(phrase!("Correct the day, or remove one of the values."))
                .related(earlier.from.span, phrase!("the other value")),
        );
    }
}

/// A cost is free, an amount or a range; amounts are in a currency or in units.
fn contradictions(Spanned { value: cost, span }: &Spanned<Cost>, faults: &mut Diagnostics) {
    let mut fault = |place: Span, message: Message, help: Phrase| {
        faults.push(Diagnostic::at(&codes::CONTRADICTING_COST, place, message).help(help));
    };
    let first = cost.amounts().next().map(|amount| amount.span);
    if cost.free == Some(true)
        && let Some(place) = first.or(cost.unit.as_ref().map(|unit| unit.span))
    {
        fault(
            place,
            phrase!("the cost is free and has an amount or a unit").into(),
            phrase!("Remove the amount, or write free = false."),
        );
    }
    if let Some(amount) = cost.amount.as_ref().filter(|_| cost.minimum.is_some() || cost.maximum.is_some()) {
        fault(
            amount.span,
            phrase!("the cost has both an amount and a range").into(),
            phrase!("Write `amount`, or `minimum` and `maximum`."),
        );
    }
    if let (Some(minimum), Some(maximum)) = (&cost.minimum, &cost.maximum)
        && minimum.value > maximum.value
    {
        let message = message!("`minimum` {minimum} is more than `maximum` {maximum}", minimum, maximum);
        fault(minimum.span, message, phrase!("Exchange the two numbers, or correct them."));
    }
    if cost.free == Some(false) && first.is_none() && cost.unit.is_none() && cost.text.is_none() {
        faults.push(
            Diagnostic::at(&codes::COST_NOT_TOLD, *span, phrase!("the cost is not free, but nothing says what it is"))
                .help(codes::COST_NOT_TOLD.help),
        );
        return;
    }
    if let Some(unit) = &cost.unit {
        if first.is_none() && cost.free != Some(true) {
            fault(
                unit.span,
                phrase!("the cost has a unit, but no amount").into(),
                phrase!("Add `amount`, or `minimum` and `maximum`."),
            );
        }
        if let Some(currency) = &cost.currency {
            let help = phrase!("Remove `currency`: the unit says in which currency its values are.");
            fault(
                if currency.span == *span { unit.span } else { currency.span },
                phrase!("the cost has both a unit and a currency").into(),
                help,
            );
        }
    }
}

/// Amounts are in a currency, have no more decimals than it, and are not 0 where a cost is not called free.
fn amounts(Spanned { value: cost, .. }: &Spanned<Cost>, faults: &mut Diagnostics) {
    let mut fault = |code: &'static Code, place: Span, message: Message| {
        faults.push(Diagnostic::at(code, place, message).help(code.help));
    };
    for amount in cost.amounts() {
        if let Some(currency) = cost.currency.as_ref().filter(|currency| amount.decimals() > currency.decimals()) {
            let message = message!(
                "{amount} has more decimals than amounts in {currency} have: {decimals}",
                amount,
                currency,
                decimals = currency.decimals()
            );
            fault(&codes::BAD_AMOUNT, amount.span, message);
        }
    }
    let most = cost.amount.as_ref().or(cost.maximum.as_ref());
    if let Some(nothing) = most.filter(|amount| amount.is_zero() && cost.free != Some(true)) {
        fault(&codes::NOTHING_TO_PAY, nothing.span, phrase!("the amount is 0, but the cost is not called free").into());
    }
    if let Some(amount) = cost.amounts().next().filter(|_| cost.unit.is_none() && cost.currency.is_none()) {
        fault(&codes::NO_CURRENCY, amount.span, message!("nobody knows in which currency {amount} is", amount));
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
                Diagnostic::at(&codes::CONTRADICTING_COST, cost.span, phrase!("two costs hold in the same case"))
                    .help(phrase!("Say for whom, through which channel, in which variant or on which condition each holds, or remove one."))
                    .related(twin.span, phrase!("the other cost")),
            );
        }
    }
}
