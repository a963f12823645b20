//! `participants`: who or what acts in the procedures.

use super::shared::{inner, inner_id, name, number, position_in_service, service_id};
use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::{Participant, ParticipantKind, Service};
use crate::registry::tables::TableId;

/// A participant with its place in the service.
type ParticipantRow<'r> = (&'r Service, &'r Participant, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<ParticipantRow<'r>>::new(TableId::Participants, source.translations)
        .column(inner_id(), |(service, participant, _)| inner(service, "participant", &participant.id))
        .column(service_id(), |(service, ..)| service.id.as_str())
        .column(position_in_service(), |(_, _, position)| *position)
        .column(number(), |(_, participant, _)| participant.number.as_ref())
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(ParticipantKind::ALL.iter().map(|kind| kind.as_str())),
            |(_, participant, _)| participant.kind.as_str(),
        )
        .text(name(), |(_, participant, _)| Some(&participant.name))
        .records(|| {
            let services = source.registry.services.iter();
            services.flat_map(|service| service.participants.iter().zip(1..).map(move |(who, at)| (service, who, at)))
        })
}
