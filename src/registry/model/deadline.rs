//! `registry/deadlines.toml`: days of every year by which acts ask for something.

use crate::registry::decode::{Spanned, record};
use crate::registry::values::{LangTag, Slug, Text, YearDay};

record! {
    /// The file of deadlines.
    pub struct Deadlines {
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The deadlines.
        pub deadlines as "deadline": Vec<Deadline>,
    }
}

record! {
    /// A day by which something is due every year.
    pub struct Deadline {
        /// Id, its anchor on the page of deadlines.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The last day, as month and day.
        pub day: YearDay,
        /// What is due.
        pub name: Text,
        /// Who has to do it.
        pub who: Option<Text>,
        /// The act that sets it.
        pub act: Spanned<Slug>,
        /// The text of the act that says so, if the register has it.
        pub text: Option<Spanned<Slug>>,
        /// The point as printed, such as `7, 2)`.
        pub point: Option<Spanned<String>>,
    }
}
