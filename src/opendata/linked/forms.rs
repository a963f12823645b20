//! The two forms of linked data, Turtle 1.1 and JSON-LD 1.1, written piece by piece: what is in memory is some things and what they
//! share, not the whole file.

use std::io::{self, Write as _};

use super::graph::Graph;
use super::statements::Statement;
use super::{json_ld, turtle};
use crate::opendata::content::{Content, Spool};

/// A thing that has statements of its own, in both forms: those about its address, about the places under it and about its parts.
pub(super) struct Thing {
    written: Written,
    /// What it shares with others.
    shared: Graph,
}

impl Thing {
    /// The statements about a thing and about what it shares with others, divided by its address and what the addresses of its
    /// parts in the file begin with.
    ///
    /// # Errors
    /// When a text cannot be written.
    pub(super) fn new(iri: &str, parts: &str, mut graph: Graph) -> io::Result<Self> {
        graph.order();
        let (mut written, mut shared) = (Written::default(), Graph::default());
        for statements in by_subject(&graph.statements().collect::<Vec<_>>()) {
            if Self::owns(iri, parts, statements[0].subject) {
                written.add(statements)?;
            } else {
                statements.iter().for_each(|statement| shared.add(*statement));
            }
        }
        Ok(Self { written, shared })
    }

    /// Whether a subject is the thing, a place on its page (`…/a/#who` of `…/a/`) or one of its parts.
    fn owns(iri: &str, parts: &str, subject: &str) -> bool {
        subject.starts_with(parts) || subject.strip_prefix(iri).is_some_and(|at| at.is_empty() || at.starts_with('#'))
    }
}

/// Statements that stand in their order, by what they are about.
fn by_subject<'s, 'g>(statements: &'s [Statement<'g>]) -> impl Iterator<Item = &'s [Statement<'g>]> {
    statements.chunk_by(|one, other| one.subject == other.subject)
}

/// Some things in both forms.
#[derive(Default)]
struct Written {
    turtle: String,
    /// A comma and a line break stand before each thing.
    json_ld: Vec<u8>,
}

impl Written {
    /// Adds the statements about a thing.
    fn add(&mut self, statements: &[Statement<'_>]) -> io::Result<()> {
        turtle::write(statements, &mut self.turtle);
        self.json_ld.extend_from_slice(b",\n");
        json_ld::write(statements, &mut self.json_ld)
    }
}

/// A document of linked data in the making, in both forms.
pub(super) struct Forms {
    turtle: Spool,
    json_ld: Spool,
    is_empty: bool,
    shared: Graph,
}

impl Forms {
    /// A document of what is shared by things, to which more may come.
    ///
    /// # Errors
    /// When there is no room for temporary files.
    pub(super) fn new(shared: Graph) -> io::Result<Self> {
        let (turtle, mut json_ld) = (Spool::new(), Spool::new());
        json_ld.write_all(json_ld::head().as_bytes())?;
        Ok(Self { turtle, json_ld, is_empty: true, shared })
    }

    /// What is shared by things, and is written at the end.
    pub(super) fn shared(&mut self) -> &mut Graph {
        &mut self.shared
    }

    /// Writes what things have of their own, in their order; what they share is kept.
    ///
    /// # Errors
    /// When a temporary file cannot be written.
    pub(super) fn take(&mut self, things: Vec<Thing>) -> io::Result<()> {
        for Thing { written, shared } in things {
            self.write(&written)?;
            self.shared.extend(&shared);
        }
        Ok(())
    }

    /// Writes what is shared, and gives the files: Turtle and JSON-LD.
    ///
    /// # Errors
    /// When a temporary file cannot be written.
    pub(super) fn finish(mut self) -> io::Result<(Content, Content)> {
        let mut shared = std::mem::take(&mut self.shared);
        shared.order();
        for statements in by_subject(&shared.statements().collect::<Vec<_>>()) {
            let mut written = Written::default();
            written.add(statements)?;
            self.write(&written)?;
        }
        self.json_ld.write_all(json_ld::END.as_bytes())?;
        Ok((self.turtle.finish()?, self.json_ld.finish()?))
    }

    fn write(&mut self, written: &Written) -> io::Result<()> {
        let mut things = written.json_ld.as_slice();
        if self.is_empty && !things.is_empty() {
            self.is_empty = false;
            self.turtle.write_all(turtle::prefixes().as_bytes())?;
            // No comma stands before the first thing.
            things = &things[1..];
        }
        self.turtle.write_all(written.turtle.as_bytes())?;
        self.json_ld.write_all(things)
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::PREFIXES;
    use super::*;

    fn text(content: &Content) -> String {
        let mut text = Vec::new();
        content.copy_to(&mut text).unwrap();
        String::from_utf8(text).unwrap()
    }

    fn thing(iri: &str) -> Thing {
        let mut graph = Graph::default();
        graph.node(iri).a("skos:Concept").words("dct:title", "ru".parse().unwrap(), "Услуга \"а\"\n\\");
        graph.node(&format!("{iri}#cost")).a("cv:Cost");
        let parts = format!("https://x.example/file.ttl#{}", iri.trim_start_matches("https://x.example/"));
        graph.node(&format!("{parts}channel")).a("cv:Channel");
        graph.node("https://x.example/body").a("org:Organization");
        Thing::new(iri, &parts, graph).unwrap()
    }

    #[test]
    fn shared_things_are_described_once_and_prefixes_stand_in_order() {
        let mut forms = Forms::new(Graph::default()).unwrap();
        forms.take(vec![thing("https://x.example/b/"), thing("https://x.example/b/2/")]).unwrap();
        forms.take(vec![thing("https://x.example/a/")]).unwrap();
        let (turtle, json_ld) = forms.finish().unwrap();
        let (turtle, json_ld) = (text(&turtle), text(&json_ld));
        let prefixes: Vec<_> = turtle.lines().take_while(|line| line.starts_with("@prefix")).collect();
        assert!(prefixes.is_sorted() && prefixes.len() == PREFIXES.len(), "{turtle}");
        assert_eq!(turtle.matches("<https://x.example/body>").count(), 1, "{turtle}");
        assert_eq!(json_ld.matches("\"https://x.example/body\"").count(), 1, "{json_ld}");
        let places: Vec<_> =
            ["b/>", "b/#cost>", "file.ttl#b/channel>", "b/2/>", "file.ttl#b/2/channel>", "a/>", "body>"]
                .map(|end| {
                    turtle.find(&format!("<https://x.example/{end} a ")).unwrap_or_else(|| panic!("{end}: {turtle}"))
                })
                .into();
        assert!(places.is_sorted(), "{turtle}");
        assert!(json_ld.ends_with("]}\n") || json_ld.ends_with("}\n"), "{json_ld}");
    }

    #[test]
    fn an_empty_document_is_one() {
        let (turtle, json_ld) = Forms::new(Graph::default()).unwrap().finish().unwrap();
        assert!(text(&turtle).lines().all(|line| line.starts_with("@prefix")));
        assert!(serde_json::from_str::<serde_json::Value>(&text(&json_ld)).is_ok());
    }
}
