//! The tables of the catalogue of functions, one file each.

pub(super) mod abbreviations;
pub(super) mod capabilities;
pub(super) mod functions;
pub(super) mod indicators;
pub(super) mod resources;
mod shared;
pub(super) mod systems;
