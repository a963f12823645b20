//! In which language a string is shown that another one lacks.

use crate::locale::same_script;
use crate::registry::values::LangTag;

/// The language that every key of the program has.
pub const LAST_RESORT: LangTag = LangTag::EN;

/// The languages in which a string is looked for, in their order, in a register with a first language.
pub(super) fn chain(language: LangTag, first: LangTag) -> Vec<LangTag> {
    let mut chain: Vec<LangTag> = Vec::new();
    for tag in [language, language.without_subtags(), first, first.without_subtags(), LAST_RESORT] {
        if !chain.contains(&tag) {
            chain.push(tag);
        }
    }
    chain
}

/// Whether words in a language are also words in another one: in the same language and script.
pub(super) fn speaks_for(shown: LangTag, language: LangTag) -> bool {
    shown == language || shown == language.without_subtags() && same_script(language.as_str(), shown.as_str())
}
