//! Where the documents of single records stand in a publication, from the site's root: pages link them, the open data
//! writes them, and neither knows the other.

use crate::registry::model::{Act, ActText, ActTextKind, OfficeFile, Service};
use crate::registry::values::LangTag;

/// The folder of the open data.
pub const DATA: &str = "data/";

/// The folder of the static API.
pub const API: &str = "data/v1/";

/// The list of services in the static API.
pub const API_SERVICES: &str = "data/v1/services.json";

/// The description of the static API (OpenAPI 3.1).
pub const OPENAPI: &str = "data/v1/openapi.json";

/// All services in CPSV-AP, as Turtle.
pub const SERVICES_TURTLE: &str = "data/services.ttl";

/// All services in CPSV-AP, as JSON-LD.
pub const SERVICES_JSON_LD: &str = "data/services.jsonld";

/// The classifier in SKOS, as Turtle.
pub const CLASSIFIER_TURTLE: &str = "data/classifier.ttl";

/// The classifier in SKOS, as JSON-LD.
pub const CLASSIFIER_JSON_LD: &str = "data/classifier.jsonld";

/// The catalogue of all open data in DCAT-AP, as Turtle.
pub const CATALOGUE_TURTLE: &str = "data/catalog.ttl";

/// The catalogue of all open data in DCAT-AP, as JSON-LD.
pub const CATALOGUE_JSON_LD: &str = "data/catalog.jsonld";

/// All acts in ELI, as Turtle.
pub const ACTS_TURTLE: &str = "data/acts.ttl";

/// All acts in ELI, as JSON-LD.
pub const ACTS_JSON_LD: &str = "data/acts.jsonld";

/// The yearly reports, as JSON.
pub const REPORTS: &str = "data/reports.json";

/// The numbers of single services in yearly reports, as JSON.
pub const REPORT_SERVICES: &str = "data/report_services.json";

/// The sources of information of yearly reports, as JSON.
pub const REPORT_SOURCES: &str = "data/report_sources.json";

/// The deadlines, as JSON.
pub const DEADLINES: &str = "data/deadlines.json";

/// A kind of objects of Open Referral HSDS in a language, such as `data/hsds/kk/services.json`.
pub fn hsds(language: LangTag, kind: &str) -> String {
    format!("{DATA}hsds/{language}/{kind}.json")
}

/// A service's document in the static API.
pub fn api_service(service: &Service) -> String {
    format!("{API}services/{}.json", service.id)
}

/// The document of a district's offices in the static API.
pub fn api_offices(file: &OfficeFile) -> String {
    format!("{API}offices/{}.json", file.district)
}

/// An act's document in the static API.
pub fn api_act(act: &Act) -> String {
    format!("{API}acts/{}.json", act.id)
}

/// A service's JSON document.
pub fn service_record(service: &Service) -> String {
    format!("{DATA}services/{}.json", service.id)
}

/// The Akoma Ntoso document of a text of an act: `data/acts/{act}.{language}.akn.xml` of the enacting text,
/// `data/acts/{act}.{text}.{language}.akn.xml` of another.
pub fn act_text(act: &Act, listed: &ActText, language: LangTag) -> String {
    match listed.kind {
        ActTextKind::Act => format!("{DATA}acts/{}.{language}.akn.xml", act.id),
        _ => format!("{DATA}acts/{}.{}.{language}.akn.xml", act.id, listed.id),
    }
}
