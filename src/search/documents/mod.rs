//! What can be found: one [`IndexDocument`] for each record and each language of the register.
//!
//! Called by the indexer. A record is a section, a subsection, a service, a district with its offices, an act, a page of
//! running text, a capability or an information system of the catalogue of functions, a yearly report, a deadline, a settlement, a body, a
//! situation of life or a base description. A
//! document holds the words of one language only, so that each word is stemmed by the rules of its own language. A query in
//! any language still finds the record, by the document in that language; the hit is then shown in the wanted language. Offices have no pages of their own: their addresses, postcodes and phones stand in
//! the documents of their district, whose page lists them.

mod acts;
mod bases;
mod bodies;
mod catalogue;
mod classifier;
mod collector;
mod deadlines;
mod districts;
mod document;
mod kind;
mod pages;
mod reports;
mod services;
mod settlements;
mod situations;

use collector::DocumentCollector;

use crate::registry::Registry;

pub use document::{IndexDocument, IndexFields};
pub use kind::RecordKind;

/// The documents of a register: those of a record stand together, one in each of the register's languages and in their
/// order; the records are sorted by kind and id. `base_path` is the path under which the site stands, `/` at the root of
/// a host.
pub fn documents<'r>(registry: &'r Registry, base_path: &'r str) -> Vec<IndexDocument<'r>> {
    let mut collector =
        DocumentCollector { registry, base_path: base_path.trim_end_matches('/'), documents: Vec::new() };
    classifier::sections(&mut collector);
    classifier::subsections(&mut collector);
    services::services(&mut collector);
    districts::districts(&mut collector);
    acts::acts(&mut collector);
    pages::pages(&mut collector);
    catalogue::capabilities(&mut collector);
    catalogue::systems(&mut collector);
    reports::reports(&mut collector);
    deadlines::deadlines(&mut collector);
    settlements::settlements(&mut collector);
    bodies::bodies(&mut collector);
    situations::situations(&mut collector);
    bases::bases(&mut collector);
    collector.documents.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    collector.documents
}
