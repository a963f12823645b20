//! Pieces of a regulation that a record quotes.

use super::point::PointReference;
use crate::registry::decode::record;
use crate::registry::values::Text;

record! {
    /// A sentence of a regulation with the point it stands in.
    pub struct Statement {
        /// The point.
        pub point: Option<PointReference>,
        /// The words.
        pub text: Text,
    }
}

record! {
    /// A numbered list of a regulation: its head, its items and what follows them.
    pub struct Provision {
        /// The point.
        pub point: Option<PointReference>,
        /// The words before the items.
        pub head: Option<Text>,
        /// The items.
        pub items: Vec<Clause>,
        /// Paragraphs after the items.
        pub tail: Vec<Clause>,
    }
}

record! {
    /// An item of a list, with its own items.
    pub struct Clause {
        /// Its number as printed, such as `1)`; the act leaves some unnumbered.
        pub number: Option<String>,
        /// The point, if it is another one than that of the list.
        pub point: Option<PointReference>,
        /// The words.
        pub text: Text,
        /// Its items.
        pub items: Vec<Clause>,
    }
}
