//! The normal form of opening hours.
//!
//! Days with the same hours are one rule, in the order of the week; public holidays come last. Days that are closed are not
//! written: that is what OpenStreetMap takes days for which no rule holds for.

use super::days::{DAYS, clock_time, day_ranges};
use super::week::{OpeningDay, OpeningSpan};

/// Hours as a text that is read back as the same hours.
pub(super) fn normal_form(week: &[OpeningDay; 7], holiday: Option<&OpeningDay>) -> String {
    // A rule behind a semicolon ends the night before at midnight; one behind a comma does not.
    let nights = week.iter().flat_map(OpeningDay::spans).any(OpeningSpan::ends_next_day);
    let separator = if nights { ", " } else { "; " };
    let mut rules = String::new();
    let mut push = |separator: &str, rule: String| {
        if !rules.is_empty() {
            rules.push_str(separator);
        }
        rules.push_str(&rule);
    };
    for (days, day) in groups(week) {
        let days = if days.len() == 7 && day.spans.len() == 1 && day.spans[0].is_whole_day() {
            "24/7".to_owned()
        } else {
            selector(&days)
        };
        for (at, rule) in day_rules(&days, day).into_iter().enumerate() {
            push(if at == 0 { separator } else { ", " }, rule);
        }
    }
    if let Some(day) = holiday {
        let closed = (day.spans.is_empty() && day.closed_comment.is_none()).then(|| "PH off".to_owned());
        for (at, rule) in day_rules("PH", day).into_iter().chain(closed).enumerate() {
            push(if at == 0 { "; " } else { ", " }, rule);
        }
    }
    if rules.is_empty() { "off".to_owned() } else { rules }
}

/// Days with the same hours, by the first of them.
fn groups(week: &[OpeningDay; 7]) -> Vec<(Vec<u8>, &OpeningDay)> {
    let mut groups: Vec<(Vec<u8>, &OpeningDay)> = Vec::new();
    for (number, day) in (0..).zip(week) {
        match groups.iter_mut().find(|group| group.1 == day) {
            Some(group) => group.0.push(number),
            None => groups.push((vec![number], day)),
        }
    }
    groups
}

fn selector(days: &[u8]) -> String {
    let name = |day: u8| DAYS[usize::from(day)];
    let range = |&(first, last): &(u8, u8)| match first == last {
        true => name(first).to_owned(),
        false => format!("{}-{}", name(first), name(last)),
    };
    day_ranges(days).iter().map(range).collect::<Vec<_>>().join(",")
}

/// The rules for some days: one, or several where comments differ.
fn day_rules(days: &str, day: &OpeningDay) -> Vec<String> {
    if let Some(comment) = &day.closed_comment {
        return vec![format!("{days} off \"{comment}\"")];
    }
    let mut rules: Vec<(&OpeningSpan, Vec<String>)> = Vec::new();
    for span in &day.spans {
        let time = format!("{}-{}", clock_time(span.opens), span.closing_time());
        match rules.iter_mut().find(|rule| rule.0.is_like(span)) {
            Some(rule) => rule.1.push(time),
            None => rules.push((span, vec![time])),
        }
    }
    let rules = rules.into_iter().map(|(span, times)| {
        let hours = if days == "24/7" { days.to_owned() } else { format!("{days} {}", times.join(",")) };
        match (&span.comment, span.is_conditional) {
            (Some(comment), true) => format!("{hours} \"{comment}\""),
            (Some(comment), false) => format!("{hours} open \"{comment}\""),
            (None, _) => hours,
        }
    });
    rules.collect()
}
