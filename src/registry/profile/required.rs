//! What a service in force must say.

use toml::de::DeValue;

use super::layer::{Layer, in_order, nothing_to_take_away};
use super::messages::wordings;
use crate::diagnostics::messages::{Argument, argument};
use crate::diagnostics::{Message, Phrase, message, phrase};
use crate::registry::decode::{Decoder, Record, Value};
use crate::registry::model::{ChannelRole, Service};
use crate::registry::values::Text;

/// Requirements in the order of their file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Required {
    list: Vec<Requirement>,
}

/// Something that a service in force must say.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// What: a key of a service, or one of [`PARTS`].
    key: &'static str,
    /// What is meant and which law asks for it; absent if there is nothing to add to the key.
    words: Option<Text>,
}

/// What can be required beyond the keys of a service: the name here, and what messages call it.
const PARTS: [(&str, Phrase); 3] = [
    ("accepting_channel", phrase!("[[channel]] that accepts applications")),
    ("issuing_channel", phrase!("[[channel]] that issues results")),
    ("cost_free", phrase!("`cost.free`")),
];

impl Requirement {
    /// Whether a service meets it.
    pub fn is_met(&self, service: &Service) -> bool {
        let has = |role| service.channels.iter().any(|channel| channel.has_role(role));
        match self.key {
            "accepting_channel" => has(ChannelRole::Accepts),
            "issuing_channel" => has(ChannelRole::Issues),
            "cost_free" => service.costs.iter().any(|cost| cost.free.is_some()),
            key => service.has(key),
        }
    }

    /// What is required, in a sentence: `developer` (the body that develops the act).
    pub fn described(&self) -> Message {
        let part = PARTS.iter().find(|part| part.0 == self.key);
        let what = part.map_or_else(|| Argument::Text(format!("`{}`", self.key)), |part| argument(&part.1));
        Message::verbatim(what)
            .followed_by(self.words.as_ref().map(|words| message!(" ({words})", words = wordings(words))))
    }
}

impl Required {
    /// The names of everything that can be required.
    pub fn names() -> Vec<&'static str> {
        let keys = Service::KEYS.iter().copied();
        keys.chain(PARTS.iter().map(|part| part.0)).collect()
    }

    /// The requirements.
    pub fn iter(&self) -> impl Iterator<Item = &Requirement> {
        self.list.iter()
    }

    /// Whether nothing is required beyond what makes a record.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl Layer for Required {
    /// `key = true`, `key = { en = "…" }` with the words of messages, `key = false` for what is not required after all.
    fn lay(base: Option<&Self>, value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let table = decoder.table(value)?;
        let names = Self::names();
        decoder.check_keys(table, &names);
        let mut list = base.cloned().unwrap_or_default().list;
        let mut is_well = true;
        for (key, value) in in_order(table) {
            let Some(name) = names.iter().copied().find(|name| *name == key.get_ref().as_ref()) else { continue };
            let at = list.iter().position(|known| known.key == name);
            let words = match value.get_ref() {
                DeValue::Boolean(true) => None,
                DeValue::Boolean(false) => {
                    if at.is_none() {
                        let known: Vec<_> = list.iter().map(|known| known.key).collect();
                        nothing_to_take_away(name, decoder.span(key), &known, decoder);
                    }
                    list.retain(|known| known.key != name);
                    continue;
                }
                _ => match Text::lay(at.and_then(|at| list[at].words.as_ref()), value, decoder) {
                    Some(words) => Some(words),
                    None => {
                        is_well = false;
                        continue;
                    }
                },
            };
            match at {
                Some(at) => list[at].words = words,
                None => list.push(Requirement { key: name, words }),
            }
        }
        is_well.then_some(Self { list })
    }

    fn missing() -> Option<Self> {
        Some(Self::default())
    }
}
