//! Which index pages a register has. An index of nothing is not made, and nothing leads to it.

use super::views::{Localizer, NavItem};
use crate::addresses::paths;
use crate::registry::Registry;
use crate::registry::model::SchemeKind;
use crate::registry::regulation::definitions::defined_terms;

/// An index that a register may have nothing for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Index {
    /// The sections of the classifier.
    Sections,
    /// The services.
    Services,
    /// The districts with their offices.
    Providers,
    /// The acts.
    Acts,
    /// Situations of life.
    Situations,
    /// Classifications beside the classifier, but for situations.
    Schemes,
    /// The bodies of the state.
    Bodies,
    /// The terms.
    Glossary,
}

impl Index {
    /// The indexes of the main navigation, in its order.
    pub(super) const MAIN: [Self; 4] = [Self::Sections, Self::Services, Self::Providers, Self::Acts];

    /// The key of its title in the theme's strings, also that of its place in the navigation.
    fn key(self) -> &'static str {
        match self {
            Self::Sections => "sections",
            Self::Services => "services",
            Self::Providers => "providers",
            Self::Acts => "acts",
            Self::Situations => "situations",
            Self::Schemes => "schemes",
            Self::Bodies => "bodies",
            Self::Glossary => "glossary",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Sections => paths::SECTIONS,
            Self::Services => paths::SERVICES,
            Self::Providers => paths::PROVIDERS,
            Self::Acts => paths::ACTS,
            Self::Situations => paths::SITUATIONS,
            Self::Schemes => paths::SCHEMES,
            Self::Bodies => paths::BODIES,
            Self::Glossary => paths::GLOSSARY,
        }
    }

    /// Whether the register has something for it.
    pub(super) fn exists(self, registry: &Registry) -> bool {
        match self {
            Self::Sections => !registry.classifier.sections.is_empty(),
            Self::Services => !registry.services.is_empty(),
            Self::Providers => !registry.districts.is_empty(),
            Self::Acts => !registry.acts.is_empty(),
            Self::Situations => registry.situations().next().is_some(),
            Self::Schemes => registry.schemes_of(SchemeKind::Plain).next().is_some(),
            Self::Bodies => !registry.bodies.is_empty(),
            Self::Glossary => !registry.glossary.is_empty() || defines_terms(registry),
        }
    }

    /// The link to it, if it exists.
    pub(super) fn link(self, localizer: &Localizer<'_>) -> Option<NavItem> {
        self.exists(localizer.registry).then(|| NavItem {
            key: self.key().to_owned(),
            href: localizer.href(self.path()),
            title: localizer.string(self.key()),
        })
    }
}

/// Whether a text of an act defines a term.
fn defines_terms(registry: &Registry) -> bool {
    registry.regulations.iter().flat_map(|regulation| &regulation.texts).any(|text| !defined_terms(text).is_empty())
}
