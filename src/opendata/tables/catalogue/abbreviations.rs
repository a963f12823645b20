//! `abbreviations`: what the act's annexes explain.

use super::act;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::opendata::tables::shared::{place_id, position};
use crate::registry::model::{Abbreviation, AbbreviationKind, AbbreviationList, Abbreviations};

type Row<'r> = (&'r Abbreviations, &'r AbbreviationList, &'r Abbreviation, usize);

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    Definition::<Row<'r>>::new("abbreviations", source.translations)
        .column(place_id(), |(_, list, _, at)| format!("{}/{at}", list.id))
        .column(Column::new("list_id", Kind::String).required(), |(_, list, ..)| list.id.as_str())
        .column(position(), |(.., at)| *at)
        .text(Column::new("abbreviation", Kind::String), |(_, _, entry, _)| Some(&entry.name))
        .text(Column::new("meaning", Kind::String), |(_, _, entry, _)| Some(&entry.meaning))
        .column(
            Column::new("kind", Kind::String).required().words(AbbreviationKind::ALL.iter().map(|kind| kind.as_str())),
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
