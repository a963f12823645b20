//! Every text of a record.

use super::node::{Fields, Node};
use crate::registry::values::Text;

/// The texts of a record and of all records in it, in the order of the declarations, but those under fields that are left out.
pub fn texts_of<'a>(record: &'a dyn Fields, without: &[&str]) -> Vec<&'a Text> {
    let mut texts = Vec::new();
    let fields = record.fields();
    debug_assert!(without.iter().all(|name| fields.iter().any(|(known, _)| known == name)), "{without:?}");
    for (name, node) in fields {
        if !without.contains(&name) {
            add(node, &mut texts);
        }
    }
    texts
}

fn add<'a>(node: Node<'a>, texts: &mut Vec<&'a Text>) {
    match node {
        Node::Text(text) => texts.push(text),
        Node::List(items) => items.into_iter().for_each(|item| add(item, texts)),
        Node::Record(record) => record.fields().into_iter().for_each(|(_, node)| add(node, texts)),
        _ => {}
    }
}
