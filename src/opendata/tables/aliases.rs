//! `aliases`: other words under which people look for records.

use super::shared::{id, position};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::tables::TableId;
use crate::registry::values::{Aliases, LangTag};

/// The tables whose records have aliases, in the order of the rows.
const TABLES: [TableId; 10] = [
    TableId::Sections,
    TableId::Subsections,
    TableId::Concepts,
    TableId::Services,
    TableId::Districts,
    TableId::Settlements,
    TableId::Providers,
    TableId::Offices,
    TableId::Bodies,
    TableId::Acts,
];

struct AliasRow<'r> {
    table: TableId,
    record: String,
    language: LangTag,
    position: usize,
    alias: &'r str,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<AliasRow<'r>>(TableId::Aliases)
        .column(id(), |row| format!("{}/{}/{}/{}", row.table, row.record, row.language, row.position))
        .column(column("record_table").allowed_values(TABLES.map(TableId::as_str)), |row| row.table.as_str())
        .column("record_id", |row| row.record.clone())
        .column("language", |row| row.language.to_string())
        .column(position(), |row| row.position)
        .column("alias", |row| row.alias)
        .records(|| {
            records(source).flat_map(|(table, record, aliases)| rows(source.languages(), table, record, aliases))
        })
}

/// Every record that may have aliases.
fn records<'r>(source: &'r Source<'r>) -> impl Iterator<Item = (TableId, String, &'r Aliases)> {
    let registry = source.registry;
    let sections = &registry.classifier.sections;
    let subsections = sections.iter().flat_map(|section| &section.subsections);
    let [
        of_sections,
        of_subsections,
        of_concepts,
        of_services,
        of_districts,
        of_settlements,
        of_providers,
        of_offices,
        of_bodies,
        of_acts,
    ] = TABLES;
    let concepts = registry.schemes.iter().flat_map(|scheme| scheme.concepts.iter().map(move |one| (scheme, one)));
    (sections.iter().map(move |section| (of_sections, section.code.to_string(), &section.aliases)))
        .chain(subsections.map(move |subsection| (of_subsections, subsection.code.to_string(), &subsection.aliases)))
        .chain(concepts.map(move |(scheme, one)| (of_concepts, scheme.id_of(&one.id), &one.aliases)))
        .chain(registry.services.iter().map(move |service| (of_services, service.id.to_string(), &service.aliases)))
        .chain(registry.districts.iter().map(move |place| (of_districts, place.id.to_string(), &place.aliases)))
        .chain(registry.all_settlements().map(move |(_, place)| (of_settlements, place.id.to_string(), &place.aliases)))
        .chain(source.providers.iter().map(move |(_, body)| (of_providers, body.id.to_string(), &body.aliases)))
        .chain(source.offices.iter().map(move |one| (of_offices, one.office.id.to_string(), &one.office.aliases)))
        .chain(registry.bodies.iter().map(move |body| (of_bodies, body.id.to_string(), &body.aliases)))
        .chain(registry.acts.iter().map(move |act| (of_acts, act.id.to_string(), &act.aliases)))
}

fn rows<'r>(
    languages: &'r [LangTag],
    table: TableId,
    record: String,
    aliases: &'r Aliases,
) -> impl Iterator<Item = AliasRow<'r>> {
    let words =
        languages.iter().flat_map(|&language| aliases.get(language).iter().zip(1..).map(move |word| (language, word)));
    words.map(move |(language, (alias, position))| AliasRow {
        table,
        record: record.clone(),
        language,
        position,
        alias,
    })
}
