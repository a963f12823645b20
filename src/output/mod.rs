//! The one part of the program that touches the output folder.
//!
//! Everything else yields files; this module puts them where readers see them, and keeps these promises:
//!
//! - **Whole or not at all.** Files gather in a folder beside the output folder and are swapped in with one
//!   system call. A crash leaves the last good site, or a state that the next [`Publication::begin`] repairs.
//! - **What did not change is not touched.** A file with the same content keeps its bytes, its modification time
//!   and (where hard links exist) its inode, so that `rsync`, caches and backups see only what is new. A
//!   publication that changes nothing writes nothing.
//! - **Nothing escapes, nothing foreign is lost.** No [`SitePath`] leaves the folder; an output folder that holds
//!   anything the program did not write is refused, and symbolic links inside it are never followed.
//! - **Same files, same bytes.** The order in which threads write has no influence on the result.
//!
//! ```
//! use tizilim::output::{Publication, SitePath};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let out = folder.path().join("public");
//! let page = SitePath::new("kk/services/00101001/index.html")?;
//!
//! let publication = Publication::begin(&out, &[])?;
//! publication.write(&page, b"<!doctype html>")?;
//! let published = publication.commit()?;
//! assert_eq!((published.files, published.written), (1, 1));
//!
//! // The same site once more: nothing is written.
//! let publication = Publication::begin(&out, &[])?;
//! publication.write(&page, b"<!doctype html>")?;
//! assert_eq!(publication.commit()?.unchanged, 1);
//!
//! // A file of somebody else: the folder is left alone.
//! std::fs::write(out.join("notes.txt"), "mine")?;
//! let refused = Publication::begin(&out, &[]).unwrap_err();
//! assert!(refused.is_refusal());
//! # Ok(())
//! # }
//! ```
//!
//! # Beside the output folder
//!
//! For an output folder `public` these siblings exist while a publication runs, and none of them afterwards:
//!
//! | name | what it is | after a crash |
//! |---|---|---|
//! | `.public.tizilim-lock` | held by the running publication | taken over, then removed |
//! | `.public.tizilim-staging` | the site being gathered; after the swap, the former one | removed |
//! | `.public.tizilim-backup` | the former site, only where two folders cannot be exchanged at once | restored if the output folder is missing, else removed |
//!
//! The names are reserved: whatever bears them is taken for a remainder of this program.
//!
//! # Where to look
//!
//! | file | subject |
//! |---|---|
//! | `publication.rs` | the run from `begin` to `commit`; start here |
//! | `path.rs` | which paths a published file may have |
//! | `ledger.rs` | which paths are taken in this publication, and by what |
//! | `manifest.rs` | the record of what was published |
//! | `target.rs` | which output folders are acceptable |
//! | `ownership.rs` | what in a folder is not ours |
//! | `staging.rs`, `files.rs`, `durable.rs` | new files, kept files, and getting them onto the disk |
//! | `swap.rs` | the exchange, and repair after a crash |
//! | `lock.rs` | one publication at a time |
//! | `error.rs` | what can go wrong, in words for the person at the keyboard |

mod durable;
mod error;
mod files;
mod ledger;
mod lock;
mod manifest;
mod ownership;
mod path;
mod publication;
mod sink;
mod staging;
mod swap;
mod target;

pub use error::{ForeignFiles, OutputError};
pub use files::Fingerprint;
pub use manifest::ManifestEntry;
pub use path::{MANIFEST_NAME, PathError, PathFault, SitePath};
pub use publication::{Publication, Published, PublishedSite};
