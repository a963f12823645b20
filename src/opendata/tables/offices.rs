//! `offices`: the addresses where one applies.

use super::shared::{former_ids, id, name};
use crate::datasets::ValueFormat;
use crate::opendata::column::column;
use crate::opendata::source::{PlacedOffice, Source, services_of_office};
use crate::opendata::table::Table;
use crate::registry::model::{Office, OfficeStatus};
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
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
        .others(|placed| placed.office, &["provider"])
        .column(column("service_ids").derived().references(TableId::Services), |placed| {
            services_of_office(placed.office)
        })
        .records(|| source.offices.iter().copied())
}

/// The numbers as `tel:` addresses (RFC 3966). A bare `+77163821048` would be read as a number by spreadsheets and by
/// pandas, which drop the plus, and `+77163821849 +77163820996` as a sum; with `tel:` the number reaches everyone
/// whole.
fn phones_of(office: &Office) -> Vec<String> {
    office.phones.iter().map(|phone| format!("tel:{phone}")).collect()
}
