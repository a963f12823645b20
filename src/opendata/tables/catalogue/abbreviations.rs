//! `abbreviations`: what the act's annexes explain.

use super::act;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::opendata::tables::shared::{place_id, position};
use crate::registry::model::{Abbreviation, AbbreviationKind, AbbreviationList, Abbreviations};

type Row<'r> = (&'r Abbreviations, &'r AbbreviationList, &'r Abbreviation, usize);

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let list = Column::new(
        "list_id",
        Kind::String,
        ["Тізбе", "Список"],
        ["Қысқарту тұрған тізбе.", "Список, в котором стоит сокращение."],
    );
    let abbreviation = Column::new(
        "abbreviation",
        Kind::String,
        ["Қысқарту", "Сокращение"],
        [
            "Қысқарту; бір әріптер бірнеше нәрсені білдіруі мүмкін.",
            "Сокращение; одни и те же буквы могут значить разное.",
        ],
    );
    let meaning = Column::new(
        "meaning",
        Kind::String,
        ["Мағынасы", "Значение"],
        ["Қысқартудың толық жазылуы.", "Расшифровка сокращения."],
    );
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Түрі", "Вид"],
        [
            "Ақпараттық жүйе (system), бөлімше (unit) немесе термин (term).",
            "Информационная система (system), подразделение (unit) или термин (term).",
        ],
    );
    Definition::<Row<'r>>::new(
        "abbreviations",
        ["Қысқартулар", "Сокращения"],
        [
            "Актінің қосымшаларында толық жазылуы берілген қысқартулар.",
            "Сокращения, которые расшифрованы в приложениях к акту.",
        ],
        source.languages(),
    )
    .column(place_id(), |(_, list, _, at)| format!("{}/{at}", list.id))
    .column(list.required(), |(_, list, ..)| list.id.as_str())
    .column(position(["Тізбедегі реті, 1-ден бастап.", "Порядок в списке, начиная с 1."]), |(.., at)| *at)
    .text(abbreviation, |(_, _, entry, _)| Some(&entry.name))
    .text(meaning, |(_, _, entry, _)| Some(&entry.meaning))
    .column(kind.required().words(AbbreviationKind::ALL.iter().map(|kind| kind.word())), |(_, _, entry, _)| {
        entry.kind.word()
    })
    .column(act(), |(file, ..)| file.act.as_str())
    .records(|| {
        source.registry.catalogue.abbreviations.iter().flat_map(|file| {
            file.lists.iter().flat_map(move |list| {
                list.abbreviations.iter().zip(1..).map(move |(entry, at)| (file, list, entry, at))
            })
        })
    })
}
