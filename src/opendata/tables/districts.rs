//! `districts`: regions, districts and cities, by which people look for offices.

use std::collections::HashMap;

use super::shared::{former_ids, id, name};
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::District;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let mut office_counts: HashMap<&str, usize> = HashMap::new();
    for file in &source.registry.offices {
        *office_counts.entry(file.district.as_str()).or_default() += file.offices.len();
    }
    TableDefinition::<&District>::new(TableId::Districts, source.translations)
        .column(id(), |district| district.id.as_str())
        .column(former_ids(), |district| Cell::list(&district.former_ids))
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(source.registry.profile.district_kinds.ids()),
            |district| district.kind.as_str(),
        )
        .column(ColumnBuilder::new("parent_id", ColumnType::String).references(TableId::Districts), |district| {
            district.parent.as_ref().map(|id| id.as_str())
        })
        .text(name(), |district| Some(&district.name))
        .text(ColumnBuilder::new("centre", ColumnType::String), |district| district.centre.as_ref())
        .column(ColumnBuilder::new("office_count", ColumnType::Integer).derived().required(), move |district| {
            office_counts.get(district.id.as_str()).copied().unwrap_or_default()
        })
        .records(|| source.registry.districts.iter())
}
