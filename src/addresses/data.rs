//! The files of the open data.

use std::fmt::Display;

use super::file_types;

/// The folder of the open data.
pub const FOLDER: &str = "data/";

/// The list of checksums.
pub const CHECKSUMS: &str = "data/SHA256SUMS";

/// The data package's descriptor.
pub const DATAPACKAGE: &str = "data/datapackage.json";

/// The metadata of all CSV files together.
pub const CSVW_GROUP: &str = "data/csv-metadata.json";

/// The database.
pub const SQLITE: &str = "data/registry.sqlite";

/// The workbook.
pub const WORKBOOK: &str = "data/registry.xlsx";

/// The archive.
pub const ARCHIVE: &str = "data/registry.zip";

/// The offices that have coordinates, as points.
pub const OFFICES_GEOJSON: &str = "data/offices.geojson";

/// The list of revisions.
pub const REVISIONS: &str = "data/revisions/index.json";

/// Folders with a file a record, seen from [`FOLDER`].
pub mod folders {
    /// The documents of services.
    pub const SERVICES: &str = "services/";
    /// The texts of acts.
    pub const ACTS: &str = "acts/";
    /// The diagrams of procedures.
    pub const PROCEDURES: &str = "procedures/";
    /// Open Referral HSDS, a folder a language.
    pub const HSDS: &str = "hsds/";
    /// The static API.
    pub const API: &str = "v1/";
    /// The revisions, a folder each.
    pub const REVISIONS: &str = "revisions/";
}

/// A document of linked data, which is written in two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkedDocument {
    /// The path of the Turtle file.
    pub turtle: &'static str,
    /// The path of the JSON-LD file.
    pub json_ld: &'static str,
}

/// All services, in CPSV-AP.
pub const SERVICES: LinkedDocument = LinkedDocument { turtle: "data/services.ttl", json_ld: "data/services.jsonld" };

/// The classifier, in SKOS.
pub const CLASSIFIER: LinkedDocument =
    LinkedDocument { turtle: "data/classifier.ttl", json_ld: "data/classifier.jsonld" };

/// All acts, in ELI.
pub const ACTS: LinkedDocument = LinkedDocument { turtle: "data/acts.ttl", json_ld: "data/acts.jsonld" };

/// The catalogue of all open data, in DCAT-AP.
pub const CATALOGUE: LinkedDocument = LinkedDocument { turtle: "data/catalog.ttl", json_ld: "data/catalog.jsonld" };

/// A file of the open data, by its path seen from [`FOLDER`].
pub fn file(path: impl Display) -> String {
    format!("{FOLDER}{path}")
}

/// A table's file of an extension.
pub fn table(name: impl Display, extension: &str) -> String {
    format!("{FOLDER}{name}.{extension}")
}

/// A service's JSON document.
pub fn service_record(id: impl Display) -> String {
    format!("{FOLDER}{}{id}.json", folders::SERVICES)
}

/// The Akoma Ntoso document of a text of an act: of the enacting text if no other is named.
pub fn act_text(act: impl Display, text: Option<&str>, language: impl Display) -> String {
    let beginning = text.map_or_else(|| of_act(&act), |text| of_text(&act, text));
    format!("{beginning}{language}.{}", file_types::AKOMA_NTOSO.extension())
}

/// How the names of the Akoma Ntoso documents of an act begin.
pub fn of_act(act: impl Display) -> String {
    format!("{FOLDER}{}{act}.", folders::ACTS)
}

/// How the names of the Akoma Ntoso documents of a text begin that is not the enacting text.
pub fn of_text(act: impl Display, text: impl Display) -> String {
    format!("{}{text}.", of_act(act))
}

/// How the names of the diagrams of a service begin.
pub fn of_service(service: impl Display) -> String {
    format!("{FOLDER}{}{service}.", folders::PROCEDURES)
}

/// A procedure's diagram as BPMN.
pub fn procedure_diagram(service: impl Display, procedure: impl Display, language: impl Display) -> String {
    format!("{}.{language}.{}", self::procedure(service, procedure), file_types::BPMN.extension())
}

/// What names a procedure among all others, and what its files begin with. No file stands there.
pub fn procedure(service: impl Display, procedure: impl Display) -> String {
    format!("{}{procedure}", of_service(service))
}

/// A kind of objects of Open Referral HSDS in a language, such as `data/hsds/kk/services.json`.
pub fn hsds(language: impl Display, kind: &str) -> String {
    format!("{FOLDER}{}{language}/{kind}.json", folders::HSDS)
}

/// A revision's dump.
pub fn revision_dump(revision: impl Display) -> String {
    revision_file(revision, "dump.zip")
}

/// The list of what changed in a revision, as CSV. The first revision has none.
pub fn revision_changes(revision: impl Display) -> String {
    revision_file(revision, "changes.csv")
}

/// The list of what changed in a revision, as JSON. The first revision has none.
pub fn revision_changes_json(revision: impl Display) -> String {
    revision_file(revision, "changes.json")
}

/// The list of all records of a revision with their hashes.
pub fn revision_records(revision: impl Display) -> String {
    revision_file(revision, "records.csv")
}

fn revision_file(revision: impl Display, name: &str) -> String {
    format!("{FOLDER}{}{revision}/{name}", folders::REVISIONS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_enacting_text_has_the_name_of_its_act() {
        assert_eq!(act_text("v1", None, "kk"), "data/acts/v1.kk.akn.xml");
        assert_eq!(act_text("v1", Some("rules"), "kk"), "data/acts/v1.rules.kk.akn.xml");
    }
}
