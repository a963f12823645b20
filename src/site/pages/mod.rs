//! Every page of the site: which there are, and what each shows. One file a kind of page.

mod acts;
mod bases;
mod bodies;
mod catalogue;
mod changes;
mod classifier;
mod concepts;
mod dataset;
mod deadlines;
mod districts;
mod glossary;
mod home;
mod list;
mod open_data;
mod pagination;
mod placement;
mod regulation;
mod reports;
mod revisions;
mod schemes;
mod search;
mod service;
mod service_channels;
mod service_guidance;
mod service_links;
mod service_standards;
mod services;
mod services_by;
mod situations;
mod text;

pub(super) use changes::{ChangeView, latest as latest_changes};
pub(super) use home::HomePage;
pub(super) use list::{all, of_open_data};
pub(super) use revisions::{FeedEntry, entries as revision_entries};
