//! Lengths of time are those of the words beside them.

use super::bases::each_service;
use crate::diagnostics::{Diagnostic, Diagnostics, codes, message};
use crate::registry::decode::Spanned;
use crate::registry::model::Service;
use crate::registry::register::Registry;
use crate::registry::values::{Duration, Text, TimeUnit};
use crate::text::lengths::{WordUnit, lengths};

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    each_service(registry, faults, |service, faults| {
        for (text, time) in times(service) {
            compare(text, time, faults);
        }
    });
}

/// The times of a service and of its steps, each with its words.
fn times(service: &Service) -> impl Iterator<Item = (&Text, &Spanned<Duration>)> {
    let steps = service.procedures.iter().flat_map(|procedure| &procedure.steps);
    let of_steps = steps.filter_map(|step| step.time.as_ref()).map(|time| (&time.text, &time.time));
    let of_service = service.processing_times.iter().map(|time| (&time.text, &time.time));
    of_service.chain(of_steps).filter_map(|(text, time)| Some((text, time.as_ref()?)))
}

/// A fault if words name lengths, and in no language one of them is the time. Languages that differ are told elsewhere.
fn compare(text: &Text, time: &Spanned<Duration>, faults: &mut Diagnostics) {
    let named = text.iter().map(|(language, words)| (language, lengths(words, language.primary())));
    let named: Vec<_> = named.filter(|(_, lengths)| !lengths.is_empty()).collect();
    let is_named =
        named.iter().flat_map(|(_, lengths)| lengths).any(|(number, unit)| is_same(*number, *unit, time.value));
    let Some((language, _)) = named.first().filter(|_| !is_named) else { return };
    let Duration { amount, unit } = time.value;
    let message = message!(
        "`time` is {amount} {unit}, but the words in {language} name another time",
        amount,
        unit = unit.as_str(),
        language
    );
    faults.push(Diagnostic::at(&codes::TIME_UNLIKE_WORDS, time.span, message).help(codes::TIME_UNLIKE_WORDS.help));
}

/// Whether a length in words may be a time: the same number of the same unit, or as long in another one.
fn is_same(number: u64, unit: WordUnit, time: Duration) -> bool {
    let amount = u64::from(time.amount);
    let in_months = |number, unit| match unit {
        WordUnit::Month => Some(number),
        WordUnit::Year => Some(number * 12),
        _ => None,
    };
    let in_words = match time.unit {
        TimeUnit::Second => WordUnit::Second,
        TimeUnit::Minute => WordUnit::Minute,
        TimeUnit::Hour => WordUnit::Hour,
        TimeUnit::WorkingDay => WordUnit::WorkingDay,
        TimeUnit::CalendarDay => WordUnit::CalendarDay,
        TimeUnit::Week => WordUnit::Week,
        TimeUnit::Month => WordUnit::Month,
        TimeUnit::Year => WordUnit::Year,
    };
    let same_day = unit == WordUnit::Day && matches!(in_words, WordUnit::WorkingDay | WordUnit::CalendarDay);
    if number == amount && (unit == in_words || same_day) {
        return true;
    }
    let as_long = seconds(unit).zip(seconds(in_words)).is_some_and(|(one, other)| number * one == amount * other);
    let as_many_months = in_months(number, unit).is_some_and(|months| in_months(amount, in_words) == Some(months));
    as_long || as_many_months
}

/// The seconds in a unit that always has as many.
fn seconds(unit: WordUnit) -> Option<u64> {
    match unit {
        WordUnit::Second => Some(1),
        WordUnit::Minute => Some(60),
        WordUnit::Hour => Some(60 * 60),
        WordUnit::Day | WordUnit::CalendarDay => Some(24 * 60 * 60),
        WordUnit::Week => Some(7 * 24 * 60 * 60),
        WordUnit::WorkingDay | WordUnit::Month | WordUnit::Year => None,
    }
}
