//! `steps`: who does what in a procedure, in which order, until when.

use std::collections::HashMap;

use super::cited::{self, Fact};
use super::lines::{ITEM, parent_id, part};
use super::shared::{duration_columns, id, inner, number, position, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{CitedPoint, Clause, Procedure, Service, Step, StepKind};
use crate::registry::tables::TableId;
use crate::registry::values::{Duration, Text};

/// A step, or a printed part of one.
struct StepRow<'r> {
    service: &'r Service,
    procedure_id: String,
    id: String,
    parent_id: Option<String>,
    position: usize,
    point: Option<&'r CitedPoint>,
    number: Option<&'r str>,
    text: &'r Text,
    /// `None` for a part of a step.
    step: Option<&'r Step>,
    next: Vec<String>,
}

impl StepRow<'_> {
    fn time(&self) -> Option<Duration> {
        self.step?.time.as_ref()?.time.as_ref().map(|time| time.value)
    }
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = source
        .table::<StepRow<'r>>(TableId::Steps)
        .column(id(), |row| row.id.clone())
        .column(service_id(), |row| &row.service.id)
        .column(column("procedure_id").references(TableId::Procedures), |row| row.procedure_id.clone())
        .column(part(&["step", ITEM]), |row| if row.step.is_some() { "step" } else { ITEM })
        .column(parent_id(TableId::Steps), |row| row.parent_id.clone())
        .column(position(), |row| row.position);
    let definition = cited::columns(definition, source, |row| (row.service, row.point))
        .column(number(), |row| row.number)
        .column(column("label").label(2), |row| row.step?.label.as_ref())
        .column("kind", |row| row.step.map(|step| step.kind.as_ref().unwrap_or(&StepKind::Action)))
        .column(column("participant_id").references(TableId::Participants), |row| {
            let participant = row.step?.participant.as_ref()?;
            Some(inner(row.service, "participant", participant))
        })
        .column(column("action").label(1), |row| row.text)
        .column("completion", |row| row.step?.completion.as_ref())
        .column("time_text", |row| row.step?.time.as_ref().map(|time| &time.text));
    duration_columns(definition, "time_", StepRow::time)
        .column(column("next_step_ids").derived().references(TableId::Steps), |row| row.next.clone())
        .records(|| {
            let services = source.registry.services.iter();
            services.flat_map(|service| service.procedures.iter().flat_map(|procedure| rows(service, procedure)))
        })
}

fn rows<'r>(service: &'r Service, procedure: &'r Procedure) -> Vec<StepRow<'r>> {
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
        let point = step.point.as_deref().or(procedure.point.as_deref());
        rows.push(StepRow {
            service,
            procedure_id: procedure_id.clone(),
            id: id.clone(),
            parent_id: None,
            position: rows.len() + 1,
            point,
            number: step.number.as_ref().map(|number| number.as_str()),
            text: &step.action,
            step: Some(step),
            next: next.collect(),
        });
        parts(&mut rows, &procedure_id, &id, (service, point), &step.items);
    }
    rows
}

fn parts<'r>(
    rows: &mut Vec<StepRow<'r>>,
    procedure_id: &str,
    parent: &str,
    (service, point): Fact<'r>,
    items: &'r [Clause],
) {
    for (item, place) in items.iter().zip(1..) {
        let id = format!("{parent}/{place}");
        let point = item.point.as_deref().or(point);
        rows.push(StepRow {
            service,
            procedure_id: procedure_id.to_owned(),
            id: id.clone(),
            parent_id: Some(parent.to_owned()),
            position: rows.len() + 1,
            point,
            number: item.number.as_deref(),
            text: &item.text,
            step: None,
            next: Vec::new(),
        });
        parts(rows, procedure_id, &id, (service, point), &item.items);
    }
}
