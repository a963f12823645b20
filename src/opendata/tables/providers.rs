//! `providers`: the bodies and organisations that serve.

use super::shared::{id, name};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{OfficeFile, Provider};

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    Definition::<(&OfficeFile, &Provider)>::new("providers", source.translations)
        .column(id(), |(_, provider)| provider.id.as_str())
        .column(
            Column::new("kind", Kind::String).required().words(source.registry.profile.provider_kinds.ids()),
            |(_, provider)| provider.kind.as_str(),
        )
        .column(Column::new("district_id", Kind::String).required().references("districts", "id"), |(file, _)| {
            file.district.as_str()
        })
        .text(name(), |(_, provider)| Some(&provider.name))
        .column(Column::new("office_count", Kind::Integer).required(), |(_, provider)| {
            source.office_count_of_provider(provider.id.as_str())
        })
        .records(|| source.providers.iter().copied())
}
