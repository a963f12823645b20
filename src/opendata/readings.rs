//! What vocabularies of others ask of a service and the register has no field for: how it is read off the fields that there are.
//! Linked data, Open Referral and the API read it in the same way.

use super::source::Source;
use crate::registry::model::{Body, Clause, Provision, Service, TimeKind};
use crate::registry::values::{Duration, LangTag, Text, TimeUnit};

/// What a service is, for vocabularies that want a description: the words of its result, else the title of its
/// regulation, else its name. The register has no descriptions of its own.
pub fn description(service: &Service) -> &Text {
    let result = service.result.as_ref().and_then(|result| result.text.as_ref());
    result.or(service.regulation.as_ref().map(|regulation| &regulation.title)).unwrap_or(&service.name)
}

/// The body that answers for a service: the issuer of the act that sets how it is given, else the developer of that act.
pub fn competent_body<'r>(source: &Source<'r>, service: &Service) -> Option<&'r Body> {
    let issuer = service.act.as_ref().and_then(|act| source.registry.act(act.as_str())).map(|act| act.issuer.as_str());
    let developer = service.developer.as_ref().map(|developer| developer.as_str());
    issuer.or(developer).and_then(|id| source.registry.body(id))
}

/// About how long a time is, to find the longest of several.
fn minutes(time: Duration) -> u64 {
    let unit = match time.unit {
        TimeUnit::Minute => 1,
        TimeUnit::Hour => 60,
        TimeUnit::WorkingDay | TimeUnit::CalendarDay => 24 * 60,
        TimeUnit::Month => 30 * 24 * 60,
        TimeUnit::Year => 365 * 24 * 60,
    };
    u64::from(time.amount) * unit
}

/// How long a service takes through a channel, or through all: the longest where the act says several, for a consumer
/// asks how long it may take.
pub fn processing_time(service: &Service, channel: Option<&str>) -> Option<Duration> {
    let times = service.processing_times.iter().filter(|time| time.kind == TimeKind::Service);
    let here = times.filter(|time| match channel {
        Some(id) => time.channels.iter().any(|known| known.as_str() == id),
        None => time.channels.is_empty(),
    });
    here.filter_map(|time| time.time).max_by_key(|&time| minutes(time))
}

/// A provision as running text, a line an item, in each language in which it has words.
pub fn provision_words(languages: &[LangTag], provision: &Provision) -> Vec<(LangTag, String)> {
    words_of(languages, provision.head.as_ref(), &provision.items, &provision.tail)
}

/// A head, items and a tail as running text, a line an item, in each language in which they have words.
pub fn words_of(
    languages: &[LangTag],
    head: Option<&Text>,
    items: &[Clause],
    tail: &[Clause],
) -> Vec<(LangTag, String)> {
    let in_language = |&language: &LangTag| {
        let mut lines: Vec<String> = head.and_then(|head| head.get(language)).map(str::to_owned).into_iter().collect();
        for clause in items.iter().chain(tail) {
            add_lines(&mut lines, clause, language);
        }
        (!lines.is_empty()).then(|| (language, lines.join("\n")))
    };
    languages.iter().filter_map(in_language).collect()
}

fn add_lines(lines: &mut Vec<String>, clause: &Clause, language: LangTag) {
    if let Some(words) = clause.text.get(language) {
        lines.push(match &clause.number {
            Some(number) => format!("{number} {words}"),
            None => words.to_owned(),
        });
    }
    for item in &clause.items {
        add_lines(lines, item, language);
    }
}
