//! Public holidays.

use super::layer::layered;
use crate::registry::values::{Text, YearDay};

layered! {
    /// A public holiday on the same day of every year.
    pub struct Holiday {
        /// Its day.
        pub day: YearDay,
        /// Its name.
        pub name: Text,
    }
}
