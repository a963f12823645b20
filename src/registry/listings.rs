//! The rows of annexes that list offices.

use super::Registry;
use super::model::{Listing, Office, OfficeFile};

/// A row of an annex with its office and the file of the office's district.
pub type ListedOffice<'r> = (&'r OfficeFile, &'r Office, &'r Listing);

impl Registry {
    /// The offices that an annex of an act lists, for one service or for all, in the order of the rows.
    pub fn listed_offices(&self, act: &str, annex: &str, service: Option<&str>) -> Vec<ListedOffice<'_>> {
        let rows = self.listings_of_annex(act, annex);
        let is_asked = |listing: &Listing| service.is_none_or(|service| listing.service.as_str() == service);
        let mut offices: Vec<_> = rows.filter(|(.., listing)| is_asked(listing)).collect();
        let place = |listing: &Listing| {
            let number = listing.row.as_ref().or(listing.order.as_ref());
            number.and_then(|number| number.parse::<u32>().ok()).unwrap_or(u32::MAX)
        };
        offices.sort_by_key(|(_, office, listing)| (place(listing), office.id.as_str()));
        offices
    }
}
