//! Addresses under which things stood before their ids changed.
//!
//! [`FormerPaths`] knows, of each file of a site, where it stood before: everything under the id of a record moves with it.
//! `site` writes a page there that leads on, `opendata` a copy ([`AlsoAtFormerPaths`]), since a data file cannot lead anywhere.
//! [`RedirectLog`] notes from where to where it led, so that [`serving`](crate::serving) can tell servers the same.

mod copies;
mod former_paths;
mod log;

pub use copies::AlsoAtFormerPaths;
pub use former_paths::FormerPaths;
pub use log::{Redirect, RedirectLog};
