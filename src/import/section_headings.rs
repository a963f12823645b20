//! Recognises the headings that stand above annexes and approved texts: `… қаулысымен бекітілді`, `… регламентіне 1 қосымша`.

use super::pattern::pattern;
use super::rejoin_lines::{append, goes_on};
use super::repair::RepairedLine;

/// What a heading opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionHeadingKind {
    /// A text that the act approves, or an annex of the act itself.
    Text,
    /// An annex of the text before it.
    Annex,
}

/// A heading above an annex or an approved text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionHeading {
    /// What it opens.
    pub kind: SectionHeadingKind,
    /// The number of the annex as printed.
    pub number: Option<String>,
    /// Its words.
    pub text: String,
    /// How many lines it takes.
    pub lines: usize,
}

/// The most lines that a heading has.
const MOST_LINES: usize = 16;

pattern!(ANNEX, r"(?i)(?:^|\s)(?:(\d+(?:-\d+)?)\s?[-–]?\s?)?қосымша$");
pattern!(
    OF_ACT,
    r"(?i)\b(?:қаулысына|бұйрығына|шешіміне|жарлығына|өкіміне)\s|\bк\s+(?:\p{L}+\s)?(?:постановлению|приказу|решению|указу|распоряжению)\b"
);
pattern!(APPROVED, r"(?i)(?:қаулысымен|бұйрығымен|шешімімен|жарлығымен|өкімімен)\s+бекітіл(?:ді|ген)\.?$");
pattern!(
    RUSSIAN,
    r"^(?:(?:Приложение|ПРИЛОЖЕНИЕ)(?:\s+(?:№\s?)?\d+(?:-\d+)?)?(?:\s+к\s|$)|(?i:утвержд[её]н[аоы]?)(?:\s|$))"
);
pattern!(RUSSIAN_NUMBER, r"(?i)^приложение\s+(?:№\s?)?(\d+(?:-\d+)?)(?:\s|$)");
pattern!(APPROVED_BY, r"(?i)^утвержд\p{L}+\s(?:\p{L}+\s)?(?:постановлением|приказом|решением|указом|распоряжением)\s");

/// The heading that begins at the first of the lines, if one does.
///
/// A heading has flush lines only and is no sentence: nothing within ends with a full stop, semicolon or colon.
pub(super) fn section_heading(lines: &[RepairedLine]) -> Option<SectionHeading> {
    let first = lines.first()?;
    if first.printed.opens_paragraph() || !begins_like_heading(&first.text) {
        return None;
    }
    if RUSSIAN.is_match(&first.text) {
        return russian(lines);
    }
    let mut text = String::new();
    for (index, line) in lines.iter().take(MOST_LINES).enumerate() {
        // Over an empty line a heading goes on within its sentence only; else it would swallow the cells above it.
        let torn = index > 0 && (line.printed.gap_before || line.printed.page_break);
        if line.printed.opens_paragraph() || torn && !goes_on(&line.text) && !is_date_or_number(&line.text) {
            return None;
        }
        append(&mut text, &line.text);
        // The patterns are tried only where they can fit: this runs for every block of a table.
        if !line.text.ends_with("осымша") && !line.text.contains("бекітіл") {
            if text.len() > 1000 || text.ends_with([';', ':', '.', ')']) {
                return None;
            }
            continue;
        }
        if let Some(found) = ANNEX.captures(&text) {
            let number = found.get(1).map(|number| number.as_str().to_owned());
            let of_act = OF_ACT.is_match(&text);
            // Without a number and without the act's name it is a word of a sentence.
            if number.is_none() && !of_act {
                return None;
            }
            let kind = if of_act { SectionHeadingKind::Text } else { SectionHeadingKind::Annex };
            return Some(SectionHeading { kind, number, text, lines: index + 1 });
        }
        if APPROVED.is_match(&text) {
            return Some(SectionHeading { kind: SectionHeadingKind::Text, number: None, text, lines: index + 1 });
        }
        if text.len() > 1000 || text.ends_with([';', ':', '.', ')']) {
            return None;
        }
    }
    None
}

/// Whether a line is the first of a Russian heading and nothing more, so that no empty line need stand before it.
pub(super) fn opens_heading(text: &str) -> bool {
    let alone = text.split(' ').count() <= 2 && RUSSIAN.is_match(text);
    alone && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '№' | '-'))
}

fn russian(lines: &[RepairedLine]) -> Option<SectionHeading> {
    let mut text = String::new();
    let mut count = 0;
    for line in lines.iter().take(MOST_LINES) {
        let apart = line.printed.gap_before || line.printed.page_break;
        let torn = apart && (is_whole(&text) || !goes_on(&line.text) && !line.text.starts_with('№'));
        let next = count > 0 && (torn || line.printed.opens_paragraph() || ends(&text, &line.text));
        if next {
            break;
        }
        append(&mut text, &line.text);
        count += 1;
    }
    let number = RUSSIAN_NUMBER.captures(&text).map(|found| found[1].to_owned());
    let approved = text.to_lowercase().starts_with("утвержд");
    if approved && !APPROVED_BY.is_match(&text) {
        return None;
    }
    let sentence = text.ends_with([';', ':']) || text.contains(". ") && text.len() > 400;
    let of_act = approved || OF_ACT.is_match(&text);
    let kind = if of_act { SectionHeadingKind::Text } else { SectionHeadingKind::Annex };
    (!sentence).then_some(SectionHeading { kind, number, text, lines: count })
}

/// Whether a Russian heading is over before the next line, though no empty line stands between them.
fn ends(text: &str, next: &str) -> bool {
    RUSSIAN.is_match(next) || is_whole(text) && !goes_on(next) && !next.starts_with(['№', '«', '"'])
}

/// Whether a Russian heading may end here: after the number of an act, or after a title in quotes.
fn is_whole(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    let before = text.strip_suffix(last).unwrap_or_default().trim_end();
    let numbered = last.starts_with('№') && last.len() > '№'.len_utf8() || before.ends_with('№');
    numbered || text.ends_with(['»', '"'])
}

fn begins_like_heading(text: &str) -> bool {
    text.starts_with(['«', '"'])
        || text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
        || text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with("осымша")
}

/// Whether a line begins with the year of a date, or with the number of an act.
fn is_date_or_number(text: &str) -> bool {
    text.starts_with('№')
        || text
            .split_once(' ')
            .is_some_and(|(year, rest)| year.len() == 4 && year.parse::<u16>().is_ok() && rest.starts_with("жыл"))
}
