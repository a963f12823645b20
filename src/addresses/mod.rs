//! Where everything stands in a published site, and of which type its files are. Pages, open data, search and server
//! configurations take their paths from here, so that what one part writes is what the others link.
//!
//! A path is relative to the site's root, without a leading `/`. Pages stand in a folder a language ([`paths::in_language`]).
//! The text of a regulation's own fragments (`#p9-1`) is made by [`crate::registry::regulation`] from the act's numbering;
//! [`fragments`] names all others.
//!
//! Ids are taken as whatever prints them: nothing here depends on another part of the program.

pub mod api;
pub mod data;
pub mod file_types;
pub mod fragments;
pub mod paths;
pub mod site_files;
