//! No record lies in itself, directly or through others.

use std::collections::{HashMap, HashSet};

use crate::diagnostics::{Diagnostic, Diagnostics, Phrase, codes, message, phrase};
use crate::registry::decode::Spanned;
use crate::registry::register::Registry;
use crate::registry::values::Slug;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let districts = registry.districts.iter().map(|one| (&one.id, one.parent.as_ref()));
    check_parents(phrase!("district"), districts, faults);
    check_parents(phrase!("body"), registry.bodies.iter().map(|one| (&one.id, one.parent.as_ref())), faults);
    for scheme in &registry.schemes {
        check_parents(phrase!("concept"), scheme.concepts.iter().map(|one| (&one.id, one.parent.as_ref())), faults);
    }
    let settlements = registry.all_settlements().map(|(_, one)| (&one.id, one.parent.as_ref()));
    check_parents(phrase!("settlement"), settlements, faults);
}

/// Reports the records that have no place in the tree of their kind.
fn check_parents<'r>(
    kind: Phrase,
    records: impl Iterator<Item = (&'r Spanned<Slug>, Option<&'r Spanned<Slug>>)>,
    faults: &mut Diagnostics,
) {
    let records: Vec<_> = records.collect();
    let parents: HashMap<&str, &str> =
        records.iter().rev().filter_map(|(id, parent)| parent.map(|parent| (id.as_str(), parent.as_str()))).collect();
    let circular = circular(records.iter().map(|(id, _)| id.as_str()), &parents);
    for (id, _) in records.iter().filter(|(id, _)| circular.contains(id.as_str())) {
        let message = message!("the {kind} \"{id}\" lies in itself", kind, id);
        faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, id.span, message).help(phrase!("Correct `parent`.")));
    }
}

/// The ids that are above themselves.
fn circular<'r>(ids: impl Iterator<Item = &'r str>, parents: &HashMap<&str, &'r str>) -> HashSet<&'r str> {
    let mut circular = HashSet::new();
    // The walk upwards on which each id was met first: no way is gone twice.
    let mut walks: HashMap<&str, usize> = HashMap::new();
    for (walk, start) in ids.enumerate() {
        let mut place = Some(start);
        while let Some(id) = place {
            match walks.get(id) {
                None => {
                    walks.insert(id, walk);
                    place = parents.get(id).copied();
                }
                Some(&earlier) if earlier == walk => {
                    let mut on_circle = Some(id);
                    while let Some(id) = on_circle.filter(|id| circular.insert(*id)) {
                        on_circle = parents.get(id).copied();
                    }
                    break;
                }
                Some(_) => break,
            }
        }
    }
    circular
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_on_a_circle_lies_in_itself() {
        let parents = HashMap::from([("a", "b"), ("b", "c"), ("c", "b"), ("d", "d"), ("e", "gone")]);
        let found = circular(["a", "b", "c", "d", "e"].into_iter(), &parents);
        assert_eq!(found, HashSet::from(["b", "c", "d"]));
    }
}
