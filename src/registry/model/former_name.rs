//! Names that bodies and territories had before.

use jiff::civil::Date;

use crate::registry::decode::{Spanned, record};
use crate::registry::values::Text;

record! {
    /// A name that a record had before.
    pub struct FormerName {
        /// The name.
        pub name: Text,
        /// The last day on which it was in use, where that is known.
        pub until: Option<Spanned<Date>>,
    }
}
