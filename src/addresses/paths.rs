//! The paths of pages, the same in every language, each with its final `/`.

use std::fmt::Display;

/// The index of sections.
pub const SECTIONS: &str = "sections/";
/// The index of services.
pub const SERVICES: &str = "services/";
/// The alphabetical index of services.
pub const A_TO_Z: &str = "a-z/";
/// The services by who may apply.
pub const SERVICES_BY_RECIPIENT: &str = "services/by-recipient/";
/// The services by the form in which they are delivered.
pub const SERVICES_BY_FORM: &str = "services/by-form/";
/// The services by the body that answers for them.
pub const SERVICES_BY_BODY: &str = "services/by-body/";
/// The services by the situation in which one needs them.
pub const SERVICES_BY_SITUATION: &str = "services/by-situation/";
/// The services by the district in which one applies.
pub const SERVICES_BY_DISTRICT: &str = "services/by-district/";
/// The index of districts.
pub const PROVIDERS: &str = "providers/";
/// The index of acts.
pub const ACTS: &str = "acts/";
/// The acts by the body that issued them.
pub const ACTS_BY_ISSUER: &str = "acts/by-issuer/";
/// The acts by year.
pub const ACTS_BY_YEAR: &str = "acts/by-year/";
/// The bodies of the state.
pub const BODIES: &str = "bodies/";
/// The situations of life.
pub const SITUATIONS: &str = "situations/";
/// The folder of base descriptions, which has no page of its own.
const BASES: &str = "bases/";
/// The classifications beside the classifier.
pub const SCHEMES: &str = "schemes/";
/// The glossary.
pub const GLOSSARY: &str = "glossary/";
/// The open data.
pub const OPEN_DATA: &str = "open-data/";
/// The search.
pub const SEARCH: &str = "search/";
/// What changed lately.
pub const CHANGES: &str = "changes/";
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

/// The folder of the texts of acts, which has no page of its own.
const REGULATIONS: &str = "regulations/";

/// The folders that pages of running text may not take, because other things stand there.
const RESERVED: [&str; 22] = [
    A_TO_Z,
    ABBREVIATIONS,
    ACTS,
    super::site_files::ASSETS,
    BASES,
    BODIES,
    CAPABILITIES,
    CHANGES,
    super::data::FOLDER,
    DEADLINES,
    GLOSSARY,
    INDICATORS,
    OPEN_DATA,
    PROVIDERS,
    REGULATIONS,
    REPORTS,
    SCHEMES,
    SEARCH,
    SECTIONS,
    SERVICES,
    SITUATIONS,
    SYSTEMS,
];

/// The indexes that stand among the pages of services and acts.
const INDEXES: [&str; 7] = [
    ACTS_BY_ISSUER,
    ACTS_BY_YEAR,
    SERVICES_BY_BODY,
    SERVICES_BY_DISTRICT,
    SERVICES_BY_FORM,
    SERVICES_BY_RECIPIENT,
    SERVICES_BY_SITUATION,
];

/// Whether a page of running text may not have this slug.
pub fn is_reserved(slug: &str) -> bool {
    RESERVED.iter().any(|folder| folder.strip_suffix('/') == Some(slug))
}

/// Whether no act and no service may have this id, because an index stands there.
pub fn is_index(id: &str) -> bool {
    INDEXES.iter().any(|index| index.trim_end_matches('/').rsplit('/').next() == Some(id))
}

/// A page's path in a language.
pub fn in_language(language: impl Display, path: impl Display) -> String {
    format!("{language}/{path}")
}

/// A page of a list that is divided, from 1: the first stands where the list does.
pub fn list_page(list: &str, page: usize) -> String {
    if page == 1 { list.to_owned() } else { format!("{list}page/{page}/") }
}

/// A section's page.
pub fn section(code: impl Display) -> String {
    format!("{SECTIONS}{code}/")
}

/// A subsection's page.
pub fn subsection(code: impl Display) -> String {
    section(code)
}

/// The page of a scheme.
pub fn scheme(id: impl Display) -> String {
    format!("{SCHEMES}{id}/")
}

/// The page of a situation of life.
pub fn situation(id: impl Display) -> String {
    format!("{SITUATIONS}{id}/")
}

/// The page that shows a scheme: the index of situations, or a page of its own.
pub fn concept_scheme(is_of_situations: bool, id: impl Display) -> String {
    if is_of_situations { SITUATIONS.to_owned() } else { scheme(id) }
}

/// The place of a concept of a scheme: a page of its own for a situation of life, else a place on the page of the scheme.
pub fn concept(is_situation: bool, scheme: impl Display, id: impl Display) -> String {
    if is_situation { situation(id) } else { super::fragments::at(self::scheme(scheme), id) }
}

/// The list of the services of a concept that has no page of its own, where the page of its scheme has no room for them.
pub fn services_of_concept(scheme: impl Display, concept: impl Display) -> String {
    format!("{}{concept}/", self::scheme(scheme))
}

/// The list of the services of an information system, where the page of the systems has no room for them.
pub fn services_of_system(system: impl Display) -> String {
    format!("{SYSTEMS}{system}/")
}

/// A service's page.
pub fn service(id: impl Display) -> String {
    format!("{SERVICES}{id}/")
}

/// The page of a base description.
pub fn base(id: impl Display) -> String {
    format!("{BASES}{id}/")
}

/// A district's page.
pub fn district(id: impl Display) -> String {
    format!("{PROVIDERS}{id}/")
}

/// The key of a settlement among those of all territories: its place on the page of its own, such as `akkol/#azat`.
pub fn settlement_key(district: impl Display, settlement: impl Display) -> String {
    super::fragments::at(format_args!("{district}/"), settlement)
}

/// The place of a settlement on the page of its territory.
pub fn settlement(district: impl Display, settlement: impl Display) -> String {
    settlement_of_key(settlement_key(district, settlement))
}

/// The same by such a key.
pub fn settlement_of_key(key: impl Display) -> String {
    format!("{PROVIDERS}{key}")
}

/// An act's page.
pub fn act(id: impl Display) -> String {
    format!("{ACTS}{id}/")
}

/// The folder of the texts of an act, which has no page of its own.
pub fn texts_of_act(act: impl Display) -> String {
    format!("{REGULATIONS}{act}/")
}

/// A page of a text of an act.
pub fn regulation(act: impl Display, text: impl Display) -> String {
    format!("{}{text}/", texts_of_act(act))
}

/// The page of a level of the catalogue.
pub fn level(level: impl Display) -> String {
    format!("{CAPABILITIES}{level}/")
}

/// A capability's page.
pub fn capability(level: impl Display, id: impl Display) -> String {
    capability_of_key(format_args!("{level}/{id}"))
}

/// A capability's page, by the key that the capability has among those of all levels: `{level}/{id}`.
pub fn capability_of_key(key: impl Display) -> String {
    format!("{CAPABILITIES}{key}/")
}

/// The report on a year.
pub fn report(year: impl Display) -> String {
    format!("{REPORTS}{year}/")
}

/// The page of a data set.
pub fn dataset(name: impl Display) -> String {
    format!("{OPEN_DATA}{name}/")
}

/// A page of running text.
pub fn page(slug: impl Display) -> String {
    format!("{slug}/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_already_cannot_be_taken() {
        for taken in ["a-z", "data", "regulations", "systems"] {
            assert!(is_reserved(taken), "{taken}");
        }
        assert!(!is_reserved("about") && !is_reserved(""));
        assert!(is_index("by-year") && is_index("by-body") && !is_index("services") && !is_index(""));
    }
}
