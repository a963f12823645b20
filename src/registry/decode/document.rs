//! Whole TOML files.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::decoder::{Decoder, Field};
use super::foreign_letter::{foreign_letter_note, in_latin};
use super::strings::strings;
use super::toml_error::toml_error;
use crate::diagnostics::{Diagnostic, Edit, FileId, Sources, Span, codes, message, phrase};

/// Reads a whole file's top table as a record.
pub fn decode_file<T: Field>(document: TomlSpanned<DeTable<'_>>, decoder: &mut Decoder<'_>) -> Option<T> {
    decoder.strings = strings(decoder.file, document.get_ref(), decoder.languages);
    let value = TomlSpanned::new(document.span(), DeValue::Table(document.into_inner()));
    T::decode(&value, decoder)
}

/// Reads a TOML file as a record. Faults of its syntax leave no record.
pub fn read_toml<T: Field>(file: FileId, sources: &Sources, decoder: &mut Decoder<'_>) -> Option<T> {
    let document = parse_toml(file, sources, decoder)?;
    decode_file(document, decoder)
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
        let help = if twice {
            phrase!("Each key may stand once in a table: remove one of the two.")
        } else {
            codes::TOML_SYNTAX.help
        };
        let key = text.get(span.start..span.end).and_then(foreign_letter_note);
        let message = message!("not TOML: {error}", error = toml_error(error.message())).followed_by(key);
        decoder.faults.push(Diagnostic::at(&codes::TOML_SYNTAX, span, message).help(help).fix(key_edit(text, span)));
    }
    None
}

/// The edit that writes the letters of a key without quotes in Latin: there is a Latin letter in it, and nothing else is wrong with it.
fn key_edit(text: &str, span: Span) -> Option<Edit> {
    let is_in_key = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let (before, after) = (text.get(..span.start)?, text.get(span.end..)?);
    let start = before.trim_end_matches(is_in_key).len();
    let end = text.len() - after.trim_start_matches(is_in_key).len();
    let is_key = text[end..].trim_start_matches([' ', '\t']).starts_with(['=', '.', ']']);
    let key = &text[start..end];
    let has_latin = key.contains(|c: char| c.is_ascii_alphabetic());
    let letters = in_latin(&text[span.start..span.end]);
    let is_foreign = letters != text[span.start..span.end];
    (is_key && is_foreign && has_latin && in_latin(key).is_ascii()).then(|| Edit::replace(span, letters))
}
