//! Where to go: the index of districts and a district with its offices.

use std::collections::BTreeSet;

use serde::Serialize;

use super::services::{ServiceLink, service_link, sorted};
use super::{Draft, Material, title, value};
use crate::registry::model::{ActStatus, District, OfficeFile};
use crate::site::paths;
use crate::site::views::{OfficeView, TextView, Words};
use crate::text::Collation;

/// A district in a list.
#[derive(Serialize)]
struct DistrictLink {
    /// The link.
    href: String,
    /// Its name.
    name: TextView,
    /// Its administrative centre.
    centre: Option<TextView>,
    /// How many offices it has.
    office_count: usize,
}

/// A region with its districts.
#[derive(Serialize)]
struct RegionView {
    /// Its name; absent for districts of none.
    name: Option<TextView>,
    /// The link to its own page.
    href: Option<String>,
    /// Its districts and cities.
    districts: Vec<DistrictLink>,
}

/// The index of districts.
#[derive(Serialize)]
struct DistrictsView {
    /// The regions.
    regions: Vec<RegionView>,
}

pub(super) fn index(words: &Words<'_>, material: &Material<'_>, order: &Collation) -> Draft {
    let registry = words.registry;
    let mut regions: Vec<_> = registry
        .districts
        .iter()
        .filter(|district| registry.is_region(district))
        .map(|region| RegionView {
            name: Some(words.text(&region.name)),
            href: Some(words.href(&paths::district(region.id.as_str()))),
            districts: districts_in(words, material, order, Some(region)),
        })
        .collect();
    regions.sort_by(|a, b| {
        let name = |region: &RegionView| region.name.as_ref().map_or(String::new(), |name| name.text.clone());
        order.compare(&name(a), &name(b))
    });
    let homeless = districts_in(words, material, order, None);
    if !homeless.is_empty() {
        regions.push(RegionView { name: None, href: None, districts: homeless });
    }
    Draft {
        template: "districts.html",
        title: title(words, "providers"),
        description: words.string("providers-description"),
        above: Vec::new(),
        unofficial: false,
        view: value(&DistrictsView { regions }),
    }
}

fn districts_in(
    words: &Words<'_>,
    material: &Material<'_>,
    order: &Collation,
    parent: Option<&District>,
) -> Vec<DistrictLink> {
    let of_parent = |district: &&District| match parent {
        Some(parent) => district.parent.as_ref().is_some_and(|id| **id == *parent.id),
        None => district.parent.is_none() && !words.registry.is_region(district),
    };
    let mut links: Vec<_> = words
        .registry
        .districts
        .iter()
        .filter(of_parent)
        .map(|district| DistrictLink {
            href: words.href(&paths::district(district.id.as_str())),
            name: words.text(&district.name),
            centre: words.text_option(district.centre.as_ref()),
            office_count: material.relations.offices_in(district.id.as_str()).map_or(0, |file| file.offices.len()),
        })
        .collect();
    links.sort_by(|a, b| order.compare(&a.name.text, &b.name.text).then_with(|| a.href.cmp(&b.href)));
    links
}

/// A district.
#[derive(Serialize)]
struct DistrictView {
    /// What it is, in words.
    kind: TextView,
    /// Its administrative centre.
    centre: Option<TextView>,
    /// The services that its offices serve for.
    services: Vec<ServiceLink>,
    /// Its offices, by name.
    offices: Vec<OfficeView>,
    /// Whether all acts that list its offices are repealed.
    outdated: bool,
    /// The territories in it.
    districts: Vec<DistrictLink>,
}

pub(super) fn district(words: &Words<'_>, material: &Material<'_>, order: &Collation, district: &District) -> Draft {
    let file = material.relations.offices_in(district.id.as_str());
    let mut offices: Vec<_> =
        file.map(|file| file.offices.iter().map(|office| words.office(file, office)).collect()).unwrap_or_default();
    offices.sort_by(|a: &OfficeView, b| order.compare(&a.name.text, &b.name.text).then_with(|| a.id.cmp(&b.id)));
    let name = words.text(&district.name);
    let mut above = vec![(paths::PROVIDERS.to_owned(), title(words, "providers"))];
    if let Some(parent) = district.parent.as_ref().and_then(|id| words.registry.district(id.as_str())) {
        above.push((paths::district(parent.id.as_str()), words.text(&parent.name)));
    }
    let term = words.registry.profile.district_kinds.get(district.kind.as_str());
    let view = DistrictView {
        kind: words.kind(district.kind.as_str(), term.map(|term| &term.label)),
        centre: words.text_option(district.centre.as_ref()),
        services: sorted(file.map(|file| services_of(words, file)).unwrap_or_default(), order),
        offices,
        outdated: file.is_some_and(|file| outdated(words, file)),
        districts: districts_in(words, material, order, Some(district)),
    };
    Draft {
        template: "district.html",
        description: words.labelled(&name.text, &words.string("district-description")),
        unofficial: file.is_some_and(|file| file.unofficial.contains(&words.language)),
        title: name,
        above,
        view: value(&view),
    }
}

/// The services for which acts list the offices of a district.
pub(super) fn services_of(words: &Words<'_>, file: &OfficeFile) -> Vec<ServiceLink> {
    let listings = file.offices.iter().flat_map(|office| &office.listings);
    let ids: BTreeSet<_> = listings.map(|listing| listing.service.as_str()).collect();
    ids.into_iter().filter_map(|id| words.registry.service(id)).map(|service| service_link(words, service)).collect()
}

fn outdated(words: &Words<'_>, file: &OfficeFile) -> bool {
    let mut acts = file
        .offices
        .iter()
        .flat_map(|office| &office.listings)
        .filter_map(|listing| words.registry.act(listing.act.as_str()))
        .peekable();
    acts.peek().is_some() && acts.all(|act| act.status == ActStatus::Repealed)
}
