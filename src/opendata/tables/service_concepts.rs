//! `service_concepts`: which concepts of further schemes services belong to.

use super::shared::{place_id, position_in_service, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::Service;
use crate::registry::tables::TableId;
use crate::registry::values::ConceptId;

struct ServiceConceptRow<'r> {
    service: &'r Service,
    position: usize,
    concept: &'r ConceptId,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<ServiceConceptRow<'r>>(TableId::ServiceConcepts)
        .column(place_id(), |row| format!("{}/{}", row.service.id, row.concept))
        .column(service_id(), |row| &row.service.id)
        .column(position_in_service(), |row| row.position)
        .column(column("concept_id").references(TableId::Concepts), |row| row.concept.to_string())
        .records(|| {
            source.registry.services.iter().flat_map(|service| {
                let concepts = service.classified_as.iter().zip(1..);
                concepts.map(move |(concept, position)| ServiceConceptRow { service, position, concept })
            })
        })
}
