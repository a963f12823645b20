//! The rows of annexes that list offices. A text shows the cells of a row as they were printed, never the present data of the office.

use std::collections::BTreeSet;

use super::model::{Act, Listing, Office, OfficeFile, Printed};
use super::register::Registry;
use super::values::LangTag;

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

impl Office {
    /// The services that it serves for, each once, by id: those of its own record and those for which acts list it.
    pub fn service_ids(&self) -> BTreeSet<&str> {
        let listed = self.listings.iter().map(|listing| listing.service.as_str());
        self.services.iter().map(|service| service.as_str()).chain(listed).collect()
    }
}

/// The words of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedCell<'r> {
    /// The words.
    pub text: &'r str,
    /// Their language: that of the act where the row is missing in the language asked for.
    pub language: LangTag,
}

/// The cells of a row as a text in some language shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedRow<'r> {
    /// The row's number.
    pub number: Option<&'r str>,
    /// The body.
    pub name: Option<PrintedCell<'r>>,
    /// Address.
    pub address: Option<PrintedCell<'r>>,
    /// Opening hours.
    pub hours: Option<PrintedCell<'r>>,
    /// Phones, which are of no language.
    pub phones: Option<&'r str>,
}

impl Listing {
    /// The language of the cells under `printed`: the first official one of the act in which the row is not given as a parallel one.
    fn printed_in(&self, act: &Act) -> LangTag {
        let mut official = act.title.official().filter(|language| self.parallel.get(*language).is_none());
        official.next().unwrap_or_else(|| act.title.in_language(LangTag::EN).language)
    }

    /// The row in a text of its act.
    pub fn in_language(&self, act: &Act, language: LangTag) -> PrintedRow<'_> {
        let parallel = self.parallel.get(language);
        let printed_in = self.printed_in(act);
        let cell = |of: fn(&Printed) -> Option<&String>| {
            let words = |cells, language| of(cells).map(|text| PrintedCell { text: text.as_str(), language });
            let translated = parallel.and_then(|cells| words(cells, language));
            translated.or_else(|| words(&self.printed, printed_in))
        };
        PrintedRow {
            number: self.row.as_deref(),
            name: cell(|cells| cells.name.as_ref()),
            address: cell(|cells| cells.address.as_ref()),
            hours: cell(|cells| cells.hours.as_ref()),
            phones: parallel.and_then(|cells| cells.phones.as_deref()).or(self.printed.phones.as_deref()),
        }
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
