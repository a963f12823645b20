//! The open data of the real register and of small ones: nothing is lost between the records and the files. One file a
//! subject.

mod agreement;
mod amending;
mod api;
mod dictionary;
mod documentation;
mod every_field;
mod examples;
mod failures;
mod foreign;
mod formats;
mod hard_texts;
mod hostile;
mod hsds;
mod languages;
mod linked;
mod memory;
mod packages;
mod previews;
mod real;
mod records;
mod reports;
mod revisions;
mod support;
mod version;
mod xml;
