//! Which law asks for what a rule asks: the citation that `check` and `explain` add to a rule's own words.

use super::layer::{Layer, in_order, is_false};
use crate::diagnostics::messages::Argument;
use crate::diagnostics::{Code, Message, MessageLanguage, codes};
use crate::registry::decode::{Decoder, Value, rule_code};
use crate::registry::values::{LangTag, Text};

/// Citations by code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Messages {
    list: Vec<(&'static Code, Text)>,
}

impl Messages {
    /// The citation of a rule, in the languages that it has.
    pub fn of(&self, code: &Code) -> Option<Message> {
        let found = self.list.iter().find(|(known, _)| *known == code);
        found.map(|(_, text)| Message::verbatim(wordings(text)))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// A text of the profile as a part of messages.
pub(super) fn wordings(text: &Text) -> Argument {
    let english = (MessageLanguage::English, text.in_language(LangTag::EN).text.to_owned());
    let others = [(MessageLanguage::Kazakh, LangTag::KK), (MessageLanguage::Russian, LangTag::RU)];
    let others = others.into_iter().filter_map(|(language, tag)| Some((language, text.get(tag)?.to_owned())));
    Argument::Wordings(std::iter::once(english).chain(others).collect())
}

impl Layer for Messages {
    fn lay(base: Option<&Self>, value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let table = decoder.table(value)?;
        let mut list = base.cloned().unwrap_or_default().list;
        let mut is_well = true;
        for (key, value) in in_order(table) {
            let Some(code) = rule_code(key, &codes::UNKNOWN_KEY, decoder) else { continue };
            let at = list.iter().position(|known| known.0 == code);
            if is_false(value) {
                list.retain(|known| known.0 != code);
                continue;
            }
            match (Text::lay(at.map(|at| &list[at].1), value, decoder), at) {
                (Some(text), Some(at)) => list[at].1 = text,
                (Some(text), None) => list.push((code, text)),
                (None, _) => is_well = false,
            }
        }
        is_well.then_some(Self { list })
    }

    fn missing() -> Option<Self> {
        Some(Self::default())
    }
}
