//! Yearly reports: their titles, and what was written in them.

use super::collector::{DocumentCollector, shown};
use super::kind::RecordKind;
use crate::registry::report::Report;

pub(super) fn reports(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    let Some(form) = &registry.profile.report else { return };
    for statistics in &registry.statistics {
        let year = *statistics.year;
        let name = form.title(year);
        let title = |language| shown(&name, language);
        let report = Report::of(registry, form, year);
        collector.record(RecordKind::Report, &year.to_string(), title, |words| {
            words.names.extend(name.get(words.language).map(|name| name.to_owned().into()));
            words.code(year.to_string());
            // The form's own words are the same in every report.
            words.body(report.entries.iter().filter_map(|entry| entry.text));
            words.body(statistics.sources.iter().map(|source| &source.name));
        });
    }
}
