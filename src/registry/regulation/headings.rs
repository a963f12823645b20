//! The numbers of headings.

use std::sync::LazyLock;

use regex::Regex;

use super::block::BlockKind;
use super::marks::numbered;
use crate::text::legal::LegalGrammar;

/// The number of an annex's heading. The outer option says whether it is an annex at all.
pub(super) fn annex_number(heading: &str, grammar: &LegalGrammar) -> Option<Option<String>> {
    number_in(heading, &grammar.annex_headings)
}

/// The number of a chapter's heading: `1. …` in every language, or as the language has it.
pub(super) fn chapter_number(heading: &str, grammar: &LegalGrammar) -> Option<String> {
    let number = numbered(heading, '.', |c| c.is_ascii_digit()).map(|(number, _)| number);
    number.or_else(|| number_in(heading, &grammar.chapter_headings)?)
}

/// What the first pattern that fits a heading takes for its number.
fn number_in(heading: &str, patterns: &[Regex]) -> Option<Option<String>> {
    let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = patterns.iter().find_map(|pattern| pattern.captures(&heading))?;
    Some(found.name("number").map(|number| number.as_str().to_owned()))
}

/// How many bytes the number of a heading takes at its beginning, with the words and signs that belong to it: `Chapter 2.`, `1.`
/// None if no number stands there.
pub fn number_label(kind: &BlockKind, heading: &str, grammar: &LegalGrammar) -> Option<usize> {
    static PLAIN: LazyLock<Regex> =
        LazyLock::new(|| crate::text::legal::pattern(r"^(?:\d+(?:-\d+)*|[IVXLC]+)\.(?:\d+\.)*"));
    let patterns: &[Regex] = match kind {
        BlockKind::Annex => &grammar.annex_headings,
        BlockKind::Chapter => &grammar.chapter_headings,
        _ => &[],
    };
    let found = patterns.iter().filter_map(|pattern| pattern.captures(heading)).find_map(|found| {
        found.name("number")?;
        found.get(0).filter(|whole| whole.start() == 0)
    });
    let end = match found {
        Some(found) => found.as_str().trim_end().len(),
        None if *kind == BlockKind::Annex => return None,
        None => return Some(PLAIN.find(heading)?.end()),
    };
    Some(end + heading[end..].find(|c| !matches!(c, '.' | ':' | ')')).unwrap_or(heading.len() - end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::regulation::directives::Run;
    use crate::registry::regulation::outline;

    #[test]
    fn headings_of_annexes_and_chapters_are_told_apart() {
        let number = |language, heading: &str| {
            let run = Run { text: format!("## {heading}"), directives: Vec::new() };
            outline(&run, &run.text, LegalGrammar::of(language)).blocks[0].clone()
        };
        for (language, heading, kind, wanted) in [
            ("ru", "Приложение 3 к Регламенту", BlockKind::Annex, Some("3")),
            ("ru", "ПРИЛОЖЕНИЕ", BlockKind::Annex, None),
            ("kk", "7 қосымша", BlockKind::Annex, Some("7")),
            ("kk", "«Анықтама беру» мемлекеттік қызмет Регламентіне 3-қосымша", BlockKind::Annex, Some("3")),
            ("kk", "«Анықтама беру» регламентіне 1 қосымша", BlockKind::Annex, Some("1")),
            ("kk-Cyrl", "Қосымша", BlockKind::Annex, None),
            ("kk", "2-тарау. Тәртібі", BlockKind::Chapter, Some("2")),
            ("ru", "Глава 2. Порядок", BlockKind::Chapter, Some("2")),
            ("en", "CHAPTER II. Procedure", BlockKind::Chapter, Some("II")),
            ("en", "Schedule 1", BlockKind::Annex, Some("1")),
            ("fr", "2. Procédure", BlockKind::Chapter, Some("2")),
            ("kk", "Жалпы ережелер", BlockKind::Chapter, None),
        ] {
            let block = number(language, heading);
            assert_eq!((block.kind, block.number.as_deref()), (kind, wanted), "{heading}");
        }
    }

    #[test]
    fn the_number_of_a_heading_stands_at_its_beginning() {
        for (language, kind, heading, label) in [
            ("ru", BlockKind::Chapter, "Глава 2. Порядок", "Глава 2."),
            ("ru", BlockKind::Chapter, "1.Основные понятия", "1."),
            ("ru", BlockKind::Chapter, "Порядок", ""),
            ("ru", BlockKind::Annex, "Приложение 3 к Регламенту", "Приложение 3"),
            ("kk", BlockKind::Chapter, "2-тарау. Тәртібі", "2-тарау."),
            ("kk", BlockKind::Annex, "Регламентіне 3-қосымша", ""),
            ("kk", BlockKind::Annex, "7 қосымша", "7 қосымша"),
            ("en", BlockKind::Chapter, "CHAPTER II: Procedure", "CHAPTER II:"),
            ("en", BlockKind::Chapter, "Chapter 2", "Chapter 2"),
            ("fr", BlockKind::Chapter, "2. Procédure", "2."),
        ] {
            let end = number_label(&kind, heading, LegalGrammar::of(language)).unwrap_or_default();
            assert_eq!(&heading[..end], label, "{heading}");
        }
    }
}
