//! `systems`: the information systems that the catalogue names.

use super::shared::act;
use crate::addresses::{fragments, paths};
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::opendata::tables::shared::{former_ids, id, name, page_url};
use crate::registry::model::{System, Systems};
use crate::registry::tables::TableId;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let registry = source.registry;
    TableDefinition::<(&Systems, &System)>::new(TableId::Systems, source.translations)
        .column(id(), |(_, system)| system.id.as_str())
        .column(former_ids(), |(_, system)| Cell::list(&system.former_ids))
        .text(name(), |(_, system)| Some(&system.name))
        .column(ColumnBuilder::new("spellings", ColumnType::String).derived(), |(_, system)| listed(&system.spellings))
        .text(ColumnBuilder::new("meaning", ColumnType::String), |(_, system)| {
            Some(&registry.abbreviation(system.abbreviation.as_ref()?)?.meaning)
        })
        .column(ColumnBuilder::new("perhaps", ColumnType::String), |(_, system)| listed(&system.perhaps))
        .column(ColumnBuilder::new("capability_count", ColumnType::Integer).derived().required(), |(_, system)| {
            registry.capability_count_of_system(system.id.as_str())
        })
        .column(
            ColumnBuilder::new("service_ids", ColumnType::List).derived().references(TableId::Services),
            |(_, system)| Cell::list(registry.services_of_system(system.id.as_str()).map(|service| &service.id)),
        )
        .column(act(), |(file, _)| file.act.as_str())
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
