//! A value as those see it who do not know its type.

use std::any::Any;
use std::borrow::Cow;

use jiff::civil::Date;

use crate::registry::values::{Duration, LocalizedUrl, Text};
use crate::registry::vocabulary::Vocabulary;

/// What a value holds.
pub enum Node<'a> {
    /// Nothing: the sources do not say.
    Absent,
    /// Yes or no.
    Boolean(bool),
    /// A whole number.
    Integer(u64),
    /// Words without a language: an id, a code, a number as printed, an address.
    String(Cow<'a, str>),
    /// A calendar day.
    Date(Date),
    /// A length of time.
    Duration(Duration),
    /// One of a few words that the program knows.
    Choice {
        /// The key of the string that labels its words, such as `service-status`.
        key: &'static str,
        /// The word.
        value: &'static str,
    },
    /// One of the kinds of records that a profile names.
    Kind {
        /// The vocabulary.
        vocabulary: Vocabulary,
        /// The word.
        value: &'a str,
    },
    /// A text in the languages of the register.
    Text(&'a Text),
    /// An address on the web, or one by language.
    LocalizedUrl(&'a LocalizedUrl),
    /// Values by language, by scheme or by another key, in their order.
    Map(Vec<(&'a str, Node<'a>)>),
    /// Several values in their order.
    List(Vec<Node<'a>>),
    /// A record.
    Record(&'a (dyn Fields + 'static)),
}

impl Node<'_> {
    /// Whether there is no value.
    pub fn is_absent(&self) -> bool {
        match self {
            Self::Absent => true,
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
            _ => false,
        }
    }
}

/// A record whose type is not known; [`Any`] tells it to those who treat some records in their own way.
pub trait Fields: Any {
    /// Its fields in the order of the declaration: the name in the program and the value.
    fn fields(&self) -> Vec<(&'static str, Node<'_>)>;

    /// The value of a field by its name in the program; absent if there is no such field.
    fn field(&self, name: &str) -> Node<'_>;
}
