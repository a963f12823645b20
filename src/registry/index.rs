//! Where the records of a register stand in its lists.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::model::Act;
use super::records::Records;
use super::values::{Slug, SubsectionCode};

/// Where records stand in the lists, by id. With duplicate ids (a fault that forbids publication) the first one counts.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    pub(super) acts: HashMap<String, usize>,
    /// Acts by their number, as printed.
    pub(super) acts_by_number: HashMap<String, Vec<usize>>,
    /// The acts whose records name an act as one that changes it or that they change.
    pub(super) acts_by_relation: HashMap<String, Vec<usize>>,
    /// The texts of acts, by the id of the act.
    pub(super) texts: HashMap<String, TextsOfAct>,
    pub(super) bodies: HashMap<String, usize>,
    pub(super) services: HashMap<String, usize>,
    /// The services that name an act as the one that sets how they are given, by the id of the act.
    pub(super) services_by_act: HashMap<String, Vec<usize>>,
    pub(super) districts: HashMap<String, usize>,
    pub(super) providers: HashMap<String, (usize, usize)>,
    pub(super) subsections: HashMap<SubsectionCode, (usize, usize)>,
}

/// Where the texts of an act stand.
#[derive(Clone, Debug, Default)]
pub(super) struct TextsOfAct {
    /// All of them, in the list of regulations.
    pub(super) range: Range<usize>,
    /// Those that the act lists, by id: the place in the act's own list and in the list of regulations.
    pub(super) listed: HashMap<String, (usize, usize)>,
}

impl Index {
    /// The index of records that stand in their order.
    pub(super) fn of(records: &Records) -> Self {
        let acts = positions(records.acts.iter().map(|act| &act.id.value));
        let providers = records.offices.iter().enumerate().flat_map(|(file, offices)| {
            offices.providers.iter().enumerate().map(move |(at, provider)| (provider.id.to_string(), (file, at)))
        });
        let subsections = records.classifier.sections.iter().enumerate().flat_map(|(at, section)| {
            section.subsections.iter().enumerate().map(move |(within, found)| (*found.code, (at, within)))
        });
        Self {
            acts_by_number: places(records.acts.iter().map(|act| act.number.as_deref())),
            acts_by_relation: places(records.acts.iter().map(related)),
            texts: texts(records, &acts),
            acts,
            bodies: positions(records.bodies.iter().map(|body| &body.id.value)),
            services: positions(records.services.iter().map(|service| &service.id.value)),
            services_by_act: places(
                records.services.iter().map(|service| service.act.as_ref().map(|act| act.as_str())),
            ),
            districts: positions(records.districts.iter().map(|district| &district.id.value)),
            providers: first_counts(providers),
            subsections: first_counts(subsections),
        }
    }
}

/// Where the texts of each act stand. The texts of an act follow one another.
fn texts(records: &Records, acts: &HashMap<String, usize>) -> HashMap<String, TextsOfAct> {
    let mut texts = HashMap::new();
    let mut start = 0;
    for of_act in records.regulations.chunk_by(|a, b| a.act == b.act) {
        let id = of_act[0].act.as_str();
        let by_id: HashMap<_, _> = of_act.iter().zip(start..).map(|(text, at)| (text.id.as_str(), at)).collect();
        let record = acts.get(id).map(|&at| &records.acts[at]);
        let listed = record.into_iter().flat_map(|act| act.texts.iter().enumerate());
        let listed = listed.filter_map(|(at, text)| Some((text.id.to_string(), (at, *by_id.get(text.id.as_str())?))));
        let range = start..start + of_act.len();
        start = range.end;
        texts.insert(id.to_owned(), TextsOfAct { range, listed: first_counts(listed) });
    }
    texts
}

/// The acts that an act changes or repeals, and those by which it is changed or repealed, as far as its record names their ids.
fn related(act: &Act) -> BTreeSet<&str> {
    let mentions = act.amends.iter().chain(&act.repeals).chain(&act.repealed_by);
    let mentions = mentions.chain(act.amended_by.iter().map(|change| &change.by));
    mentions.filter_map(|mention| mention.act.as_ref()).map(|id| id.as_str()).collect()
}

/// Where the records stand that have a word.
fn places<'s>(words: impl Iterator<Item = impl IntoIterator<Item = &'s str>>) -> HashMap<String, Vec<usize>> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, words) in words.enumerate() {
        for word in words {
            places.entry(word.to_owned()).or_default().push(at);
        }
    }
    places
}

/// Position of each id; of equal ids the first counts.
fn positions<'s>(ids: impl Iterator<Item = &'s Slug>) -> HashMap<String, usize> {
    first_counts(ids.enumerate().map(|(at, id)| (id.to_string(), at)))
}

/// A map in which the first of the values under a key counts.
fn first_counts<K: std::hash::Hash + Eq, V>(entries: impl Iterator<Item = (K, V)>) -> HashMap<K, V> {
    let mut map = HashMap::new();
    for (key, value) in entries {
        map.entry(key).or_insert(value);
    }
    map
}
