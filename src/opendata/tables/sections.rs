//! `sections`: fields of public relations, the upper level of the classifier.

use super::shared::{name, page_url};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::{ServiceCount, Source};
use crate::opendata::table::{Definition, Table};
use crate::registry::model::Section;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let code =
        Column::new("code", Kind::String, ["Коды", "Код"], ["Бөлімнің үш таңбалы коды.", "Трехзначный код раздела."]);
    let subsections = Column::new(
        "subsection_count",
        Kind::Integer,
        ["Ішкі бөлімдер саны", "Число подразделов"],
        ["Бөлімде неше ішкі бөлім бар.", "Сколько подразделов в разделе."],
    );
    let services = Column::new(
        "service_count",
        Kind::Integer,
        ["Қызметтер саны", "Число услуг"],
        ["Бөлімде барлығы неше қызмет бар.", "Сколько всего услуг в разделе."],
    );
    let in_force = Column::new(
        "in_force_count",
        Kind::Integer,
        ["Қолданыстағы қызметтер саны", "Число действующих услуг"],
        ["Бөлімде неше қызмет көрсетіліп жатыр.", "Сколько услуг раздела оказывается."],
    );
    Definition::<&Section>::new(
        "sections",
        ["Бөлімдер", "Разделы"],
        [
            "Сыныптаманың бөлімдері: қоғамдық қатынастардың салалары.",
            "Разделы классификатора: области общественных отношений.",
        ],
        source.languages(),
    )
    .column(code.required().unique(), |section| section.code.to_string())
    .text(name(["Бөлімнің атауы.", "Название раздела."]), |section| Some(&section.name))
    .column(subsections.required(), |section| section.subsections.len())
    .column(services.required(), |section| count(source, section).all)
    .column(in_force.required(), |section| count(source, section).in_force)
    .per_language(page_url(), |section, language| source.links.section(language, &section.code))
    .records(|| source.registry.classifier.sections.iter())
}

fn count(source: &Source<'_>, section: &Section) -> ServiceCount {
    section.subsections.iter().fold(ServiceCount::default(), |sum, subsection| {
        let more = source.services_in(*subsection.code);
        ServiceCount { all: sum.all + more.all, in_force: sum.in_force + more.in_force }
    })
}
