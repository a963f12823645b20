//! What must hold for those who use the program: the built binary, run on small registers and on the real one.
//!
//! One file a subject. `tests/README.md` says how to add a case.

mod browser_search;
mod build;
mod check;
mod docs;
mod faults;
mod formats;
mod kazakh_vectors;
mod regulations;
mod reproducible;
mod search;
mod support;
mod theme;
