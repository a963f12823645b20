//! Registers to publish, their files, and how they are read.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};
use tizilim::addresses::data;
use tizilim::datasets::Dataset;
use tizilim::files::MemorySink;
use tizilim::opendata;
use tizilim::redirects::FormerPaths;
use tizilim::registry::{Registry, SourceTree, load};
use tizilim::strings::Translations;

use super::hostile::hostile_sources;

/// Where the site stands.
pub(crate) const BASE: &str = "https://register.example/";

/// A service with every kind of inner record.
pub(crate) const SERVICE: &str = include_str!("service.toml");

/// Offices that list it.
pub(crate) const OFFICES: &str = include_str!("offices.toml");

pub(crate) const LAW: &str = include_str!("law.toml");

/// Rows of a JSON table.
pub(crate) type Objects = Vec<serde_json::Map<String, Value>>;

/// The files of a publication, by path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The register of this repository.
pub(crate) fn real() -> Registry {
    let tree = SourceTree::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    load(tree).registry.unwrap()
}

/// A register of which only `settings` (the languages) and other files are given.
pub(crate) fn small(languages: &str, files: &[(&str, &str)]) -> Registry {
    let settings = settings(languages);
    let fixed = [("registry/registry.toml", settings.as_str())];
    let loaded = load(SourceTree::from_texts(fixed.into_iter().chain(files.iter().copied())));
    assert!(!loaded.diagnostics.has_errors(), "{:#?}", loaded.diagnostics);
    loaded.registry.unwrap()
}

/// The settings of such a register.
pub(crate) fn settings(languages: &str) -> String {
    format!(
        "id = \"test\"\nlanguages = {languages}\ncountry = \"kz\"\nbase_url = \"{BASE}\"\ntitle.kk = \"Т\"\ndescription.kk = \"С\"\n\
         [publisher]\nname.kk = \"Ж\"\n[licence]\nid = \"CC0-1.0\"\nname.kk = \"Л\"\nurl = \"https://l.example\"\n\
         [contact]\nname.kk = \"Р\"\n"
    )
}

/// The register of the fixtures with hard texts in the place of all texts.
pub(crate) fn hostile(first: usize) -> Registry {
    let sources = hostile_sources(first);
    let loaded = load(SourceTree::from_texts(sources.iter().map(|(path, source)| (path.as_str(), source.as_str()))));
    assert!(!loaded.diagnostics.has_errors(), "{:#?}", loaded.diagnostics);
    loaded.registry.unwrap()
}

/// A register with every kind of inner record.
pub(crate) fn full() -> Registry {
    full_with(None)
}

/// The same with another text in the place of the names, if one is given.
pub(crate) fn full_with(name: Option<&str>) -> Registry {
    let named = |source: &str| {
        let text = |old: &str| name.map_or_else(|| old.to_owned(), |name| serde_json::to_string(name).unwrap());
        ["\"Қызмет\"", "\"Әкім\"", "\"Заң\"", "\"Өтініш\"", "\"Кеңсе\""]
            .iter()
            .fold(source.to_owned(), |source, old| source.replace(old, &text(old)))
    };
    let (law, service, offices) = (named(LAW), named(SERVICE), named(OFFICES));
    let classifier =
        "[[section]]\ncode = \"001\"\nname.kk = \"Б\"\nsubsection = [{ code = \"00101\", name.kk = \"І\" }]";
    let bodies = "body = [{ id = \"parliament\", kind = \"parliament\", name.kk = \"Парламент\" }]";
    let districts = "district = [{ id = \"akkol\", kind = \"district\", name.kk = \"Ақкөл ауданы\" }]";
    let glossary = "term = [{ id = \"service\", name.kk = \"Қызмет\", definition.kk = \"=анықтама\", act = \"law\" }]";
    small(
        "[\"kk\", \"ru\"]",
        &[
            ("registry/classifier.toml", classifier),
            ("registry/bodies.toml", bodies),
            ("registry/districts.toml", districts),
            ("registry/glossary.toml", glossary),
            ("registry/acts/law.toml", &law),
            ("registry/services/00101001.toml", &service),
            ("registry/offices/akkol.toml", &offices),
        ],
    )
}

/// What the program says in the languages of a register.
pub(crate) fn strings(registry: &Registry) -> Translations {
    Translations::built_in(&registry.languages)
}

/// The tables of a register, described.
pub(crate) fn catalogue(registry: &Registry) -> Vec<Dataset> {
    opendata::catalogue(registry, &strings(registry))
}

/// The files of a publication, by path.
pub(crate) fn files_of(registry: &Registry) -> Files {
    let sink = MemorySink::default();
    opendata::write(registry, &strings(registry), BASE, &sink).unwrap();
    sink.into_files()
}

/// The files that are no copies at former addresses; a copy has the bytes of what it is a copy of.
pub(crate) fn present<'f>(registry: &Registry, files: &'f Files) -> BTreeMap<&'f String, &'f Vec<u8>> {
    let former = FormerPaths::of(registry);
    let mut present: BTreeMap<_, _> = files.iter().collect();
    for (path, bytes) in files {
        for copy in former.of_file(path) {
            assert!(files[&copy] == *bytes, "{copy} is no copy of {path}");
            present.remove(&copy);
        }
    }
    present
}

/// The header and the rows of a table in CSV.
pub(crate) fn csv_of(files: &Files, table: impl Display) -> (Vec<String>, Vec<Vec<String>>) {
    let mut csv =
        csv::ReaderBuilder::new().has_headers(false).from_reader(files[&data::table(table, "csv")].as_slice());
    let mut rows = csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    (rows.next().unwrap(), rows.collect())
}

/// The rows of a table in JSON.
pub(crate) fn json_of(files: &Files, table: impl Display) -> Objects {
    serde_json::from_slice(&files[&data::table(table, "json")]).unwrap()
}

/// A checksum as lists write it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
