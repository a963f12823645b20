//! Where a service stands in the classifier, on its page and on those of descriptions that services follow.

use serde::Serialize;

use crate::addresses::paths;
use crate::registry::Placement;
use crate::registry::model::Service;
use crate::site::page::title;
use crate::site::views::{Localizer, TextView};

/// A section or a subsection as a link.
#[derive(Serialize)]
pub(super) struct PlacementLink {
    /// Its code.
    code: String,
    /// The link.
    href: String,
    /// Its name.
    name: TextView,
}

/// The subsection that a service stands in, or else the section.
pub(super) fn placement_link(localizer: &Localizer<'_>, service: &Service) -> Option<PlacementLink> {
    localizer.registry.placement(service).map(|place| PlacementLink {
        code: place.code().to_owned(),
        href: localizer.href(&paths::section(place.code())),
        name: localizer.text(place.name()),
    })
}

/// The pages above that of a service: the sections, its section and its subsection, each as path and title.
pub(super) fn way_to(localizer: &Localizer<'_>, service: &Service) -> Vec<(String, TextView)> {
    let mut way = vec![(paths::SECTIONS.to_owned(), title(localizer, "sections"))];
    if let Some(Placement { section, subsection }) = localizer.registry.placement(service) {
        way.push((paths::section(*section.code), localizer.text(&section.name)));
        way.extend(subsection.map(|one| (paths::subsection(*one.code), localizer.text(&one.name))));
    }
    way
}
