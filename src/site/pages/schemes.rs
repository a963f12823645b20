//! Classifications beside the classifier: their index, and a page each with the services of every concept.

use serde::Serialize;

use super::concepts::{ConceptView, concept_tree};
use super::listed_services::concepts_are_apart;
use crate::addresses::{data, paths};
use crate::registry::model::{Scheme, SchemeKind};
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::data_links;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{DataLink, Localizer, TextView};
use crate::text::Collation;

/// The index of classifications.
pub(super) struct SchemesPage;

impl Page for SchemesPage {
    fn path(&self) -> String {
        paths::SCHEMES.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        let link = |scheme: &Scheme| SchemeLink {
            href: localizer.href(&paths::scheme(&scheme.id)),
            name: localizer.text(&scheme.name),
            description: localizer.text_option(scheme.description.as_ref()),
        };
        let schemes: Vec<_> = localizer.registry.schemes_of(SchemeKind::Plain).map(link).collect();
        PageContent {
            template: "schemes.html",
            title: title(localizer, "schemes"),
            description: localizer.string("schemes-description"),
            breadcrumbs: Vec::new(),
            unofficial: schemes.iter().any(|scheme| scheme.name.unofficial),
            view: value(&SchemesView { schemes }),
        }
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Schemes, TableId::Concepts]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        DataLink::linked(localizer, data::CLASSIFIER).into()
    }
}

/// The index of classifications.
#[derive(Serialize)]
struct SchemesView {
    /// The classifications, by id.
    schemes: Vec<SchemeLink>,
}

/// A classification as a link.
#[derive(Serialize)]
struct SchemeLink {
    /// The link.
    href: String,
    /// Its name.
    name: TextView,
    /// What it classifies by.
    description: Option<TextView>,
}

/// A classification.
pub(super) struct SchemePage<'r>(pub &'r Scheme);

impl Page for SchemePage<'_> {
    fn path(&self) -> String {
        paths::scheme(&self.0.id)
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        let name = localizer.text(&self.0.name);
        let view = SchemeView {
            description: localizer.text_option(self.0.description.as_ref()),
            version: self.0.version.clone(),
            uri: self.0.uri.as_ref().map(ToString::to_string),
            concepts: concept_tree(localizer, order, self.0, concepts_are_apart(localizer.registry, self.0), None),
        };
        PageContent {
            template: "scheme.html",
            description: view.description.as_ref().unwrap_or(&name).text.clone(),
            unofficial: name.unofficial,
            title: name,
            breadcrumbs: vec![(paths::SCHEMES.to_owned(), title(localizer, "schemes"))],
            view: value(&view),
        }
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Concepts, TableId::ServiceConcepts]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::parts_of(localizer, data::CLASSIFIER).into()
    }
}

/// A classification.
#[derive(Serialize)]
struct SchemeView {
    /// What it classifies by.
    description: Option<TextView>,
    /// Its version, as its publisher names it.
    version: Option<String>,
    /// Its address as a scheme of linked data.
    uri: Option<String>,
    /// The concepts at the top.
    concepts: Vec<ConceptView>,
}
