//! `offices`, `office_phones` and `office_exceptions`: the addresses where one applies.

use super::shared::{former_ids, id, name, place_id, position};
use crate::datasets::ValueFormat;
use crate::opendata::column::{ColumnBuilder, column};
use crate::opendata::source::{PlacedOffice, Source};
use crate::opendata::table::Table;
use crate::opendata::value::Word;
use crate::registry::model::{HoursException, Office, OfficeStatus, Phone};
use crate::registry::tables::TableId;

pub(super) fn offices<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<PlacedOffice<'r>>(TableId::Offices)
        .column(id(), |placed| &placed.office.id)
        .column(former_ids(), |placed| &placed.office.former_ids)
        .column(column("provider_id").references(TableId::Providers), |placed| &placed.office.provider)
        .column(column("provider_name").label(4), |placed| {
            source.registry.provider(placed.office.provider.as_str()).map(|provider| &provider.name)
        })
        .column(name(), |placed| &placed.office.name)
        .column(column("district_id").parent(TableId::Districts), |placed| &placed.file.district)
        .column("district_name", |placed| {
            source.registry.district(placed.file.district.as_str()).map(|district| &district.name)
        })
        .column(column("settlement").label(3), |placed| &placed.office.settlement)
        .column("postcode", |placed| &placed.office.postcode)
        .column(column("address").label(2), |placed| &placed.office.address)
        .column(column("hours").format(ValueFormat::OpeningHours), |placed| &placed.office.hours)
        .column(column("phones").format(ValueFormat::Phones), |placed| phones_of(placed.office))
        .column("email", |placed| &placed.office.email)
        .column("status", |placed| placed.office.status.as_ref().unwrap_or(&OfficeStatus::Open))
        .column("closed_on", |placed| &placed.office.closed_on)
        .column(column("settlement_id").references(TableId::Settlements), |placed| &placed.office.settlement_id)
        .column(column("latitude").format(ValueFormat::Degrees), |placed| {
            placed.office.coordinates.as_ref().map(|place| &place.latitude)
        })
        .column(column("longitude").format(ValueFormat::Degrees), |placed| {
            placed.office.coordinates.as_ref().map(|place| &place.longitude)
        })
        .column(column("description").entry("about"), |placed| &placed.office.description)
        .others(|placed| placed.office, &["provider", "services"])
        .column(column("own_service_ids").references(TableId::Services), |placed| &placed.office.services)
        .column(column("service_ids").derived().references(TableId::Services), |placed| {
            placed.office.service_ids().into_iter().collect::<Vec<_>>()
        })
        .records(|| source.offices.iter().copied())
}

/// A record in an office with its place there.
struct PartRow<'r, P> {
    office: &'r Office,
    part: &'r P,
    position: usize,
}

pub(super) fn phones<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<PartRow<'r, Phone>>(TableId::OfficePhones)
        .column(place_id(), |row| format!("{}/phone/{}", row.office.id, row.position))
        .column(office_id(), |row| &row.office.id)
        .column(position(), |row| row.position)
        .column(column("number").format(ValueFormat::Phones), |row| format!("tel:{}", row.part.number))
        .column("kind", |row| Word(row.part.kind()))
        .others(|row| row.part, &[])
        .records(|| parts(source, |office| &office.further_phones))
}

pub(super) fn exceptions<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<PartRow<'r, HoursException>>(TableId::OfficeExceptions)
        .column(place_id(), |row| format!("{}/exception/{}", row.office.id, row.position))
        .column(office_id(), |row| &row.office.id)
        .column(position(), |row| row.position)
        .column(column("valid_from"), |row| &row.part.from)
        .column(column("valid_to").required(), |row| row.part.last())
        .column(column("hours").format(ValueFormat::OpeningHours), |row| &row.part.hours)
        .column("closed", |row| row.part.hours.is_none())
        .others(|row| row.part, &["from", "to"])
        .records(|| parts(source, |office| &office.exceptions))
}

/// The office that a row belongs to.
fn office_id() -> ColumnBuilder {
    column("office_id").parent(TableId::Offices)
}

/// Every record of a kind that lies in offices, by the id of the office.
fn parts<'r, P: 'r>(source: &'r Source<'r>, list: fn(&'r Office) -> &'r [P]) -> impl Iterator<Item = PartRow<'r, P>> {
    source.offices.iter().flat_map(move |placed| {
        let parts = list(placed.office).iter().zip(1..);
        parts.map(move |(part, position)| PartRow { office: placed.office, part, position })
    })
}

/// The numbers as `tel:` addresses (RFC 3966). A bare `+77163821048` would be read as a number by spreadsheets and by
/// pandas, which drop the plus, and `+77163821849 +77163820996` as a sum; with `tel:` the number reaches everyone
/// whole.
fn phones_of(office: &Office) -> Vec<String> {
    office.phones.iter().map(|phone| format!("tel:{phone}")).collect()
}
