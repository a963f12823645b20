//! Columns that several tables have.

use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::registry::decode::Located;
use crate::registry::model::Service;
use crate::registry::values::{Duration, Slug, TimeUnit};

/// The primary key of a table.
pub(super) fn id(meaning: [&'static str; 2]) -> Column {
    Column::new("id", Kind::String, ["Сәйкестендіргіш", "Идентификатор"], meaning).required().unique()
}

/// The key of a record that lies in a service and has an id of its own there.
pub(super) fn inner_id() -> Column {
    id([
        "Тұрақты сәйкестендіргіш: қызмет, жазбаның түрі және оның қызмет ішіндегі белгісі.",
        "Постоянный идентификатор: услуга, вид записи и ее обозначение внутри услуги.",
    ])
}

/// The key of a record that has no id of its own: its place stands for it.
pub(super) fn place_id() -> Column {
    id([
        "Сәйкестендіргіш: жазба неге тиесілі, оның түрі және актідегі реті.",
        "Идентификатор: к чему относится запись, ее вид и место в напечатанном порядке.",
    ])
}

/// The service that a row belongs to.
pub(super) fn service_id() -> Column {
    Column::new(
        "service_id",
        Kind::String,
        ["Қызмет", "Услуга"],
        ["Жазба тиесілі қызметтің сәйкестендіргіші.", "Идентификатор услуги, к которой относится запись."],
    )
    .required()
    .references("services", "id")
}

/// The place of a row among those of the same record.
pub(super) fn position(meaning: [&'static str; 2]) -> Column {
    Column::new("position", Kind::Integer, ["Реті", "Порядок"], meaning).required()
}

/// The place of a row among those of the same service.
pub(super) fn position_in_service() -> Column {
    position([
        "Қызмет ішіндегі реті, актіде басылғандай, 1-ден бастап.",
        "Место в напечатанном порядке внутри услуги, начиная с 1.",
    ])
}

/// The point of a regulation.
pub(super) fn point() -> Column {
    Column::new(
        "point",
        Kind::String,
        ["Тармақ", "Пункт"],
        [
            "Регламент тармағының немесе қосымшасының басылған нөмірі.",
            "Номер пункта или приложения регламента, как он напечатан.",
        ],
    )
}

/// A printed number.
pub(super) fn number() -> Column {
    Column::new(
        "number",
        Kind::String,
        ["Нөмірі", "Номер"],
        ["Басылған нөмірі, мысалы «1)».", "Номер, как он напечатан, например «1)»."],
    )
}

/// The name of a record.
pub(super) fn name(meaning: [&'static str; 2]) -> Column {
    Column::new("name", Kind::String, ["Атауы", "Название"], meaning)
}

/// The address of a record's page in each language.
pub(super) fn page_url() -> Column {
    Column::new(
        "url",
        Kind::Url,
        ["Беті", "Страница"],
        ["Жазбаның осы сайттағы бетінің мекенжайы.", "Адрес страницы записи на этом сайте."],
    )
    .place()
}

/// The channels that a row holds for.
pub(super) fn channel_ids() -> Column {
    Column::new(
        "channel_ids",
        Kind::List,
        ["Арналар", "Каналы"],
        [
            "Жазба қатысты арналардың сәйкестендіргіштері; бос болса, барлық арналарға қатысты.",
            "Идентификаторы каналов, к которым относится запись; если пусто, она относится ко всем.",
        ],
    )
    .references("channels", "id")
}

/// The number of a length of time, its unit, and both in ISO 8601.
pub(super) fn duration_columns(prefix: &str) -> [Column; 3] {
    let amount = Column::new(
        format!("{prefix}amount"),
        Kind::Integer,
        ["Ұзақтығы", "Длительность"],
        ["Бірліктердің саны.", "Число единиц."],
    );
    let unit = Column::new(
        format!("{prefix}unit"),
        Kind::String,
        ["Бірлігі", "Единица"],
        [
            "Неше минут, сағат, жұмыс күні, күнтізбелік күн, ай немесе жыл екені.",
            "В чем измерено: минуты, часы, рабочие дни, календарные дни, месяцы или годы.",
        ],
    )
    .words(TimeUnit::ALL.map(TimeUnit::word));
    let duration = Column::new(
        format!("{prefix}duration"),
        Kind::String,
        ["ISO 8601 бойынша ұзақтығы", "Длительность по ISO 8601"],
        [
            "Мысалы PT15M. ISO 8601 жұмыс күндерін білмейді: олар күн ретінде жазылған, нақтысы бірлік бағанында.",
            "Например, PT15M. ISO 8601 не знает рабочих дней: они записаны как дни, точная единица — в ее столбце.",
        ],
    );
    [amount, unit, duration]
}

/// The unit of a length of time.
pub(super) fn unit(time: Option<Duration>) -> Option<&'static str> {
    time.map(|time| time.unit.word())
}

/// The id, in the whole register, of a record that lies in a service.
pub(super) fn inner(service: &Service, kind: &str, id: impl std::fmt::Display) -> String {
    format!("{}/{kind}/{id}", service.id)
}

/// The ids, in the whole register, of the channels that a record of a service names.
pub(super) fn channels<'r>(service: &Service, channels: &[Located<Slug>]) -> Cell<'r> {
    Cell::list(channels.iter().map(|channel| inner(service, "channel", channel)))
}
