//! `registry/bodies.toml`: the bodies that issue and develop acts.

use super::kinds::BodyKind;
use crate::registry::decode::{Spanned, record};
use crate::registry::values::{Identifiers, LangTag, Slug, Text};

record! {
    /// The file of bodies.
    pub struct Bodies {
        /// The bodies.
        pub bodies as "body": Vec<Body>,
    }
}

record! {
    /// A body of the state.
    pub struct Body {
        /// Id.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// What it is.
        pub kind: BodyKind,
        /// Name, in the nominative.
        pub name: Text,
        /// Its identifiers in other registers.
        pub identifiers: Identifiers,
    }
}
