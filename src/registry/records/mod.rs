//! What a register consists of, and from which files it is read: `declarations` lists every kind of source file with its path, the
//! record it is read as and the list in which the record is kept. A new kind of file is a row there.

mod bases;
mod declarations;
mod file_kind;
mod reader;
mod texts;

pub(super) use bases::BaseTables;
pub use declarations::Records;
pub(super) use declarations::{Drafts, FILE_KINDS, SETTINGS};
pub(super) use file_kind::FileKind;
pub(super) use reader::Reader;
