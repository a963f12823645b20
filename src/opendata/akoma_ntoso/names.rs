//! Names of acts by the Akoma Ntoso naming convention 1.0: `/akn/{country}/act/{form}/{issuer}/{date}/{id}`.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::locale::codes;
use crate::registry::Registry;
use crate::registry::model::{Act, ActReference};
use crate::registry::values::LangTag;
use crate::strings::Strings;

/// The country of a register that names none: the code that ISO 3166-1 keeps free for "unknown".
const UNKNOWN_COUNTRY: &str = "zz";

/// What stands unescaped in a part of a name.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// Names acts.
pub(super) struct AkomaNtosoNames<'r> {
    registry: &'r Registry,
    /// The country's code.
    pub country: String,
}

impl<'r> AkomaNtosoNames<'r> {
    /// Names the acts of a register and those that they mention.
    pub(super) fn new(registry: &'r Registry) -> Self {
        let country = registry.settings.country.map_or(UNKNOWN_COUNTRY.to_owned(), |country| country.to_string());
        Self { registry, country }
    }

    /// An act of the register as a work.
    pub(super) fn work(&self, act: &Act) -> String {
        let subtype = self.registry.profile.akoma_ntoso(&act.kind);
        format!("/akn/{}/act/{subtype}/{}/{}/{}", self.country, act.issuer, *act.date, act.id)
    }

    /// An act that is only mentioned, by what the mention says of it.
    pub(super) fn reference(&self, reference: &ActReference) -> String {
        let mut name = format!("/akn/{}/act", self.country);
        if let Some(kind) = &reference.kind {
            name.push('/');
            name.push_str(self.registry.profile.akoma_ntoso(kind));
        }
        if let Some(date) = reference.date {
            name.push('/');
            name.push_str(&date.to_string());
        }
        let number = reference.number.as_deref().unwrap_or("nn");
        format!("{name}/{}", utf8_percent_encode(&number.replace('/', "-"), KEPT))
    }

    /// A mention in words of the language of `strings`.
    pub(super) fn shown(&self, reference: &ActReference, strings: &Strings) -> String {
        let language = strings.language();
        let act = reference.act.as_ref().and_then(|id| self.registry.act(id.as_str()));
        let title = reference.title.as_ref().or(act.map(|act| &act.title));
        let issuer = reference.issuer.as_ref().map(|issuer| issuer.in_language(language).text.to_owned());
        let date = reference.date.or(act.map(|act| *act.date)).map(|date| date.to_string());
        let number = reference.number.as_ref().or(act.and_then(|act| act.number.as_ref()));
        let number = number.map(|number| strings.with("numbered", [("number", number.as_str().into())]));
        let title = title.map(|title| title.in_language(language).text.to_owned());
        [issuer, date, number, title].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The day of the version that the text gives: of the last change that the record knows.
    pub(super) fn version(&self, act: &Act) -> String {
        let changes = act.amended_by.iter().filter_map(|change| change.by.date);
        changes.fold(*act.date, std::cmp::Ord::max).to_string()
    }
}

/// The three letters of a language (ISO 639), which the naming convention asks for; those for "undetermined" if it has none.
pub(super) fn three_letters(language: LangTag) -> &'static str {
    codes::three_letters(language.as_str()).unwrap_or("und")
}
