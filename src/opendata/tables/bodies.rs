//! `bodies`: bodies of the state that issue, develop and register acts.

use super::shared::{id, name};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::Body;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    Definition::<&Body>::new("bodies", source.translations)
        .column(id(), |body| body.id.as_str())
        .column(Column::new("kind", Kind::String).required().words(source.registry.profile.body_kinds.ids()), |body| {
            body.kind.as_str()
        })
        .text(name(), |body| Some(&body.name))
        .records(|| source.registry.bodies.iter())
}
