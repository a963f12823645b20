//! `subsections`: situations of life, the lower level of the classifier.

use super::shared::{former_codes, name};
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::{Section, Subsection};
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<(&Section, &Subsection)>::new(TableId::Subsections, source.translations)
        .column(ColumnBuilder::new("code", ColumnType::String).key(), |(_, subsection)| subsection.code.to_string())
        .column(former_codes(), |(_, subsection)| Cell::list(&subsection.former_codes))
        .column(
            ColumnBuilder::new("section_code", ColumnType::String).required().parent(TableId::Sections),
            |(section, _)| section.code.to_string(),
        )
        .text(name(), |(_, subsection)| Some(&subsection.name))
        .column(ColumnBuilder::new("service_count", ColumnType::Integer).derived().required(), |(_, subsection)| {
            source.services_in(*subsection.code).all
        })
        .column(ColumnBuilder::new("in_force_count", ColumnType::Integer).derived().required(), |(_, subsection)| {
            source.services_in(*subsection.code).in_force
        })
        .records(|| {
            let sections = source.registry.classifier.sections.iter();
            sections.flat_map(|section| section.subsections.iter().map(move |subsection| (section, subsection)))
        })
}
