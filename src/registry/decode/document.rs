//! Whole TOML files.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::decoder::{Decoder, Field};
use super::foreign_letter::foreign_letter_note;
use super::strings::strings;
use crate::diagnostics::{Diagnostic, FileId, Sources, Span, codes};

/// Reads a whole file's top table as a record.
pub fn decode_file<T: Field>(document: &TomlSpanned<DeTable<'_>>, decoder: &mut Decoder<'_>) -> Option<T> {
    decoder.strings = strings(decoder.file, document.get_ref(), decoder.languages);
    let value = TomlSpanned::new(document.span(), DeValue::Table(document.get_ref().clone()));
    T::decode(&value, decoder)
}

/// Reads a TOML file as a record. Faults of its syntax leave no record.
pub fn read_toml<T: Field>(file: FileId, sources: &Sources, decoder: &mut Decoder<'_>) -> Option<T> {
    let document = parse_toml(file, sources, decoder)?;
    decode_file(&document, decoder)
}

/// The top table of a file; every place where it is no TOML is a fault.
pub fn parse_toml<'s>(
    file: FileId,
    sources: &'s Sources,
    decoder: &mut Decoder<'_>,
) -> Option<TomlSpanned<DeTable<'s>>> {
    let text = &sources.get(file).text;
    let (document, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Some(document);
    }
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let span = Span { file, start: range.start, end: range.end };
        let twice = error.message().contains("duplicate key");
        let help =
            if twice { "Each key may stand once in a table: remove one of the two." } else { codes::TOML_SYNTAX.help };
        let key = text.get(span.start..span.end).map(foreign_letter_note).unwrap_or_default();
        let message = format!("not TOML: {}{key}", error.message());
        decoder.faults.push(Diagnostic::at(&codes::TOML_SYNTAX, span, message).help(help));
    }
    None
}
