//! The numbers that a text names: in figures, in words, in Roman figures and as names of months.

use super::passage::words;
use crate::text::number_words::{cardinal, has_number_words, has_unit, is_unit, month, number, roman};
use std::collections::BTreeSet;
use std::ops::Range;

/// The numbers that a text states: in figures, and in words before a unit of time or money. Every language of the text must have
/// them.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    stated: Vec<(u64, Range<usize>)>,
    /// All figures in their order.
    figures: Vec<u64>,
}

impl Numbers {
    /// The numbers of a text in a language by its primary tag; those in words only if they are known in the language with which
    /// it is compared, too.
    pub(super) fn of(text: &str, primary: &str, other: &str) -> Self {
        let mut numbers = Self::default();
        numbers.read_figures(text);
        if has_number_words(other) {
            numbers.read_words(text, primary);
        }
        numbers
    }

    fn read_figures(&mut self, text: &str) {
        let mut begun: Option<(u64, usize)> = None;
        let mut end = 0;
        for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
            if let Some(digit) = digit(c) {
                self.figures.push(digit);
                let (value, start) = begun.unwrap_or((0, at));
                begun = Some((value.wrapping_mul(10).wrapping_add(digit), start));
                end = at + c.len_utf8();
            } else if let Some((value, start)) = begun.take() {
                self.stated.push((value, start..end));
            }
        }
    }

    /// Reads the words right before a unit.
    fn read_words(&mut self, text: &str, primary: &str) {
        if !has_unit(text) {
            return;
        }
        let mut before: [Option<(Range<usize>, &str)>; 2] = [None, None];
        for (range, word) in words(text) {
            if let [ten, Some((last, spelt))] = &before
                && range.start - last.end <= 2
                && is_unit(word)
                && let Some(value) = cardinal(spelt, primary)
            {
                let ten = ten
                    .as_ref()
                    .and_then(|(_, word)| cardinal(word, primary))
                    .filter(|ten| *ten >= 10 && ten % 10 == 0 && *ten < 100 && value < 10);
                let value = ten.unwrap_or(0) + value;
                if value > 1 {
                    self.stated.push((value, last.clone()));
                }
            }
            before.rotate_left(1);
            before[1] = Some((range, word));
        }
    }

    /// Whether two texts surely state the same numbers.
    pub(super) fn are_equal(&self, other: &Self) -> bool {
        let values = |numbers: &Self| numbers.stated.iter().map(|(value, _)| *value).collect::<Vec<_>>();
        values(self) == values(other)
    }

    /// The stated numbers that another text neither states nor means.
    pub(super) fn missing_in<'n>(
        &'n self,
        other: &'n Self,
        meant: &'n BTreeSet<u64>,
    ) -> impl Iterator<Item = &'n (u64, Range<usize>)> {
        let has = |value: u64| other.stated.iter().any(|(known, _)| *known == value) || meant.contains(&value);
        let same_figures = !self.figures.is_empty() && self.figures == other.figures;
        self.stated.iter().filter(move |(value, _)| !same_figures && !has(*value))
    }
}

/// The numbers that the words of a text may mean: cardinals, ordinals, months, Roman figures.
pub(super) fn meant(text: &str, primary: &str) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    let mut ten: Option<u64> = None;
    for (_, printed) in words(text) {
        let word = printed.to_lowercase();
        found.extend(month(&word));
        found.extend(roman(printed));
        let value = number(&word, primary);
        found.extend(value);
        found.extend(ten.zip(value).filter(|(_, value)| *value < 10).map(|(ten, value)| ten + value));
        ten = value.filter(|value| *value >= 10 && *value < 100 && value % 10 == 0);
    }
    found
}

/// The value of a figure in Western, Arabic or Persian writing.
fn digit(c: char) -> Option<u64> {
    let value = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6F0}'..='\u{6F9}' => u32::from(c) - 0x6F0,
        _ => return None,
    };
    Some(u64::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(kk_text: &str, ru_text: &str) -> (Vec<u64>, Vec<u64>) {
        let (kk, ru) = (Numbers::of(kk_text, "kk", "ru"), Numbers::of(ru_text, "ru", "kk"));
        let values =
            |one: &Numbers, other: &Numbers, meant| one.missing_in(other, meant).map(|(value, _)| *value).collect();
        (values(&kk, &ru, &meant(ru_text, "ru")), values(&ru, &kk, &meant(kk_text, "kk")))
    }

    #[test]
    fn the_same_numbers_are_found_in_figures_and_words() {
        for (kk, ru) in [
            ("2012 жылғы 20 қаңтарда № 3418", "20 января 2012 года № 3418"),
            ("3 (үш) жұмыс күні", "3 (три) рабочих дня"),
            ("он бес минут", "15 минут"),
            ("03.06.2013", "3 июня 2013 года"),
            ("1 және 2-қосымшалар", "приложения 1 и 2"),
            ("екінші тоқсан", "II квартал"),
        ] {
            assert_eq!(differ(kk, ru), (vec![], vec![]), "{kk} {ru}");
        }
    }

    #[test]
    fn other_numbers_are_found() {
        assert_eq!(differ("15 минут", "20 минут"), (vec![15], vec![20]));
        assert_eq!(differ("үш жұмыс күні", "пять рабочих дней"), (vec![3], vec![5]));
        assert_eq!(differ("+77172123456", "+77172123457"), (vec![77_172_123_456], vec![77_172_123_457]));
    }
}
