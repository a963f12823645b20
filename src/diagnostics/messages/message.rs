//! Messages with places.

use std::borrow::Cow;

use super::argument::Argument;
use super::language::MessageLanguage;
use super::phrase::Phrase;
use super::placeholders::placeholders;
use super::translations::translation;

/// A sentence for an editor. Messages are equal if their English words are, whatever templates these come from.
#[derive(Clone, Debug)]
pub struct Message {
    template: &'static str,
    names: &'static [&'static str],
    arguments: Vec<Argument>,
}

impl Message {
    /// The message of a template, the names of its places and what stands in them; `message!` makes it in the code, so that names and
    /// places are compared and a test finds the template.
    pub fn new(template: &'static str, names: &'static [&'static str], arguments: Vec<Argument>) -> Self {
        Self { template, names, arguments }
    }

    /// Words that the program does not translate: those of the register, of a law, of another program.
    pub fn verbatim(argument: Argument) -> Self {
        Self { template: "{words}", names: &["words"], arguments: vec![argument] }
    }

    /// The message and what there may be to add to it, which has its own signs before it.
    #[must_use]
    pub fn followed_by(self, more: Option<Self>) -> Self {
        let Some(more) = more else { return self };
        let arguments = vec![Argument::Message(Box::new(self)), Argument::Message(Box::new(more))];
        Self { template: "{words}{more}", names: &["words", "more"], arguments }
    }

    /// The message in English, by which problems are known, compared and ordered.
    pub fn english(&self) -> Cow<'_, str> {
        self.in_language(MessageLanguage::English)
    }

    /// The message in a language; what the language lacks is English.
    pub fn in_language(&self, language: MessageLanguage) -> Cow<'_, str> {
        if self.arguments.is_empty() {
            return Cow::Borrowed(translation(self.template, language));
        }
        let mut out = String::new();
        self.write(language, &mut out);
        Cow::Owned(out)
    }

    fn write(&self, language: MessageLanguage, out: &mut String) {
        let template = if self.is_frame() { self.template } else { translation(self.template, language) };
        let mut written = 0;
        for (range, name) in placeholders(template) {
            out.push_str(&template[written..range.start]);
            written = range.end;
            let at = self.names.iter().position(|known| *known == name);
            match at.map(|at| &self.arguments[at]) {
                Some(Argument::Text(text)) => out.push_str(text),
                Some(Argument::Message(message)) => message.write(language, out),
                Some(Argument::Wordings(wordings)) => {
                    let own = wordings.iter().find(|(known, _)| *known == language).or(wordings.first());
                    out.push_str(own.map_or("", |(_, words)| words));
                }
                None => out.push_str(&template[range]),
            }
        }
        out.push_str(&template[written..]);
    }

    /// Whether the template has no words of its own.
    fn is_frame(&self) -> bool {
        self.template.starts_with("{words}")
    }
}

impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        self.english() == other.english()
    }
}

impl Eq for Message {}

impl From<Phrase> for Message {
    fn from(phrase: Phrase) -> Self {
        Self::new(phrase.english(), &[], Vec::new())
    }
}

/// The [`Message`] of an English template and what stands in its places, each by its name: `message!("there is no {kind} \"{id}\"", kind,
/// id = &service.id)`. A name alone is the variable of that name. Words among them must be messages themselves.
macro_rules! message {
    ($template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        const {
            assert!(
                $crate::diagnostics::messages::fits($template, &[$(stringify!($name)),*]),
                "the places of a template have the names given"
            );
        }
        $crate::diagnostics::messages::Message::new(
            $template,
            &[$(stringify!($name)),*],
            vec![$($crate::diagnostics::messages::message!(@argument $name $(= $value)?)),*],
        )
    }};
    (@argument $name:ident = $value:expr) => { $crate::diagnostics::messages::argument(&$value) };
    (@argument $name:ident) => { $crate::diagnostics::messages::argument(&$name) };
}
pub(crate) use message;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::messages::{phrase, placeholders::fits};

    #[test]
    fn places_hold_texts_words_and_other_messages() {
        let kind = phrase!("a service");
        let message = message!("the former id \"{former}\" is in use by {kind}", former = "old", kind);
        assert_eq!(message.english(), "the former id \"old\" is in use by a service");
        let more = message.followed_by(Some(message!("; the {letter} is Cyrillic", letter = 'а')));
        assert_eq!(more.english(), "the former id \"old\" is in use by a service; the а is Cyrillic");
    }

    #[test]
    fn words_of_the_profile_are_those_of_the_language_or_the_first() {
        let words = [(MessageLanguage::English, "Law".to_owned()), (MessageLanguage::Russian, "Закон".to_owned())];
        let message = Message::verbatim(Argument::Wordings(words.to_vec()));
        assert_eq!(message.in_language(MessageLanguage::Russian), "Закон");
        assert_eq!(message.in_language(MessageLanguage::Kazakh), "Law");
    }

    #[test]
    fn braces_in_what_is_quoted_are_no_places() {
        let message = message!("there is no {kind} \"{id}\"", kind = phrase!("service"), id = "{kind}");
        assert_eq!(message.english(), "there is no service \"{kind}\"");
        assert!(fits("there is no {kind} \"{id}\"", &["kind", "id"]));
    }
}
