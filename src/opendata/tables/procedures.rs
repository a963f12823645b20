//! `procedures`: the courses that a service takes.

use super::shared::{inner, inner_id, position_in_service, service_id};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Procedure, ProcedureKind, Service};

/// A procedure with its place in the service.
type Row<'r> = (&'r Service, &'r Procedure, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    Definition::<Row<'r>>::new("procedures", source.translations)
        .column(inner_id(), |(service, procedure, _)| inner(service, "procedure", &procedure.id))
        .column(service_id(), |(service, ..)| service.id.as_str())
        .column(position_in_service(), |(_, _, position)| *position)
        .column(
            Column::new("kind", Kind::String).required().words(ProcedureKind::ALL.iter().map(|kind| kind.as_str())),
            |(_, procedure, _)| procedure.kind.as_str(),
        )
        .column(Column::new("channel_id", Kind::String).references("channels", "id"), |(service, procedure, _)| {
            procedure.channel.as_ref().map(|channel| inner(service, "channel", channel))
        })
        .text(Column::new("title", Kind::String), |(_, procedure, _)| Some(&procedure.title))
        .text(Column::new("source", Kind::String), |(_, procedure, _)| procedure.source.as_ref())
        .column(Column::new("step_count", Kind::Integer).required(), |(_, procedure, _)| procedure.steps.len())
        .records(|| {
            let services = source.registry.services.iter();
            services.flat_map(|service| {
                service.procedures.iter().zip(1..).map(move |(procedure, at)| (service, procedure, at))
            })
        })
}
