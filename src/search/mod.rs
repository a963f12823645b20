//! The search over the register: what is indexed, how words become keys, how the index is written and how it is asked.
//!
//! Writing: [`documents`] collects what can be found, one document for each record and language; `document_analyzer` turns
//! their words by [`analysis`] into the terms under which the fields of the [`schema`] keep them; [`index`] writes a tantivy
//! index whose bytes depend on nothing but the register; `shards` exports it for the browser.
//!
//! Asking: a [`Searcher`] opens such an index without writing to its folder (`open`); `query` cuts a query into words and
//! codes, `lookup` finds the terms of a word in the `vocabulary` of the index, `fuzzy` suggests terms for a word that the index
//! does not know, `score` adds up the scores of the records by the weights of a [`Ranking`].
//!
//! `docs/search.md` describes the whole for readers of the code and for editors; `docs/decisions/0004-search-index.md` says
//! why it is so.

pub mod analysis;
mod document_analyzer;
pub mod documents;
mod error;
mod field_terms;
mod fuzzy;
pub mod index;
mod lookup;
mod metadata;
mod open;
mod query;
mod rank;
pub mod schema;
mod score;
mod searcher;
mod shards;
mod stopwords;
mod term_list;
mod vocabulary;

pub use error::SearchError;
pub use index::{FOLDER, IndexSummary, write};
pub use metadata::FORMAT;
pub use rank::Ranking;
pub use searcher::{Hit, Searcher};
pub use shards::SHARDS_FORMAT;
