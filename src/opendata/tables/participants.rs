//! `participants`: who or what acts in the procedures.

use super::cited;
use super::shared::{in_services, inner, inner_id, name, number, position_in_service, service_id};
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Participant, Service};
use crate::registry::tables::TableId;

/// A participant with its place in the service.
type ParticipantRow<'r> = (&'r Service, &'r Participant, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = source
        .table::<ParticipantRow<'r>>(TableId::Participants)
        .column(inner_id(), |(service, participant, _)| inner(service, "participant", &participant.id))
        .column(service_id(), |(service, ..)| &service.id)
        .column(position_in_service(), |(_, _, position)| *position);
    cited::columns(definition, source, |(service, participant, _)| (service, participant.point.as_deref()))
        .column(number(), |(_, participant, _)| &participant.number)
        .column("kind", |(_, participant, _)| &participant.kind)
        .column(name(), |(_, participant, _)| &participant.name)
        .others(|(_, participant, _)| *participant, &["former_ids"])
        .records(|| in_services(source, |service| &service.participants))
}
