//! What stands for words that were to be written later.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// What every placeholder has, without the boundaries of words, which cost time.
static LIKELY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"XX|ХХ|xx|хх|TODO|FIXME|TB[DCA]|[Ll]orem|LOREM|[\[<_]|\?\?|№ ?[XХxх_?….]|ставить|казать|nsert|to be|енгізіңіз",
    )
});

/// A placeholder wherever it stands.
static ANYWHERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"\b(?:TODO|FIXME|TBD|TBC|TBA|XXX+|ХХХ+|xxx+|ххх+)\b|(?i:\blorem ipsum\b)|\[ ?(?:…|\.\.\.) ?\]|\?{2,}|",
        r"\b(?:XX|ХХ|xx|хх)[./-](?:XX|ХХ|xx|хх|\d{2})[./-](?:XXXX|ХХХХ|xxxx|хххх|20XX|20ХХ|20xx|20хх|\d{2,4})|\b20(?:XX|ХХ|xx|хх)\b|",
        r"№ ?(?:XX?|ХХ?|xx?|хх?|_+|\?|…|\.\.\.)(?:$|[\s.,;:)»])|",
        r"(?i:[\[<](?:name|title|text|date|название|наименование|текст|дата|атауы|мәтін|күні|номер|нөмірі|number)[\]>])|",
        r"(?i:вставить текст|указать (?:дату|номер)|insert text|to be (?:defined|confirmed|added)|мәтінді енгізіңіз)",
    ))
});

/// A line to be filled in. Forms that an act approves have them.
static LINE: LazyLock<Regex> = LazyLock::new(|| pattern(r"_{3,}"));

/// `XX`, which is a placeholder unless it is the number twenty.
static TWO: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:XX|ХХ|xx|хх)\b"));

/// What the number twenty stands before or after in Roman figures.
static TWENTIETH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?:глава|раздел|том|часть|chapter|part|section|volume|title) (?:XX|ХХ)$|",
        r"^(?:XX|ХХ)[ -]?(?:век|в\.|столет|ғасыр|ғ\.|тарау|бөлім|сесси|сөз|созыв|съезд|centur|chapter|part|session|th\b|[IVХX]|siècle|e\b)",
    ))
});

/// Whole texts that say nothing.
const ALONE: &[&str] = &[
    "?",
    "…",
    "...",
    "x",
    "х",
    "xx",
    "хх",
    "текст",
    "мәтін",
    "text",
    "test",
    "тест",
    "сынақ",
    "n/a",
    "н/д",
    "нет данных",
    "дерек жоқ",
    "уточняется",
    "в разработке",
    "нақтылануда",
    "әзірленуде",
    "заполнить",
    "толтыру керек",
    "fill in",
    "example",
    "пример",
    "мысал",
];

/// How many bytes such a text has at most, in small letters or capitals.
const LONGEST_ALONE: usize = 40;

fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("a pattern of this program")
}

/// Whether a text is nothing but a placeholder.
pub fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    text.len() <= LONGEST_ALONE && ALONE.contains(&text.to_lowercase().as_str())
}

/// The placeholders in a text, and the lines to be filled in if they are none of a form.
pub fn find_placeholders(text: &str, with_lines: bool) -> Vec<Range<usize>> {
    if !LIKELY.is_match(text) {
        return Vec::new();
    }
    let mut found: Vec<_> = ANYWHERE.find_iter(text).map(|found| found.range()).collect();
    if with_lines {
        let is_new = |line: &Range<usize>| !found.iter().any(|range| range.contains(&line.start));
        let lines: Vec<_> = LINE.find_iter(text).map(|line| line.range()).filter(is_new).collect();
        found.extend(lines);
    }
    for two in TWO.find_iter(text) {
        let begin = text[..two.start()].char_indices().rev().nth(12).map_or(0, |(at, _)| at);
        let is_twenty = TWENTIETH.is_match(&text[begin..two.end()]) || TWENTIETH.is_match(&text[two.start()..]);
        if !is_twenty && !found.iter().any(|range| range.contains(&two.start())) {
            found.push(two.range());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_words_and_figures() {
        for text in [
            "XX күн",
            "в течение ХХ дней",
            "№ ___",
            "[…]",
            "TODO: мәтін",
            "01.XX.2025",
            "Lorem ipsum dolor",
            "20XX жыл",
        ] {
            assert_eq!(find_placeholders(text, true).len(), 1, "{text}");
        }
        for text in ["XX ғасыр", "глава XX", "XXI век", "Todo list", "XX-тарау", "a_b", "[1]"] {
            assert!(find_placeholders(text, true).is_empty(), "{text}");
        }
        assert!(is_placeholder(" ? ") && is_placeholder("Уточняется") && !is_placeholder("Текст акта"));
    }
}
