//! Turtle 1.1: names with prefixes, the statements of a thing together.

use std::fmt::Write as _;

use super::statements::{Name, Statement, TYPE, Value, escape};
use super::vocabulary::PREFIXES;

/// The prefixes, which stand before the first statement.
pub(super) fn prefixes() -> String {
    PREFIXES.iter().fold(String::new(), |mut out, (prefix, iri)| {
        // Writing to a string does not fail.
        let _ = writeln!(out, "@prefix {prefix}: <{iri}> .");
        out
    })
}

/// Writes the statements about a thing.
pub(super) fn write(statements: &[Statement<'_>], out: &mut String) {
    let mut said: Option<Name> = None;
    for Statement { subject, property, value: object } in statements {
        match said {
            None => address(subject, out),
            Some(said) if said == *property => {}
            Some(_) => out.push_str(" ;\n\t"),
        }
        if said == Some(*property) {
            out.push_str(" , ");
        } else {
            out.push_str(if said.is_none() { " " } else { "" });
            out.push_str(if property.written == TYPE { "a" } else { property.written });
            out.push(' ');
        }
        said = Some(*property);
        value(*object, out);
    }
    out.push_str(" .\n");
}

fn value(value: Value<'_>, out: &mut String) {
    match value {
        Value::Thing(iri) => address(iri, out),
        Value::Words(words, tag) => {
            quoted(words, out);
            out.push('@');
            out.push_str(tag);
        }
        Value::Text(text) => quoted(text, out),
        Value::Typed(number, datatype) if datatype.written == "xsd:decimal" && is_decimal(number) => {
            out.push_str(number);
        }
        Value::Typed(text, datatype) => {
            quoted(text, out);
            out.push_str("^^");
            out.push_str(datatype.written);
        }
    }
}

/// An address, with a prefix if the rest is a name that needs no escape.
fn address(iri: &str, out: &mut String) {
    let is_plain = |local: &str| {
        local.starts_with(|letter: char| letter.is_ascii_alphanumeric())
            && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let found = PREFIXES.iter().find_map(|(prefix, namespace)| Some((prefix, iri.strip_prefix(namespace)?)));
    // Writing to a string does not fail.
    let _ = match found {
        Some((prefix, local)) if is_plain(local) => write!(out, "{prefix}:{local}"),
        _ => write!(out, "<{iri}>"),
    };
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    escape(text, out);
    out.push('"');
}

/// Whether a number is a decimal one without quotation marks: digits, a point, digits.
fn is_decimal(number: &str) -> bool {
    let digits = number.strip_prefix(['+', '-']).unwrap_or(number);
    digits.split_once('.').is_some_and(|(whole, part)| {
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        are_digits(whole) && are_digits(part) && !part.is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opendata::linked::graph::Graph;

    #[test]
    fn the_statements_of_a_thing_stand_together() {
        let mut graph = Graph::default();
        let mut node = graph.node("https://x.example/a");
        node.a("cv:Cost").a("skos:Concept").link("dct:publisher", "https://x.example/b");
        node.link("schema:dayOfWeek", "https://schema.org/Monday").link("rdfs:seeAlso", "https://schema.org/a/b");
        node.words("dct:title", "kk".parse().unwrap(), "\"Ақы\"\n").string("dct:identifier", 1);
        node.typed("schema:latitude", "51.5", "xsd:decimal").typed("schema:longitude", "71", "xsd:decimal");
        graph.order();
        let mut out = String::new();
        write(&graph.statements().collect::<Vec<_>>(), &mut out);
        let expected = "<https://x.example/a> a cv:Cost , skos:Concept ;\n\tdct:identifier \"1\" ;\n\t\
                        dct:publisher <https://x.example/b> ;\n\tdct:title \"\\\"Ақы\\\"\\n\"@kk ;\n\t\
                        rdfs:seeAlso <https://schema.org/a/b> ;\n\tschema:dayOfWeek schema:Monday ;\n\t\
                        schema:latitude 51.5 ;\n\tschema:longitude \"71\"^^xsd:decimal .\n";
        assert_eq!(out, expected);
    }
}
