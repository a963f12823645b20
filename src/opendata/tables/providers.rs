//! `providers`: the bodies and organisations that serve.

use super::shared::{former_ids, id, name};
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::{OfficeFile, Provider};
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<(&OfficeFile, &Provider)>::new(TableId::Providers, source.translations)
        .column(id(), |(_, provider)| provider.id.as_str())
        .column(former_ids(), |(_, provider)| Cell::list(&provider.former_ids))
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(source.registry.profile.provider_kinds.ids()),
            |(_, provider)| provider.kind.as_str(),
        )
        .column(
            ColumnBuilder::new("district_id", ColumnType::String).required().parent(TableId::Districts),
            |(file, _)| file.district.as_str(),
        )
        .text(name(), |(_, provider)| Some(&provider.name))
        .column(ColumnBuilder::new("office_count", ColumnType::Integer).derived().required(), |(_, provider)| {
            source.office_count_of_provider(provider.id.as_str())
        })
        .records(|| source.providers.iter().copied())
}
