//! `abbreviations`: what the act's annexes explain.

use super::shared::act;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::tables::shared::{place_id, position};
use crate::registry::model::{Abbreviation, AbbreviationList, Abbreviations};
use crate::registry::tables::TableId;

type AbbreviationRow<'r> = (&'r Abbreviations, &'r AbbreviationList, &'r Abbreviation, usize);

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<AbbreviationRow<'r>>(TableId::Abbreviations)
        .column(place_id(), |(_, list, _, at)| format!("{}/{at}", list.id))
        .column(column("list_id").derived(), |(_, list, ..)| &list.id)
        .column(position(), |(.., at)| *at)
        .column(column("abbreviation").label(1), |(_, _, entry, _)| &entry.name)
        .column("meaning", |(_, _, entry, _)| &entry.meaning)
        .column("kind", |(_, _, entry, _)| &entry.kind)
        .others(|(_, _, entry, _)| *entry, &["name"])
        .column(act(), |(file, ..)| &file.act)
        .records(|| {
            source.registry.catalogue.abbreviations.iter().flat_map(|file| {
                file.lists.iter().flat_map(move |list| {
                    list.abbreviations.iter().zip(1..).map(move |(entry, at)| (file, list, entry, at))
                })
            })
        })
}
