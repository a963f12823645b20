//! `listings`: the rows of annexes that name an office for a service, as printed.

use super::shared::{place_id, position};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Listing, Office};

/// A listing with its place in the office.
#[derive(Clone, Copy)]
struct Row<'r> {
    office: &'r Office,
    listing: &'r Listing,
    position: usize,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<Row<'r>>::new("listings", source.translations);
    printed(placed(definition)).records(|| {
        source.offices.iter().flat_map(|placed| {
            let listings = placed.office.listings.iter().zip(1..);
            listings.map(|(listing, position)| Row { office: placed.office, listing, position })
        })
    })
}

fn placed<'r>(listings: Definition<'r, Row<'r>>) -> Definition<'r, Row<'r>> {
    listings
        .column(place_id(), |row| format!("{}/listing/{}", row.office.id, row.position))
        .column(Column::new("office_id", Kind::String).required().references("offices", "id"), |row| {
            row.office.id.as_str()
        })
        .column(Column::new("service_id", Kind::String).required().references("services", "id"), |row| {
            row.listing.service.as_str()
        })
        .column(Column::new("act_id", Kind::String).required().references("acts", "id"), |row| row.listing.act.as_str())
        .column(position(), |row| row.position)
        .column(Column::new("annex", Kind::String), |row| row.listing.annex.as_ref())
        .column(Column::new("annex_row", Kind::String), |row| row.listing.row.as_ref())
        .column(Column::new("annex_place", Kind::String), |row| row.listing.order.as_ref())
}

fn printed<'r>(listings: Definition<'r, Row<'r>>) -> Definition<'r, Row<'r>> {
    listings
        .column(Column::new("printed_name", Kind::String), |row| row.listing.printed.name.as_ref())
        .column(Column::new("printed_address", Kind::String), |row| row.listing.printed.address.as_ref())
        .column(Column::new("printed_hours", Kind::String), |row| row.listing.printed.hours.as_ref())
        .column(Column::new("printed_phones", Kind::String), |row| row.listing.printed.phones.as_ref())
}
