//! Numbers that stand for the plural forms of a language, for scripts, which choose among strings that were made before.

use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

/// A number for each plural form that the language has for whole numbers: `1`, `2`, `5` for Russian.
pub fn plural_samples(language: &str) -> Vec<u64> {
    let Ok(rules) = PluralRules::try_new((&super::icu(language)).into(), PluralRulesOptions::default()) else {
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
