//! Services by name, divided over the pages of a list.

use std::sync::Arc;

use super::pagination::{ListPage, PerLanguage};
use super::service_links::{ServiceLink, by_name, service_link};
use crate::readings::LISTED;
use crate::registry::Registry;
use crate::registry::model::Service;
use crate::site::views::Localizer;
use crate::text::Collation;

/// The services of a page of a list.
pub(super) struct ServicesOnPage<'r> {
    /// Which page of the list.
    pub page: ListPage,
    list: Arc<ServiceList<'r>>,
}

/// The services of all pages.
struct ServiceList<'r> {
    services: Vec<&'r Service>,
    by_name: PerLanguage<Vec<&'r Service>>,
}

impl<'r> ServicesOnPage<'r> {
    /// The pages of a list, at least one.
    pub(super) fn all(
        registry: &'r Registry,
        services: impl Iterator<Item = &'r Service>,
    ) -> impl Iterator<Item = Self> {
        let list = Arc::new(ServiceList { services: services.collect(), by_name: PerLanguage::new(registry) });
        ListPage::all(LISTED, list.services.len()).map(move |page| Self { page, list: Arc::clone(&list) })
    }

    /// How many services there are on all pages.
    pub(super) fn count(&self) -> usize {
        self.list.services.len()
    }

    /// The services of the page, by name.
    pub(super) fn links(&self, localizer: &Localizer<'_>, order: &Collation) -> Vec<ServiceLink> {
        let all = self.list.by_name.get(localizer.language, || {
            let mut services = self.list.services.clone();
            by_name(localizer, order, &mut services);
            services
        });
        self.page.of(all).iter().map(|service| service_link(localizer, service)).collect()
    }
}
