//! Acts that are mentioned: by their id in the register, or by what is said of them.

use crate::opendata::column::column;
use crate::opendata::source::Source;
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

    /// The name of the act, the same for all who mention it.
    fn work(self, source: &Source<'_>) -> String {
        match source.registry.mentioned(self.reference) {
            Some(act) => source.works.work(act).trim_start_matches('/').to_owned(),
            None => source.mentions().name(&source.works, self.reference),
        }
    }
}

/// Adds the columns of a mention. What the mention leaves unsaid is taken from the act's own record.
pub(super) fn columns<'r, R: 'r>(
    definition: TableDefinition<'r, R>,
    source: &'r Source<'r>,
    prefix: &str,
    of: fn(&R) -> Option<Mention<'r>>,
) -> TableDefinition<'r, R> {
    let column = |name| column(format!("{prefix}_{name}")).entry(format!("mentioned_act_{name}"));
    definition
        .column(column("id").references(TableId::Acts), move |row| of(row)?.reference.act.as_ref())
        .column(column("kind"), move |row| {
            let mention = of(row)?;
            mention.reference.kind.as_ref().or(mention.act.map(|act| &act.kind))
        })
        .column(column("title").label(2), move |row| {
            let mention = of(row)?;
            mention.reference.title.as_ref().or(mention.act.map(|act| &act.title))
        })
        .column(column("issuer"), move |row| {
            let mention = of(row)?;
            mention.reference.issuer.as_ref().or(mention.issuer)
        })
        .column(column("issuer_id").references(TableId::Bodies), move |row| {
            let mention = of(row)?;
            mention.reference.body.as_ref().or(mention.act.map(|act| &act.issuer))
        })
        .column(column("signed_on"), move |row| {
            let mention = of(row)?;
            mention.reference.date.or(mention.act.map(|act| act.date.value))
        })
        .column(column("number"), move |row| {
            let mention = of(row)?;
            mention.reference.number.as_deref().or(mention.act.and_then(|act| act.number.as_deref()))
        })
        .column(column("registration_number"), move |row| {
            let mention = of(row)?;
            let registration = mention.act.and_then(|act| act.registration.as_ref());
            mention.reference.registered.as_deref().or(registration.map(|registration| registration.number.as_str()))
        })
        .column(column("work").derived(), move |row| of(row).map(|mention| mention.work(source)))
        .column(column("official_url"), move |row| source.mentions().official_url(&source.works, of(row)?.reference))
        .column(column("part"), move |row| of(row)?.reference.part.as_ref())
}

/// When the mentioned change takes effect.
pub(super) fn effect<'r>(mention: Mention<'r>) -> Option<&'r Text> {
    mention.reference.effect.as_ref()
}
