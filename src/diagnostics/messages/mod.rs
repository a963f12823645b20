//! What is said to an editor, in the language that the editor reads.
//!
//! A [`Message`] is an English template with named placeholders, written where the rule is, and what stands in its places; a [`Phrase`]
//! is one without places. The template is the key of its translations, which stand in `src/diagnostics/translations/`. Neither can be
//! displayed without a language, and a text can be neither of them by accident: so a sentence that was put together from words of one
//! language does not compile.

mod argument;
mod language;
mod message;
mod phrase;
mod placeholders;
mod translations;

pub use argument::{Argument, ToArgument, argument};
pub use language::MessageLanguage;
pub use message::Message;
pub(crate) use message::message;
pub use phrase::Phrase;
pub(crate) use phrase::phrase;
pub use placeholders::{fits, placeholders};
pub use translations::{RuleTexts, Translation, TranslationFile, Wordings, english_fingerprint, files, rule_texts};
