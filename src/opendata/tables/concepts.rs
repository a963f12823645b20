//! `concepts`: the classes of further schemes and the situations of life.

use super::shared::{former_ids, id, lines_in, name};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Concept, Scheme};
use crate::registry::tables::TableId;

type Row<'r> = (&'r Scheme, &'r Concept);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<Row<'r>>(TableId::Concepts)
        .column(id(), |(scheme, concept)| scheme.id_of(&concept.id))
        .column(former_ids(), |(_, concept)| &concept.former_ids)
        .column(column("scheme_id").parent(TableId::Schemes), |(scheme, _)| &scheme.id)
        .column("code", |(_, concept)| concept.code.as_deref())
        .column(column("parent_id").references(TableId::Concepts), |(scheme, concept)| {
            concept.parent.as_ref().map(|parent| scheme.id_of(parent))
        })
        .column(name(), |(_, concept)| &concept.name)
        .column(column("description").entry("about"), |(_, concept)| &concept.description)
        .per_language("first_steps", |(_, concept), language| lines_in(concept.first.iter(), language))
        .others(|(_, concept)| *concept, &["parent", "first"])
        .count("service_count", |(scheme, concept)| {
            source.registry.services_of_concept(&scheme.id_of(&concept.id)).count()
        })
        .records(|| {
            let schemes = source.registry.schemes.iter();
            schemes.flat_map(|scheme| scheme.concepts.iter().map(move |concept| (scheme, concept)))
        })
}
