//! Acts that words cite by their form, day and number, such as `Order No. 58 of 16 February 2021`.

use std::ops::Range;

use jiff::civil::Date;
use regex::Captures;

use crate::text::legal::DatedActGrammar;

/// An act as words cite it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedAct {
    /// Its form, by the id that profiles have for it, if the words name one.
    pub form: Option<&'static str>,
    /// The day on which it was signed.
    pub date: Date,
    /// Its number, as printed; laws are mostly cited without.
    pub number: Option<String>,
}

/// How many bytes before or after the day of an act its form may stand: a title may stand between them.
const FORM_WINDOW: usize = 600;

/// What cannot stand between the form and the day that follows it.
const BEFORE_DAY: [char; 9] = ['№', '(', ')', ';', '"', '«', '»', '“', '”'];

/// The acts that words cite, each with the bytes of its day and number.
pub(super) fn cited_acts(words: &str, grammar: &DatedActGrammar) -> Vec<(Range<usize>, CitedAct)> {
    let found: Vec<_> = grammar.date.captures_iter(words).collect();
    let mut acts = Vec::new();
    for (at, captures) in found.iter().enumerate() {
        let Some(whole) = captures.get(0) else { continue };
        let Some(date) = date(captures, grammar) else { continue };
        let before = at.checked_sub(1).and_then(|at| found[at].get(0)).map_or(0, |other| other.end());
        let after = found.get(at + 1).and_then(|other| other.get(0)).map_or(words.len(), |other| other.start());
        let form = match grammar.form_first {
            true => form_before(&words[before..whole.start()], grammar),
            false => form_after(&words[whole.end()..after], grammar),
        };
        let number = captures.name("number");
        let starts = ["day", "year", "d", "number"].iter().filter_map(|group| captures.name(group));
        let start = starts.map(|group| group.start()).min().unwrap_or(whole.start());
        // A number that stands first keeps its sign.
        let start = if number.is_some_and(|number| number.start() == start) { whole.start() } else { start };
        let number = number.map(|number| number.as_str().to_owned());
        // A day in digits that no number follows is that of an event.
        if number.is_some() || (form.is_some() && captures.name("month").is_some()) {
            acts.push((start..whole.end(), CitedAct { form, date, number }));
        }
    }
    acts
}

/// The form that words before a day end with, as far as it stands in the same phrase.
fn form_before(words: &str, grammar: &DatedActGrammar) -> Option<&'static str> {
    let words = &words[words.ceil_char_boundary(words.len().saturating_sub(FORM_WINDOW))..];
    let all =
        grammar.forms.iter().flat_map(|(form, pattern)| pattern.find_iter(words).map(|found| (found.end(), *form)));
    let (end, form) = all.max()?;
    (!words[end..].contains(BEFORE_DAY)).then_some(form)
}

/// The form that words after a day begin with; the title of the act may stand before it.
fn form_after(words: &str, grammar: &DatedActGrammar) -> Option<&'static str> {
    let words = &words[..words.floor_char_boundary(FORM_WINDOW)];
    let all = grammar.forms.iter().filter_map(|(form, pattern)| Some((pattern.find(words)?.start(), *form)));
    let (start, form) = all.min()?;
    (!words[..start].contains([';', '№']) && !words[..start].contains(". ")).then_some(form)
}

fn date(captures: &Captures<'_>, grammar: &DatedActGrammar) -> Option<Date> {
    let number = |group: &str| captures.name(group)?.as_str().parse::<i16>().ok();
    let (year, month, day) = match captures.name("month") {
        Some(month) => (number("year")?, month_of(month.as_str(), grammar)?, number("day")?),
        None => (number("y")?, i8::try_from(number("m")?).ok()?, number("d")?),
    };
    Date::new(year, month, i8::try_from(day).ok()?).ok()
}

/// The month of a name. March begins with the letters of May.
fn month_of(name: &str, grammar: &DatedActGrammar) -> Option<i8> {
    let name = name.to_lowercase();
    let months = grammar.months.iter().zip(1..).filter(|(begins, _)| name.starts_with(**begins));
    months.max_by_key(|(begins, _)| begins.len()).map(|(_, month)| month)
}
