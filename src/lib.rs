//! `tizilim` publishes a country's register of public services as a static site in any languages, open data and a search index.
//!
//! Data flows one way: [`registry`] loads and checks the sources, [`readings`] answers what its records mean; [`site`], [`opendata`] and [`search`] read it and yield
//! files, pictures drawn by [`diagram`]; [`output`] publishes them as a whole, [`snapshot`] records what is published.
//! [`checked`] loads a register with its theme and checks both, [`fixes`] makes the fixes that its problems carry, [`link_check`] asks the web about its links.
//! [`datasets`] describes the open data for those who show it. [`redirects`] knows where everything stood before.
//! [`theme`] holds the files of a theme, [`strings`] what the program says to people. [`addresses`] knows where everything
//! stands in a site. [`addresses`], [`diagnostics`], [`text`], [`locale`], [`files`], [`checksum`], [`hex`], [`toml_text`] and [`xml`] lie at
//! the bottom and know none of the others.

// What came from outside is never unwrapped; tests may.
#![cfg_attr(not(test), warn(clippy::unwrap_used))]

pub mod addresses;
pub mod build_cache;
pub mod checked;
pub mod checksum;
pub mod cli;
pub mod datasets;
pub mod diagnostics;
pub mod diagram;
pub mod files;
pub mod fixes;
pub mod gzip;
pub mod hex;
pub mod import;
pub mod incremental;
pub mod inputs;
pub mod link_check;
pub mod locale;
pub mod opendata;
pub mod output;
pub mod precompress;
pub mod publish;
pub mod readings;
pub mod redirects;
pub mod registry;
pub mod search;
pub mod serving;
pub mod site;
pub mod snapshot;
pub mod strings;
pub mod text;
pub mod theme;
pub mod timings;
pub mod toml_text;
pub mod xml;
