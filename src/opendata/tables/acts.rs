//! `acts`: normative legal acts.

use super::shared::{former_ids, id, number, page_url};
use crate::addresses::paths;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::ActDates;
use crate::registry::model::Act;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<&'r Act>(TableId::Acts)
        .column(id(), |act| &act.id)
        .column(former_ids(), |act| &act.former_ids)
        .column("kind", |act| &act.kind)
        .column(column("title").label(1), |act| &act.title)
        .column(number(), |act| &act.number)
        .column("signed_on", |act| &act.date)
        .column(column("issuer_id").references(TableId::Bodies), |act| &act.issuer)
        .column("issuer_name", |act| source.registry.body(act.issuer.as_str()).map(|body| &body.name))
        .column("registration_number", |act| act.registration.as_ref().map(|registration| &registration.number))
        .column("registered_on", |act| act.registration.as_ref().map(|registration| &registration.date))
        .column(column("registered_by_id").references(TableId::Bodies), |act| {
            act.registration.as_ref().map(|registration| &registration.body)
        })
        .column("status", |act| &act.status)
        .column("published_on", |act| ActDates::of(act).published)
        .column("in_force_on", |act| ActDates::of(act).in_force)
        .column("applicable_on", |act| ActDates::of(act).applicable)
        .column("repealed_on", |act| ActDates::of(act).repealed)
        .column("signed_by", |act| &act.signed)
        .column("preamble", |act| &act.preamble)
        .column("entry_into_force", |act| &act.entry_into_force)
        .others(|act| *act, &["date", "issuer", "signed"])
        .count("service_count", |act| source.registry.services_of_act(act.id.as_str()).count())
        .per_language(page_url(), |act, language| source.links.page(language, paths::act(&act.id)))
        .records(|| source.registry.acts.iter())
}
