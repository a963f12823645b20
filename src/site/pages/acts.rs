//! Acts: the index and an act with its record and relations.

use serde::Serialize;

use super::regulation::{TextLink, text_links};
use super::services::{ServiceLink, service_link, sorted};
use super::{Draft, Material, title, value};
use crate::registry::model::{Act, ActReference};
use crate::site::paths;
use crate::site::views::{ActLink, DateView, ReferenceView, TextView, Words};
use crate::text::Collation;

/// The index of acts.
#[derive(Serialize)]
struct ActsView {
    /// Acts in force, the newest first.
    in_force: Vec<ActLink>,
    /// Repealed acts, the newest first.
    repealed: Vec<ActLink>,
}

pub(super) fn index(words: &Words<'_>) -> Draft {
    let mut acts: Vec<_> = words.registry.acts.iter().collect();
    acts.sort_by(|a, b| b.date.value.cmp(&a.date.value).then_with(|| a.id.value.cmp(&b.id.value)));
    let links: Vec<_> = acts.iter().map(|act| words.act_link(act)).collect();
    let unofficial = links.iter().any(|link| link.title.unofficial);
    let (repealed, in_force) = links.into_iter().partition(|link: &ActLink| link.repealed);
    Draft {
        template: "acts.html",
        title: title(words, "acts"),
        description: words.string("acts-description"),
        above: Vec::new(),
        unofficial,
        view: value(&ActsView { in_force, repealed }),
    }
}

/// An act.
#[derive(Serialize)]
struct ActView {
    /// Its form in words.
    kind: String,
    /// Its number.
    number: Option<String>,
    /// The day on which it was signed.
    date: DateView,
    /// The body that issued it.
    issuer: Option<TextView>,
    /// Its registration: number, day, body.
    registration_number: Option<String>,
    registration_date: Option<DateView>,
    registration_body: Option<TextView>,
    /// Its status in words.
    status: String,
    /// Whether it is repealed, since when, by what.
    repealed: bool,
    repealed_on: Option<DateView>,
    repealed_by: Option<ReferenceView>,
    /// Who signed it, by virtue of what, when it comes into force.
    signed: Option<TextView>,
    preamble: Option<TextView>,
    entry_into_force: Option<TextView>,
    /// Its texts.
    texts: Vec<TextLink>,
    /// The link to the catalogue of functions, if that is taken from this act.
    catalogue: Option<String>,
    /// What it approves.
    approves: Vec<TextView>,
    /// Acts that changed it.
    amended_by: Vec<AmendmentView>,
    /// Acts that it changes and repeals.
    amends: Vec<ReferenceView>,
    repeals: Vec<ReferenceView>,
    /// Acts of the register that mention it.
    mentioned_by: Vec<ActLink>,
    /// The services whose procedure it sets.
    services: Vec<ServiceLink>,
}

/// A change.
#[derive(Serialize)]
struct AmendmentView {
    /// The act that changes.
    by: ReferenceView,
    /// What it changes.
    note: Option<TextView>,
}

pub(super) fn act(words: &Words<'_>, material: &Material<'_>, order: &Collation, act: &Act) -> Draft {
    let registry = words.registry;
    let registration = act.registration.as_ref();
    let references = |list: &[ActReference]| list.iter().map(|reference| words.reference(reference)).collect();
    let body_name = |id: &str| registry.body(id).map(|body| words.text(&body.name));
    let services = material.relations.services_of_act(act).iter().map(|service| service_link(words, service)).collect();
    let view = ActView {
        kind: words.choice("act-kind", act.kind.word()),
        number: act.number.clone(),
        date: words.date(*act.date),
        issuer: body_name(act.issuer.as_str()),
        registration_number: registration.map(|registration| registration.number.clone()),
        registration_date: registration.and_then(|registration| words.date_option(registration.date.as_ref())),
        registration_body: registration.and_then(|registration| body_name(registration.body.as_ref()?.as_str())),
        status: words.choice("act-status", act.status.word()),
        repealed: act.repealed_on.is_some(),
        repealed_on: words.date_option(act.repealed_on.as_ref()),
        repealed_by: act.repealed_by.as_ref().map(|reference| words.reference(reference)),
        signed: words.text_option(act.signed.as_ref()),
        preamble: words.text_option(act.preamble.as_ref()),
        entry_into_force: words.text_option(act.entry_into_force.as_ref()),
        texts: text_links(words, act, None),
        catalogue: (registry.catalogue.act() == Some(&act.id.value)).then(|| words.href(paths::CAPABILITIES)),
        approves: act.approves.iter().map(|title| words.text(title)).collect(),
        amended_by: act
            .amended_by
            .iter()
            .map(|change| AmendmentView {
                by: words.reference(&change.by),
                note: words.text_option(change.note.as_ref()),
            })
            .collect(),
        amends: references(&act.amends),
        repeals: references(&act.repeals),
        mentioned_by: mentions(words, act),
        services: sorted(services, order),
    };
    let name = words.text(&act.title);
    Draft {
        template: "act.html",
        description: words.act_line(act),
        unofficial: act.unofficial.contains(&words.language),
        title: name,
        above: vec![(paths::ACTS.to_owned(), title(words, "acts"))],
        view: value(&view),
    }
}

/// The other acts of the register that repeal, amend or are changed by this one.
fn mentions(words: &Words<'_>, act: &Act) -> Vec<ActLink> {
    let names = |reference: &ActReference| reference.act.as_ref().is_some_and(|id| **id == *act.id);
    words
        .registry
        .acts
        .iter()
        .filter(|other| {
            let changes = other.amended_by.iter().map(|change| &change.by);
            let all = other.amends.iter().chain(&other.repeals).chain(&other.repealed_by).chain(changes);
            other.id != act.id && all.into_iter().any(names)
        })
        .map(|other| words.act_link(other))
        .collect()
}
