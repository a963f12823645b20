//! The table of offices in a text of an act: its cells as printed.

use serde::Serialize;

use super::basics::{Localizer, TextView};
use crate::readings::office_path;
use crate::registry::listings::{AnnexOffice, PrintedCell};
use crate::registry::model::Act;

/// The offices that an annex of an act lists, as printed.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct AnnexTableView {
    /// The rows.
    pub rows: Vec<AnnexRowView>,
    /// Whether any row has a number.
    pub has_numbers: bool,
    /// Whether any row has an address.
    pub has_addresses: bool,
    /// Whether any row has opening hours.
    pub has_hours: bool,
    /// Whether any row has phones.
    pub has_phones: bool,
}

/// A row of an annex that lists offices.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AnnexRowView {
    /// The link to the office in the directory, which has its present data.
    pub href: String,
    /// Its number.
    pub number: Option<String>,
    /// The body.
    pub name: Option<TextView>,
    /// Address.
    pub address: Option<TextView>,
    /// Opening hours.
    pub hours: Option<TextView>,
    /// Phones.
    pub phones: Option<String>,
}

impl Localizer<'_> {
    /// The offices that an annex of an act lists.
    pub(crate) fn annex_table(&self, act: &Act, listed: &[AnnexOffice<'_>]) -> AnnexTableView {
        let rows: Vec<_> = listed.iter().map(|row| self.annex_row(act, row)).collect();
        AnnexTableView {
            has_numbers: rows.iter().any(|row| row.number.is_some()),
            has_addresses: rows.iter().any(|row| row.address.is_some()),
            has_hours: rows.iter().any(|row| row.hours.is_some()),
            has_phones: rows.iter().any(|row| row.phones.is_some()),
            rows,
        }
    }

    fn annex_row(&self, act: &Act, (file, office, listing): &AnnexOffice<'_>) -> AnnexRowView {
        let row = listing.in_language(act, self.language);
        let words = |cell: Option<PrintedCell<'_>>| cell.map(|cell| self.printed_cell(cell));
        AnnexRowView {
            href: self.href(&office_path(self.registry, file, office)),
            number: row.number.map(str::to_owned),
            name: words(row.name),
            address: words(row.address),
            hours: words(row.hours),
            phones: row.phones.map(str::to_owned),
        }
    }

    fn printed_cell(&self, cell: PrintedCell<'_>) -> TextView {
        let lang = (cell.language != self.language).then(|| cell.language.to_string());
        TextView { lang, ..TextView::plain(cell.text) }
    }
}
