//! `subsections`: situations of life, the lower level of the classifier.

use super::shared::{former_codes, name};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Section, Subsection};
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<(&'r Section, &'r Subsection)>(TableId::Subsections)
        .column(column("code").key(), |(_, subsection)| &subsection.code)
        .column(former_codes(), |(_, subsection)| &subsection.former_codes)
        .column(column("section_code").parent(TableId::Sections), |(section, _)| &section.code)
        .column(name(), |(_, subsection)| &subsection.name)
        .others(|(_, subsection)| *subsection, &[])
        .count("service_count", |(_, subsection)| source.services_in(*subsection.code).all)
        .count("in_force_count", |(_, subsection)| source.services_in(*subsection.code).in_force)
        .records(|| {
            let sections = source.registry.classifier.sections.iter();
            sections.flat_map(|section| section.subsections.iter().map(move |subsection| (section, subsection)))
        })
}
