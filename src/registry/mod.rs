//! The register: loaded once from `registry/` and `content/`, checked whole, immutable afterwards.
//!
//! The way through: [`source_files`] and `tree` list and read the files, [`decode`] turns TOML into the typed records of [`model`] (whose
//! small values are in [`values`]), [`fn@load`] puts them together, [`check`] looks at the whole. Everything else in the
//! program reads a [`Registry`] and never changes it. Nothing here knows of pages, tables or indexes.

pub mod act_relations;
pub mod changes;
pub mod check;
pub mod decode;
pub mod footnotes;
pub mod indicators;
pub mod listings;
mod load;
pub mod model;
mod page;
pub mod profile;
pub mod regulation;
pub mod report;
pub mod revisions;
pub mod source_files;
pub mod tables;
mod tree;
pub mod values;

use std::collections::HashMap;

pub use load::{Loaded, load};
pub use page::Page;
pub use tree::{SourceTree, TreeError};

use model::{
    Act, ActText, Body, Catalogue, Classifier, Deadline, District, Office, OfficeFile, Provider, Section, Service,
    Settings, Statistics, Subsection, Term, Withdrawn,
};
use profile::Profile;
use regulation::Regulation;
use revisions::Revision;
use values::{LangTag, SectionCode, SubsectionCode, Year};

/// A register that was loaded whole.
#[derive(Clone, Debug)]
pub struct Registry {
    /// What the register is and who publishes it.
    pub settings: Settings,
    /// What is its country's own, in its languages.
    pub profile: Profile,
    /// Its languages, the first one first.
    pub languages: Vec<LangTag>,
    /// Sections and subsections.
    pub classifier: Classifier,
    /// Bodies that issue and develop acts, by id.
    pub bodies: Vec<Body>,
    /// Acts, by id.
    pub acts: Vec<Act>,
    /// Services, by id.
    pub services: Vec<Service>,
    /// Territories, by id.
    pub districts: Vec<District>,
    /// Providers and offices, a file a district, by district.
    pub offices: Vec<OfficeFile>,
    /// What akims' offices do, and with which information systems.
    pub catalogue: Catalogue,
    /// Terms of the whole register, in the order of their file.
    pub glossary: Vec<Term>,
    /// What was counted for yearly reports, by year.
    pub statistics: Vec<Statistics>,
    /// Days of every year by which something is due, by day.
    pub deadlines: Vec<Deadline>,
    /// Pages of running text, by slug.
    pub pages: Vec<Page>,
    /// Texts of acts, by act and by the order that the act gives them.
    pub regulations: Vec<Regulation>,
    /// Published states, by day and id: each follows the one before it.
    pub revisions: Vec<Revision>,
    /// Records without a status of their own that were withdrawn.
    pub withdrawn: Vec<Withdrawn>,
    index: Index,
}

/// Where records stand in the lists, by id. With duplicate ids (a fault that forbids publication) the first one counts.
#[derive(Clone, Debug, Default)]
struct Index {
    acts: HashMap<String, usize>,
    /// Acts by their number, as printed.
    acts_by_number: HashMap<String, Vec<usize>>,
    /// The acts whose records name an act as one that changes it or that they change.
    acts_by_relation: HashMap<String, Vec<usize>>,
    bodies: HashMap<String, usize>,
    services: HashMap<String, usize>,
    districts: HashMap<String, usize>,
    providers: HashMap<String, (usize, usize)>,
    subsections: HashMap<SubsectionCode, (usize, usize)>,
}

impl Registry {
    /// The act of an id.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.index.acts.get(id).map(|&at| &self.acts[at])
    }

    /// The acts of a number, as printed.
    pub fn acts_of_number(&self, number: &str) -> impl Iterator<Item = &Act> {
        self.index.acts_by_number.get(number).into_iter().flatten().map(|&at| &self.acts[at])
    }

    /// The acts whose records name an act as one that changes or repeals it, or that they change or repeal.
    fn acts_related_to(&self, id: &str) -> impl Iterator<Item = &Act> {
        self.index.acts_by_relation.get(id).into_iter().flatten().map(|&at| &self.acts[at])
    }

    /// The texts of an act, in the order that the act gives them.
    pub fn texts_of(&self, act: &str) -> impl Iterator<Item = &Regulation> {
        let first = self.regulations.partition_point(|text| text.act.as_str() < act);
        self.regulations[first..].iter().take_while(move |text| text.act.as_str() == act)
    }

    /// A text of an act, and what the act says of it.
    pub fn text_of(&self, act: &str, id: &str) -> Option<(&Act, &ActText, &Regulation)> {
        let record = self.act(act)?;
        let listed = record.texts.iter().find(|text| text.id.as_str() == id)?;
        let text = self.texts_of(act).find(|text| text.id.as_str() == id)?;
        Some((record, listed, text))
    }

    /// The body of an id.
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.index.bodies.get(id).map(|&at| &self.bodies[at])
    }

    /// The service of an id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.index.services.get(id).map(|&at| &self.services[at])
    }

    /// The territory of an id.
    pub fn district(&self, id: &str) -> Option<&District> {
        self.index.districts.get(id).map(|&at| &self.districts[at])
    }

    /// The provider of an id.
    pub fn provider(&self, id: &str) -> Option<&Provider> {
        self.index.providers.get(id).map(|&(file, at)| &self.offices[file].providers[at])
    }

    /// The section and subsection of a code.
    pub fn subsection(&self, code: SubsectionCode) -> Option<(&Section, &Subsection)> {
        let &(section, at) = self.index.subsections.get(&code)?;
        let section = &self.classifier.sections[section];
        Some((section, &section.subsections[at]))
    }

    /// The code of the section that a service stands in; none if the classifier does not have its subsection, a fault that
    /// forbids publication.
    pub fn section_of(&self, service: &Service) -> Option<SectionCode> {
        self.subsection(*service.subsection).map(|(section, _)| *section.code)
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

    /// Every office with the file of its district, in the order of districts and offices.
    pub fn all_offices(&self) -> impl Iterator<Item = (&OfficeFile, &Office)> {
        self.offices.iter().flat_map(|file| file.offices.iter().map(move |office| (file, office)))
    }

    /// The first language, in which the register is kept.
    pub fn first_language(&self) -> LangTag {
        self.languages[0]
    }
}
