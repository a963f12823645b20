//! The index of services, in the order of the page's language.

use serde::Serialize;

use super::pagination::PaginationView;
use super::service_links::ServiceLink;
use super::service_list::ServicesOnPage;
use super::services_by::index_links;
use crate::addresses::paths;
use crate::registry::model::DeliveryForm;
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::data_links;
use crate::site::page::{IndexLink, Page, PageContent, title, value};
use crate::site::views::{BarView, ChartView, DataLink, Localizer, TextView};
use crate::text::Collation;

/// The index of services, or a further page of it.
pub(super) struct ServicesPage<'r>(pub ServicesOnPage<'r>);

impl Page for ServicesPage<'_> {
    fn path(&self) -> String {
        self.0.page.path(paths::SERVICES)
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        self.0.page.named(localizer, paths::SERVICES, content(localizer, order, &self.0))
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Services]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::services(localizer)
    }
}

/// The index of services.
#[derive(Serialize)]
struct ServicesView {
    /// All services, or those of the page.
    services: Vec<ServiceLink>,
    /// How many services there are on all pages.
    service_count: usize,
    /// The pages, if there are several.
    pagination: Option<PaginationView>,
    /// The indexes that put them in groups.
    indexes: Vec<IndexLink>,
    /// How many are delivered in which form; a service may have several.
    delivery_forms: Option<ChartView>,
}

/// How many services are delivered in each form.
fn delivery_forms(localizer: &Localizer<'_>) -> Option<ChartView> {
    let bar = |form: &DeliveryForm| BarView {
        name: TextView::plain(localizer.choice("delivery-form", form.as_str())),
        href: None,
        count: localizer.registry.services.iter().filter(|service| service.delivery_forms.contains(form)).count(),
    };
    localizer.chart("chart-delivery-forms", DeliveryForm::ALL.iter().map(bar).collect())
}

fn content(localizer: &Localizer<'_>, order: &Collation, services: &ServicesOnPage<'_>) -> PageContent {
    let page = services.page;
    let view = ServicesView {
        service_count: services.count(),
        services: services.links(localizer, order),
        pagination: page.links(localizer, paths::SERVICES),
        indexes: index_links(localizer, None),
        delivery_forms: if page.is_first() { delivery_forms(localizer) } else { None },
    };
    PageContent {
        template: "services.html",
        title: title(localizer, "services"),
        description: localizer.string("services-description"),
        breadcrumbs: Vec::new(),
        unofficial: view.services.iter().any(|service| service.name.unofficial),
        view: value(&view),
    }
}
