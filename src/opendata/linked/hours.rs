//! Opening hours in the words of schema.org: for readers of texts `openingHours`, a span of a week with its days each, and whole,
//! with public holidays, comments and days on which it is closed, as `OpeningHoursSpecification`.

use super::graph::Graph;
use super::vocabulary::expand;
use crate::readings::{PUBLIC_HOLIDAY, closed_days, closes_on_clock, kept_spans};
use crate::registry::model::HoursException;
use crate::registry::values::{OpeningHours, clock_time, day_ranges};

/// The days in schema.org's texts of opening hours and their terms, Monday first; public holidays come last and have no text.
const DAYS: [(&str, &str); 8] = [
    ("Mo", "schema:Monday"),
    ("Tu", "schema:Tuesday"),
    ("We", "schema:Wednesday"),
    ("Th", "schema:Thursday"),
    ("Fr", "schema:Friday"),
    ("Sa", "schema:Saturday"),
    ("Su", "schema:Sunday"),
    ("", "schema:PublicHolidays"),
];

/// Describes hours by the address of what they are said of.
pub(super) fn describe(graph: &mut Graph, hours: &OpeningHours, iri: &str) {
    let mut specifications = Vec::new();
    for kept in kept_spans(hours) {
        let (opens, closes) = (clock_time(kept.span.opens), closes_on_clock(kept.span));
        if let Some(days) = week_days(&kept.days) {
            graph.node(iri).string("schema:openingHours", format_args!("{days} {opens}-{closes}"));
        }
        specifications.push((kept.days, opens, closes, kept.span.comment.as_deref()));
    }
    // Closed, as schema.org has it: it closes when it opens.
    specifications
        .extend(closed_days(hours).into_iter().map(|(comment, days)| (days, clock_time(0), clock_time(0), comment)));
    for ((days, opens, closes, comment), number) in specifications.into_iter().zip(1..) {
        let specification = format!("{iri}-{number}");
        graph.node(iri).link("schema:openingHoursSpecification", &specification);
        let mut node = graph.node(&specification);
        node.a("schema:OpeningHoursSpecification");
        node.links("schema:dayOfWeek", days.iter().map(|day| expand(DAYS[usize::from(*day)].1)));
        node.typed("schema:opens", format_args!("{opens}:00"), "xsd:time");
        node.typed("schema:closes", format_args!("{closes}:00"), "xsd:time");
        node.string_if("schema:description", comment);
    }
}

/// Describes days on which other hours hold, by the address of the office and that of the exception.
pub(super) fn describe_exception(graph: &mut Graph, exception: &HoursException, office: &str, iri: &str) {
    let spans = exception.hours.as_ref().map(kept_spans).unwrap_or_default();
    let spans = spans.into_iter().map(|kept| (kept.days, clock_time(kept.span.opens), closes_on_clock(kept.span)));
    let mut spans: Vec<_> = spans.collect();
    if spans.is_empty() {
        // Closed, as schema.org has it: it closes when it opens.
        spans.push((Vec::new(), clock_time(0), clock_time(0)));
    }
    for ((days, opens, closes), number) in spans.into_iter().zip(1..) {
        let specification = if number == 1 { iri.to_owned() } else { format!("{iri}-{number}") };
        graph.node(office).link("schema:specialOpeningHoursSpecification", &specification);
        let mut node = graph.node(&specification);
        node.a("schema:OpeningHoursSpecification").text_if("schema:description", exception.reason.as_ref());
        node.date_if("schema:validFrom", Some(exception.from.value));
        node.date_if("schema:validThrough", Some(exception.last()));
        node.links("schema:dayOfWeek", days.iter().map(|day| expand(DAYS[usize::from(*day)].1)));
        node.typed("schema:opens", format_args!("{opens}:00"), "xsd:time");
        node.typed("schema:closes", format_args!("{closes}:00"), "xsd:time");
    }
}

/// The days of a week as a text such as `Mo-Fr`, if there are any.
fn week_days(days: &[u8]) -> Option<String> {
    let days: Vec<_> = days.iter().copied().filter(|day| *day != PUBLIC_HOLIDAY).collect();
    let name = |day: u8| DAYS[usize::from(day)].0;
    let range = |&(first, last): &(u8, u8)| match first == last {
        true => name(first).to_owned(),
        false => format!("{}-{}", name(first), name(last)),
    };
    (!days.is_empty()).then(|| day_ranges(&days).iter().map(range).collect::<Vec<_>>().join(","))
}
