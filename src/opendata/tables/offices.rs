//! `offices`: the addresses where one applies.

use super::shared::{id, name};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::{PlacedOffice, Source, services_of_office};
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Office, OfficeStatus};

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<PlacedOffice<'r>>::new(
        "offices",
        ["Қабылдау орындары", "Места приема"],
        [
            "Өтініш қабылданатын мекенжайлар: телефондары, жұмыс уақыты, қай қызметтер үшін тізімде тұрғаны.",
            "Адреса, где принимают заявления: телефоны, часы работы, для каких услуг они указаны.",
        ],
        source.languages(),
    );
    how_it_serves(where_it_is(who_serves(definition, source))).records(|| source.offices.iter().copied())
}

type Offices<'r> = Definition<'r, PlacedOffice<'r>>;

fn who_serves<'r>(offices: Offices<'r>, source: &'r Source<'r>) -> Offices<'r> {
    let provider_id = Column::new(
        "provider_id",
        Kind::String,
        ["Қызмет беруші", "Услугодатель"],
        ["Осында отырған қызмет берушінің сәйкестендіргіші.", "Идентификатор услугодателя, который здесь находится."],
    );
    let provider_name = Column::new(
        "provider_name",
        Kind::String,
        ["Қызмет берушінің атауы", "Название услугодателя"],
        ["Осында отырған қызмет берушінің атауы.", "Название услугодателя, который здесь находится."],
    );
    let own_name = name([
        "Орынның өз атауы, ол қызмет берушінің атауынан өзгеше болса.",
        "Собственное название места, если оно иное, чем у услугодателя.",
    ]);
    let district_id = Column::new(
        "district_id",
        Kind::String,
        ["Аумақ", "Территория"],
        ["Ауданның немесе қаланың сәйкестендіргіші.", "Идентификатор района или города."],
    );
    let district_name = Column::new(
        "district_name",
        Kind::String,
        ["Аумақтың атауы", "Название территории"],
        ["Ауданның немесе қаланың атауы.", "Название района или города."],
    );
    offices
        .column(
            id(["Қабылдау орнының тұрақты сәйкестендіргіші.", "Постоянный идентификатор места приема."]),
            |placed| placed.office.id.as_str(),
        )
        .column(provider_id.required().references("providers", "id"), |placed| placed.office.provider.as_str())
        .text(provider_name, |placed| {
            source.registry.provider(placed.office.provider.as_str()).map(|provider| &provider.name)
        })
        .text(own_name, |placed| placed.office.name.as_ref())
        .column(district_id.required().references("districts", "id"), |placed| placed.file.district.as_str())
        .text(district_name, |placed| {
            source.registry.district(placed.file.district.as_str()).map(|district| &district.name)
        })
}

fn where_it_is(offices: Offices<'_>) -> Offices<'_> {
    let settlement = Column::new(
        "settlement",
        Kind::String,
        ["Елді мекен", "Населенный пункт"],
        ["Қала, кент немесе ауыл.", "Город, поселок или село."],
    );
    let postcode = Column::new(
        "postcode",
        Kind::String,
        ["Пошта индексі", "Почтовый индекс"],
        ["Алты цифр; мәтін ретінде оқыңыз: нөлден басталады.", "Шесть цифр; читайте как текст: начинается с нуля."],
    );
    let address = Column::new("address", Kind::String, ["Мекенжай", "Адрес"], ["Көше мен үй.", "Улица и дом."]);
    offices
        .text(settlement, |placed| placed.office.settlement.as_ref())
        .column(postcode, |placed| placed.office.postcode.map(|postcode| postcode.to_string()))
        .text(address, |placed| placed.office.address.as_ref())
}

fn how_it_serves(offices: Offices<'_>) -> Offices<'_> {
    let hours = Column::new(
        "hours",
        Kind::String,
        ["Жұмыс уақыты", "Часы работы"],
        ["OpenStreetMap пішімінде, мысалы Mo-Fr 09:00-18:00.", "В формате OpenStreetMap, например Mo-Fr 09:00-18:00."],
    );
    let phones = Column::new(
        "phones",
        Kind::List,
        ["Телефондар", "Телефоны"],
        [
            "Халықаралық пішімдегі нөмірлер (E.164), әрқайсысының алдында tel: тұрады.",
            "Номера в международном формате (E.164), перед каждым стоит tel:.",
        ],
    );
    let email = Column::new(
        "email",
        Kind::String,
        ["Электрондық пошта", "Электронная почта"],
        ["Электрондық пошта мекенжайы.", "Адрес электронной почты."],
    );
    let status = Column::new(
        "status",
        Kind::String,
        ["Мәртебесі", "Статус"],
        ["Орын қабылдай ма, әлде жабылған ба.", "Принимает ли место или закрыто."],
    );
    let closed_on = Column::new(
        "closed_on",
        Kind::Date,
        ["Жабылған күні", "Дата закрытия"],
        ["Жабылған орындар үшін ғана.", "Только для закрытых мест."],
    );
    let services = Column::new(
        "service_ids",
        Kind::List,
        ["Қызметтер", "Услуги"],
        [
            "Актілердің қосымшалары осы орынды атаған қызметтердің сәйкестендіргіштері.",
            "Идентификаторы услуг, для которых приложения к актам называют это место.",
        ],
    );
    offices
        .column(hours, |placed| placed.office.hours.as_ref().map(|hours| hours.as_str()))
        .column(phones, |placed| phones_of(placed.office))
        .column(email, |placed| placed.office.email.as_ref().map(|email| email.as_str()))
        .column(status.required().words(OfficeStatus::ALL.iter().map(|status| status.word())), |placed| {
            placed.office.status.unwrap_or(OfficeStatus::Open).word()
        })
        .column(closed_on, |placed| placed.office.closed_on.as_ref().map(|date| date.value))
        .column(services.references("services", "id"), |placed| Cell::list(services_of_office(placed.office)))
}

/// The numbers as `tel:` addresses (RFC 3966). A bare `+77163821048` would be read as a number by spreadsheets and by
/// pandas, which drop the plus, and `+77163821849 +77163820996` as a sum; with `tel:` the number reaches everyone
/// whole.
fn phones_of<'r>(office: &Office) -> Cell<'r> {
    Cell::list(office.phones.iter().map(|phone| format!("tel:{phone}")))
}
