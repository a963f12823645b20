//! What is indexed of a record in one language.

use std::borrow::Cow;
use std::fmt::Display;

use super::kind::RecordKind;
use crate::registry::decode::Spanned;
use crate::registry::model::Phone;
use crate::registry::values::{Aliases, Identifiers, LangTag, MailAddress, Markdown, PhoneNumber, Text};

/// A record as it is found in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexDocument<'r> {
    /// What the record is.
    pub kind: RecordKind,
    /// The record's id, which is unique within its kind.
    pub id: String,
    /// The language of the words and of the page.
    pub language: LangTag,
    /// The title that a hit shows: in this language or, if it is not translated, in another.
    pub title: String,
    /// The language of the title.
    pub title_language: LangTag,
    /// The page's path, without the host.
    pub url: String,
    /// The record's words.
    pub words: IndexFields<'r>,
}

/// The words of a record in one language. A text that is not translated is left out: the document in its own language has
/// it, and there its endings are taken off by the right rules.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexFields<'r> {
    /// The language.
    pub(super) language: LangTag,
    /// The record's names.
    pub names: Vec<Cow<'r, str>>,
    /// Other words under which people look for it.
    pub aliases: Vec<&'r str>,
    /// All its other words.
    pub body: Vec<Cow<'r, str>>,
    /// Texts with the record's own codes: of the classifier, postcodes, phones, the number of an act, former ids.
    pub codes: Vec<Cow<'r, str>>,
    /// Texts with codes of what the record belongs to or mentions.
    pub related: Vec<Cow<'r, str>>,
    /// Ids and codes that it, or a part of it, had before. Each is found as a whole, not word by word.
    pub former: Vec<String>,
}

impl<'r> IndexFields<'r> {
    pub(super) fn new(language: LangTag) -> Self {
        Self { language, names: vec![], aliases: vec![], body: vec![], codes: vec![], related: vec![], former: vec![] }
    }

    pub(super) fn name(&mut self, text: &'r Text) {
        self.names.extend(text.get(self.language).map(Cow::Borrowed));
    }

    pub(super) fn aliases(&mut self, aliases: &'r Aliases) {
        self.aliases.extend(aliases.get(self.language).iter().map(String::as_str));
    }

    pub(super) fn body(&mut self, texts: impl IntoIterator<Item = &'r Text>) {
        let language = self.language;
        self.body.extend(texts.into_iter().filter_map(|text| text.get(language)).map(Cow::Borrowed));
    }

    /// The words of texts in Markdown.
    pub(super) fn markdown(&mut self, texts: impl IntoIterator<Item = &'r Markdown>) {
        let language = self.language;
        self.body.extend(texts.into_iter().filter_map(|text| text.plain_in(language)).map(Cow::Owned));
    }

    /// Words by which the record is grouped, or other words for what it belongs to.
    pub(super) fn body_words(&mut self, words: &'r Aliases) {
        self.body.extend(words.get(self.language).iter().map(|word| Cow::Borrowed(word.as_str())));
    }

    pub(super) fn code(&mut self, text: impl Into<Cow<'r, str>>) {
        self.codes.push(text.into());
    }

    /// Ids or codes that the record, or a part of it, had before.
    pub(super) fn former<T: Display>(&mut self, names: &[Spanned<T>]) {
        for name in names.iter().map(ToString::to_string) {
            self.code(name.clone());
            self.former.push(name);
        }
    }

    /// Phone numbers and a mailbox.
    pub(super) fn contacts(&mut self, phones: &'r [PhoneNumber], email: Option<&MailAddress>) {
        for phone in phones {
            self.code(phone.as_str());
        }
        self.mailbox(email);
    }

    /// Numbers on which one calls.
    pub(super) fn phones(&mut self, phones: &'r [Phone]) {
        for phone in phones {
            self.code(phone.number.as_str());
        }
    }

    /// A mailbox.
    pub(super) fn mailbox(&mut self, email: Option<&MailAddress>) {
        self.body.extend(email.map(|email| email.to_string().into()));
    }

    /// Identifiers in other registers, which may be longer than codes.
    pub(super) fn identifiers(&mut self, identifiers: &'r Identifiers) {
        self.body.extend(identifiers.iter().map(|(_, identifier)| Cow::Borrowed(identifier)));
    }

    pub(super) fn related(&mut self, text: impl Into<Cow<'r, str>>) {
        self.related.push(text.into());
    }
}
