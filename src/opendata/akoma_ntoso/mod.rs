//! The texts of acts as Akoma Ntoso 1.0 (OASIS, `akomantoso30.xsd`), one document a text and language. The `eId` of a part
//! follows the naming convention; its `wId` is its address in the page, so that `#p14-5` of the page and `wId="p14-5"` of the
//! document are the same point.
//!
//! The enacting text is an `act`, what it approves a `doc` each, to which the body of the `act` refers at its
//! end: addresses are unique within a text only.

mod assembly;
mod blocks;
mod body;
mod catalogue;
mod conclusions;
mod dates;
mod document;
mod element_ids;
mod layout;
mod meta;
mod names;
mod quotation;
mod tables;

pub use document::{Document, documents};
