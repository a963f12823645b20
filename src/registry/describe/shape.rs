//! What the values of a type are.

use super::node::Node;
use crate::registry::vocabulary::Vocabulary;

/// A type that says what its values are.
pub trait Shaped {
    /// Whether a record may do without it.
    const OPTIONAL: bool = false;

    /// What every value of the type is.
    fn shape() -> Shape;

    /// Whether the sources say nothing by this value: it is left out where records are written.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A value that says what it holds.
pub trait Described: Shaped {
    /// What this value holds.
    fn node(&self) -> Node<'_>;
}

/// What the values of a type are, as they are written in JSON.
#[derive(Clone, Debug)]
pub enum Shape {
    /// `true` or `false`.
    Boolean,
    /// A whole number, not negative.
    Integer,
    /// Words without a language.
    String(Format),
    /// One of a few words that the program knows.
    Choice {
        /// The key of the string that labels them, such as `service-status`.
        key: &'static str,
        /// The words.
        words: &'static [&'static str],
    },
    /// One of the words of a vocabulary of the profile.
    Kind(Vocabulary),
    /// Words by language.
    Text,
    /// An address on the web, or one by language.
    LocalizedUrl,
    /// Values of one shape by key.
    Map(Box<Shape>),
    /// A length of time: amount, unit and ISO 8601.
    Duration,
    /// Any of several shapes.
    AnyOf(Vec<Shape>),
    /// A list.
    List(Box<Shape>),
    /// A record.
    Record(RecordShape),
}

/// What words without a language are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Any words.
    Free,
    /// The id of a record.
    Id,
    /// A postcode.
    Postcode,
    /// A phone number (E.164).
    Phone,
    /// A calendar day, such as `2013-06-03`.
    Date,
    /// A day of every year, such as `03-01`.
    YearDay,
    /// An absolute address.
    Url,
    /// A mail address.
    Mail,
    /// A language tag (BCP 47).
    Language,
    /// The code of a section of the classifier.
    Section,
    /// The code of a subsection.
    Subsection,
    /// The code of a service.
    Service,
    /// An amount of money.
    Amount,
    /// An angle in degrees, with decimals.
    Degrees,
}

/// A type of records.
#[derive(Clone, Copy, Debug)]
pub struct RecordShape {
    /// Name.
    pub name: &'static str,
    /// What it is, in the words of its declaration.
    pub description: &'static str,
    /// Its fields; a function, because records may lie in records of the same type.
    pub fields: fn() -> Vec<FieldShape>,
}

/// A field of a record.
#[derive(Clone, Debug)]
pub struct FieldShape {
    /// Its key in the sources and in JSON.
    pub key: &'static str,
    /// Its name in the program and in templates.
    pub name: &'static str,
    /// What it means, in the words of its declaration.
    pub description: &'static str,
    /// Whether a record must have it.
    pub required: bool,
    /// What its values are.
    pub shape: Shape,
}

/// Describes a type whose values are written as words without a language, which a method of it yields.
macro_rules! described_string {
    ($type:ty, $format:expr) => {
        described_string!($type, $format, to_string);
    };
    ($type:ty, $format:expr, $words:ident) => {
        impl $crate::registry::describe::Shaped for $type {
            fn shape() -> $crate::registry::describe::Shape {
                $crate::registry::describe::Shape::String($format)
            }
        }

        impl $crate::registry::describe::Described for $type {
            fn node(&self) -> $crate::registry::describe::Node<'_> {
                $crate::registry::describe::Node::String(self.$words().into())
            }
        }
    };
}
pub(super) use described_string;
