//! Deadlines stand in a text of their act.

use super::cited_places;
use super::ids::unique;
use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostics, phrase};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    unique(phrase!("deadline"), registry.deadlines.iter().map(|deadline| &deadline.id), faults);
    for deadline in &registry.deadlines {
        let (Some(act), Some(text)) = (registry.act(deadline.act.as_str()), &deadline.text) else { continue };
        cited_places::check(registry, broken, act, text, deadline.point.as_ref(), faults);
    }
}
