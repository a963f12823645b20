//! What a record belongs to in the eyes of a reader.

use crate::addresses::paths;
use crate::datasets::Dataset;
use crate::registry::Registry;
use crate::registry::decode::string_enum;
use crate::registry::model::Section;
use crate::registry::revisions::{Datum, Values};
use crate::registry::tables::TableId;

string_enum! {
    /// A page that shows records of several kinds, or records without pages of their own.
    pub enum IndexPage {
        /// The abbreviations.
        Abbreviations = "abbreviations",
        /// The deadlines.
        Deadlines = "deadlines",
        /// The terms of the whole register.
        Glossary = "glossary",
        /// The indicators.
        Indicators = "indicators",
        /// The yearly reports.
        Reports = "reports",
        /// The information systems.
        Systems = "systems",
    }
}

impl IndexPage {
    /// Its path.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Abbreviations => paths::ABBREVIATIONS,
            Self::Deadlines => paths::DEADLINES,
            Self::Glossary => paths::GLOSSARY,
            Self::Indicators => paths::INDICATORS,
            Self::Reports => paths::REPORTS,
            Self::Systems => paths::SYSTEMS,
        }
    }
}

/// What a change belongs to. They stand in the order in which a page shows them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Subject {
    /// A service, by its id of today.
    Service(String),
    /// A base description, by its id of today.
    Base(String),
    /// An act, by its id of today.
    Act(String),
    /// A district with its providers and offices.
    District(String),
    /// A section with its subsections.
    Section(String),
    /// A capability with its functions, by level and id.
    Capability(String),
    /// A whole page.
    Page(IndexPage),
    /// A record without a page, by table and key.
    Other(TableId, String),
}

impl Subject {
    /// What a record belongs to.
    pub(crate) fn of(registry: &Registry, table: &Dataset, id: &str, values: &Values) -> Self {
        let of_table = |table: TableId, id: &str| {
            Some(match table {
                TableId::Services => Self::Service(service_of_today(registry, id).to_owned()),
                TableId::Bases => Self::Base(base_of_today(registry, id).to_owned()),
                TableId::Acts => Self::Act(act_of_today(registry, id).to_owned()),
                TableId::Districts => Self::District(district_of_today(registry, id).to_owned()),
                TableId::Sections => Self::Section(section_of_today(registry, id)),
                TableId::Capabilities => Self::Capability(capability_of_today(registry, id)),
                _ => return None,
            })
        };
        let page = match table.name {
            TableId::Systems => Some(IndexPage::Systems),
            TableId::Indicators => Some(IndexPage::Indicators),
            TableId::Abbreviations => Some(IndexPage::Abbreviations),
            TableId::Reports | TableId::ReportServices | TableId::ReportSources => Some(IndexPage::Reports),
            TableId::Deadlines => Some(IndexPage::Deadlines),
            // A term that belongs to no service is one of the whole register.
            TableId::Definitions if table.parents().all(|parent| !values.contains_key(&parent.name)) => {
                Some(IndexPage::Glossary)
            }
            _ => None,
        };
        let parent = || {
            table.parents().find_map(|column| match (column.references, values.get(&column.name)?) {
                (Some(key), Datum::Text(id)) => of_table(key.table, id),
                _ => None,
            })
        };
        let found = of_table(table.name, id).or(page.map(Self::Page)).or_else(parent);
        found.unwrap_or_else(|| Self::Other(table.name, id.to_owned()))
    }

    /// The table of its own record; a page has none.
    pub(crate) fn table(&self) -> Option<TableId> {
        Some(match self {
            Self::Service(_) => TableId::Services,
            Self::Base(_) => TableId::Bases,
            Self::Act(_) => TableId::Acts,
            Self::District(_) => TableId::Districts,
            Self::Section(_) => TableId::Sections,
            Self::Capability(_) => TableId::Capabilities,
            Self::Page(_) => return None,
            Self::Other(table, _) => *table,
        })
    }

    /// Whether the records of a table are the subject itself, not parts of it.
    pub(crate) fn is_own(&self, table: TableId) -> bool {
        self.table() == Some(table)
    }

    /// What it was under the ids that its record had before.
    pub(crate) fn before(&self, registry: &Registry) -> Vec<Self> {
        fn named<T: ToString>(names: &[T], subject: fn(String) -> Subject) -> Vec<Subject> {
            names.iter().map(|name| subject(name.to_string())).collect()
        }
        let before = match self {
            Self::Service(id) => registry.service(id).map(|one| named(&one.former_ids, Self::Service)),
            Self::Base(id) => registry.base(id).map(|one| named(&one.service.former_ids, Self::Base)),
            Self::Act(id) => registry.act(id).map(|one| named(&one.former_ids, Self::Act)),
            Self::District(id) => registry.district(id).map(|one| named(&one.former_ids, Self::District)),
            Self::Section(code) => {
                let section = registry.classifier.sections.iter().find(|one| one.code.as_str() == code);
                section.map(|one| named(&one.former_codes, Self::Section))
            }
            Self::Capability(key) => {
                let former = |level, id| Self::Capability(format!("{level}/{id}"));
                let found = registry.capability(key);
                found.map(|(level, one)| one.former_ids.iter().map(|id| former(*level.level, id)).collect())
            }
            Self::Page(_) | Self::Other(..) => None,
        };
        before.unwrap_or_default()
    }

    /// Its name among all subjects, for anchors: no spaces, no slashes.
    pub(crate) fn anchor(&self) -> String {
        match self {
            Self::Service(id) => format!("service-{id}"),
            Self::Base(id) => format!("base-{id}"),
            Self::Act(id) => format!("act-{id}"),
            Self::District(id) => format!("district-{id}"),
            Self::Section(code) => format!("section-{code}"),
            Self::Capability(id) => format!("capability-{}", id.replace('/', "-")),
            Self::Page(name) => format!("page-{name}"),
            Self::Other(table, id) => format!("{table}-{}", id.replace(['/', ' '], "-")),
        }
    }
}

/// The id of a service that may have had another one.
pub(super) fn service_of_today<'a>(registry: &'a Registry, id: &'a str) -> &'a str {
    if registry.service(id).is_some() {
        return id;
    }
    registry.service_formerly(id).map_or(id, |service| service.id.as_str())
}

/// The id of a base description that may have had another one.
fn base_of_today<'a>(registry: &'a Registry, id: &'a str) -> &'a str {
    if registry.base(id).is_some() {
        return id;
    }
    registry.base_formerly(id).map_or(id, |base| base.service.id.as_str())
}

/// The id of an act that may have had another one.
fn act_of_today<'a>(registry: &'a Registry, id: &'a str) -> &'a str {
    if registry.act(id).is_some() {
        return id;
    }
    registry.act_formerly(id).map_or(id, |act| act.id.as_str())
}

/// The id of a district that may have had another one.
fn district_of_today<'a>(registry: &'a Registry, id: &'a str) -> &'a str {
    if registry.district(id).is_some() {
        return id;
    }
    registry.district_formerly(id).map_or(id, |district| district.id.as_str())
}

/// The code of a section that may have had another one.
fn section_of_today(registry: &Registry, code: &str) -> String {
    let had = |section: &&Section| section.former_codes.iter().any(|former| former.as_str() == code);
    let renamed = registry.classifier.sections.iter().find(had);
    renamed.map_or_else(|| code.to_owned(), |section| section.code.to_string())
}

/// The level and id of a capability that may have had another id.
fn capability_of_today(registry: &Registry, key: &str) -> String {
    let renamed = registry.capability_formerly(key);
    renamed.map_or_else(|| key.to_owned(), |(level, one)| format!("{}/{}", level.level, one.id))
}
