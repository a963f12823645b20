//! The register's own lists of words as SKOS concept schemes: what services are, and by what means they are had.

use super::graph::Graph;
use super::names::LinkedNames;
use crate::registry::model::{ChannelKind, DeliveryForm, OfficeStatus, ParticipantKind, Recipient, ServiceStatus};
use crate::strings::{Caption, Translations};

/// The lists.
#[derive(Clone, Debug)]
pub(super) struct Codes([List; 6]);

/// A list: its name, its title, and its words with their labels.
#[derive(Clone, Debug)]
struct List {
    name: &'static str,
    title: Caption,
    words: Vec<(&'static str, Caption)>,
}

impl Codes {
    /// The lists, labelled in the languages of the register.
    pub(super) fn new(translations: &Translations) -> Self {
        /// The words of a choice.
        macro_rules! words {
            ($choice:ty) => {
                <$choice>::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>()
            };
        }
        let list = |name, title: &str, label: &str, words: Vec<&'static str>| List {
            name,
            title: translations.caption(title),
            words: words.into_iter().map(|word| (word, translations.caption_with(label, &[("word", word)]))).collect(),
        };
        Self([
            list("status", "service-status-list", "service-status", words!(ServiceStatus)),
            list("recipient", "who", "recipient", words!(Recipient)),
            list("delivery-form", "delivery", "delivery-form", words!(DeliveryForm)),
            list("channel", "channel-kind-list", "channel-kind", words!(ChannelKind)),
            list("office-status", "office-status-list", "office-status", words!(OfficeStatus)),
            list("participant", "participant-kind-list", "participant-kind", words!(ParticipantKind)),
        ])
    }

    /// Describes all lists.
    pub(super) fn describe(&self, graph: &mut Graph, names: &LinkedNames<'_>) {
        for list in &self.0 {
            let scheme = names.list(list.name);
            graph.node(&scheme).a("skos:ConceptScheme").caption("dct:title", &list.title);
            for (word, label) in &list.words {
                let iri = names.code(list.name, word);
                let mut node = graph.node(&iri);
                node.a("skos:Concept").string("skos:notation", word);
                node.link("skos:inScheme", &scheme).link("skos:topConceptOf", &scheme);
                node.caption("skos:prefLabel", label);
                graph.node(&scheme).link("skos:hasTopConcept", &iri);
            }
        }
    }

    /// Names a word in a file that uses it, so that the file can be read alone.
    pub(super) fn mention(&self, graph: &mut Graph, names: &LinkedNames<'_>, list: &str, word: &str) -> String {
        let iri = names.code(list, word);
        let mut node = graph.node(&iri);
        node.a("skos:Concept").string("skos:notation", word);
        let found = self.0.iter().find(|known| known.name == list);
        let label = found.and_then(|list| list.words.iter().find(|(known, _)| *known == word));
        if let Some((_, label)) = label {
            node.caption("skos:prefLabel", label);
        }
        iri
    }
}
