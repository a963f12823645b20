//! The services in groups: by letter, by who may have them, by delivery form, by body, by situation of life, by district.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::districts::{services_listed, services_of};
use super::pagination::{GroupLink, ListPage, PaginationView};
use super::service_links::{ServiceLink, service_link, sorted};
use crate::addresses::{fragments, paths};
use crate::readings::{LISTED, competent_body};
use crate::registry::Registry;
use crate::registry::model::{Concept, DeliveryForm, Recipient, Scheme, Section, Service, Subsection};
use crate::registry::tables::TableId;
use crate::site::contents::Index;
use crate::site::context::SiteContext;
use crate::site::data_links;
use crate::site::page::{IndexLink, Page, PageContent, title, value};
use crate::site::views::{DataLink, Localizer, TextView, former};
use crate::text::Collation;

/// An index of services in groups, or a further page of it.
pub(super) struct ServicesByPage(ServiceGrouping, ListPage);

impl ServicesByPage {
    /// The pages of an index.
    pub(super) fn all(registry: &Registry, grouping: ServiceGrouping) -> impl Iterator<Item = Self> + use<> {
        ListPage::all(LISTED, grouping.entries(registry)).map(move |page| Self(grouping, page))
    }
}

impl Page for ServicesByPage {
    fn path(&self) -> String {
        self.1.path(self.0.path())
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        self.1.named(localizer, self.0.path(), content(localizer, order, self.0, self.1))
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Services]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::services(localizer)
    }
}

/// By what an index puts services together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ServiceGrouping {
    /// The first letter of the name, in the alphabet of the page's language.
    Letter,
    /// Who may have them.
    Recipient,
    /// How they are delivered.
    DeliveryForm,
    /// The body that answers for the service.
    Body,
    /// The situation of life that editors describe; else the subsection of the classifier, or the section of services that
    /// stand in none.
    Situation,
    /// The districts with offices that serve for them.
    District,
}

impl ServiceGrouping {
    /// Every index, in the order in which they are offered.
    const ALL: [Self; 6] =
        [Self::Letter, Self::Situation, Self::District, Self::Recipient, Self::DeliveryForm, Self::Body];

    /// The indexes that put at least one service into a group.
    pub(super) fn existing(registry: &Registry) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|grouping| {
            let mut services = registry.services.iter();
            match grouping {
                Self::Letter => services.next().is_some(),
                Self::Situation => {
                    Index::Situations.exists(registry) || services.any(|service| service.subsection.is_some())
                }
                Self::Recipient => services.any(|service| !service.recipients.is_empty()),
                Self::DeliveryForm => services.any(|service| !service.delivery_forms.is_empty()),
                Self::Body => services.any(|service| service.developer.is_some() || service.act.is_some()),
                Self::District => registry.all_offices().any(|(_, office)| !office.service_ids().is_empty()),
            }
        })
    }

    /// How many times services stand in the groups.
    fn entries(self, registry: &Registry) -> usize {
        let services = registry.services.iter();
        match self {
            Self::Letter | Self::Body => services.len(),
            Self::Recipient => services.map(|one| distinct(&one.recipients).max(1)).sum(),
            Self::DeliveryForm => services.map(|one| distinct(&one.delivery_forms).max(1)).sum(),
            Self::Situation if Index::Situations.exists(registry) => registry
                .situations()
                .map(|(scheme, situation)| registry.services_of_concept(&scheme.id_of(&situation.id)).count())
                .sum(),
            Self::Situation => services.filter(|one| registry.placement(one).is_some()).count(),
            Self::District => registry.offices.iter().map(|file| services_listed(file).len()).sum(),
        }
    }

    /// The path of the index.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Letter => paths::A_TO_Z,
            Self::Recipient => paths::SERVICES_BY_RECIPIENT,
            Self::DeliveryForm => paths::SERVICES_BY_FORM,
            Self::Body => paths::SERVICES_BY_BODY,
            Self::Situation => paths::SERVICES_BY_SITUATION,
            Self::District => paths::SERVICES_BY_DISTRICT,
        }
    }

    /// The key of its title in the theme's strings.
    fn key(self) -> &'static str {
        match self {
            Self::Letter => "services-a-z",
            Self::Recipient => "services-by-recipient",
            Self::DeliveryForm => "services-by-form",
            Self::Body => "services-by-body",
            Self::Situation => "services-by-situation",
            Self::District => "services-by-district",
        }
    }
}

/// How many different words there are.
fn distinct<T: Ord>(words: &[T]) -> usize {
    words.iter().collect::<BTreeSet<_>>().len()
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
struct GroupedView {
    /// The indexes.
    indexes: Vec<IndexLink>,
    /// The groups; those without services are left out.
    groups: Vec<ServiceGroupView>,
    /// All groups of an index of several pages, on the first of them.
    contents: Vec<GroupLink>,
    /// The pages, if there are several.
    pagination: Option<PaginationView>,
    /// Whether the groups are letters, which are offered in a row.
    letters: bool,
}

/// Services that share something.
#[derive(Serialize)]
struct ServiceGroupView {
    /// The anchor.
    id: String,
    /// Anchors that it had before.
    former_ids: Vec<String>,
    /// What they share.
    title: TextView,
    /// The link to a page of it.
    href: Option<String>,
    /// What it lies in: the section of a subsection.
    within: Option<TextView>,
    /// The services, by name.
    services: Vec<ServiceLink>,
}

fn content(localizer: &Localizer<'_>, order: &Collation, grouping: ServiceGrouping, page: ListPage) -> PageContent {
    let mut groups = match grouping {
        ServiceGrouping::Letter => by_letter(localizer, order),
        ServiceGrouping::Recipient => by_recipient(localizer),
        ServiceGrouping::DeliveryForm => by_form(localizer),
        ServiceGrouping::Body => by_body(localizer, order),
        ServiceGrouping::Situation => by_situation(localizer),
        ServiceGrouping::District => by_district(localizer, order),
    };
    groups.retain(|group| !group.services.is_empty());
    for group in &mut groups {
        group.services = sorted(std::mem::take(&mut group.services), order);
    }
    let links = groups.iter().map(|group| (group.id.clone(), group.title.clone(), group.services.len()));
    let contents = page.contents(localizer, grouping.path(), links);
    let groups = page.of_groups(groups, |group| &mut group.services);
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

fn group(id: impl Into<String>, title: TextView, href: Option<String>, services: Vec<ServiceLink>) -> ServiceGroupView {
    ServiceGroupView { id: id.into(), former_ids: Vec::new(), title, href, within: None, services }
}

/// Links to the services that fit.
fn services(localizer: &Localizer<'_>, fits: impl Fn(&Service) -> bool) -> Vec<ServiceLink> {
    localizer
        .registry
        .services
        .iter()
        .filter(|service| fits(service))
        .map(|service| service_link(localizer, service))
        .collect()
}

fn by_letter(localizer: &Localizer<'_>, order: &Collation) -> Vec<ServiceGroupView> {
    let mut groups: Vec<ServiceGroupView> = Vec::new();
    for link in sorted(services(localizer, |_| true), order) {
        let letter = link.name.text.chars().find(|c| c.is_alphanumeric()).unwrap_or('#');
        let letter: String = letter.to_uppercase().collect();
        match groups.last_mut().filter(|group| group.title.text == letter) {
            Some(group) => group.services.push(link),
            None => {
                groups.push(group(format!("letter-{}", groups.len() + 1), TextView::plain(letter), None, vec![link]))
            }
        }
    }
    groups
}

fn by_recipient(localizer: &Localizer<'_>) -> Vec<ServiceGroupView> {
    let words = Recipient::ALL.iter().map(|recipient| (*recipient, recipient.as_str()));
    by_choice(localizer, Recipient::LABEL_KEY, words, |service| &service.recipients)
}

fn by_form(localizer: &Localizer<'_>) -> Vec<ServiceGroupView> {
    let words = DeliveryForm::ALL.iter().map(|form| (*form, form.as_str()));
    by_choice(localizer, DeliveryForm::LABEL_KEY, words, |service| &service.delivery_forms)
}

/// The services by some of a few words, which have labels under a key.
fn by_choice<T: PartialEq>(
    localizer: &Localizer<'_>,
    key: &str,
    words: impl Iterator<Item = (T, &'static str)>,
    of: fn(&Service) -> &[T],
) -> Vec<ServiceGroupView> {
    let group_of = |(choice, word): (T, &'static str)| {
        let title = TextView::plain(localizer.choice(key, word));
        group(word, title, None, services(localizer, |service| of(service).contains(&choice)))
    };
    let mut groups: Vec<_> = words.map(group_of).collect();
    groups.push(not_stated(localizer, services(localizer, |service| of(service).is_empty())));
    groups
}

/// The services of which the sources do not say it.
fn not_stated(localizer: &Localizer<'_>, services: Vec<ServiceLink>) -> ServiceGroupView {
    group("not-stated", TextView::plain(localizer.string("not-stated")), None, services)
}

fn by_body(localizer: &Localizer<'_>, order: &Collation) -> Vec<ServiceGroupView> {
    let registry = localizer.registry;
    let body_of = |service: &Service| competent_body(registry, service).map(|body| body.id.as_str());
    let mut services_by_body: HashMap<_, Vec<_>> = HashMap::new();
    for service in &registry.services {
        services_by_body.entry(body_of(service)).or_default().push(service_link(localizer, service));
    }
    let mut groups: Vec<_> = registry
        .bodies
        .iter()
        .map(|body| {
            let own = services_by_body.remove(&Some(body.id.as_str())).unwrap_or_default();
            let href = localizer.href(&fragments::at(paths::BODIES, &body.id));
            let group = group(body.id.as_str(), localizer.text(&body.name), Some(href), own);
            ServiceGroupView { former_ids: former(&body.former_ids), ..group }
        })
        .collect();
    groups.sort_by(|a, b| order.compare(&a.title.text, &b.title.text));
    groups.push(not_stated(localizer, services_by_body.remove(&None).unwrap_or_default()));
    groups
}

fn by_situation(localizer: &Localizer<'_>) -> Vec<ServiceGroupView> {
    if Index::Situations.exists(localizer.registry) {
        return by_true_situation(localizer);
    }
    let mut groups = Vec::new();
    for section in &localizer.registry.classifier.sections {
        groups.push(of_section_itself(localizer, section));
        groups.extend(section.subsections.iter().map(|subsection| of_subsection(localizer, section, subsection)));
    }
    groups
}

/// The services that stand in a section and in none of its subsections.
fn of_section_itself(localizer: &Localizer<'_>, section: &Section) -> ServiceGroupView {
    let own = localizer.registry.services_of_section_itself(*section.code);
    let links = own.map(|service| service_link(localizer, service)).collect();
    let href = localizer.href(&paths::section(*section.code));
    let group = group(section.code.to_string(), localizer.text(&section.name), Some(href), links);
    ServiceGroupView { former_ids: former(&section.former_codes), ..group }
}

fn of_subsection(localizer: &Localizer<'_>, section: &Section, subsection: &Subsection) -> ServiceGroupView {
    let own = localizer.registry.services_of_subsection(*subsection.code);
    let links = own.map(|service| service_link(localizer, service)).collect();
    let href = localizer.href(&paths::subsection(*subsection.code));
    let group = group(subsection.code.to_string(), localizer.text(&subsection.name), Some(href), links);
    ServiceGroupView {
        within: Some(localizer.text(&section.name)),
        former_ids: former(&subsection.former_codes),
        ..group
    }
}

/// The situations that editors describe.
fn by_true_situation(localizer: &Localizer<'_>) -> Vec<ServiceGroupView> {
    let group = |(scheme, situation): (&Scheme, &Concept)| {
        let own = localizer.registry.services_of_concept(&scheme.id_of(&situation.id));
        let links = own.map(|service| service_link(localizer, service)).collect();
        let href = localizer.href(&paths::situation(&situation.id));
        let group = group(situation.id.as_str(), localizer.text(&situation.name), Some(href), links);
        ServiceGroupView { former_ids: former(&situation.former_ids), ..group }
    };
    localizer.registry.situations().map(group).collect()
}

fn by_district(localizer: &Localizer<'_>, order: &Collation) -> Vec<ServiceGroupView> {
    let mut groups: Vec<_> = localizer
        .registry
        .offices
        .iter()
        .filter_map(|file| {
            let href = localizer.href(&paths::district(file.district.as_str()));
            let district = localizer.registry.district(file.district.as_str())?;
            let title = localizer.text(&district.name);
            let group = group(district.id.as_str(), title, Some(href), services_of(localizer, file));
            Some(ServiceGroupView { former_ids: former(&district.former_ids), ..group })
        })
        .collect();
    groups.sort_by(|a, b| order.compare(&a.title.text, &b.title.text));
    groups
}
