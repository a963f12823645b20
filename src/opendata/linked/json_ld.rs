//! JSON-LD 1.1 in compact form: names with prefixes, types as `@type`, links as plain addresses, texts by their language. The context
//! stands in the file, so that it is read without another one.

use std::borrow::Cow;
use std::io;

use serde_json::{Value as Json, json};

use super::statements::{Statement, TYPE, Value};
use super::vocabulary::{DATES, LINKS, PREFIXES, TEXTS};

/// What stands before the things: the context.
pub(super) fn head() -> String {
    format!("{{\"@context\":{},\"@graph\":[", context())
}

/// What stands behind the things.
pub(super) const END: &str = "\n]}\n";

/// The prefixes, and of what kind the values of properties are.
fn context() -> Json {
    let prefixes = PREFIXES.iter().map(|&(prefix, iri)| (prefix.to_owned(), json!(iri)));
    let links = LINKS.iter().map(|&name| (name.to_owned(), json!({ "@type": "@id" })));
    let dates = DATES.iter().map(|&name| (name.to_owned(), json!({ "@type": "xsd:date" })));
    let texts = TEXTS.iter().map(|&name| (name.to_owned(), json!({ "@container": "@language" })));
    Json::Object(prefixes.chain(links).chain(dates).chain(texts).collect())
}

/// Writes a thing as an object whose keys are sorted. Its statements are in their order.
///
/// # Errors
/// When a text cannot be written as JSON.
pub(super) fn write(statements: &[Statement<'_>], out: &mut Vec<u8>) -> io::Result<()> {
    let Some(first) = statements.first() else { return Ok(()) };
    let mut members: Vec<_> =
        statements.chunk_by(|one, other| one.property == other.property).flat_map(Member::of_property).collect();
    members.sort_by(|one, other| one.key.cmp(&other.key));
    out.extend_from_slice(b"{\"@id\":");
    string(first.subject, out)?;
    for member in &members {
        out.push(b',');
        string(&member.key, out)?;
        out.push(b':');
        member.write_values(out)?;
    }
    out.push(b'}');
    Ok(())
}

/// A key of an object with its values.
#[derive(Default)]
struct Member<'g> {
    key: Cow<'static, str>,
    /// Words by the tags of their languages, in the order of the tags.
    by_language: Vec<(&'g str, &'g str)>,
    values: Vec<Value<'g>>,
}

impl<'g> Member<'g> {
    /// The members for the statements of one property.
    fn of_property(statements: &[Statement<'g>]) -> Vec<Self> {
        let Some(property) = statements.first().map(|statement| statement.property) else { return Vec::new() };
        let mut member =
            Self { key: if property.written == TYPE { "@type" } else { property.written }.into(), ..Self::default() };
        if !TEXTS.contains(&property.written) {
            member.values = statements.iter().map(|statement| statement.value).collect();
            return vec![member];
        }
        // A text without a language is none of a property whose texts stand by their languages.
        let mut other = Self { key: property.parts().concat().into(), ..Self::default() };
        for statement in statements {
            match statement.value {
                Value::Words(words, tag) => member.by_language.push((tag, words)),
                thing @ Value::Thing(_) => member.values.push(thing),
                text => other.values.push(text),
            }
        }
        member.by_language.sort_by_key(|(tag, _)| *tag);
        [member, other].into_iter().filter(|member| member.count() > 0).collect()
    }

    fn count(&self) -> usize {
        self.values.len() + usize::from(!self.by_language.is_empty())
    }

    /// One value, or an array of several.
    fn write_values(&self, out: &mut Vec<u8>) -> io::Result<()> {
        let languages = Some(&self.by_language).filter(|words| !words.is_empty()).map(Item::ByLanguage);
        array(self.count(), languages.into_iter().chain(self.values.iter().map(Item::Value)), out, |item, out| {
            match item {
                Item::ByLanguage(words) => by_language(words, out),
                Item::Value(value) => self.write_value(*value, out),
            }
        })
    }

    fn write_value(&self, value: Value<'_>, out: &mut Vec<u8>) -> io::Result<()> {
        match value {
            Value::Thing(class) if self.key == "@type" => string(&compact(class), out),
            Value::Thing(iri) if LINKS.contains(&&*self.key) => string(iri, out),
            Value::Thing(iri) => object(&[("@id", iri)], out),
            Value::Words(words, tag) => object(&[("@language", tag), ("@value", words)], out),
            Value::Text(text) => string(text, out),
            Value::Typed(day, datatype) if datatype.written == "xsd:date" && DATES.contains(&&*self.key) => {
                string(day, out)
            }
            Value::Typed(text, datatype) => object(&[("@type", datatype.written), ("@value", text)], out),
        }
    }
}

/// What stands at a key.
enum Item<'m, 'g> {
    ByLanguage(&'m Vec<(&'g str, &'g str)>),
    Value(&'m Value<'g>),
}

/// An object whose keys are tags of languages, several words of a language in an array.
fn by_language(words: &[(&str, &str)], out: &mut Vec<u8>) -> io::Result<()> {
    let mut sign = b'{';
    for of_language in words.chunk_by(|one, other| one.0 == other.0) {
        out.push(std::mem::replace(&mut sign, b','));
        string(of_language[0].0, out)?;
        out.push(b':');
        array(of_language.len(), of_language.iter(), out, |(_, words), out| string(words, out))?;
    }
    out.push(b'}');
    Ok(())
}

/// An object of a few texts.
fn object(members: &[(&str, &str)], out: &mut Vec<u8>) -> io::Result<()> {
    let mut sign = b'{';
    for (key, text) in members {
        out.push(std::mem::replace(&mut sign, b','));
        string(key, out)?;
        out.push(b':');
        string(text, out)?;
    }
    out.push(b'}');
    Ok(())
}

/// Items in an array, or one alone.
fn array<I>(
    count: usize,
    items: impl Iterator<Item = I>,
    out: &mut Vec<u8>,
    write: impl Fn(I, &mut Vec<u8>) -> io::Result<()>,
) -> io::Result<()> {
    let is_array = count > 1;
    for (item, at) in items.zip(0..) {
        if is_array {
            out.push(if at == 0 { b'[' } else { b',' });
        }
        write(item, out)?;
    }
    if is_array {
        out.push(b']');
    }
    Ok(())
}

fn string(text: &str, out: &mut Vec<u8>) -> io::Result<()> {
    Ok(serde_json::to_writer(out, text)?)
}

/// A name with its prefix, if it has one.
fn compact(iri: &str) -> Cow<'_, str> {
    let found = PREFIXES.iter().find_map(|(prefix, namespace)| Some((prefix, iri.strip_prefix(namespace)?)));
    found.map_or(Cow::Borrowed(iri), |(prefix, local)| Cow::Owned(format!("{prefix}:{local}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opendata::linked::graph::Graph;
    use crate::opendata::linked::vocabulary::expand;

    #[test]
    fn things_are_compact() {
        let mut graph = Graph::default();
        let mut node = graph.node("https://x.example/a");
        node.a("cv:Cost").a("skos:Concept").link("dct:publisher", "https://x.example/b");
        node.words("dct:title", "kk".parse().unwrap(), "Ақы").words("dct:title", "ru".parse().unwrap(), "Плата");
        node.string("dct:title", "cost").string("dct:identifier", 1).typed("dct:issued", "2026-01-01", "xsd:date");
        node.typed("cv:hasValue", 5, "xsd:double");
        graph.order();
        let mut out = Vec::new();
        write(&graph.statements().collect::<Vec<_>>(), &mut out).unwrap();
        assert_eq!(
            serde_json::from_slice::<Json>(&out).unwrap(),
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
        let keys = String::from_utf8(out).unwrap();
        let at = |key: &str| keys.find(key).unwrap();
        assert!(
            at("dct:title") < at("http://purl")
                && at("\"@id") < at("\"@type")
                && at("dct:identifier") < at("dct:issued")
        );
    }

    #[test]
    fn what_the_context_knows_has_a_prefix_and_one_kind() {
        let all = || LINKS.iter().chain(DATES).chain(TEXTS);
        assert!(all().all(|name| *compact(&expand(name)) == **name));
        assert_eq!(all().collect::<std::collections::BTreeSet<_>>().len(), all().count());
    }
}
