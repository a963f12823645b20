//! The decoder, which collects the faults of a file, and what can be read with it.

use jiff::civil::Date;
use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::foreign_letter::{foreign_letter_note, in_latin, latin_edit};
use super::inheritance::Inheritance;
use super::nearest::nearest;
use super::strings::QuotedString;
use super::value_rules::ValueRules;
use crate::diagnostics::messages::{Argument, argument};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Message, Phrase, Span, codes, message, phrase};
use crate::incremental::{ContentHash, SourceId};
use crate::registry::language::LangTag;

/// A TOML value with its place.
pub type Value<'i> = TomlSpanned<DeValue<'i>>;

/// What decoding needs to know and what it finds out.
#[derive(Debug)]
pub struct Decoder<'a> {
    /// The file being read.
    pub file: FileId,
    /// The register's languages, in its order; empty while `registry.toml` itself is read.
    pub languages: &'a [LangTag],
    /// The rules of the register's country, with which values must agree; `None` while `registry.toml` and the profile
    /// itself are read, and where the country is not known because `registry.toml` cannot be read.
    pub rules: Option<&'a dyn ValueRules>,
    /// The faults found.
    pub faults: Diagnostics,
    /// Texts that lack one of the register's languages: place, path of keys and the language.
    pub missing_translations: Vec<(Span, LangTag)>,
    /// What names the record of the file, and the hash of all that it follows from.
    pub source: Option<(SourceId, ContentHash)>,
    /// From what the record of the file takes what it does not say itself.
    pub inheritance: Inheritance<'a>,
    /// The act, and the text of it, in which points stand that name no act; `None` if these are the record's own.
    pub points_in: Option<PointsIn<'a>>,
    /// The texts in quotes of the file, if it is read as a record of TOML.
    pub strings: Vec<QuotedString>,
    /// Languages whose texts are not official, as the enclosing records say.
    unofficial: Vec<LangTag>,
    /// How many records enclose what is being read.
    depth: usize,
}

/// The act and the text that points are counted from, as values of the file that says so.
#[derive(Clone, Copy, Debug)]
pub struct PointsIn<'a> {
    /// The act.
    pub act: &'a Value<'a>,
    /// The text of the act; its enacting text if not given.
    pub text: Option<&'a Value<'a>>,
}

impl<'a> Decoder<'a> {
    /// A decoder for one file.
    pub fn new(file: FileId, languages: &'a [LangTag]) -> Self {
        Self {
            file,
            languages,
            rules: None,
            faults: Diagnostics::default(),
            missing_translations: Vec::new(),
            source: None,
            inheritance: Inheritance::Nothing,
            points_in: None,
            strings: Vec::new(),
            unofficial: Vec::new(),
            depth: 0,
        }
    }

    /// The place of a value in this file.
    pub fn span<T>(&self, value: &TomlSpanned<T>) -> Span {
        let range = value.span();
        Span { file: self.file, start: range.start, end: range.end }
    }

    /// Reports a fault at a value.
    pub fn fault<T>(
        &mut self,
        code: &'static Code,
        value: &TomlSpanned<T>,
        message: impl Into<Message>,
        help: impl Into<Message>,
    ) {
        let span = self.span(value);
        self.faults.push(Diagnostic::at(code, span, message).help(help));
    }

    /// Reports a value of another kind than expected and gives `None`.
    pub fn wrong_type<T>(&mut self, value: &Value<'_>, expected: impl Into<Message>) -> Option<T> {
        let (expected, found) = (expected.into(), kind_of(value.get_ref()));
        self.fault(
            &codes::WRONG_TYPE,
            value,
            message!("expected {expected}, found {found}", expected, found),
            message!("Write {expected} here.", expected),
        );
        None
    }

    /// The text of a string value; anything else is a fault.
    pub fn string<'v>(&mut self, value: &'v Value<'_>, expected: Phrase) -> Option<&'v str> {
        match value.get_ref() {
            DeValue::String(text) => Some(text.as_ref()),
            _ => self.wrong_type(value, expected),
        }
    }

    /// The text of a value that is read from a text in quotes.
    pub fn quoted<'v>(&mut self, value: &'v Value<'_>, expected: Phrase) -> Option<&'v str> {
        match value.get_ref() {
            DeValue::String(text) => Some(text.as_ref()),
            _ => self.wrong_type(value, message!("{expected} in quotes", expected)),
        }
    }

    /// The calendar day of a date value; anything else is a fault.
    pub fn date(&mut self, value: &Value<'_>) -> Option<Date> {
        let found = match value.get_ref() {
            DeValue::Datetime(stamp) => {
                let day = stamp.date.filter(|_| stamp.time.is_none() && stamp.offset.is_none());
                if let Some(day) = day
                    && let (Ok(year), Ok(month), Ok(day)) =
                        (i16::try_from(day.year), i8::try_from(day.month), i8::try_from(day.day))
                    && let Ok(date) = Date::new(year, month, day)
                {
                    return Some(date);
                }
                Argument::Text(stamp.to_string())
            }
            DeValue::String(text) => Argument::Text(format!("\"{text}\"")),
            other => argument(&kind_of(other)),
        };
        self.fault(
            &codes::BAD_DATE,
            value,
            message!("{found} is not a date", found),
            phrase!("Write a calendar day without quotes, such as 2013-06-03."),
        );
        None
    }

    /// The table of a table value; anything else is a fault.
    pub fn table<'v, 'i>(&mut self, value: &'v Value<'i>) -> Option<&'v DeTable<'i>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(table),
            _ => self.wrong_type(value, phrase!("a table")),
        }
    }

    /// Whether texts of this language are marked unofficial by an enclosing record.
    pub fn is_unofficial(&self, language: LangTag) -> bool {
        self.unofficial.contains(&language)
    }

    /// Runs `body` with the languages under the record's `unofficial` key in force.
    pub fn within_record<R>(&mut self, table: &DeTable<'_>, body: impl FnOnce(&mut Self) -> R) -> R {
        let before = self.unofficial.len();
        self.mark_unofficial(table);
        self.depth += 1;
        let result = body(self);
        self.depth -= 1;
        self.unofficial.truncate(before);
        result
    }

    /// Runs `body` with the place of points that name no act.
    pub fn within_points<R>(&mut self, points_in: Option<PointsIn<'_>>, body: impl FnOnce(&mut Decoder<'_>) -> R) -> R {
        let mut inner = Decoder { rules: self.rules, points_in, ..Decoder::new(self.file, self.languages) };
        inner.unofficial.clone_from(&self.unofficial);
        let result = body(&mut inner);
        self.faults.extend(inner.faults);
        self.missing_translations.append(&mut inner.missing_translations);
        result
    }

    /// Puts the languages under a record's `unofficial` key in force.
    fn mark_unofficial(&mut self, table: &DeTable<'_>) {
        if let Some(DeValue::Array(list)) = value_of(table, "unofficial").map(TomlSpanned::get_ref) {
            // Malformed tags are reported where the field itself is read.
            let tags = list.iter().filter_map(|item| item.get_ref().as_str()?.parse::<LangTag>().ok());
            self.unofficial.extend(tags);
        }
    }

    /// Reports every key of the table that is not among `known`.
    pub fn check_keys(&mut self, table: &DeTable<'_>, known: &[&str]) {
        for (key, _) in table {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            let help = match nearest(&in_latin(name), known) {
                Some(near) => message!("Did you mean `{near}`?", near),
                None => message!("Known keys here: {keys}.", keys = known.join(", ")),
            };
            let span = self.span(key);
            let fix = latin_edit(name, span, |latin| known.contains(&latin) && value_of(table, latin).is_none());
            self.faults.push(
                Diagnostic::at(
                    &codes::UNKNOWN_KEY,
                    span,
                    message!("unknown key `{name}`", name).followed_by(foreign_letter_note(name)),
                )
                .help(help)
                .fix(fix),
            );
        }
    }

    /// Reads one field of a table or, if the record of the file does not have it, of the one that it inherits from.
    pub fn field<T: Field>(&mut self, table: &DeTable<'_>, key: &str, place: Span) -> Option<T> {
        if let Some(value) = value_of(table, key) {
            return T::decode(value, self);
        }
        match self.inheritance {
            Inheritance::From(from) if self.depth == 1 && from.value(key, table).is_some() => {
                self.inherited(table, key)
            }
            // What an unknown record would say, nobody knows.
            Inheritance::Unknown if self.depth == 1 => T::missing(),
            _ => {
                let missing = T::missing();
                if missing.is_none() {
                    self.faults.push(
                        Diagnostic::at(&codes::MISSING_KEY, place, message!("missing key `{key}`", key))
                            .help(message!("Add `{key}`; docs/formats.md says what it holds.", key)),
                    );
                }
                missing
            }
        }
    }
}

impl Decoder<'_> {
    /// Reads a field of the record that that of the file inherits from. Its faults are those of the other file, and are reported when
    /// that is read.
    fn inherited<T: Field>(&self, heir: &DeTable<'_>, key: &str) -> Option<T> {
        let Inheritance::From(from) = self.inheritance else { return None };
        let mut decoder =
            Decoder { rules: self.rules, points_in: from.points_in(), ..Decoder::new(from.file, self.languages) };
        decoder.mark_unofficial(from.table);
        T::decode(from.value(key, heir)?, &mut decoder)
    }
}

/// The value of a key.
pub fn value_of<'t, 'i>(table: &'t DeTable<'i>, key: &str) -> Option<&'t Value<'i>> {
    table.iter().find(|(name, _)| name.get_ref().as_ref() == key).map(|(_, value)| value)
}

/// A type that can be read out of a TOML value.
pub trait Field: Sized {
    /// Reads the value; every fault is pushed into the decoder, and any fault that leaves no value gives `None`.
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self>;

    /// The value of a key that is not there, or `None` if it must be there.
    fn missing() -> Option<Self> {
        None
    }
}

/// A struct that the `record!` macro made readable.
pub trait Record: Field {
    /// Its keys, for documentation and tests.
    const KEYS: &'static [&'static str];

    /// Whether the record says something under one of its keys.
    fn has(&self, key: &str) -> bool;
}

/// What a TOML value is, in words.
fn kind_of(value: &DeValue<'_>) -> Phrase {
    match value {
        DeValue::String(_) => phrase!("a text in quotes"),
        DeValue::Integer(_) => phrase!("a whole number"),
        DeValue::Float(_) => phrase!("a number"),
        DeValue::Boolean(_) => phrase!("true or false"),
        DeValue::Datetime(_) => phrase!("a date"),
        DeValue::Array(_) => phrase!("a list"),
        DeValue::Table(_) => phrase!("a table"),
    }
}
