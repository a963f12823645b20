//! The paths of pages, the same in every language (DESIGN: clean URLs).

use crate::registry::model::Level;
use crate::registry::values::{SectionCode, SubsectionCode, Year};

/// The index of sections.
pub const SECTIONS: &str = "sections/";
/// The index of services.
pub const SERVICES: &str = "services/";
/// The alphabetical index of services.
pub const A_TO_Z: &str = "a-z/";
/// The index of districts.
pub const PROVIDERS: &str = "providers/";
/// The index of acts.
pub const ACTS: &str = "acts/";
/// The glossary.
pub const GLOSSARY: &str = "glossary/";
/// The open data.
pub const OPEN_DATA: &str = "open-data/";
/// The search.
pub const SEARCH: &str = "search/";

/// What changed lately.
pub const CHANGES: &str = "changes/";
/// A feed, under the folder of what it tells of.
pub const FEED: &str = "feed.xml";
/// A card, under the folder of its page.
pub const CARD: &str = "card.png";

/// The overview of the catalogue of functions.
pub const CAPABILITIES: &str = "capabilities/";
/// The information systems.
pub const SYSTEMS: &str = "systems/";
/// The indicators.
pub const INDICATORS: &str = "indicators/";
/// The abbreviations.
pub const ABBREVIATIONS: &str = "abbreviations/";

/// The index of yearly reports.
pub const REPORTS: &str = "reports/";
/// The deadlines.
pub const DEADLINES: &str = "deadlines/";
/// The deadlines as a calendar, under the language's folder.
pub const CALENDAR: &str = "deadlines.ics";

/// A section's page.
pub fn section(code: SectionCode) -> String {
    format!("{SECTIONS}{code}/")
}

/// A subsection's page.
pub fn subsection(code: SubsectionCode) -> String {
    format!("{SECTIONS}{code}/")
}

/// A service's page.
pub fn service(id: &str) -> String {
    format!("{SERVICES}{id}/")
}

/// A district's page.
pub fn district(id: &str) -> String {
    format!("{PROVIDERS}{id}/")
}

/// An act's page.
pub fn act(id: &str) -> String {
    format!("{ACTS}{id}/")
}

/// A page of a text of an act.
pub fn regulation(act: &str, text: &str) -> String {
    format!("regulations/{act}/{text}/")
}

/// The page of a level of the catalogue.
pub fn level(level: Level) -> String {
    format!("{CAPABILITIES}{level}/")
}

/// A capability's page.
pub fn capability(level: Level, id: &str) -> String {
    format!("{CAPABILITIES}{level}/{id}/")
}

/// The page of a data set.
pub fn dataset(name: &str) -> String {
    format!("{OPEN_DATA}{name}/")
}

/// The report on a year.
pub fn report(year: Year) -> String {
    format!("{REPORTS}{year}/")
}

/// A page of running text.
pub fn page(slug: &str) -> String {
    format!("{slug}/")
}
