//! Words that say little: how one asks, and what every service does.
//!
//! Rare words count much in a search, common ones little; a register that has few services yet cannot tell that `алу`
//! (get) or `как` (how) are common. So these are named here. They stay in the index and in queries, since names consist of
//! them too, and count in full when a query has no others.

use super::analysis::Key;

/// How much a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// What is looked for.
    Full,
    /// What is done with any document or service: get, give, draw up.
    Routine,
    /// A conjunction, a preposition, a question word.
    Little,
}

/// How much a normalised word says.
pub(super) fn weight(word: &str) -> Weight {
    let is = |words: &[&str], key: Key| words.contains(&key.of(word).as_str());
    if is(LITTLE, Key::Plain) {
        Weight::Little
    } else if is(ROUTINE, Key::Kazakh) || is(ROUTINE, Key::Russian) {
        Weight::Routine
    } else {
        Weight::Full
    }
}

/// The words of each sort, for the script in the browser: those that say little, those of routine.
pub(super) fn lists() -> [&'static [&'static str]; 2] {
    [LITTLE, ROUTINE]
}

/// Folded words of both languages.
const LITTLE: &[&str] = &[
    "жане",
    "мен",
    "бен",
    "пен",
    "ушин",
    "туралы",
    "калаи",
    "каида",
    "каидан",
    "кандаи",
    "каи",
    "не",
    "кашан",
    "керек",
    "кереги",
    "болады",
    "бола",
    "ма",
    "ме",
    "ба",
    "бе",
    "па",
    "пе",
    "маган", // Kazakh
    "и",
    "в",
    "во",
    "на",
    "с",
    "со",
    "по",
    "для",
    "от",
    "до",
    "из",
    "к",
    "о",
    "об",
    "за",
    "у",
    "при",
    "или",
    "а",
    "как",
    "где",
    "куда",
    "что",
    "чтобы",
    "какие",
    "какои",
    "когда",
    "кто",
    "нужно",
    "нужны",
    "нужен",
    "нужна",
    "надо",
    "можно",
    "ли",
    "если",
    "я",
    "мне",
    "мои",
    "меня",
    "хочу",
    "через", // Russian
];

/// Stems of folded words.
const ROUTINE: &[&str] = &[
    "ал",
    "алу",
    "бер",
    "беру",
    "корсет",
    "корсету",
    "тагаиында",
    "тагаиындау",
    "расимде",
    "расимдеу",
    "жаса",
    "жасау",
    "жасат",
    "жасату",
    "кою",
    "жургизу", // Kazakh
    "получ",
    "получен",
    "выдач",
    "выда",
    "предоставлен",
    "назначен",
    "оформ",
    "оформля",
    "оформлен",
    "сдела",
    "подат",
    "пода",
    "подач",
    "взят", // Russian
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_words_are_known() {
        for word in
            ["алу", "алуға", "көрсетуді", "рәсімдеу", "оформить", "получение", "выдать", "сделать", "взять", "alu"]
        {
            assert_eq!(weight(word), Weight::Routine, "{word}");
        }
        assert_eq!(weight("қалай"), Weight::Little);
        for word in ["бала", "паспорт", "тіркеу", "ашу"] {
            assert_eq!(weight(word), Weight::Full, "{word}");
        }
    }
}
