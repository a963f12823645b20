//! Acts in Russian.

use std::sync::LazyLock;

use super::grammar::{
    ACT_NUMBER, ActGrammar, CitationGrammar, DAY_IN_DIGITS, DatedActGrammar, DefinitionGrammar, LegalGrammar, Phrase,
    Unit, pattern,
};

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
    acts: ActGrammar {
        number: pattern(&format!(r"№\s*{ACT_NUMBER}")),
        date_may_follow: false,
        dated: Some(dated_acts()),
    },
    definitions: DefinitionGrammar {
        // `используются следующие понятия:`.
        announcements: &["термин", "определени", "поняти"],
        // `единица (далее – СФЕ)`.
        short_names: &["далее"],
        // `3) исключен – …`.
        removed: &["исключен"],
        ..DefinitionGrammar::default()
    },
    agreed: &["согласован"],
});

/// `пункте 3 и приложениях 1, 2 к настоящему Регламенту`, `приложению 1 к Правилам`.
fn parts_of_text() -> regex::Regex {
    let part = format!(r"(?:под)?(?:пункт|приложени|глав)\p{{L}}*\s+{NUMBERS}");
    pattern(&format!(
        r"(?i)(?P<parts>{part}(?:\s*,?\s*(?:и|или)?\s*(?:(?:в|во|к|о|об)\s+)?{part})*)\s+(?:к\s+)?(?P<this>настоящ\p{{L}}+\s+(?:типов\p{{L}}+\s+)?)?(?P<whole>регламент|правил|стандарт|положени|инструкци|переч|архитектур|приказ|постановлени|решени)\p{{L}}*"
    ))
}

/// `постановления Правительства от 20 июля 2010 года № 745`, `Закона от 6 апреля 2016 года`, `приказом от 16.07.2024 № 428/НҚ`.
fn dated_acts() -> DatedActGrammar {
    let neuter = r"и(?:е|я|ю|ем|и|й|ям|ями|ях)";
    DatedActGrammar {
        date: pattern(&format!(
            r"(?i)\bот\s+(?:(?P<day>\d{{1,2}})\s+(?P<month>\p{{L}}+)\s+(?P<year>\d{{4}})(?:\s+года|\s*г\.)|{DAY_IN_DIGITS})(?:\s*№\s*{ACT_NUMBER})?"
        )),
        months: [
            "январ",
            "феврал",
            "март",
            "апрел",
            "ма",
            "июн",
            "июл",
            "август",
            "сентябр",
            "октябр",
            "ноябр",
            "декабр",
        ],
        forms: vec![
            ("law", pattern(r"(?i)\bзакон(?:а|у|ом|е|ы|ов)?\b")),
            ("code", pattern(r"(?i)\bкодекс(?:а|у|ом|е)?\b")),
            ("decree", pattern(r"(?i)\bуказ(?:а|у|ом|е|ы)?\b")),
            ("resolution", pattern(&format!(r"(?i)\bпостановлен{neuter}\b"))),
            ("order", pattern(r"(?i)\bприказ(?:а|у|ом|е|ы|ов|ам|ами|ах)?\b")),
            ("decision", pattern(&format!(r"(?i)\bрешен{neuter}\b"))),
        ],
        form_first: true,
    }
}
