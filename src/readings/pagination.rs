//! Long lists are divided over several pages: where an entry stands. A list and its first page have one address, so that a list that
//! grows keeps it.

use std::ops::Range;

use crate::addresses::{fragments, paths};
use crate::registry::Registry;
use crate::registry::model::{Office, OfficeFile};

/// How a kind of list is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize {
    /// How many entries a page of a divided list holds. A list of up to twice as many is not divided.
    entries: usize,
}

/// Services and acts, a few lines each.
pub const LISTED: PageSize = PageSize { entries: 200 };
/// Offices of a service, folded on its page: a service with more names their districts instead.
pub const OFFICES_OF_SERVICE: PageSize = PageSize { entries: 150 };
/// Offices of a district, with their hours, phones and the services that they serve for.
pub const OFFICES: PageSize = PageSize { entries: 100 };

impl PageSize {
    /// How many pages a list takes, at least one.
    pub fn pages(self, entries: usize) -> usize {
        if self.is_whole(entries) { 1 } else { entries.div_ceil(self.entries) }
    }

    /// Whether a list stands on one page.
    pub fn is_whole(self, entries: usize) -> bool {
        entries <= 2 * self.entries
    }

    /// The page, from 1, of an entry of a list, by its place from 0.
    pub fn page_of(self, place: usize, entries: usize) -> usize {
        if self.is_whole(entries) { 1 } else { place / self.entries + 1 }
    }

    /// The places of the entries of a page, from 1.
    pub fn places(self, page: usize, entries: usize) -> Range<usize> {
        let first = (page - 1) * self.entries;
        if self.is_whole(entries) { 0..entries } else { first.min(entries)..(first + self.entries).min(entries) }
    }
}

/// The page of an office, from 1. The order is the same in every language.
pub fn office_page(registry: &Registry, file: &OfficeFile, office: &Office) -> usize {
    OFFICES.page_of(registry.office_place(office.id.as_str()), file.offices.len())
}

/// The row of an office on the page that holds it.
pub fn office_path(registry: &Registry, file: &OfficeFile, office: &Office) -> String {
    let page = office_page(registry, file, office);
    fragments::at(paths::list_page(&paths::district(&file.district), page), &office.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_stands_on_one_page() {
        for entries in [0, 1, 199, 200, 201, 250, 300, 1_200] {
            let pages = OFFICES.pages(entries);
            let places: Vec<_> = (1..=pages).flat_map(|page| OFFICES.places(page, entries)).collect();
            assert_eq!(places, (0..entries).collect::<Vec<_>>(), "{entries}");
            for page in 1..=pages {
                assert!(OFFICES.places(page, entries).all(|place| OFFICES.page_of(place, entries) == page));
            }
        }
        assert_eq!([OFFICES.pages(0), OFFICES.pages(200), OFFICES.pages(201)], [1, 1, 3]);
    }
}
