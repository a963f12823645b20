//! `procedures`: the courses that a service takes.

use super::shared::{inner, inner_id, position_in_service, service_id};
use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::{Procedure, ProcedureKind, Service};
use crate::registry::tables::TableId;

/// A procedure with its place in the service.
type ProcedureRow<'r> = (&'r Service, &'r Procedure, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<ProcedureRow<'r>>::new(TableId::Procedures, source.translations)
        .column(inner_id(), |(service, procedure, _)| inner(service, "procedure", &procedure.id))
        .column(service_id(), |(service, ..)| service.id.as_str())
        .column(position_in_service(), |(_, _, position)| *position)
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(ProcedureKind::ALL.iter().map(|kind| kind.as_str())),
            |(_, procedure, _)| procedure.kind.as_str(),
        )
        .column(
            ColumnBuilder::new("channel_id", ColumnType::String).references(TableId::Channels),
            |(service, procedure, _)| procedure.channel.as_ref().map(|channel| inner(service, "channel", channel)),
        )
        .text(ColumnBuilder::new("title", ColumnType::String).label(1), |(_, procedure, _)| Some(&procedure.title))
        .text(ColumnBuilder::new("source", ColumnType::String), |(_, procedure, _)| procedure.source.as_ref())
        .column(ColumnBuilder::new("step_count", ColumnType::Integer).derived().required(), |(_, procedure, _)| {
            procedure.steps.len()
        })
        .records(|| {
            let services = source.registry.services.iter();
            services.flat_map(|service| {
                service.procedures.iter().zip(1..).map(move |(procedure, at)| (service, procedure, at))
            })
        })
}
