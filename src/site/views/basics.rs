//! Texts in the language of the page.

use std::fmt::Display;

use fluent_bundle::FluentValue;
use serde::Serialize;

use crate::readings::OfficialUrls;
use crate::registry::decode::Spanned;
use crate::registry::values::{LangTag, Text};
use crate::registry::{OwnText, Registry};
use crate::site::base_url::BaseUrl;
use crate::strings::Strings;

/// What every view is made with: the register, the language and its strings, the addresses.
#[derive(Clone, Copy)]
pub(crate) struct Localizer<'a> {
    /// The register.
    pub registry: &'a Registry,
    /// The language of the page.
    pub language: LangTag,
    /// Its strings.
    pub strings: &'a Strings,
    /// Where the site will stand.
    pub base: &'a BaseUrl,
    /// The official addresses of the acts that records mention.
    pub official: &'a OfficialUrls<'a>,
    /// The text that the points of the shown record are of, if they name no other.
    pub own: OwnText<'a>,
}

/// A text as the page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct TextView {
    /// The words.
    pub text: String,
    /// Their language where it is not the page's: the translation is missing. For the attribute `lang`.
    pub lang: Option<String>,
    /// Whether the wording is not official.
    pub unofficial: bool,
}

impl TextView {
    /// Words in the language of the page, or in none.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: None, unofficial: false }
    }
}

/// Ids or codes that a record had before, for anchors.
pub(crate) fn former<T: Display>(names: &[Spanned<T>]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

impl<'a> Localizer<'a> {
    /// A text in the language of the page.
    pub(crate) fn text(&self, text: &Text) -> TextView {
        let shown = text.in_language(self.language);
        TextView {
            text: shown.text.to_owned(),
            lang: (shown.language != self.language).then(|| shown.language.to_string()),
            unofficial: !shown.official,
        }
    }

    /// A text that may be missing.
    pub(crate) fn text_option(&self, text: Option<&Text>) -> Option<TextView> {
        text.map(|text| self.text(text))
    }

    /// A kind of records in the words of the profile; its id if the profile does not have it, a fault that forbids
    /// publication.
    pub(crate) fn kind(&self, id: &str, label: Option<&Text>) -> TextView {
        self.text_option(label).unwrap_or_else(|| TextView::plain(id))
    }

    /// A string of the theme.
    pub(crate) fn string(&self, key: &str) -> String {
        self.strings.plain(key)
    }

    /// A string of the theme that depends on a word, such as a status.
    pub(crate) fn choice(&self, key: &str, word: &'static str) -> String {
        self.strings.with(key, [("word", FluentValue::from(word))])
    }

    /// The same for a record that is about a text.
    #[must_use]
    pub(crate) fn about(self, own: OwnText<'a>) -> Self {
        Self { own, ..self }
    }

    /// A link to a page in the language of the page.
    pub(crate) fn href(&self, path: &str) -> String {
        self.base.page(self.language, path)
    }
}
