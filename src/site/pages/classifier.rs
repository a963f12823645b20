//! The classifier: the index of sections, a section, a subsection.

use serde::Serialize;

use super::pagination::PaginationView;
use super::service_links::ServiceLink;
use super::service_list::ServicesOnPage;
use crate::addresses::{data, paths};
use crate::registry::Registry;
use crate::registry::model::{Section, Subsection};
use crate::registry::tables::TableId;
use crate::registry::values::SectionCode;
use crate::site::context::SiteContext;
use crate::site::data_links;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{ActLink, BarView, ChartView, DataLink, Localizer, TextView, former};
use crate::text::Collation;

/// The index of sections.
pub(super) struct SectionsPage;

impl Page for SectionsPage {
    fn path(&self) -> String {
        paths::SECTIONS.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        sections(localizer)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Sections, TableId::Subsections]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        DataLink::linked(localizer, data::CLASSIFIER).into()
    }
}

/// A section, or a further page of the services that stand in it itself.
pub(super) struct SectionPage<'r>(pub &'r Section, pub ServicesOnPage<'r>);

impl Page for SectionPage<'_> {
    fn path(&self) -> String {
        self.1.page.path(&paths::section(*self.0.code))
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        let list = paths::section(*self.0.code);
        self.1.page.named(localizer, &list, section(localizer, order, self.0, &self.1))
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Subsections, TableId::Services]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::parts_of(localizer, data::CLASSIFIER).into()
    }

    fn section(&self, _registry: &Registry) -> Option<SectionCode> {
        Some(*self.0.code)
    }
}

/// A subsection, or a further page of its services.
pub(super) struct SubsectionPage<'r>(pub &'r Section, pub &'r Subsection, pub ServicesOnPage<'r>);

impl Page for SubsectionPage<'_> {
    fn path(&self) -> String {
        self.2.page.path(&paths::subsection(*self.1.code))
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        let list = paths::subsection(*self.1.code);
        self.2.page.named(localizer, &list, subsection(localizer, order, (self.0, self.1), &self.2))
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Subsections, TableId::Services]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::parts_of(localizer, data::CLASSIFIER).into()
    }

    fn section(&self, _registry: &Registry) -> Option<SectionCode> {
        Some(*self.0.code)
    }
}

/// A section in a list.
#[derive(Serialize)]
pub(super) struct SectionCard {
    /// Three digits.
    pub code: String,
    /// Codes that it had before.
    pub former_codes: Vec<String>,
    /// Its name.
    pub name: TextView,
    /// The link.
    pub href: String,
    /// How many services it has, in its subsections among them.
    pub service_count: usize,
    /// How many services stand in it itself and in none of its subsections.
    pub own_service_count: usize,
    /// Its subsections with services.
    pub subsections: Vec<SubsectionCard>,
    /// Its subsections without services.
    pub empty_subsections: Vec<SubsectionCard>,
}

/// A subsection in a list.
#[derive(Serialize)]
pub(super) struct SubsectionCard {
    /// Five digits.
    pub code: String,
    /// Its name.
    pub name: TextView,
    /// The link.
    pub href: String,
    /// How many services it has.
    pub service_count: usize,
}

pub(super) fn section_card(localizer: &Localizer<'_>, section: &Section) -> SectionCard {
    let (subsections, empty_subsections): (Vec<_>, Vec<_>) = section
        .subsections
        .iter()
        .map(|subsection| SubsectionCard {
            code: subsection.code.to_string(),
            name: localizer.text(&subsection.name),
            href: localizer.href(&paths::subsection(*subsection.code)),
            service_count: localizer.registry.services_of_subsection(*subsection.code).len(),
        })
        .partition(|subsection| subsection.service_count > 0);
    SectionCard {
        code: section.code.to_string(),
        former_codes: former(&section.former_codes),
        name: localizer.text(&section.name),
        href: localizer.href(&paths::section(*section.code)),
        service_count: localizer.registry.service_count_in(section),
        own_service_count: localizer.registry.services_of_section_itself(*section.code).len(),
        subsections,
        empty_subsections,
    }
}

/// The sections with services and those without. While the register has no service, all count as the former.
pub(super) fn section_cards(localizer: &Localizer<'_>) -> (Vec<SectionCard>, Vec<SectionCard>) {
    let has_services = !localizer.registry.services.is_empty();
    let sections = localizer.registry.classifier.sections.iter();
    sections
        .map(|section| section_card(localizer, section))
        .partition(|section| section.service_count > 0 || !has_services)
}

/// The index of sections.
#[derive(Serialize)]
struct SectionsView {
    /// The sections with services, in the order of their codes; all sections while the register has no service.
    sections: Vec<SectionCard>,
    /// The sections without services.
    empty_sections: Vec<SectionCard>,
    /// The act that sets the classifier.
    act: Option<ActLink>,
    /// Where in the act.
    annex: Option<String>,
    /// How many services the sections have that have any.
    chart: Option<ChartView>,
}

fn sections(localizer: &Localizer<'_>) -> PageContent {
    let classifier = &localizer.registry.classifier;
    let act = classifier.act.as_ref().and_then(|id| localizer.registry.act(id.as_str()));
    let (sections, empty_sections) = section_cards(localizer);
    let has_subsections = classifier.sections.iter().any(|section| !section.subsections.is_empty());
    let bar = |section: &SectionCard| BarView {
        name: section.name.clone(),
        href: Some(section.href.clone()),
        count: section.service_count,
    };
    let view = SectionsView {
        chart: localizer.chart("chart-sections", sections.iter().map(bar).collect()),
        sections,
        empty_sections,
        act: act.map(|act| localizer.act_link(act)),
        annex: classifier.annex.clone(),
    };
    PageContent {
        template: "sections.html",
        title: title(localizer, "sections"),
        description: localizer.string(if has_subsections {
            "sections-description"
        } else {
            "sections-alone-description"
        }),
        breadcrumbs: Vec::new(),
        unofficial: view.sections.iter().chain(&view.empty_sections).any(|section| section.name.unofficial),
        view: value(&view),
    }
}

/// A section.
#[derive(Serialize)]
struct SectionView {
    /// The section with its subsections.
    section: SectionCard,
    /// The services that stand in it itself, or those of the page.
    services: Vec<ServiceLink>,
    /// Whether the page is the first, which also has the subsections.
    first: bool,
    /// The pages, if there are several.
    pagination: Option<PaginationView>,
}

fn section(localizer: &Localizer<'_>, order: &Collation, section: &Section, own: &ServicesOnPage<'_>) -> PageContent {
    let page = own.page;
    let view = SectionView {
        section: section_card(localizer, section),
        services: own.links(localizer, order),
        first: page.is_first(),
        pagination: page.links(localizer, &paths::section(*section.code)),
    };
    let subsections = || view.section.subsections.iter().chain(&view.section.empty_subsections);
    let names: Vec<_> = subsections().map(|subsection| subsection.name.text.as_str()).collect();
    PageContent {
        template: "section.html",
        title: view.section.name.clone(),
        description: if names.is_empty() {
            localizer.labelled(&localizer.string("section"), &view.section.name.text)
        } else {
            names.join(localizer.strings.locale().signs.semicolon)
        },
        breadcrumbs: vec![(paths::SECTIONS.to_owned(), title(localizer, "sections"))],
        unofficial: view.section.name.unofficial || subsections().any(|sub| sub.name.unofficial),
        view: value(&view),
    }
}

/// A subsection.
#[derive(Serialize)]
struct SubsectionView {
    /// Five digits.
    code: String,
    /// Its services, or those of the page.
    services: Vec<ServiceLink>,
    /// How many services it has on all pages.
    service_count: usize,
    /// The pages, if there are several.
    pagination: Option<PaginationView>,
}

fn subsection(
    localizer: &Localizer<'_>,
    order: &Collation,
    (section, subsection): (&Section, &Subsection),
    own: &ServicesOnPage<'_>,
) -> PageContent {
    let view = SubsectionView {
        code: subsection.code.to_string(),
        service_count: own.count(),
        services: own.links(localizer, order),
        pagination: own.page.links(localizer, &paths::subsection(*subsection.code)),
    };
    let name = localizer.text(&subsection.name);
    let section_name = localizer.text(&section.name);
    PageContent {
        template: "subsection.html",
        description: localizer.labelled(&section_name.text, &name.text),
        unofficial: name.unofficial,
        title: name,
        breadcrumbs: vec![
            (paths::SECTIONS.to_owned(), title(localizer, "sections")),
            (paths::section(*section.code), section_name),
        ],
        view: value(&view),
    }
}
