//! Words that a language says twice.

/// Words that may stand twice in a row, by language.
const RIGHT: &[(&str, &[&str])] = &[
    ("de", &["der", "die", "das", "sie"]),
    ("en", &["that", "had", "her"]),
    ("fr", &["nous", "vous"]),
    (
        "kk",
        &[
            "бір",
            "екі",
            "қайта",
            "жиі",
            "тез",
            "жеке",
            "көп",
            "ұзақ",
            "әрең",
            "талай",
            "неше",
            "кейде",
            "бара",
            "сөйлей",
        ],
    ),
];

/// Languages that say a word twice for "many", "very" or "one by one".
const REDUPLICATING: &[&str] = &["az", "fa", "hi", "id", "ms", "tr", "uz", "ky", "ur", "zh", "ja", "th", "vi"];

/// Whether a language, by its primary tag, says words twice for their meaning.
pub fn doubles_words(primary: &str) -> bool {
    REDUPLICATING.contains(&primary)
}

/// Whether a word may stand twice in a row in a language by its primary tag.
pub fn may_stand_twice(word: &str, primary: &str) -> bool {
    RIGHT.iter().any(|(language, words)| *language == primary && words.contains(&word.to_lowercase().as_str()))
}
