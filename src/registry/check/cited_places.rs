//! A text of an act that a record names, and a point in it, are there.

use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::registry::decode::{Spanned, nearest};
use crate::registry::model::Act;
use crate::registry::register::Registry;
use crate::registry::regulation::address_of_point;
use crate::registry::values::Slug;

pub(super) fn check(
    registry: &Registry,
    broken: &UnreadFiles,
    act: &Act,
    text: &Spanned<Slug>,
    point: Option<&Spanned<String>>,
    faults: &mut Diagnostics,
) {
    if act.texts.iter().all(|listed| listed.id != *text) {
        let known: Vec<_> = act.texts.iter().map(|listed| listed.id.as_str()).collect();
        let help = match nearest(text.as_str(), &known) {
            Some(near) => format!("Did you mean \"{near}\"?"),
            None => "Take the id of a [[text]] of the act, or leave `text` out.".to_owned(),
        };
        let message = format!("the act \"{}\" has no text \"{text}\"", act.id);
        faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, text.span, message).help(help));
        return;
    }
    let folder = format!("content/regulations/{}/{text}", act.id);
    let Some((.., text)) = registry.text_of(act.id.as_str(), text.as_str()) else { return };
    let Some(point) = point else { return };
    let there = text.block_at(&address_of_point(point), registry.first_language()).is_some() || broken.any_in(&folder);
    if !there {
        let message = format!("{folder} has no point \"{point}\"");
        faults.push(Diagnostic::at(&codes::NO_SUCH_POINT, point.span, message).help(codes::NO_SUCH_POINT.help));
    }
}
