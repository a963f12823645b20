//! Reads typed records out of TOML and reports every fault of a file, not only the first.
//!
//! Each type of the model implements [`Field`]; the `record!` macro writes the
//! implementation for a struct from its fields. A field of type `T` must be there, `Option<T>` and `Vec<T>` may be
//! missing. Keys that no field reads are faults, with the nearest known key as a suggestion.

mod decoder;
mod document;
mod foreign_letter;
mod inheritance;
mod label_key;
mod nearest;
mod one_or_more;
mod primitives;
mod record;
mod rule_code;
mod spanned;
mod string_enum;
mod strings;
mod toml_error;
mod tracked;
mod value_rules;

pub use decoder::{Decoder, Field, PointsIn, Record, Value, value_of};
pub use document::{decode_file, parse_toml, read_toml};
pub use foreign_letter::{foreign_letter_note, latin_edit};
pub use inheritance::{Inheritance, Inherited};
pub use label_key::LabelKey;
pub use nearest::nearest;
pub use one_or_more::OneOrMore;
pub(crate) use record::record;
pub(in crate::registry) use rule_code::rule_code;
pub use spanned::Spanned;
pub(crate) use string_enum::{string_enum, unknown_choice};
pub use strings::QuotedString;
pub use value_rules::{ValueKind, ValueRules};
