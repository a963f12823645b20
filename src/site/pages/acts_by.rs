//! The indexes of acts: by status, by issuer, by year.

use std::sync::Arc;

use serde::Serialize;

use super::pagination::{GroupLink, ListPage, PaginationView, PerLanguage};
use crate::addresses::{data, paths};
use crate::readings::{LISTED, is_repealed};
use crate::registry::Registry;
use crate::registry::model::Act;
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::data_links;
use crate::site::page::{IndexLink, Page, PageContent, title, value};
use crate::site::views::{ActLink, DataLink, Localizer, TextView, former};
use crate::text::Collation;

/// An index of acts, or a further page of it.
pub(super) struct ActsPage<'r> {
    index: Arc<ActIndex<'r>>,
    page: ListPage,
}

/// What the pages of an index share.
struct ActIndex<'r> {
    registry: &'r Registry,
    grouping: Grouping,
    groups: PerLanguage<Vec<ActGroup<'r>>>,
}

impl<'r> ActsPage<'r> {
    /// The pages of an index.
    pub(super) fn all(registry: &'r Registry, grouping: Grouping) -> impl Iterator<Item = Self> {
        let index = Arc::new(ActIndex { registry, grouping, groups: PerLanguage::new(registry) });
        ListPage::all(LISTED, registry.acts.len()).map(move |page| Self { index: Arc::clone(&index), page })
    }
}

impl Page for ActsPage<'_> {
    fn path(&self) -> String {
        self.page.path(self.index.grouping.path())
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        self.page.named(localizer, self.index.grouping.path(), index(localizer, order, &self.index, self.page))
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Acts, TableId::ActRelations]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::parts_of(localizer, data::ACTS).into()
    }
}

/// An index of acts.
#[derive(Serialize)]
struct ActsView<'g> {
    /// The acts in groups.
    groups: Vec<ActGroupView<'g>>,
    /// The indexes by status, issuer and year.
    indexes: Vec<IndexLink>,
    /// All groups of an index of several pages, on the first of them.
    contents: Vec<GroupLink>,
    /// The pages, if there are several.
    pagination: Option<PaginationView>,
}

/// A group of acts.
struct ActGroup<'r> {
    id: Option<String>,
    former_ids: Vec<String>,
    title: TextView,
    /// The newest first.
    acts: Vec<&'r Act>,
}

/// A group of acts, those of the page.
#[derive(Serialize)]
struct ActGroupView<'g> {
    /// Its anchor, where pages lead to it.
    id: Option<&'g str>,
    /// Anchors that it had before.
    former_ids: &'g [String],
    /// What its acts share, in words.
    title: &'g TextView,
    /// How many acts share it, on all pages.
    count: usize,
    /// The acts of the page, the newest first.
    acts: Vec<ActLink>,
}

/// By what an index puts acts together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grouping {
    /// In force or repealed.
    Status,
    /// The body that issued them.
    Issuer,
    /// The year in which they were signed.
    Year,
}

impl Grouping {
    /// Every index.
    pub(super) const ALL: [Self; 3] = [Self::Status, Self::Issuer, Self::Year];

    /// The path of the index.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Status => paths::ACTS,
            Self::Issuer => paths::ACTS_BY_ISSUER,
            Self::Year => paths::ACTS_BY_YEAR,
        }
    }

    /// The key of its title in the theme's strings.
    fn key(self) -> &'static str {
        match self {
            Self::Status => "acts-by-status",
            Self::Issuer => "acts-by-issuer",
            Self::Year => "acts-by-year",
        }
    }
}

/// The groups of an index in a language.
fn groups<'r>(index: &ActIndex<'r>, localizer: &Localizer<'_>, order: &Collation) -> Vec<ActGroup<'r>> {
    let (registry, grouping) = (index.registry, index.grouping);
    let mut acts: Vec<_> = registry.acts.iter().collect();
    acts.sort_by(|a, b| b.date.value.cmp(&a.date.value).then_with(|| a.id.value.cmp(&b.id.value)));
    let mut groups: Vec<ActGroup<'r>> = Vec::new();
    for act in acts {
        let shared = shared(localizer, act, grouping);
        match groups.iter_mut().find(|group| group.title == shared) {
            Some(group) => group.acts.push(act),
            None => {
                let issuer = Some(act.issuer.as_str()).filter(|_| grouping == Grouping::Issuer);
                let body = issuer.and_then(|id| registry.body(id));
                let former_ids = body.map(|body| former(&body.former_ids)).unwrap_or_default();
                groups.push(ActGroup { id: issuer.map(str::to_owned), former_ids, title: shared, acts: vec![act] });
            }
        }
    }
    match grouping {
        // Acts in force first.
        Grouping::Status => groups.sort_by_key(|group| group.acts.first().is_some_and(|act| is_repealed(act))),
        Grouping::Issuer => groups.sort_by(|a, b| order.compare(&a.title.text, &b.title.text)),
        // The acts come the newest first, and so do their years.
        Grouping::Year => {}
    }
    if !LISTED.is_whole(registry.acts.len()) {
        for (group, number) in groups.iter_mut().zip(1..) {
            group.id.get_or_insert_with(|| format!("group-{number}"));
        }
    }
    groups
}

fn index(localizer: &Localizer<'_>, order: &Collation, index: &ActIndex<'_>, page: ListPage) -> PageContent {
    let grouping = index.grouping;
    let groups = index.groups.get(localizer.language, || groups(index, localizer, order));
    let links =
        groups.iter().map(|group| (group.id.clone().unwrap_or_default(), group.title.clone(), group.acts.len()));
    let contents = page.contents(localizer, grouping.path(), links);
    let groups: Vec<_> = page
        .of_groups(groups, |group| &group.acts)
        .map(|(group, acts)| ActGroupView {
            id: group.id.as_deref(),
            former_ids: &group.former_ids,
            title: &group.title,
            count: group.acts.len(),
            acts: acts.iter().map(|act| localizer.act_link(act)).collect(),
        })
        .collect();
    let indexes = Grouping::ALL
        .into_iter()
        .map(|other| IndexLink {
            href: localizer.href(other.path()),
            title: localizer.string(other.key()),
            current: other == grouping,
        })
        .collect();
    let by_status = grouping == Grouping::Status;
    PageContent {
        template: "acts.html",
        title: title(localizer, if by_status { "acts" } else { grouping.key() }),
        description: localizer.string("acts-description"),
        breadcrumbs: if by_status { Vec::new() } else { vec![(paths::ACTS.to_owned(), title(localizer, "acts"))] },
        unofficial: groups.iter().flat_map(|group| &group.acts).any(|act| act.title.unofficial),
        view: value(&ActsView { groups, indexes, contents, pagination: page.links(localizer, grouping.path()) }),
    }
}

/// What an act shares with others of its group.
fn shared(localizer: &Localizer<'_>, act: &Act, grouping: Grouping) -> TextView {
    match grouping {
        Grouping::Status => title(localizer, if is_repealed(act) { "acts-repealed" } else { "acts-in-force" }),
        Grouping::Issuer => match localizer.registry.body(act.issuer.as_str()) {
            Some(body) => localizer.text(&body.name),
            None => TextView::plain(act.issuer.to_string()),
        },
        Grouping::Year => TextView::plain(localizer.year(act.date.year())),
    }
}
