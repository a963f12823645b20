//! Statements in memory, in an order of their own: by subject, by property with the type first, by value. So the same
//! statements give the same bytes, in whatever order they were made. `forms` writes them.

use std::collections::BTreeMap;
use std::sync::Arc;

use oxrdf::vocab::xsd;
use oxrdf::{Literal, NamedNode, Term, TripleRef};

use super::vocabulary::expand;
use crate::locale::language_name;
use crate::registry::model::FormerName;
use crate::registry::values::{Aliases, LangTag, Text};
use crate::strings::{Caption, Localized, Translations};

/// A set of statements about things that all have addresses: no blank nodes.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    statements: BTreeMap<Place, Term>,
    notes: UnofficialNotes,
}

/// The note on a wording that is not official, by its language.
#[derive(Clone, Debug, Default)]
pub struct UnofficialNotes(Arc<BTreeMap<LangTag, Localized>>);

impl UnofficialNotes {
    /// The notes on wordings in the languages of the register: each in the language of the wording, or, if the strings of that lack
    /// it, in one that names the language.
    pub fn new(translations: &Translations) -> Self {
        let note = |&language: &LangTag| {
            let strings = translations.of(language);
            let note = strings.localized("unofficial-wording", []);
            if note.is_in(language) {
                return (language, note);
            }
            let name = language_name(language);
            let args = [("language", language.as_str().into()), ("name", name.into())];
            (language, strings.localized("unofficial-wording-in", args))
        };
        Self(Arc::new(translations.languages().iter().map(note).collect()))
    }
}

/// Where a statement stands: by its subject, whether its property is another than the type, its property, and its value
/// in N-Triples.
type Place = (NamedNode, bool, NamedNode, String);

/// A thing about which statements are made. Properties and types are written with a prefix, such as `dct:title`.
pub struct GraphNode<'g> {
    graph: &'g mut Graph,
    subject: NamedNode,
}

impl Graph {
    /// A graph without statements, whose things note which wordings are not official.
    pub fn new(notes: &UnofficialNotes) -> Self {
        Self { notes: notes.clone(), ..Self::default() }
    }

    /// A thing by its address, which this program made.
    pub fn node(&mut self, iri: &str) -> GraphNode<'_> {
        GraphNode { subject: NamedNode::new_unchecked(iri), graph: self }
    }

    /// The statements in their order.
    pub fn triples(&self) -> impl Iterator<Item = TripleRef<'_>> {
        self.statements.iter().map(|((subject, _, property, _), value)| TripleRef::new(subject, property, value))
    }

    /// Divides the statements by their subjects: those that `own` takes stay, the others go into another graph.
    pub fn divide(self, own: impl Fn(&str) -> bool, others: &mut Self) -> Self {
        let (statements, rest): (_, BTreeMap<_, _>) =
            self.statements.into_iter().partition(|((subject, ..), _)| own(subject.as_str()));
        others.statements.extend(rest);
        Self { statements, notes: self.notes }
    }
}

impl GraphNode<'_> {
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

    /// A text in all its languages, with a note in each whose wording is not official.
    pub fn text(&mut self, property: &str, text: &Text) -> &mut Self {
        for (language, words) in text.iter() {
            self.words(property, language, words);
        }
        self.unofficial(text.unofficial())
    }

    /// A note on each of the languages in which a wording of the thing is not official.
    pub fn unofficial(&mut self, languages: impl IntoIterator<Item = LangTag>) -> &mut Self {
        let notes = self.graph.notes.clone();
        for note in languages.into_iter().filter_map(|language| notes.0.get(&language)) {
            self.words("skos:editorialNote", note.language, &note.text);
        }
        self
    }

    /// What the program says, in each language of the register that has it.
    pub fn caption(&mut self, property: &str, caption: &Caption) -> &mut Self {
        for (language, words) in caption.wordings() {
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
            graph.triples().map(|triple| triple.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(make(true), make(false));
        assert!(make(true).is_sorted_by_key(|triple| triple.split(' ').next().unwrap().to_owned()));
    }

    #[test]
    fn what_others_share_is_divided_off() {
        let mut graph = Graph::default();
        graph.node("https://x.example/a").a("skos:Concept");
        graph.node("https://x.example/b").a("skos:Concept");
        let mut others = Graph::default();
        let own = graph.divide(|subject| subject.ends_with("/a"), &mut others);
        assert_eq!((own.triples().count(), others.triples().count()), (1, 1));
    }
}
