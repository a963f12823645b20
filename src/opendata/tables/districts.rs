//! `districts`: regions, districts and cities, by which people look for offices.

use std::collections::HashMap;

use super::shared::{former_ids, id, name};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::District;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let mut office_counts: HashMap<&str, usize> = HashMap::new();
    for file in &source.registry.offices {
        *office_counts.entry(file.district.as_str()).or_default() += file.offices.len();
    }
    source
        .table::<&'r District>(TableId::Districts)
        .column(id(), |district| &district.id)
        .column(former_ids(), |district| &district.former_ids)
        .column("kind", |district| &district.kind)
        .column(column("parent_id").references(TableId::Districts), |district| &district.parent)
        .column(name(), |district| &district.name)
        .column("centre", |district| &district.centre)
        .others(|district| *district, &["parent"])
        .count("office_count", move |district| office_counts.get(district.id.as_str()).copied().unwrap_or_default())
        .records(|| source.registry.districts.iter())
}
