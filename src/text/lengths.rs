//! Lengths of time in the words of a text: "не более 3 (трех) рабочих дней", "10 минуттан аспайды", "two weeks".

use super::number_words::cardinal;

/// What a length is counted in, as far as words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordUnit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days of which nothing more is said.
    Day,
    /// Working days.
    WorkingDay,
    /// Calendar days.
    CalendarDay,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// The beginnings of units that no other common word has, by language.
const BEGINNINGS: [(&str, &[(&str, WordUnit)]); 3] = [
    (
        "kk",
        &[
            ("секунд", WordUnit::Second),
            ("минут", WordUnit::Minute),
            ("сағат", WordUnit::Hour),
            ("күн", WordUnit::Day),
            ("апта", WordUnit::Week),
            ("жыл", WordUnit::Year),
        ],
    ),
    (
        "ru",
        &[
            ("секунд", WordUnit::Second),
            ("минут", WordUnit::Minute),
            ("недел", WordUnit::Week),
            ("месяц", WordUnit::Month),
        ],
    ),
    (
        "en",
        &[
            ("second", WordUnit::Second),
            ("minute", WordUnit::Minute),
            ("hour", WordUnit::Hour),
            ("day", WordUnit::Day),
            ("week", WordUnit::Week),
            ("month", WordUnit::Month),
            ("year", WordUnit::Year),
        ],
    ),
];

/// Units of which other words have the beginning.
const WHOLE_WORDS: [(&str, &[(&str, WordUnit)]); 2] = [
    (
        "kk",
        &[
            ("ай", WordUnit::Month),
            ("айда", WordUnit::Month),
            ("айдан", WordUnit::Month),
            ("айға", WordUnit::Month),
            ("айдың", WordUnit::Month),
        ],
    ),
    (
        "ru",
        &[
            ("час", WordUnit::Hour),
            ("часа", WordUnit::Hour),
            ("часов", WordUnit::Hour),
            ("день", WordUnit::Day),
            ("дня", WordUnit::Day),
            ("дней", WordUnit::Day),
            ("сутки", WordUnit::Day),
            ("суток", WordUnit::Day),
            ("год", WordUnit::Year),
            ("года", WordUnit::Year),
            ("лет", WordUnit::Year),
        ],
    ),
];

/// Words that say which days are meant, by their beginnings.
const KINDS_OF_DAYS: [(&str, WordUnit); 6] = [
    ("жұмыс", WordUnit::WorkingDay),
    ("рабоч", WordUnit::WorkingDay),
    ("working", WordUnit::WorkingDay),
    ("business", WordUnit::WorkingDay),
    ("календар", WordUnit::CalendarDay),
    ("calendar", WordUnit::CalendarDay),
];

/// The most that counts as a length: a greater number of years is a date.
const MOST: u64 = 1000;

/// The lengths that a text names in a language by its primary tag: numbers in figures or words before a unit. A number before
/// several units, and several numbers before a unit ("10–15 минут"), make a length each.
pub fn lengths(text: &str, primary: &str) -> Vec<(u64, WordUnit)> {
    let mut found = Vec::new();
    let mut numbers: Vec<u64> = Vec::new();
    let mut days = None;
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        if let Some(number) = word.parse().ok().or_else(|| cardinal(&word, primary)) {
            match numbers.last_mut().filter(|ten| **ten >= 20 && **ten % 10 == 0 && number < 10) {
                // "жиырма бес"; a pair of figures such as "20-5" is no length that anybody writes.
                Some(ten) if word.starts_with(char::is_alphabetic) => *ten += number,
                _ => numbers.push(number),
            }
        } else if let Some((_, kind)) = KINDS_OF_DAYS.iter().find(|(begin, _)| word.starts_with(begin)) {
            days = Some(*kind);
        } else if let Some(unit) = unit(&word, primary) {
            let unit = days.take().filter(|_| unit == WordUnit::Day).unwrap_or(unit);
            found.extend(numbers.drain(..).filter(|number| *number < MOST).map(|number| (number, unit)));
        } else {
            days = None;
        }
    }
    found
}

fn unit(word: &str, primary: &str) -> Option<WordUnit> {
    let of = |tables: &[(&str, &'static [(&'static str, WordUnit)])]| {
        tables.iter().find(|(language, _)| *language == primary).map_or(&[][..], |(_, units)| *units)
    };
    let begins = of(&BEGINNINGS).iter().find(|(begin, _)| word.starts_with(begin));
    begins.or_else(|| of(&WHOLE_WORDS).iter().find(|(whole, _)| *whole == word)).map(|(_, unit)| *unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_from_the_words_of_acts() {
        for (text, language, expected) in [
            ("10 минуттан аспайды", "kk", vec![(10, WordUnit::Minute)]),
            ("3 (үш) жұмыс күні ішінде", "kk", vec![(3, WordUnit::WorkingDay), (3, WordUnit::WorkingDay)]),
            ("үш ай", "kk", vec![(3, WordUnit::Month)]),
            ("жиырма бес күн", "kk", vec![(25, WordUnit::Day)]),
            ("не более 3 рабочих дней", "ru", vec![(3, WordUnit::WorkingDay)]),
            ("в течение десяти календарных дней", "ru", vec![(10, WordUnit::CalendarDay)]),
            ("часть 2 пункта", "ru", vec![]),
            ("10–15 минут", "ru", vec![(10, WordUnit::Minute), (15, WordUnit::Minute)]),
            ("до 20 января 2012 года", "ru", vec![(20, WordUnit::Year)]),
            ("within two weeks", "en", vec![(2, WordUnit::Week)]),
            ("5 jours", "fr", vec![]),
        ] {
            assert_eq!(lengths(text, language), expected, "{text}");
        }
    }
}
