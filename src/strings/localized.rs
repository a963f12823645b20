//! A string that was looked up.

use super::fallback::speaks_for;
use crate::registry::values::LangTag;

/// A string with the language that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized {
    /// The words.
    pub text: String,
    /// Their language, which is another than asked for where that one lacks the key.
    pub language: LangTag,
}

impl Localized {
    /// Whether it is in a language, or in that language without its region and in the same script: `pt` for `pt-BR`, not `kk`
    /// for `kk-Latn`.
    pub fn is_in(&self, language: LangTag) -> bool {
        speaks_for(self.language, language)
    }
}
