//! `tizilim` publishes a country's register of public services as a bilingual static site, open data and a search index.
//!
//! Data flows one way: [`registry`] loads and checks the sources; `site`, `opendata` and `search` read it and yield files;
//! `output` publishes them as a whole. [`diagnostics`] and [`text`] lie at the bottom and know none of the others.

pub mod diagnostics;
pub mod files;
pub mod output;
pub mod registry;
pub mod site;
pub mod text;
