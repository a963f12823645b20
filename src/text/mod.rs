//! Kazakh and Russian text as search sees it.
//!
//! The index and every query take the same way through this module; what is indexed by one rule and asked by another is
//! never found. The steps, in order:
//!
//! | step | module | gives |
//! |---|---|---|
//! | clean the text | [`normalise`] | composed, lower-case text without look-alike letters |
//! | cut it up | [`tokens`] | words with their places |
//! | level the spelling | [`fold`] | one letter set for all keyboards and for Latin script |
//! | strip endings | [`kazakh`], [`folded_stem`], [`russian`] | the key under which a word is indexed |
//! | pick out codes | [`codes`] | classifier codes, postcodes, phones, numbers of acts |
//! | last resort | [`keyboard`] | a query typed in the wrong keyboard layout |
//!
//! Beside the search, [`legal`] holds the words of acts in each language, and [`romanise`] writes their numbers in ASCII.
//!
//! The script that searches in the browser does the same by the tables that [`script`] hands out.
//!
//! ```
//! use tizilim::text::{fold::fold, folded_stem::stem_folded, normalise::normalise, tokens::words};
//!
//! let text = normalise("Әлеуметтiк қызметтердің түрлері"); // with a Latin i
//! let keys: Vec<String> = words(&text).map(|word| stem_folded(&fold(word.text))).collect();
//! assert_eq!(keys, ["алеуметтик", "кызмет", "тур"]);
//! ```

mod act_number;
mod atoms;
pub mod codes;
mod collate;
pub mod fold;
pub mod folded_stem;
pub mod kazakh;
mod kazakh_tables;
pub mod keyboard;
pub mod legal;
mod letters;
pub mod normalise;
mod phone;
pub mod romanise;
pub mod russian;
pub mod script;
mod strip;
pub mod tokens;
pub mod word_key;

#[cfg(test)]
mod noise;

pub use collate::Collation;
