//! The fields of the index.
//!
//! Each [`DocumentPart`] is kept in several [`TokenForm`]s; `title_en` is the title by English stems. Bodies are not kept as
//! written: that would make the index an eighth larger and find nothing more. What a hit shows (`kind`, `id`, `language`,
//! `title`, `url`) is stored and cannot be searched; `record` numbers the records, so that the documents of one record are
//! put together without reading them. Positions are not kept: no query needs them, and they would double the index.

use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, Schema, SchemaBuilder, TextFieldIndexing, TextOptions};

use super::analysis::{Analysis, CODE, TokenForm, phrase_name};
use crate::text::language::Stemmer;

/// A part of a document that is searched word by word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentPart {
    /// Name and short name.
    Title,
    /// Other words under which people look for the record.
    Alias,
    /// All its other words.
    Body,
}

impl DocumentPart {
    /// All parts.
    pub const ALL: [Self; 3] = [Self::Title, Self::Alias, Self::Body];

    /// The name in the names of fields.
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
pub struct SchemaFields {
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
    /// The page's path.
    pub url: Field,
    /// The words of a part in a form.
    pub words: Vec<(DocumentPart, TokenForm, Field)>,
    /// Names and aliases as whole phrases, by the language's stemmer.
    pub phrases: Vec<(Stemmer, Field)>,
    /// The record's own codes.
    pub code: Field,
    /// Codes of what the record belongs to or mentions.
    pub related: Field,
}

/// The schema of a register's index and its fields.
pub fn schema(analysis: &Analysis) -> (Schema, SchemaFields) {
    let mut schema = SchemaBuilder::new();
    let record = schema.add_u64_field("record", FAST);
    let [kind, id, language, title, url] =
        ["kind", "id", "language", "title", "url"].map(|name| schema.add_text_field(name, STORED));

    let mut words = Vec::new();
    for part in DocumentPart::ALL {
        for form in analysis.forms().into_iter().filter(|&form| (part, form) != (DocumentPart::Body, TokenForm::Exact))
        {
            let options = options(form.name(), IndexRecordOption::WithFreqs, true);
            words.push((part, form, schema.add_text_field(&format!("{}_{}", part.name(), form.name()), options)));
        }
    }
    let mut add_whole =
        |name: &str, tokenizer: &str| schema.add_text_field(name, options(tokenizer, IndexRecordOption::Basic, false));
    let mut phrase = |&stemmer: &Stemmer| (stemmer, add_whole(&phrase_name(stemmer), &phrase_name(stemmer)));
    let phrases = analysis.stemmers().iter().map(&mut phrase).collect();
    let code = add_whole("code", CODE);
    let related = add_whole("related", CODE);
    (schema.build(), SchemaFields { record, kind, id, language, title, url, words, phrases, code, related })
}

fn options(tokenizer: &str, record: IndexRecordOption, lengths: bool) -> TextOptions {
    let indexing =
        TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(record).set_fieldnorms(lengths);
    TextOptions::default().set_indexing_options(indexing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::term_list::tokenizers;

    #[test]
    fn every_field_has_its_tokenizer() {
        let analysis = Analysis::of(&["kk".parse().unwrap(), "fr".parse().unwrap(), "uz".parse().unwrap()]);
        let tokenizers = tokenizers(&analysis);
        for (_, field) in schema(&analysis).0.fields() {
            let text = match field.field_type() {
                tantivy::schema::FieldType::Str(options) => options.get_indexing_options(),
                _ => None,
            };
            assert!(text.is_none_or(|text| tokenizers.get(text.tokenizer()).is_some()), "{}", field.name());
        }
    }
}
