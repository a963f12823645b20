//! `bases`: descriptions that several services follow. The tables of services hold what a service takes from them.

use super::shared::{former_ids, id, name, page_url};
use crate::addresses::paths;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::Base;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<&'r Base>(TableId::Bases)
        .column(id(), |base| &base.service.id)
        .column(former_ids(), |base| &base.service.former_ids)
        .column(column("section_code").required().references(TableId::Sections), |base| {
            source.registry.section_of(&base.service).map(|code| code.to_string())
        })
        .column(column("subsection_code").references(TableId::Subsections), |base| &base.service.subsection)
        .column(name(), |base| &base.service.name)
        .column("short_name", |base| &base.service.short_name)
        .column("summary", |base| &base.service.summary)
        .per_language(column("description").entry("about"), |base, language| {
            base.service.description.as_ref()?.plain_in(language)
        })
        .column(column("act_id").references(TableId::Acts), |base| &base.service.act)
        .column("text_id", |base| &base.text)
        .count("service_count", |base| source.registry.services_of_base(base.service.id.as_str()).count())
        .per_language(page_url(), |base, language| source.links.page(language, paths::base(&base.service.id)))
        .records(|| source.registry.bases.iter())
}
