//! `reports`: the yearly reports on public services, a row for each answer that the model form asks for.

use jiff::civil::Date;

use super::shared::{id, number, position, report_years, year};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::value::Word;
use crate::registry::model::Statistics;
use crate::registry::report::form::{FormItem, ReportMeasure};
use crate::registry::report::{Entry, Report, State};
use crate::registry::tables::TableId;
use crate::registry::values::{Text, Year};

/// An answer of a report: a number or words.
struct ReportRow<'r> {
    year: Year,
    /// The days that the numbers are of, if they are not the calendar year.
    period: Option<(Date, Date)>,
    item: FormItem<'r>,
    position: usize,
    measure: Option<ReportMeasure>,
    state: State,
    value: Option<u64>,
    text: Option<&'r Text>,
}

/// The reports on the years that have statistics.
pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    of_years(source, report_years(source))
}

/// The reports on some years.
pub(in crate::opendata) fn of_years<'r>(source: &'r Source<'r>, years: Vec<Year>) -> Table<'r> {
    source
        .table::<ReportRow<'r>>(TableId::Reports)
        .column(id(), |row| match row.measure {
            Some(measure) => format!("{}/{}/{measure}", row.year, row.item.id),
            None => format!("{}/{}", row.year, row.item.id),
        })
        .column(year(), |row| u32::from(row.year.get().unsigned_abs()))
        .column("period_from", |row| row.period.map(|(from, _)| from))
        .column("period_to", |row| row.period.map(|(_, to)| to))
        .column("item", |row| row.item.id)
        .column(number(), |row| row.item.full_number())
        .column(position(), |row| row.position)
        .column(column("title").label(2), |row| row.item.title())
        .column("measure", |row| row.measure.map(Word))
        .column("state", |row| Word(row.state))
        .column("value", |row| row.value)
        .column(column("text").label(1), |row| row.text)
        .column(column("act_id").references(TableId::Acts), |row| row.item.form.act(source.registry).map(|act| &act.id))
        .records(move || {
            let years = years.clone();
            let form = source.registry.profile.report.as_ref();
            form.into_iter().flat_map(move |form| {
                years.clone().into_iter().flat_map(|year| rows(Report::of(source.registry, form, year)))
            })
        })
}

fn rows(report: Report<'_>) -> Vec<ReportRow<'_>> {
    let year = report.year;
    let period = report.statistics.filter(|statistics| statistics.period.is_some()).map(Statistics::days);
    let answers = report.entries.into_iter().flat_map(move |entry| {
        let Entry { item, text, .. } = entry;
        let row =
            |measure, state, value, text| ReportRow { year, period, item, position: 0, measure, state, value, text };
        let words = entry.text_state().map(|state| row(None, state, None, text));
        let numbers = entry.figures.iter().map(|figure| row(Some(figure.measure), figure.state, figure.value, None));
        words.into_iter().chain(numbers).collect::<Vec<_>>()
    });
    answers.zip(1..).map(|(row, position)| ReportRow { position, ..row }).collect()
}
