//! The addresses that name things: pages where there are any, places on pages, or places in these files.
//!
//! The page in the first language names the thing; the pages in other languages are `foaf:page`s of it.

use std::fmt::Display;

use oxrdf::NamedNode;

use crate::addresses::{data, fragments, paths};
use crate::opendata::links::Links;
use crate::registry::model::{Concept, Scheme, SchemeKind};
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, WebAddress};

/// Makes names.
#[derive(Clone, Copy, Debug)]
pub struct LinkedNames<'r> {
    links: Links<'r>,
    languages: &'r [LangTag],
}

impl<'r> LinkedNames<'r> {
    /// Names under a base, in the first of the languages.
    pub fn new(links: Links<'r>, languages: &'r [LangTag]) -> Self {
        Self { links, languages }
    }

    /// A page of the site in the first language.
    pub fn page(&self, path: impl Display) -> String {
        self.page_in(self.languages[0], path)
    }

    /// The same page in every language.
    pub fn pages(&self, path: impl Display) -> Vec<String> {
        self.languages.iter().map(|&language| self.page_in(language, &path)).collect()
    }

    /// A page of the site in a language.
    pub fn page_in(&self, language: LangTag, path: impl Display) -> String {
        self.links.page(language, path)
    }

    /// A file of the site.
    pub fn file(&self, path: impl Display) -> String {
        self.links.file(path)
    }

    /// A service.
    pub fn service(&self, id: impl Display) -> String {
        self.page(paths::service(id))
    }

    /// A base description.
    pub fn base(&self, id: impl Display) -> String {
        self.page(paths::base(id))
    }

    /// An act.
    pub fn act(&self, id: impl Display) -> String {
        self.page(paths::act(id))
    }

    /// A text of an act.
    pub fn act_text(&self, act: impl Display, text: impl Display) -> String {
        self.page(paths::regulation(act, text))
    }

    /// A section or a subsection.
    pub fn section(&self, code: impl Display) -> String {
        self.page(paths::section(code))
    }

    /// A further scheme. That of situations has no page of its own: it is a place on their index.
    pub fn scheme(&self, scheme: &Scheme) -> String {
        match scheme.kind {
            SchemeKind::Situations => self.page(fragments::at(paths::SITUATIONS, &scheme.id)),
            SchemeKind::Plain => self.page(paths::scheme(&scheme.id)),
        }
    }

    /// A concept of a further scheme.
    pub fn concept(&self, scheme: &Scheme, concept: &Concept) -> String {
        self.page(paths::concept(scheme.is_of_situations(), &scheme.id, &concept.id))
    }

    /// A territory.
    pub fn district(&self, id: impl Display) -> String {
        self.page(paths::district(id))
    }

    /// A settlement, by its place on the page of its territory.
    pub fn settlement(&self, district: impl Display, id: impl Display) -> String {
        fragments::at(self.district(district), id)
    }

    /// An office.
    pub fn office(&self, district: impl Display, id: impl Display) -> String {
        fragments::at(self.district(district), id)
    }

    /// A thing that has no place on a page, but one in the linked data of services.
    pub fn in_services(&self, place: impl Display) -> String {
        self.file(fragments::at(data::SERVICES.turtle, place))
    }

    /// A provider.
    pub fn provider(&self, id: impl Display) -> String {
        self.in_services(fragments::provider(id))
    }

    /// A thing that has no place on a page, but one in the linked data of acts.
    pub fn in_acts(&self, place: impl Display) -> String {
        self.file(fragments::at(data::ACTS.turtle, place))
    }

    /// A body of the state.
    pub fn body(&self, id: impl Display) -> String {
        self.in_acts(fragments::body(id))
    }

    /// A word of the register's own lists, such as `status-repealed`.
    pub fn code(&self, list: &str, word: impl Display) -> String {
        self.list(&fragments::code(list, word))
    }

    /// A list of words.
    pub fn list(&self, list: &str) -> String {
        self.file(fragments::at(data::CLASSIFIER.turtle, list))
    }

    /// The register's country.
    pub fn country(&self, code: impl Display) -> String {
        self.code("country", code)
    }

    /// A thing that the catalogue alone describes.
    pub fn in_catalogue(&self, place: impl Display) -> String {
        self.file(fragments::at(data::CATALOGUE.turtle, place))
    }

    /// The register's publisher.
    pub fn publisher(&self) -> String {
        self.in_catalogue("publisher")
    }

    /// The register's licence: the address of its text, or a place in the catalogue if that is no IRI (RFC 3987).
    pub fn licence(&self, url: &WebAddress) -> String {
        match NamedNode::new(url.as_str()) {
            Ok(iri) => iri.into_string(),
            Err(_) => self.in_catalogue("licence"),
        }
    }

    /// A data set that is a table, a place on the page of open data.
    pub fn dataset(&self, name: TableId) -> String {
        self.page(fragments::at(paths::OPEN_DATA, name))
    }

    /// A data set of other files.
    pub fn collection(&self, name: &str) -> String {
        self.in_catalogue(fragments::collection(name))
    }

    /// The page of a data set that is a table.
    pub fn dataset_page(&self, name: TableId) -> String {
        self.page(paths::dataset(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_addresses_that_any_reader_takes() {
        let languages = [LangTag::RU, LangTag::KK];
        let names = LinkedNames::new(Links::new("https://x.example/register/"), &languages);
        assert_eq!(names.service("00101001"), "https://x.example/register/ru/services/00101001/");
        assert_eq!(names.pages("acts/").len(), 2);
        let licence = |url: &str| names.licence(&url.parse().unwrap());
        assert_eq!(licence("https://l.example/by/4.0/"), "https://l.example/by/4.0/");
        assert_eq!(licence("https://l.example/%zz"), "https://x.example/register/data/catalog.ttl#licence");
    }
}
