//! `definitions`: terms of the whole register and of single regulations.

use super::shared::{id, inner, number, point, position};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition as Columns, Table};
use crate::registry::model::{Definition, Service, Term};
use crate::registry::values::Text;

struct Row<'r> {
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
    let columns = Columns::<Row<'r>>::new(
        "definitions",
        ["Анықтамалар", "Определения"],
        [
            "Бүкіл тізілімнің және жекелеген регламенттердің терминдері.",
            "Термины всего реестра и отдельных регламентов.",
        ],
        source.languages(),
    );
    words(places(columns)).records(|| {
        let terms = source.registry.glossary.iter().zip(1..).map(|(term, position)| of_register(term, position));
        let services = source.registry.services.iter();
        terms.chain(services.flat_map(|service| {
            service.definitions.iter().zip(1..).map(move |(definition, at)| of_service(service, definition, at))
        }))
    })
}

fn of_register(term: &Term, position: usize) -> Row<'_> {
    Row {
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

fn of_service<'r>(service: &'r Service, definition: &'r Definition, position: usize) -> Row<'r> {
    Row {
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

fn places<'r>(columns: Columns<'r, Row<'r>>) -> Columns<'r, Row<'r>> {
    let service = Column::new(
        "service_id",
        Kind::String,
        ["Қызмет", "Услуга"],
        [
            "Термин регламентінде анықталған қызмет; бүкіл тізілім терминдерінде бос.",
            "Услуга, в регламенте которой определен термин; у терминов всего реестра пусто.",
        ],
    );
    let act = Column::new(
        "act_id",
        Kind::String,
        ["Акт", "Акт"],
        ["Терминді анықтайтын акт.", "Акт, который определяет термин."],
    );
    columns
        .column(
            id([
                "Сәйкестендіргіш: тізілім терминдері үшін glossary және термин, қалғандары үшін қызмет пен реті.",
                "Идентификатор: у терминов реестра glossary и термин, у остальных услуга и порядок.",
            ]),
            |row| row.id.clone(),
        )
        .column(service.references("services", "id"), |row| row.service.map(|service| service.id.as_str()))
        .column(act.references("acts", "id"), |row| row.act)
        .column(
            position([
                "Регламенттегі немесе тізілімдегі реті, 1-ден бастап.",
                "Порядок в регламенте или в реестре, начиная с 1.",
            ]),
            |row| row.position,
        )
        .column(point(), |row| row.point)
        .column(number(), |row| row.number)
}

fn words<'r>(columns: Columns<'r, Row<'r>>) -> Columns<'r, Row<'r>> {
    let term = Column::new("term", Kind::String, ["Термин", "Термин"], ["Терминнің өзі.", "Сам термин."]);
    let abbreviation = Column::new(
        "abbreviation",
        Kind::String,
        ["Қысқартылуы", "Сокращение"],
        ["Терминнің қысқартылған түрі.", "Как термин сокращают."],
    );
    let definition = Column::new(
        "definition",
        Kind::String,
        ["Анықтамасы", "Определение"],
        [
            "Терминнің мағынасы; акт тек қысқартуды енгізсе, бос.",
            "Что означает термин; пусто, если акт только вводит сокращение.",
        ],
    );
    columns
        .text(term, |row| Some(row.term))
        .text(abbreviation, |row| row.abbreviation)
        .text(definition, |row| row.definition)
}
