//! `keywords`: words by which services are grouped.

use super::shared::{id, inner, position, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::Service;
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;

struct KeywordRow<'r> {
    service: &'r Service,
    language: LangTag,
    position: usize,
    keyword: &'r str,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<KeywordRow<'r>>(TableId::Keywords)
        .column(id(), |row| inner(row.service, "keyword", format_args!("{}/{}", row.language, row.position)))
        .column(service_id(), |row| &row.service.id)
        .column("language", |row| row.language.to_string())
        .column(position(), |row| row.position)
        .column(column("keyword").label(1), |row| row.keyword)
        .records(|| {
            let languages = |service: &'r Service| source.languages().iter().map(move |&language| (service, language));
            source.registry.services.iter().flat_map(languages).flat_map(|(service, language)| {
                let words = service.keywords.get(language).iter().zip(1..);
                words.map(move |(keyword, position)| KeywordRow { service, language, position, keyword })
            })
        })
}
