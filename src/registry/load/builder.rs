//! Puts the parts of a register into their order and makes its index.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::Part;
use crate::registry::model::{
    Act, Bodies, Catalogue, Classifier, Deadlines, Districts, Glossary, OfficeFile, RevisionHead, Service, Settings,
    Statistics, Withdrawals,
};
use crate::registry::page::{Page, PageText};
use crate::registry::profile::Profile;
use crate::registry::regulation::{Regulation, RegulationText};
use crate::registry::revisions::{Revision, TableText};
use crate::registry::values::{LangTag, Slug};
use crate::registry::{Index, Registry};

/// Gathers the parts of a register.
#[derive(Default)]
pub(super) struct Builder {
    classifier: Option<Classifier>,
    bodies: Option<Bodies>,
    districts: Option<Districts>,
    glossary: Option<Glossary>,
    deadlines: Option<Deadlines>,
    acts: Vec<Act>,
    services: Vec<Service>,
    offices: Vec<OfficeFile>,
    statistics: Vec<Statistics>,
    catalogue: Catalogue,
    pages: BTreeMap<Slug, Vec<PageText>>,
    regulations: BTreeMap<(Slug, Slug), Vec<RegulationText>>,
    revisions: Vec<(String, RevisionHead)>,
    revision_tables: BTreeMap<String, BTreeMap<String, TableText>>,
    withdrawals: Option<Withdrawals>,
    /// Names of files that could not be read: references to them are not reported as dangling on top.
    pub(super) broken: HashSet<String>,
}

impl Builder {
    /// A builder that knows which files could not be read.
    pub(super) fn new(broken: HashSet<String>) -> Self {
        Self { broken, ..Self::default() }
    }

    /// Takes a part; what could not be read is remembered by its path.
    pub(super) fn add(&mut self, path: &str, part: Part<'_>) {
        let read = match part {
            Part::Classifier(part) => set(&mut self.classifier, part),
            Part::Bodies(part) => set(&mut self.bodies, part),
            Part::Districts(part) => set(&mut self.districts, part),
            Part::Glossary(part) => set(&mut self.glossary, part),
            Part::Deadlines(part) => set(&mut self.deadlines, part),
            Part::Act(part) => push(&mut self.acts, *part),
            Part::Service(part) => push(&mut self.services, *part),
            Part::Offices(part) => push(&mut self.offices, part),
            Part::Statistics(part) => push(&mut self.statistics, *part),
            Part::Level(part) => push(&mut self.catalogue.levels, part),
            Part::Systems(part) => set(&mut self.catalogue.systems, part),
            Part::Indicators(part) => set(&mut self.catalogue.indicators, part),
            Part::Abbreviations(part) => set(&mut self.catalogue.abbreviations, part),
            Part::Withdrawals(part) => set(&mut self.withdrawals, part),
            Part::Revision(folder, part) => push(&mut self.revisions, part.map(|head| (folder.to_owned(), head))),
            Part::RevisionTable { revision, table, text } => {
                self.revision_tables.entry(revision.to_owned()).or_default().insert(table.to_owned(), text);
                true
            }
            Part::Page(part) => part.map(|(slug, text)| self.pages.entry(slug).or_default().push(text)).is_some(),
            Part::Text(part) => {
                part.map(|(act, id, text)| self.regulations.entry((act, id)).or_default().push(text)).is_some()
            }
        };
        if !read {
            self.broken.insert(path.to_owned());
        }
    }

    /// The register, if it has a classifier.
    pub(super) fn finish(self, settings: Settings, profile: Profile, languages: Vec<LangTag>) -> Option<Registry> {
        let mut classifier = self.classifier?;
        classifier.sections.sort_by_key(|section| section.code.value);
        for section in &mut classifier.sections {
            section.subsections.sort_by_key(|subsection| subsection.code.value);
        }
        let (mut acts, mut services, mut offices) = (self.acts, self.services, self.offices);
        acts.sort_by(|a, b| a.id.value.cmp(&b.id.value));
        services.sort_by(|a, b| a.id.value.cmp(&b.id.value));
        offices.sort_by(|a, b| a.district.value.cmp(&b.district.value));
        let mut catalogue = self.catalogue;
        catalogue.levels.sort_by_key(|level| level.level.value);
        let mut bodies = self.bodies.map_or_else(Vec::new, |file| file.bodies);
        bodies.sort_by(|a, b| a.id.value.cmp(&b.id.value));
        let mut districts = self.districts.map_or_else(Vec::new, |file| file.districts);
        districts.sort_by(|a, b| a.id.value.cmp(&b.id.value));
        let mut statistics = self.statistics;
        statistics.sort_by_key(|statistics| *statistics.year);
        let mut deadlines = self.deadlines.map_or_else(Vec::new, |file| file.deadlines);
        deadlines.sort_by(|a, b| a.day.cmp(&b.day).then_with(|| a.id.value.cmp(&b.id.value)));
        let order = |language| languages.iter().position(|known| *known == language);
        let pages = self
            .pages
            .into_iter()
            .map(|(slug, mut texts)| {
                texts.sort_by_key(|text| order(text.language));
                Page { slug, texts }
            })
            .collect();
        let mut regulations: Vec<_> = self
            .regulations
            .into_iter()
            .map(|((act, id), mut texts)| {
                texts.sort_by_key(|text| order(text.language));
                Regulation { act, id, texts }
            })
            .collect();
        let acts_by_id = positions(acts.iter().map(|act| &act.id.value));
        // Within an act, the order that the act gives its texts.
        regulations.sort_by_cached_key(|text| {
            let act = acts_by_id.get(text.act.as_str()).map(|&at| &acts[at]);
            let place = act.and_then(|act| act.texts.iter().position(|listed| *listed.id == text.id));
            (text.act.clone(), place, text.id.clone())
        });
        let mut tables = self.revision_tables;
        let revision = |(folder, head): (String, RevisionHead)| {
            let files = tables.remove(&folder).unwrap_or_default();
            Revision { folder, head, files }
        };
        let mut revisions: Vec<_> = self.revisions.into_iter().map(revision).collect();
        revisions.sort_by(|a, b| a.position().cmp(&b.position()));
        let providers = offices
            .iter()
            .enumerate()
            .flat_map(|(file, offices)| {
                offices.providers.iter().enumerate().map(move |(at, provider)| (provider.id.to_string(), (file, at)))
            })
            .rev()
            .collect();
        let subsections = classifier
            .sections
            .iter()
            .enumerate()
            .flat_map(|(at, section)| {
                section.subsections.iter().enumerate().map(move |(within, found)| (*found.code, (at, within)))
            })
            .rev()
            .collect();
        let index = Index {
            acts_by_number: places(acts.iter().map(|act| act.number.as_deref())),
            acts_by_relation: places(acts.iter().map(related)),
            acts: acts_by_id,
            bodies: positions(bodies.iter().map(|body| &body.id.value)),
            services: positions(services.iter().map(|service| &service.id.value)),
            districts: positions(districts.iter().map(|district| &district.id.value)),
            providers,
            subsections,
        };
        Some(Registry {
            settings,
            profile,
            languages,
            classifier,
            bodies,
            acts,
            services,
            districts,
            offices,
            catalogue,
            glossary: self.glossary.map_or_else(Vec::new, |file| file.terms),
            statistics,
            deadlines,
            pages,
            regulations,
            revisions,
            withdrawn: self.withdrawals.map_or_else(Vec::new, |file| file.withdrawn),
            index,
        })
    }
}

fn set<T>(slot: &mut Option<T>, part: Option<T>) -> bool {
    *slot = part;
    slot.is_some()
}

fn push<T>(list: &mut Vec<T>, part: Option<T>) -> bool {
    part.map(|part| list.push(part)).is_some()
}

/// Position of each id; of equal ids the first counts.
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

fn positions<'s>(ids: impl DoubleEndedIterator<Item = &'s Slug> + ExactSizeIterator) -> HashMap<String, usize> {
    ids.enumerate().rev().map(|(at, id)| (id.to_string(), at)).collect()
}
