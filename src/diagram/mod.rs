//! Pictures of what the register holds: procedures as swim-lane diagrams, counts as bars.
//!
//! The way through: [`Flow`] makes a graph of a procedure's step table, [`Layout`] places it without knowing what it is
//! drawn with, [`draw`] makes the SVG of a page out of both, [`bpmn`] the file that modelling programs open. [`bars`] draws
//! numbers. Nothing here knows of pages, themes or the disk: words come in as arguments, colours are the theme's.
//!
//! The symbols are those of BPMN, which the regulations name for their own diagrams (Akmola oblast, resolution
//! A-11/491 of 2011, annexes 5 and 6: the diagrams are given in the graphical notation BPMN 1.2, with a table of
//! symbols: start, end, process, condition, timer, control flow, information system).

mod advances;
mod bpmn;
mod chart;
mod drawing;
mod flow;
mod layout;
mod measure;
mod svg;
#[cfg(test)]
mod tests;
mod words;
mod xml;

pub use bpmn::{Captions, bpmn};
pub use chart::{Bar, Chart, bars};
pub use drawing::DiagramTexts;
pub use flow::{Edge, Flow, FlowNode, Lane, NodeKind};
pub use layout::{AxisRange, Layout, Point, Rect, Sizes};
pub use svg::{Picture, draw};
