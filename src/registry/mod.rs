//! The register: loaded once from `registry/` and `content/`, checked whole, immutable afterwards.
//!
//! The way through: [`source_files`] and `tree` list and read the files, [`decode`] turns TOML into the typed records of [`model`] (whose
//! small values are in [`values`]), `records` says which file is read as which record, [`fn@load`] puts them together, [`check`] looks
//! at the whole. Everything else in the program reads a [`Registry`] and never changes it; what adds to a register that need not be
//! whole reads single records by [`SourceTree::record`]. Nothing here knows of pages, tables or indexes.

mod act_dates;
pub mod act_relations;
mod catalogue_index;
pub mod changes;
pub mod check;
mod citation;
pub mod decode;
pub mod describe;
mod effects;
pub mod footnotes;
mod index;
pub mod indicators;
mod language;
pub mod listings;
mod load;
pub mod model;
pub mod money;
mod named_points;
mod page;
mod placement;
pub mod profile;
mod proofread;
mod records;
mod register;
pub mod regulation;
pub mod report;
pub mod revisions;
mod single_file;
pub mod source_files;
pub mod tables;
mod tree;
mod unpublished;
pub mod values;
pub mod vocabulary;

pub use act_dates::ActDates;
pub use citation::{Citation, OwnText, point_id};
pub use load::{Loaded, load, load_with};
pub use named_points::{NamedPoint, named_points};
pub use page::ContentPage;
pub use placement::Placement;
pub use records::Records;
pub use register::Registry;
pub use single_file::UnusableFile;
pub use tree::{SOURCE_FOLDERS, SourceTree, TreeError};
pub use unpublished::Unpublished;
