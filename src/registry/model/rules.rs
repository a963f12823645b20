//! `[rules]` of `registry/registry.toml`: rules whose breaches are more or less grave in this register, each with a reason.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::diagnostics::{Code, RuleChange, RuleChanges, Severity, codes, message};
use crate::registry::decode::{Decoder, Field, Value, record, rule_code, string_enum};
use crate::registry::describe::{Described, Node, Shape, Shaped};

string_enum! {
    /// How grave a breach of a rule is in a register.
    pub enum RuleSeverity {
        /// Nothing is published.
        Error = "error",
        /// Published, but reported.
        Warning = "warning",
        /// Not reported, but counted.
        Off = "off",
    }
}

record! {
    /// A rule that holds otherwise.
    pub struct Rule {
        /// How grave a breach is.
        pub severity: RuleSeverity,
        /// Why.
        pub reason: String,
    }
}

/// The rules that hold otherwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    changes: Vec<(&'static Code, Rule)>,
}

impl Rules {
    /// What they change.
    pub fn changes(&self) -> RuleChanges {
        self.changes
            .iter()
            .map(|(code, rule)| RuleChange {
                code,
                severity: match rule.severity {
                    RuleSeverity::Error => Some(Severity::Error),
                    RuleSeverity::Warning => Some(Severity::Warning),
                    RuleSeverity::Off => None,
                },
                reason: rule.reason.clone(),
                occurrences: 0,
            })
            .collect()
    }
}

impl Shaped for Rules {
    fn shape() -> Shape {
        Shape::Map(Box::new(Rule::shape()))
    }

    fn is_absent(&self) -> bool {
        self.changes.is_empty()
    }
}

impl Described for Rules {
    fn node(&self) -> Node<'_> {
        Node::Map(self.changes.iter().map(|(code, rule)| (code.id, rule.node())).collect())
    }
}

impl Serialize for Rules {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.changes.len()))?;
        for (code, rule) in &self.changes {
            map.serialize_entry(code.id, rule)?;
        }
        map.end()
    }
}

impl Field for Rules {
    /// Reads `TZ402 = { severity = "warning", reason = "…" }`. A faulty entry changes nothing.
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let table = decoder.table(value)?;
        let mut changes = Vec::new();
        for (key, value) in table {
            let Some(code) = rule_code(key, &codes::UNKNOWN_RULE, decoder) else { continue };
            let name = code.id;
            let says_why = value.get_ref().as_table().is_some_and(|table| table.contains_key("reason"));
            if value.get_ref().is_str() || value.get_ref().is_table() && !says_why {
                let message = message!("{name} is changed, but nothing says why", name);
                decoder.fault(&codes::RULE_REASON, value, message, codes::RULE_REASON.help);
                continue;
            }
            let Some(rule) = Rule::decode(value, decoder) else { continue };
            if !code.adjustable && rule.severity != RuleSeverity::Error {
                let message =
                    message!("{name} ({code_name}) cannot be made less than an error", name, code_name = code.name);
                decoder.fault(&codes::FIRM_RULE, key, message, codes::FIRM_RULE.help);
                continue;
            }
            changes.push((code, rule));
        }
        Some(Self { changes })
    }

    fn missing() -> Option<Self> {
        Some(Self::default())
    }
}
