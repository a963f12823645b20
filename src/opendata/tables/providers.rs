//! `providers`: the bodies and organisations that serve.

use super::shared::{id, name};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{OfficeFile, Provider};

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Түрі", "Вид"],
        [
            "Уәкілетті орган, әкім, халыққа қызмет көрсету орталығы, орталық орган немесе басқа ұйым.",
            "Уполномоченный орган, аким, центр обслуживания населения, центральный орган или другая организация.",
        ],
    );
    let district = Column::new(
        "district_id",
        Kind::String,
        ["Аумақ", "Территория"],
        ["Қызмет беруші орналасқан аумақ.", "Территория, где находится услугодатель."],
    );
    let offices = Column::new(
        "office_count",
        Kind::Integer,
        ["Қабылдау орындарының саны", "Число мест приема"],
        ["Қызмет берушінің неше қабылдау орны бар.", "Сколько мест приема у услугодателя."],
    );
    Definition::<(&OfficeFile, &Provider)>::new(
        "providers",
        ["Көрсетілетін қызметті берушілер", "Услугодатели"],
        ["Қызмет көрсететін органдар мен ұйымдар.", "Органы и организации, которые оказывают услуги."],
        source.languages(),
    )
    .column(
        id(["Қызмет берушінің тұрақты сәйкестендіргіші.", "Постоянный идентификатор услугодателя."]),
        |(_, provider)| provider.id.as_str(),
    )
    .column(kind.required().words(source.registry.profile.provider_kinds.ids()), |(_, provider)| provider.kind.as_str())
    .column(district.required().references("districts", "id"), |(file, _)| file.district.as_str())
    .text(name(["Қызмет берушінің атауы.", "Название услугодателя."]), |(_, provider)| Some(&provider.name))
    .column(offices.required(), |(_, provider)| source.office_count_of_provider(provider.id.as_str()))
    .records(|| source.providers.iter().copied())
}
