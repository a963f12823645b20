//! The search over the register: what is indexed, how words become keys, how the index is written and how it is asked.
//!
//! The way through: [`documents`] gathers what can be found, one document for a record and a language; [`analysis`]
//! turns their words into the keys of each field of the [`schema`]; [`index`] writes it all as a tantivy index whose bytes
//! depend on nothing but the register. [`Searcher`] opens such an index without writing to it: `open` checks it,
//! [`query`] cuts a query into words, `lookup` finds the terms that each word may mean and [`rank`] weighs them.
//!
//! `docs/search.md` describes the whole for readers and editors, `docs/decisions/0004-search-index.md` says why it is so.

pub mod analysis;
pub mod documents;
mod error;
pub mod index;
mod lookup;
mod open;
pub mod query;
pub mod rank;
pub mod schema;
mod searcher;

pub use error::SearchError;
pub use index::{Summary, write};
pub use rank::Ranking;
pub use searcher::{Hit, Searcher};

/// The folder of the index within the site.
pub const FOLDER: &str = "search/index";

/// The version of what this module writes and reads; it grows with every change of fields, keys or stored values.
pub const FORMAT: u32 = 1;
