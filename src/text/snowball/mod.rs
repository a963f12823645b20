//! The languages whose endings come off by Snowball, <https://snowballstem.org>.
//!
//! The stemmers are those of the crate `frostem`. For the script in the browser each of them also stands here as a program in
//! JSON, made from the same crate by `tools/stemmers`, where its form is described. Who changes the version of `frostem` runs
//! that tool; a test compares the versions, and `tests/suite/browser_search.rs` the stems.

use frostem::{Algorithm, Stemmer};

/// A language that Snowball has a stemmer for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Snowball {
    /// The place in [`LANGUAGES`].
    at: usize,
}

struct SnowballLanguage {
    tag: &'static str,
    algorithm: Algorithm,
    program: &'static str,
}

macro_rules! languages {
    ($($tag:literal $algorithm:ident $program:literal;)*) => {
        &[$(SnowballLanguage {
            tag: $tag,
            algorithm: Algorithm::$algorithm,
            program: include_str!(concat!($program, ".json")),
        }),*]
    };
}

const LANGUAGES: &[SnowballLanguage] = languages! {
    "ar" Arabic "arabic";
    "ca" Catalan "catalan";
    "cs" Czech "czech";
    "da" Danish "danish";
    "de" German "german";
    "el" Greek "greek";
    "en" English "english";
    "eo" Esperanto "esperanto";
    "es" Spanish "spanish";
    "et" Estonian "estonian";
    "eu" Basque "basque";
    "fa" Persian "persian";
    "fi" Finnish "finnish";
    "fr" French "french";
    "ga" Irish "irish";
    "hi" Hindi "hindi";
    "hu" Hungarian "hungarian";
    "hy" Armenian "armenian";
    "id" Indonesian "indonesian";
    "it" Italian "italian";
    "lt" Lithuanian "lithuanian";
    "ne" Nepali "nepali";
    "nl" Dutch "dutch";
    "no" Norwegian "norwegian";
    "pl" Polish "polish";
    "pt" Portuguese "portuguese";
    "ro" Romanian "romanian";
    "ru" Russian "russian";
    "sr" Serbian "serbian";
    "st" Sesotho "sesotho";
    "sv" Swedish "swedish";
    "ta" Tamil "tamil";
    "tr" Turkish "turkish";
    "yi" Yiddish "yiddish";
};

impl Snowball {
    /// The stemmer of a language by its primary tag; none if Snowball has none.
    pub fn of(primary: &str) -> Option<Self> {
        let primary = match primary {
            "nb" | "nn" => "no",
            other => other,
        };
        LANGUAGES.iter().position(|language| language.tag == primary).map(|at| Self { at })
    }

    /// All of them, in the order of their tags.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..LANGUAGES.len()).map(|at| Self { at })
    }

    /// The language's tag.
    pub fn tag(self) -> &'static str {
        LANGUAGES[self.at].tag
    }

    /// The stem of a lower-case word.
    ///
    /// ```
    /// use tizilim::text::snowball::Snowball;
    ///
    /// let french = Snowball::of("fr").unwrap();
    /// assert_eq!(french.stem("demandes"), french.stem("demande"));
    /// ```
    pub fn stem(self, word: &str) -> String {
        Stemmer::new(LANGUAGES[self.at].algorithm).stem(word).into_owned()
    }

    /// The stemmer as a program for the script in the browser, JSON.
    pub fn program(self) -> &'static str {
        LANGUAGES[self.at].program
    }
}

impl std::fmt::Debug for Snowball {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Snowball({})", self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::noise::noise;

    #[test]
    fn every_language_is_found_by_its_tag() {
        for snowball in Snowball::all() {
            assert_eq!(Snowball::of(snowball.tag()), Some(snowball));
        }
        assert!(LANGUAGES.is_sorted_by_key(|language| language.tag));
        assert_eq!(Snowball::of("nb"), Snowball::of("no"));
        assert_eq!((Snowball::of("kk"), Snowball::of("uz")), (None, None));
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (tag, forms) in [
            ("en", ["certificates", "certificate"]),
            ("fr", ["demandes", "demande"]),
            ("de", ["gebühren", "gebuehr"]),
            ("es", ["certificados", "certificado"]),
            ("tr", ["belgeler", "belge"]),
            ("ru", ["пособие", "пособия"]),
            ("ru", ["безработный", "безработному"]),
            ("el", ["πιστοποιητικά", "πιστοποιητικό"]),
            ("ar", ["الشهادات", "شهادة"]),
        ] {
            let snowball = Snowball::of(tag).unwrap();
            assert_eq!(snowball.stem(forms[0]), snowball.stem(forms[1]), "{tag}");
        }
    }

    #[test]
    fn no_input_panics() {
        for text in noise(200) {
            Snowball::all().for_each(|snowball| drop(snowball.stem(&text)));
        }
    }

    #[test]
    fn the_programs_are_made_from_the_version_in_use() {
        let lock: toml::Table = include_str!("../../../Cargo.lock").parse().unwrap();
        let packages = lock["package"].as_array().unwrap();
        let mut versions = packages.iter().filter(|package| package["name"].as_str() == Some("frostem"));
        let in_use = versions.next().and_then(|package| package["version"].as_str());
        assert_eq!(
            in_use,
            Some(include_str!("VERSION").trim()),
            "run cargo run --manifest-path tools/stemmers/Cargo.toml"
        );
        for language in LANGUAGES {
            let program: serde_json::Value = serde_json::from_str(language.program).unwrap();
            assert!(program["routines"][0].is_array(), "{}", language.tag);
        }
    }
}
