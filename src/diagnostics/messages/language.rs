//! The languages of messages.

use std::fmt;

/// A language that messages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MessageLanguage {
    /// English, in which messages stand in the code.
    #[default]
    English,
    /// Kazakh.
    Kazakh,
    /// Russian.
    Russian,
}

impl MessageLanguage {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::English];

    /// The tag of the language (BCP 47).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Kazakh => "kk",
            Self::Russian => "ru",
        }
    }

    /// The language of a POSIX locale such as `kk_KZ.UTF-8`; English for `C`, `POSIX` and languages without messages.
    pub fn of_locale(locale: &str) -> Self {
        let name = locale.split(['_', '.', '@', '-']).next().unwrap_or_default();
        let found = Self::ALL.into_iter().find(|language| language.as_str().eq_ignore_ascii_case(name));
        found.unwrap_or_default()
    }

    /// The language of the first of some settings of the environment that is not empty: `LC_ALL`, `LC_MESSAGES`, `LANG`.
    pub fn of_environment(setting: impl Fn(&str) -> Option<String>) -> Self {
        let mut settings = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(setting);
        settings.find(|value| !value.is_empty()).map_or(Self::English, |locale| Self::of_locale(&locale))
    }
}

impl fmt::Display for MessageLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(settings: &[(&str, &str)]) -> MessageLanguage {
        MessageLanguage::of_environment(|name| {
            settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_first_setting_that_is_given_decides() {
        assert_eq!(of(&[("LANG", "kk_KZ.UTF-8")]), MessageLanguage::Kazakh);
        assert_eq!(of(&[("LANG", "kk_KZ.UTF-8"), ("LC_MESSAGES", "ru_RU")]), MessageLanguage::Russian);
        assert_eq!(of(&[("LANG", "kk"), ("LC_MESSAGES", "ru"), ("LC_ALL", "C")]), MessageLanguage::English);
        assert_eq!(of(&[("LANG", "ru_KZ@euro"), ("LC_ALL", "")]), MessageLanguage::Russian);
        for locale in ["C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "rus", "nonsense"] {
            assert_eq!(of(&[("LANG", locale)]), MessageLanguage::English, "{locale}");
        }
        assert_eq!(of(&[]), MessageLanguage::English);
    }
}
