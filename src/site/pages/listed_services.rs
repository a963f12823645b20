//! The services of an act, a situation, a concept or an information system on pages of their own, where they are too many for the page
//! that names these.

use serde::Serialize;

use super::pagination::PaginationView;
use super::service_links::ServiceLink;
use super::service_list::ServicesOnPage;
use crate::addresses::paths;
use crate::readings::LISTED;
use crate::registry::Registry;
use crate::registry::model::{Act, Concept, Scheme, Service, System};
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::data_links;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{DataLink, Localizer, TextView};
use crate::text::Collation;

/// What services are listed for.
#[derive(Clone, Copy)]
pub(super) enum ListedFor<'r> {
    /// The act that sets how they are given. Its own page is the first of the list.
    Act(&'r Act),
    /// A situation of life. Its own page is the first of the list.
    Situation(&'r Scheme, &'r Concept),
    /// A concept of another scheme.
    Concept(&'r Scheme, &'r Concept),
    /// The information system that automates them.
    System(&'r System),
}

impl<'r> ListedFor<'r> {
    /// The concepts of the schemes, and the information systems, that have too many services for the pages that name them all.
    pub(super) fn apart(registry: &'r Registry) -> Vec<Self> {
        let mut found = Vec::new();
        for scheme in registry.schemes.iter().filter(|scheme| !scheme.is_of_situations()) {
            if concepts_are_apart(registry, scheme) {
                found.extend(scheme.concepts.iter().map(|concept| Self::Concept(scheme, concept)));
            }
        }
        if systems_are_apart(registry) {
            let systems = registry.catalogue.systems.iter().flat_map(|file| &file.systems);
            found.extend(systems.map(Self::System));
        }
        found.retain(|one| one.services(registry).next().is_some());
        found
    }

    /// The services.
    fn services(self, registry: &'r Registry) -> Box<dyn Iterator<Item = &'r Service> + 'r> {
        match self {
            Self::Act(act) => Box::new(registry.services_of_act(act.id.as_str())),
            Self::Situation(scheme, concept) | Self::Concept(scheme, concept) => {
                Box::new(registry.services_of_concept(&scheme.id_of(&concept.id)))
            }
            Self::System(system) => Box::new(registry.services_of_system(system.id.as_str())),
        }
    }

    /// The pages of the list.
    pub(super) fn pages(self, registry: &'r Registry) -> impl Iterator<Item = ListedServicesPage<'r>> {
        ServicesOnPage::all(registry, self.services(registry)).map(move |services| ListedServicesPage(self, services))
    }

    /// The path of the list.
    fn path(self) -> String {
        match self {
            Self::Act(act) => paths::act(&act.id),
            Self::Situation(_, situation) => paths::situation(&situation.id),
            Self::Concept(scheme, concept) => paths::services_of_concept(&scheme.id, &concept.id),
            Self::System(system) => paths::services_of_system(&system.id),
        }
    }

    /// What they are listed for, what is said of it, and the pages above it.
    fn named(self, localizer: &Localizer<'_>) -> (TextView, String, Vec<(String, TextView)>) {
        let above = |path: &str, key: &str| (path.to_owned(), title(localizer, key));
        match self {
            Self::Act(act) => (localizer.text(&act.title), localizer.act_line(act), vec![above(paths::ACTS, "acts")]),
            Self::Situation(_, concept) => {
                let name = localizer.text(&concept.name);
                let words = name.text.clone();
                (name, words, vec![above(paths::SITUATIONS, "situations")])
            }
            Self::Concept(scheme, concept) => {
                let (name, scheme_name) = (localizer.text(&concept.name), localizer.text(&scheme.name));
                let words = localizer.labelled(&scheme_name.text, &name.text);
                (name, words, vec![above(paths::SCHEMES, "schemes"), (paths::scheme(&scheme.id), scheme_name)])
            }
            Self::System(system) => {
                let name = localizer.text(&system.name);
                let words = localizer.labelled(&localizer.string("systems"), &name.text);
                (name, words, vec![above(paths::CAPABILITIES, "capabilities"), above(paths::SYSTEMS, "systems")])
            }
        }
    }
}

/// Whether the services of a scheme's concepts are too many for its page.
pub(super) fn concepts_are_apart(registry: &Registry, scheme: &Scheme) -> bool {
    let counts = scheme.concepts.iter().map(|concept| registry.services_of_concept(&scheme.id_of(&concept.id)).count());
    !LISTED.is_whole(counts.sum())
}

/// Whether the services of all information systems are too many for their page.
pub(super) fn systems_are_apart(registry: &Registry) -> bool {
    let systems = registry.catalogue.systems.iter().flat_map(|file| &file.systems);
    !LISTED.is_whole(systems.map(|system| registry.services_of_system(system.id.as_str()).count()).sum())
}

/// A page of such a list.
pub(super) struct ListedServicesPage<'r>(ListedFor<'r>, pub ServicesOnPage<'r>);

impl Page for ListedServicesPage<'_> {
    fn path(&self) -> String {
        self.1.page.path(&self.0.path())
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        let (title, description, breadcrumbs) = self.0.named(localizer);
        let (list, page) = (self.0.path(), self.1.page);
        let view = ListedServicesView {
            services: self.1.links(localizer, order),
            service_count: self.1.count(),
            pagination: page.links(localizer, &list),
        };
        let unofficial = title.unofficial || view.services.iter().any(|service| service.name.unofficial);
        let content = PageContent {
            template: "listed-services.html",
            title,
            description,
            breadcrumbs,
            unofficial,
            view: value(&view),
        };
        page.named(localizer, &list, content)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Services]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::services(localizer)
    }
}

/// The services of an act, a situation, a concept or an information system.
#[derive(Serialize)]
struct ListedServicesView {
    /// The services of the page, by name.
    services: Vec<ServiceLink>,
    /// How many there are on all pages.
    service_count: usize,
    /// The pages, if there are several.
    pagination: Option<PaginationView>,
}
