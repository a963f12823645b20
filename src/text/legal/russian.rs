//! Acts in Russian.

use std::sync::LazyLock;

use super::grammar::{ACT_NUMBER, ActGrammar, CitationGrammar, DefinitionGrammar, LegalGrammar, Phrase, Unit, pattern};

/// `14`, `9-1`, and lists of such numbers.
const NUMBERS: &str = r"\d+(?:-\d+)?\)?(?:\s*(?:,|–|-|и|или)\s*\d+(?:-\d+)?\)?)*";

pub(super) static GRAMMAR: LazyLock<LegalGrammar> = LazyLock::new(|| LegalGrammar {
    // `Приложение`, `Приложение 3 к Регламенту`.
    annex_headings: vec![pattern(r"(?i)^приложение(?: (?P<number>[0-9]+)[.,]*)?(?: |$)")],
    // `Глава 1. …`.
    chapter_headings: vec![pattern(r"(?i)^глава (?P<number>[0-9]+)")],
    enclosed_marks: false,
    citations: Some(CitationGrammar {
        number: pattern(r"\d+(?:-\d+)?"),
        part: pattern(&format!(r"(?i)(?P<what>подпункт|пункт|приложени|глав)\p{{L}}*\s+(?P<numbers>{NUMBERS})")),
        units: &[
            ("подпункт", Unit::SubPoint),
            ("приложени", Unit::Annex),
            ("глав", Unit::Chapter),
            ("пункт", Unit::Point),
        ],
        phrase: Phrase::PartsFirst(parts_of_text()),
        // `подпунктами 1) и 2) настоящего пункта`.
        own_sub_points: pattern(&format!(r"(?i)подпункт\p{{L}}*\s+(?P<numbers>{NUMBERS})\s+настоящ\p{{L}}+\s+пункт")),
        enacting: &["приказ", "постановлени", "решени"],
        enacting_or_approved: &[],
        others: None,
    }),
    acts: ActGrammar { number: pattern(&format!(r"№\s*{ACT_NUMBER}")), date_may_follow: false },
    definitions: DefinitionGrammar {
        // `используются следующие понятия:`.
        announcements: &["термин", "определени", "поняти"],
        // `единица (далее – СФЕ)`.
        short_names: &["далее"],
        // `3) исключен – …`.
        removed: &["исключен"],
        ..DefinitionGrammar::default()
    },
});

/// `пункте 3 и приложениях 1, 2 к настоящему Регламенту`, `приложению 1 к Правилам`.
fn parts_of_text() -> regex::Regex {
    let part = format!(r"(?:под)?(?:пункт|приложени|глав)\p{{L}}*\s+{NUMBERS}");
    pattern(&format!(
        r"(?i)(?P<parts>{part}(?:\s*,?\s*(?:и|или)?\s*(?:(?:в|во|к|о|об)\s+)?{part})*)\s+(?:к\s+)?(?P<this>настоящ\p{{L}}+\s+(?:типов\p{{L}}+\s+)?)?(?P<whole>регламент|правил|стандарт|положени|инструкци|переч|архитектур|приказ|постановлени|решени)\p{{L}}*"
    ))
}
