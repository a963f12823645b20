//! Deadlines stand in a text of their act.

use super::ids::unique;
use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::registry::decode::nearest;
use crate::registry::register::Registry;
use crate::registry::regulation::address_of_point;

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    unique("deadline", registry.deadlines.iter().map(|deadline| &deadline.id), faults);
    for deadline in &registry.deadlines {
        let (Some(act), Some(text)) = (registry.act(deadline.act.as_str()), &deadline.text) else { continue };
        if act.texts.iter().all(|listed| listed.id != *text) {
            let known: Vec<_> = act.texts.iter().map(|listed| listed.id.as_str()).collect();
            let help = match nearest(text.as_str(), &known) {
                Some(near) => format!("Did you mean \"{near}\"?"),
                None => "Take the id of a [[text]] of the act, or leave `text` out.".to_owned(),
            };
            let message = format!("the act \"{}\" has no text \"{text}\"", act.id);
            faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, text.span, message).help(help));
            continue;
        }
        let folder = format!("content/regulations/{}/{text}", act.id);
        let Some((.., text)) = registry.text_of(act.id.as_str(), text.as_str()) else { continue };
        let Some(point) = &deadline.point else { continue };
        let there =
            text.block_at(&address_of_point(point), registry.first_language()).is_some() || broken.any_in(&folder);
        if !there {
            let message = format!("{folder} has no point {point}");
            faults.push(Diagnostic::at(&codes::NO_SUCH_POINT, point.span, message).help(codes::NO_SUCH_POINT.help));
        }
    }
}
