//! `registry/schemes/<id>.toml`: classifications of services beside the classifier, such as situations of life, functions of
//! government or target groups.

use crate::registry::decode::{Spanned, record, string_enum};
use crate::registry::values::{Aliases, LangTag, Slug, Text, WebAddress};

string_enum! {
    /// What a scheme is to readers.
    pub enum SchemeKind {
        /// A list or a tree of classes.
        Plain = "plain",
        /// Situations of life, each with a page that says what to do.
        Situations = "situations",
    }
}

record! {
    /// A classification.
    pub struct Scheme {
        /// Id, also the file's name.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// What it is to readers.
        pub kind: SchemeKind,
        /// Name.
        pub name: Text,
        /// What it classifies by, in a sentence or two.
        pub description: Option<Text>,
        /// Its address as a scheme of linked data, if it is not the register's own.
        pub uri: Option<WebAddress>,
        /// Its version, as its publisher names it.
        pub version: Option<String>,
        /// Its concepts.
        pub concepts as "concept": Vec<Concept>,
    }
}

impl Scheme {
    /// Whether its concepts are situations of life.
    pub fn is_of_situations(&self) -> bool {
        self.kind == SchemeKind::Situations
    }

    /// The concepts right under one of them, or those at the top, in the order of the file.
    pub fn concepts_under(&self, parent: Option<&str>) -> impl Iterator<Item = &Concept> {
        self.concepts.iter().filter(move |one| one.parent.as_ref().map(|id| id.as_str()) == parent)
    }

    /// The id of one of its concepts among those of all schemes.
    pub fn id_of(&self, concept: impl std::fmt::Display) -> String {
        format!("{}/{concept}", self.id)
    }
}

impl Concept {
    /// What stands for it in codes: its code in the scheme, else its id.
    pub fn notation(&self) -> &str {
        self.code.as_deref().unwrap_or(self.id.as_str())
    }
}

record! {
    /// A class of a scheme, or a situation of life.
    pub struct Concept {
        /// Id within the scheme.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// Its code in the scheme, as published there.
        pub code: Option<String>,
        /// Name.
        pub name: Text,
        /// Other words under which people look for it.
        pub aliases: Aliases,
        /// The broader concept, one of the same file.
        pub parent: Option<Spanned<Slug>>,
        /// What it covers, in a sentence or two.
        pub description: Option<Text>,
        /// What to do first, step by step.
        pub first: Vec<Text>,
        /// The address of the same concept in another scheme of linked data.
        pub exact_match: Option<WebAddress>,
    }
}
