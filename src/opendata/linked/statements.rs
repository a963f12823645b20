//! Statements whose texts stand in one buffer, and their order: by subject, by property with the type first, by value as N-Triples
//! (RDF 1.1) writes it.

use std::cmp::Ordering;
use std::fmt::Write as _;

use super::vocabulary::PREFIXES;

/// The property that says of what class a thing is.
pub(super) const TYPE: &str = "rdf:type";

/// The name of a property or of a type of values, with its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// As it is written, such as `dct:title`.
    pub written: &'static str,
    namespace: &'static str,
}

impl Name {
    /// A name that this program uses.
    ///
    /// # Panics
    /// When the prefix is not one of [`PREFIXES`].
    pub(super) fn new(written: &'static str) -> Self {
        let (prefix, _) = written.split_once(':').expect("a name has a prefix");
        let found = PREFIXES.iter().find(|(known, _)| *known == prefix);
        let (_, namespace) = found.unwrap_or_else(|| panic!("no prefix {prefix}"));
        Self { written, namespace }
    }

    /// The two parts of the name in full. No namespace is the beginning of another, so that names are in the order of their parts.
    pub(super) fn parts(self) -> [&'static str; 2] {
        [self.namespace, self.written.split_once(':').map_or("", |(_, local)| local)]
    }
}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.written == other.written {
            return Ordering::Equal;
        }
        (self.written != TYPE, self.parts()).cmp(&(other.written != TYPE, other.parts()))
    }
}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A statement, as it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Statement<'g> {
    /// The address of the thing.
    pub subject: &'g str,
    /// What is said of it.
    pub property: Name,
    /// The value.
    pub value: Value<'g>,
}

/// A value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value<'g> {
    /// A thing, by its address.
    Thing(&'g str),
    /// Words in a language, by its tag in small letters.
    Words(&'g str, &'g str),
    /// A text in no language.
    Text(&'g str),
    /// A value of a type.
    Typed(&'g str, Name),
}

impl<'g> Value<'g> {
    /// A text, and what stands behind its quotation marks: nothing, a tag, or a type.
    fn literal(self) -> Option<(&'g str, (u8, &'g str, &'g str))> {
        match self {
            Self::Thing(_) => None,
            Self::Text(text) => Some((text, (0, "", ""))),
            Self::Words(text, tag) => Some((text, (1, tag, ""))),
            Self::Typed(text, datatype) => {
                let [namespace, local] = datatype.parts();
                Some((text, (2, namespace, local)))
            }
        }
    }
}

impl Ord for Value<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Thing(one), Self::Thing(other)) => compare_ended(one, other, ">", |letter| letter.to_string()),
            _ => match (self.literal(), other.literal()) {
                (Some((one, behind_one)), Some((other, behind_other))) => {
                    compare_ended(one, other, "\"", escaped).then_with(|| behind_one.cmp(&behind_other))
                }
                // A quotation mark stands before `<`.
                (one, other) => other.is_some().cmp(&one.is_some()),
            },
        }
    }
}

impl PartialOrd for Value<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Which of two texts comes first when an end stands behind both, and their letters are written in some way.
fn compare_ended(one: &str, other: &str, end: &str, written: impl Fn(char) -> String) -> Ordering {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    if same == one.len() && same == other.len() {
        return Ordering::Equal;
    }
    let at = (0..=same).rev().find(|&at| one.is_char_boundary(at)).unwrap_or(0);
    let next = |text: &str| text[at..].chars().next().map_or_else(|| end.to_owned(), &written);
    next(one).cmp(&next(other))
}

fn escaped(letter: char) -> String {
    let mut text = String::new();
    escape(letter.encode_utf8(&mut [0; 4]), &mut text);
    text
}

/// Writes a text as it stands between quotation marks in N-Triples and Turtle.
pub(super) fn escape(text: &str, out: &mut String) {
    // The first byte of U+FFFE and U+FFFF is among them.
    let may_be_special = |byte: &u8| matches!(byte, 0..=0x1F | b'"' | b'\\' | 0x7F | 0xEF);
    let mut rest = text;
    while let Some(at) = rest.as_bytes().iter().position(may_be_special) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let mut letters = from.chars();
        match letters.next() {
            Some('\u{8}') => out.push_str("\\b"),
            Some('\t') => out.push_str("\\t"),
            Some('\n') => out.push_str("\\n"),
            Some('\u{C}') => out.push_str("\\f"),
            Some('\r') => out.push_str("\\r"),
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some(letter @ ('\0'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}')) => {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{:04X}", u32::from(letter));
            }
            other => out.extend(other),
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use oxrdf::{Literal, NamedNode, Term};

    use super::*;

    #[test]
    fn values_stand_in_the_order_of_their_n_triples() {
        let texts = [
            "",
            "a",
            "a\"",
            "a\\",
            "a\n",
            "a!",
            "a ",
            "ab",
            "ә",
            "әa",
            "ө",
            "\u{0}",
            "\u{7F}",
            "\u{FFFD}",
            "\u{FFFF}",
            "\u{10000}",
        ];
        let date = Name::new("xsd:date");
        let values: Vec<_> = (texts.iter())
            .flat_map(|&text| {
                [Value::Text(text), Value::Words(text, "kk"), Value::Words(text, "ru"), Value::Typed(text, date)]
            })
            .chain(["https://x.example/a", "https://x.example/a#b", "https://x.example/ab"].map(Value::Thing))
            .collect();
        let n_triples = |value: &Value<'_>| -> String {
            let term: Term = match *value {
                Value::Thing(iri) => NamedNode::new_unchecked(iri).into(),
                Value::Text(text) => Literal::new_simple_literal(text).into(),
                Value::Words(text, tag) => Literal::new_language_tagged_literal_unchecked(text, tag).into(),
                Value::Typed(text, name) => {
                    Literal::new_typed_literal(text, NamedNode::new_unchecked(name.parts().concat())).into()
                }
            };
            term.to_string()
        };
        for one in &values {
            for other in &values {
                assert_eq!(one.cmp(other), n_triples(one).cmp(&n_triples(other)), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn no_namespace_is_the_beginning_of_another() {
        for (_, one) in PREFIXES {
            assert_eq!(PREFIXES.iter().filter(|(_, other)| other.starts_with(one)).count(), 1, "{one}");
        }
    }
}
