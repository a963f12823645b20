//! What a result shows, some records a file: id, title, what it belongs to, the title's language if it is another
//! (else null), and `upcoming` or `ended` of what does not hold.

use serde_json::{Value, json};

use crate::registry::Registry;
use crate::registry::model::{ActStatus, ServiceStatus, Subsection};
use crate::registry::values::{LangTag, Text};
use crate::search::documents::{IndexDocument, RecordKind};

/// How many records a file holds. The first ten results mostly stand in as many files.
pub(super) const RECORDS: usize = 4;

/// The files by name.
pub(super) fn chunks(registry: &Registry, records: &[&[IndexDocument<'_>]]) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for (at, &language) in registry.languages.iter().enumerate() {
        for (number, records) in records.chunks(RECORDS).enumerate() {
            let shown: Vec<Value> = records.iter().map(|record| shown(registry, language, &record[at])).collect();
            files.push((format!("{language}-{number}"), Value::from(shown).to_string().into_bytes()));
        }
    }
    files
}

fn shown(registry: &Registry, language: LangTag, document: &IndexDocument<'_>) -> Value {
    let other = (document.title_language != language).then_some(document.title_language);
    let above = above(registry, document).and_then(|text| text.get(language)).unwrap_or("");
    let status = status(registry, document);
    let mut shown = vec![
        json!(document.id),
        json!(document.title),
        json!(above),
        json!(other.as_ref().map(LangTag::as_str)),
        json!(status),
    ];
    while shown.last().is_some_and(Value::is_null) {
        shown.pop();
    }
    Value::from(shown)
}

/// What is said of a service or an act that does not hold; nothing of any other.
fn status(registry: &Registry, document: &IndexDocument<'_>) -> Option<&'static str> {
    let (is_upcoming, has_ended) = match document.kind {
        RecordKind::Service => {
            let status = registry.service(&document.id)?.status.value;
            (status == ServiceStatus::Upcoming, status.has_ended())
        }
        RecordKind::Act => {
            let status = registry.act(&document.id)?.status;
            (status == ActStatus::Upcoming, status == ActStatus::Repealed)
        }
        _ => return None,
    };
    is_upcoming.then_some("upcoming").or_else(|| has_ended.then_some("ended"))
}

/// The name of what a record belongs to.
fn above<'r>(registry: &'r Registry, document: &IndexDocument<'_>) -> Option<&'r Text> {
    match document.kind {
        RecordKind::Service => {
            let service = registry.service(&document.id)?;
            Some(registry.placement(service)?.name())
        }
        RecordKind::Base => {
            let base = registry.base(&document.id)?;
            Some(registry.placement(&base.service)?.name())
        }
        RecordKind::Subsection => {
            let sections = &registry.classifier.sections;
            let is_it = |subsection: &Subsection| subsection.code.as_str() == document.id;
            sections.iter().find(|section| section.subsections.iter().any(is_it)).map(|section| &section.name)
        }
        RecordKind::Capability => {
            let (level, _) = document.id.split_once('/')?;
            let levels = &registry.catalogue.levels;
            levels.iter().find(|known| known.level.as_str() == level).map(|level| &level.name)
        }
        RecordKind::Deadline => {
            let deadline = registry.deadline(&document.id)?;
            Some(&registry.act(deadline.act.as_str())?.title)
        }
        RecordKind::Settlement => {
            let (district, _) = document.id.split_once('/')?;
            registry.district(district).map(|district| &district.name)
        }
        RecordKind::Section
        | RecordKind::Body
        | RecordKind::Situation
        | RecordKind::District
        | RecordKind::Act
        | RecordKind::Page
        | RecordKind::System
        | RecordKind::Report => None,
    }
}
