//! The services in groups: by letter, by who may have them, by delivery form, by body, by situation of life, by district.

use std::sync::Arc;

use serde::Serialize;

use super::pagination::{GroupLink, ListPage, PaginationView, PerLanguage};
use super::service_groups::{ServiceGroup, ServiceGrouping};
use super::service_links::{ServiceLink, service_link};
use crate::addresses::paths;
use crate::readings::LISTED;
use crate::registry::Registry;
use crate::registry::tables::TableId;
use crate::site::contents::Index;
use crate::site::context::SiteContext;
use crate::site::data_links;
use crate::site::page::{IndexLink, Page, PageContent, title, value};
use crate::site::views::{DataLink, Localizer, TextView};
use crate::text::Collation;

/// An index of services in groups, or a further page of it.
pub(super) struct ServicesByPage<'r> {
    index: Arc<ServiceIndex<'r>>,
    page: ListPage,
}

/// What the pages of an index share.
struct ServiceIndex<'r> {
    registry: &'r Registry,
    grouping: ServiceGrouping,
    groups: PerLanguage<Vec<ServiceGroup<'r>>>,
}

impl<'r> ServicesByPage<'r> {
    /// The pages of an index.
    pub(super) fn all(registry: &'r Registry, grouping: ServiceGrouping) -> impl Iterator<Item = Self> {
        let index = Arc::new(ServiceIndex { registry, grouping, groups: PerLanguage::new(registry) });
        ListPage::all(LISTED, grouping.entries(registry)).map(move |page| Self { index: Arc::clone(&index), page })
    }
}

impl Page for ServicesByPage<'_> {
    fn path(&self) -> String {
        self.page.path(self.index.grouping.path())
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        self.page.named(localizer, self.index.grouping.path(), content(localizer, order, &self.index, self.page))
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Services]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::services(localizer)
    }
}

/// The indexes of services, as links.
pub(super) fn index_links(localizer: &Localizer<'_>, current: Option<ServiceGrouping>) -> Vec<IndexLink> {
    ServiceGrouping::existing(localizer.registry)
        .map(|grouping| IndexLink {
            href: localizer.href(match grouping {
                ServiceGrouping::Situation if Index::Situations.exists(localizer.registry) => paths::SITUATIONS,
                _ => grouping.path(),
            }),
            title: localizer.string(grouping.key()),
            current: current == Some(grouping),
        })
        .collect()
}

/// The services in groups.
#[derive(Serialize)]
struct GroupedView<'g> {
    /// The indexes.
    indexes: Vec<IndexLink>,
    /// The groups; those without services are left out.
    groups: Vec<ServiceGroupView<'g>>,
    /// All groups of an index of several pages, on the first of them.
    contents: Vec<GroupLink>,
    /// The pages, if there are several.
    pagination: Option<PaginationView>,
    /// Whether the groups are letters, which are offered in a row.
    letters: bool,
}

/// Services that share something, those of the page.
#[derive(Serialize)]
struct ServiceGroupView<'g> {
    /// The anchor.
    id: &'g str,
    /// Anchors that it had before.
    former_ids: &'g [String],
    /// What they share.
    title: &'g TextView,
    /// The link to a page of it.
    href: Option<&'g str>,
    /// What it lies in: the section of a subsection.
    within: Option<&'g TextView>,
    /// How many services share it, on all pages.
    count: usize,
    /// The services of the page, by name.
    services: Vec<ServiceLink>,
}

fn content(localizer: &Localizer<'_>, order: &Collation, index: &ServiceIndex<'_>, page: ListPage) -> PageContent {
    let grouping = index.grouping;
    let groups = index.groups.get(localizer.language, || grouping.groups(index.registry, localizer, order));
    let links = groups.iter().map(|group| (group.id.clone(), group.title.clone(), group.services.len()));
    let contents = page.contents(localizer, grouping.path(), links);
    let on_page = page.of_groups(groups, |group| &group.services);
    let groups: Vec<_> = on_page
        .map(|(group, services)| ServiceGroupView {
            id: &group.id,
            former_ids: &group.former_ids,
            title: &group.title,
            href: group.href.as_deref(),
            within: group.within.as_ref(),
            count: group.services.len(),
            services: services.iter().map(|service| service_link(localizer, service)).collect(),
        })
        .collect();
    let unofficial = groups.iter().flat_map(|group| &group.services).any(|service| service.name.unofficial);
    let view = GroupedView {
        indexes: index_links(localizer, Some(grouping)),
        groups,
        contents,
        pagination: page.links(localizer, grouping.path()),
        letters: grouping == ServiceGrouping::Letter,
    };
    PageContent {
        template: "services-by.html",
        title: title(localizer, grouping.key()),
        description: localizer.string("services-description"),
        breadcrumbs: vec![(paths::SERVICES.to_owned(), title(localizer, "services"))],
        unofficial,
        view: value(&view),
    }
}
