//! A list that is divided over several pages.

use std::ops::Range;
use std::sync::OnceLock;

use serde::Serialize;

use crate::addresses::{fragments, paths};
use crate::incremental::{Reads, recorded};
use crate::readings::PageSize;
use crate::registry::Registry;
use crate::registry::values::LangTag;
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

    /// The places of the entries of the page. The last page takes what is more than was counted.
    fn places(self) -> Range<usize> {
        let places = self.page_size.places(self.page, self.entries);
        if self.page == self.page_size.pages(self.entries) { places.start..usize::MAX } else { places }
    }

    /// The entries of the page.
    pub(super) fn of<T>(self, entries: &[T]) -> &[T] {
        within(&self.places(), 0, entries)
    }

    /// The groups of the page with their entries there. A group may go on from page to page.
    pub(super) fn of_groups<'g, G, T: 'g>(
        self,
        groups: &'g [G],
        entries: impl Fn(&'g G) -> &'g [T],
    ) -> impl Iterator<Item = (&'g G, &'g [T])> {
        let places = self.places();
        let mut first = 0;
        let on_page = groups.iter().map(move |group| {
            let all = entries(group);
            let own = within(&places, first, all);
            first += all.len();
            (group, own)
        });
        on_page.filter(|(_, own)| !own.is_empty())
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
        let count = self.page_size.pages(self.entries);
        let is_shown = |page: &usize| shown(self.page, *page, count);
        let link = |page: usize| PageLink {
            href: localizer.href(&paths::list_page(list, page)),
            number: localizer.number(page as u64),
            current: page == self.page,
            gap: page > 1 && !is_shown(&(page - 1)),
        };
        let places = self.page_size.places(self.page, self.entries);
        let href = |page: usize| localizer.href(&paths::list_page(list, page));
        self.is_divided().then(|| PaginationView {
            previous: (self.page > 1).then(|| href(self.page - 1)),
            next: (self.page < count).then(|| href(self.page + 1)),
            pages: (1..=count).filter(is_shown).map(link).collect(),
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

/// Whether a page of a list leads to another one: to each if there are few, so that many pages do not grow by each other; else to the first,
/// the last and those around it, and tens and hundreds further, so that each is a few steps away.
fn shown(from: usize, to: usize, count: usize) -> bool {
    const FEW: usize = 20;
    let apart = from.abs_diff(to);
    count <= FEW || to == 1 || to == count || apart < 5 || [10, 100, 1_000, 10_000].contains(&apart)
}

/// Of entries whose first has a place, those with some places.
fn within<'e, T>(places: &Range<usize>, first: usize, entries: &'e [T]) -> &'e [T] {
    let at = |place: usize| place.saturating_sub(first).min(entries.len());
    &entries[at(places.start)..at(places.end)]
}

/// What all pages of a list share in a language. The first of them that needs it makes it; all of them have read what it was made from.
pub(super) struct PerLanguage<T>(Vec<(LangTag, OnceLock<(T, Reads)>)>);

impl<T> PerLanguage<T> {
    /// Nothing yet, for every language of a register.
    pub(super) fn new(registry: &Registry) -> Self {
        Self(registry.languages.iter().map(|&language| (language, OnceLock::new())).collect())
    }

    /// What the pages of a language share.
    ///
    /// # Panics
    /// When the register does not have the language.
    pub(super) fn get(&self, language: LangTag, make: impl FnOnce() -> T) -> &T {
        let known = self.0.iter().find(|(known, _)| *known == language);
        let (_, shared) = known.expect("pages are in the languages of the register");
        let (made, reads) = shared.get_or_init(|| recorded(make));
        reads.note();
        made
    }
}

/// The pages of a divided list.
#[derive(Serialize)]
pub(super) struct PaginationView {
    /// The link to the page before.
    previous: Option<String>,
    /// The link to the page after.
    next: Option<String>,
    /// All pages or, of many, the first, the last, those around the page, and some between.
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
    /// Whether pages before it are left out.
    gap: bool,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incremental::{ContentHash, SourceId, Tracked};

    #[test]
    fn every_page_of_many_is_a_few_steps_away() {
        let count = 234;
        for from in [1, 17, 117, 234] {
            let mut reached = vec![from];
            for _ in 0..12 {
                reached = (1..=count).filter(|to| reached.iter().any(|from| shown(*from, *to, count))).collect();
            }
            assert_eq!(reached.len(), count, "{from}");
            assert!((1..=count).filter(|to| shown(from, *to, count)).count() < 20);
        }
        assert!((1..=20).all(|to| shown(3, to, 20)));
    }

    #[test]
    fn every_page_has_read_what_the_pages_share() {
        let tracked = Tracked::new(5, SourceId::of("five"), ContentHash::of(b"5"));
        let shared = PerLanguage(vec![(LangTag::KK, OnceLock::new())]);
        for _ in 0..2 {
            let (made, reads) = recorded(|| *shared.get(LangTag::KK, || *tracked + 1));
            assert_eq!((made, reads.sources()), (6, vec![SourceId::of("five")]));
        }
    }

    #[test]
    fn the_last_page_takes_what_was_not_counted() {
        let pages: Vec<_> = ListPage::all(crate::readings::OFFICES, 250).collect();
        let entries: Vec<_> = (0..260).collect();
        let held: Vec<_> = pages.iter().flat_map(|page| page.of(&entries)).copied().collect();
        assert_eq!(held, entries);
        let groups = [&entries[..150], &entries[150..150], &entries[150..]];
        let in_groups = |page: &ListPage| -> Vec<usize> {
            page.of_groups(&groups, |group| *group).flat_map(|(_, own)| own.iter().copied()).collect()
        };
        for page in &pages {
            assert_eq!(in_groups(page), page.of(&entries));
        }
    }
}
