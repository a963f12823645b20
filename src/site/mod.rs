//! The site: pages in every language, the site map, redirects, assets.
//!
//! [`Site::new`] loads the theme and its strings; [`Site::write`] renders every page in every language and puts the files
//! into a sink, [`Site::write_open_data`] the pages that have to wait for the data. Pages are rendered in parallel; their order does
//! not change what is written.

mod base_url;
mod calendar;
mod contents;
mod context;
mod data_links;
mod dated_changes;
mod dry_run;
mod error;
mod extras;
mod feeds;
mod footnotes;
mod generator;
mod heading_ids;
mod links;
mod markdown;
mod opensearch;
mod page;
mod page_data;
mod pages;
mod policy;
mod redirects;
mod relations;
mod render;
mod report_text;
mod revisions;
mod sharing;
mod sitemap;
mod social_images;
mod standalone;
mod structured_data;
mod text_links;
mod theme;
mod views;
mod web_app;
mod write;

pub use base_url::{BadBaseUrl, BaseUrl};
pub use error::SiteError;
pub use generator::Site;
pub use links::check as check_links;
pub use report_text::report_markdown;
pub use social_images::missing as missing_social_images;
pub use theme::{check as check_theme, report_failures};
