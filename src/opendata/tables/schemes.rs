//! `schemes`: classifications of services beside the classifier.

use super::shared::{former_ids, id, name};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::Scheme;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<&'r Scheme>(TableId::Schemes)
        .column(id(), |scheme| &scheme.id)
        .column(former_ids(), |scheme| &scheme.former_ids)
        .column("kind", |scheme| &scheme.kind)
        .column(name(), |scheme| &scheme.name)
        .column(column("description").entry("about"), |scheme| &scheme.description)
        .others(|scheme| *scheme, &[])
        .records(|| source.registry.schemes.iter())
}
