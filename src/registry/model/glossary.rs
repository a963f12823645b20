//! `registry/glossary.toml`: terms that hold for the whole register.

use crate::registry::decode::{Spanned, record};
use crate::registry::values::{LangTag, Slug, Text};

record! {
    /// The file of terms.
    pub struct Glossary {
        /// The terms.
        pub terms as "term": Vec<Term>,
    }
}

record! {
    /// A term with its legal definition.
    pub struct Term {
        /// Id, the anchor of the term.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The term.
        pub name: Text,
        /// How it is abbreviated.
        pub abbreviation: Option<Text>,
        /// What it means.
        pub definition: Text,
        /// The act that defines it.
        pub act: Option<Spanned<Slug>>,
        /// The text of the act that says so; its enacting text if not given.
        pub text: Option<Spanned<Slug>>,
        /// The point of the text, such as `2, 7)`.
        pub point: Option<Spanned<String>>,
    }
}
