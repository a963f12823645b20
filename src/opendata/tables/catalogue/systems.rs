//! `systems`: the information systems that the catalogue names.

use super::{act, capabilities_of};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::opendata::tables::shared::{id, name, page_url};
use crate::registry::model::{System, Systems};

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let catalogue = &source.registry.catalogue;
    let spellings = Column::new(
        "spellings",
        Kind::String,
        ["Басқа жазылуы", "Другие написания"],
        [
            "Актіде тағы қалай басылған; арасында нүктелі үтір.",
            "Как еще напечатано в акте; между ними точка с запятой.",
        ],
    );
    let meaning = Column::new(
        "meaning",
        Kind::String,
        ["Мағынасы", "Значение"],
        [
            "Қысқартуды акт қалай ашады; ашпаса, бос.",
            "Как акт расшифровывает сокращение; если не расшифровывает, пусто.",
        ],
    );
    let perhaps = Column::new(
        "perhaps",
        Kind::String,
        ["Мүмкін", "Возможно"],
        [
            "Қай қысқартумен бірдей болуы мүмкін, анықталмаған; арасында нүктелі үтір.",
            "Каким сокращением она может быть, что не установлено; между ними точка с запятой.",
        ],
    );
    let capabilities = Column::new(
        "capability_count",
        Kind::Integer,
        ["Мүмкіндіктер саны", "Число возможностей"],
        ["Жүйе неше мүмкіндікке көрсетілген.", "Для скольких возможностей указана система."],
    );
    let services = Column::new(
        "service_ids",
        Kind::List,
        ["Қызметтер", "Услуги"],
        ["Тізілімнің осы жүйеде автоматтандырылған қызметтері.", "Услуги реестра, автоматизированные в этой системе."],
    );
    Definition::<(&Systems, &System)>::new(
        "systems",
        ["Ақпараттық жүйелер", "Информационные системы"],
        ["Каталогта аталған ақпараттық жүйелер.", "Информационные системы, названные в каталоге."],
        source.languages(),
    )
    .column(id(["Тұрақты сәйкестендіргіш.", "Постоянный идентификатор."]), |(_, system)| system.id.as_str())
    .text(
        name(["Жүйенің атауы немесе қысқартуы.", "Название или сокращение системы."]),
        |(_, system)| Some(&system.name),
    )
    .column(spellings, |(_, system)| listed(&system.spellings))
    .text(meaning, |(_, system)| Some(&catalogue.abbreviation(system.abbreviation.as_ref()?)?.meaning))
    .column(perhaps, |(_, system)| listed(&system.perhaps))
    .column(capabilities.required(), |(_, system)| {
        capabilities_of(source)
            .filter(|(_, capability)| capability.systems.iter().any(|cell| cell.ids.contains(&system.id)))
            .count()
    })
    .column(services.references("services", "id"), |(_, system)| {
        let services = source.registry.services.iter();
        Cell::list(services.filter(|service| service.automated_by.contains(&system.id)).map(|service| &service.id))
    })
    .column(act(), |(file, _)| file.act.as_str())
    .per_language(page_url(), |(_, system), language| source.links.system(language, &system.id))
    .records(|| {
        let files = source.registry.catalogue.systems.iter();
        files.flat_map(|file| file.systems.iter().map(move |system| (file, system)))
    })
}

fn listed(texts: &[impl ToString]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
}
