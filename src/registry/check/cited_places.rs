//! A text of an act that a record names, and a point in it, are there.

use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, Span, codes, message, phrase};
use crate::registry::decode::{Spanned, nearest};
use crate::registry::model::Act;
use crate::registry::register::Registry;
use crate::registry::regulation::{address_of_point, nearest_points};
use crate::registry::values::Slug;

/// Reports a text that an act does not have, and a point that the text does not have.
pub(super) fn check(
    registry: &Registry,
    broken: &UnreadFiles,
    act: &Act,
    text: &Spanned<Slug>,
    cited: Option<&Spanned<String>>,
    faults: &mut Diagnostics,
) {
    if act.texts.iter().all(|listed| listed.id != *text) {
        let known: Vec<_> = act.texts.iter().map(|listed| listed.id.as_str()).collect();
        let help = match nearest(text.as_str(), &known) {
            Some(near) => message!("Did you mean \"{near}\"?", near),
            None => phrase!("Take the id of a [[text]] of the act, or leave `text` out.").into(),
        };
        let message = message!("the act \"{id}\" has no text \"{text}\"", id = act.id, text);
        faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, text.span, message).help(help));
        return;
    }
    if let Some(cited) = cited {
        point(registry, broken, act, text, cited, faults);
    }
}

/// The same for a record that means the enacting text of an act where it names no text.
pub(super) fn check_in_act(
    registry: &Registry,
    broken: &UnreadFiles,
    act: &Act,
    text: Option<&Spanned<Slug>>,
    cited: Option<&Spanned<String>>,
    faults: &mut Diagnostics,
) {
    if let Some(text) = text.or_else(|| act.enacting_text().map(|text| &text.id)) {
        check(registry, broken, act, text, cited, faults);
    }
}

/// Reports a point that a text does not have.
pub(super) fn point(
    registry: &Registry,
    broken: &UnreadFiles,
    act: &Act,
    text: &Slug,
    cited: &Spanned<String>,
    faults: &mut Diagnostics,
) {
    place(registry, broken, act, text, (cited, cited.span), faults);
}

/// Reports an annex, by its number, that a text does not have.
pub(super) fn annex(
    registry: &Registry,
    broken: &UnreadFiles,
    act: &Act,
    text: &Slug,
    number: &Spanned<String>,
    faults: &mut Diagnostics,
) {
    place(registry, broken, act, text, (&format!("annex {number}"), number.span), faults);
}

fn place(
    registry: &Registry,
    broken: &UnreadFiles,
    act: &Act,
    text: &Slug,
    (cited, span): (&str, Span),
    faults: &mut Diagnostics,
) {
    let folder = format!("content/regulations/{}/{text}", act.id);
    let Some((.., text)) = registry.text_of(act.id.as_str(), text.as_str()) else { return };
    if text.has_address(&address_of_point(cited)) || broken.any_in(&folder) {
        return;
    }
    let near = nearest_points(text.in_language(registry.first_language()), cited);
    let near: Vec<_> = near.iter().map(|point| format!("\"{point}\"")).collect();
    let help = match near.as_slice() {
        [] => codes::NO_SUCH_POINT.help.into(),
        near => message!(
            "The nearest that it has: {nearest}. {help}",
            nearest = near.join(", "),
            help = codes::NO_SUCH_POINT.help
        ),
    };
    let message = message!("{folder} has no point \"{cited}\"", folder, cited);
    faults.push(Diagnostic::at(&codes::NO_SUCH_POINT, span, message).help(help));
}
