//! `providers`: the bodies and organisations that serve.

use super::shared::{former_ids, id, name};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{OfficeFile, Provider};
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<(&'r OfficeFile, &'r Provider)>(TableId::Providers)
        .column(id(), |(_, provider)| &provider.id)
        .column(former_ids(), |(_, provider)| &provider.former_ids)
        .column("kind", |(_, provider)| &provider.kind)
        .column(column("district_id").parent(TableId::Districts), |(file, _)| &file.district)
        .column(name(), |(_, provider)| &provider.name)
        .others(|(_, provider)| *provider, &[])
        .count("office_count", |(_, provider)| source.office_count_of_provider(provider.id.as_str()))
        .records(|| source.providers.iter().copied())
}
