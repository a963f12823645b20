//! The rows of annexes that list offices.

use super::Registry;
use super::model::{Listing, Office, OfficeFile};

/// A row of an annex with its office and the file of the office's district.
pub type ListedOffice<'r> = (&'r OfficeFile, &'r Office, &'r Listing);

impl Registry {
    /// The offices that an annex of an act lists, for one service or for all, in the order of the rows.
    pub fn listed_offices(&self, act: &str, annex: &str, service: Option<&str>) -> Vec<ListedOffice<'_>> {
        let mut offices = Vec::new();
        for (file, office) in self.all_offices() {
            for listing in &office.listings {
                let here = listing.act.as_str() == act
                    && listing.annex.as_deref() == Some(annex)
                    && service.is_none_or(|service| listing.service.as_str() == service);
                if here {
                    offices.push((file, office, listing));
                }
            }
        }
        let place = |listing: &Listing| {
            let number = listing.row.as_ref().or(listing.order.as_ref());
            number.and_then(|number| number.parse::<u32>().ok()).unwrap_or(u32::MAX)
        };
        offices.sort_by_key(|(_, office, listing)| (place(listing), office.id.as_str()));
        offices
    }
}
