//! Mentions of other acts: what repealed an act, and the notes that say which acts changed its text.

use jiff::civil::Date;
use regex::Captures;

use super::dates;
use super::kinds::KzActKind;
use super::pattern::pattern;

/// A mention of another act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActMention {
    /// Its form.
    pub kind: Option<KzActKind>,
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

/// A day within a mention.
macro_rules! date {
    () => {
        r"\d{4}\s?(?:жыл[ғг]ы|ж\.)\s?\d{1,2}\s\p{L}+|\d{4}\s?ж\.\s?\d\d\.\d\d|\d{1,2}\s\p{L}+\s\d{4}\s(?:года|г\.)|\d\d\.\d\d\.\d{4}|\d{4}\.\d\d\.\d\d"
    };
}

pattern!(
    REPEALED,
    concat!(
        r"(?i)Күші жойылды\s?[-–]\s?(?P<issuer>.{5,200}?)\s(?P<date>",
        date!(),
        r")\s+(?:№|N)\s?(?P<number>(?:ҚР\s)?[^\s(]+)\s?(?:\((?P<effect>[^)]*)\)\s)?(?P<kind>\p{L}+мен)(?:\s\((?P<after>[^)]*)\))?"
    )
);
pattern!(
    REPEALED_RU,
    concat!(
        r"(?i)Утратил\p{L}*\sсилу\s(?:[-–]\s)?(?P<kind>\p{L}+)\s(?P<issuer>.{5,200}?)\sот\s(?P<date>",
        date!(),
        r")\s(?:№|N)\s?(?P<number>(?:ҚР\s)?[^\s(]*[^\s(.])(?:\s\((?P<effect>[^)]*)\))?"
    )
);
pattern!(
    CHANGED,
    r"^(?:(?:Ескерту|Сноска)\.\s|\d+(?:-\d+)?[.)]\s)?(?P<what>.{0,300}?(?i:редакцияда|енгізілді|тасталды|толықтырылды))(?:\s[-–]\s|\s)(?P<issuer>\p{Lu}.{2,200}?)\s(?:\d\d\.\d\d\.\d{4}|\d{4}\.\d\d\.\d\d)"
);
pattern!(
    CHANGED_RU,
    r"^(?:Сноска\.\s|\d+(?:-\d+)?[.)]\s)?(?P<what>.{0,300}?(?i:редакции|изменени\p{L}+|исключен\p{L}*|дополнен\p{L}*)).{0,40}?[,\s](?:[-–]\s)?(?i:постановлени|приказ|решени|указ|закон)\p{L}*\s(?P<issuer>\p{L}.{2,200}?)\s(?:от\s)?(?:\d\d\.\d\d\.\d{4}|\d{4}\.\d\d\.\d\d)"
);
pattern!(
    CHANGE,
    r"(?P<date>\d\d\.\d\d\.\d{4}|\d{4}\.\d\d\.\d\d)\s(?:года\s|г\.\s)?(?:№|N)\s?(?P<number>(?:ҚР\s)?[^\s(;]*[^\s(;.])(?:\s\((?P<effect>[^)]*)\))?"
);

/// The act by which a text says it is repealed.
pub(super) fn repealing(text: &str) -> Option<ActMention> {
    let found = REPEALED.captures(text).or_else(|| REPEALED_RU.captures(text))?;
    Some(ActMention {
        kind: kind(found.name("kind")?.as_str()),
        issuer: named(&found, "issuer")?,
        date: dates::find(found.name("date")?.as_str())?.0,
        number: named(&found, "number")?,
        effect: named(&found, "effect").or_else(|| named(&found, "after")),
        what: None,
    })
}

/// The acts that a note or a struck-out point says have changed the text.
pub(super) fn changes(text: &str) -> Vec<ActMention> {
    let lower = text.to_lowercase();
    if lower.contains("күші жойылды") || lower.contains("утратил") {
        return Vec::new();
    }
    let patterns = [&CHANGED, &CHANGED_RU];
    let Some(found) = patterns.iter().find_map(|pattern| pattern.captures(text)) else { return Vec::new() };
    let (Some(what), Some(issuer)) = (found.name("what"), named(&found, "issuer")) else { return Vec::new() };
    let rest = &text[what.end()..];
    let kind = kind(rest);
    let each = CHANGE.captures_iter(rest).filter_map(|change| {
        Some(ActMention {
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

/// The words of a group of a pattern, if there are any.
pub(super) fn named(found: &Captures<'_>, name: &str) -> Option<String> {
    found.name(name).map(|text| text.as_str().trim().to_owned()).filter(|text| !text.is_empty())
}

/// The form that the first such word of a text names, in any case.
pub(super) fn kind(text: &str) -> Option<KzActKind> {
    let lower = text.to_lowercase();
    let kinds = [
        ("қаулы", KzActKind::Resolution),
        ("постановлен", KzActKind::Resolution),
        ("бұйры", KzActKind::Order),
        ("приказ", KzActKind::Order),
        ("шешім", KzActKind::Decision),
        ("шешiм", KzActKind::Decision),
        ("решени", KzActKind::Decision),
        ("распоряжени", KzActKind::Order),
        ("өкім", KzActKind::Order),
        ("жарлы", KzActKind::Decree),
        ("указ", KzActKind::Decree),
        ("заң", KzActKind::Law),
        ("закон", KzActKind::Law),
        ("кодекс", KzActKind::Code),
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
    fn changes_are_read_from_notes() {
        let found = changes(
            "Ескерту. 4-тармаққа өзгеріс енгізілді – ҚР Цифрлық даму министрінің 20.01.2020 № 19/НҚ (алғаш ресми \
             жарияланған); 13.02.2024 № 68/НҚ (он күн) бұйрықтарымен.",
        );
        let numbers: Vec<_> = found.iter().map(|change| change.number.as_str()).collect();
        assert_eq!(numbers, ["19/НҚ", "68/НҚ"]);
        assert_eq!(found[0].kind, Some(KzActKind::Order));
        assert!(
            changes("Ескерту. Күші жойылды - Ақмола облысы әкімдігінің 03.06.2013 № А-5/225 қаулысымен.").is_empty()
        );
    }

    #[test]
    fn changes_are_read_from_russian_notes() {
        for (text, issuer, number, what) in [
            (
                "Сноска. Регламент в новой редакции постановлением акимата Акмолинской области от 01.11.2012 № А-12/517 (вводится в действие со дня опубликования).",
                "акимата Акмолинской области",
                "А-12/517",
                "Регламент в новой редакции",
            ),
            (
                "Сноска. Пункт 1 с изменением, внесенным приказом Министра финансов РК от 20.01.2020 № 19/НҚ.",
                "Министра финансов РК",
                "19/НҚ",
                "Пункт 1 с изменением",
            ),
            (
                "2. Исключен - приказом и.о. Министра финансов РК от 13.02.2024 № 68/НҚ (вводится).",
                "и.о. Министра финансов РК",
                "68/НҚ",
                "Исключен",
            ),
        ] {
            let found = changes(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (found[0].issuer.as_str(), found[0].number.as_str(), found[0].what.as_deref()),
                (issuer, number, Some(what))
            );
        }
    }

    #[test]
    fn repealing_acts_are_read() {
        for (text, number, effect) in [
            (
                "Ескерту. Күші жойылды - Алматы қаласы әкімдігінің 2015 ж. 08.06  № 2/335 қаулысымен (алғашқы ресми).",
                "2/335",
                Some("алғашқы ресми"),
            ),
            (
                "Утратил силу приказом Министра образования и науки Республики Казахстан от 17 августа 2020 года № 351 (вводится)",
                "351",
                Some("вводится"),
            ),
            ("Утратил силу Кодексом Республики Казахстан от 2 января 2021 года № 400-VI", "400-VI", None),
        ] {
            let found = repealing(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.number.as_str(), found.effect.as_deref()), (number, effect), "{text}");
        }
    }
}
