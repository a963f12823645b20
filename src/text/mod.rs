//! Text as search sees it.
//!
//! The index and every query take the same way through this module; what is indexed by one rule and asked by another is
//! never found. The steps, in order:
//!
//! | step | module | gives |
//! |---|---|---|
//! | clean the text | [`normalise`] | composed, lower-case text without look-alike letters |
//! | cut it up | [`tokens`] | words with their places |
//! | level the spelling | [`fold`], [`diacritics`] | one letter set for all keyboards |
//! | strip endings | [`kazakh`], [`folded_stem`], [`snowball`] | the key under which a word is indexed |
//! | weigh words | [`stopwords`] | words that say little |
//! | pick out codes | [`codes`] | classifier codes, postcodes, phones, numbers of acts |
//! | last resort | [`romanised`], [`keyboard`] | Latin letters read otherwise, a query typed in the wrong keyboard layout |
//!
//! [`number_words`], [`lengths`], [`placeholders`] and [`doubled_words`] are for the rules of `check`. Beside the search, [`legal`] holds the words of acts in each language, [`ascii_number`] writes their numbers in ASCII, and
//! [`transliterate`] makes Latin ids of names.
//!
//! Which of these a language takes stands in [`language`]. The script that searches in the browser does the same by the tables
//! that [`script`] hands out.
//!
//! ```
//! use tizilim::text::{language::{Folding, LanguageRules}, tokens::words};
//!
//! let french = LanguageRules::of("fr");
//! let folding = Folding::of([&french]);
//! let text = french.normalise(folding, "Demandes d'aide aux chômeuses");
//! let keys: Vec<String> = words(&text).map(|word| french.stemmer.key(folding, word.text)).collect();
//! assert_eq!(keys, ["demand", "d", "aid", "aux", "chomeux"]);
//! ```

mod act_number;
pub mod ascii_number;
mod atoms;
pub mod codes;
mod collate;
pub mod diacritics;
pub mod doubled_words;
pub mod fold;
pub mod folded_stem;
pub mod kazakh;
mod kazakh_tables;
pub mod keyboard;
pub mod language;
pub mod legal;
pub mod lengths;
mod letters;
pub mod normalise;
pub mod number_words;
mod phone;
pub mod placeholders;
pub mod plain_words;
pub mod romanised;
pub mod script;
pub mod snowball;
mod stem_table;
pub mod stopwords;
mod suffix_stripper;
pub mod tokens;
pub mod transliterate;
pub mod unsafe_character;
pub mod word_key;

#[cfg(test)]
mod noise;

pub use collate::Collation;
pub use letters::{latin_look_alike, look_alike, small_letter};
