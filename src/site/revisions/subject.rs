//! What a record belongs to in the eyes of a reader.

use crate::registry::Registry;
use crate::registry::revisions::{Datum, Values};

/// What a change is told under. They stand in the order in which a page tells them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A service, by its id of today.
    Service(String),
    /// An act, by its id of today.
    Act(String),
    /// A district with its providers and offices.
    District(String),
    /// A section with its subsections.
    Section(String),
    /// A capability with its functions, by level and id.
    Capability(String),
    /// A whole page: the glossary, the systems, the indicators, the abbreviations, the yearly reports, the deadlines.
    Page(&'static str),
    /// A record without a page, by table and key.
    Other(String, String),
}

impl Subject {
    /// What a record belongs to.
    pub fn of(registry: &Registry, table: &str, id: &str, values: &Values) -> Self {
        let named = |column: &str| match values.get(column) {
            Some(Datum::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let service = |id: &str| Self::Service(service_of_today(registry, id).to_owned());
        let act = |id: &str| Self::Act(act_of_today(registry, id).to_owned());
        match table {
            "services" => return service(id),
            "acts" => return act(id),
            "districts" => return Self::District(id.to_owned()),
            "sections" => return Self::Section(id.to_owned()),
            "capabilities" => return Self::Capability(id.to_owned()),
            "systems" => return Self::Page("systems"),
            "indicators" => return Self::Page("indicators"),
            "abbreviations" => return Self::Page("abbreviations"),
            "reports" | "report_services" | "report_sources" => return Self::Page("reports"),
            "deadlines" => return Self::Page("deadlines"),
            "definitions" if id.starts_with("glossary/") => return Self::Page("glossary"),
            _ => {}
        }
        let district = named("district_id").map(Self::District);
        let capability = named("capability_id").map(Self::Capability);
        named("service_id")
            .map(|id| service(&id))
            .or(capability)
            .or(district)
            .or_else(|| named("section_code").map(Self::Section))
            .or_else(|| named("act_id").map(|id| act(&id)))
            .unwrap_or_else(|| Self::Other(table.to_owned(), id.to_owned()))
    }

    /// Whether the records of a table are the subject itself, not parts of it.
    pub fn is_own(&self, table: &str) -> bool {
        match self {
            Self::Service(_) => table == "services",
            Self::Act(_) => table == "acts",
            Self::District(_) => table == "districts",
            Self::Section(_) => table == "sections",
            Self::Capability(_) => table == "capabilities",
            Self::Page(_) => false,
            Self::Other(..) => true,
        }
    }

    /// Its name among all subjects, for anchors: no spaces, no slashes.
    pub fn anchor(&self) -> String {
        match self {
            Self::Service(id) => format!("service-{id}"),
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

/// The id of an act that may have had another one.
fn act_of_today<'a>(registry: &'a Registry, id: &'a str) -> &'a str {
    if registry.act(id).is_some() {
        return id;
    }
    registry.act_formerly(id).map_or(id, |act| act.id.as_str())
}
