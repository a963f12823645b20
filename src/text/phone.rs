//! Finds phone numbers of Kazakhstan in any printed form, for [`codes`](super::codes).
//!
//! A national number has ten digits: an area code of three to five and a local number of seven to five. It is dialled
//! with 8 or +7 before it. The register prints `8-71643 2-45-69`, `8716-38-35144`, `8 - 7 1 6 - 2 40-10-63`; people
//! write `+7 (716) 43 2 45 69` and much else. So only the digits count, as long as what stands between them may stand
//! in a phone number.

use super::atoms::{Atom, TextSource, ends_number, starts_number};

/// A phone number, digits only.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Phone {
    /// All ten digits.
    National(String),
    /// The five, six or seven digits dialled within the area.
    Local(String),
}

/// The digits with the prefix 8 or +7.
const DIALLED: usize = 11;
/// The digits without it.
const NATIONAL: usize = 10;

/// The phone number that starts at the atom `at`, and the atom after it.
pub(super) fn phone_at(atoms: &[Atom<'_>], at: usize, source: TextSource) -> Option<(Phone, usize)> {
    if !starts_number(atoms, at) {
        return None;
    }
    national(atoms, at).or_else(|| local(atoms, at, source))
}

/// Takes the longest run of numbers that makes a national number.
fn national(atoms: &[Atom<'_>], at: usize) -> Option<(Phone, usize)> {
    let international = atoms[at].gap.ends_with('+');
    let mut digits = String::new();
    let mut found = None;
    for (next, atom) in atoms.iter().enumerate().skip(at) {
        let goes_on = next == at || is_separator(atom.gap);
        if !atom.number || !goes_on || digits.len() + atom.text.len() > DIALLED {
            break;
        }
        digits.push_str(atom.text);
        if ends_number(atoms, next) {
            let first = atoms[at].text.len();
            if let Some(number) = national_digits(&digits, first, international) {
                found = Some((Phone::National(number.to_owned()), next + 1));
            }
        }
    }
    found
}

/// The ten digits in `digits`, of which `first` stand in one piece at the head.
///
/// Area codes begin with 7, which distinguishes a phone from other numbers; after a plus, or in one piece with its
/// prefix, a number is taken without that proof. Without a prefix the area code must stand in one piece, or else
/// `7 164 324 569` might be a sum of money.
fn national_digits(digits: &str, first: usize, international: bool) -> Option<&str> {
    match digits.len() {
        DIALLED => {
            let prefixed = digits.starts_with('7') || (digits.starts_with('8') && !international);
            let number = &digits[1..];
            let proven = international || first == DIALLED || number.starts_with('7');
            (prefixed && proven).then_some(number)
        }
        NATIONAL => {
            let area_in_one_piece = matches!(first, 3..=5 | NATIONAL);
            (!international && area_in_one_piece && digits.starts_with('7')).then_some(digits)
        }
        _ => None,
    }
}

/// Whether `gap` may stand between two parts of a national number, a line break included.
fn is_separator(gap: &str) -> bool {
    let allowed = gap.chars().all(|c| matches!(c, ' ' | '-' | '(' | ')' | '.' | '\n'));
    (1..=4).contains(&gap.len()) && allowed && gap.matches('\n').count() <= 1
}

/// Takes a local number as it is printed, `2-45-69`, `31-92-76` or `222-45-69`; a typed one may have spaces for
/// hyphens.
fn local(atoms: &[Atom<'_>], at: usize, source: TextSource) -> Option<(Phone, usize)> {
    let parts = atoms.get(at..at + 3)?;
    let lengths = parts.iter().all(|atom| atom.number)
        && matches!(parts[0].text.len(), 1..=3)
        && parts[1].text.len() == 2
        && parts[2].text.len() == 2;
    let joined = parts[1..].iter().all(|atom| match source {
        TextSource::Document => atom.gap == "-",
        TextSource::Query => atom.gap == " " || atom.is_joined_by("-"),
    });
    if !lengths || !joined || !ends_number(atoms, at + 2) {
        return None;
    }
    Some((Phone::Local(parts.iter().map(|atom| atom.text).collect()), at + 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::atoms::{atoms, tidy};

    fn phones(text: &str, source: TextSource) -> Vec<String> {
        let text = tidy(text);
        let atoms = atoms(&text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < atoms.len() {
            if let Some((Phone::National(digits) | Phone::Local(digits), next)) = phone_at(&atoms, at, source) {
                found.push(digits);
                at = next;
            } else {
                at += 1;
            }
        }
        found
    }

    #[test]
    fn all_printed_forms_give_ten_digits() {
        for form in [
            "8-71643 2-45-69",
            "8-716-43-2-45-69",
            "8-71643\n2-45-69",
            "8716-43-24569",
            "8 - 7 1 6 - 4 3\n2-45-69",
            "8 (716-43) 2-45-69",
            "8 (71643) 2–45–69",
            "+7 716 43 24569",
            "+7(716)432-45-69",
            "+77164324569",
            "87164324569",
            "7164324569",
            "716 43 2 45 69",
            "(71643) 2-45-69",
            "тел.: 8.716.43.2.45.69.",
        ] {
            assert_eq!(phones(form, TextSource::Document), ["7164324569"], "{form}");
        }
    }

    #[test]
    fn neighbours_are_distinguished() {
        assert_eq!(phones("8-71645\n6-26-33,\n6-20-30", TextSource::Document), ["7164562633", "62030"]);
        assert_eq!(phones("8-7162\n31-92-76\n31-92-78", TextSource::Document), ["7162319276", "319278"]);
        assert_eq!(phones("020000 8-71643 2-45-69", TextSource::Document), ["7164324569"]);
        assert_eq!(phones("2-45-69/2-45-70", TextSource::Document), ["24569", "24570"]);
    }

    #[test]
    fn other_numbers_are_no_phones() {
        for text in
            ["2011-12-07", "7 164 324 569", "9.00-18.30", "9-1-бап", "+1 202 555 0123", "8716-38-4190", "12-45-69б"]
        {
            assert_eq!(phones(text, TextSource::Document), [""; 0], "{text}");
        }
    }

    #[test]
    fn typed_local_numbers_may_have_spaces() {
        assert_eq!(phones("2 45 69", TextSource::Query), ["24569"]);
        assert_eq!(phones("2 45 69", TextSource::Document), [""; 0]);
        assert_eq!(phones("222 - 45 - 69", TextSource::Query), ["2224569"]);
    }
}
