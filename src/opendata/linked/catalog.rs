//! `catalog.ttl`: all open data as a catalogue (DCAT-AP 3.0.1): a data set a table, a distribution a file.
//!
//! The catalogue follows the files that were written. A file whose name begins with a table's is a distribution of that
//! table; files of the other documents form data sets of their own, and what is left belongs to the whole register.
//! Folders with a file a record are one distribution each, so that the catalogue does not grow with the register.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::graph::{Graph, UnofficialNotes};
use super::names::LinkedNames;
use super::register::{country, publisher};
use super::vocabulary::{CPSV_AP, DCAT_AP, GOVERNMENT, IRREGULAR, PUBLIC, language, media_type};
use crate::addresses::data::{CHECKSUMS, folders};
use crate::addresses::{api, data, file_types, paths};
use crate::datasets::Dataset;
use crate::hex::hex;
use crate::opendata::catalogue::presented;
use crate::opendata::checksums::WrittenFile;
use crate::opendata::formats;
use crate::opendata::source::Source;
use crate::registry::tables::TableId;
use crate::strings::Caption;

/// Data sets that are no tables: their names, what the paths of their files begin with under [`data::FOLDER`], and the keys of their
/// titles. A prefix that ends in `/` is a folder of records.
const OTHERS: &[(&str, &str, &str)] = &[
    ("service-records", folders::SERVICES, "collection-services"),
    ("act-texts", folders::ACTS, "collection-acts"),
    ("procedure-diagrams", folders::PROCEDURES, "collection-procedures"),
    ("hsds", folders::HSDS, "collection-hsds"),
    ("api", folders::API, API),
    ("revision-files", folders::REVISIONS, "collection-revisions"),
    ("classifier", "classifier.", "classifier"),
];

/// The key of the API's title.
const API: &str = "collection-api";

/// What is left: files about the whole register, and the key of their title.
const WHOLE: (&str, &str) = ("register", "collection-register");

/// The catalogue over the files that were written.
pub(super) fn graph(source: &Source<'_>, tables: &[Dataset], files: &[WrittenFile]) -> Graph {
    let names = LinkedNames::new(source.links, source.languages());
    let mut catalog = Catalog {
        graph: Graph::new(&UnofficialNotes::new(source.translations)),
        source,
        names,
        files,
        iri: names.page(paths::OPEN_DATA),
    };
    catalog.head();
    let listed = presented(tables);
    let mut sets: BTreeMap<&str, Vec<&WrittenFile>> = BTreeMap::new();
    for file in files {
        sets.entry(dataset_of(tables, &file.path)).or_default().push(file);
    }
    for (name, files) in sets {
        let table = tables.iter().find(|table| table.name.as_str() == name);
        if table.is_some_and(|table| !listed.contains(&table.name)) {
            continue;
        }
        let other = OTHERS.iter().find(|other| other.0 == name);
        let [title, description] = match table {
            Some(table) => [table.title.clone(), table.description.clone()],
            None => {
                let key = other.map_or(WHOLE.1, |other| other.2);
                [key.to_owned(), format!("{key}.description")].map(|key| source.translations.caption(&key))
            }
        };
        let page = table.map_or_else(|| catalog.iri.clone(), |table| catalog.names.dataset_page(table.name));
        catalog.dataset(name, &page, [&title, &description], &files);
        match other {
            Some((name, folder, ..)) if folder.ends_with('/') => catalog.folder(name, folder, &files),
            _ => files.iter().for_each(|file| catalog.distribution(name, file)),
        }
    }
    let served = [TableId::Services, TableId::Offices, TableId::Acts];
    catalog.service(served.into_iter().filter(|name| listed.contains(name)));
    catalog.graph
}

/// The data set that a file belongs to.
fn dataset_of(tables: &[Dataset], path: &str) -> &'static str {
    let others = OTHERS.iter().filter(|(_, prefix, ..)| path.starts_with(prefix));
    let stem = path.split('.').next().unwrap_or_default();
    let table = tables.iter().map(|table| table.name.as_str()).find(|table| *table == stem);
    others.map(|other| other.0).next().or(table).unwrap_or(WHOLE.0)
}

/// The media type of a file.
fn type_of(path: &str) -> &'static str {
    match file_types::of_data(path) {
        // Readers of a catalogue look for the type of the syntax.
        Some(file_types::AKOMA_NTOSO) => file_types::XML.essence(),
        Some(known) => known.essence(),
        None => "application/octet-stream",
    }
}

/// The catalogue in the making.
struct Catalog<'c, 'r> {
    graph: Graph,
    source: &'c Source<'r>,
    names: LinkedNames<'r>,
    files: &'c [WrittenFile],
    iri: String,
}

impl Catalog<'_, '_> {
    /// The catalogue itself, its publisher, the series that all tables belong to, and the words that it uses.
    fn head(&mut self) {
        let settings = &self.source.registry.settings;
        let licence = self.names.licence(&settings.licence.url);
        publisher(&mut self.graph, self.source, &self.names);
        country(&mut self.graph, self.source, &self.names);
        let (series, homepage) = (self.names.collection("series"), self.names.page(""));
        let mut node = self.graph.node(&self.iri);
        node.a("dcat:Catalog").string("dct:identifier", &settings.id).text("dct:title", &settings.title);
        node.text("dct:description", &settings.description).link("foaf:homepage", &homepage);
        node.link("dct:conformsTo", DCAT_AP);
        self.graph.node(DCAT_AP).a("dct:Standard");
        self.graph.node(&homepage).a("foaf:Document");
        let mut node = self.graph.node(&series);
        node.a("dcat:DatasetSeries").text("dct:title", &settings.title).text("dct:description", &settings.description);
        node.link("dct:accrualPeriodicity", IRREGULAR);
        for iri in [self.iri.clone(), series.clone()] {
            self.shared(&iri);
        }
        self.graph.node(&series).link("dcat:contactPoint", &self.names.in_catalogue("contact"));
        let mut node = self.graph.node(&self.iri);
        node.link("dct:license", &licence).link("dcat:dataset", &series);
        let languages: Vec<_> = self.source.languages().iter().filter_map(|&tag| language(tag)).collect();
        for language in &languages {
            node.link("dct:language", language);
        }
        for language in &languages {
            self.graph.node(language).a("dct:LinguisticSystem");
        }
        // A series is also listed as a data set, which DCAT-AP's range of `dcat:dataset` asks for.
        self.graph.node(&series).a("dcat:Dataset");
        self.graph.node(IRREGULAR).a("dct:Frequency");
        self.graph.node(PUBLIC).a("dct:RightsStatement");
        let theme = self.source.translations.caption("theme-government");
        self.graph.node(GOVERNMENT).a("skos:Concept").caption("skos:prefLabel", &theme);
        let mut node = self.graph.node(&licence);
        node.a("dct:LicenseDocument")
            .text("dct:title", &settings.licence.name)
            .string("dct:identifier", &settings.licence.id);
        let mut node = self.graph.node(&self.names.in_catalogue("contact"));
        node.a("vcard:Kind").text("vcard:fn", &settings.contact.name);
        if let Some(email) = &settings.contact.email {
            node.address("vcard:hasEmail", &format!("mailto:{email}"));
        }
        if let Some(url) = &settings.contact.url {
            node.address("vcard:hasURL", url.as_str());
        }
    }

    /// What the catalogue, the series and the data sets say alike.
    fn shared(&mut self, iri: &str) {
        let mut node = self.graph.node(iri);
        node.link("dct:publisher", &self.names.publisher());
        if let Some(country) = self.source.registry.settings.country {
            node.link("dct:spatial", &self.names.country(country));
        }
    }

    /// The address of a data set.
    fn name_of(&self, dataset: &str) -> String {
        let table = TableId::ALL.iter().find(|table| table.as_str() == dataset);
        table.map_or_else(|| self.names.collection(dataset), |&table| self.names.dataset(table))
    }

    /// A data set. Its version is made of the checksums of its files: it changes when they do, and only then.
    fn dataset(&mut self, name: &str, page: &str, [title, description]: [&Caption; 2], files: &[&WrittenFile]) {
        let iri = self.name_of(name);
        let digests: String = files.iter().map(|file| file.sha256.to_string()).collect();
        let version = hex(&Sha256::digest(digests))[..12].to_owned();
        self.shared(&iri);
        self.graph.node(&self.iri).link("dcat:dataset", &iri);
        let mut node = self.graph.node(&iri);
        node.a("dcat:Dataset").string("dct:identifier", name).string("dcat:version", version);
        node.link("dcat:theme", GOVERNMENT).link("dct:accessRights", PUBLIC);
        node.link("dct:accrualPeriodicity", IRREGULAR).link("dcat:inSeries", &self.names.collection("series"));
        node.link("dcat:contactPoint", &self.names.in_catalogue("contact")).link("dcat:landingPage", page);
        node.caption("dct:title", title).caption("dct:description", description);
        self.graph.node(page).a("foaf:Document");
    }

    /// A file.
    fn distribution(&mut self, dataset: &str, file: &WrittenFile) {
        let iri = self.names.in_catalogue(&file.path);
        let address = self.names.file(data::file(&file.path));
        let checksum = format!("{iri}-sha256");
        let conforms = self.conforms_to(&file.path);
        self.distributed(dataset, &iri, type_of(&file.path), file.bytes);
        let mut node = self.graph.node(&iri);
        node.link("dcat:accessURL", &address).link("dcat:downloadURL", &address).string("dct:title", &file.path);
        node.link("spdx:checksum", &checksum).links("dct:conformsTo", &conforms);
        for standard in &conforms {
            self.graph.node(standard).a("dct:Standard");
        }
        let algorithm = super::vocabulary::expand("spdx:checksumAlgorithm_sha256");
        self.graph.node(&algorithm).a("spdx:ChecksumAlgorithm");
        let mut node = self.graph.node(&checksum);
        node.a("spdx:Checksum").link("spdx:algorithm", &algorithm);
        node.typed("spdx:checksumValue", file.sha256, "xsd:hexBinary");
    }

    /// A folder with a file a record: the list of checksums gives access to each.
    fn folder(&mut self, dataset: &str, folder: &str, files: &[&WrittenFile]) {
        let iri = self.names.in_catalogue(dataset);
        let kinds: BTreeSet<_> = files.iter().map(|file| type_of(&file.path)).collect();
        let kind = if kinds.len() == 1 { type_of(&files[0].path) } else { file_types::JSON.essence() };
        self.distributed(dataset, &iri, kind, files.iter().map(|file| file.bytes).sum());
        let mut node = self.graph.node(&iri);
        node.link("dcat:accessURL", &self.names.file(CHECKSUMS)).string("dct:title", folder);
    }

    /// What files and folders say alike.
    fn distributed(&mut self, dataset: &str, iri: &str, kind: &str, bytes: u64) {
        let licence = self.names.licence(&self.source.registry.settings.licence.url);
        self.graph.node(&self.name_of(dataset)).link("dcat:distribution", iri);
        let mut node = self.graph.node(iri);
        node.a("dcat:Distribution").link("dcat:mediaType", &media_type(kind)).link("dct:format", &media_type(kind));
        node.typed("dcat:byteSize", bytes, "xsd:nonNegativeInteger").link("dct:license", &licence);
        self.graph.node(&media_type(kind)).a("dct:MediaType").a("dct:MediaTypeOrExtent");
    }

    /// What a file conforms to: its schema if one was written beside it, or its application profile.
    fn conforms_to(&self, path: &str) -> Vec<String> {
        let schemas =
            formats::ALL.iter().filter_map(|schema| Some((schema.describes()?.file_type(), schema.file_type())));
        let beside = schemas.filter_map(|(described, schema)| {
            let (ending, schema) = (described.extension(), schema.extension());
            let stem = path.strip_suffix(ending).filter(|stem| !stem.trim_end_matches('.').contains('.'))?;
            let schema = format!("{stem}{schema}");
            self.files.iter().any(|file| file.path == schema).then(|| self.names.file(data::file(schema)))
        });
        let services = [data::SERVICES.turtle, data::SERVICES.json_ld];
        let profile = services.contains(&data::file(path).as_str());
        beside.chain(profile.then(|| CPSV_AP.to_owned())).collect()
    }

    /// The static API (Class Data Service).
    fn service(&mut self, served: impl Iterator<Item = TableId>) {
        let iri = self.names.in_catalogue("data-service");
        let description = self.names.file(api::OPENAPI);
        let licence = self.names.licence(&self.source.registry.settings.licence.url);
        self.graph.node(&self.iri).link("dcat:service", &iri);
        let mut node = self.graph.node(&iri);
        node.a("dcat:DataService").link("dcat:endpointURL", &self.names.file(api::FOLDER));
        node.link("dcat:endpointDescription", &description).link("dct:publisher", &self.names.publisher());
        node.link("dct:license", &licence).link("dct:accessRights", PUBLIC);
        node.link("dcat:contactPoint", &self.names.in_catalogue("contact"));
        node.links("dcat:servesDataset", served.map(|name| self.names.dataset(name)));
        node.caption("dct:title", &self.source.translations.caption(API));
    }
}
