//! The glossary: terms of the whole register.

use serde::Serialize;

use super::{Draft, title, value};
use crate::site::views::{ActLink, TextView, Words};
use crate::text::Collation;

/// The glossary.
#[derive(Serialize)]
struct GlossaryView {
    /// The terms, in the order of the page's language.
    terms: Vec<TermView>,
}

/// A term.
#[derive(Serialize)]
struct TermView {
    /// Its anchor.
    id: String,
    /// The term.
    name: TextView,
    /// How it is abbreviated.
    abbreviation: Option<TextView>,
    /// What it means.
    definition: TextView,
    /// The act that defines it.
    act: Option<ActLink>,
    /// The point of the act.
    point: Option<String>,
}

pub(super) fn draft(words: &Words<'_>, order: &Collation) -> Draft {
    let registry = words.registry;
    let mut terms: Vec<_> = registry
        .glossary
        .iter()
        .map(|term| TermView {
            id: term.id.to_string(),
            name: words.text(&term.name),
            abbreviation: words.text_option(term.abbreviation.as_ref()),
            definition: words.text(&term.definition),
            act: term.act.as_ref().and_then(|id| registry.act(id.as_str())).map(|act| words.act_link(act)),
            point: term.point.clone(),
        })
        .collect();
    terms.sort_by(|a, b| order.compare(&a.name.text, &b.name.text).then_with(|| a.id.cmp(&b.id)));
    Draft {
        template: "glossary.html",
        title: title(words, "glossary"),
        description: words.string("glossary-description"),
        above: Vec::new(),
        unofficial: terms.iter().any(|term| term.definition.unofficial),
        view: value(&GlossaryView { terms }),
    }
}
