//! The values of the model.

use super::node::Node;
use super::shape::{Described, Format, Shape, Shaped, described_string};
use crate::registry::values::{
    Aliases, Amount, CallNumber, ConceptId, Count, CountryCode, Currency, Duration, Extension, FormerCode, Identifiers,
    LangTag, Latitude, LocalizedUrl, Longitude, MailAddress, Markdown, OpeningHours, PhoneNumber, Postcode,
    SectionCode, ServiceCode, Slug, SubsectionCode, Text, TimeZoneName, WebAddress, Year, YearDay,
};

described_string!(Amount, Format::Amount);
described_string!(CountryCode, Format::Free);
described_string!(Currency, Format::Free);
described_string!(FormerCode, Format::Free);
described_string!(LangTag, Format::Language);
described_string!(Latitude, Format::Degrees);
described_string!(Longitude, Format::Degrees);
described_string!(MailAddress, Format::Mail, as_str);
described_string!(OpeningHours, Format::Free, as_str);
described_string!(CallNumber, Format::Free);
described_string!(Extension, Format::Free);
described_string!(PhoneNumber, Format::Phone, as_str);
described_string!(Postcode, Format::Postcode);
described_string!(SectionCode, Format::Section);
described_string!(ServiceCode, Format::Service);
described_string!(Slug, Format::Id, as_str);
described_string!(SubsectionCode, Format::Subsection);
described_string!(TimeZoneName, Format::Free);
described_string!(WebAddress, Format::Url, as_str);
described_string!(ConceptId, Format::Free);
described_string!(YearDay, Format::YearDay);

impl Shaped for Count {
    fn shape() -> Shape {
        Shape::Integer
    }
}

impl Described for Count {
    fn node(&self) -> Node<'_> {
        Node::Integer(self.get())
    }
}

impl Shaped for Identifiers {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        Shape::Map(Box::new(String::shape()))
    }

    fn is_absent(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl Described for Identifiers {
    fn node(&self) -> Node<'_> {
        Node::Map(self.iter().map(|(scheme, identifier)| (scheme, Node::String(identifier.into()))).collect())
    }
}

impl Shaped for Text {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Described for Text {
    fn node(&self) -> Node<'_> {
        Node::Text(self)
    }
}

impl Shaped for Markdown {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Described for Markdown {
    fn node(&self) -> Node<'_> {
        Node::Text(self.source())
    }
}

impl Shaped for LocalizedUrl {
    fn shape() -> Shape {
        Shape::LocalizedUrl
    }
}

impl Described for LocalizedUrl {
    fn node(&self) -> Node<'_> {
        Node::LocalizedUrl(self)
    }
}

impl Shaped for Aliases {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        Shape::Map(Box::new(Vec::<String>::shape()))
    }

    fn is_absent(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl Described for Aliases {
    fn node(&self) -> Node<'_> {
        Node::Map(self.iter().map(|(language, words)| (language.as_str(), words.node())).collect())
    }
}

impl Shaped for Duration {
    fn shape() -> Shape {
        Shape::Duration
    }
}

impl Described for Duration {
    fn node(&self) -> Node<'_> {
        Node::Duration(*self)
    }
}

impl Shaped for Year {
    fn shape() -> Shape {
        Shape::Integer
    }
}

impl Described for Year {
    fn node(&self) -> Node<'_> {
        Node::Integer(self.get().unsigned_abs().into())
    }
}
