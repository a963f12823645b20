//! `costs`: what services cost, as far as the sources say.

use super::shared::{inner, place_id, point, service_id};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Cost, Service};

/// A service with what the sources say of its cost.
type Row<'r> = (&'r Service, &'r Cost);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let [free, amount, currency, text] = columns();
    Definition::<Row<'r>>::new(
        "costs",
        ["Құны", "Стоимость"],
        [
            "Қызметтердің құны; дереккөзі құны туралы айтпаған қызмет жоқ.",
            "Стоимость услуг; услуг, о стоимости которых источник не говорит, нет.",
        ],
        source.languages(),
    )
    .column(place_id(), |(service, _)| inner(service, "cost", 1))
    .column(service_id().unique(), |(service, _)| service.id.as_str())
    .column(free, |(_, cost)| cost.free)
    .column(amount, |(_, cost)| cost.amount.as_ref().map(ToString::to_string))
    .column(currency, |(_, cost)| cost.currency.as_ref().map(ToString::to_string))
    .column(point(), |(_, cost)| cost.point.as_ref())
    .text(text, |(_, cost)| cost.text.as_ref())
    .records(|| source.registry.services.iter().filter_map(|service| Some((service, service.cost.as_ref()?))))
}

fn columns() -> [Column; 4] {
    [
        Column::new(
            "free",
            Kind::Boolean,
            ["Тегін бе", "Бесплатно ли"],
            ["Дереккөзде айтылмаса, бос.", "Пусто, если источник не говорит."],
        ),
        Column::new("amount", Kind::Decimal, ["Сомасы", "Сумма"], ["Төлем сомасы.", "Сумма оплаты."]),
        Column::new(
            "currency",
            Kind::String,
            ["Валюта", "Валюта"],
            ["ISO 4217 бойынша үш әріп, мысалы KZT.", "Три буквы по ISO 4217, например KZT."],
        ),
        Column::new("text", Kind::String, ["Мәтіні", "Текст"], ["Құны, актінің сөзімен.", "Стоимость словами акта."]),
    ]
}
