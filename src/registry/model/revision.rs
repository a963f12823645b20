//! `registry/revisions/`: the published states of the register. `tizilim snapshot` writes them; people add notes and the list of
//! what was withdrawn.

use jiff::civil::Date;

use crate::registry::decode::{Spanned, record};
use crate::registry::values::{LangTag, Slug, Text};

record! {
    /// `registry/revisions/<id>/revision.toml`: what a revision is. Its records stand beside it, in a file a table.
    pub struct RevisionHead {
        /// Id, the name of the folder.
        pub id: Spanned<Slug>,
        /// The day of the state.
        pub date: Spanned<Date>,
        /// The revision before it; the first has none.
        pub previous: Option<Spanned<Slug>>,
        /// The number of the order that approves the state, as printed.
        pub order: Option<String>,
        /// The day of that order.
        pub ordered_on: Option<Date>,
        /// Languages in which the note is not official.
        pub unofficial: Vec<LangTag>,
        /// What the revision is about, in words.
        pub note: Option<Text>,
        /// The version of the open data's form.
        pub form: String,
        /// Its tables.
        pub tables as "table": Vec<RevisionTable>,
    }
}

record! {
    /// The state of a table.
    pub struct RevisionTable {
        /// The name of the table.
        pub name: Spanned<String>,
        /// The columns that its records may fill, the key first.
        pub columns: Vec<String>,
        /// How many records it has.
        pub records: Spanned<u32>,
        /// SHA-256 over the columns and the hashes of all records.
        pub sha256: Spanned<String>,
    }
}

record! {
    /// `registry/revisions/withdrawn.toml`: records without a status of their own that the register does not have any more.
    pub struct Withdrawals {
        /// The records.
        pub withdrawn: Vec<Withdrawn>,
    }
}

record! {
    /// A record that was withdrawn.
    pub struct Withdrawn {
        /// The table that held it.
        pub table: Spanned<String>,
        /// Its key there.
        pub id: Spanned<String>,
        /// Since when the register does not have it.
        pub on: Spanned<Date>,
        /// Languages in which the note is not official.
        pub unofficial: Vec<LangTag>,
        /// Why.
        pub note: Option<Text>,
    }
}
