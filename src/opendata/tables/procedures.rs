//! `procedures`: the courses that a service takes.

use super::cited;
use super::shared::{in_services, inner, inner_id, position_in_service, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Procedure, Service};
use crate::registry::tables::TableId;

/// A procedure with its place in the service.
type ProcedureRow<'r> = (&'r Service, &'r Procedure, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = source
        .table::<ProcedureRow<'r>>(TableId::Procedures)
        .column(inner_id(), |(service, procedure, _)| inner(service, "procedure", &procedure.id))
        .column(service_id(), |(service, ..)| &service.id)
        .column(position_in_service(), |(_, _, position)| *position)
        .column("kind", |(_, procedure, _)| &procedure.kind)
        .column(column("channel_id").references(TableId::Channels), |(service, procedure, _)| {
            procedure.channel.as_ref().map(|channel| inner(service, "channel", channel))
        })
        .column(column("title").label(1), |(_, procedure, _)| &procedure.title);
    cited::columns(definition, source, |(service, procedure, _)| (service, procedure.point.as_deref()))
        .column("source", |(_, procedure, _)| &procedure.source)
        .others(|(_, procedure, _)| *procedure, &["channel", "former_ids"])
        .count("step_count", |(_, procedure, _)| procedure.steps.len())
        .records(|| in_services(source, |service| &service.procedures))
}
