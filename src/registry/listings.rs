//! The rows of annexes that list offices.

use super::model::{Listing, Office, OfficeFile};
use super::register::Registry;

/// A row of an annex with its office and the file of the office's district.
pub type AnnexOffice<'r> = (&'r OfficeFile, &'r Office, &'r Listing);

impl Registry {
    /// The offices that an annex of an act lists, for one service or for all, in the order of the rows.
    pub fn listed_offices<'r>(&'r self, act: &str, annex: &str, service: Option<&str>) -> Vec<AnnexOffice<'r>> {
        let mut offices: Vec<_> = self.listings_of_annex(act, annex, service).collect();
        let row = |listing: &'r Listing| listing.row.as_ref().or(listing.order.as_ref()).map_or("", |row| row.trim());
        offices.sort_by_key(|(_, office, listing)| (row_order(row(listing)), office.id.as_str()));
        offices
    }
}

/// The place of a row among the others: its number, and what follows the number in `12-1` or `12a`. Rows without a number stand last.
fn row_order(row: &str) -> (u32, &str) {
    let (digits, rest) = row.split_at(row.find(|c: char| !c.is_ascii_digit()).unwrap_or(row.len()));
    (digits.parse().unwrap_or(u32::MAX), rest)
}

#[cfg(test)]
mod tests {
    use super::row_order;

    #[test]
    fn rows_stand_in_the_order_of_their_numbers() {
        let mut rows = ["12-1", "2", "12", "note", "12a", "11"];
        rows.sort_by_key(|row| row_order(row));
        assert_eq!(rows, ["2", "11", "12", "12-1", "12a", "note"]);
    }
}
