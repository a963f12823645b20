//! The fields of the index.
//!
//! Each [`Part`] of a document is kept once for each [`Key`]; `title_kk` is the title under Kazakh keys. What a hit shows
//! (`kind`, `id`, `language`, `title`, `url`) is stored and cannot be searched; `record` numbers the records, so that the
//! documents of one record are put together without reading them.

use tantivy::schema::{
    Field, INDEXED, IndexRecordOption, STORED, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

use super::analysis::{self, Key};

/// A part of a document that is searched word by word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Name and short name.
    Title,
    /// Other words under which people look for the record.
    Alias,
    /// Everything else that is said of it.
    Body,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 3] = [Self::Title, Self::Alias, Self::Body];

    /// The beginning of the names of its fields.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Alias => "alias",
            Self::Body => "body",
        }
    }
}

/// The fields by their use.
#[derive(Clone, Debug)]
pub struct Fields {
    /// The record's number.
    pub record: Field,
    /// What the record is.
    pub kind: Field,
    /// The record's id.
    pub id: Field,
    /// The document's language.
    pub language: Field,
    /// The title to show.
    pub title: Field,
    /// The page's address.
    pub url: Field,
    /// The words of a part under a key.
    pub words: Vec<(Part, Key, Field)>,
    /// Titles and aliases as whole phrases, by the key of the language.
    pub phrases: Vec<(Key, Field)>,
    /// The record's own codes.
    pub code: Field,
    /// Codes of what the record belongs to or mentions.
    pub related: Field,
}

/// The keys of whole phrases.
const PHRASE_KEYS: [Key; 3] = [Key::Kazakh, Key::Russian, Key::Plain];

/// The schema and its fields.
pub fn schema() -> (Schema, Fields) {
    let mut schema = SchemaBuilder::new();
    let record = schema.add_u64_field("record", tantivy::schema::FAST);
    let mut stored = |name| schema.add_text_field(name, STORED);
    let (kind, id, language, title, url) =
        (stored("kind"), stored("id"), stored("language"), stored("title"), stored("url"));
    let mut words = Vec::new();
    for part in Part::ALL {
        for key in Key::ALL {
            let name = format!("{}_{}", part.name(), key.name());
            let record = IndexRecordOption::WithFreqs;
            words.push((part, key, schema.add_text_field(&name, indexed(key.name(), record, true))));
        }
    }
    let mut once =
        |name: &str, tokenizer: &str| schema.add_text_field(name, indexed(tokenizer, IndexRecordOption::Basic, false));
    let phrases = PHRASE_KEYS.map(|key| (key, once(&analysis::phrase_name(key), &analysis::phrase_name(key)))).to_vec();
    let (code, related) = (once("code", analysis::CODE), once("related", analysis::CODE));
    let _ = INDEXED;
    (schema.build(), Fields { record, kind, id, language, title, url, words, phrases, code, related })
}

fn indexed(tokenizer: &str, record: IndexRecordOption, lengths: bool) -> TextOptions {
    let indexing =
        TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(record).set_fieldnorms(lengths);
    TextOptions::default().set_indexing_options(indexing)
}
