//! `faq`: questions that people ask about services, with their answers.

use super::shared::{in_services, inner, place_id, position_in_service, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Faq, Service};
use crate::registry::tables::TableId;

/// A question with its place in the service.
type FaqRow<'r> = (&'r Service, &'r Faq, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<FaqRow<'r>>(TableId::Faq)
        .column(place_id(), |(service, _, position)| inner(service, "faq", position))
        .column(service_id(), |(service, ..)| &service.id)
        .column(position_in_service(), |(_, _, position)| *position)
        .column(column("question").label(1), |(_, faq, _)| &faq.question)
        .per_language("answer", |(_, faq, _), language| faq.answer.plain_in(language))
        .records(|| in_services(source, |service| &service.faq))
}
