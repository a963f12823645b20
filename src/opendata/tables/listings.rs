//! `listings`: the rows of annexes that name an office for a service, as printed.

use super::cited;
use super::shared::{place_id, position};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::Citation;
use crate::registry::listings::{PrintedCell, PrintedRow};
use crate::registry::model::{Listing, Office};
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;

/// A listing with its place in the office.
#[derive(Clone, Copy)]
struct ListingRow<'r> {
    office: &'r Office,
    listing: &'r Listing,
    position: usize,
}

impl<'r> ListingRow<'r> {
    /// The words of a cell in the text of a language, if that text has them.
    fn cell(
        &self,
        source: &Source<'r>,
        language: LangTag,
        of: fn(PrintedRow<'r>) -> Option<PrintedCell<'r>>,
    ) -> Option<&'r str> {
        let act = source.registry.act(self.listing.act.as_str())?;
        of(self.listing.in_language(act, language)).filter(|cell| cell.language == language).map(|cell| cell.text)
    }
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<ListingRow<'r>>(TableId::Listings)
        .column(place_id(), |row| format!("{}/listing/{}", row.office.id, row.position))
        .column(column("office_id").references(TableId::Offices), |row| &row.office.id)
        .column(column("service_id").parent(TableId::Services), |row| &row.listing.service)
        .column(column("act_id").references(TableId::Acts), |row| &row.listing.act)
        .column(position(), |row| row.position)
        .column("annex", |row| &row.listing.annex)
        .column(column("text_id").derived(), |row| cited::text_id(&Citation::of_listing(source.registry, row.listing)))
        .column(column("point_id").derived().references(TableId::Points), |row| {
            Citation::of_listing(source.registry, row.listing).point_id()
        })
        .column("annex_row", |row| &row.listing.row)
        .column("annex_place", |row| &row.listing.order)
        .column(column("printed_name").label(1), |row| &row.listing.printed.name)
        .column("printed_address", |row| &row.listing.printed.address)
        .column("printed_hours", |row| &row.listing.printed.hours)
        .column("printed_phones", |row| &row.listing.printed.phones)
        .per_language("name", |row, language| row.cell(source, language, |cells| cells.name))
        .per_language("address", |row, language| row.cell(source, language, |cells| cells.address))
        .per_language("hours", |row, language| row.cell(source, language, |cells| cells.hours))
        .others(|row| row.listing, &["service", "act", "row", "order"])
        .records(|| {
            source.offices.iter().flat_map(|placed| {
                let listings = placed.office.listings.iter().zip(1..);
                listings.map(|(listing, position)| ListingRow { office: placed.office, listing, position })
            })
        })
}
