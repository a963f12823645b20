//! What a result shows, some records a file: id, title, what it belongs to, the title's language if it is another
//! (else null), and `upcoming` or `ended` of what does not hold.

use rayon::prelude::*;
use serde_json::{Value, json};

use super::coding::put_number;
use super::numbers::RecordNumbers;
use crate::registry::Registry;
use crate::registry::model::{ActStatus, ServiceStatus, Subsection};
use crate::registry::values::{LangTag, Text};
use crate::search::documents::{IndexDocument, RecordKind};

/// How many numbers of records a file has room for; a quarter to a half of them are taken. The first ten results mostly stand
/// in as many files.
pub(super) const ROOM: usize = 4;
/// How many numbers of records a list of files has room for.
pub(super) const LIST_ROOM: usize = 256;

/// The files in a language, each with its place in the order of the numbers; none where there are no records.
pub(super) fn chunks(
    registry: &Registry,
    records: &[&[IndexDocument<'_>]],
    numbers: &RecordNumbers,
    language: usize,
) -> Vec<(usize, Vec<u8>)> {
    let tag = registry.languages[language];
    let shown = |record: &usize| shown(registry, tag, &records[*record][language]);
    let chunk = |(place, chunk): (usize, &[Option<usize>])| {
        let chunk: Vec<Value> = chunk.iter().map(|record| record.as_ref().map_or(json!(0), shown)).collect();
        chunk.iter().any(Value::is_array).then(|| (place, Value::from(chunk).to_string().into_bytes()))
    };
    numbers.record.par_chunks(ROOM).enumerate().filter_map(chunk).collect()
}

/// The lists of the names of files at these places: a number for each place, 0 where there is no file.
pub(super) fn name_lists(numbers: &RecordNumbers, places: &[usize], names: &[u64]) -> Vec<Vec<u8>> {
    let mut all = vec![0; numbers.record.len().div_ceil(ROOM)];
    places.iter().zip(names).for_each(|(&place, &name)| all[place] = name as usize);
    let list = |names: &[usize]| {
        let mut list = Vec::new();
        names.iter().for_each(|&name| put_number(&mut list, name));
        list
    };
    all.chunks(LIST_ROOM / ROOM).map(list).collect()
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
