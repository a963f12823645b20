//! What a column may hold: the types of values, and the columns and cells that follow from what they say of themselves.

use std::borrow::Cow;

use jiff::civil::Date;

use super::cell::Cell;
use crate::datasets::{ColumnType, ValueFormat};
use crate::registry::describe::{Described, Format, Node, Shape};
use crate::registry::vocabulary::Vocabulary;

/// A value that a record yields for a column: lent by the record, or computed.
pub trait ColumnValue<'r> {
    /// Whether some rows have none.
    const OPTIONAL: bool = false;

    /// What every value of the type is.
    fn shape() -> Shape;

    /// What this value holds.
    fn node(self) -> Node<'r>;
}

impl<'r, T: Described + ?Sized> ColumnValue<'r> for &'r T {
    const OPTIONAL: bool = T::OPTIONAL;

    fn shape() -> Shape {
        T::shape()
    }

    fn node(self) -> Node<'r> {
        Described::node(self)
    }
}

impl<'r> ColumnValue<'r> for Cow<'r, str> {
    fn shape() -> Shape {
        Shape::String(Format::Free)
    }

    fn node(self) -> Node<'r> {
        Node::String(self)
    }
}

impl<'r, V: ColumnValue<'r>> ColumnValue<'r> for Option<V> {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        V::shape()
    }

    fn node(self) -> Node<'r> {
        self.map_or(Node::Absent, V::node)
    }
}

impl<'r, V: ColumnValue<'r>> ColumnValue<'r> for Vec<V> {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        Shape::List(Box::new(V::shape()))
    }

    fn node(self) -> Node<'r> {
        Node::List(self.into_iter().map(V::node).collect())
    }
}

/// One of the words of an enum, computed.
pub(super) struct Word<T>(pub(super) T);

impl<'r, T: Described> ColumnValue<'r> for Word<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn node(self) -> Node<'r> {
        match self.0.node() {
            Node::Choice { key, value } => Node::Choice { key, value },
            _ => Node::Absent,
        }
    }
}

/// Values that are computed.
macro_rules! computed {
    ($($type:ty: $shape:expr, |$value:ident| $node:expr;)*) => { $(
        impl<'r> ColumnValue<'r> for $type {
            fn shape() -> Shape {
                $shape
            }

            fn node(self) -> Node<'r> {
                let $value = self;
                $node
            }
        }
    )* };
}

computed! {
    String: Shape::String(Format::Free), |text| Node::String(text.into());
    bool: Shape::Boolean, |switch| Node::Boolean(switch);
    u32: Shape::Integer, |number| Node::Integer(number.into());
    u64: Shape::Integer, |number| Node::Integer(number);
    usize: Shape::Integer, |number| Node::Integer(number as u64);
    Date: Shape::String(Format::Date), |date| Node::Date(date);
}

/// What a column is by the shape of its values.
#[derive(Clone, Debug, Default)]
pub(super) struct ColumnShape {
    /// The type of its values.
    pub(super) column_type: ColumnType,
    /// Whether there is a column for each language.
    pub(super) languages: LanguageColumns,
    /// The words that it may hold.
    pub(super) words: AllowedWords,
}

/// Whether a value has a column for each language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LanguageColumns {
    /// One column for readers of any language.
    #[default]
    One,
    /// A column for the wording in each language.
    OfText,
    /// A column for the address in each language.
    OfUrl,
}

/// The words that a column may hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum AllowedWords {
    /// Any.
    #[default]
    Any,
    /// Those of an enum, whose labels stand under this key.
    Choice(&'static str, &'static [&'static str]),
    /// Those that the profile names.
    Kind(Vocabulary),
}

impl AllowedWords {
    /// How people read the words, if they differ from what programs read.
    pub(super) fn format(self) -> Option<ValueFormat> {
        match self {
            Self::Choice(key, _) => Some(ValueFormat::Labelled(key)),
            Self::Any | Self::Kind(_) => None,
        }
    }
}

impl ColumnShape {
    /// The column for values of a shape, if they fit into one cell (a language).
    pub(super) fn of(shape: &Shape) -> Option<Self> {
        let column = |column_type, words| Some(Self { column_type, languages: LanguageColumns::One, words });
        let localized = |column_type, languages| Some(Self { column_type, languages, words: AllowedWords::Any });
        match shape {
            Shape::Boolean => column(ColumnType::Boolean, AllowedWords::Any),
            Shape::Integer => column(ColumnType::Integer, AllowedWords::Any),
            Shape::String(Format::Amount | Format::Degrees) => column(ColumnType::Decimal, AllowedWords::Any),
            Shape::String(Format::Date) => column(ColumnType::Date, AllowedWords::Any),
            Shape::String(Format::Url) => column(ColumnType::Url, AllowedWords::Any),
            Shape::String(_) => column(ColumnType::String, AllowedWords::Any),
            Shape::Choice { key, words } => column(ColumnType::String, AllowedWords::Choice(key, words)),
            Shape::Kind(vocabulary) => column(ColumnType::String, AllowedWords::Kind(*vocabulary)),
            Shape::Text => localized(ColumnType::String, LanguageColumns::OfText),
            Shape::LocalizedUrl => localized(ColumnType::Url, LanguageColumns::OfUrl),
            Shape::List(items) => {
                let item = Self::of(items)
                    .filter(|item| item.languages == LanguageColumns::One && item.column_type != ColumnType::List)?;
                column(ColumnType::List, item.words)
            }
            Shape::Map(_) | Shape::Duration | Shape::AnyOf(_) | Shape::Record(_) => None,
        }
    }
}

impl<'r> From<Node<'r>> for Cell<'r> {
    fn from(node: Node<'r>) -> Self {
        match node {
            Node::Boolean(switch) => switch.into(),
            Node::Integer(number) => number.into(),
            Node::String(text) => text.into(),
            Node::Date(date) => date.into(),
            Node::Choice { value, .. } | Node::Kind { value, .. } => value.into(),
            Node::List(items) => Self::list(items.into_iter().map(Self::from)),
            Node::Absent
            | Node::Duration(_)
            | Node::Text(_)
            | Node::LocalizedUrl(_)
            | Node::Map(_)
            | Node::Record(_) => Self::Empty,
        }
    }
}
