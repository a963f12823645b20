//! `steps`: who does what in a procedure, in which order, until when.

use std::collections::HashMap;

use super::lines::{ITEM, parent_id, part};
use super::shared::{duration_columns, id, inner, number, position, service_id, unit};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Clause, Procedure, Service, Step, StepKind};
use crate::registry::values::{Duration, Text};

/// A step, or a printed part of one.
struct Row<'r> {
    service: &'r Service,
    procedure_id: String,
    id: String,
    parent_id: Option<String>,
    position: usize,
    number: Option<&'r str>,
    text: &'r Text,
    /// `None` for a part of a step.
    step: Option<&'r Step>,
    next: Vec<String>,
}

impl Row<'_> {
    fn time(&self) -> Option<Duration> {
        self.step?.time.as_ref()?.time
    }
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<Row<'r>>::new(
        "steps",
        ["Қадамдар", "Шаги"],
        [
            "Рәсімнің қадамдары: кім не істейді, немен аяқталады, қашанға дейін, кейін қай қадам.",
            "Шаги процедур: кто что делает, чем это завершается, до какого времени, какой шаг следующий.",
        ],
        source.languages(),
    );
    order(action(place(definition))).records(|| {
        let services = source.registry.services.iter();
        services.flat_map(|service| service.procedures.iter().flat_map(|procedure| rows(service, procedure)))
    })
}

fn rows<'r>(service: &'r Service, procedure: &'r Procedure) -> Vec<Row<'r>> {
    let procedure_id = inner(service, "procedure", &procedure.id);
    let mut ids: HashMap<&str, Vec<String>> = HashMap::new();
    for (step, place) in procedure.steps.iter().zip(1..) {
        if let Some(number) = &step.number {
            ids.entry(number.as_str()).or_default().push(format!("{procedure_id}/{place}"));
        }
    }
    let mut rows = Vec::new();
    for (step, place) in procedure.steps.iter().zip(1..) {
        let id = format!("{procedure_id}/{place}");
        // Where an act gives several steps one number, any of them may be meant.
        let next = step.next.iter().flat_map(|number| ids.get(number.as_str()).into_iter().flatten().cloned());
        rows.push(Row {
            service,
            procedure_id: procedure_id.clone(),
            id: id.clone(),
            parent_id: None,
            position: rows.len() + 1,
            number: step.number.as_ref().map(|number| number.as_str()),
            text: &step.action,
            step: Some(step),
            next: next.collect(),
        });
        parts(&mut rows, service, &procedure_id, &id, &step.items);
    }
    rows
}

fn parts<'r>(rows: &mut Vec<Row<'r>>, service: &'r Service, procedure_id: &str, parent: &str, items: &'r [Clause]) {
    for (item, place) in items.iter().zip(1..) {
        let id = format!("{parent}/{place}");
        rows.push(Row {
            service,
            procedure_id: procedure_id.to_owned(),
            id: id.clone(),
            parent_id: Some(parent.to_owned()),
            position: rows.len() + 1,
            number: item.number.as_deref(),
            text: &item.text,
            step: None,
            next: Vec::new(),
        });
        parts(rows, service, procedure_id, &id, &item.items);
    }
}

fn place<'r>(steps: Definition<'r, Row<'r>>) -> Definition<'r, Row<'r>> {
    let procedure = Column::new(
        "procedure_id",
        Kind::String,
        ["Рәсім", "Процедура"],
        ["Қадам жататын рәсімнің сәйкестендіргіші.", "Идентификатор процедуры, к которой относится шаг."],
    );
    let part = part(["Қадам (step) немесе оның бөлігі (item).", "Шаг (step) или его часть (item)."], &["step", ITEM]);
    steps
        .column(
            id(["Сәйкестендіргіш: рәсім және қадамның ондағы реті.", "Идентификатор: процедура и место шага в ней."]),
            |row| row.id.clone(),
        )
        .column(service_id(), |row| row.service.id.as_str())
        .column(procedure.required().references("procedures", "id"), |row| row.procedure_id.clone())
        .column(part, |row| if row.step.is_some() { "step" } else { ITEM })
        .column(parent_id("steps"), |row| row.parent_id.clone())
        .column(
            position([
                "Рәсім ішіндегі реті, актіде басылғандай, 1-ден бастап.",
                "Место в напечатанном порядке внутри процедуры, начиная с 1.",
            ]),
            |row| row.position,
        )
        .column(number(), |row| row.number)
}

fn action<'r>(steps: Definition<'r, Row<'r>>) -> Definition<'r, Row<'r>> {
    let label = Column::new(
        "label",
        Kind::String,
        ["Белгісі", "Обозначение"],
        ["Қадамның өз белгісі, мысалы «1-шарт».", "Собственное обозначение шага, например «условие 1»."],
    );
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Түрі", "Вид"],
        [
            "Әрекет (action), шарт (condition) немесе басталуы (start); бөліктерде бос.",
            "Действие (action), условие (condition) или начало (start); у частей шага пусто.",
        ],
    );
    let participant = Column::new(
        "participant_id",
        Kind::String,
        ["Қатысушы", "Участник"],
        ["Қадамды кім немесе не жасайды.", "Кто или что выполняет шаг."],
    );
    let action = Column::new("action", Kind::String, ["Әрекет", "Действие"], ["Не істеледі.", "Что делают."]);
    let completion = Column::new(
        "completion",
        Kind::String,
        ["Аяқталу белгісі", "Чем завершается"],
        [
            "Қадамның аяқталғанын көрсететін мәлімет, құжат немесе шешім.",
            "Данные, документ или решение, которыми завершается шаг.",
        ],
    );
    steps
        .text(label, |row| row.step?.label.as_ref())
        .column(kind.words(StepKind::ALL.iter().map(|kind| kind.word())), |row| {
            row.step.map(|step| step.kind.unwrap_or(StepKind::Action).word())
        })
        .column(participant.references("participants", "id"), |row| {
            let participant = row.step?.participant.as_ref()?;
            Some(inner(row.service, "participant", participant))
        })
        .text(action, |row| Some(row.text))
        .text(completion, |row| row.step?.completion.as_ref())
}

fn order<'r>(steps: Definition<'r, Row<'r>>) -> Definition<'r, Row<'r>> {
    let text = Column::new(
        "time_text",
        Kind::String,
        ["Мерзімі", "Срок"],
        ["Қадамның мерзімі, актінің сөзімен.", "Срок шага словами акта."],
    );
    let next = Column::new(
        "next_step_ids",
        Kind::List,
        ["Келесі қадамдар", "Следующие шаги"],
        ["Осы қадамнан кейінгі қадамдардың сәйкестендіргіштері.", "Идентификаторы шагов, которые идут после этого."],
    );
    let [amount, units, duration] = duration_columns("time_");
    steps
        .text(text, |row| row.step?.time.as_ref().map(|time| &time.text))
        .column(amount, |row| row.time().map(|time| time.amount))
        .column(units, |row| unit(row.time()))
        .column(duration, |row| row.time().map(Duration::iso8601))
        .column(next.references("steps", "id"), |row| Cell::list(&row.next))
}
