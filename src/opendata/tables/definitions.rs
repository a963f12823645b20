//! `definitions`: terms of the whole register and of single regulations.

use super::cited;
use super::shared::{id, in_services, inner, number, position};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::Citation;
use crate::registry::model::{Definition, Service, Term};
use crate::registry::tables::TableId;
use crate::registry::values::{Slug, Text};

struct DefinitionRow<'r> {
    id: String,
    service: Option<&'r Service>,
    act: Option<&'r Slug>,
    position: usize,
    citation: Citation<'r>,
    number: Option<&'r str>,
    term: &'r Text,
    abbreviation: Option<&'r Text>,
    definition: Option<&'r Text>,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<DefinitionRow<'r>>(TableId::Definitions)
        .column(id(), |row| row.id.clone())
        .column(column("service_id").parent(TableId::Services), |row| row.service.map(|service| &service.id))
        .column(column("act_id").references(TableId::Acts), |row| row.act)
        .column(position(), |row| row.position)
        .column("point", |row| row.citation.printed)
        .column(column("text_id").derived(), |row| cited::text_id(&row.citation))
        .column(column("point_id").derived().references(TableId::Points), |row| row.citation.point_id())
        .column(number(), |row| row.number)
        .column(column("term").label(1), |row| row.term)
        .column(column("abbreviation").label(2), |row| row.abbreviation)
        .column("definition", |row| row.definition)
        .records(move || {
            let terms = source
                .registry
                .glossary
                .iter()
                .zip(1..)
                .map(move |(term, position)| of_register(source, term, position));
            let definitions = in_services(source, |service| &service.definitions);
            terms.chain(definitions.map(move |(service, definition, at)| of_service(source, service, definition, at)))
        })
}

fn of_register<'r>(source: &'r Source<'r>, term: &'r Term, position: usize) -> DefinitionRow<'r> {
    DefinitionRow {
        id: format!("glossary/{}", term.id),
        service: None,
        act: term.act.as_deref(),
        position,
        citation: Citation::of_term(source.registry, term),
        number: None,
        term: &term.name,
        abbreviation: term.abbreviation.as_ref(),
        definition: Some(&term.definition),
    }
}

fn of_service<'r>(
    source: &'r Source<'r>,
    service: &'r Service,
    definition: &'r Definition,
    position: usize,
) -> DefinitionRow<'r> {
    let citation = cited::citation(source, (service, definition.point.as_deref()));
    DefinitionRow {
        id: inner(service, "definition", position),
        service: Some(service),
        act: cited::act_id(&citation).or(service.act.as_deref()),
        position,
        citation,
        number: definition.number.as_deref(),
        term: &definition.term,
        abbreviation: definition.abbreviation.as_ref(),
        definition: definition.definition.as_ref(),
    }
}
