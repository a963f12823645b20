//! `processing_times`: how long a service, its queue and its steps take.

use super::shared::{
    channel_ids, channels, duration_columns, inner, place_id, point, position_in_service, service_id, unit,
};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{ProcessingTime, Service, TimeKind, TimeLimit};

/// A time with its place in the service.
type Row<'r> = (&'r Service, &'r ProcessingTime, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<Row<'r>>::new(
        "processing_times",
        ["Мерзімдер", "Сроки"],
        [
            "Қызмет, кезек, қабылдау және рәсімнің қадамдары қанша уақыт алады.",
            "Сколько времени занимают услуга, очередь, прием и шаги процедуры.",
        ],
        source.languages(),
    );
    length(what_is_meant(definition)).records(|| {
        let services = source.registry.services.iter();
        services.flat_map(|service| service.processing_times.iter().zip(1..).map(move |(time, at)| (service, time, at)))
    })
}

fn what_is_meant<'r>(times: Definition<'r, Row<'r>>) -> Definition<'r, Row<'r>> {
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Ненің мерзімі", "Срок чего"],
        [
            "Бүкіл қызметтің (service), кезекте күтудің (waiting), қабылдаудың (serving) немесе қадамның (step).",
            "Всей услуги (service), ожидания в очереди (waiting), приема (serving) или шага процедуры (step).",
        ],
    );
    let step = Column::new(
        "step_number",
        Kind::String,
        ["Қадам нөмірі", "Номер шага"],
        ["Мерзім қадамдікі болса, оның басылған нөмірі.", "Если это срок шага, его номер, как он напечатан."],
    );
    let what = Column::new(
        "subject",
        Kind::String,
        ["Не туралы", "О чем"],
        ["Мерзім неге қатысты, қысқаша.", "К чему относится срок, в нескольких словах."],
    );
    let text =
        Column::new("text", Kind::String, ["Мәтіні", "Текст"], ["Мерзім туралы актінің сөзі.", "Слова акта о сроке."]);
    times
        .column(place_id(), |(service, _, position)| inner(service, "processing-time", position))
        .column(service_id(), |(service, ..)| service.id.as_str())
        .column(position_in_service(), |(_, _, position)| *position)
        .column(kind.required().words(TimeKind::ALL.iter().map(|kind| kind.word())), |(_, time, _)| time.kind.word())
        .column(channel_ids(), |(service, time, _)| channels(service, &time.channels))
        .column(point(), |(_, time, _)| time.point.as_ref())
        .column(step, |(_, time, _)| time.step.as_ref())
        .text(what, |(_, time, _)| time.what.as_ref())
        .text(text, |(_, time, _)| Some(&time.text))
}

fn length<'r>(times: Definition<'r, Row<'r>>) -> Definition<'r, Row<'r>> {
    let limit = Column::new(
        "limit_kind",
        Kind::String,
        ["Шегі", "Предел"],
        [
            "Осыдан аспайды (at-most) немесе кезектегі әр адамға (per-person).",
            "Не больше этого (at-most) или на каждого человека в очереди (per-person).",
        ],
    );
    let [amount, units, duration] = duration_columns("");
    times
        .column(amount, |(_, time, _)| time.time.map(|time| time.amount))
        .column(units, |(_, time, _)| unit(time.time))
        .column(duration, |(_, time, _)| time.time.map(|time| time.iso8601()))
        .column(limit.words(TimeLimit::ALL.iter().map(|limit| limit.word())), |(_, time, _)| {
            time.limit.map(TimeLimit::word)
        })
}
