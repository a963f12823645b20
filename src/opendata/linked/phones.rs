//! Phones of contact points (CPSV-AP 3.2.0, Class Contact Point). The vocabulary has one property for all numbers that one calls;
//! a fax has that of schema.org.

use super::graph::GraphNode;
use crate::registry::model::{Phone, PhoneKind};

/// Says on which number a contact point is reached, with the extension as telephone addresses have it (RFC 3966).
pub(super) fn telephone(node: &mut GraphNode<'_>, phone: &Phone) {
    let property = if phone.kind() == PhoneKind::Fax { "schema:faxNumber" } else { "cv:telephone" };
    node.string(property, phone.with_extension());
    for language in &phone.languages {
        node.string("schema:availableLanguage", language);
    }
}
