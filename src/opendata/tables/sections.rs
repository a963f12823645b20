//! `sections`: fields of public relations, the upper level of the classifier.

use super::shared::{former_codes, name, page_url};
use crate::addresses::paths;
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::{ServiceCount, Source};
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::Section;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<&Section>::new(TableId::Sections, source.translations)
        .column(ColumnBuilder::new("code", ColumnType::String).key(), |section| section.code.to_string())
        .column(former_codes(), |section| Cell::list(&section.former_codes))
        .text(name(), |section| Some(&section.name))
        .column(ColumnBuilder::new("subsection_count", ColumnType::Integer).derived().required(), |section| {
            section.subsections.len()
        })
        .column(ColumnBuilder::new("service_count", ColumnType::Integer).derived().required(), |section| {
            count(source, section).all
        })
        .column(ColumnBuilder::new("in_force_count", ColumnType::Integer).derived().required(), |section| {
            count(source, section).in_force
        })
        .per_language(page_url(), |section, language| source.links.page(language, paths::section(&section.code)))
        .records(|| source.registry.classifier.sections.iter())
}

fn count(source: &Source<'_>, section: &Section) -> ServiceCount {
    section.subsections.iter().fold(ServiceCount::default(), |sum, subsection| {
        let more = source.services_in(*subsection.code);
        ServiceCount { all: sum.all + more.all, in_force: sum.in_force + more.in_force }
    })
}
