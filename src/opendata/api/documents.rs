//! The documents of districts and acts.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::addresses::{data, paths};
use crate::opendata::source::Source;
use crate::registry::model::{Act, District, Office, OfficeFile, Provider};
use crate::registry::values::LangTag;

/// The address of a page in each language.
type Addresses<'r> = BTreeMap<&'r str, String>;

fn addresses<'r>(source: &Source<'r>, path: &str) -> Addresses<'r> {
    source.languages().iter().map(|tag| (tag.as_str(), source.links.page(*tag, path))).collect()
}

/// The providers and offices of a district, with the keys of their source files.
#[derive(Serialize)]
pub(super) struct Offices<'r> {
    id: &'r str,
    url: Addresses<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    district: Option<&'r District>,
    providers: &'r [Provider],
    offices: &'r [Office],
}

/// The document of a district.
pub(super) fn offices<'r>(source: &Source<'r>, file: &'r OfficeFile) -> Offices<'r> {
    Offices {
        id: file.district.as_str(),
        url: addresses(source, &paths::district(&file.district)),
        district: source.registry.district(file.district.as_str()),
        providers: &file.providers,
        offices: &file.offices,
    }
}

/// An act with the keys of its source file, its documents, and the services whose procedure it sets.
#[derive(Serialize)]
pub(super) struct ActDocument<'r> {
    id: &'r str,
    url: Addresses<'r>,
    act: &'r Act,
    texts: Vec<TextDocument<'r>>,
    services: Vec<&'r str>,
}

/// A text of an act in a language.
#[derive(Serialize)]
struct TextDocument<'r> {
    id: &'r str,
    language: LangTag,
    title: &'r str,
    url: String,
    akoma_ntoso: String,
}

/// The document of an act.
pub(super) fn act<'r>(source: &Source<'r>, act: &'r Act) -> ActDocument<'r> {
    let mut texts = Vec::new();
    for listed in &act.texts {
        let Some((_, _, text)) = source.registry.text_of(act.id.as_str(), listed.id.as_str()) else { continue };
        texts.extend(text.texts.iter().map(|wording| TextDocument {
            id: listed.id.as_str(),
            language: wording.language,
            title: &wording.title,
            url: source.links.page(wording.language, paths::regulation(&act.id, &listed.id)),
            akoma_ntoso: source.links.file(data::act_text(&act.id, listed.id_in_files(), wording.language)),
        }));
    }
    let services = source.registry.services.iter();
    let own = services.filter(|service| service.act.as_ref().is_some_and(|id| id.as_str() == act.id.as_str()));
    ActDocument {
        id: act.id.as_str(),
        url: addresses(source, &paths::act(&act.id)),
        act,
        texts,
        services: own.map(|service| service.id.as_str()).collect(),
    }
}
