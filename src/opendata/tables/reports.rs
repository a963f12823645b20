//! `reports`: the yearly reports on public services, a row for each answer that the model form asks for.

use super::shared::{id, position, report_years};
use crate::datasets::{ColumnType, ValueFormat};
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::report::form::{FormItem, ReportMeasure};
use crate::registry::report::{Entry, Report, State};
use crate::registry::tables::TableId;
use crate::registry::values::{Text, Year};

/// An answer of a report: a number or words.
struct ReportRow<'r> {
    year: Year,
    item: FormItem<'r>,
    position: usize,
    measure: Option<ReportMeasure>,
    state: State,
    value: Option<u64>,
    text: Option<&'r Text>,
}

type ReportColumns<'r> = TableDefinition<'r, ReportRow<'r>>;

/// The reports on the years that have statistics.
pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    of_years(source, report_years(source))
}

/// The reports on some years.
pub(in crate::opendata) fn of_years<'r>(source: &'r Source<'r>, years: Vec<Year>) -> Table<'r> {
    let columns = ReportColumns::new(TableId::Reports, source.translations)
        .column(id(), |row| match row.measure {
            Some(measure) => format!("{}/{}/{measure}", row.year, row.item.id),
            None => format!("{}/{}", row.year, row.item.id),
        })
        .column(ColumnBuilder::new("year", ColumnType::Integer).format(ValueFormat::Year).required(), |row| {
            row.year.get().unsigned_abs() as usize
        });
    answers(places(columns), source).records(move || {
        let years = years.clone();
        let form = source.registry.profile.report.as_ref();
        form.into_iter().flat_map(move |form| {
            years.clone().into_iter().flat_map(|year| rows(Report::of(source.registry, form, year)))
        })
    })
}

fn rows(report: Report<'_>) -> Vec<ReportRow<'_>> {
    let year = report.year;
    let answers = report.entries.into_iter().flat_map(move |entry| {
        let Entry { item, text, .. } = entry;
        let row = |measure, state, value, text| ReportRow { year, item, position: 0, measure, state, value, text };
        let words = entry.text_state().map(|state| row(None, state, None, text));
        let numbers = entry.figures.iter().map(|figure| row(Some(figure.measure), figure.state, figure.value, None));
        words.into_iter().chain(numbers).collect::<Vec<_>>()
    });
    answers.zip(1..).map(|(row, position)| ReportRow { position, ..row }).collect()
}

fn places(columns: ReportColumns<'_>) -> ReportColumns<'_> {
    columns
        .column(ColumnBuilder::new("item", ColumnType::String).required(), |row| row.item.id)
        .column(ColumnBuilder::new("number", ColumnType::String).label(9), |row| row.item.full_number())
        .column(position(), |row| row.position)
        .text(ColumnBuilder::new("title", ColumnType::String).label(2), |row| Some(row.item.title()))
}

fn answers<'r>(columns: ReportColumns<'r>, source: &'r Source<'r>) -> ReportColumns<'r> {
    columns
        .column(
            ColumnBuilder::new("measure", ColumnType::String)
                .allowed_values(ReportMeasure::ALL.iter().map(|measure| measure.as_str())),
            |row| row.measure.map(ReportMeasure::as_str),
        )
        .column(
            ColumnBuilder::new("state", ColumnType::String)
                .required()
                .allowed_values(State::ALL.iter().map(|state| state.as_str())),
            |row| row.state.as_str(),
        )
        .column(ColumnBuilder::new("value", ColumnType::Integer), |row| row.value)
        .text(ColumnBuilder::new("text", ColumnType::String).label(1), |row| row.text)
        .column(ColumnBuilder::new("act_id", ColumnType::String).references(TableId::Acts), |row| {
            row.item.form.act(source.registry).map(|act| act.id.as_str())
        })
}
