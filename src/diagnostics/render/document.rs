//! JSON documents for programs.

use serde::Serialize;

/// An indented JSON document with a final line break. What it is made of are texts, numbers and lists of them.
pub(in crate::diagnostics) fn document(content: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(content).expect("texts, numbers and lists are JSON");
    text.push('\n');
    text
}
