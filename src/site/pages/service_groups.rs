//! By what the indexes of services put them into groups: letter, who may have them, delivery form, body, situation of life, district.

use std::collections::{BTreeSet, HashMap};

use super::districts::{services_listed, services_of};
use super::service_links::by_name;
use crate::addresses::{fragments, paths};
use crate::readings::competent_body;
use crate::registry::Registry;
use crate::registry::model::{Concept, DeliveryForm, Recipient, Scheme, Section, Service, Subsection};
use crate::site::contents::Index;
use crate::site::views::{Localizer, TextView, former};
use crate::text::Collation;

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
    pub(super) fn entries(self, registry: &Registry) -> usize {
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
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Letter => "services-a-z",
            Self::Recipient => "services-by-recipient",
            Self::DeliveryForm => "services-by-form",
            Self::Body => "services-by-body",
            Self::Situation => "services-by-situation",
            Self::District => "services-by-district",
        }
    }

    /// The groups of the index in a language; those without services are left out.
    pub(super) fn groups<'r>(
        self,
        registry: &'r Registry,
        localizer: &Localizer<'_>,
        order: &Collation,
    ) -> Vec<ServiceGroup<'r>> {
        let mut groups = match self {
            Self::Letter => by_letter(registry, localizer, order),
            Self::Recipient => by_recipient(registry, localizer),
            Self::DeliveryForm => by_form(registry, localizer),
            Self::Body => by_body(registry, localizer, order),
            Self::Situation => by_situation(registry, localizer),
            Self::District => by_district(registry, localizer, order),
        };
        groups.retain(|group| !group.services.is_empty());
        for group in &mut groups {
            by_name(localizer, order, &mut group.services);
        }
        groups
    }
}

/// How many different words there are.
fn distinct<T: Ord>(words: &[T]) -> usize {
    words.iter().collect::<BTreeSet<_>>().len()
}

/// Services that share something.
pub(super) struct ServiceGroup<'r> {
    /// The anchor.
    pub id: String,
    /// Anchors that it had before.
    pub former_ids: Vec<String>,
    /// What they share.
    pub title: TextView,
    /// The link to a page of it.
    pub href: Option<String>,
    /// What it lies in: the section of a subsection.
    pub within: Option<TextView>,
    /// The services, by name.
    pub services: Vec<&'r Service>,
}

fn group(id: impl Into<String>, title: TextView, href: Option<String>, services: Vec<&Service>) -> ServiceGroup<'_> {
    ServiceGroup { id: id.into(), former_ids: Vec::new(), title, href, within: None, services }
}

fn by_letter<'r>(registry: &'r Registry, localizer: &Localizer<'_>, order: &Collation) -> Vec<ServiceGroup<'r>> {
    let mut services: Vec<_> = registry.services.iter().collect();
    by_name(localizer, order, &mut services);
    let mut groups: Vec<ServiceGroup<'r>> = Vec::new();
    for service in services {
        let name = service.name.in_language(localizer.language).text;
        let letter = name.chars().find(|c| c.is_alphanumeric()).unwrap_or('#');
        let letter: String = letter.to_uppercase().collect();
        match groups.last_mut().filter(|group| group.title.text == letter) {
            Some(group) => group.services.push(service),
            None => {
                groups.push(group(format!("letter-{}", groups.len() + 1), TextView::plain(letter), None, vec![service]))
            }
        }
    }
    groups
}

fn by_recipient<'r>(registry: &'r Registry, localizer: &Localizer<'_>) -> Vec<ServiceGroup<'r>> {
    let words = Recipient::ALL.iter().map(|recipient| (*recipient, recipient.as_str()));
    by_choice(registry, localizer, Recipient::LABEL_KEY, words, |service| &service.recipients)
}

fn by_form<'r>(registry: &'r Registry, localizer: &Localizer<'_>) -> Vec<ServiceGroup<'r>> {
    let words = DeliveryForm::ALL.iter().map(|form| (*form, form.as_str()));
    by_choice(registry, localizer, DeliveryForm::LABEL_KEY, words, |service| &service.delivery_forms)
}

/// The services by some of a few words, which have labels under a key.
fn by_choice<'r, T: PartialEq>(
    registry: &'r Registry,
    localizer: &Localizer<'_>,
    key: &str,
    words: impl Iterator<Item = (T, &'static str)>,
    of: fn(&Service) -> &[T],
) -> Vec<ServiceGroup<'r>> {
    let services = |fits: &dyn Fn(&Service) -> bool| registry.services.iter().filter(|service| fits(service)).collect();
    let group_of = |(choice, word): (T, &'static str)| {
        let title = TextView::plain(localizer.choice(key, word));
        group(word, title, None, services(&|service| of(service).contains(&choice)))
    };
    let mut groups: Vec<_> = words.map(group_of).collect();
    groups.push(not_stated(localizer, services(&|service| of(service).is_empty())));
    groups
}

/// The services of which the sources do not say it.
fn not_stated<'r>(localizer: &Localizer<'_>, services: Vec<&'r Service>) -> ServiceGroup<'r> {
    group("not-stated", TextView::plain(localizer.string("not-stated")), None, services)
}

fn by_body<'r>(registry: &'r Registry, localizer: &Localizer<'_>, order: &Collation) -> Vec<ServiceGroup<'r>> {
    let body_of = |service: &Service| competent_body(registry, service).map(|body| body.id.as_str());
    let mut services_by_body: HashMap<_, Vec<_>> = HashMap::new();
    for service in &registry.services {
        services_by_body.entry(body_of(service)).or_default().push(service);
    }
    let mut groups: Vec<_> = registry
        .bodies
        .iter()
        .map(|body| {
            let own = services_by_body.remove(&Some(body.id.as_str())).unwrap_or_default();
            let href = localizer.href(&fragments::at(paths::BODIES, &body.id));
            let group = group(body.id.as_str(), localizer.text(&body.name), Some(href), own);
            ServiceGroup { former_ids: former(&body.former_ids), ..group }
        })
        .collect();
    groups.sort_by(|a, b| order.compare(&a.title.text, &b.title.text));
    groups.push(not_stated(localizer, services_by_body.remove(&None).unwrap_or_default()));
    groups
}

fn by_situation<'r>(registry: &'r Registry, localizer: &Localizer<'_>) -> Vec<ServiceGroup<'r>> {
    if Index::Situations.exists(registry) {
        return by_true_situation(registry, localizer);
    }
    let mut groups = Vec::new();
    for section in &registry.classifier.sections {
        groups.push(of_section_itself(registry, localizer, section));
        let subsections = section.subsections.iter();
        groups.extend(subsections.map(|subsection| of_subsection(registry, localizer, section, subsection)));
    }
    groups
}

/// The services that stand in a section and in none of its subsections.
fn of_section_itself<'r>(registry: &'r Registry, localizer: &Localizer<'_>, section: &Section) -> ServiceGroup<'r> {
    let own = registry.services_of_section_itself(*section.code).collect();
    let href = localizer.href(&paths::section(*section.code));
    let group = group(section.code.to_string(), localizer.text(&section.name), Some(href), own);
    ServiceGroup { former_ids: former(&section.former_codes), ..group }
}

fn of_subsection<'r>(
    registry: &'r Registry,
    localizer: &Localizer<'_>,
    section: &Section,
    subsection: &Subsection,
) -> ServiceGroup<'r> {
    let own = registry.services_of_subsection(*subsection.code).collect();
    let href = localizer.href(&paths::subsection(*subsection.code));
    let group = group(subsection.code.to_string(), localizer.text(&subsection.name), Some(href), own);
    ServiceGroup { within: Some(localizer.text(&section.name)), former_ids: former(&subsection.former_codes), ..group }
}

/// The situations that editors describe.
fn by_true_situation<'r>(registry: &'r Registry, localizer: &Localizer<'_>) -> Vec<ServiceGroup<'r>> {
    let group = |(scheme, situation): (&Scheme, &Concept)| {
        let own = registry.services_of_concept(&scheme.id_of(&situation.id)).collect();
        let href = localizer.href(&paths::situation(&situation.id));
        let group = group(situation.id.as_str(), localizer.text(&situation.name), Some(href), own);
        ServiceGroup { former_ids: former(&situation.former_ids), ..group }
    };
    registry.situations().map(group).collect()
}

fn by_district<'r>(registry: &'r Registry, localizer: &Localizer<'_>, order: &Collation) -> Vec<ServiceGroup<'r>> {
    let mut groups: Vec<_> = registry
        .offices
        .iter()
        .filter_map(|file| {
            let href = localizer.href(&paths::district(file.district.as_str()));
            let district = registry.district(file.district.as_str())?;
            let title = localizer.text(&district.name);
            let own = services_of(registry, file).collect();
            let group = group(district.id.as_str(), title, Some(href), own);
            Some(ServiceGroup { former_ids: former(&district.former_ids), ..group })
        })
        .collect();
    groups.sort_by(|a, b| order.compare(&a.title.text, &b.title.text));
    groups
}
