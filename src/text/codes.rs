//! Picks the codes out of raw text, for the search field `code`: classifier codes, postcodes, phone numbers, numbers of
//! acts. Called by the indexer with [`index_codes`] and by the query parser with [`query_codes`].
//!
//! Each code is indexed in every form in which people ask for it, so that a query needs one form only:
//!
//! | printed | indexed | asked |
//! |---|---|---|
//! | `00704` | `00704`, `704` | `00704`, `704` |
//! | `8-71643 2-45-69` | the ten digits and the last seven, six and five | `2-45-69`, `24569`, `8-716-43-2-45-69` |
//! | `020100` | `020100` | `020100` |
//! | `58/НҚ` | `58/нқ`, `58нқ`, `58нк` | `58/НҚ`, `58нк` |
//!
//! Raw text, not normalised text, is wanted: capitals distinguish numbers of acts from words. Give the indexer's function
//! the fields that hold codes (identifiers, addresses, contacts, titles of acts) rather than whole bodies, in which
//! any sum of money looks like a code.

use std::collections::HashSet;

use super::act_number::{ActNumber, act_number_at};
use super::atoms::{Atom, TextSource, atoms, ends_number, starts_number, tidy};
use super::language::Folding;
use super::phone::{Phone, phone_at};

/// The fewest digits of a code: a section's.
const SHORTEST: usize = 3;
/// The most digits of a code: a service's. Between the two stand subsections (5; 4 if asked for without the zero),
/// postcodes (6) and local phone numbers (5 to 7).
const LONGEST: usize = 8;

/// The codes in a text of the register, in every form that finds them; each once, in order.
///
/// ```
/// use tizilim::text::{codes::index_codes, language::Folding::Cyrillic};
///
/// assert_eq!(index_codes(Cyrillic, "00704"), ["00704", "704"]);
/// assert_eq!(index_codes(Cyrillic, "тел. 8-71643 2-45-69"), ["7164324569", "4324569", "324569", "24569"]);
/// assert_eq!(index_codes(Cyrillic, "№ А-11/491 қаулы"), ["а-11/491", "а11491"]);
/// ```
pub fn index_codes(folding: Folding, text: &str) -> Vec<String> {
    let mut codes = CodeList::default();
    scan(text, TextSource::Document, folding, |found| match found {
        FoundCode::Phone(Phone::National(digits)) => {
            let local = [7, 6, 5].map(|length| digits[digits.len() - length..].to_owned());
            codes.push(digits);
            local.into_iter().for_each(|digits| codes.push(digits));
        }
        FoundCode::Phone(Phone::Local(digits)) => codes.push(digits),
        FoundCode::Act(number) => {
            number.forms.into_iter().for_each(|form| codes.push(form));
            // КОД-00704: the zeros give it away.
            if let Some(digits) = number.lone_number.filter(|digits| digits.starts_with('0')) {
                codes.push_number(digits);
            }
        }
        FoundCode::Number(digits) => codes.push_number(digits),
        FoundCode::Pieces(_) => {}
    });
    codes.list
}

/// The codes that a query asks for; each once, in order.
///
/// Any number of three to eight digits may be a code; a shorter one only if it is the whole query.
///
/// ```
/// use tizilim::text::{codes::query_codes, language::Folding::Cyrillic};
///
/// assert_eq!(query_codes(Cyrillic, "704"), ["704"]);
/// assert_eq!(query_codes(Cyrillic, "телефон 2-45-69"), ["24569"]);
/// assert_eq!(query_codes(Cyrillic, "+7 716 43 24569"), ["7164324569"]);
/// assert_eq!(query_codes(Cyrillic, "a-11/491"), ["а-11/491", "а11491"]); // a Latin a
/// ```
pub fn query_codes(folding: Folding, text: &str) -> Vec<String> {
    let whole = text.trim();
    if (1..SHORTEST).contains(&whole.len()) && whole.bytes().all(|b| b.is_ascii_digit()) {
        return vec![whole.to_owned()];
    }
    let mut codes = CodeList::default();
    scan(text, TextSource::Query, folding, |found| match found {
        FoundCode::Phone(Phone::National(digits) | Phone::Local(digits)) | FoundCode::Pieces(digits) => {
            codes.push(digits);
        }
        FoundCode::Act(number) => {
            number.forms.into_iter().for_each(|form| codes.push(form));
            let lone_number = number.lone_number.filter(|digits| is_code_length(digits));
            lone_number.into_iter().for_each(|digits| codes.push(digits));
        }
        FoundCode::Number(digits) => codes.push(digits),
    });
    codes.list
}

fn is_code_length(digits: &str) -> bool {
    (SHORTEST..=LONGEST).contains(&digits.len())
}

/// What a scan comes upon.
enum FoundCode {
    Phone(Phone),
    Act(ActNumber),
    /// A number by itself, of a length that codes have.
    Number(String),
    /// Part of a phone number in pieces, as only a query has it: `43-2-45-69`.
    Pieces(String),
}

fn scan(text: &str, source: TextSource, folding: Folding, mut report: impl FnMut(FoundCode)) {
    let text = tidy(text);
    let atoms = atoms(&text);
    let mut at = 0;
    while at < atoms.len() {
        let (found, next) = if let Some((phone, next)) = phone_at(&atoms, at, source) {
            (FoundCode::Phone(phone), next)
        } else if let Some((number, next)) = act_number_at(&atoms, at, source, folding) {
            (FoundCode::Act(number), next)
        } else if let Some((digits, next)) = spaced_digits(&atoms, at) {
            (FoundCode::Number(digits), next)
        } else if let Some((digits, next)) = pieces(&atoms, at).filter(|_| source == TextSource::Query) {
            (FoundCode::Pieces(digits), next)
        } else if stands_alone(&atoms, at) && is_code_length(atoms[at].text) {
            (FoundCode::Number(atoms[at].text.to_owned()), at + 1)
        } else {
            at += 1;
            continue;
        };
        report(found);
        at = next;
    }
}

/// A postcode or local phone number spaced out digit by digit, as in printed tables: `0 2 0 1 0 0`.
fn spaced_digits(atoms: &[Atom<'_>], at: usize) -> Option<(String, usize)> {
    let single = |at: usize| atoms[at].number && atoms[at].text.len() == 1;
    let follows = |at: usize| single(at) && single(at - 1) && atoms[at].gap == " ";
    if !single(at) || !starts_number(atoms, at) || (at > 0 && follows(at)) {
        return None;
    }
    let limit = atoms.len().min(at + LONGEST + 1);
    let end = (at + 1..limit).find(|&next| !follows(next)).unwrap_or(limit);
    let digits: String = atoms[at..end].iter().map(|atom| atom.text).collect();
    (matches!(digits.len(), 5..=7) && ends_number(atoms, end - 1)).then_some((digits, end))
}

/// Numbers that hyphens or brackets hold together, of five to nine digits in all.
fn pieces(atoms: &[Atom<'_>], at: usize) -> Option<(String, usize)> {
    if !starts_number(atoms, at) {
        return None;
    }
    let is_joint = |gap: &str| matches!(gap, "-" | ")" | ") " | ")-" | "(" | " (" | "-(");
    let mut digits = atoms[at].text.to_owned();
    let mut next = at + 1;
    while next < atoms.len() && atoms[next].number && is_joint(atoms[next].gap) && digits.len() <= 9 {
        digits.push_str(atoms[next].text);
        next += 1;
    }
    (next > at + 1 && matches!(digits.len(), 5..=9) && ends_number(atoms, next - 1)).then_some((digits, next))
}

/// Whether a number is no part of a word, a date, a fraction or a range. Decimals have no zero at the head.
fn stands_alone(atoms: &[Atom<'_>], at: usize) -> bool {
    let parts = |at: usize| {
        let numbers = atoms[at - 1].number && atoms[at].number;
        match atoms[at].gap {
            "" => false,
            "-" | "/" => !numbers,
            "." | "," => !numbers || atoms[at].text.starts_with('0') || atoms[at - 1].text.starts_with('0'),
            _ => true,
        }
    };
    atoms[at].number && (at == 0 || parts(at)) && (at + 1 >= atoms.len() || parts(at + 1))
}

/// Codes in the order found, each once.
#[derive(Default)]
struct CodeList {
    list: Vec<String>,
    seen: HashSet<String>,
}

impl CodeList {
    fn push(&mut self, code: String) {
        if self.seen.insert(code.clone()) {
            self.list.push(code);
        }
    }

    /// Takes a number by its length: other than a postcode's or a phone's, a classifier code is known without its
    /// zeros too.
    fn push_number(&mut self, digits: String) {
        let bare = digits.trim_start_matches('0').to_owned();
        let classified = matches!(digits.len(), 3 | 5 | 8);
        if digits.len() != 4 {
            self.push(digits);
        }
        if classified && !bare.is_empty() {
            self.push(bare);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::text::noise::noise;

    fn index(text: &str) -> Vec<String> {
        index_codes(Folding::Cyrillic, text)
    }

    fn query(text: &str) -> Vec<String> {
        query_codes(Folding::Cyrillic, text)
    }

    #[test]
    fn classifier_codes_are_known_without_their_zeros() {
        assert_eq!(index("007; 00704, 00704001"), ["007", "7", "00704", "704", "00704001", "704001"]);
        assert_eq!(index("031,01203"), ["031", "31", "01203", "1203"]);
        assert_eq!(index("00704-тің КОД-00705"), ["00704", "704", "код-00705", "код00705", "00705", "705"]);
    }

    #[test]
    fn other_numbers_are_not_indexed() {
        for text in ["2011 жылғы 7 желтоқсан", "07.12.2011", "2011-12-07", "9.00-18.30", "12,345", "№ 5", "1-100"]
        {
            assert_eq!(index(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn addresses_yield_postcode_and_phone() {
        let codes = index("020400, Атбасар қаласы, Уәлиханов көшесі, 11; 8-71643 2-45-69");
        assert_eq!(codes, ["020400", "7164324569", "4324569", "324569", "24569"]);
        assert_eq!(
            index("0 2 0 1 0 0 , Аршалы 8716-38-\n3 6 6 9 9"),
            ["020100", "7163836699", "3836699", "836699", "36699"]
        );
    }

    #[test]
    fn every_way_to_ask_for_a_phone_finds_it() {
        let indexed = index("8-71643\n2-45-69");
        for asked in [
            "2-45-69",
            "24569",
            "2 45 69",
            "8-716-43-2-45-69",
            "8 71643 24569",
            "+7 (716) 432-45-69",
            "43-2-45-69",
            "(43) 2-45-69",
            "3-2-45-69",
            "Атбасар 2-45-69",
            "71643 2-45-69",
        ] {
            let codes = query(asked);
            assert!(codes.iter().any(|code| indexed.contains(code)), "{asked}: {codes:?}");
        }
    }

    #[test]
    fn queries_for_codes_are_taken_as_typed() {
        assert_eq!(query("007"), ["007"]);
        assert_eq!(query(" 7 "), ["7"]);
        assert_eq!(query("7 қосымша"), [""; 0]);
        assert_eq!(query("00704 00705"), ["00704", "00705"]);
        assert_eq!(query("704-ке"), ["704-ке", "704ке", "704"]);
        assert_eq!(query("1203 туралы"), ["1203"]);
        assert_eq!(query("жұмыссыз"), [""; 0]);
        assert_eq!(query("сағат 9.00-ден 18.00-ге"), [""; 0]);
    }

    #[test]
    fn acts_are_found_however_they_are_typed() {
        let indexed = index("2011 жылғы 7 желтоқсандағы № А-11/491 қаулысы; № 58/НҚ бұйрық");
        assert_eq!(indexed, ["а-11/491", "а11491", "58/нқ", "58нқ", "58нк"]);
        for asked in ["A-11/491", "а-11 / 491", "а11491", "58/нк", "58нқ", "58 / нқ"] {
            assert!(query(asked).iter().any(|code| indexed.contains(code)), "{asked}");
        }
    }

    #[test]
    fn no_input_panics_and_no_code_comes_twice() {
        for text in noise(600) {
            for codes in [index(&text), query(&text)] {
                let distinct: HashSet<&String> = codes.iter().collect();
                assert_eq!(distinct.len(), codes.len(), "{text:?}");
            }
        }
    }

    #[test]
    fn long_texts_take_linear_time() {
        let start = Instant::now();
        for piece in ["7 ", "8-", "1/", "А-1/", "(7)", "а"] {
            let text = piece.repeat(100_000);
            index(&text);
            query(&text);
        }
        assert!(start.elapsed() < Duration::from_secs(20), "took {:?}", start.elapsed());
    }
}
