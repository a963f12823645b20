//! Acts in Kazakh.

use std::sync::LazyLock;

use super::grammar::{
    ACT_NUMBER, ActGrammar, CitationGrammar, DAY_IN_DIGITS, DatedActGrammar, DefinitionGrammar, LegalGrammar, Phrase,
    Unit, pattern,
};

/// `14`, `9-1`, and lists of such numbers.
const NUMBERS: &str = r"\d+(?:-\d+)?\)?(?:\s*(?:,|–|-|және|мен|немесе)\s*\d+(?:-\d+)?\)?)*";

pub(super) static GRAMMAR: LazyLock<LegalGrammar> = LazyLock::new(|| LegalGrammar {
    // `7 қосымша`, `… регламентіне 1 қосымша`, `Қосымша`, `3-қосымша`, `… Регламентіне 3-қосымша`.
    annex_headings: vec![
        pattern(r"(?i)^(?P<number>[0-9]+) қосымша(?: |$)"),
        pattern(r"(?i)(?:^| )(?P<number>[0-9]+) қосымша$"),
        pattern(r"(?i)^қосымша(?: |$)|(?:^| )қосымша$"),
        pattern(r"(?i)^(?P<number>[0-9]+)-қосымша(?: |$)"),
        pattern(r"(?i)(?:^| )(?P<number>[0-9]+)-қосымша$"),
    ],
    // `1-тарау. …`.
    chapter_headings: vec![pattern(r"(?i)^(?P<number>[0-9]+)-тарау")],
    enclosed_marks: false,
    citations: Some(CitationGrammar {
        number: pattern(r"\d+(?:-\d+)?"),
        // `14-тармағында`, `1 және 2-қосымшаларында`, `5-тармағының 2) тармақшасы`.
        part: pattern(&format!(
            r"(?i)(?P<numbers>{NUMBERS})\s?-?\s?(?P<what>тарма[қғ]|қосымша|тарау)\p{{L}}*(?:\s+(?P<subs>{NUMBERS})\s+тармақша)?"
        )),
        units: &[("қосымша", Unit::Annex), ("тарау", Unit::Chapter), ("тарма", Unit::Point)],
        phrase: Phrase::TextFirst {
            // `осы Регламенттің`, `Қағидалардың`.
            text: pattern(
                r"(?i)(?P<this>осы\s+(?:үлгілік\s+)?)?\b(?P<whole>регламент|қағида|ереже|стандарт|нұсқаулық|тізбе|архитектура|бұйрық|бұйры|қаулы|шешім)\p{L}*",
            ),
            end: pattern(r"[.;:]\s|\b(?:Заң|Кодекс|Конституция)\p{L}*|\d\s?-?\s?(?:бап|баб)|№"),
        },
        // `осы тармақтың 1) және 2) тармақшалары`.
        own_sub_points: pattern(&format!(r"(?i)осы\s+тармақтың\s+(?P<numbers>{NUMBERS})\s+тармақша")),
        enacting: &["бұйры", "қаулы", "шешім"],
        enacting_or_approved: &[],
        others: None,
    }),
    acts: ActGrammar {
        number: pattern(&format!(r"№\s*{ACT_NUMBER}")),
        date_may_follow: false,
        dated: Some(dated_acts()),
    },
    definitions: DefinitionGrammar {
        // `мынадай ұғымдар пайдаланылады:`.
        announcements: &["анықтама", "ұғым", "термин"],
        // `қызметтер тізілімі (бұдан әрі – тізілім)`.
        short_names: &["бұдан әрі"],
        // `3) алып тасталды – …`.
        removed: &["алып тасталды"],
        ..DefinitionGrammar::default()
    },
    agreed: &["келісілді", "келісілген"],
});

/// `2010 жылғы 20 шілдедегі № 745 қаулысы`, `2016 жылғы 6 сәуірдегі Заңы`, `16.07.2024 № 428/НҚ бұйрығымен`.
fn dated_acts() -> DatedActGrammar {
    DatedActGrammar {
        date: pattern(&format!(
            r"(?i)(?:\b(?P<year>\d{{4}})\s+жыл(?:ғы|дың)\s+(?P<day>\d{{1,2}})\s+(?P<month>\p{{L}}+[дт][ае]г[іи]|\p{{L}}+[дт]ағы)|\b{DAY_IN_DIGITS})(?:\s*№\s*{ACT_NUMBER})?"
        )),
        months: [
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйе",
            "қазан",
            "қараша",
            "желтоқсан",
        ],
        forms: vec![
            ("law", pattern(r"(?i)\bзаңы\p{L}*")),
            ("code", pattern(r"(?i)\bкодексі\p{L}*")),
            ("decree", pattern(r"(?i)\bжарлығы\p{L}*")),
            ("resolution", pattern(r"(?i)\bқаулысы\p{L}*")),
            ("order", pattern(r"(?i)\bбұйрығы\p{L}*")),
            ("decision", pattern(r"(?i)\bшешімі\p{L}*")),
        ],
        form_first: false,
    }
}
