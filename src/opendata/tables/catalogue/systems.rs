//! `systems`: the information systems that the catalogue names.

use super::{act, capabilities_of};
use crate::addresses::{fragments, paths};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::opendata::tables::shared::{id, name, page_url};
use crate::registry::model::{System, Systems};

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let catalogue = &source.registry.catalogue;
    Definition::<(&Systems, &System)>::new("systems", source.translations)
        .column(id(), |(_, system)| system.id.as_str())
        .text(name(), |(_, system)| Some(&system.name))
        .column(Column::new("spellings", Kind::String), |(_, system)| listed(&system.spellings))
        .text(Column::new("meaning", Kind::String), |(_, system)| {
            Some(&catalogue.abbreviation(system.abbreviation.as_ref()?)?.meaning)
        })
        .column(Column::new("perhaps", Kind::String), |(_, system)| listed(&system.perhaps))
        .column(Column::new("capability_count", Kind::Integer).required(), |(_, system)| {
            capabilities_of(source)
                .filter(|(_, capability)| capability.systems.iter().any(|cell| cell.ids.contains(&system.id)))
                .count()
        })
        .column(Column::new("service_ids", Kind::List).references("services", "id"), |(_, system)| {
            let services = source.registry.services.iter();
            Cell::list(services.filter(|service| service.automated_by.contains(&system.id)).map(|service| &service.id))
        })
        .column(act(), |(file, _)| file.act.as_str())
        .per_language(page_url(), |(_, system), language| {
            source.links.page(language, fragments::at(paths::SYSTEMS, &system.id))
        })
        .records(|| {
            let files = source.registry.catalogue.systems.iter();
            files.flat_map(|file| file.systems.iter().map(move |system| (file, system)))
        })
}

fn listed(texts: &[impl ToString]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
}
