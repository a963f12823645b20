//! Statements in memory, and the two forms in which they are written.
//!
//! The serialisers are those of Oxigraph (`oxttl`, `oxjsonld`); what is ours is the order: by subject, by property with
//! the type first, by value. So the same statements give the same bytes, in whatever order they were made.

use std::collections::BTreeMap;
use std::io;

use oxjsonld::JsonLdSerializer;
use oxrdf::vocab::xsd;
use oxrdf::{GraphNameRef, Literal, NamedNode, QuadRef, Term, TripleRef};
use oxttl::TurtleSerializer;

use super::vocabulary::{PREFIXES, expand};
use crate::registry::values::{LangTag, Text};

/// A set of statements about things that all have addresses: no blank nodes.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    statements: BTreeMap<Place, Term>,
}

/// Where a statement stands: by its subject, whether its property is another than the type, its property, and its value
/// in N-Triples.
type Place = (NamedNode, bool, NamedNode, String);

/// A thing about which statements are made. Properties and types are written with a prefix, such as `dct:title`.
pub struct Node<'g> {
    graph: &'g mut Graph,
    subject: NamedNode,
}

impl Graph {
    /// A thing by its address, which this program made.
    pub fn node(&mut self, iri: &str) -> Node<'_> {
        Node { subject: NamedNode::new_unchecked(iri), graph: self }
    }

    /// The statements in their order.
    pub fn triples(&self) -> impl Iterator<Item = TripleRef<'_>> {
        self.statements.iter().map(|((subject, _, property, _), value)| TripleRef::new(subject, property, value))
    }

    /// The statements as Turtle 1.1.
    ///
    /// # Errors
    /// When a serialiser refuses, which it does for no graph made here.
    pub fn turtle(&self) -> io::Result<Vec<u8>> {
        let mut serializer = TurtleSerializer::new();
        for (prefix, iri) in self.prefixes() {
            serializer = serializer.with_prefix(prefix, iri).map_err(io::Error::other)?;
        }
        let mut writer = serializer.for_writer(Vec::new());
        for triple in self.triples() {
            writer.serialize_triple(triple)?;
        }
        Ok(sorted_prefixes(&writer.finish()?))
    }

    /// The statements as JSON-LD 1.1, the prefixes in its context.
    ///
    /// # Errors
    /// When a serialiser refuses, which it does for no graph made here.
    pub fn json_ld(&self) -> io::Result<Vec<u8>> {
        let mut serializer = JsonLdSerializer::new();
        for (prefix, iri) in self.prefixes() {
            serializer = serializer.with_prefix(prefix, iri).map_err(io::Error::other)?;
        }
        let mut writer = serializer.for_writer(Vec::new());
        for TripleRef { subject, predicate, object } in self.triples() {
            writer.serialize_quad(QuadRef::new(subject, predicate, object, GraphNameRef::DefaultGraph))?;
        }
        let mut bytes = writer.finish()?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The prefixes that the statements use, so that a file declares no others.
    fn prefixes(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        PREFIXES.iter().copied().filter(|(_, iri)| {
            self.statements.iter().any(|((_, _, property, _), value)| {
                let used = |text: &str| text.starts_with(iri);
                used(property.as_str())
                    || match value {
                        Term::NamedNode(node) => used(node.as_str()),
                        Term::Literal(literal) => used(literal.datatype().as_str()),
                        Term::BlankNode(_) => false,
                    }
            })
        })
    }
}

impl Node<'_> {
    /// It is an instance of a class.
    pub fn a(&mut self, class: &str) -> &mut Self {
        self.link("rdf:type", &expand(class))
    }

    /// A link to a thing whose address this program made.
    pub fn link(&mut self, property: &str, iri: &str) -> &mut Self {
        self.add(property, NamedNode::new_unchecked(iri).into())
    }

    /// Links to several things.
    pub fn links<S: AsRef<str>>(&mut self, property: &str, iris: impl IntoIterator<Item = S>) -> &mut Self {
        for iri in iris {
            self.link(property, iri.as_ref());
        }
        self
    }

    /// A link to an address that an editor wrote. One that is no IRI (RFC 3987) stands as text of the type `xsd:anyURI`,
    /// so that it breaks no reader.
    pub fn address(&mut self, property: &str, address: &str) -> &mut Self {
        let term = NamedNode::new(address)
            .map_or_else(|_| Literal::new_typed_literal(address, xsd::ANY_URI).into(), Term::from);
        self.add(property, term)
    }

    /// A text in all its languages.
    pub fn text(&mut self, property: &str, text: &Text) -> &mut Self {
        for (language, words) in text.iter() {
            self.words(property, language, words);
        }
        self
    }

    /// A text if there is one.
    pub fn text_if(&mut self, property: &str, text: Option<&Text>) -> &mut Self {
        if let Some(text) = text {
            self.text(property, text);
        }
        self
    }

    /// Words in a language.
    pub fn words(&mut self, property: &str, language: LangTag, words: &str) -> &mut Self {
        // RDF compares tags without regard to case; the small form is the one that all readers keep.
        let tag = language.as_str().to_ascii_lowercase();
        self.add(property, Literal::new_language_tagged_literal_unchecked(words, tag).into())
    }

    /// A text that is in no language.
    pub fn string(&mut self, property: &str, value: impl ToString) -> &mut Self {
        self.add(property, Literal::new_simple_literal(value.to_string()).into())
    }

    /// A text that is in no language, if there is one.
    pub fn string_if(&mut self, property: &str, value: Option<impl ToString>) -> &mut Self {
        if let Some(value) = value {
            self.string(property, value);
        }
        self
    }

    /// A value of a type of XML Schema, such as `xsd:date`.
    pub fn typed(&mut self, property: &str, value: impl ToString, datatype: &str) -> &mut Self {
        let datatype = NamedNode::new_unchecked(expand(datatype));
        self.add(property, Literal::new_typed_literal(value.to_string(), datatype).into())
    }

    /// A day, if there is one.
    pub fn date_if(&mut self, property: &str, day: Option<jiff::civil::Date>) -> &mut Self {
        if let Some(day) = day {
            self.typed(property, day, "xsd:date");
        }
        self
    }

    fn add(&mut self, property: &str, object: Term) -> &mut Self {
        let predicate = NamedNode::new_unchecked(expand(property));
        let place = (self.subject.clone(), property != "rdf:type", predicate, object.to_string());
        self.graph.statements.insert(place, object);
        self
    }
}

/// Turtle with its prefixes in order: the serialiser keeps them in a hash table, whose order changes from run to run.
fn sorted_prefixes(turtle: &[u8]) -> Vec<u8> {
    let lines: Vec<_> = turtle.split_inclusive(|byte| *byte == b'\n').collect();
    let (head, body) = lines.split_at(lines.iter().take_while(|line| line.starts_with(b"@prefix")).count());
    let mut head = head.to_vec();
    head.sort_unstable();
    [head.concat(), body.concat()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_making_does_not_show() {
        let make = |turned: bool| {
            let mut graph = Graph::default();
            let mut titles = [("kk", "Қызмет"), ("ru", "Услуга \"а\"\n\\")];
            if turned {
                titles.reverse();
            }
            for (language, title) in titles {
                graph.node("https://x.example/b").words("dct:title", language.parse().unwrap(), title);
            }
            graph.node("https://x.example/b").a("skos:Concept");
            graph.node("https://x.example/a").a("skos:Concept").address("foaf:page", "https://x.example/%zz");
            graph
        };
        let turtle = String::from_utf8(make(false).turtle().unwrap()).unwrap();
        assert_eq!(make(true).turtle().unwrap(), turtle.as_bytes());
        assert_eq!(make(true).json_ld().unwrap(), make(false).json_ld().unwrap());
        assert!(turtle.starts_with("@prefix dct: <http://purl.org/dc/terms/> .\n@prefix foaf:"), "{turtle}");
        assert!(turtle.contains("<https://x.example/b> a skos:Concept ;\n"), "{turtle}");
    }
}
