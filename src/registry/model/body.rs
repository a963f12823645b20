//! `registry/bodies.toml`: the bodies that issue and develop acts.

use crate::registry::decode::{Located, record};
use crate::registry::values::{LangTag, Slug, Text, choice};

record! {
    /// The file of bodies.
    pub struct Bodies {
        /// The bodies.
        pub bodies as "body": Vec<Body>,
    }
}

choice! {
    /// What a body is.
    pub enum BodyKind {
        /// The parliament.
        Parliament = "parliament",
        /// The head of state.
        President = "president",
        /// The government.
        Government = "government",
        /// A ministry or another central body.
        Central = "central",
        /// A local executive body (akimat).
        Local = "local",
        /// A body of justice that registers acts.
        Justice = "justice",
    }
}

record! {
    /// A body of the state.
    pub struct Body {
        /// Id.
        pub id: Located<Slug>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// What it is.
        pub kind: BodyKind,
        /// Name, in the nominative.
        pub name: Text,
    }
}
