//! `offices`: the addresses where one applies.

use super::shared::{id, name};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::{PlacedOffice, Source, services_of_office};
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Office, OfficeStatus};

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<PlacedOffice<'r>>::new("offices", source.translations);
    how_it_serves(where_it_is(who_serves(definition, source))).records(|| source.offices.iter().copied())
}

type Offices<'r> = Definition<'r, PlacedOffice<'r>>;

fn who_serves<'r>(offices: Offices<'r>, source: &'r Source<'r>) -> Offices<'r> {
    offices
        .column(id(), |placed| placed.office.id.as_str())
        .column(Column::new("provider_id", Kind::String).required().references("providers", "id"), |placed| {
            placed.office.provider.as_str()
        })
        .text(Column::new("provider_name", Kind::String), |placed| {
            source.registry.provider(placed.office.provider.as_str()).map(|provider| &provider.name)
        })
        .text(name(), |placed| placed.office.name.as_ref())
        .column(Column::new("district_id", Kind::String).required().references("districts", "id"), |placed| {
            placed.file.district.as_str()
        })
        .text(Column::new("district_name", Kind::String), |placed| {
            source.registry.district(placed.file.district.as_str()).map(|district| &district.name)
        })
}

fn where_it_is(offices: Offices<'_>) -> Offices<'_> {
    offices
        .text(Column::new("settlement", Kind::String), |placed| placed.office.settlement.as_ref())
        .column(Column::new("postcode", Kind::String), |placed| {
            placed.office.postcode.map(|postcode| postcode.to_string())
        })
        .text(Column::new("address", Kind::String), |placed| placed.office.address.as_ref())
}

fn how_it_serves(offices: Offices<'_>) -> Offices<'_> {
    offices
        .column(Column::new("hours", Kind::String), |placed| placed.office.hours.as_ref().map(|hours| hours.as_str()))
        .column(Column::new("phones", Kind::List), |placed| phones_of(placed.office))
        .column(Column::new("email", Kind::String), |placed| placed.office.email.as_ref().map(|email| email.as_str()))
        .column(
            Column::new("status", Kind::String)
                .required()
                .words(OfficeStatus::ALL.iter().map(|status| status.as_str())),
            |placed| placed.office.status.unwrap_or(OfficeStatus::Open).as_str(),
        )
        .column(Column::new("closed_on", Kind::Date), |placed| placed.office.closed_on.as_ref().map(|date| date.value))
        .column(Column::new("service_ids", Kind::List).references("services", "id"), |placed| {
            Cell::list(services_of_office(placed.office))
        })
}

/// The numbers as `tel:` addresses (RFC 3966). A bare `+77163821048` would be read as a number by spreadsheets and by
/// pandas, which drop the plus, and `+77163821849 +77163820996` as a sum; with `tel:` the number reaches everyone
/// whole.
fn phones_of<'r>(office: &Office) -> Cell<'r> {
    Cell::list(office.phones.iter().map(|phone| format!("tel:{phone}")))
}
