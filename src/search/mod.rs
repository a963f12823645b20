//! The search over the register: what is indexed, how words become keys, how the index is written and how it is asked.
//!
//! Writing: [`documents`] gathers what can be found, one document for a record and a language; [`analysis`] turns their
//! words into the terms under which the fields of the [`schema`] keep them; [`index`] writes a tantivy index whose bytes
//! depend on nothing but the register; `shards` exports it for the browser.
//!
//! Asking: a [`Searcher`] opens such an index without writing to its folder (`open`); `query` cuts a query into words and
//! codes, `lookup` finds the terms that a word means, `fuzzy` those that it may mean if the index does not know it, `score`
//! adds up what they are worth by the weights of a [`Ranking`].
//!
//! `docs/search.md` describes the whole for readers of the code and for editors; `docs/decisions/0004-search-index.md` says
//! why it is so.

pub mod analysis;
pub mod documents;
mod error;
mod fuzzy;
pub mod index;
mod lookup;
mod open;
mod query;
mod rank;
pub mod schema;
mod score;
mod searcher;
mod shards;
mod stopwords;

use crate::addresses::site_files;
pub use error::SearchError;
pub use index::{Summary, write};
pub use rank::Ranking;
pub use searcher::{Hit, Searcher};

/// The folder of the index within the site.
pub const FOLDER: &str = site_files::SEARCH_INDEX;

/// The version of what this module writes and reads. It grows with every change of fields, keys or stored values, so that an
/// index is never asked by other rules than it was written by.
pub const FORMAT: u32 = 2;

/// The version of the files for the browser. It grows with every change that a script of before would misread.
pub const SHARDS_FORMAT: u32 = 2;
