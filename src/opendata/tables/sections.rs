//! `sections`: fields of public relations, the upper level of the classifier.

use super::shared::{former_codes, name, page_url};
use crate::addresses::paths;
use crate::opendata::column::column;
use crate::opendata::source::{ServiceCount, Source};
use crate::opendata::table::Table;
use crate::registry::model::Section;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<&'r Section>(TableId::Sections)
        .column(column("code").key(), |section| &section.code)
        .column(former_codes(), |section| &section.former_codes)
        .column(name(), |section| &section.name)
        .others(|section| *section, &[])
        .count("subsection_count", |section| section.subsections.len())
        .count("service_count", |section| count(source, section).all)
        .count("in_force_count", |section| count(source, section).in_force)
        .per_language(page_url(), |section, language| source.links.page(language, paths::section(&section.code)))
        .records(|| source.registry.classifier.sections.iter())
}

fn count(source: &Source<'_>, section: &Section) -> ServiceCount {
    section.subsections.iter().fold(source.services_in_itself(*section.code), |sum, subsection| {
        let more = source.services_in(*subsection.code);
        ServiceCount { all: sum.all + more.all, in_force: sum.in_force + more.in_force }
    })
}
