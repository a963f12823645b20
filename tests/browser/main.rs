//! The scripts of pages, run by node. The one that searches in the browser must cut, fold and stem as Rust does and find what
//! `tizilim search` finds; that of pages must tell what holds now. `cargo xtask external` runs these tests.

mod browser_search;
mod hours;
mod node;
mod search_languages;
#[path = "../suite/support.rs"]
#[expect(dead_code, reason = "`suite` uses the rest")]
mod support;
