//! Links that editors write in pages, texts of acts and descriptions: each leads somewhere.

mod address;
mod check;
mod targets;

pub use check::check;
