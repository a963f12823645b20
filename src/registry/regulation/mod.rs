//! The texts of acts: `content/regulations/<act>/<text>/<language>.md`.
//!
//! A text is read in two steps: [`directives`] runs the few directives that editors may write (`{{ offices(…) }}`), and
//! `blocks` divides the result into [`Block`]s, each with its number as printed and its stable address (`addresses`).
//! The words of its language come from [`LegalGrammar`](crate::text::legal::LegalGrammar). `docs/formats.md` describes the dialect.

mod addresses;
mod block;
mod blocks;
pub mod citations;
pub mod definitions;
pub mod directives;
mod headings;
mod marks;
mod printed_points;
mod text;
pub mod words;

pub use addresses::address_of_point;
pub use block::{Block, BlockKind};
pub use blocks::{Outline, outline};
pub use directives::Directive;
pub use headings::number_label;
pub use printed_points::nearest_points;
pub use text::{RegulationDocument, RegulationText};
