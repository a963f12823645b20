//! What is made again only if something that it was made from has changed.
//!
//! A file of the site is made by a function that reads records, indexes and what was computed from them. Each of these is
//! [`Tracked`]: to read it is to note it with the thread that is making something. So nobody declares what a page depends on, and
//! nothing can be forgotten: what was not read cannot have changed the page. What everything depends on (the program, the
//! settings, the theme, the day) is not noted but stands in one hash for all.
//!
//! | file | subject |
//! |---|---|
//! | `hash.rs` | hashes of what was read |
//! | `reads.rs` | who reads, and what was read |
//! | `tracked.rs` | a value whose reading is noted |
//! | `artifacts.rs` | what is made as a whole, or kept |
//! | `record.rs` | what a build leaves for the next |

mod artifacts;
mod hash;
mod reads;
mod record;
mod tracked;

pub use artifacts::Artifacts;
pub use hash::{ContentHash, Hasher};
pub use reads::{Reads, SourceId, recorded};
pub use record::ArtifactRecord;
pub use tracked::Tracked;
