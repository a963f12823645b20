//! `subsections`: situations of life, the lower level of the classifier.

use super::shared::name;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Section, Subsection};

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let code = Column::new(
        "code",
        Kind::String,
        ["Коды", "Код"],
        ["Бес таңбалы код: бөлімнің үш таңбасы және тағы екеуі.", "Пятизначный код: три знака раздела и еще два."],
    );
    let section = Column::new(
        "section_code",
        Kind::String,
        ["Бөлім", "Раздел"],
        ["Ішкі бөлім тұрған бөлімнің коды.", "Код раздела, в который входит подраздел."],
    );
    let services = Column::new(
        "service_count",
        Kind::Integer,
        ["Қызметтер саны", "Число услуг"],
        ["Ішкі бөлімде барлығы неше қызмет бар.", "Сколько всего услуг в подразделе."],
    );
    let in_force = Column::new(
        "in_force_count",
        Kind::Integer,
        ["Қолданыстағы қызметтер саны", "Число действующих услуг"],
        ["Ішкі бөлімде неше қызмет көрсетіліп жатыр.", "Сколько услуг подраздела оказывается."],
    );
    Definition::<(&Section, &Subsection)>::new(
        "subsections",
        ["Ішкі бөлімдер", "Подразделы"],
        [
            "Сыныптаманың ішкі бөлімдері: салалардағы өмірлік жағдайлар.",
            "Подразделы классификатора: жизненные ситуации внутри областей.",
        ],
        source.languages(),
    )
    .column(code.required().unique(), |(_, subsection)| subsection.code.to_string())
    .column(section.required().references("sections", "code"), |(section, _)| section.code.to_string())
    .text(name(["Ішкі бөлімнің атауы.", "Название подраздела."]), |(_, subsection)| Some(&subsection.name))
    .column(services.required(), |(_, subsection)| source.services_in(*subsection.code).all)
    .column(in_force.required(), |(_, subsection)| source.services_in(*subsection.code).in_force)
    .records(|| {
        let sections = source.registry.classifier.sections.iter();
        sections.flat_map(|section| section.subsections.iter().map(move |subsection| (section, subsection)))
    })
}
