//! What programs read in a page: structured data (JSON-LD in the vocabulary of schema.org, acts in the European Legislation
//! Identifier's ontology as well).

mod acts;
mod channels;
mod data;
mod graph;
mod json;
mod offers;
mod phones;
mod places;
mod services;
mod site;

pub(super) use acts::{act, text};
pub(super) use data::{catalogue, dataset};
pub(super) use graph::structured;
pub(super) use places::offices;
pub(super) use services::{faq, service};
pub(super) use site::site;
