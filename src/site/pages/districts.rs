//! Where to go: the index of districts and a district with its offices.

use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::pagination::{ListPage, PaginationView};
use super::service_links::{ServiceLink, by_name, service_link};
use crate::addresses::{api, fragments, paths};
use crate::readings::{LISTED, OFFICES, office_page, office_path};
use crate::registry::Registry;
use crate::registry::model::{ActStatus, District, Office, OfficeFile, Service, Settlement};
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::structured_data;
use crate::site::views::{DataLink, IdentifierView, LocalizedRecord, Localizer, MapView, OfficeView, TextView};
use crate::text::Collation;

/// The index of districts.
pub(super) struct DistrictsPage;

impl Page for DistrictsPage {
    fn path(&self) -> String {
        paths::PROVIDERS.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        index(localizer, order)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Districts, TableId::Providers, TableId::Offices]
    }
}

/// A district, or a further page of its offices.
pub(super) struct DistrictPage<'r>(pub &'r District, pub ListPage);

impl<'r> DistrictPage<'r> {
    /// The pages of a district.
    pub(super) fn all(registry: &Registry, district: &'r District) -> impl Iterator<Item = Self> + use<'r> {
        let file = registry.offices_in(district.id.as_str());
        ListPage::all(OFFICES, file.map_or(0, |file| file.offices.len())).map(move |page| Self(district, page))
    }
}

impl Page for DistrictPage<'_> {
    fn path(&self) -> String {
        self.1.path(&paths::district(&self.0.id))
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        let list = paths::district(&self.0.id);
        self.1.named(localizer, &list, district(localizer, order, self.0, self.1))
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Offices, TableId::Listings, TableId::Settlements]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        let file = localizer.registry.offices_in(self.0.id.as_str());
        file.map(|file| DataLink::json(localizer, &api::offices(&file.district), "API")).into_iter().collect()
    }

    fn structured_data(
        &self,
        localizer: &Localizer<'_>,
        _context: &SiteContext<'_>,
        _: &str,
    ) -> Vec<serde_json::Value> {
        structured_data::offices(localizer, self.0, &|file, office| {
            self.1.is_page(office_page(localizer.registry, file, office))
        })
    }
}

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

fn index(localizer: &Localizer<'_>, order: &Collation) -> PageContent {
    let registry = localizer.registry;
    let mut regions: Vec<_> = registry
        .districts
        .iter()
        .filter(|district| registry.is_region(district))
        .map(|region| RegionView {
            name: Some(localizer.text(&region.name)),
            href: Some(localizer.href(&paths::district(region.id.as_str()))),
            districts: links(localizer, order, registry.districts_in(region.id.as_str())),
        })
        .collect();
    regions.sort_by(|a, b| {
        let name = |region: &RegionView| region.name.as_ref().map_or(String::new(), |name| name.text.clone());
        order.compare(&name(a), &name(b))
    });
    let of_none = registry.districts.iter().filter(|one| one.parent.is_none() && !registry.is_region(one));
    let homeless = links(localizer, order, of_none);
    if !homeless.is_empty() {
        regions.push(RegionView { name: None, href: None, districts: homeless });
    }
    PageContent {
        template: "districts.html",
        title: title(localizer, "providers"),
        description: localizer.string("providers-description"),
        breadcrumbs: Vec::new(),
        unofficial: false,
        view: value(&DistrictsView { regions }),
    }
}

/// Links to districts, by name.
fn links<'r>(
    localizer: &Localizer<'_>,
    order: &Collation,
    districts: impl Iterator<Item = &'r District>,
) -> Vec<DistrictLink> {
    let mut links: Vec<_> = districts
        .map(|district| DistrictLink {
            href: localizer.href(&paths::district(district.id.as_str())),
            name: localizer.text(&district.name),
            centre: localizer.text_option(district.centre.as_ref()),
            office_count: localizer.registry.offices_in(district.id.as_str()).map_or(0, |file| file.offices.len()),
        })
        .collect();
    links.sort_by(|a, b| order.compare(&a.name.text, &b.name.text).then_with(|| a.href.cmp(&b.href)));
    links
}

/// A territory with offices that serve for something.
#[derive(Serialize)]
pub(super) struct ServingDistrict {
    /// The link to its offices.
    href: String,
    /// Its name.
    name: TextView,
    /// How many of its offices serve for it.
    office_count: usize,
}

/// The territories of offices, by name. An office counts once.
pub(super) fn serving_districts<'r>(
    localizer: &Localizer<'_>,
    order: &Collation,
    offices: impl Iterator<Item = (&'r OfficeFile, &'r Office)>,
) -> Vec<ServingDistrict> {
    let mut by_district: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (file, office) in offices {
        by_district.entry(file.district.as_str()).or_default().insert(office.id.as_str());
    }
    let view = |(id, offices): (&str, BTreeSet<&str>)| {
        let name = localizer.text(&localizer.registry.district(id)?.name);
        Some(ServingDistrict { href: localizer.href(&paths::district(id)), name, office_count: offices.len() })
    };
    let mut views: Vec<_> = by_district.into_iter().filter_map(view).collect();
    views.sort_by(|a, b| order.compare(&a.name.text, &b.name.text).then_with(|| a.href.cmp(&b.href)));
    views
}

/// A district.
#[derive(Serialize)]
struct DistrictView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, District>,
    /// The services that its offices serve for, on the first page.
    services: Vec<ServiceLink>,
    /// Where they are if there are too many for the page.
    many_services: Option<ManyServices>,
    /// How many offices it has on all pages.
    office_count: usize,
    /// The pages of the offices, if there are several.
    pagination: Option<PaginationView>,
    /// Its offices, by name.
    offices: Vec<OfficeView>,
    /// A map of these offices, if at least two of them have coordinates.
    map: Option<MapView>,
    /// Whether all acts that list its offices are repealed.
    outdated: bool,
    /// The territories in it.
    districts: Vec<DistrictLink>,
    /// Its identifiers in other registers.
    identifiers: Vec<IdentifierView>,
    /// Its settlements that belong to no other, by name.
    settlements: Vec<SettlementView<'r>>,
}

/// Services that stand on a page of their own.
#[derive(Serialize)]
struct ManyServices {
    /// The link.
    href: String,
    /// How many there are.
    count: usize,
}

/// A settlement.
#[derive(Serialize)]
struct SettlementView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, Settlement>,
    /// Its identifiers in other registers.
    identifiers: Vec<IdentifierView>,
    /// The offices that serve it, if not all of the territory do.
    offices: Vec<OfficeLink>,
    /// The settlements that it unites, by name.
    settlements: Vec<SettlementView<'r>>,
}

/// An office as a link.
#[derive(Serialize)]
struct OfficeLink {
    /// The link.
    href: String,
    /// The office's or its provider's name.
    name: TextView,
}

fn district(localizer: &Localizer<'_>, order: &Collation, district: &District, page: ListPage) -> PageContent {
    let file = localizer.registry.offices_in(district.id.as_str());
    let on_page = |file: &OfficeFile, office: &Office| page.is_page(office_page(localizer.registry, file, office));
    let view = |file: &OfficeFile| {
        let own = file.offices.iter().filter(|office| on_page(file, office));
        own.map(|office| localizer.office_with_services(file, office)).collect()
    };
    let mut offices: Vec<_> = file.map(view).unwrap_or_default();
    offices.sort_by(|a: &OfficeView, b| order.compare(&a.name.text, &b.name.text).then_with(|| a.id.cmp(&b.id)));
    let name = localizer.text(&district.name);
    let mut breadcrumbs = vec![(paths::PROVIDERS.to_owned(), title(localizer, "providers"))];
    if let Some(parent) = district.parent.as_ref().and_then(|id| localizer.registry.district(id.as_str())) {
        breadcrumbs.push((paths::district(parent.id.as_str()), localizer.text(&parent.name)));
    }
    let on_first = file.filter(|_| page.is_first());
    let mut services: Vec<_> = on_first.map(|file| services_of(localizer.registry, file).collect()).unwrap_or_default();
    by_name(localizer, order, &mut services);
    let many_services = (!LISTED.is_whole(services.len())).then(|| ManyServices {
        href: localizer.href(&fragments::at(paths::SERVICES_BY_DISTRICT, &district.id)),
        count: services.len(),
    });
    if many_services.is_some() {
        services.clear();
    }
    let view = DistrictView {
        record: localizer.record_without(district, &["parent", "aliases", "identifiers"]),
        services: services.into_iter().map(|service| service_link(localizer, service)).collect(),
        many_services,
        office_count: file.map_or(0, |file| file.offices.len()),
        pagination: page.links(localizer, &paths::district(&district.id)),
        offices,
        map: file.and_then(|file| {
            localizer.map(file.offices.iter().filter(|office| on_page(file, office)).map(|office| (file, office)))
        }),
        outdated: file.is_some_and(|file| outdated(localizer, file)),
        districts: if page.is_first() {
            links(localizer, order, localizer.registry.districts_in(district.id.as_str()))
        } else {
            Vec::new()
        },
        identifiers: localizer.identifiers(&district.identifiers),
        settlements: if page.is_first() { settlements_of(localizer, order, district) } else { Vec::new() },
    };
    PageContent {
        template: "district.html",
        description: localizer.labelled(&name.text, &localizer.string("district-description")),
        unofficial: file.is_some_and(|file| file.unofficial.contains(&localizer.language)),
        title: name,
        breadcrumbs,
        view: value(&view),
    }
}

/// The settlements of a district that belong to no other, by name.
fn settlements_of<'r>(localizer: &Localizer<'r>, order: &Collation, district: &District) -> Vec<SettlementView<'r>> {
    let mut by_parent: HashMap<_, Vec<&Settlement>> = HashMap::new();
    for settlement in localizer.registry.settlements_in(district.id.as_str()) {
        by_parent.entry(settlement.parent.as_ref().map(|id| id.as_str())).or_default().push(settlement);
    }
    settlements(localizer, order, &by_parent, None)
}

/// The settlements that belong to one, or to none, by name, with those that belong to them. No settlement of a published register
/// belongs to itself.
fn settlements<'r>(
    localizer: &Localizer<'r>,
    order: &Collation,
    by_parent: &HashMap<Option<&str>, Vec<&'r Settlement>>,
    parent: Option<&str>,
) -> Vec<SettlementView<'r>> {
    let own = by_parent.get(&parent).into_iter().flatten();
    let mut named: Vec<_> = own.map(|one| (localizer.text(&one.name).text, *one)).collect();
    named.sort_by(|a, b| order.compare(&a.0, &b.0).then_with(|| a.1.id.value.cmp(&b.1.id.value)));
    let view = |settlement: &'r Settlement| SettlementView {
        record: localizer.record_without(settlement, &["parent", "aliases", "identifiers", "offices"]),
        identifiers: localizer.identifiers(&settlement.identifiers),
        offices: settlement.offices.iter().filter_map(|id| office_link(localizer, id.as_str())).collect(),
        settlements: settlements(localizer, order, by_parent, Some(settlement.id.as_str())),
    };
    named.into_iter().map(|(_, settlement)| view(settlement)).collect()
}

/// An office as a link to its row on the page of its territory.
fn office_link(localizer: &Localizer<'_>, id: &str) -> Option<OfficeLink> {
    let (file, office) = localizer.registry.office(id)?;
    let href = localizer.href(&office_path(localizer.registry, file, office));
    Some(OfficeLink { href, name: localizer.office_name(office) })
}

/// The ids of the services that the offices of a district serve for.
pub(super) fn services_listed(file: &OfficeFile) -> BTreeSet<&str> {
    file.offices.iter().flat_map(Office::service_ids).collect()
}

/// The services that the offices of a district serve for.
pub(super) fn services_of<'r>(registry: &'r Registry, file: &OfficeFile) -> impl Iterator<Item = &'r Service> {
    services_listed(file).into_iter().filter_map(|id| registry.service(id))
}

fn outdated(localizer: &Localizer<'_>, file: &OfficeFile) -> bool {
    let mut acts = file
        .offices
        .iter()
        .flat_map(|office| &office.listings)
        .filter_map(|listing| localizer.registry.act(listing.act.as_str()))
        .peekable();
    acts.peek().is_some() && acts.all(|act| act.status == ActStatus::Repealed)
}
