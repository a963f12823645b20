//! JSON-LD 1.1 in compact form: names with prefixes, types as `@type`, links as plain addresses, texts by their language. The context
//! stands in the file, so that it is read without another one.

use std::borrow::Cow;
use std::io::{self, Write};

use oxrdf::vocab::{rdf, xsd};
use oxrdf::{Literal, TermRef, TripleRef};
use serde_json::{Map, Value, json};

use super::graph::Graph;
use super::vocabulary::{DATES, LINKS, PREFIXES, TEXTS};

/// Writes a document of things, one after another.
pub(super) struct JsonLdWriter<W> {
    out: W,
    is_empty: bool,
}

impl<W: Write> JsonLdWriter<W> {
    /// Begins a document with its context.
    ///
    /// # Errors
    /// When `out` fails.
    pub(super) fn new(mut out: W) -> io::Result<Self> {
        write!(out, "{{\"@context\":{},\"@graph\":[", context())?;
        Ok(Self { out, is_empty: true })
    }

    /// Writes the things of a graph, a line each.
    ///
    /// # Errors
    /// When `out` fails.
    pub(super) fn write(&mut self, graph: &Graph) -> io::Result<()> {
        let triples: Vec<_> = graph.triples().collect();
        for thing in triples.chunk_by(|a, b| a.subject == b.subject) {
            self.out.write_all(if self.is_empty { b"\n" } else { b",\n" })?;
            self.is_empty = false;
            serde_json::to_writer(&mut self.out, &node(thing))?;
        }
        Ok(())
    }

    /// Ends the document.
    ///
    /// # Errors
    /// When `out` fails.
    pub(super) fn finish(mut self) -> io::Result<W> {
        self.out.write_all(b"\n]}\n")?;
        Ok(self.out)
    }
}

/// The prefixes, and of what kind the values of properties are.
fn context() -> Value {
    let prefixes = PREFIXES.iter().map(|&(prefix, iri)| (prefix.to_owned(), json!(iri)));
    let links = LINKS.iter().map(|&name| (name.to_owned(), json!({ "@type": "@id" })));
    let dates = DATES.iter().map(|&name| (name.to_owned(), json!({ "@type": "xsd:date" })));
    let texts = TEXTS.iter().map(|&name| (name.to_owned(), json!({ "@container": "@language" })));
    Value::Object(prefixes.chain(links).chain(dates).chain(texts).collect())
}

/// A thing: its statements have one subject, and those of a property stand together.
fn node(statements: &[TripleRef<'_>]) -> Map<String, Value> {
    let mut node = Map::new();
    for statement in statements {
        if let oxrdf::NamedOrBlankNodeRef::NamedNode(subject) = statement.subject {
            node.entry("@id").or_insert_with(|| json!(subject.as_str()));
        }
        let property = statement.predicate;
        if property == rdf::TYPE {
            if let TermRef::NamedNode(class) = statement.object {
                add(&mut node, "@type", json!(compact(class.as_str())));
            }
            continue;
        }
        let name = compact(property.as_str());
        match statement.object {
            TermRef::NamedNode(iri) if LINKS.contains(&&*name) => add(&mut node, &name, json!(iri.as_str())),
            TermRef::NamedNode(iri) => add(&mut node, &name, json!({ "@id": iri.as_str() })),
            TermRef::Literal(literal) => match literal.language() {
                Some(language) if TEXTS.contains(&&*name) => {
                    let texts = node.entry(&*name).or_insert_with(|| json!({}));
                    if let Value::Object(texts) = texts {
                        add(texts, language, json!(literal.value()));
                    }
                }
                // A text without a language is none of a property whose texts stand by their languages.
                None if TEXTS.contains(&&*name) => add(&mut node, property.as_str(), value(&literal.into(), false)),
                _ => add(&mut node, &name, value(&literal.into(), DATES.contains(&&*name))),
            },
            TermRef::BlankNode(blank) => add(&mut node, &name, json!({ "@id": blank.to_string() })),
        }
    }
    node
}

/// A literal, whose type the context may give.
fn value(literal: &Literal, is_dated: bool) -> Value {
    let value = literal.value();
    match literal.language() {
        Some(language) => json!({ "@language": language, "@value": value }),
        None if is_dated && literal.datatype() == xsd::DATE => json!(value),
        None if literal.datatype() == xsd::STRING => json!(value),
        None => json!({ "@type": compact(literal.datatype().as_str()), "@value": value }),
    }
}

/// Puts a value beside those that a key has.
fn add(object: &mut Map<String, Value>, key: &str, value: Value) {
    match object.get_mut(key) {
        None => {
            object.insert(key.to_owned(), value);
        }
        Some(Value::Array(values)) => values.push(value),
        Some(first) => *first = json!([first.take(), value]),
    }
}

/// A name with its prefix, if it has one.
fn compact(iri: &str) -> Cow<'_, str> {
    let found = PREFIXES.iter().find_map(|(prefix, namespace)| Some((prefix, iri.strip_prefix(namespace)?)));
    found.map_or(Cow::Borrowed(iri), |(prefix, local)| Cow::Owned(format!("{prefix}:{local}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opendata::linked::vocabulary::expand;

    #[test]
    fn things_are_compact() {
        let mut graph = Graph::default();
        let mut node = graph.node("https://x.example/a");
        node.a("cv:Cost").a("skos:Concept").link("dct:publisher", "https://x.example/b");
        node.words("dct:title", "kk".parse().unwrap(), "Ақы").words("dct:title", "ru".parse().unwrap(), "Плата");
        node.string("dct:title", "cost").string("dct:identifier", 1).typed("dct:issued", "2026-01-01", "xsd:date");
        node.typed("cv:hasValue", 5, "xsd:double");
        let mut writer = JsonLdWriter::new(Vec::new()).unwrap();
        writer.write(&graph).unwrap();
        let document: Value = serde_json::from_slice(&writer.finish().unwrap()).unwrap();
        assert_eq!(
            document["@graph"][0],
            json!({
                "@id": "https://x.example/a",
                "@type": ["cv:Cost", "skos:Concept"],
                "cv:hasValue": { "@type": "xsd:double", "@value": "5" },
                "dct:identifier": "1",
                "dct:issued": "2026-01-01",
                "dct:publisher": "https://x.example/b",
                "dct:title": { "kk": "Ақы", "ru": "Плата" },
                "http://purl.org/dc/terms/title": "cost",
            })
        );
    }

    #[test]
    fn what_the_context_knows_has_a_prefix_and_one_kind() {
        let all = || LINKS.iter().chain(DATES).chain(TEXTS);
        assert!(all().all(|name| *compact(&expand(name)) == **name));
        assert_eq!(all().collect::<std::collections::BTreeSet<_>>().len(), all().count());
    }
}
