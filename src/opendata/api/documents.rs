//! The documents of districts and acts.

use crate::addresses::{data, paths};
use crate::opendata::document::{Addresses, Url, document};
use crate::opendata::source::Source;
use crate::registry::model::{Act, District, Office, OfficeFile, Provider};
use crate::registry::values::LangTag;

fn addresses(source: &Source<'_>, path: &str) -> Addresses {
    Addresses::of(source, |language| source.links.page(language, path))
}

document! {
    /// The providers and offices of a district, with the keys of their source files.
    pub(super) struct OfficesDocument<'r> {
        /// The id of the district.
        id: &'r str,
        /// The address of its page in each language.
        url: Addresses,
        /// The district.
        district: Option<&'r District> = optional,
        /// The bodies that serve in it.
        providers: &'r [Provider],
        /// Their addresses.
        offices: &'r [Office],
    }
}

/// The document of a district.
pub(super) fn offices<'r>(source: &Source<'r>, file: &'r OfficeFile) -> OfficesDocument<'r> {
    OfficesDocument {
        id: file.district.as_str(),
        url: addresses(source, &paths::district(&file.district)),
        district: source.registry.district(file.district.as_str()),
        providers: &file.providers,
        offices: &file.offices,
    }
}

document! {
    /// An act with the keys of its source file, its documents, and the services whose procedure it sets.
    pub(super) struct ActDocument<'r> {
        /// The id of the act.
        id: &'r str,
        /// The address of its page in each language.
        url: Addresses,
        /// The act.
        act: &'r Act,
        /// Its texts in the languages in which they are there.
        texts: Vec<TextDocument<'r>>,
        /// The ids of the services whose procedure it sets.
        services: Vec<&'r str>,
    }
}

document! {
    /// A text of an act in a language.
    struct TextDocument<'r> {
        /// The id of the text within the act.
        id: &'r str,
        /// The language.
        language: LangTag,
        /// The title.
        title: &'r str,
        /// The address of its page.
        url: Url,
        /// The address of its Akoma Ntoso document.
        akoma_ntoso: Url,
    }
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
            url: Url(source.links.page(wording.language, paths::regulation(&act.id, &listed.id))),
            akoma_ntoso: Url(source.links.file(data::act_text(&act.id, listed.id_in_files(), wording.language))),
        }));
    }
    let services = source.registry.services_of_act(act.id.as_str());
    ActDocument {
        id: act.id.as_str(),
        url: addresses(source, &paths::act(&act.id)),
        act,
        texts,
        services: services.map(|service| service.id.as_str()).collect(),
    }
}
