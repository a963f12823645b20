//! Messages without places: helps, labels, and the words that stand in other messages.

use super::language::MessageLanguage;
use super::translations::translation;

/// Words that never change but for the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phrase(&'static str);

impl Phrase {
    /// The phrase whose English words these are; `phrase!` makes it in the code, so that a test finds it.
    pub const fn new(english: &'static str) -> Self {
        Self(english)
    }

    /// The English words, by which translations are found.
    pub const fn english(self) -> &'static str {
        self.0
    }

    /// The words in a language; the English ones if it has no translation of them.
    pub fn in_language(self, language: MessageLanguage) -> &'static str {
        translation(self.0, language)
    }
}

/// The [`Phrase`] of some English words.
macro_rules! phrase {
    ($english:literal) => {{
        const {
            assert!($crate::diagnostics::messages::fits($english, &[]), "a phrase has no places");
        }
        $crate::diagnostics::messages::Phrase::new($english)
    }};
}
pub(crate) use phrase;
