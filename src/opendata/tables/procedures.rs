//! `procedures`: the courses that a service takes.

use super::shared::{inner, inner_id, position_in_service, service_id};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Procedure, ProcedureKind, Service};

/// A procedure with its place in the service.
type Row<'r> = (&'r Service, &'r Procedure, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Түрі", "Вид"],
        [
            "Негізгі барысы (main), ақпараттық жүйелер арқылы (electronic), мәтіндегі сипаттама (description), \
             негізгі немесе баламалы пайдалану нұсқасы (use-case-main, use-case-alternative).",
            "Основной ход (main), через информационные системы (electronic), описание в тексте (description), \
             основной или альтернативный вариант использования (use-case-main, use-case-alternative).",
        ],
    );
    let channel = Column::new(
        "channel_id",
        Kind::String,
        ["Арна", "Канал"],
        ["Рәсім қай арнаға арналған.", "Для какого канала процедура."],
    );
    let title = Column::new(
        "title",
        Kind::String,
        ["Тақырыбы", "Заголовок"],
        ["Рәсімнің басылған тақырыбы.", "Заголовок процедуры, как он напечатан."],
    );
    let place = Column::new(
        "source",
        Kind::String,
        ["Қайда жазылған", "Где описана"],
        ["Регламенттің тармағы немесе қосымшасы.", "Пункт или приложение регламента."],
    );
    let steps = Column::new(
        "step_count",
        Kind::Integer,
        ["Қадамдар саны", "Число шагов"],
        ["Рәсімде неше қадам бар.", "Сколько в процедуре шагов."],
    );
    Definition::<Row<'r>>::new(
        "procedures",
        ["Рәсімдер", "Процедуры"],
        ["Қызмет қандай тәртіппен көрсетіледі.", "В каком порядке оказывается услуга."],
        source.languages(),
    )
    .column(inner_id(), |(service, procedure, _)| inner(service, "procedure", &procedure.id))
    .column(service_id(), |(service, ..)| service.id.as_str())
    .column(position_in_service(), |(_, _, position)| *position)
    .column(kind.required().words(ProcedureKind::ALL.iter().map(|kind| kind.word())), |(_, procedure, _)| {
        procedure.kind.word()
    })
    .column(channel.references("channels", "id"), |(service, procedure, _)| {
        procedure.channel.as_ref().map(|channel| inner(service, "channel", channel))
    })
    .text(title, |(_, procedure, _)| Some(&procedure.title))
    .text(place, |(_, procedure, _)| procedure.source.as_ref())
    .column(steps.required(), |(_, procedure, _)| procedure.steps.len())
    .records(|| {
        let services = source.registry.services.iter();
        services
            .flat_map(|service| service.procedures.iter().zip(1..).map(move |(procedure, at)| (service, procedure, at)))
    })
}
