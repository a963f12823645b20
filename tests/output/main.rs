//! The module `output` as the rest of the program sees it: what lies in and beside the output folder after each
//! kind of publication. One file a subject; `support.rs` has the folder that most of them start from.

mod crash;
mod failures;
mod foreign_files;
mod kept;
mod links;
mod locking;
mod support;
mod threads;
