//! Every page of the site: which there are, and what each shows. One file a kind of page.

mod acts;
mod catalogue;
mod changes;
mod classifier;
mod dataset;
mod deadlines;
mod districts;
mod glossary;
mod home;
mod open_data;
mod regulation;
mod reports;
mod revisions;
mod search;
mod service;
mod services;
mod services_by;
mod text;

use serde::Serialize;
use tera::Value;

use super::contents::Index;
use super::relations::Relations;
use super::revisions::RevisionDiff;
use super::views::{Localizer, TextView};
use crate::addresses::paths;
use crate::datasets::{Dataset, FileSizes, OpenData, Preview};
use crate::registry::Page as TextPage;
use crate::registry::Registry;
use crate::registry::changes::Change;
use crate::registry::model::{
    Abbreviations, Act, ActText, Capability, CatalogueLevel, District, Indicators, Section, Service, Statistics,
    Subsection, Systems,
};
use crate::registry::regulation::Regulation;
use crate::registry::report::form::ReportForm;
use crate::registry::values::{LangTag, SectionCode};
use crate::text::Collation;
pub use acts::Grouping;
pub use changes::{ChangeView, latest as latest_changes};
pub use dataset::described;
pub use revisions::{Entry, entries as revision_entries};
pub use services_by::ServiceGrouping;

/// A page, before it is told in any language.
#[derive(Clone, Copy)]
pub enum Page<'r> {
    /// The home page.
    Home,
    /// The index of sections.
    Sections,
    /// A section.
    Section(&'r Section),
    /// A subsection.
    Subsection(&'r Section, &'r Subsection),
    /// The index of services.
    Services,
    /// An index of services in groups.
    ServicesBy(ServiceGrouping),
    /// A service.
    Service(&'r Service),
    /// The index of districts.
    Districts,
    /// A district.
    District(&'r District),
    /// An index of acts.
    Acts(Grouping),
    /// An act.
    Act(&'r Act),
    /// A text of an act.
    Regulation(&'r Act, &'r ActText, &'r Regulation),
    /// The overview of the catalogue of functions.
    Capabilities,
    /// A level of the catalogue.
    CapabilityLevel(&'r CatalogueLevel),
    /// A capability.
    Capability(&'r CatalogueLevel, &'r Capability),
    /// The information systems.
    Systems(&'r Systems),
    /// The indicators.
    Indicators(&'r Indicators),
    /// The abbreviations.
    Abbreviations(&'r Abbreviations),
    /// The index of yearly reports.
    Reports(&'r ReportForm),
    /// The report on a year.
    Report(&'r ReportForm, &'r Statistics),
    /// The deadlines.
    Deadlines,
    /// What changed lately.
    Changes,
    /// The glossary.
    Glossary,
    /// The open data, with the sizes of its files.
    OpenData(&'r FileSizes),
    /// A data set, with what its page shows of its rows and the sizes of its files.
    Dataset(&'r Dataset, &'r Preview, &'r FileSizes),
    /// The search.
    Search,
    /// Running text.
    Text(&'r TextPage),
}

/// What pages are made with, beyond the words of their language.
pub struct SiteContext<'r> {
    /// Backward references.
    pub relations: Relations<'r>,
    /// What happened up to the day of the build, the newest first.
    pub changes: Vec<Change<'r>>,
    /// What the revisions changed up to that day, the newest first.
    pub revisions: Vec<RevisionDiff<'r>>,
    /// The data that are published beside the pages.
    pub data: &'r OpenData,
    /// The day of the build.
    pub date: jiff::civil::Date,
    /// The languages' own names.
    pub names: Vec<(LangTag, String)>,
}

/// A page told in a language.
pub struct PageContent {
    /// The template.
    pub template: &'static str,
    /// The title.
    pub title: TextView,
    /// One or two sentences for search engines.
    pub description: String,
    /// The pages above it, the home page left out: path and title.
    pub breadcrumbs: Vec<(String, TextView)>,
    /// Whether a text of the page is a translation that is not official.
    pub unofficial: bool,
    /// What the template sees as `view`.
    pub view: Value,
}

/// One of several indexes of the same things, as a link.
#[derive(Serialize)]
struct IndexLink {
    /// The link.
    href: String,
    /// Its words.
    title: String,
    /// Whether it is the page itself.
    current: bool,
}

/// All pages of a register, in the order of the site map, but for the pages of open data, which are made when the data
/// are written.
pub fn all<'r>(registry: &'r Registry) -> Vec<Page<'r>> {
    let index = |index: Index, page| index.exists(registry).then_some(page);
    let mut pages = vec![Page::Home];
    pages.extend(index(Index::Sections, Page::Sections));
    for section in &registry.classifier.sections {
        pages.push(Page::Section(section));
        pages.extend(section.subsections.iter().map(|subsection| Page::Subsection(section, subsection)));
    }
    pages.extend(index(Index::Services, Page::Services));
    pages.extend(ServiceGrouping::existing(registry).map(Page::ServicesBy));
    pages.extend(registry.services.iter().map(Page::Service));
    pages.extend(index(Index::Providers, Page::Districts));
    pages.extend(registry.districts.iter().map(Page::District));
    pages.extend(Grouping::ALL.into_iter().filter_map(|grouping| index(Index::Acts, Page::Acts(grouping))));
    for act in &registry.acts {
        pages.push(Page::Act(act));
        let texts = act.texts.iter().filter_map(|listed| registry.text_of(act.id.as_str(), listed.id.as_str()));
        pages.extend(texts.map(|(act, listed, text)| Page::Regulation(act, listed, text)));
    }
    let catalogue = &registry.catalogue;
    pages.extend((!catalogue.is_empty()).then_some(Page::Capabilities));
    for level in &catalogue.levels {
        pages.push(Page::CapabilityLevel(level));
        pages.extend(level.capabilities.iter().map(|capability| Page::Capability(level, capability)));
    }
    pages.extend(catalogue.systems.as_ref().map(Page::Systems));
    pages.extend(catalogue.indicators.as_ref().map(Page::Indicators));
    pages.extend(catalogue.abbreviations.as_ref().map(Page::Abbreviations));
    if let Some(form) = registry.profile.report.as_ref().filter(|_| !registry.statistics.is_empty()) {
        pages.push(Page::Reports(form));
        pages.extend(registry.statistics.iter().map(|statistics| Page::Report(form, statistics)));
    }
    pages.extend((!registry.deadlines.is_empty()).then_some(Page::Deadlines));
    pages.push(Page::Changes);
    pages.extend(index(Index::Glossary, Page::Glossary));
    pages.push(Page::Search);
    pages.extend(registry.pages.iter().map(Page::Text));
    pages
}

impl Page<'_> {
    /// Its path, the same in every language; empty for the home page.
    pub fn path(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Sections => paths::SECTIONS.to_owned(),
            Self::Section(section) => paths::section(*section.code),
            Self::Subsection(_, subsection) => paths::subsection(*subsection.code),
            Self::Services => paths::SERVICES.to_owned(),
            Self::ServicesBy(grouping) => grouping.path().to_owned(),
            Self::Service(service) => paths::service(service.id.as_str()),
            Self::Districts => paths::PROVIDERS.to_owned(),
            Self::District(district) => paths::district(district.id.as_str()),
            Self::Acts(grouping) => grouping.path().to_owned(),
            Self::Act(act) => paths::act(act.id.as_str()),
            Self::Regulation(act, listed, _) => paths::regulation(act.id.as_str(), listed.id.as_str()),
            Self::Capabilities => paths::CAPABILITIES.to_owned(),
            Self::CapabilityLevel(level) => paths::level(*level.level),
            Self::Capability(level, capability) => paths::capability(*level.level, capability.id.as_str()),
            Self::Systems(_) => paths::SYSTEMS.to_owned(),
            Self::Indicators(_) => paths::INDICATORS.to_owned(),
            Self::Abbreviations(_) => paths::ABBREVIATIONS.to_owned(),
            Self::Reports(_) => paths::REPORTS.to_owned(),
            Self::Report(_, statistics) => paths::report(*statistics.year),
            Self::Deadlines => paths::DEADLINES.to_owned(),
            Self::Changes => paths::CHANGES.to_owned(),
            Self::Glossary => paths::GLOSSARY.to_owned(),
            Self::OpenData(_) => paths::OPEN_DATA.to_owned(),
            Self::Dataset(dataset, ..) => paths::dataset(dataset.name),
            Self::Search => paths::SEARCH.to_owned(),
            Self::Text(page) => paths::page(page.slug.as_str()),
        }
    }

    /// The section that the page belongs to.
    pub fn section(&self, registry: &Registry) -> Option<SectionCode> {
        match self {
            Self::Section(section) | Self::Subsection(section, _) => Some(*section.code),
            Self::Service(service) => registry.section_of(service),
            _ => None,
        }
    }

    /// The page in the language of `words`.
    pub fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, order: &Collation) -> PageContent {
        match self {
            Self::Home => home::content(localizer, context),
            Self::Sections => classifier::sections(localizer, context),
            Self::Section(section) => classifier::section(localizer, context, section),
            Self::Subsection(section, subsection) => {
                classifier::subsection(localizer, context, order, section, subsection)
            }
            Self::Services => services::content(localizer, order),
            Self::ServicesBy(grouping) => services_by::content(localizer, context, order, *grouping),
            Self::Service(service) => service::content(localizer, context, order, service),
            Self::Districts => districts::index(localizer, context, order),
            Self::District(district) => districts::district(localizer, context, order, district),
            Self::Acts(grouping) => acts::index(localizer, order, *grouping),
            Self::Act(act) => acts::act(localizer, context, order, act),
            Self::Regulation(act, listed, text) => regulation::content(localizer, context, act, listed, text),
            Self::Capabilities => catalogue::overview(localizer),
            Self::CapabilityLevel(level) => catalogue::level(localizer, level),
            Self::Capability(level, capability) => catalogue::capability(localizer, level, capability),
            Self::Systems(file) => catalogue::systems(localizer, order, file),
            Self::Indicators(file) => catalogue::indicators(localizer, file),
            Self::Abbreviations(file) => catalogue::abbreviations(localizer, order, file),
            Self::Reports(form) => reports::index(localizer, form),
            Self::Report(form, statistics) => reports::report(localizer, order, form, statistics),
            Self::Deadlines => deadlines::content(localizer, context),
            Self::Changes => changes::content(localizer, context),
            Self::Glossary => glossary::content(localizer, order),
            Self::OpenData(sizes) => open_data::content(localizer, context, sizes),
            Self::Dataset(dataset, preview, sizes) => dataset::content(localizer, context, (*dataset, *preview), sizes),
            Self::Search => search::content(localizer, context, order),
            Self::Text(page) => text::content(localizer, page),
        }
    }
}

/// A view as the template engine's value.
fn value(view: &impl Serialize) -> Value {
    Value::from_serializable(view)
}

/// A title that the theme's strings give.
fn title(localizer: &Localizer<'_>, key: &str) -> TextView {
    TextView { text: localizer.string(key), lang: None, unofficial: false }
}
