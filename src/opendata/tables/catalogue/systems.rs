//! `systems`: the information systems that the catalogue names.

use super::shared::act;
use crate::addresses::{fragments, paths};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::tables::shared::{former_ids, id, name, page_url};
use crate::registry::model::{System, Systems};
use crate::registry::tables::TableId;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let registry = source.registry;
    source
        .table::<(&'r Systems, &'r System)>(TableId::Systems)
        .column(id(), |(_, system)| &system.id)
        .column(former_ids(), |(_, system)| &system.former_ids)
        .column(name(), |(_, system)| &system.name)
        .column(column("spellings").derived(), |(_, system)| listed(&system.spellings))
        .column("meaning", |(_, system)| Some(&registry.abbreviation(system.abbreviation.as_ref()?)?.meaning))
        .column("perhaps", |(_, system)| listed(&system.perhaps))
        .others(|(_, system)| *system, &["abbreviation"])
        .count("capability_count", |(_, system)| registry.capability_count_of_system(system.id.as_str()))
        .column(column("service_ids").derived().references(TableId::Services), |(_, system)| {
            registry.services_of_system(system.id.as_str()).map(|service| &service.id).collect::<Vec<_>>()
        })
        .column(act(), |(file, _)| &file.act)
        .per_language(page_url(), |(_, system), language| {
            source.links.page(language, fragments::at(paths::SYSTEMS, &system.id))
        })
        .records(|| {
            let files = registry.catalogue.systems.iter();
            files.flat_map(|file| file.systems.iter().map(move |system| (file, system)))
        })
}

fn listed(texts: &[impl ToString]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
}
