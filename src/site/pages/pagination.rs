//! A list that is divided over several pages.

use serde::Serialize;

use crate::addresses::{fragments, paths};
use crate::readings::PageSize;
use crate::site::page::PageContent;
use crate::site::views::{Localizer, TextView};

/// A page of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct ListPage {
    page_size: PageSize,
    /// Which page of the list, from 1.
    page: usize,
    /// How many entries the list has.
    entries: usize,
}

impl ListPage {
    /// The pages of a list.
    pub(super) fn all(page_size: PageSize, entries: usize) -> impl Iterator<Item = Self> {
        (1..=page_size.pages(entries)).map(move |page| Self { page_size, page, entries })
    }

    /// The path of the page, by that of the list.
    pub(super) fn path(self, list: &str) -> String {
        paths::list_page(list, self.page)
    }

    /// Whether it is the first page, which also says what holds for all.
    pub(super) fn is_first(self) -> bool {
        self.page == 1
    }

    /// Whether it is a page of the list, by its number from 1.
    pub(super) fn is_page(self, page: usize) -> bool {
        self.page == page
    }

    /// Whether the list stands on several pages.
    pub(super) fn is_divided(self) -> bool {
        !self.page_size.is_whole(self.entries)
    }

    /// Whether the entry at a place of the list stands on the page. The last page takes what is more than was counted.
    fn holds(self, place: usize) -> bool {
        self.page_size.page_of(place, self.entries).min(self.page_size.pages(self.entries)) == self.page
    }

    /// The entries of the page.
    pub(super) fn of<T>(self, entries: Vec<T>) -> Vec<T> {
        entries.into_iter().enumerate().filter(|(place, _)| self.holds(*place)).map(|(_, entry)| entry).collect()
    }

    /// The groups of the page with their entries there. A group may go on from page to page.
    pub(super) fn of_groups<G, T>(self, groups: Vec<G>, entries: impl Fn(&mut G) -> &mut Vec<T>) -> Vec<G> {
        let mut place = 0;
        let mut own = Vec::new();
        for mut group in groups {
            let all = std::mem::take(entries(&mut group));
            let first = place;
            place += all.len();
            let kept = all.into_iter().enumerate().filter(|(at, _)| self.holds(first + at));
            *entries(&mut group) = kept.map(|(_, entry)| entry).collect();
            if !entries(&mut group).is_empty() {
                own.push(group);
            }
        }
        own
    }

    /// Links to groups of a divided list, each to the page on which it begins. Only the first page has them.
    pub(super) fn contents(
        self,
        localizer: &Localizer<'_>,
        list: &str,
        groups: impl Iterator<Item = (String, TextView, usize)>,
    ) -> Vec<GroupLink> {
        if !self.is_divided() || !self.is_first() {
            return Vec::new();
        }
        let mut place = 0;
        let link = |(id, title, count)| {
            let page = self.page_size.page_of(place, self.entries);
            place += count;
            let href = fragments::at(localizer.href(&paths::list_page(list, page)), &id);
            GroupLink { anchor: (page > 1).then_some(id), href, title, count }
        };
        groups.map(link).collect()
    }

    /// The links to the other pages; none if there are none.
    pub(super) fn links(self, localizer: &Localizer<'_>, list: &str) -> Option<PaginationView> {
        let link = |page: usize| PageLink {
            href: localizer.href(&paths::list_page(list, page)),
            number: localizer.number(page as u64),
            current: page == self.page,
        };
        let count = self.page_size.pages(self.entries);
        let places = self.page_size.places(self.page, self.entries);
        let href = |page: usize| localizer.href(&paths::list_page(list, page));
        self.is_divided().then(|| PaginationView {
            previous: (self.page > 1).then(|| href(self.page - 1)),
            next: (self.page < count).then(|| href(self.page + 1)),
            pages: (1..=count).map(link).collect(),
            first: localizer.number(places.start as u64 + 1),
            last: localizer.number(places.end as u64),
            count: localizer.number(self.entries as u64),
        })
    }

    /// The content of a page after the first says so in its title and leads back to the first.
    pub(super) fn named(self, localizer: &Localizer<'_>, list: &str, mut content: PageContent) -> PageContent {
        if !self.is_first() {
            content.breadcrumbs.push((list.to_owned(), content.title.clone()));
            let number = localizer.number(self.page as u64);
            content.title.text = localizer
                .strings
                .with("pagination-title", [("title", content.title.text.as_str().into()), ("number", number.into())]);
        }
        content
    }
}

/// The pages of a divided list.
#[derive(Serialize)]
pub(super) struct PaginationView {
    /// The link to the page before.
    previous: Option<String>,
    /// The link to the page after.
    next: Option<String>,
    /// All pages.
    pages: Vec<PageLink>,
    /// The number of the first entry on the page.
    first: String,
    /// The number of the last entry on the page.
    last: String,
    /// How many entries there are on all pages.
    count: String,
}

/// A page of a divided list.
#[derive(Serialize)]
struct PageLink {
    /// The link.
    href: String,
    /// Its number.
    number: String,
    /// Whether it is the page itself.
    current: bool,
}

/// A group of a divided list.
#[derive(Serialize)]
pub(super) struct GroupLink {
    /// The anchor of a group that does not begin on the first page, so that links to it find it there.
    anchor: Option<String>,
    /// The link to its beginning.
    href: String,
    /// What its entries share.
    title: TextView,
    /// How many entries it has.
    count: usize,
}
