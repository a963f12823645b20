//! `report_sources`: the sources of information that were used for yearly reports.

use super::shared::{name, place_id, position};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{InformationSource, SourceKind, Statistics};
use crate::registry::values::Year;

type Row<'r> = (&'r Statistics, usize, &'r InformationSource);

/// The sources of the years that have statistics.
pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    of_years(source, super::report_years(source))
}

/// The sources of some years.
pub(in crate::opendata) fn of_years<'r>(source: &'r Source<'r>, years: Vec<Year>) -> Table<'r> {
    let year = Column::new("year", Kind::Integer, ["Жыл", "Год"], ["Есептік жыл.", "Отчетный год."]);
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Түрі", "Вид"],
        [
            "Статистикалық деректер, қызмет тиімділігін бағалау, сапаны бақылау, ішкі бақылау, қоғамдық мониторинг немесе \
             сұрау нәтижелері.",
            "Статистические данные, результаты оценки эффективности, контроля качества, внутреннего контроля, \
             общественного мониторинга или опроса.",
        ],
    );
    let url =
        Column::new("url", Kind::Url, ["Мекенжайы", "Адрес"], ["Қайдан оқуға болады.", "Где ее можно прочитать."]);
    Definition::<Row<'r>>::new(
        "report_sources",
        ["Жылдық есептер: ақпарат көздері", "Годовые отчеты: источники"],
        [
            "Жылдық есептерге пайдаланылған барлық ақпарат көздері.",
            "Все источники информации, использованные для годовых отчетов.",
        ],
        source.languages(),
    )
    .column(place_id(), |(statistics, place, _)| format!("{}/source/{place}", statistics.year))
    .column(year.required(), |(statistics, ..)| statistics.year.get().unsigned_abs() as usize)
    .column(position(["Есептегі реті, 1-ден бастап.", "Порядок в отчете, начиная с 1."]), |(_, place, _)| *place)
    .column(kind.required().words(SourceKind::ALL.iter().map(|kind| kind.word())), |(.., used)| used.kind.word())
    .text(name(["Көздің атауы.", "Название источника."]), |(.., used)| Some(&used.name))
    .column(url, |(.., used)| used.url.as_ref().map(ToString::to_string))
    .records(move || {
        let years = years.clone();
        let statistics = source.registry.statistics.iter().filter(move |statistics| years.contains(&statistics.year));
        statistics.flat_map(|statistics| {
            statistics.sources.iter().zip(1..).map(move |(used, place)| (statistics, place, used))
        })
    })
}
