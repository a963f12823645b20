//! What must hold for those who use the program: the built binary, run on small registers and on the real one.
//!
//! One file a subject. `tests/README.md` says how to add a case.

mod acts;
mod browser_search;
mod build;
mod catalogue;
mod check;
mod deadlines;
mod diagrams;
mod discovery;
mod docs;
mod faults;
mod formats;
#[path = "../opendata/hostile.rs"]
mod hostile;
mod kazakh_vectors;
mod node;
mod open_data;
mod regulations;
mod report;
mod reproducible;
mod revisions;
mod search;
mod search_languages;
mod serving;
mod support;
mod theme;
mod ways_in;
