//! The tables of this module as the script that searches in the browser takes them. There is one truth, in Rust; what the
//! script makes of it is compared with Rust word by word (`tests/suite/browser_search.rs`).

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::diacritics::LETTERS;
use super::language::{Folding, Stemmer};
use super::letters::look_alike;
use super::stem_table::StemTable;
use super::{fold, folded_stem, keyboard};

/// All tables.
#[derive(Clone, Debug, Serialize)]
pub struct ScriptTables {
    /// What stands for letters that marks do not come off by themselves.
    pub letters: BTreeMap<char, &'static str>,
    /// What only a register needs whose words are brought to Cyrillic letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cyrillic: Option<CyrillicTables>,
    /// The register's stemmers, in order.
    pub stemmers: Vec<StemmerTable>,
}

/// How words are brought to Cyrillic letters.
#[derive(Clone, Debug, Serialize)]
pub struct CyrillicTables {
    /// What folding makes of Cyrillic letters.
    pub fold: BTreeMap<char, String>,
    /// What folding makes of Latin letters and groups of them.
    pub latin: BTreeMap<String, String>,
    /// Latin letters that look Cyrillic.
    pub look_alikes: BTreeMap<char, char>,
    /// The keys of the Latin layout and those of the Russian one.
    pub layouts: [String; 2],
}

/// How endings come off; nothing if they do not.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StemmerTable {
    /// The Kazakh stemmer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kazakh: Option<StemTable>,
    /// A program of Snowball.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snowball: Option<Value>,
    /// Whether it knows Cyrillic letters only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub wants_cyrillic: bool,
}

/// The tables of a register with this folding and these stemmers.
pub fn tables(folding: Folding, stemmers: &[Stemmer]) -> ScriptTables {
    let cyrillic = || CyrillicTables {
        fold: fold::folded_letters(),
        latin: fold::latin_spellings(),
        look_alikes: ('A'..='ə').filter_map(|c| Some((c, look_alike(c)?))).collect(),
        layouts: keyboard::layouts(),
    };
    ScriptTables {
        letters: LETTERS.iter().copied().collect(),
        cyrillic: (folding == Folding::Cyrillic).then(cyrillic),
        stemmers: stemmers.iter().map(|&stemmer| stemmer_table(stemmer)).collect(),
    }
}

fn stemmer_table(stemmer: Stemmer) -> StemmerTable {
    let wants_cyrillic = stemmer.wants_cyrillic();
    match stemmer {
        Stemmer::Kazakh => StemmerTable { kazakh: Some(folded_stem::table()), ..StemmerTable::default() },
        Stemmer::Snowball(snowball) => StemmerTable {
            snowball: Some(
                serde_json::from_str(snowball.program()).expect("each stemmer program in the binary is JSON"),
            ),
            wants_cyrillic,
            ..StemmerTable::default()
        },
        Stemmer::None => StemmerTable::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::LanguageRules;
    use crate::text::letters::is_cyrillic;
    use crate::text::snowball::Snowball;

    fn tables_of(tags: &[&str]) -> ScriptTables {
        let languages: Vec<_> = tags.iter().map(|tag| LanguageRules::of(tag)).collect();
        let stemmers: Vec<_> = languages.iter().map(|language| language.stemmer).collect();
        tables(Folding::of(&languages), &stemmers)
    }

    #[test]
    fn tables_hold_what_the_functions_do() {
        let tables = tables_of(&["kk", "ru"]);
        let cyrillic = tables.cyrillic.unwrap();
        assert_eq!(cyrillic.fold[&'қ'], "к");
        assert_eq!(cyrillic.fold[&'ь'], "");
        assert_eq!(
            (cyrillic.latin["shch"].as_str(), cyrillic.latin["q"].as_str(), cyrillic.latin["’"].as_str()),
            ("ш", "к", "")
        );
        assert_eq!(cyrillic.look_alikes.len(), 26);
        assert_eq!(cyrillic.layouts[0].chars().count(), cyrillic.layouts[1].chars().count());
        let kazakh = tables.stemmers[0].kazakh.as_ref().unwrap();
        assert!(kazakh.protected.contains("баға".replace('ғ', "г").as_str()));
        assert_eq!((kazakh.before_n.as_str(), kazakh.possessive.as_str()), ("аеоу", "иыі"));
        assert!(tables.stemmers[1].snowball.is_some() && tables.stemmers[1].wants_cyrillic);
    }

    #[test]
    fn tables_hold_no_cyrillic_letter_without_a_language_of_it() {
        let tags: Vec<_> = Snowball::all().map(Snowball::tag).filter(|tag| !matches!(*tag, "ru" | "sr")).collect();
        let text = serde_json::to_string(&tables_of(&tags)).unwrap();
        assert!(!text.contains(is_cyrillic));
        assert_eq!(text.matches("routines").count(), tags.len());
    }
}
