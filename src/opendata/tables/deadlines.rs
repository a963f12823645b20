//! `deadlines`: days of every year by which acts ask for something.

use super::shared::{id, name, page_url};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::Deadline;
use crate::registry::regulation::address_of_point;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let day = Column::new(
        "day",
        Kind::String,
        ["Күні", "День"],
        [
            "Жыл сайынғы соңғы күн: ай мен күн, мысалы 03-01.",
            "Последний день каждого года: месяц и число, например 03-01.",
        ],
    );
    let who = Column::new("who", Kind::String, ["Кім", "Кто"], ["Кім орындауға тиіс.", "Кто должен исполнить."]);
    let act =
        Column::new("act_id", Kind::String, ["Акт", "Акт"], ["Мерзімді белгілеген акт.", "Акт, установивший срок."]);
    let text = Column::new(
        "text_id",
        Kind::String,
        ["Мәтін", "Текст акта"],
        ["Актінің қай мәтінінде айтылғаны.", "В каком тексте акта это сказано."],
    );
    let point = Column::new(
        "point",
        Kind::String,
        ["Тармақ", "Пункт"],
        ["Тармақтың басылған нөмірі.", "Номер пункта, как он напечатан."],
    );
    let address = Column::new(
        "address",
        Kind::String,
        ["Мекенжайы", "Адрес"],
        ["Тармақтың points кестесіндегі мекенжайы, мысалы p7-2.", "Адрес пункта в таблице points, например p7-2."],
    );
    let until = Column::new(
        "ended_on",
        Kind::Date,
        ["Тоқтатылған күні", "Дата прекращения"],
        ["Актінің күші жойылған күн; одан кейін мерзім жоқ.", "День утраты силы актом; после него срока нет."],
    );
    Definition::<&Deadline>::new(
        "deadlines",
        ["Мерзімдер", "Сроки"],
        ["Актілер жыл сайын бір нәрсені талап ететін күндер.", "Дни, к которым акты каждый год чего-то требуют."],
        source.languages(),
    )
    .column(id(["Тұрақты сәйкестендіргіш.", "Постоянный идентификатор."]), |deadline| deadline.id.as_str())
    .column(day.required(), |deadline| deadline.day.to_string())
    .text(name(["Не істеу керек.", "Что должно быть сделано."]), |deadline| {
        Some(&deadline.name)
    })
    .text(who, |deadline| deadline.who.as_ref())
    .column(act.required().references("acts", "id"), |deadline| deadline.act.as_str())
    .column(text, |deadline| deadline.text.as_ref().map(|text| text.as_str()))
    .column(point, |deadline| deadline.point.as_ref().map(|point| point.as_str()))
    .column(address, |deadline| {
        deadline.text.as_ref()?;
        deadline.point.as_ref().map(|point| address_of_point(point))
    })
    .column(until, |deadline| source.registry.act(deadline.act.as_str())?.repealed_on.as_ref().map(|date| date.value))
    .per_language(page_url(), |deadline, language| source.links.deadline(language, &deadline.id))
    .records(|| source.registry.deadlines.iter())
}
