//! `districts`: regions, districts and cities, by which people look for offices.

use std::collections::HashMap;

use super::shared::{id, name};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::District;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let mut office_counts: HashMap<&str, usize> = HashMap::new();
    for file in &source.registry.offices {
        *office_counts.entry(file.district.as_str()).or_default() += file.offices.len();
    }
    Definition::<&District>::new("districts", source.translations)
        .column(id(), |district| district.id.as_str())
        .column(
            Column::new("kind", Kind::String).required().words(source.registry.profile.district_kinds.ids()),
            |district| district.kind.as_str(),
        )
        .column(Column::new("parent_id", Kind::String).references("districts", "id"), |district| {
            district.parent.as_ref().map(|id| id.as_str())
        })
        .text(name(), |district| Some(&district.name))
        .text(Column::new("centre", Kind::String), |district| district.centre.as_ref())
        .column(Column::new("office_count", Kind::Integer).required(), move |district| {
            office_counts.get(district.id.as_str()).copied().unwrap_or_default()
        })
        .records(|| source.registry.districts.iter())
}
