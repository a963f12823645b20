//! Statements in memory, in an order of their own: by subject, by property with the type first, by value. So the same
//! statements give the same bytes, in whatever order they were made. `forms` writes them.
//!
//! Their texts stand one behind another in one buffer: to make a statement allocates nothing of its own.

use std::fmt::{Display, Write as _};
use std::ops::Range;

use oxrdf::NamedNode;

use super::notes::UnofficialNotes;
use super::statements::{Name, Statement, TYPE, Value};
use super::vocabulary::expand;
use crate::registry::model::FormerName;
use crate::registry::values::{Aliases, LangTag, Text};
use crate::strings::Caption;

/// Statements about things that all have addresses: no blank nodes.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// The texts of subjects and values.
    texts: String,
    statements: Vec<Kept>,
    /// From how many statements on it is worth while to drop those that are repeated.
    limit: usize,
    notes: UnofficialNotes,
}

/// A place in the texts of a graph.
type Place = Range<usize>;

/// A statement whose texts stand in a graph.
#[derive(Clone, Debug)]
struct Kept {
    subject: Place,
    property: Name,
    value: Place,
    kind: Kind,
}

/// What a value is.
#[derive(Clone, Debug)]
enum Kind {
    Thing,
    /// Words, with the tag of their language.
    Words(Place),
    Text,
    Typed(Name),
}

/// A thing about which statements are made. Properties and types are written with a prefix, such as `dct:title`.
pub struct GraphNode<'g> {
    graph: &'g mut Graph,
    subject: Place,
}

impl Graph {
    /// A graph without statements, whose things note which wordings are not official.
    pub fn new(notes: &UnofficialNotes) -> Self {
        Self { notes: notes.clone(), ..Self::default() }
    }

    /// A thing by its address, which this program made.
    pub fn node(&mut self, iri: &str) -> GraphNode<'_> {
        let subject = match self.statements.last() {
            Some(last) if self.texts[last.subject.clone()] == *iri => last.subject.clone(),
            _ => self.keep(iri),
        };
        GraphNode { graph: self, subject }
    }

    /// Puts the statements in their order, each once.
    pub(super) fn order(&mut self) {
        let Self { texts, statements, .. } = self;
        statements.sort_by(|one, other| one.read(texts).cmp(&other.read(texts)));
        statements.dedup_by(|one, other| one.read(texts) == other.read(texts));
    }

    /// The statements: in their order, if they were put into it.
    pub(super) fn statements(&self) -> impl Iterator<Item = Statement<'_>> {
        self.statements.iter().map(|kept| kept.read(&self.texts))
    }

    /// Adds a statement of another graph.
    pub(super) fn add(&mut self, statement: Statement<'_>) {
        let mut node = self.node(statement.subject);
        match statement.value {
            Value::Thing(iri) => node.say(statement.property, iri, |_| Kind::Thing),
            Value::Words(words, tag) => node.say(statement.property, words, |graph| Kind::Words(graph.keep(tag))),
            Value::Text(text) => node.say(statement.property, text, |_| Kind::Text),
            Value::Typed(text, datatype) => node.say(statement.property, text, |_| Kind::Typed(datatype)),
        };
    }

    /// Adds all statements of another graph. What many things say of what they share is kept about once.
    pub(super) fn extend(&mut self, other: &Self) {
        other.statements().for_each(|statement| self.add(statement));
        if self.statements.len() > self.limit {
            self.order();
            let mut compact = Self::new(&self.notes);
            self.statements().for_each(|statement| compact.add(statement));
            compact.limit = 2 * compact.statements.len() + 1000;
            *self = compact;
        }
    }

    fn keep(&mut self, text: impl Display) -> Place {
        let start = self.texts.len();
        // Writing to a string does not fail.
        let _ = write!(self.texts, "{text}");
        start..self.texts.len()
    }
}

impl Kept {
    fn read<'g>(&self, texts: &'g str) -> Statement<'g> {
        let text = &texts[self.value.clone()];
        let value = match &self.kind {
            Kind::Thing => Value::Thing(text),
            Kind::Words(tag) => Value::Words(text, &texts[tag.clone()]),
            Kind::Text => Value::Text(text),
            Kind::Typed(datatype) => Value::Typed(text, *datatype),
        };
        Statement { subject: &texts[self.subject.clone()], property: self.property, value }
    }
}

impl GraphNode<'_> {
    /// It is an instance of a class.
    pub fn a(&mut self, class: &str) -> &mut Self {
        self.link(TYPE, &expand(class))
    }

    /// A link to a thing whose address this program made.
    pub fn link(&mut self, property: &'static str, iri: &str) -> &mut Self {
        self.say(Name::new(property), iri, |_| Kind::Thing)
    }

    /// Links to several things.
    pub fn links<S: AsRef<str>>(&mut self, property: &'static str, iris: impl IntoIterator<Item = S>) -> &mut Self {
        for iri in iris {
            self.link(property, iri.as_ref());
        }
        self
    }

    /// A link to an address that an editor wrote. One that is no IRI (RFC 3987) stands as text of the type `xsd:anyURI`,
    /// so that it breaks no reader.
    pub fn address(&mut self, property: &'static str, address: &str) -> &mut Self {
        match NamedNode::new(address) {
            Ok(_) => self.link(property, address),
            Err(_) => self.typed(property, address, "xsd:anyURI"),
        }
    }

    /// A text in all its languages, with a note in each whose wording is not official.
    pub fn text(&mut self, property: &'static str, text: &Text) -> &mut Self {
        for (language, words) in text.iter() {
            self.words(property, language, words);
        }
        self.unofficial(text.unofficial())
    }

    /// A note on each of the languages in which a wording of the thing is not official.
    pub fn unofficial(&mut self, languages: impl IntoIterator<Item = LangTag>) -> &mut Self {
        let notes = self.graph.notes.clone();
        for note in languages.into_iter().filter_map(|language| notes.in_language(language)) {
            self.words("skos:editorialNote", note.language, &note.text);
        }
        self
    }

    /// What the program says, in each language of the register that has it.
    pub fn caption(&mut self, property: &'static str, caption: &Caption) -> &mut Self {
        for (language, words) in caption.wordings() {
            self.words(property, language, words);
        }
        self
    }

    /// A text if there is one.
    pub fn text_if(&mut self, property: &'static str, text: Option<&Text>) -> &mut Self {
        if let Some(text) = text {
            self.text(property, text);
        }
        self
    }

    /// Words in a language.
    pub fn words(&mut self, property: &'static str, language: LangTag, words: &str) -> &mut Self {
        // RDF compares tags without regard to case; the small form is the one that all readers keep.
        self.say(Name::new(property), words, |graph| {
            let tag = graph.keep(language.as_str());
            graph.texts[tag.clone()].make_ascii_lowercase();
            Kind::Words(tag)
        })
    }

    /// What people call the thing beside its name: names that it had before, and other words. A word that is its name in the language is
    /// left out: SKOS keeps preferred and alternative labels apart (S13).
    pub fn alternative_labels(&mut self, name: &Text, former: &[FormerName], aliases: &Aliases) -> &mut Self {
        let is_other = |language, words: &str| name.get(language) != Some(words);
        for former in former {
            for (language, words) in former.name.iter().filter(|(language, words)| is_other(*language, words)) {
                self.words("skos:altLabel", language, words);
            }
            self.unofficial(former.name.unofficial());
        }
        for (&language, words) in aliases.iter() {
            for words in words.iter().filter(|words| is_other(language, words)) {
                self.words("skos:altLabel", language, words);
            }
        }
        self
    }

    /// A text that is in no language.
    pub fn string(&mut self, property: &'static str, value: impl Display) -> &mut Self {
        self.say(Name::new(property), value, |_| Kind::Text)
    }

    /// A text that is in no language, if there is one.
    pub fn string_if(&mut self, property: &'static str, value: Option<impl Display>) -> &mut Self {
        if let Some(value) = value {
            self.string(property, value);
        }
        self
    }

    /// A value of a type of XML Schema, such as `xsd:date`.
    pub fn typed(&mut self, property: &'static str, value: impl Display, datatype: &'static str) -> &mut Self {
        self.say(Name::new(property), value, |_| Kind::Typed(Name::new(datatype)))
    }

    /// A day, if there is one.
    pub fn date_if(&mut self, property: &'static str, day: Option<jiff::civil::Date>) -> &mut Self {
        if let Some(day) = day {
            self.typed(property, day, "xsd:date");
        }
        self
    }

    fn say(&mut self, property: Name, value: impl Display, kind: impl FnOnce(&mut Graph) -> Kind) -> &mut Self {
        let value = self.graph.keep(value);
        let kind = kind(self.graph);
        self.graph.statements.push(Kept { subject: self.subject.clone(), property, value, kind });
        self
    }
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
            graph.node("https://x.example/b").a("skos:Concept");
            graph.order();
            graph.statements().map(|statement| format!("{statement:?}")).collect::<Vec<_>>()
        };
        assert_eq!(make(true), make(false));
        assert_eq!(make(true).len(), 5);
    }

    #[test]
    fn what_is_repeated_is_kept_about_once() {
        let mut graph = Graph::default();
        for number in 0..5000 {
            let mut other = Graph::default();
            other.node("https://x.example/a").a("skos:Concept").string("skos:notation", number % 2);
            graph.extend(&other);
        }
        assert!(graph.statements.len() < 2000 && graph.texts.len() < 200_000);
        graph.order();
        assert_eq!(graph.statements.len(), 3);
    }
}
