//! Turns the text of a printed act into source files of the register: its record, its texts, its tables of offices.
//!
//! Called by `tizilim import`; nothing else uses it. Printing breaks texts in known ways; each is repaired in a file of its own:
//!
//! | step | module | repairs |
//! |---|---|---|
//! | bytes to lines | `decode`, `html_source`, [`source`](self) | encodings, pasted pages, page breaks, form feeds |
//! | each line | [`spacing`], `links` | letter-spacing, displaced link words |
//! | lines to blocks | `blocks`, [`rejoin_lines`], `section_headings` | wrapped lines, sentences over page breaks, headings of annexes |
//! | blocks to elements | `structure`, `tables`, [`offices`] | chapters, points, notes, tables, lost pictures |
//! | elements to files | `markdown`, `record` | the dialect of texts, TOML |
//!
//! Every choice goes into the [`ImportReport`]; what cannot be placed is kept verbatim. All steps take linear time.

mod act_header;
mod blocks;
pub mod bodies;
pub mod dates;
mod decode;
pub mod elements;
mod enacting;
mod error;
mod existing;
mod files;
mod front_matter;
mod html_source;
mod imported;
mod importer;
mod kinds;
mod language;
mod letters;
mod link_words;
mod links;
mod markdown;
mod markdown_source;
mod mention;
mod merge;
pub mod names;
pub mod oblasts;
pub mod offices;
mod options;
mod pattern;
mod plan;
mod quotations;
mod record;
pub mod rejoin_lines;
mod repair;
mod report;
mod section_headings;
mod sections;
pub mod slug;
mod source;
pub mod spacing;
mod structure;
mod tables;
mod texts;
pub mod vocabulary;

pub use act_header::ActHeader;
pub use error::ImportError;
pub use existing::ExistingRecords;
pub use imported::Imported;
pub use importer::import;
pub use mention::ActMention;
pub use options::ImportOptions;
pub use plan::{FileState, Plan, PlanError, PlannedFile};
pub use report::{Certainty, EntryKind, ImportReport, ReportEntry};
