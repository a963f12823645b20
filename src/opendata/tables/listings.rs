//! `listings`: the rows of annexes that name an office for a service, as printed.

use super::shared::{place_id, position};
use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::{Listing, Office};
use crate::registry::tables::TableId;

/// A listing with its place in the office.
#[derive(Clone, Copy)]
struct ListingRow<'r> {
    office: &'r Office,
    listing: &'r Listing,
    position: usize,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = TableDefinition::<ListingRow<'r>>::new(TableId::Listings, source.translations);
    printed(placed(definition)).records(|| {
        source.offices.iter().flat_map(|placed| {
            let listings = placed.office.listings.iter().zip(1..);
            listings.map(|(listing, position)| ListingRow { office: placed.office, listing, position })
        })
    })
}

fn placed<'r>(listings: TableDefinition<'r, ListingRow<'r>>) -> TableDefinition<'r, ListingRow<'r>> {
    listings
        .column(place_id(), |row| format!("{}/listing/{}", row.office.id, row.position))
        .column(ColumnBuilder::new("office_id", ColumnType::String).required().references(TableId::Offices), |row| {
            row.office.id.as_str()
        })
        .column(ColumnBuilder::new("service_id", ColumnType::String).required().parent(TableId::Services), |row| {
            row.listing.service.as_str()
        })
        .column(ColumnBuilder::new("act_id", ColumnType::String).required().references(TableId::Acts), |row| {
            row.listing.act.as_str()
        })
        .column(position(), |row| row.position)
        .column(ColumnBuilder::new("annex", ColumnType::String), |row| row.listing.annex.as_ref())
        .column(ColumnBuilder::new("annex_row", ColumnType::String), |row| row.listing.row.as_ref())
        .column(ColumnBuilder::new("annex_place", ColumnType::String), |row| row.listing.order.as_ref())
}

fn printed<'r>(listings: TableDefinition<'r, ListingRow<'r>>) -> TableDefinition<'r, ListingRow<'r>> {
    listings
        .column(ColumnBuilder::new("printed_name", ColumnType::String).label(1), |row| {
            row.listing.printed.name.as_ref()
        })
        .column(ColumnBuilder::new("printed_address", ColumnType::String), |row| row.listing.printed.address.as_ref())
        .column(ColumnBuilder::new("printed_hours", ColumnType::String), |row| row.listing.printed.hours.as_ref())
        .column(ColumnBuilder::new("printed_phones", ColumnType::String), |row| row.listing.printed.phones.as_ref())
}
