//! The two forms of linked data, Turtle 1.1 and JSON-LD 1.1, written piece by piece into temporary files: what is in memory
//! is one thing after another and what they share, not the whole file.
//!
//! Turtle is written by Oxigraph's serialiser (`oxttl`), JSON-LD by [`JsonLdWriter`]: Oxigraph's writes it expanded. What is ours as well is
//! the order of statements ([`Graph`]) and of prefixes, which `oxttl` keeps in a hash table, whose order changes from run to run.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::mem;

use oxttl::TurtleSerializer;
use oxttl::turtle::WriterTurtleSerializer;

use super::graph::Graph;
use super::json_ld::JsonLdWriter;
use super::vocabulary::PREFIXES;

/// A thing that has statements of its own: those about its address, about the places under it and about its parts.
pub(super) struct Thing {
    /// Its address.
    pub iri: String,
    /// What the addresses of its parts in the file begin with.
    pub parts: String,
    /// The statements about it, and about what it shares with others.
    pub graph: Graph,
}

impl Thing {
    /// Whether a subject is the thing, a place on its page (`…/a/#who` of `…/a/`) or one of its parts.
    fn owns(iri: &str, parts: &str, subject: &str) -> bool {
        subject.starts_with(parts) || subject.strip_prefix(iri).is_some_and(|at| at.is_empty() || at.starts_with('#'))
    }
}

/// A document of linked data in the making, in both forms.
pub(super) struct Forms {
    turtle: WriterTurtleSerializer<SortedPrefixes>,
    json_ld: JsonLdWriter<BufWriter<File>>,
    shared: Graph,
}

impl Forms {
    /// A document of what is shared by things, to which more may come.
    ///
    /// # Errors
    /// When there is no room for temporary files.
    pub(super) fn new(shared: Graph) -> io::Result<Self> {
        let mut turtle = TurtleSerializer::new();
        for &(prefix, iri) in PREFIXES {
            turtle = turtle.with_prefix(prefix, iri).map_err(io::Error::other)?;
        }
        Ok(Self {
            turtle: turtle.for_writer(SortedPrefixes::new(tempfile::tempfile()?)),
            json_ld: JsonLdWriter::new(BufWriter::new(tempfile::tempfile()?))?,
            shared,
        })
    }

    /// What is shared by things, and is written at the end.
    pub(super) fn shared(&mut self) -> &mut Graph {
        &mut self.shared
    }

    /// Writes what things have of their own, in their order; what they share is kept, each statement once.
    ///
    /// # Errors
    /// When a temporary file cannot be written.
    pub(super) fn take(&mut self, things: Vec<Thing>) -> io::Result<()> {
        let mut own = Vec::with_capacity(things.len());
        for Thing { iri, parts, graph } in things {
            own.push(graph.divide(|subject| Thing::owns(&iri, &parts, subject), &mut self.shared));
        }
        self.write(&own)
    }

    /// Writes what is shared, and gives the files: Turtle and JSON-LD.
    ///
    /// # Errors
    /// When a temporary file cannot be written.
    pub(super) fn finish(mut self) -> io::Result<(File, File)> {
        let shared = mem::take(&mut self.shared);
        self.write(&[shared])?;
        let turtle = self.turtle.finish()?.finish()?;
        Ok((turtle, self.json_ld.finish()?.into_inner()?))
    }

    /// Both forms at the same time.
    fn write(&mut self, graphs: &[Graph]) -> io::Result<()> {
        let (turtle, json_ld) = (&mut self.turtle, &mut self.json_ld);
        let (first, second) = rayon::join(
            || graphs.iter().flat_map(Graph::triples).try_for_each(|triple| turtle.serialize_triple(triple)),
            || graphs.iter().try_for_each(|graph| json_ld.write(graph)),
        );
        first.and(second)
    }
}

/// Hands Turtle on with its prefixes in order.
struct SortedPrefixes {
    out: BufWriter<File>,
    /// What came so far, as long as only prefixes did.
    head: Option<Vec<u8>>,
}

impl SortedPrefixes {
    fn new(file: File) -> Self {
        Self { out: BufWriter::new(file), head: Some(Vec::new()) }
    }

    fn finish(mut self) -> io::Result<File> {
        self.put_head()?;
        Ok(self.out.into_inner()?)
    }

    fn put_head(&mut self) -> io::Result<()> {
        let Some(head) = self.head.take() else { return Ok(()) };
        let lines: Vec<_> = head.split_inclusive(|byte| *byte == b'\n').collect();
        let (prefixes, rest) = lines.split_at(lines.iter().take_while(|line| line.starts_with(b"@prefix")).count());
        let mut prefixes = prefixes.to_vec();
        prefixes.sort_unstable();
        prefixes.iter().chain(rest).try_for_each(|line| self.out.write_all(line))
    }
}

impl Write for SortedPrefixes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.head {
            Some(head) => {
                head.extend_from_slice(bytes);
                // The last line may be a prefix that is not whole yet; one before it that is none ends the head.
                let ended = |line: &[u8]| line.ends_with(b"\n") && !line.starts_with(b"@prefix");
                if head.split_inclusive(|byte| *byte == b'\n').any(ended) {
                    self.put_head()?;
                }
            }
            None => self.out.write_all(bytes)?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Seek as _};

    use super::*;

    fn text(mut file: File) -> String {
        let mut text = String::new();
        file.rewind().unwrap();
        file.read_to_string(&mut text).unwrap();
        text
    }

    fn thing(iri: &str) -> Thing {
        let mut graph = Graph::default();
        graph.node(iri).a("skos:Concept").words("dct:title", "ru".parse().unwrap(), "Услуга \"а\"\n\\");
        graph.node(&format!("{iri}#cost")).a("cv:Cost");
        let parts = format!("https://x.example/file.ttl#{}", iri.trim_start_matches("https://x.example/"));
        graph.node(&format!("{parts}channel")).a("cv:Channel");
        graph.node("https://x.example/body").a("org:Organization");
        Thing { iri: iri.to_owned(), parts, graph }
    }

    #[test]
    fn shared_things_are_described_once_and_prefixes_stand_in_order() {
        let mut forms = Forms::new(Graph::default()).unwrap();
        forms.take(vec![thing("https://x.example/b/"), thing("https://x.example/b/2/")]).unwrap();
        forms.take(vec![thing("https://x.example/a/")]).unwrap();
        let (turtle, json_ld) = forms.finish().unwrap();
        let (turtle, json_ld) = (text(turtle), text(json_ld));
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
        assert!(text(turtle).lines().all(|line| line.starts_with("@prefix")));
        assert!(serde_json::from_str::<serde_json::Value>(&text(json_ld)).is_ok());
    }
}
