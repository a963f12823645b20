//! `acts`: normative legal acts.

use super::shared::{id, page_url};
use crate::addresses::paths;
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Act, ActStatus, Registration};

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<&'r Act>::new("acts", source.translations);
    own_words(validity(registration(identity(definition, source))))
        .column(Column::new("service_count", Kind::Integer).required(), |act| source.services_of_act(act.id.as_str()))
        .per_language(page_url(), |act, language| source.links.page(language, paths::act(&act.id)))
        .records(|| source.registry.acts.iter())
}

type Acts<'r> = Definition<'r, &'r Act>;

fn identity<'r>(acts: Acts<'r>, source: &'r Source<'r>) -> Acts<'r> {
    acts.column(id(), |act| act.id.as_str())
        .column(Column::new("former_ids", Kind::List), |act| Cell::list(&act.former_ids))
        .column(Column::new("kind", Kind::String).required().words(source.registry.profile.act_kinds.ids()), |act| {
            act.kind.as_str()
        })
        .text(Column::new("title", Kind::String), |act| Some(&act.title))
        .column(Column::new("number", Kind::String), |act| act.number.as_ref())
        .column(Column::new("signed_on", Kind::Date).required(), |act| act.date.value)
        .column(Column::new("issuer_id", Kind::String).required().references("bodies", "id"), |act| act.issuer.as_str())
        .text(Column::new("issuer_name", Kind::String), |act| {
            source.registry.body(act.issuer.as_str()).map(|body| &body.name)
        })
}

fn registration(acts: Acts<'_>) -> Acts<'_> {
    fn of(act: &Act) -> Option<&Registration> {
        act.registration.as_ref()
    }
    acts.column(Column::new("registration_number", Kind::String), |act| {
        of(act).map(|registration| &registration.number)
    })
    .column(Column::new("registered_on", Kind::Date), |act| of(act)?.date.as_ref().map(|date| date.value))
    .column(Column::new("registered_by_id", Kind::String).references("bodies", "id"), |act| {
        of(act)?.body.as_ref().map(|id| id.as_str())
    })
}

fn validity(acts: Acts<'_>) -> Acts<'_> {
    acts.column(
        Column::new("status", Kind::String).required().words(ActStatus::ALL.iter().map(|status| status.as_str())),
        |act| act.status.as_str(),
    )
    .column(Column::new("repealed_on", Kind::Date), |act| act.repealed_on.as_ref().map(|date| date.value))
}

fn own_words(acts: Acts<'_>) -> Acts<'_> {
    acts.text(Column::new("signed_by", Kind::String), |act| act.signed.as_ref())
        .text(Column::new("preamble", Kind::String), |act| act.preamble.as_ref())
        .text(Column::new("entry_into_force", Kind::String), |act| act.entry_into_force.as_ref())
}
