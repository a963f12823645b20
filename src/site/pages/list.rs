//! Which pages a register has.

use super::acts::ActPage;
use super::acts_by::{ActsPage, Grouping};
use super::bases::BasePage;
use super::bodies::BodiesPage;
use super::catalogue::{
    AbbreviationsPage, CapabilitiesPage, CapabilityLevelPage, CapabilityPage, IndicatorsPage, SystemsPage,
};
use super::changes::ChangesPage;
use super::classifier::{SectionPage, SectionsPage, SubsectionPage};
use super::dataset::DatasetPage;
use super::deadlines::DeadlinesPage;
use super::districts::{DistrictPage, DistrictsPage};
use super::glossary::GlossaryPage;
use super::home::HomePage;
use super::listed_services::ListedFor;
use super::open_data::OpenDataPage;
use super::regulation::RegulationPage;
use super::reports::{ReportPage, ReportsPage};
use super::schemes::{SchemePage, SchemesPage};
use super::search::SearchPage;
use super::service::ServicePage;
use super::service_groups::ServiceGrouping;
use super::service_list::ServicesOnPage;
use super::services::ServicesPage;
use super::services_by::ServicesByPage;
use super::situations::{SituationPage, SituationsPage};
use super::text::TextPage;
use crate::datasets::{FileSizes, OpenData};
use crate::incremental::recorded;
use crate::registry::Registry;
use crate::registry::model::SchemeKind;
use crate::site::contents::Index;
use crate::site::page::{ListedPage, Page};

/// Pages in the making of a list, each with what was read to find that it is there.
#[derive(Default)]
struct Pages<'r> {
    pages: Vec<ListedPage<'r>>,
    /// Those of the group that is being listed.
    group: Vec<Box<dyn Page + 'r>>,
}

impl<'r> Pages<'r> {
    fn add(&mut self, page: impl Page + 'r) {
        self.group.push(Box::new(page));
    }

    /// Lists pages that are found by the same reading.
    fn group(&mut self, list: impl FnOnce(&mut Self)) {
        let ((), reads) = recorded(|| list(self));
        self.pages.extend(self.group.drain(..).map(|page| ListedPage { page, reads: reads.clone() }));
    }

    fn add_all<P: Page + 'r>(&mut self, pages: impl IntoIterator<Item = P>) {
        self.group.extend(pages.into_iter().map(|page| Box::new(page) as Box<dyn Page + 'r>));
    }
}

/// All pages of a register, in the order of the site map, but for the pages of open data, which are made when the data
/// are written.
pub(crate) fn all<'r>(registry: &'r Registry) -> Vec<ListedPage<'r>> {
    let exists = |index: Index| index.exists(registry);
    let mut list = Pages::default();
    list.group(|pages| {
        pages.add(HomePage);
        pages.add_all(exists(Index::Sections).then_some(SectionsPage));
    });
    for section in &registry.classifier.sections {
        list.group(|pages| {
            let own = ServicesOnPage::all(registry, registry.services_of_section_itself(*section.code));
            pages.add_all(own.map(|services| SectionPage(section, services)));
            for subsection in &section.subsections {
                let own = ServicesOnPage::all(registry, registry.services_of_subsection(*subsection.code));
                pages.add_all(own.map(|services| SubsectionPage(section, subsection, services)));
            }
        });
    }
    list.group(|pages| {
        let services = ServicesOnPage::all(registry, registry.services.iter());
        pages.add_all(services.filter(|_| exists(Index::Services)).map(ServicesPage));
    });
    list.group(|pages| {
        let groupings = ServiceGrouping::existing(registry);
        pages.add_all(groupings.flat_map(|grouping| ServicesByPage::all(registry, grouping)));
    });
    list.group(|pages| {
        pages.add_all(exists(Index::Situations).then_some(SituationsPage));
        for (scheme, situation) in registry.situations() {
            let mut lists = ListedFor::Situation(scheme, situation).pages(registry);
            pages.add_all(lists.next().map(|first| SituationPage(scheme, situation, first.1)));
            pages.add_all(lists);
        }
    });
    list.group(|pages| {
        pages.add_all(exists(Index::Schemes).then_some(SchemesPage));
        pages.add_all(registry.schemes_of(SchemeKind::Plain).map(SchemePage));
        pages.add_all(ListedFor::apart(registry).into_iter().flat_map(|list| list.pages(registry)));
    });
    list.group(|pages| {
        pages.add_all(registry.bases.iter().map(BasePage));
        pages.add_all(registry.services.iter().map(ServicePage));
    });
    list.group(|pages| pages.add_all(exists(Index::Providers).then_some(DistrictsPage)));
    for district in &registry.districts {
        list.group(|pages| pages.add_all(DistrictPage::all(registry, district)));
    }
    list.group(|pages| {
        pages.add_all(
            Grouping::ALL
                .into_iter()
                .filter(|_| exists(Index::Acts))
                .flat_map(|grouping| ActsPage::all(registry, grouping)),
        );
    });
    for act in &registry.acts {
        list.group(|pages| {
            let mut lists = ListedFor::Act(act).pages(registry);
            pages.add_all(lists.next().map(|first| ActPage(act, first.1)));
            pages.add_all(lists);
            let texts = act.texts.iter().filter_map(|listed| registry.text_of(act.id.as_str(), listed.id.as_str()));
            pages.add_all(texts.map(|(act, listed, text)| RegulationPage { act, listed, text }));
        });
    }
    list.group(|pages| {
        let catalogue = &registry.catalogue;
        pages.add_all((!catalogue.is_empty()).then_some(CapabilitiesPage));
        for level in &catalogue.levels {
            pages.add(CapabilityLevelPage(level));
            pages.add_all(level.capabilities.iter().map(|capability| CapabilityPage(level, capability)));
        }
        pages.add_all(catalogue.systems.as_ref().map(SystemsPage));
        pages.add_all(catalogue.indicators.as_ref().map(IndicatorsPage));
        pages.add_all(catalogue.abbreviations.as_ref().map(AbbreviationsPage));
        if let Some(form) = registry.profile.report.as_ref().filter(|_| !registry.statistics.is_empty()) {
            pages.add(ReportsPage(form));
            pages.add_all(registry.statistics.iter().map(|statistics| ReportPage(form, statistics)));
        }
        pages.add_all((!registry.deadlines.is_empty()).then_some(DeadlinesPage));
    });
    list.group(|pages| {
        pages.add(ChangesPage);
        pages.add_all(exists(Index::Bodies).then_some(BodiesPage));
    });
    list.group(|pages| {
        if exists(Index::Glossary) {
            pages.add_all(GlossaryPage::all(registry));
        }
    });
    list.group(|pages| {
        pages.add(SearchPage);
        pages.add_all(registry.pages.iter().map(TextPage));
    });
    list.pages
}

/// The pages of open data, with the sizes of the files.
pub(crate) fn of_open_data<'r>(data: &'r OpenData, sizes: &'r FileSizes) -> Vec<ListedPage<'r>> {
    let mut list = Pages::default();
    list.group(|pages| {
        pages.add(OpenDataPage(sizes));
        pages.add_all(data.datasets().map(|(dataset, preview)| DatasetPage { dataset, preview, sizes }));
    });
    list.pages
}
