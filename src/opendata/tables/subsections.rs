//! `subsections`: situations of life, the lower level of the classifier.

use super::shared::name;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Section, Subsection};

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    Definition::<(&Section, &Subsection)>::new("subsections", source.translations)
        .column(Column::new("code", Kind::String).required().unique(), |(_, subsection)| subsection.code.to_string())
        .column(Column::new("section_code", Kind::String).required().references("sections", "code"), |(section, _)| {
            section.code.to_string()
        })
        .text(name(), |(_, subsection)| Some(&subsection.name))
        .column(Column::new("service_count", Kind::Integer).required(), |(_, subsection)| {
            source.services_in(*subsection.code).all
        })
        .column(Column::new("in_force_count", Kind::Integer).required(), |(_, subsection)| {
            source.services_in(*subsection.code).in_force
        })
        .records(|| {
            let sections = source.registry.classifier.sections.iter();
            sections.flat_map(|section| section.subsections.iter().map(move |subsection| (section, subsection)))
        })
}
