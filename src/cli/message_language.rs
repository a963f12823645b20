//! The language in which a command reports problems.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::arguments::MessageFormat;
use crate::diagnostics::MessageLanguage;

/// The language of messages.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub(super) struct Lang {
    /// The language of messages; by default that of the locale, in formats for programs English
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    lang: Option<MessageLanguage>,
}

impl Lang {
    /// The language for people.
    pub(super) fn for_people(self) -> MessageLanguage {
        self.lang.unwrap_or_else(|| MessageLanguage::of_environment(|name| std::env::var(name).ok()))
    }

    /// The language of a format.
    pub(super) fn of_format(self, format: MessageFormat) -> MessageLanguage {
        match format {
            MessageFormat::Text => self.for_people(),
            _ => self.lang.unwrap_or_default(),
        }
    }
}

impl ValueEnum for MessageLanguage {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()))
    }
}
