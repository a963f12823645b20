//! Which forms of plurals a language has, and numbers that stand for them.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};

use super::icu::icu_locale;

/// What is counted: things, or places in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralRule {
    /// One service, two services.
    Cardinal,
    /// The first, the second.
    Ordinal,
}

/// The names of every category, in the order of the Unicode CLDR.
pub const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The plural categories of a language, `other` last; `other` alone if the language is unknown.
pub fn plural_categories(language: &str, rule: PluralRule) -> Vec<&'static str> {
    let kind = match rule {
        PluralRule::Cardinal => PluralRuleType::Cardinal,
        PluralRule::Ordinal => PluralRuleType::Ordinal,
    };
    let rules =
        language.parse::<Locale>().ok().and_then(|locale| PluralRules::try_new(locale.into(), kind.into()).ok());
    let Some(rules) = rules else { return vec!["other"] };
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    let present: Vec<_> = rules.categories().map(name).collect();
    PLURAL_CATEGORIES.into_iter().filter(|category| present.contains(category)).collect()
}

/// A number for each plural form that the language has for whole numbers: `1`, `2`, `5` for Russian.
pub fn plural_samples(language: &str) -> Vec<u64> {
    let Ok(rules) = PluralRules::try_new((&icu_locale(language)).into(), PluralRulesOptions::default()) else {
        return vec![1];
    };
    let mut found: Vec<(PluralCategory, u64)> = Vec::new();
    // The form for millions, which Romance languages have, begins late.
    for number in (1..=200).chain([1_000_000]) {
        let category = rules.category_for(number);
        if found.iter().all(|(known, _)| *known != category) {
            found.push((category, number));
        }
    }
    found.into_iter().map(|(_, number)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_categories() {
        for (language, categories) in [
            ("en", "one other"),
            ("ru", "one few many other"),
            ("ar", "zero one two few many other"),
            ("ja", "other"),
            ("xx", "other"),
        ] {
            assert_eq!(plural_categories(language, PluralRule::Cardinal).join(" "), categories, "{language}");
        }
        assert_eq!(plural_categories("en", PluralRule::Ordinal).join(" "), "one two few other");
    }

    #[test]
    fn each_form_has_a_number() {
        for (tag, numbers) in [
            ("kk", &[1, 2][..]),
            ("ru", &[1, 2, 5]),
            ("en", &[1, 2]),
            ("ja", &[1]),
            ("fr", &[1, 2, 1_000_000]),
            ("ar", &[1, 2, 3, 11, 100]),
        ] {
            assert_eq!(plural_samples(tag), numbers, "{tag}");
        }
    }
}
