//! A register that was loaded whole.

use std::ops::{Deref, DerefMut};

use jiff::civil::Date;

use super::catalogue_index::CapabilityPlace;
use super::index::{MentionKind, RecordIndex, RowPlace};
use super::model::{
    Abbreviation, Act, ActText, Base, Body, Capability, CatalogueLevel, Concept, Deadline, District, Listing, Office,
    OfficeFile, Provider, Scheme, SchemeKind, Service, Settings, Settlement, SettlementFile, Statistics, System,
    Withdrawn,
};
use super::profile::Profile;
use super::records::Records;
use super::regulation::RegulationDocument;
use super::values::{LangTag, Year};
use crate::incremental::{ContentHash, SourceId, Tracked};

/// A register that was loaded whole: its records, which can be reached as if they were its own fields, and what holds for all of them.
#[derive(Clone, Debug)]
pub struct Registry {
    /// What the register is and who publishes it.
    pub settings: Settings,
    /// What is its country's own, in its languages.
    pub profile: Profile,
    /// Its languages, the first one first.
    pub languages: Vec<LangTag>,
    /// The day for which the statuses hold; those of the records if not set.
    pub day: Option<Date>,
    records: Records,
    pub(super) index: RecordIndex,
}

impl Deref for Registry {
    type Target = Records;
    fn deref(&self) -> &Records {
        &self.records
    }
}

impl DerefMut for Registry {
    fn deref_mut(&mut self) -> &mut Records {
        &mut self.records
    }
}

impl Registry {
    /// A register of records that stand in their order.
    pub(super) fn new(settings: Settings, profile: Profile, languages: Vec<LangTag>, records: Records) -> Self {
        let index = RecordIndex::of(&records, languages[0]);
        let mut registry = Self { settings, profile, languages, day: None, records, index };
        registry.compute_effects();
        registry
    }

    /// What of it is tracked: the records with a file of their own, and the indexes.
    pub fn sources(&self) -> impl Iterator<Item = (SourceId, Option<ContentHash>)> {
        let texts = self.regulations.iter().flat_map(|text| text.texts.iter().map(Tracked::source));
        let pages = self.pages.iter().flat_map(|page| page.texts.iter().map(Tracked::source));
        (self.services.iter().map(Tracked::source))
            .chain(self.bases.iter().map(|base| base.service.source()))
            .chain(self.acts.iter().map(Tracked::source))
            .chain(self.offices.iter().map(Tracked::source))
            .chain(self.settlements.iter().map(Tracked::source))
            .chain(texts)
            .chain(pages)
            .chain(self.index.sources.iter().copied())
    }

    /// Finds its records anew after some were taken out.
    pub(super) fn reindex(&mut self) {
        self.index = RecordIndex::of(&self.records, self.languages[0]);
    }

    /// The act of an id.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.index.acts.get(id).map(|&at| &self.acts[at])
    }

    /// The act that had an id before.
    pub fn act_formerly(&self, id: &str) -> Option<&Act> {
        self.index.acts_by_former_id.get(id).map(|&at| &self.acts[at])
    }

    /// The acts of a number, as printed.
    pub fn acts_of_number(&self, number: &str) -> impl Iterator<Item = &Act> {
        self.index.acts_by_number.get(number).into_iter().flatten().map(|&at| &self.acts[at])
    }

    /// The acts whose records name an act as one that changes or repeals it, or that they change or repeal.
    pub(super) fn acts_mentioning(&self, id: &str) -> impl Iterator<Item = (&Act, MentionKind)> {
        self.index.acts_by_mention.get(id).into_iter().flatten().map(|&(at, kind)| (&self.acts[at], kind))
    }

    /// The texts of an act, in the order that the act gives them.
    pub fn texts_of(&self, act: &str) -> impl Iterator<Item = &RegulationDocument> {
        let range = self.index.texts.get(act).map(|texts| texts.range.clone()).unwrap_or_default();
        self.regulations[range].iter()
    }

    /// Whether there is a text of an act, whether or not the act lists it.
    pub fn has_text(&self, act: &str, id: &str) -> bool {
        self.index.texts.get(act).is_some_and(|texts| texts.by_id.contains_key(id))
    }

    /// A text of an act, and what the act says of it.
    pub fn text_of(&self, act: &str, id: &str) -> Option<(&Act, &ActText, &RegulationDocument)> {
        let place = self.index.texts.get(act)?.by_id.get(id)?;
        let act = self.act(act)?;
        Some((act, &act.texts[place.listed?], &self.regulations[place.text]))
    }

    /// The body of an id.
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.index.bodies.get(id).map(|&at| &self.bodies[at])
    }

    /// The service of an id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.index.services.get(id).map(|&at| &self.services[at])
    }

    /// The service that had an id before.
    pub fn service_formerly(&self, id: &str) -> Option<&Service> {
        self.index.services_by_former_id.get(id).map(|&at| &self.services[at])
    }

    /// The base description of an id.
    pub fn base(&self, id: &str) -> Option<&Base> {
        self.index.bases.get(id).map(|&at| &self.bases[at])
    }

    /// The base description that had an id before.
    pub fn base_formerly(&self, id: &str) -> Option<&Base> {
        self.index.bases_by_former_id.get(id).map(|&at| &self.bases[at])
    }

    /// The services that follow a base description, by id.
    pub fn services_of_base(&self, base: &str) -> impl Iterator<Item = &Service> {
        self.index.services_by_base.get(base).into_iter().flatten().map(|&at| &self.services[at])
    }

    /// The scheme of an id.
    pub fn scheme(&self, id: &str) -> Option<&Scheme> {
        self.index.schemes.get(id).map(|&at| &self.schemes[at])
    }

    /// The schemes of a kind, by id.
    pub fn schemes_of(&self, kind: SchemeKind) -> impl Iterator<Item = &Scheme> {
        self.schemes.iter().filter(move |scheme| scheme.kind == kind)
    }

    /// The situations of life, each with its scheme, in the order of schemes and of their files.
    pub fn situations(&self) -> impl Iterator<Item = (&Scheme, &Concept)> {
        let schemes = self.schemes_of(SchemeKind::Situations);
        schemes.flat_map(|scheme| scheme.concepts.iter().map(move |concept| (scheme, concept)))
    }

    /// The concept of an id among those of all schemes, with its scheme.
    pub fn concept(&self, id: &str) -> Option<(&Scheme, &Concept)> {
        let &(scheme, at) = self.index.concepts.get(id)?;
        let scheme = &self.schemes[scheme];
        Some((scheme, &scheme.concepts[at]))
    }

    /// The concepts that a service belongs to, each with its scheme, in the order of its file.
    pub fn concepts_of(&self, service: &Service) -> impl Iterator<Item = (&Scheme, &Concept)> {
        service.classified_as.iter().filter_map(|id| self.concept(&id.to_string()))
    }

    /// The services of a concept, by the concept's id among those of all schemes, by the id of the service.
    pub fn services_of_concept<'r>(&'r self, id: &str) -> impl Iterator<Item = &'r Service> + use<'r> {
        self.index.services_by_concept.get(id).into_iter().flatten().map(|&at| &self.services[at])
    }

    /// The services that an information system automates, by id.
    pub fn services_of_system(&self, system: &str) -> impl Iterator<Item = &Service> {
        self.index.services_by_system.get(system).into_iter().flatten().map(|&at| &self.services[at])
    }

    /// The deadline of an id.
    pub fn deadline(&self, id: &str) -> Option<&Deadline> {
        self.index.deadlines.get(id).map(|&at| &self.deadlines[at])
    }

    /// The deadlines that an act sets, by day.
    pub fn deadlines_of_act(&self, act: &str) -> impl Iterator<Item = &Deadline> {
        self.index.deadlines_by_act.get(act).into_iter().flatten().map(|&at| &self.deadlines[at])
    }

    /// The services that name an act as the one that sets how they are given, by id.
    pub fn services_of_act(&self, act: &str) -> impl Iterator<Item = &Service> {
        self.index.services_by_act.get(act).into_iter().flatten().map(|&at| &self.services[at])
    }

    /// The territory of an id.
    pub fn district(&self, id: &str) -> Option<&District> {
        self.index.districts.get(id).map(|&at| &self.districts[at])
    }

    /// The territory that had an id before.
    pub fn district_formerly(&self, id: &str) -> Option<&District> {
        self.index.districts_by_former_id.get(id).map(|&at| &self.districts[at])
    }

    /// The territories that lie in a territory, in the order of their file.
    pub fn districts_in(&self, parent: &str) -> impl Iterator<Item = &District> {
        self.index.districts_by_parent.get(parent).into_iter().flatten().map(|&at| &self.districts[at])
    }

    /// The provider of an id.
    pub fn provider(&self, id: &str) -> Option<&Provider> {
        self.index.providers.get(id).map(|&(file, at)| &self.offices[file].providers[at])
    }

    /// The office of an id, with the file of its territory.
    pub fn office(&self, id: &str) -> Option<(&OfficeFile, &Office)> {
        let &(file, at) = self.index.offices.get(id)?;
        let file = &self.offices[file];
        Some((file, &file.offices[at]))
    }

    /// The place of an office among those of its territory, from 0, by name in the first language.
    pub fn office_place(&self, id: &str) -> usize {
        self.index.office_places.get(id).copied().unwrap_or_default()
    }

    /// The information system of an id.
    pub fn system(&self, id: &str) -> Option<&System> {
        self.index.catalogue.systems.get(id).map(|&at| &self.catalogue.all_systems()[at])
    }

    /// How many capabilities name an information system.
    pub fn capability_count_of_system(&self, system: &str) -> usize {
        self.index.catalogue.capability_counts.get(system).copied().unwrap_or_default()
    }

    /// The first entry of an abbreviation, by its letters in the first language, in the lists of the catalogue.
    pub fn abbreviation(&self, letters: &str) -> Option<&Abbreviation> {
        let &(list, at) = self.index.catalogue.abbreviations.get(letters)?;
        Some(&self.catalogue.lists()[list].abbreviations[at])
    }

    /// The capability of a level and id, such as `district/1-1`, with its level.
    pub fn capability(&self, key: &str) -> Option<(&CatalogueLevel, &Capability)> {
        self.index.catalogue.capabilities.get(key).map(|&place| self.capability_at(place))
    }

    /// The capability that had an id in its level before, with its level.
    pub fn capability_formerly(&self, key: &str) -> Option<(&CatalogueLevel, &Capability)> {
        self.index.catalogue.capabilities_by_former_id.get(key).map(|&place| self.capability_at(place))
    }

    /// The capabilities of an id in all levels, with their levels.
    pub fn capabilities_of_id(&self, id: &str) -> impl Iterator<Item = (&CatalogueLevel, &Capability)> {
        self.index.catalogue.capabilities_by_id.get(id).into_iter().flatten().map(|&place| self.capability_at(place))
    }

    fn capability_at(&self, (level, at): CapabilityPlace) -> (&CatalogueLevel, &Capability) {
        let level = &self.catalogue.levels[level];
        (level, &level.capabilities[at])
    }

    /// What an editor says of a record of a table that was withdrawn.
    pub fn withdrawal(&self, table: &str, id: &str) -> Option<&Withdrawn> {
        self.index.withdrawn.get(&(table.to_owned(), id.to_owned())).map(|&at| &self.withdrawn[at])
    }

    /// Whether a territory is one of those that divide the whole country.
    pub fn is_region(&self, district: &District) -> bool {
        let term = self.profile.district_kinds.get(district.kind.as_str());
        term.is_some_and(|term| term.region == Some(true))
    }

    /// What was supplied for the report on a year.
    pub fn statistics_of(&self, year: Year) -> Option<&Statistics> {
        self.statistics.iter().find(|statistics| *statistics.year == year)
    }

    /// The rows of an annex of an act, for one service or for all, in the order of districts, offices and listings.
    pub(super) fn listings_of_annex(
        &self,
        act: &str,
        annex: &str,
        service: Option<&str>,
    ) -> impl Iterator<Item = (&OfficeFile, &Office, &Listing)> {
        let rows = self.index.listings.get(act).and_then(|annexes| annexes.get(annex));
        let rows = rows.and_then(|rows| match service {
            Some(service) => rows.by_service.get(service),
            None => Some(&rows.all),
        });
        rows.into_iter().flatten().map(|&place| self.listing_at(place))
    }

    /// The offices that serve for a service, each once, with the files of their districts, in the order of these.
    pub fn offices_of_service(&self, service: &str) -> impl Iterator<Item = (&OfficeFile, &Office)> {
        let places = self.index.offices_by_service.get(service);
        places.into_iter().flatten().map(|&(file, at)| (&self.offices[file], &self.offices[file].offices[at]))
    }

    fn listing_at(&self, (file, at, row): RowPlace) -> (&OfficeFile, &Office, &Listing) {
        let (file, office) = (&self.offices[file], &self.offices[file].offices[at]);
        (file, office, &office.listings[row])
    }

    /// The providers and offices of a district.
    pub fn offices_in(&self, district: &str) -> Option<&OfficeFile> {
        self.index.office_files.get(district).map(|&at| &self.offices[at])
    }

    /// Every settlement with the file of its territory, in the order of districts and of their files.
    pub fn all_settlements(&self) -> impl Iterator<Item = (&SettlementFile, &Settlement)> {
        self.settlements.iter().flat_map(|file| file.settlements.iter().map(move |one| (file, one)))
    }

    /// A settlement with the file of its territory, by its id.
    pub fn settlement(&self, id: &str) -> Option<(&SettlementFile, &Settlement)> {
        let &(file, at) = self.index.settlements_by_id.get(id)?;
        let file = &self.settlements[file];
        Some((file, &file.settlements[at]))
    }

    /// The settlements of a territory.
    pub fn settlements_in(&self, district: &str) -> &[Settlement] {
        self.index.settlements.get(district).map_or(&[], |&at| &self.settlements[at].settlements)
    }

    /// The bodies that are parts of a body or answer to it, in the order of their ids.
    pub fn bodies_under(&self, parent: &str) -> impl Iterator<Item = &Body> {
        self.index.bodies_by_parent.get(parent).into_iter().flatten().map(|&at| &self.bodies[at])
    }

    /// Every office with the file of its district, in the order of districts and offices.
    pub fn all_offices(&self) -> impl Iterator<Item = (&OfficeFile, &Office)> {
        self.offices.iter().flat_map(|file| file.offices.iter().map(move |office| (file, office)))
    }

    /// The first language, in which the register is kept.
    pub fn first_language(&self) -> LangTag {
        self.languages[0]
    }
}
