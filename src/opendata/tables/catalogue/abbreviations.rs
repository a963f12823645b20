//! `abbreviations`: what the act's annexes explain.

use super::shared::act;
use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::opendata::tables::shared::{place_id, position};
use crate::registry::model::{Abbreviation, AbbreviationKind, AbbreviationList, Abbreviations};
use crate::registry::tables::TableId;

type AbbreviationRow<'r> = (&'r Abbreviations, &'r AbbreviationList, &'r Abbreviation, usize);

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<AbbreviationRow<'r>>::new(TableId::Abbreviations, source.translations)
        .column(place_id(), |(_, list, _, at)| format!("{}/{at}", list.id))
        .column(ColumnBuilder::new("list_id", ColumnType::String).derived().required(), |(_, list, ..)| {
            list.id.as_str()
        })
        .column(position(), |(.., at)| *at)
        .text(ColumnBuilder::new("abbreviation", ColumnType::String).label(1), |(_, _, entry, _)| Some(&entry.name))
        .text(ColumnBuilder::new("meaning", ColumnType::String), |(_, _, entry, _)| Some(&entry.meaning))
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(AbbreviationKind::ALL.iter().map(|kind| kind.as_str())),
            |(_, _, entry, _)| entry.kind.as_str(),
        )
        .column(act(), |(file, ..)| file.act.as_str())
        .records(|| {
            source.registry.catalogue.abbreviations.iter().flat_map(|file| {
                file.lists.iter().flat_map(move |list| {
                    list.abbreviations.iter().zip(1..).map(move |(entry, at)| (file, list, entry, at))
                })
            })
        })
}
