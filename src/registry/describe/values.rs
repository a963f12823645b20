//! The values of the model.

use super::{Described, Format, Node, Shape, described_string};
use crate::registry::values::{
    Aliases, Amount, Count, CountryCode, Currency, Duration, Identifiers, LangTag, MailAddress, OpeningHours,
    PhoneNumber, Postcode, SectionCode, ServiceCode, Slug, StringEnum, SubsectionCode, Text, WebAddress, Year, YearDay,
};

impl<T: StringEnum> Described for T {
    fn shape() -> Shape {
        Shape::Choice(T::WORDS)
    }

    fn node(&self) -> Node<'_> {
        Node::Choice { name: T::NAME, value: self.word() }
    }
}

described_string!(Amount, Format::Amount);
described_string!(CountryCode, Format::Free);
described_string!(Currency, Format::Free);
described_string!(LangTag, Format::Language);
described_string!(MailAddress, Format::Mail);
described_string!(OpeningHours, Format::Free);
described_string!(PhoneNumber, Format::Free);
described_string!(Postcode, Format::Free);
described_string!(SectionCode, Format::Code("section"));
described_string!(ServiceCode, Format::Code("service"));
described_string!(Slug, Format::Free);
described_string!(SubsectionCode, Format::Code("subsection"));
described_string!(WebAddress, Format::Url);
described_string!(YearDay, Format::YearDay);

impl Described for Count {
    fn shape() -> Shape {
        Shape::Integer
    }

    fn node(&self) -> Node<'_> {
        Node::Integer(self.get())
    }
}

impl Described for Identifiers {
    fn shape() -> Shape {
        Shape::Map(Box::new(String::shape()))
    }

    fn node(&self) -> Node<'_> {
        Node::Map(self.iter().map(|(scheme, identifier)| (scheme, Node::String(identifier.into()))).collect())
    }

    fn is_absent(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl Described for Text {
    fn shape() -> Shape {
        Shape::Text
    }

    fn node(&self) -> Node<'_> {
        Node::Text(self)
    }
}

impl Described for Aliases {
    fn shape() -> Shape {
        Shape::Map(Box::new(Vec::<String>::shape()))
    }

    fn node(&self) -> Node<'_> {
        Node::Map(self.iter().map(|(language, words)| (language.as_str(), words.node())).collect())
    }

    fn is_absent(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl Described for Duration {
    fn shape() -> Shape {
        Shape::Duration
    }

    fn node(&self) -> Node<'_> {
        Node::Duration(*self)
    }
}

impl Described for Year {
    fn shape() -> Shape {
        Shape::Integer
    }

    fn node(&self) -> Node<'_> {
        Node::Integer(self.get().unsigned_abs().into())
    }
}
