//! `acts`: normative legal acts.

use super::shared::{former_ids, id, page_url};
use crate::addresses::paths;
use crate::datasets::{ColumnType, ValueFormat};
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::readings::ActDates;
use crate::registry::model::{Act, ActStatus, Registration};
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = TableDefinition::<&'r Act>::new(TableId::Acts, source.translations);
    own_words(validity(registration(identity(definition, source))))
        .column(ColumnBuilder::new("service_count", ColumnType::Integer).derived().required(), |act| {
            source.services_of_act(act.id.as_str())
        })
        .per_language(page_url(), |act, language| source.links.page(language, paths::act(&act.id)))
        .records(|| source.registry.acts.iter())
}

type Acts<'r> = TableDefinition<'r, &'r Act>;

fn identity<'r>(acts: Acts<'r>, source: &'r Source<'r>) -> Acts<'r> {
    acts.column(id(), |act| act.id.as_str())
        .column(former_ids(), |act| Cell::list(&act.former_ids))
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(source.registry.profile.act_kinds.ids()),
            |act| act.kind.as_str(),
        )
        .text(ColumnBuilder::new("title", ColumnType::String).label(1), |act| Some(&act.title))
        .column(ColumnBuilder::new("number", ColumnType::String).label(9), |act| act.number.as_ref())
        .column(ColumnBuilder::new("signed_on", ColumnType::Date).required(), |act| act.date.value)
        .column(ColumnBuilder::new("issuer_id", ColumnType::String).required().references(TableId::Bodies), |act| {
            act.issuer.as_str()
        })
        .text(ColumnBuilder::new("issuer_name", ColumnType::String), |act| {
            source.registry.body(act.issuer.as_str()).map(|body| &body.name)
        })
}

fn registration(acts: Acts<'_>) -> Acts<'_> {
    fn of(act: &Act) -> Option<&Registration> {
        act.registration.as_ref()
    }
    acts.column(ColumnBuilder::new("registration_number", ColumnType::String), |act| {
        of(act).map(|registration| &registration.number)
    })
    .column(ColumnBuilder::new("registered_on", ColumnType::Date), |act| of(act)?.date.as_ref().map(|date| date.value))
    .column(ColumnBuilder::new("registered_by_id", ColumnType::String).references(TableId::Bodies), |act| {
        of(act)?.body.as_ref().map(|id| id.as_str())
    })
}

fn validity(acts: Acts<'_>) -> Acts<'_> {
    acts.column(
        ColumnBuilder::new("status", ColumnType::String)
            .format(ValueFormat::Labelled("act-status"))
            .required()
            .allowed_values(ActStatus::ALL.iter().map(|status| status.as_str())),
        |act| act.status.as_str(),
    )
    .column(ColumnBuilder::new("published_on", ColumnType::Date), |act| ActDates::of(act).published)
    .column(ColumnBuilder::new("in_force_on", ColumnType::Date), |act| ActDates::of(act).in_force)
    .column(ColumnBuilder::new("applicable_on", ColumnType::Date), |act| ActDates::of(act).applicable)
    .column(ColumnBuilder::new("repealed_on", ColumnType::Date), |act| ActDates::of(act).repealed)
}

fn own_words(acts: Acts<'_>) -> Acts<'_> {
    acts.text(ColumnBuilder::new("signed_by", ColumnType::String), |act| act.signed.as_ref())
        .text(ColumnBuilder::new("preamble", ColumnType::String), |act| act.preamble.as_ref())
        .text(ColumnBuilder::new("entry_into_force", ColumnType::String), |act| act.entry_into_force.as_ref())
}
