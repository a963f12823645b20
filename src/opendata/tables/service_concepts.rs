//! `service_concepts`: which concepts of further schemes services belong to.

use super::shared::{in_services, place_id, position_in_service, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::decode::Spanned;
use crate::registry::model::Service;
use crate::registry::tables::TableId;
use crate::registry::values::ConceptId;

/// A concept with the service that belongs to it, and its place there.
type ServiceConceptRow<'r> = (&'r Service, &'r Spanned<ConceptId>, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<ServiceConceptRow<'r>>(TableId::ServiceConcepts)
        .column(place_id(), |(service, concept, _)| format!("{}/{concept}", service.id))
        .column(service_id(), |(service, ..)| &service.id)
        .column(position_in_service(), |(_, _, position)| *position)
        .column(column("concept_id").references(TableId::Concepts), |(_, concept, _)| concept.to_string())
        .records(|| in_services(source, |service| &service.classified_as))
}
