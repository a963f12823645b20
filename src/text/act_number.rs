//! Finds numbers of legal acts and other codes of letters and digits, such as `А-11/491`, `58/НҚ` or the postcode
//! `Z05T3D0`, for [`codes`](super::codes).

use super::atoms::{Atom, TextSource, goes_on};
use super::language::Folding;
use super::letters::{is_cyrillic, look_alike};

/// Words are longer, abbreviations and initials shorter.
const MOST_LETTERS: usize = 4;
/// Numbers of acts have fewer parts; the bound keeps long chains of slashes cheap.
const MOST_ATOMS: usize = 10;

/// The number of an act and what it may be looked up by.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ActNumber {
    /// As printed (`58/нқ`), letters and digits only (`58нқ`) and the latter folded (`58нк`), if they differ.
    pub forms: Vec<String>,
    /// The digits, if there is one number in it and no slash: `00704-тің` is rather a code with an ending.
    pub lone_number: Option<String>,
}

/// The number of an act that starts at the atom `at`, and the atom after it.
///
/// Printed, it must be written in capitals or have a slash, or every `5-бап` would be one.
pub(super) fn act_number_at(
    atoms: &[Atom<'_>],
    at: usize,
    source: TextSource,
    folding: Folding,
) -> Option<(ActNumber, usize)> {
    if at > 0 && (matches!(atoms[at].gap, "-" | "/") || goes_on(atoms, at)) {
        return None; // in the midst of something that was looked at already
    }
    let end = end_of_chain(atoms, at);
    let chain = &atoms[at..end];
    let mut printed = code_letters(chain.first()?.text, folding);
    for atom in &chain[1..] {
        printed.push_str(atom.gap.trim_matches(' '));
        printed.push_str(&code_letters(atom.text, folding));
    }

    let slash = printed.contains('/');
    let spaced_hyphen = chain[1..].iter().any(|atom| atom.is_joined_by("-") && atom.gap != "-");
    let letters = || chain.iter().filter(|atom| !atom.number);
    let lettered = letters().next().is_some();
    let mut numbers = chain.iter().filter(|atom| atom.number);
    let number = numbers.next()?;
    let like_an_act = chain.len() <= MOST_ATOMS
        && (lettered || slash)
        && (slash || !spaced_hyphen)
        && (slash || source == TextSource::Query || letters().all(|atom| atom.text.chars().all(char::is_uppercase)))
        && letters().all(|atom| atom.text.chars().count() <= MOST_LETTERS);
    if !like_an_act {
        return None;
    }

    let lone_number = (numbers.next().is_none() && !slash).then(|| number.text.to_owned());
    let mut forms = vec![printed];
    if lettered {
        let plain: String = forms[0].chars().filter(|c| !matches!(c, '-' | '/')).collect();
        let folded = (folding == Folding::Marks || plain.contains(is_cyrillic)).then(|| folding.fold(&plain));
        forms.push(plain);
        forms.extend(folded);
        forms.dedup();
    }
    Some((ActNumber { forms, lone_number }, end))
}

/// The end of the chain of atoms from `at` on that hyphens and slashes hold together.
///
/// A slash may have spaces about it, a hyphen only after initial letters, `А - 11/491`: elsewhere it is a dash.
fn end_of_chain(atoms: &[Atom<'_>], at: usize) -> usize {
    let initials = !atoms[at].number && atoms[at].text.chars().count() <= MOST_LETTERS;
    let goes_on = |next: usize| {
        let atom = &atoms[next];
        matches!(atom.gap, "" | "-")
            || atom.is_joined_by("/")
            || (atom.is_joined_by("-") && next == at + 1 && initials && atom.number)
    };
    // One atom beyond the bound is enough to see that it is passed.
    let last = atoms.len().min(at + MOST_ATOMS + 1);
    (at + 1..last).find(|&next| !goes_on(next)).unwrap_or(last)
}

/// Lower case; where words are brought to Cyrillic letters, with look-alikes folded whatever the case they were typed in:
/// `a10T` and `А10т` become the same.
fn code_letters(text: &str, folding: Folding) -> String {
    if folding == Folding::Marks {
        return text.to_lowercase();
    }
    let capitals = text.chars().flat_map(char::to_uppercase);
    capitals.map(|c| look_alike(c).unwrap_or(c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::atoms::{atoms, tidy};

    fn forms(text: &str, source: TextSource) -> Vec<String> {
        forms_in(Folding::Cyrillic, text, source)
    }

    fn forms_in(folding: Folding, text: &str, source: TextSource) -> Vec<String> {
        let text = tidy(text);
        let atoms = atoms(&text);
        act_number_at(&atoms, 0, source, folding).map(|(number, _)| number.forms).unwrap_or_default()
    }

    #[test]
    fn all_ways_to_write_an_act_meet() {
        for text in ["А-11/491", "A-11/491", "a-11/491", "А–11 / 491", "А - 11/491", "№ А-11/491 қаулысы"]
        {
            assert_eq!(forms(text, TextSource::Query), ["а-11/491", "а11491"], "{text}");
        }
        assert_eq!(forms("58/НҚ", TextSource::Document), ["58/нқ", "58нқ", "58нк"]);
        assert!(forms("58/нк", TextSource::Query).contains(&"58нк".to_owned()));
        assert_eq!(forms("А11491", TextSource::Query), ["а11491"]);
    }

    #[test]
    fn postcodes_of_letters_and_digits_count() {
        assert_eq!(forms("A10T5C4", TextSource::Document), forms("а10т5с4", TextSource::Query));
        assert_eq!(forms("Z05D3", TextSource::Document), ["z05d3"]);
    }

    #[test]
    fn latin_letters_stay_latin_without_a_cyrillic_language() {
        for text in ["A-11/491", "a-11 / 491"] {
            assert_eq!(forms_in(Folding::Marks, text, TextSource::Query), ["a-11/491", "a11491"]);
        }
        assert_eq!(forms_in(Folding::Marks, "É-7/12", TextSource::Document), ["é-7/12", "é712", "e712"]);
    }

    #[test]
    fn words_with_numbers_are_no_acts() {
        for text in ["5-бап", "IP-телефон", "COVID-19", "р/р", "НҚ", "ҚР - 2050", "2011 - А-11/491", "2-қосымша"]
        {
            assert_eq!(forms(text, TextSource::Document), [""; 0], "{text}");
        }
    }

    #[test]
    fn numbers_alone_need_a_slash() {
        assert_eq!(forms("11/491", TextSource::Document), ["11/491"]);
        assert_eq!(forms("11-491", TextSource::Document), [""; 0]);
        assert_eq!(forms(&"1/".repeat(500), TextSource::Document), [""; 0]);
    }
}
