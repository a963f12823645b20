//! Reads the header of an act: who issued it and when, its number, its registration, what repealed it.

use jiff::civil::Date;

use super::dates;
use super::kinds::KzActKind;
use super::mention::{self, ActMention, named};
use super::pattern::pattern;

/// What the header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActHeader {
    /// The form of the act.
    pub kind: KzActKind,
    /// Its number, as printed.
    pub number: Option<String>,
    /// Its day.
    pub date: Date,
    /// Who issued it, in the words of the header.
    pub issuer: String,
    /// Its registration: body, day, number.
    pub registration: Option<(String, Date, String)>,
    /// What repealed it.
    pub repealed_by: Option<ActMention>,
    /// Whether it says that it is repealed.
    pub repealed: bool,
    /// What the header says and a record has no place for.
    pub doubts: Vec<String>,
}

/// A day, in either language, in words or digits.
macro_rules! date {
    () => {
        r"\d{4}\s?(?:жыл[ғг]ы|жылы|жыл|ж\.)\s?«?\s?\d{1,2}\s?»?\s?\p{L}+|«?\d{1,2}»?\s\p{L}+\s\d{4}\s?(?:года|г\.)|\d\d\.\d\d\.\d{4}(?:\s(?:года|г\.))?|\d{4}\.\d\d\.\d\d"
    };
}

/// A number such as `А-11/491`, `19/НҚ`, `ҚР ДСМ-46/2020`; the word for a law behind it differs by language.
macro_rules! number {
    () => {
        r"(?:№|N)\s?(?P<number>(?:ҚР\s)?[^\s,;()]*[^\s,;().])(?:\s(?:ЗРК|ҚРЗ)\b)?"
    };
}

pattern!(
    KAZAKH,
    concat!(
        r"(?i)^(?P<issuer>.{5,300}?)\s(?P<date>",
        date!(),
        r")(?:\s|,\s)(?:",
        number!(),
        r"\s(?:және\s(?P<also>.{5,300}?)\s)?)?(?:бірлескен\s|нормативтік\s|конституциялық\s)*(?P<kind>қаулысы|бұйрығы|шешімі|шешiмi|жарлығы|заңы|кодексі|өкімі)(?:\.|,|\s|$)"
    )
);
pattern!(
    KAZAKH_KIND_FIRST,
    concat!(
        r"(?i)^(?P<issuer>.{5,300}?)\s(?P<kind>қаулысы|бұйрығы|шешімі|шешiмi|жарлығы|заңы|кодексі|өкімі)[,.]?\s(?P<date>",
        date!(),
        r")(?:\s",
        number!(),
        ")?"
    )
);
pattern!(
    RUSSIAN,
    concat!(
        r"(?i)^(?:совместн\p{L}+\s|нормативн\p{L}+\s|конституционн\p{L}+\s)*(?P<kind>постановление|приказ|решение|указ|закон|кодекс|распоряжение)\s(?P<issuer>.{5,300}?),?\s(?:от\s)?(?P<date>",
        date!(),
        r")(?:\s",
        number!(),
        r"(?:\sи\s(?P<also>\p{L}[^.]{5,300}?(?:№|N)\s?[^\s.]+))?)?"
    )
);
pattern!(
    REGISTERED,
    concat!(
        r"(?i)[.,]\s(?P<body>[^.]{5,150}?(?:нда|нде))\s(?P<date>",
        date!(),
        r")\s(?:№|N)\s?(?P<number>\d[\d-]*)\s(?:болып\s|нөмірімен\s)?тіркел"
    )
);
pattern!(
    REGISTERED_RU,
    concat!(
        r"(?i)Зарегистрирован\p{L}*\s(?:в\s)?(?P<body>[^.]{5,150}?)\s(?P<date>",
        date!(),
        r")\s(?:под\s|за\s)?(?:№|N)\s?(?P<number>\d[\d-]*)"
    )
);

/// The words by which the legal portal says how an act stands, set before its header.
const STATUSES: [&str; 8] = [
    "Күшін жойған",
    "Жаңартылған",
    "Жаңа",
    "Қолданыстағы",
    "Утративший силу",
    "Утратившее силу",
    "Обновленный",
    "Новый",
];

/// The text without the portal's word on the status of the act, which a copied page glues to what follows.
pub(super) fn without_status(text: &str) -> &str {
    let is_apart = |rest: &str| rest.chars().next().is_none_or(|c| c == ' ' || c.is_uppercase());
    STATUSES
        .iter()
        .find_map(|status| {
            let rest = text.get(..status.len()).filter(|start| start == status).map(|_| &text[status.len()..])?;
            is_apart(rest).then(|| rest.trim_start())
        })
        .unwrap_or(text)
}

/// Reads the line that names form, date and number.
pub(super) fn parse(text: &str) -> Option<ActHeader> {
    let words = without_status(text);
    let joint = words.get(..18).is_some_and(|start| start.to_lowercase().starts_with("бірлескен"));
    let words = if joint { words.split_once(' ')?.1 } else { words };
    let patterns = [&RUSSIAN, &KAZAKH, &KAZAKH_KIND_FIRST];
    let found = patterns.iter().find_map(|pattern| pattern.captures(words))?;
    let date = dates::find(found.name("date")?.as_str())?.0;
    let kind_word = found.name("kind")?.as_str();
    let rest = &words[found.get(0)?.end()..];
    let registered = REGISTERED.captures(words).or_else(|| REGISTERED_RU.captures(words));
    let registration = registered.and_then(|found| {
        let date = dates::find(found.name("date")?.as_str())?.0;
        Some((named(&found, "body")?, date, named(&found, "number")?))
    });
    let mut doubts = Vec::new();
    let also = named(&found, "also").or_else(|| {
        let rest = rest.trim_start_matches('.').trim_start();
        joint.then(|| rest.strip_prefix("және "))?.map(|rest| rest.split(". ").next().unwrap_or(rest).to_owned())
    });
    if let Some(also) = also {
        doubts.push(format!("a joint act, and the record has one issuer and number; also {also}"));
    }
    let lower = kind_word.to_lowercase();
    if lower.starts_with("распоряжени") || lower.starts_with("өкім") {
        doubts.push(format!("«{kind_word}» is recorded as an order"));
    }
    let lower = text.to_lowercase();
    let repealed = ["күшін жойған", "күші жойылды", "утратил", "утративш"].iter().any(|word| lower.contains(word));
    Some(ActHeader {
        kind: mention::kind(kind_word)?,
        number: named(&found, "number"),
        date,
        issuer: named(&found, "issuer")?,
        registration,
        repealed_by: mention::repealing(words),
        repealed,
        doubts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kazakh_header_is_read() {
        let header = parse(
            "Күшін жойған Ақмола облысы әкімдігінің 2011 жылғы 7 желтоқсандағы № А-11/491 қаулысы. Ақмола облысының Әділет \
             департаментінде 2012 жылғы 20 қаңтарда № 3418 тіркелді. Күші жойылды - Ақмола облысы әкімдігінің 2013 жылғы 3 \
             маусымдағы № А-5/225 қаулысымен",
        )
        .unwrap();
        assert_eq!(
            (header.kind, header.number.as_deref(), header.date.to_string().as_str()),
            (KzActKind::Resolution, Some("А-11/491"), "2011-12-07")
        );
        assert_eq!(header.issuer, "Ақмола облысы әкімдігінің");
        let (body, date, number) = header.registration.unwrap();
        assert_eq!(
            (body.as_str(), date.to_string().as_str(), number.as_str()),
            ("Ақмола облысының Әділет департаментінде", "2012-01-20", "3418")
        );
        let by = header.repealed_by.unwrap();
        assert_eq!((by.number.as_str(), by.date.to_string().as_str()), ("А-5/225", "2013-06-03"));
    }

    #[test]
    fn a_russian_header_is_read() {
        let header = parse(
            "Утративший силу Постановление акимата Акмолинской области от 7 декабря 2011 года № А-11/491. Зарегистрировано \
             Департаментом юстиции Акмолинской области 20 января 2012 года № 3418. Утратило силу постановлением акимата \
             Акмолинской области от 3 июня 2013 года № А-5/225",
        )
        .unwrap();
        assert_eq!(
            (header.number.as_deref(), header.issuer.as_str()),
            (Some("А-11/491"), "акимата Акмолинской области")
        );
        assert_eq!(header.registration.unwrap().2, "3418");
        assert_eq!(header.repealed_by.unwrap().number, "А-5/225");
    }

    #[test]
    fn headers_of_every_form_are_read() {
        for (text, kind, number, date, issuer) in [
            (
                "Приказ и.о. Министра здравоохранения Республики Казахстан от 5 мая 2020 года № ҚР ДСМ-46/2020. Зарегистрирован в Министерстве юстиции Республики Казахстан 6 мая 2020 года № 20580",
                KzActKind::Order,
                "ҚР ДСМ-46/2020",
                "2020-05-05",
                "и.о. Министра здравоохранения Республики Казахстан",
            ),
            (
                "Қазақстан Республикасы Ұлттық экономика министрінің міндетін атқарушының 2015 жылғы 27 наурыздағы № 275 бұйрығы.",
                KzActKind::Order,
                "275",
                "2015-03-27",
                "Қазақстан Республикасы Ұлттық экономика министрінің міндетін атқарушының",
            ),
            (
                "НовыйПостановление Правительства Республики Казахстан от 31 марта 2011 года N 310",
                KzActKind::Resolution,
                "310",
                "2011-03-31",
                "Правительства Республики Казахстан",
            ),
            (
                "Күшін жойғанҚазақстан Республикасы Үкіметінің 2009 жылғы 15 желтоқсандағы № 2116 Қаулысы. Күші жойылды - Қазақстан Республикасы Үкіметінің 2015 жылғы 12 қазандағы № 821 қаулысымен",
                KzActKind::Resolution,
                "2116",
                "2009-12-15",
                "Қазақстан Республикасы Үкіметінің",
            ),
            (
                "Закон Республики Казахстан от 15 апреля 2013 года № 88-V.",
                KzActKind::Law,
                "88-V",
                "2013-04-15",
                "Республики Казахстан",
            ),
            (
                "Закон Республики Казахстан от 3 января 2023 года № 186-VII ЗРК.",
                KzActKind::Law,
                "186-VII",
                "2023-01-03",
                "Республики Казахстан",
            ),
            (
                "Қазақстан Республикасының 2013 жылғы 15 сәуірдегі № 88-V Заңы",
                KzActKind::Law,
                "88-V",
                "2013-04-15",
                "Қазақстан Республикасының",
            ),
            (
                "Қазақстан Республикасының Заңы 2013 жылғы 15 сәуірдегі № 88-V ҚРЗ.",
                KzActKind::Law,
                "88-V",
                "2013-04-15",
                "Қазақстан Республикасының",
            ),
            (
                "Решение Сырдарьинского районного маслихата Кызылординской области от 29 июля 2016 года № 40. Зарегистрировано Департаментом юстиции Кызылординской области 18 августа 2016 года № 5582",
                KzActKind::Decision,
                "40",
                "2016-07-29",
                "Сырдарьинского районного маслихата Кызылординской области",
            ),
            (
                "Оңтүстік Қазақстан облысы Созақ аудандық мәслихатының 2016 жылғы 19 шілдедегі № 29 шешімі. Оңтүстік Қазақстан облысының Әділет департаментінде 2016 жылғы 25 шілдеде № 3811 болып тіркелді.",
                KzActKind::Decision,
                "29",
                "2016-07-19",
                "Оңтүстік Қазақстан облысы Созақ аудандық мәслихатының",
            ),
            (
                "Постановление акимата Акмолинской области от 07.12.2011 № А-11/491.",
                KzActKind::Resolution,
                "А-11/491",
                "2011-12-07",
                "акимата Акмолинской области",
            ),
            (
                "Ақмола облысы әкімдігінің 07.12.2011 № А-11/491 қаулысы.",
                KzActKind::Resolution,
                "А-11/491",
                "2011-12-07",
                "Ақмола облысы әкімдігінің",
            ),
            (
                "Қазақстан Республикасы Үкіметінің қаулысы 2012 жылғы 30 наурыз №378 Астана, Үкімет Үйі",
                KzActKind::Resolution,
                "378",
                "2012-03-30",
                "Қазақстан Республикасы Үкіметінің",
            ),
            (
                "Указ Президента Республики Казахстан от 4 июля 2009 г. № 842",
                KzActKind::Decree,
                "842",
                "2009-07-04",
                "Президента Республики Казахстан",
            ),
        ] {
            let header = parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (header.kind, header.number.as_deref(), header.date.to_string().as_str(), header.issuer.as_str()),
                (kind, Some(number), date, issuer),
                "{text}"
            );
            assert_eq!(
                header.registration.is_some(),
                text.contains("тіркелді") || text.contains("арегистрирован"),
                "{text}"
            );
            assert_eq!(header.repealed, text.contains("жойылды"), "{text}");
            assert_eq!(header.repealed_by.is_some(), text.contains("жойылды"), "{text}");
            assert!(header.doubts.is_empty(), "{text}");
        }
    }

    #[test]
    fn joint_acts_are_reported() {
        for (text, number) in [
            (
                "Совместный приказ Министра юстиции Республики Казахстан от 1 июня 2015 года № 5 и Министра финансов Республики Казахстан от 3 июня 2015 года № 7. Зарегистрирован в Министерстве юстиции Республики Казахстан 5 июля 2015 года № 11111",
                "5",
            ),
            (
                "Қазақстан Республикасы Әділет министрінің 2015 жылғы 1 маусымдағы № 5 және Қазақстан Республикасы Қаржы министрінің 2015 жылғы 3 маусымдағы № 7 бірлескен бұйрығы.",
                "5",
            ),
            (
                "Бірлескен Қарағанды облысының әкімдігінің 2007 жылғы 7 желтоқсандағы N 27/05 қаулысы және Қарағанды облыстық мәслихатының 2007 жылғы 14 желтоқсандағы N 47 шешімі. Қарағанды облысының әділет Департаментінде 2008 жылғы 14 қаңтарда N 1839 тіркелді",
                "27/05",
            ),
        ] {
            let header = parse(text).unwrap();
            assert_eq!(header.number.as_deref(), Some(number), "{text}");
            assert_eq!(header.doubts.len(), 1, "{text}");
        }
    }

    #[test]
    fn a_status_is_no_part_of_a_name() {
        assert_eq!(without_status("ЖаңаҚазақстан"), "Қазақстан");
        assert_eq!(without_status("Жаңа"), "");
        assert_eq!(without_status("Жаңаөзен қаласы әкімдігінің"), "Жаңаөзен қаласы әкімдігінің");
    }
}
