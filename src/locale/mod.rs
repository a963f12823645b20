//! How a language writes: direction, numbers, days, lists, signs between words; what it calls itself, and its codes. By the
//! tables of the Unicode CLDR and of ISO 639.
//!
//! Nothing here is translated: what people read stands in the theme's strings. A language that has no strings of its own still
//! has its numbers, months and commas from here.

pub mod codes;
mod dates;
mod direction;
mod icu;
mod lists;
mod names;
mod numbers;
mod plurals;
mod signs;
mod sizes;

pub use dates::Dates;
pub use direction::{Direction, same_script};
pub use lists::Lists;
pub use names::language_name;
pub use numbers::Numbers;
pub use plurals::{PLURAL_CATEGORIES, PluralRule, plural_categories, plural_samples};
pub use signs::Signs;
pub use sizes::{FileSize, SizeUnit};

/// How one language writes. Making it costs some microseconds a part, using it less than one.
#[derive(Debug)]
pub struct Locale {
    /// Where its lines begin.
    pub direction: Direction,
    /// Its numbers.
    pub numbers: Numbers,
    /// Its days; none if the CLDR does not know its months.
    pub dates: Option<Dates>,
    /// Its lists.
    pub lists: Lists,
    /// Its signs between words.
    pub signs: Signs,
}

impl Locale {
    /// The customs of a language tag; those of no language in particular if the tag is unknown.
    pub fn of(language: &str) -> Self {
        Self {
            direction: Direction::of(language),
            numbers: Numbers::of(language),
            dates: Dates::of(language),
            lists: Lists::of(language),
            signs: Signs::of(language),
        }
    }
}
