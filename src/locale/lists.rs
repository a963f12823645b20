//! Things one after the other: `a, b and c`.

use std::fmt;

use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::subtags::script;

use super::icu::icu_locale;
use super::signs::Signs;

/// How a language lists things.
pub struct Lists {
    /// With the word before the last thing.
    whole: Option<ListFormatter>,
    /// As short as the language allows, mostly without it.
    short: Option<ListFormatter>,
    comma: &'static str,
}

impl Lists {
    /// The lists of a language tag.
    pub fn of(language: &str) -> Self {
        let locale = icu_locale(language);
        let has_latin = super::direction::script(language).is_none_or(|written| written == script!("Latn"));
        let formatter = |length| {
            let options = ListFormatterOptions::default().with_length(length);
            let formatter = ListFormatter::try_new_and((&locale).into(), options).ok()?;
            // For some languages the CLDR has the English word, which stands in no text of theirs.
            let between = formatter.format(["", "", ""].iter()).to_string();
            (has_latin || !between.contains(|c: char| c.is_ascii_alphabetic())).then_some(formatter)
        };
        Self {
            whole: formatter(ListLength::Wide),
            short: formatter(ListLength::Narrow),
            comma: Signs::of(language).comma,
        }
    }

    /// Things in a sentence: `a, b and c`.
    pub fn whole(&self, things: &[impl AsRef<str>]) -> String {
        self.joined(self.whole.as_ref(), things)
    }

    /// Things in a table or a line: `a, b, c`.
    pub fn short(&self, things: &[impl AsRef<str>]) -> String {
        self.joined(self.short.as_ref(), things)
    }

    fn joined(&self, formatter: Option<&ListFormatter>, things: &[impl AsRef<str>]) -> String {
        let things: Vec<_> = things.iter().map(AsRef::as_ref).collect();
        match formatter {
            Some(formatter) => formatter.format(things.iter()).to_string(),
            None => things.join(self.comma),
        }
    }
}

impl fmt::Debug for Lists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lists").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_listed_as_the_language_does() {
        for (tag, whole, short) in [
            ("kk", "a, b, c", "a, b, c"),
            ("ru", "a, b и c", "a, b, c"),
            ("en", "a, b, and c", "a, b, c"),
            ("fr", "a, b et c", "a, b, c"),
            ("ar", "a وb وc", "a وb وc"),
            ("ja", "a、b、c", "a、b、c"),
            // The CLDR has "and" for Uyghur.
            ("ug", "a، b، c", "a، b، c"),
        ] {
            let lists = Lists::of(tag);
            assert_eq!(lists.whole(&["a", "b", "c"]), whole, "{tag}");
            assert_eq!(lists.short(&["a", "b", "c"]), short, "{tag}");
        }
        assert_eq!(Lists::of("en").whole(&["a"]), "a");
        assert_eq!(Lists::of("en").whole(&[] as &[&str]), "");
    }
}
