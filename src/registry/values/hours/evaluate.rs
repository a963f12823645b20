//! What the rules of opening hours mean for each day.
//!
//! As in OpenStreetMap's reference implementation (opening_hours.js), a rule acts on calendar days: one behind a semicolon
//! replaces the whole day, the end of the night before included; one that is `off` takes its time out of what is there; the time
//! after midnight is kept on the day after a day on which the rule holds. For public holidays only their own day counts: a night
//! that begins the day before runs to its end.

use super::error::{HoursError, HoursProblem};
use super::parser::{Rule, State};
use super::week::{DAY, OpeningDay, OpeningSpan};

/// The hours of an ordinary week, Monday first.
pub(super) fn week(rules: &[Rule]) -> [OpeningDay; 7] {
    let mut week: [OpeningDay; 7] = std::array::from_fn(|day| calendar_day(rules, day));
    join_nights(&mut week);
    week
}

/// The hours of public holidays, if a rule says anything of them.
pub(super) fn holiday(rules: &[Rule]) -> Result<Option<OpeningDay>, HoursError> {
    let Some(named) = rules.iter().find_map(|rule| rule.holiday.as_ref()) else { return Ok(None) };
    let days: [OpeningDay; 7] = std::array::from_fn(|day| holiday_on(rules, day));
    let [day, ..] = &days;
    let is_long = |span: &OpeningSpan| span.closes - span.opens >= DAY && !span.is_whole_day();
    if days.iter().any(|other| other != day) {
        return Err(named.error(HoursProblem::HolidayByWeekday));
    }
    if day.spans.iter().any(is_long) {
        return Err(named.error(HoursProblem::TooLong));
    }
    Ok(Some(day.clone()))
}

/// What is open on a calendar day, from midnight to midnight.
fn calendar_day(rules: &[Rule], day: usize) -> OpeningDay {
    let mut open = OpeningDay::default();
    for rule in rules {
        if rule.days[day] {
            begin(rule, &mut open);
            for &(opens, closes) in &rule.times {
                apply(rule, opens, closes.min(DAY), &mut open);
            }
        }
        if rule.days[(day + 6) % 7] {
            for &(_, closes) in rule.times.iter().filter(|time| time.1 > DAY) {
                apply(rule, 0, closes - DAY, &mut open);
            }
        }
    }
    open
}

/// What is open on a public holiday that falls on a day of the week.
fn holiday_on(rules: &[Rule], day: usize) -> OpeningDay {
    let mut open = OpeningDay::default();
    for rule in rules.iter().filter(|rule| rule.days[day] || rule.holiday.is_some()) {
        begin(rule, &mut open);
        for &(opens, closes) in &rule.times {
            apply(rule, opens, closes, &mut open);
        }
    }
    open
}

/// What a rule takes away from a day on which it holds.
fn begin(rule: &Rule, day: &mut OpeningDay) {
    if rule.state == State::Closed && rule.times.is_empty() {
        *day = OpeningDay { spans: Vec::new(), closed_comment: rule.comment.clone() };
    } else if rule.state != State::Closed && !rule.is_additional {
        *day = OpeningDay::default();
    }
}

fn apply(rule: &Rule, opens: u16, closes: u16, day: &mut OpeningDay) {
    match rule.state {
        State::Closed => day.remove(opens, closes),
        state => day.put(OpeningSpan {
            opens,
            closes,
            is_conditional: state == State::Conditional,
            comment: rule.comment.clone(),
        }),
    }
}

/// Joins spans that end at midnight with those that begin then, if the whole is shorter than a day: so the same hours are the
/// same spans, whatever rules they come from.
fn join_nights(week: &mut [OpeningDay; 7]) {
    let morning = |week: &[OpeningDay; 7], day: usize| -> Option<u16> {
        let evening = week[day].spans.last().filter(|span| span.closes == DAY && span.opens > 0)?;
        let morning = week[(day + 1) % 7].spans.first().filter(|span| span.opens == 0)?;
        (evening.is_like(morning) && morning.closes < evening.opens).then_some(morning.closes)
    };
    let mornings: [Option<u16>; 7] = std::array::from_fn(|day| morning(week, day));
    for (day, closes) in mornings.iter().enumerate() {
        if closes.is_some() {
            week[(day + 1) % 7].spans.remove(0);
        }
    }
    for (day, closes) in week.iter_mut().zip(mornings) {
        if let (Some(evening), Some(closes)) = (day.spans.last_mut(), closes) {
            evening.closes = DAY + closes;
        }
    }
}
