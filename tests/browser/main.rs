//! The script that searches in the browser, run by node on built sites: it must cut, fold and stem as Rust does and find what
//! `tizilim search` finds. `cargo xtask external` runs it.

mod browser_search;
mod node;
mod search_languages;
#[path = "../suite/support.rs"]
#[expect(dead_code, reason = "`suite` uses the rest")]
mod support;
