//! `offices`: the addresses where one applies.

use super::shared::{former_ids, id, name};
use crate::datasets::{ColumnType, ValueFormat};
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::{PlacedOffice, Source, services_of_office};
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::{Office, OfficeStatus};
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = TableDefinition::<PlacedOffice<'r>>::new(TableId::Offices, source.translations);
    how_it_serves(where_it_is(who_serves(definition, source))).records(|| source.offices.iter().copied())
}

type Offices<'r> = TableDefinition<'r, PlacedOffice<'r>>;

fn who_serves<'r>(offices: Offices<'r>, source: &'r Source<'r>) -> Offices<'r> {
    offices
        .column(id(), |placed| placed.office.id.as_str())
        .column(former_ids(), |placed| Cell::list(&placed.office.former_ids))
        .column(
            ColumnBuilder::new("provider_id", ColumnType::String).required().references(TableId::Providers),
            |placed| placed.office.provider.as_str(),
        )
        .text(ColumnBuilder::new("provider_name", ColumnType::String).label(4), |placed| {
            source.registry.provider(placed.office.provider.as_str()).map(|provider| &provider.name)
        })
        .text(name(), |placed| placed.office.name.as_ref())
        .column(ColumnBuilder::new("district_id", ColumnType::String).required().parent(TableId::Districts), |placed| {
            placed.file.district.as_str()
        })
        .text(ColumnBuilder::new("district_name", ColumnType::String), |placed| {
            source.registry.district(placed.file.district.as_str()).map(|district| &district.name)
        })
}

fn where_it_is(offices: Offices<'_>) -> Offices<'_> {
    offices
        .text(ColumnBuilder::new("settlement", ColumnType::String).label(3), |placed| placed.office.settlement.as_ref())
        .column(ColumnBuilder::new("postcode", ColumnType::String), |placed| {
            placed.office.postcode.map(|postcode| postcode.to_string())
        })
        .text(ColumnBuilder::new("address", ColumnType::String).label(2), |placed| placed.office.address.as_ref())
}

fn how_it_serves(offices: Offices<'_>) -> Offices<'_> {
    offices
        .column(ColumnBuilder::new("hours", ColumnType::String).format(ValueFormat::OpeningHours), |placed| {
            placed.office.hours.as_ref().map(|hours| hours.as_str())
        })
        .column(ColumnBuilder::new("phones", ColumnType::List).format(ValueFormat::Phones), |placed| {
            phones_of(placed.office)
        })
        .column(ColumnBuilder::new("email", ColumnType::String), |placed| {
            placed.office.email.as_ref().map(|email| email.as_str())
        })
        .column(
            ColumnBuilder::new("status", ColumnType::String)
                .required()
                .allowed_values(OfficeStatus::ALL.iter().map(|status| status.as_str())),
            |placed| placed.office.status.unwrap_or(OfficeStatus::Open).as_str(),
        )
        .column(ColumnBuilder::new("closed_on", ColumnType::Date), |placed| {
            placed.office.closed_on.as_ref().map(|date| date.value)
        })
        .column(ColumnBuilder::new("service_ids", ColumnType::List).derived().references(TableId::Services), |placed| {
            Cell::list(services_of_office(placed.office))
        })
}

/// The numbers as `tel:` addresses (RFC 3966). A bare `+77163821048` would be read as a number by spreadsheets and by
/// pandas, which drop the plus, and `+77163821849 +77163820996` as a sum; with `tel:` the number reaches everyone
/// whole.
fn phones_of<'r>(office: &Office) -> Cell<'r> {
    Cell::list(office.phones.iter().map(|phone| format!("tel:{phone}")))
}
