//! Where the records of a register stand in its lists.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Debug;
use std::ops::Range;

use super::catalogue_index::CatalogueIndex;
use super::decode::Spanned;
use super::model::{Act, Office, Service};
use super::records::Records;
use super::regulation::RegulationDocument;
use super::values::{LangTag, SectionCode, Slug, SubsectionCode};
use crate::incremental::{ContentHash, SourceId, Tracked};
use crate::text::Collation;

/// Where records stand in the lists, by id. With duplicate ids (a fault that forbids publication) the first one counts.
#[derive(Clone, Debug)]
pub(super) struct RecordIndex {
    pub(super) acts: Tracked<HashMap<String, usize>>,
    /// Acts by the ids that they had before.
    pub(super) acts_by_former_id: Tracked<HashMap<String, usize>>,
    /// Acts by their number, as printed.
    pub(super) acts_by_number: Tracked<HashMap<String, Vec<usize>>>,
    /// The acts whose records name an act as one that changes it or that they change, by the id of the act that they name.
    pub(super) acts_by_mention: Tracked<HashMap<String, Vec<(usize, MentionKind)>>>,
    /// The texts of acts, by the id of the act.
    pub(super) texts: Tracked<HashMap<String, TextsOfAct>>,
    pub(super) bodies: Tracked<HashMap<String, usize>>,
    /// The bodies that are parts of a body or answer to it, by its id.
    pub(super) bodies_by_parent: Tracked<HashMap<String, Vec<usize>>>,
    pub(super) bases: Tracked<HashMap<String, usize>>,
    /// Base descriptions by the ids that they had before.
    pub(super) bases_by_former_id: Tracked<HashMap<String, usize>>,
    /// The services that follow a base description, by its id.
    pub(super) services_by_base: Tracked<HashMap<String, Vec<usize>>>,
    pub(super) services: Tracked<HashMap<String, usize>>,
    /// The services of a concept of a scheme, by the id of the concept among those of all schemes.
    pub(super) services_by_concept: Tracked<HashMap<String, Vec<usize>>>,
    pub(super) schemes: Tracked<HashMap<String, usize>>,
    /// Concepts, by their ids among those of all schemes: the place of the scheme and of the concept in it.
    pub(super) concepts: Tracked<HashMap<String, (usize, usize)>>,
    /// Services by the ids that they had before.
    pub(super) services_by_former_id: Tracked<HashMap<String, usize>>,
    /// The services that an information system automates, by the id of the system.
    pub(super) services_by_system: Tracked<HashMap<String, Vec<usize>>>,
    /// The services that name an act as the one that sets how they are given, by the id of the act.
    pub(super) services_by_act: Tracked<HashMap<String, Vec<usize>>>,
    /// The services that stand in a section itself, by its code.
    pub(super) services_by_section: Tracked<HashMap<String, Vec<usize>>>,
    /// The services of a subsection, by its code.
    pub(super) services_by_subsection: Tracked<HashMap<String, Vec<usize>>>,
    pub(super) deadlines: Tracked<HashMap<String, usize>>,
    /// The deadlines that an act sets, by the id of the act.
    pub(super) deadlines_by_act: Tracked<HashMap<String, Vec<usize>>>,
    pub(super) districts: Tracked<HashMap<String, usize>>,
    /// Territories by the ids that they had before.
    pub(super) districts_by_former_id: Tracked<HashMap<String, usize>>,
    /// The territories in a territory, by its id.
    pub(super) districts_by_parent: Tracked<HashMap<String, Vec<usize>>>,
    /// The files of settlements, by the id of the territory.
    pub(super) settlements: Tracked<HashMap<String, usize>>,
    pub(super) providers: Tracked<HashMap<String, (usize, usize)>>,
    /// Settlements, by id: the place of the file and of the settlement in it.
    pub(super) settlements_by_id: Tracked<HashMap<String, (usize, usize)>>,
    /// The files of offices, by the id of the district.
    pub(super) office_files: Tracked<HashMap<String, usize>>,
    /// Offices, by id: the place of the file and of the office in it.
    pub(super) offices: Tracked<HashMap<String, (usize, usize)>>,
    /// The place of each office among those of its territory, by name in the first language.
    pub(super) office_places: Tracked<HashMap<String, usize>>,
    /// The rows of annexes that list offices, by the id of the act.
    pub(super) listings: Tracked<HashMap<String, RowsByAnnex>>,
    /// The offices that serve for a service, by its id: the place of the file and of the office in it.
    pub(super) offices_by_service: Tracked<HashMap<String, Vec<(usize, usize)>>>,
    pub(super) sections: Tracked<HashMap<SectionCode, usize>>,
    pub(super) subsections: Tracked<HashMap<SubsectionCode, (usize, usize)>>,
    pub(super) catalogue: CatalogueIndex,
    /// Withdrawals by table and id.
    pub(super) withdrawn: Tracked<HashMap<(String, String), usize>>,
    /// What of it is tracked: every index but those of the catalogue.
    pub(super) sources: Vec<(SourceId, Option<ContentHash>)>,
}

/// Where the rows of an act's annexes stand, by annex.
pub(super) type RowsByAnnex = BTreeMap<String, AnnexRows>;

/// Where a row of an annex stands: the places of the file, the office in it, and its listing.
pub(super) type RowPlace = (usize, usize, usize);

/// Where the rows of an annex stand.
#[derive(Clone, Debug, Default)]
pub(super) struct AnnexRows {
    /// All of them.
    pub(super) all: Vec<RowPlace>,
    /// Those for a service, by its id.
    pub(super) by_service: BTreeMap<String, Vec<RowPlace>>,
}

/// Where the texts of an act stand.
#[derive(Clone, Debug, Default)]
pub(super) struct TextsOfAct {
    /// All of them, in the list of regulations.
    pub(super) range: Range<usize>,
    /// Each of them by its id.
    pub(super) by_id: BTreeMap<String, TextPlace>,
}

/// Where a text of an act stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextPlace {
    /// Its place in the list of regulations.
    pub(super) text: usize,
    /// Its place in the act's own list, if the act lists it.
    pub(super) listed: Option<usize>,
}

/// As what an act's record names another act.
#[derive(Clone, Copy, Debug)]
pub(super) enum MentionKind {
    /// It repeals it.
    Repeals,
    /// It changes it.
    Amends,
    /// It is changed by it: the place among the changes.
    AmendedBy(usize),
    /// It is repealed by it.
    RepealedBy,
}

impl RecordIndex {
    /// The index of records that stand in their order.
    pub(super) fn of(records: &Records, language: LangTag) -> Self {
        let acts = positions(records.acts.iter().map(|act| &act.id.value));
        let providers = records.offices.iter().enumerate().flat_map(|(file, offices)| {
            offices.providers.iter().enumerate().map(move |(at, provider)| (provider.id.to_string(), (file, at)))
        });
        let offices = records.offices.iter().enumerate().flat_map(|(file, offices)| {
            offices.offices.iter().enumerate().map(move |(at, office)| (office.id.to_string(), (file, at)))
        });
        let settlements = records.settlements.iter().enumerate().flat_map(|(file, places)| {
            places.settlements.iter().enumerate().map(move |(at, place)| (place.id.to_string(), (file, at)))
        });
        let concepts = records.schemes.iter().enumerate().flat_map(|(file, scheme)| {
            let concepts = scheme.concepts.iter().enumerate();
            concepts.map(move |(at, concept)| (scheme.id_of(&concept.id), (file, at)))
        });
        let sections = records.classifier.sections.iter().enumerate().map(|(at, section)| (*section.code, at));
        let subsections = records.classifier.sections.iter().enumerate().flat_map(|(at, section)| {
            section.subsections.iter().enumerate().map(move |(within, found)| (*found.code, (at, within)))
        });
        let withdrawn = records.withdrawn.iter().map(|entry| (entry.table.to_string(), entry.id.to_string())).zip(0..);
        let mut made = Indexer::default();
        Self {
            acts_by_number: made.index("acts_by_number", places(records.acts.iter().map(|act| act.number.as_deref()))),
            acts_by_mention: made.index("acts_by_mention", mentions(&records.acts)),
            texts: made.index("texts", texts(records, &acts)),
            acts_by_former_id: made.index("acts_by_former_id", former(records.acts.iter().map(|act| &act.former_ids))),
            acts: made.index("acts", acts),
            bodies: made.index("bodies", positions(records.bodies.iter().map(|body| &body.id.value))),
            bodies_by_parent: made.index(
                "bodies_by_parent",
                places(records.bodies.iter().map(|body| body.parent.as_ref().map(|parent| parent.as_str()))),
            ),
            bases: made.index("bases", positions(records.bases.iter().map(|base| &base.service.id.value))),
            bases_by_former_id: made
                .index("bases_by_former_id", former(records.bases.iter().map(|base| &base.service.former_ids))),
            services_by_base: made.index(
                "services_by_base",
                places(records.services.iter().map(|service| service.base.as_ref().map(|base| base.as_str()))),
            ),
            services: made.index("services", positions(records.services.iter().map(|service| &service.id.value))),
            services_by_concept: made.index(
                "services_by_concept",
                places(records.services.iter().map(|service| service.classified_as.iter().map(ToString::to_string))),
            ),
            schemes: made.index("schemes", positions(records.schemes.iter().map(|scheme| &scheme.id.value))),
            concepts: made.index("concepts", first_counts(concepts)),
            services_by_former_id: made
                .index("services_by_former_id", former(records.services.iter().map(|service| &service.former_ids))),
            services_by_system: made.index("services_by_system", places(records.services.iter().map(automating))),
            services_by_act: made.index(
                "services_by_act",
                places(records.services.iter().map(|service| service.act.as_ref().map(|act| act.as_str()))),
            ),
            services_by_section: made.index(
                "services_by_section",
                places(records.services.iter().map(|service| service.section.as_ref().map(|code| code.as_str()))),
            ),
            services_by_subsection: made.index(
                "services_by_subsection",
                places(records.services.iter().map(|service| service.subsection.as_ref().map(|code| code.as_str()))),
            ),
            deadlines: made.index("deadlines", positions(records.deadlines.iter().map(|deadline| &deadline.id.value))),
            deadlines_by_act: made
                .index("deadlines_by_act", places(records.deadlines.iter().map(|deadline| [deadline.act.as_str()]))),
            districts: made.index("districts", positions(records.districts.iter().map(|district| &district.id.value))),
            districts_by_former_id: made
                .index("districts_by_former_id", former(records.districts.iter().map(|district| &district.former_ids))),
            districts_by_parent: made.index(
                "districts_by_parent",
                places(records.districts.iter().map(|district| district.parent.as_ref().map(|parent| parent.as_str()))),
            ),
            settlements: made
                .index("settlements", positions(records.settlements.iter().map(|file| &file.district.value))),
            providers: made.index("providers", first_counts(providers)),
            settlements_by_id: made.index("settlements_by_id", first_counts(settlements)),
            offices: made.index("offices", first_counts(offices)),
            office_places: made.index("office_places", office_places(records, language)),
            office_files: made
                .index("office_files", positions(records.offices.iter().map(|file| &file.district.value))),
            listings: made.index("listings", listings(records)),
            offices_by_service: made.index("offices_by_service", offices_by_service(records)),
            sections: made.index("sections", first_counts(sections)),
            subsections: made.index("subsections", first_counts(subsections)),
            catalogue: CatalogueIndex::of(&records.catalogue),
            withdrawn: made.index("withdrawn", first_counts(withdrawn)),
            sources: made.sources,
        }
    }
}

/// Makes indexes whose reading is noted by their names.
#[derive(Default)]
struct Indexer {
    sources: Vec<(SourceId, Option<ContentHash>)>,
}

impl Indexer {
    fn index<K: Debug, V: Debug>(&mut self, name: &str, entries: HashMap<K, V>) -> Tracked<HashMap<K, V>> {
        let index = Tracked::of_entries(&format!("index of {name}"), entries);
        self.sources.push(index.source());
        index
    }
}

/// Where the texts of each act stand. The texts of an act follow one another.
fn texts(records: &Records, acts: &HashMap<String, usize>) -> HashMap<String, TextsOfAct> {
    let mut texts = HashMap::new();
    let mut start = 0;
    for of_act in records.regulations.chunk_by(|a, b| a.act == b.act) {
        let id = of_act[0].act.as_str();
        let record = acts.get(id).map(|&at| &records.acts[at]);
        let listed = record.map(|act| positions(act.texts.iter().map(|text| &text.id.value))).unwrap_or_default();
        let place = |(text, at): (&RegulationDocument, usize)| {
            let id = text.id.to_string();
            let listed = listed.get(&id).copied();
            (id, TextPlace { text: at, listed })
        };
        let by_id = first_counts(of_act.iter().zip(start..).map(place)).into_iter().collect();
        let range = start..start + of_act.len();
        start = range.end;
        texts.insert(id.to_owned(), TextsOfAct { range, by_id });
    }
    texts
}

/// Where the rows of each annex stand, in the order of districts, offices and listings.
fn listings(records: &Records) -> HashMap<String, RowsByAnnex> {
    let mut listings: HashMap<String, RowsByAnnex> = HashMap::new();
    for (file, offices) in records.offices.iter().enumerate() {
        for (at, office) in offices.offices.iter().enumerate() {
            for (row, listing) in office.listings.iter().enumerate() {
                let Some(annex) = &listing.annex else { continue };
                let of_act = listings.entry(listing.act.to_string()).or_default();
                let rows = of_act.entry(annex.to_string()).or_default();
                rows.all.push((file, at, row));
                rows.by_service.entry(listing.service.to_string()).or_default().push((file, at, row));
            }
        }
    }
    listings
}

/// The offices that serve for each service, in the order of districts and offices.
fn offices_by_service(records: &Records) -> HashMap<String, Vec<(usize, usize)>> {
    let mut by_service: HashMap<String, Vec<_>> = HashMap::new();
    for (file, offices) in records.offices.iter().enumerate() {
        for (at, office) in offices.offices.iter().enumerate() {
            for service in office.service_ids() {
                by_service.entry(service.to_owned()).or_default().push((file, at));
            }
        }
    }
    by_service
}

/// Where acts mention others, as far as they name their ids. Of mentions of one kind in one record the first counts.
fn mentions(acts: &[Act]) -> HashMap<String, Vec<(usize, MentionKind)>> {
    let mut mentions: HashMap<String, Vec<_>> = HashMap::new();
    for (at, act) in acts.iter().enumerate() {
        let mut seen = HashSet::new();
        let amended_by = act.amended_by.iter().enumerate();
        let all = (act.repeals.iter().map(|mention| (mention, MentionKind::Repeals)))
            .chain(act.amends.iter().map(|mention| (mention, MentionKind::Amends)))
            .chain(amended_by.map(|(at, change)| (&change.by, MentionKind::AmendedBy(at))))
            .chain(act.repealed_by.iter().map(|mention| (mention, MentionKind::RepealedBy)));
        for (mention, kind) in all {
            let Some(id) = &mention.act else { continue };
            if seen.insert((id.as_str(), std::mem::discriminant(&kind))) {
                mentions.entry(id.to_string()).or_default().push((at, kind));
            }
        }
    }
    mentions
}

/// The information systems that automate a service.
fn automating(service: &Service) -> BTreeSet<&str> {
    service.automated_by.iter().map(|system| system.as_str()).collect()
}

/// Where the records stand that had an id before; of several the first.
fn former<'s>(ids: impl Iterator<Item = &'s Vec<Spanned<Slug>>>) -> HashMap<String, usize> {
    first_counts(ids.enumerate().flat_map(|(at, ids)| ids.iter().map(move |id| (id.to_string(), at))))
}

/// The place of each office among those of its territory, by its own name or that of its provider in a language.
fn office_places(records: &Records, language: LangTag) -> HashMap<String, usize> {
    let order = Collation::of(language.as_str());
    let mut places = HashMap::new();
    for file in &records.offices {
        let names: HashMap<_, _> = file.providers.iter().map(|one| (&one.id.value, &one.name)).collect();
        let name = |office: &'_ Office| {
            let name = office.name.as_ref().or_else(|| names.get(&office.provider.value).copied());
            name.map(|name| name.in_language(language).text.to_owned()).unwrap_or_default()
        };
        let mut offices: Vec<_> = file.offices.iter().map(|office| (name(office), office.id.to_string())).collect();
        offices.sort_by(|a, b| order.compare(&a.0, &b.0).then_with(|| a.1.cmp(&b.1)));
        places.extend(offices.into_iter().enumerate().map(|(place, (_, id))| (id, place)));
    }
    places
}

/// Where the records stand that have a word.
fn places(words: impl Iterator<Item = impl IntoIterator<Item = impl Into<String>>>) -> HashMap<String, Vec<usize>> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, words) in words.enumerate() {
        for word in words {
            places.entry(word.into()).or_default().push(at);
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
