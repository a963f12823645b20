//! Acts that are mentioned: by their id in the register, or by what is said of them.

use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::table::TableDefinition;
use crate::registry::Registry;
use crate::registry::model::{Act, ActReference};
use crate::registry::tables::TableId;
use crate::registry::values::Text;

/// A mention, and the act itself if it is in the register.
#[derive(Clone, Copy)]
pub(super) struct Mention<'r> {
    reference: &'r ActReference,
    act: Option<&'r Act>,
    issuer: Option<&'r Text>,
}

impl<'r> Mention<'r> {
    pub(super) fn new(registry: &'r Registry, reference: &'r ActReference) -> Self {
        let act = reference.act.as_ref().and_then(|id| registry.act(id.as_str()));
        let issuer = act.and_then(|act| registry.body(act.issuer.as_str())).map(|body| &body.name);
        Self { reference, act, issuer }
    }
}

/// Adds the columns of a mention; the kinds are those of acts. What the mention leaves unsaid is taken from the act's own record.
pub(super) fn columns<'r, R: 'r>(
    definition: TableDefinition<'r, R>,
    kinds: impl Iterator<Item = &'r str>,
    prefix: &str,
    of: fn(&R) -> Option<Mention<'r>>,
) -> TableDefinition<'r, R> {
    let column =
        |name: &str, kind| ColumnBuilder::new(format!("{prefix}_{name}"), kind).entry(format!("mentioned_act_{name}"));
    let id = column("id", ColumnType::String).references(TableId::Acts);
    let kind = column("kind", ColumnType::String).allowed_values(kinds);
    let title = column("title", ColumnType::String).label(2);
    let issuer = column("issuer", ColumnType::String);
    let signed_on = column("signed_on", ColumnType::Date);
    let number = column("number", ColumnType::String);
    let registration = column("registration_number", ColumnType::String);
    let part = column("part", ColumnType::String);
    definition
        .column(id, move |row| of(row)?.reference.act.as_ref().map(|id| id.as_str()))
        .column(kind, move |row| {
            let mention = of(row)?;
            mention.reference.kind.as_ref().or(mention.act.map(|act| &act.kind)).map(|kind| kind.as_str())
        })
        .text(title, move |row| {
            let mention = of(row)?;
            mention.reference.title.as_ref().or(mention.act.map(|act| &act.title))
        })
        .text(issuer, move |row| {
            let mention = of(row)?;
            mention.reference.issuer.as_ref().or(mention.issuer)
        })
        .column(signed_on, move |row| {
            let mention = of(row)?;
            mention.reference.date.or(mention.act.map(|act| act.date.value))
        })
        .column(number, move |row| {
            let mention = of(row)?;
            mention.reference.number.as_deref().or(mention.act.and_then(|act| act.number.as_deref()))
        })
        .column(registration, move |row| {
            let mention = of(row)?;
            let registration = mention.act.and_then(|act| act.registration.as_ref());
            mention.reference.registered.as_deref().or(registration.map(|registration| registration.number.as_str()))
        })
        .text(part, move |row| of(row)?.reference.part.as_ref())
}

/// When the mentioned change takes effect.
pub(super) fn effect<'r>(mention: Mention<'r>) -> Option<&'r Text> {
    mention.reference.effect.as_ref()
}
