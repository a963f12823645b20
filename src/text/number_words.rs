//! Words for numbers, months and units, by language: what a text may say in words where another one has figures.

use std::sync::LazyLock;

use regex::Regex;

use super::legal::pattern;

/// The beginnings of the names of the months.
const MONTHS: &[(&str, u64)] = &[
    ("январ", 1),
    ("феврал", 2),
    ("март", 3),
    ("апрел", 4),
    ("мая", 5),
    ("май", 5),
    ("июн", 6),
    ("июл", 7),
    ("август", 8),
    ("сентябр", 9),
    ("октябр", 10),
    ("ноябр", 11),
    ("декабр", 12),
    ("қаңтар", 1),
    ("ақпан", 2),
    ("наурыз", 3),
    ("сәуір", 4),
    ("мамыр", 5),
    ("маусым", 6),
    ("шілде", 7),
    ("тамыз", 8),
    ("қыркүйек", 9),
    ("қазан", 10),
    ("қараша", 11),
    ("желтоқсан", 12),
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("janvier", 1),
    ("février", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("août", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("décembre", 12),
];

/// The number of the month that a word in small letters names in any language.
pub fn month(word: &str) -> Option<u64> {
    MONTHS.iter().find(|(begin, _)| word.starts_with(begin)).map(|(_, month)| *month)
}

/// The beginnings of Kazakh words for numbers; their cardinal forms are the same words.
const KAZAKH: &[(&str, u64)] = &[
    ("бір", 1),
    ("екі", 2),
    ("үш", 3),
    ("төрт", 4),
    ("бес", 5),
    ("алты", 6),
    ("жеті", 7),
    ("сегіз", 8),
    ("тоғыз", 9),
    ("оны", 10),
    ("он", 10),
    ("жиырма", 20),
    ("отыз", 30),
    ("қырық", 40),
    ("елу", 50),
    ("алпыс", 60),
    ("жетпіс", 70),
    ("сексен", 80),
    ("тоқсан", 90),
    ("жүз", 100),
    ("мың", 1000),
];

/// The beginnings of Russian words for numbers, the longest first.
const RUSSIAN: &[(&str, u64)] = &[
    ("одиннадцат", 11),
    ("двенадцат", 12),
    ("тринадцат", 13),
    ("четырнадцат", 14),
    ("пятнадцат", 15),
    ("шестнадцат", 16),
    ("семнадцат", 17),
    ("восемнадцат", 18),
    ("девятнадцат", 19),
    ("двадцат", 20),
    ("тридцат", 30),
    ("сорок", 40),
    ("пятьдесят", 50),
    ("пятидесят", 50),
    ("шестьдесят", 60),
    ("шестидесят", 60),
    ("семьдесят", 70),
    ("восемьдесят", 80),
    ("девяност", 90),
    ("двести", 200),
    ("двухсот", 200),
    ("триста", 300),
    ("трехсот", 300),
    ("пятьсот", 500),
    ("четыр", 4),
    ("четверт", 4),
    ("четвёр", 4),
    ("один", 1),
    ("одн", 1),
    ("перв", 1),
    ("втор", 2),
    ("двое", 2),
    ("два", 2),
    ("две", 2),
    ("двум", 2),
    ("двух", 2),
    ("дву", 2),
    ("трех", 3),
    ("трёх", 3),
    ("трем", 3),
    ("три", 3),
    ("трет", 3),
    ("пят", 5),
    ("шест", 6),
    ("седьм", 7),
    ("семи", 7),
    ("семь", 7),
    ("восем", 8),
    ("восьм", 8),
    ("девят", 9),
    ("десят", 10),
    ("сто", 100),
    ("тысяч", 1000),
];

const ENGLISH: &[(&str, u64)] = &[
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("one", 1),
    ("first", 1),
    ("two", 2),
    ("second", 2),
    ("three", 3),
    ("third", 3),
    ("four", 4),
    ("five", 5),
    ("fifth", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ninth", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("hundred", 100),
];

/// Whether words for numbers are known in a language by its primary tag.
pub fn has_number_words(primary: &str) -> bool {
    matches!(primary, "kk" | "ru" | "en")
}

/// The number that a word in small letters means in a language by its primary tag: a cardinal, or an ordinal of it.
pub fn number(word: &str, primary: &str) -> Option<u64> {
    let list = match primary {
        "kk" => KAZAKH,
        "ru" => RUSSIAN,
        "en" => ENGLISH,
        _ => return None,
    };
    list.iter().find(|(begin, _)| word.starts_with(begin)).map(|(_, value)| *value)
}

/// Whether a word in small letters is a cardinal number and nothing else.
fn is_exact(word: &str, primary: &str) -> bool {
    match primary {
        "kk" => word != "оны" && KAZAKH.iter().any(|(known, _)| *known == word),
        "ru" => RUSSIAN.iter().any(|(begin, value)| {
            *value <= 30
                && word.strip_prefix(begin).is_some_and(|rest| {
                    matches!(rest, "" | "и" | "ь" | "ью" | "ёх" | "ех" | "х" | "ем" | "е" | "рех" | "ре")
                })
                && !begin.starts_with("перв")
        }),
        "en" => {
            ENGLISH.iter().any(|(known, _)| *known == word)
                && !matches!(word, "first" | "second" | "third" | "fifth" | "ninth")
        }
        _ => false,
    }
}

/// The beginnings of units before which a number counts: of time or money.
static UNIT: LazyLock<Regex> = LazyLock::new(|| {
    let begins = "күн|сағат|минут|жұмыс|ай|жыл|апта|теңге|ден|дня|дне|рабоч|календар|час|месяц|год|лет|недел|тенге|\
                  day|hour|minute|working|calendar|month|year|week";
    pattern(&format!("(?:^|[ \u{A0}(])(?:{begins})"))
});

/// Whether a word is a unit before which a number counts: of time or money.
pub fn is_unit(word: &str) -> bool {
    UNIT.is_match(word)
}

/// The value of Roman figures in capitals.
pub fn roman(word: &str) -> Option<u64> {
    let value = |c: char| match c {
        'I' | 'І' => Some(1),
        'V' => Some(5),
        'X' | 'Х' => Some(10),
        'L' => Some(50),
        'C' | 'С' => Some(100),
        _ => None,
    };
    let values: Vec<u64> = word.chars().map(value).collect::<Option<_>>()?;
    let mut sum = 0;
    for (at, value) in values.iter().enumerate() {
        if values.get(at + 1).is_some_and(|next| next > value) {
            sum -= i64::try_from(*value).ok()?;
        } else {
            sum += i64::try_from(*value).ok()?;
        }
    }
    u64::try_from(sum).ok()
}

/// The number of a word that is a cardinal in a language by its primary tag, and nothing else.
pub fn cardinal(word: &str, primary: &str) -> Option<u64> {
    let word = word.to_lowercase();
    is_exact(&word, primary).then(|| number(&word, primary))?
}

/// Whether a text has the beginning of a unit somewhere.
pub fn has_unit(text: &str) -> bool {
    UNIT.is_match(text)
}
