//! Reads the head of an act: who issued it and when, its number, its registration, what repealed it.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::{Captures, Regex};

use super::dates;
use crate::registry::model::ActKind;

/// What the head says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The form of the act.
    pub kind: ActKind,
    /// Its number, as printed.
    pub number: Option<String>,
    /// Its day.
    pub date: Date,
    /// Who issued it, in the words of the head.
    pub issuer: String,
    /// Its registration: body, day, number.
    pub registration: Option<(String, Date, String)>,
    /// What repealed it.
    pub repealed_by: Option<Mention>,
    /// Whether it says that it is repealed.
    pub repealed: bool,
}

/// A mention of another act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its form.
    pub kind: Option<ActKind>,
    /// Who issued it, as the mention names it.
    pub issuer: String,
    /// Its day.
    pub date: Date,
    /// Its number.
    pub number: String,
    /// When the change takes effect, in the words of the mention.
    pub effect: Option<String>,
    /// What it changes, in the words of the mention.
    pub what: Option<String>,
}

macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new($text).ok());
    };
}

pattern!(
    KAZAKH,
    r"(?i)^(?:Күшін жойған\s)?(?P<issuer>.{5,300}?)\s(?P<date>\d{4} жылғы \d{1,2} \p{L}+)\s(?:№\s?(?P<number>\S+)\s)?(?P<kind>қаулысы|бұйрығы|шешімі|жарлығы|заңы|кодексі)(?:\.|\s|$)"
);
pattern!(
    RUSSIAN,
    r"(?i)^(?:Утративш\p{L}+ силу\s)?(?P<kind>Постановление|Приказ|Решение|Указ|Закон|Кодекс)\s(?P<issuer>.{5,300}?)\sот\s(?P<date>\d{1,2} \p{L}+ \d{4} года)(?:\s№\s?(?P<number>[^\s]*[^\s.]))?"
);
pattern!(
    REGISTERED,
    r"(?i)\.\s(?P<body>[^.]{5,150}?(?:нда|нде))\s(?P<date>\d{4} жыл(?:ғы|ы) \d{1,2} \p{L}+)\s№\s?(?P<number>\d+)\s(?:болып\s)?тіркелді"
);
pattern!(
    REGISTERED_RU,
    r"(?i)Зарегистрирован\p{L}*\s(?:в\s)?(?P<body>[^.]{5,150}?)\s(?P<date>\d{1,2} \p{L}+ \d{4} года)\s(?:под\s)?№\s?(?P<number>\d+)"
);
pattern!(
    REPEALED,
    r"(?i)Күші жойылды\s?[-–]\s?(?P<issuer>.{5,200}?)\s(?P<date>\d{4} жылғы \d{1,2} \p{L}+|\d\d\.\d\d\.\d{4})\s№\s?(?P<number>\S+)\s(?:\((?P<effect>[^)]*)\)\s)?(?P<kind>\p{L}+мен)"
);
pattern!(
    REPEALED_RU,
    r"(?i)Утратил\p{L}*\sсилу\s(?:[-–]\s)?(?P<kind>\p{L}+)\s(?P<issuer>.{5,200}?)\sот\s(?P<date>\d{1,2} \p{L}+ \d{4} года|\d\d\.\d\d\.\d{4})\s№\s?(?P<number>[^\s]*[^\s.])(?:\s\((?P<effect>[^)]*)\))?"
);
pattern!(
    CHANGED,
    r"(?i)^(?:(?:Ескерту|Сноска)\.\s|\d+(?:-\d+)?[.)]\s)?(?P<what>.{0,300}?(?:редакцияда|енгізілді|тасталды|толықтырылды|редакции|изменени\p{L}+|исключен\p{L}*|дополнен\p{L}*))(?:\s[-–]\s|\s)(?P<issuer>\p{Lu}.{2,200}?)\s(?:от\s)?(?:\d\d\.\d\d\.\d{4}|\d{4}\.\d\d\.\d\d)"
);
pattern!(
    CHANGE,
    r"(?P<date>\d\d\.\d\d\.\d{4}|\d{4}\.\d\d\.\d\d)\s№\s?(?P<number>[^\s(;]*[^\s(;.])(?:\s\((?P<effect>[^)]*)\))?"
);

/// Reads the line that names form, date and number.
pub fn parse(text: &str) -> Option<Head> {
    let found = KAZAKH.as_ref()?.captures(text).or_else(|| RUSSIAN.as_ref()?.captures(text))?;
    let date = dates::find(found.name("date")?.as_str())?.0;
    let registered = REGISTERED.as_ref()?.captures(text).or_else(|| REGISTERED_RU.as_ref()?.captures(text));
    let registration = registered.and_then(|found| {
        let date = dates::find(found.name("date")?.as_str())?.0;
        Some((named(&found, "body")?, date, named(&found, "number")?))
    });
    let repealed_by = REPEALED
        .as_ref()?
        .captures(text)
        .or_else(|| REPEALED_RU.as_ref()?.captures(text))
        .and_then(|found| mention(&found));
    let lower = text.to_lowercase();
    let repealed = ["күшін жойған", "күші жойылды", "утратил", "утративш"].iter().any(|word| lower.contains(word));
    Some(Head {
        kind: kind(found.name("kind")?.as_str())?,
        number: named(&found, "number"),
        date,
        issuer: named(&found, "issuer")?,
        registration,
        repealed_by,
        repealed,
    })
}

/// The acts that a note or a struck-out point says have changed the text.
pub fn changes(text: &str) -> Vec<Mention> {
    let lower = text.to_lowercase();
    if lower.contains("күші жойылды") || lower.contains("утратил") {
        return Vec::new();
    }
    let Some(found) = CHANGED.as_ref().and_then(|pattern| pattern.captures(text)) else { return Vec::new() };
    let (Some(what), Some(issuer)) = (found.name("what"), named(&found, "issuer")) else { return Vec::new() };
    let rest = &text[what.end()..];
    let kind = kind(rest);
    let Some(change) = CHANGE.as_ref() else { return Vec::new() };
    let each = change.captures_iter(rest).filter_map(|change| {
        Some(Mention {
            kind,
            issuer: issuer.clone(),
            date: dates::find(change.name("date")?.as_str())?.0,
            number: named(&change, "number")?,
            effect: named(&change, "effect"),
            what: Some(what.as_str().to_owned()),
        })
    });
    each.collect()
}

fn mention(found: &Captures<'_>) -> Option<Mention> {
    Some(Mention {
        kind: kind(found.name("kind")?.as_str()),
        issuer: named(found, "issuer")?,
        date: dates::find(found.name("date")?.as_str())?.0,
        number: named(found, "number")?,
        effect: named(found, "effect"),
        what: None,
    })
}

fn named(found: &Captures<'_>, name: &str) -> Option<String> {
    found.name(name).map(|text| text.as_str().trim().to_owned()).filter(|text| !text.is_empty())
}

/// The form that the first such word of a text names, in any case.
fn kind(text: &str) -> Option<ActKind> {
    let lower = text.to_lowercase();
    let kinds = [
        ("қаулы", ActKind::Resolution),
        ("постановлен", ActKind::Resolution),
        ("бұйры", ActKind::Order),
        ("приказ", ActKind::Order),
        ("шешім", ActKind::Decision),
        ("решени", ActKind::Decision),
        ("жарлы", ActKind::Decree),
        ("указ", ActKind::Decree),
        ("заң", ActKind::Law),
        ("закон", ActKind::Law),
        ("кодекс", ActKind::Code),
    ];
    kinds
        .iter()
        .filter_map(|(word, kind)| Some((lower.find(word)?, *kind)))
        .min_by_key(|found| found.0)
        .map(|found| found.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kazakh_head_is_read() {
        let head = parse(
            "Күшін жойған Ақмола облысы әкімдігінің 2011 жылғы 7 желтоқсандағы № А-11/491 қаулысы. Ақмола облысының Әділет \
             департаментінде 2012 жылғы 20 қаңтарда № 3418 тіркелді. Күші жойылды - Ақмола облысы әкімдігінің 2013 жылғы 3 \
             маусымдағы № А-5/225 қаулысымен",
        )
        .unwrap();
        assert_eq!(
            (head.kind, head.number.as_deref(), head.date.to_string().as_str()),
            (ActKind::Resolution, Some("А-11/491"), "2011-12-07")
        );
        assert_eq!(head.issuer, "Ақмола облысы әкімдігінің");
        let (body, date, number) = head.registration.unwrap();
        assert_eq!(
            (body.as_str(), date.to_string().as_str(), number.as_str()),
            ("Ақмола облысының Әділет департаментінде", "2012-01-20", "3418")
        );
        let by = head.repealed_by.unwrap();
        assert_eq!((by.number.as_str(), by.date.to_string().as_str()), ("А-5/225", "2013-06-03"));
    }

    #[test]
    fn a_russian_head_is_read() {
        let head = parse(
            "Утративший силу Постановление акимата Акмолинской области от 7 декабря 2011 года № А-11/491. Зарегистрировано \
             Департаментом юстиции Акмолинской области 20 января 2012 года № 3418. Утратило силу постановлением акимата \
             Акмолинской области от 3 июня 2013 года № А-5/225",
        )
        .unwrap();
        assert_eq!((head.number.as_deref(), head.issuer.as_str()), (Some("А-11/491"), "акимата Акмолинской области"));
        assert_eq!(head.registration.unwrap().2, "3418");
        assert_eq!(head.repealed_by.unwrap().number, "А-5/225");
    }

    #[test]
    fn changes_are_read_from_notes() {
        let found = changes(
            "Ескерту. 4-тармаққа өзгеріс енгізілді – ҚР Цифрлық даму министрінің 20.01.2020 № 19/НҚ (алғаш ресми \
             жарияланған); 13.02.2024 № 68/НҚ (он күн) бұйрықтарымен.",
        );
        let numbers: Vec<_> = found.iter().map(|change| change.number.as_str()).collect();
        assert_eq!(numbers, ["19/НҚ", "68/НҚ"]);
        assert_eq!(found[0].kind, Some(ActKind::Order));
        assert!(
            changes("Ескерту. Күші жойылды - Ақмола облысы әкімдігінің 03.06.2013 № А-5/225 қаулысымен.").is_empty()
        );
    }
}
