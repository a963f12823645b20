//! The catalogue of functions: its overview, its levels and capabilities, and the lists that belong to it.

mod capability;
mod level;
mod links;
mod lists;
mod overview;

pub(super) use capability::CapabilityPage;
pub(super) use level::CapabilityLevelPage;
pub(super) use lists::{AbbreviationsPage, IndicatorsPage, SystemsPage};
pub(super) use overview::CapabilitiesPage;
