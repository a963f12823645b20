//! What the program says to people, in Fluent: `strings/<language>/*.ftl` of the theme, a folder a language.
//!
//! A key is asked for in one language and answered in the first of these that has it: the language itself, the language
//! without its script and region (`pt` for `pt-BR`), the first language of the register, English. An answer in another
//! language than the one asked for can be [marked](Strings::marking), so that the page names its language.
//!
//! Files of the register's own theme override the built-in ones key by key, attributes of a message one by one.

mod blocks;
mod bundle;
mod caption;
mod catalog;
mod check;
mod dictionary_keys;
mod draft;
mod english;
mod fallback;
mod fluent_error;
mod fluent_file;
mod formatting;
mod language_strings;
mod localized;
pub mod marks;
mod skeleton;
mod translations;
mod update;

pub use caption::Caption;
pub use catalog::{MissingString, missing_strings};
pub use check::{check, shown_in};
pub use dictionary_keys::{column_keys, table_key};
pub use draft::{Draft, DraftError, DraftedFile, FileChange, MissingText};
pub use fallback::LAST_RESORT;
pub use language_strings::Strings;
pub use localized::Localized;
pub use translations::Translations;
