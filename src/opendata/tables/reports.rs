//! `reports`: the yearly reports on public services, a row for each answer that the model form asks for.

use super::shared::{id, position};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::report::form::{FormItem, ReportMeasure};
use crate::registry::report::{Entry, Report, State};
use crate::registry::values::{Text, Year};

/// An answer of a report: a number or words.
struct Row<'r> {
    year: Year,
    item: FormItem<'r>,
    position: usize,
    measure: Option<ReportMeasure>,
    state: State,
    value: Option<u64>,
    text: Option<&'r Text>,
}

type Columns<'r> = Definition<'r, Row<'r>>;

/// The reports on the years that have statistics.
pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    of_years(source, super::report_years(source))
}

/// The reports on some years.
pub(in crate::opendata) fn of_years<'r>(source: &'r Source<'r>, years: Vec<Year>) -> Table<'r> {
    let year = Column::new("year", Kind::Integer, ["Жыл", "Год"], ["Есептік жыл.", "Отчетный год."]);
    let columns = Columns::new(
        "reports",
        ["Жылдық есептер", "Годовые отчеты"],
        [
            "Мемлекеттік қызметтер туралы жылдық есептердің көрсеткіштері мен мәтіндері, үлгі нысанның ретімен.",
            "Показатели и тексты годовых отчетов о государственных услугах в порядке типовой формы.",
        ],
        source.languages(),
    )
    .column(
        id(["Жыл, нысанның тармағы және, сан болса, көрсеткіш.", "Год, пункт формы и, если это число, показатель."]),
        |row| match row.measure {
            Some(measure) => format!("{}/{}/{measure}", row.year, row.item.id),
            None => format!("{}/{}", row.year, row.item.id),
        },
    )
    .column(year.required(), |row| row.year.get().unsigned_abs() as usize);
    answers(places(columns), source).records(move || {
        let years = years.clone();
        let form = source.registry.profile.report.as_ref();
        form.into_iter().flat_map(move |form| {
            years.clone().into_iter().flat_map(|year| rows(Report::of(source.registry, form, year)))
        })
    })
}

fn rows(report: Report<'_>) -> Vec<Row<'_>> {
    let year = report.year;
    let answers = report.entries.into_iter().flat_map(move |entry| {
        let Entry { item, text, .. } = entry;
        let row = |measure, state, value, text| Row { year, item, position: 0, measure, state, value, text };
        let words = entry.text_state().map(|state| row(None, state, None, text));
        let numbers = entry.figures.iter().map(|figure| row(Some(figure.measure), figure.state, figure.value, None));
        words.into_iter().chain(numbers).collect::<Vec<_>>()
    });
    answers.zip(1..).map(|(row, position)| Row { position, ..row }).collect()
}

fn places(columns: Columns<'_>) -> Columns<'_> {
    let item = Column::new(
        "item",
        Kind::String,
        ["Нысанның жолы", "Строка формы"],
        [
            "Нысандағы нөмірлерден құралған белгі, мысалы 1-2-3; rules- деп басталатыны Қағидалардан алынған.",
            "Обозначение из номеров формы, например 1-2-3; начинающиеся с rules- взяты из Правил.",
        ],
    );
    let number = Column::new(
        "number",
        Kind::String,
        ["Нөмірі", "Номер"],
        ["Нысандағы нөмірі, мысалы «1. 2)».", "Номер в форме, например «1. 2)»."],
    );
    let title = Column::new(
        "title",
        Kind::String,
        ["Нысан мәтіні", "Текст формы"],
        ["Жолдың нысандағы мәтіні.", "Текст строки в форме."],
    );
    columns
        .column(item.required(), |row| row.item.id)
        .column(number, |row| row.item.full_number())
        .column(position(["Есептегі реті, 1-ден бастап.", "Порядок в отчете, начиная с 1."]), |row| row.position)
        .text(title, |row| Some(row.item.title()))
}

fn answers<'r>(columns: Columns<'r>, source: &'r Source<'r>) -> Columns<'r> {
    let measure = Column::new(
        "measure",
        Kind::String,
        ["Көрсеткіш", "Показатель"],
        [
            "Не саналады; мәтін сұралатын жолда бос. rendered деп басталатыны — қызметтің неше рет көрсетілгені, қалғаны — \
             қызмет түрлерінің, актілердің, өтініштердің, шағымдардың немесе тыңдалымдардың саны.",
            "Что считается; в строке, где нужен текст, пусто. Начинающиеся с rendered — сколько раз оказаны услуги, \
             остальные — число видов услуг, актов, заявлений, жалоб или заслушиваний.",
        ],
    );
    let state = Column::new(
        "state",
        Kind::String,
        ["Жауабы бар ма", "Есть ли ответ"],
        [
            "Тізілім бойынша есептелген (computed), редакторлар берген (supplied), ескерілетін қызмет жоқ \
             (nothing-to-count), дерек берілмеген (not-supplied).",
            "Вычислено по реестру (computed), представлено редакторами (supplied), нет учитываемых услуг \
             (nothing-to-count), данные не представлены (not-supplied).",
        ],
    );
    let value = Column::new("value", Kind::Integer, ["Саны", "Число"], ["Көрсеткіштің мәні.", "Значение показателя."]);
    let text = Column::new(
        "text",
        Kind::String,
        ["Мәтіні", "Текст"],
        ["Редакторлар берген мәтін.", "Текст, представленный редакторами."],
    );
    let act = Column::new(
        "act_id",
        Kind::String,
        ["Акт", "Акт"],
        ["Нысанды бекіткен акт, тізілімде болса.", "Акт, утвердивший форму, если он есть в реестре."],
    );
    columns
        .column(measure.words(ReportMeasure::ALL.iter().map(|measure| measure.word())), |row| {
            row.measure.map(ReportMeasure::word)
        })
        .column(state.required().words(State::ALL.iter().map(|state| state.word())), |row| row.state.word())
        .column(value, |row| row.value)
        .text(text, |row| row.text)
        .column(act.references("acts", "id"), |row| row.item.form.act(source.registry).map(|act| act.id.as_str()))
}
