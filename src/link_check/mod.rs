//! Asks the web whether the addresses of a register still lead somewhere: what `tizilim check --external` does.
//!
//! [`fn@addresses`] are taken from the sources, each once. [`fn@check`] asks their hosts, one request at a time each, and remembers good answers in a
//! [`Cache`]; [`report`] makes problems of the addresses that are gone. The clock, the lookup of hosts and the pauses enter through [`LinkCheck`].

mod addresses;
mod answer;
mod cache;
mod check;
mod client;
mod problems;

pub use addresses::{FoundAddress, addresses};
pub use answer::Answer;
pub use cache::{Cache, default_path};
pub use check::{Answers, LinkCheck, check};
pub use problems::report;
