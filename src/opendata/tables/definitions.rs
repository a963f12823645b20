//! `definitions`: terms of the whole register and of single regulations.

use super::shared::{id, inner, number, point, position};
use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition as Columns};
use crate::registry::model::{Definition, Service, Term};
use crate::registry::tables::TableId;
use crate::registry::values::Text;

struct DefinitionRow<'r> {
    id: String,
    service: Option<&'r Service>,
    act: Option<&'r str>,
    position: usize,
    point: Option<&'r str>,
    number: Option<&'r str>,
    term: &'r Text,
    abbreviation: Option<&'r Text>,
    definition: Option<&'r Text>,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let columns = Columns::<DefinitionRow<'r>>::new(TableId::Definitions, source.translations);
    words(places(columns)).records(|| {
        let terms = source.registry.glossary.iter().zip(1..).map(|(term, position)| of_register(term, position));
        let services = source.registry.services.iter();
        terms.chain(services.flat_map(|service| {
            service.definitions.iter().zip(1..).map(move |(definition, at)| of_service(service, definition, at))
        }))
    })
}

fn of_register(term: &Term, position: usize) -> DefinitionRow<'_> {
    DefinitionRow {
        id: format!("glossary/{}", term.id),
        service: None,
        act: term.act.as_ref().map(|act| act.as_str()),
        position,
        point: term.point.as_deref(),
        number: None,
        term: &term.name,
        abbreviation: term.abbreviation.as_ref(),
        definition: Some(&term.definition),
    }
}

fn of_service<'r>(service: &'r Service, definition: &'r Definition, position: usize) -> DefinitionRow<'r> {
    DefinitionRow {
        id: inner(service, "definition", position),
        service: Some(service),
        act: service.act.as_ref().map(|act| act.as_str()),
        position,
        point: None,
        number: definition.number.as_deref(),
        term: &definition.term,
        abbreviation: definition.abbreviation.as_ref(),
        definition: definition.definition.as_ref(),
    }
}

fn places<'r>(columns: Columns<'r, DefinitionRow<'r>>) -> Columns<'r, DefinitionRow<'r>> {
    columns
        .column(id(), |row| row.id.clone())
        .column(ColumnBuilder::new("service_id", ColumnType::String).parent(TableId::Services), |row| {
            row.service.map(|service| service.id.as_str())
        })
        .column(ColumnBuilder::new("act_id", ColumnType::String).references(TableId::Acts), |row| row.act)
        .column(position(), |row| row.position)
        .column(point(), |row| row.point)
        .column(number(), |row| row.number)
}

fn words<'r>(columns: Columns<'r, DefinitionRow<'r>>) -> Columns<'r, DefinitionRow<'r>> {
    columns
        .text(ColumnBuilder::new("term", ColumnType::String).label(1), |row| Some(row.term))
        .text(ColumnBuilder::new("abbreviation", ColumnType::String).label(2), |row| row.abbreviation)
        .text(ColumnBuilder::new("definition", ColumnType::String), |row| row.definition)
}
