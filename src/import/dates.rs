//! Dates as acts print them: `2011 жылғы 7 желтоқсандағы`, `7 декабря 2011 года`, `25.12.2019`, `2012.11.01`.

use jiff::civil::Date;
use regex::Captures;

use super::pattern::pattern;

const MONTHS: [(&str, &str); 12] = [
    ("қаңтар", "январ"),
    ("ақпан", "феврал"),
    ("наурыз", "март"),
    ("сәуір", "апрел"),
    ("мамыр", "ма"),
    ("маусым", "июн"),
    ("шілде", "июл"),
    ("тамыз", "август"),
    ("қыркүйе", "сентябр"),
    ("қазан", "октябр"),
    ("қараша", "ноябр"),
    ("желтоқсан", "декабр"),
];

pattern!(
    DATE,
    r"(?x) (?P<ky>\d{4})\s?(?:жыл[ғг]ы|жылы|жылдың|жыл|ж\.)\s?«?\s?(?P<kd>\d{1,2})\s?»?\s?(?P<km>\p{L}+)
        | (?P<sy>\d{4})\s?ж\.\s?(?P<sd>\d\d)\.(?P<sm>\d\d)
        | «?(?P<rd>\d{1,2})»?\s(?P<rm>\p{L}+)\s(?P<ry>\d{4})\s?(?:года|г\.)
        | (?P<d>\d{2})\.(?P<m>\d{2})\.(?P<y>\d{4}) | (?P<y2>\d{4})\.(?P<m2>\d{2})\.(?P<d2>\d{2})"
);

/// The first date of a text, and the bytes that it takes.
///
/// ```
/// use tizilim::import::dates::find;
///
/// let (date, _) = find("Ақмола облысы әкімдігінің 2011 жылғы 7 желтоқсандағы № А-11/491 қаулысы").unwrap();
/// assert_eq!(date.to_string(), "2011-12-07");
/// ```
pub fn find(text: &str) -> Option<(Date, std::ops::Range<usize>)> {
    DATE.captures_iter(text).find_map(|found| {
        let whole = found.get(0)?.range();
        Some((read(&found)?, whole))
    })
}

fn read(found: &Captures<'_>) -> Option<Date> {
    let number = |names: [&str; 4]| {
        names.iter().find_map(|name| found.name(name)).and_then(|text| text.as_str().parse::<i16>().ok())
    };
    let year = number(["ky", "ry", "y", "y2"]).or_else(|| number(["sy"; 4]))?;
    let day = number(["kd", "rd", "d", "d2"]).or_else(|| number(["sd"; 4]))?;
    let month = match found.name("km").or_else(|| found.name("rm")) {
        Some(name) => month(name.as_str())?,
        None => number(["m", "m2", "sm", "sm"])?,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn month(name: &str) -> Option<i16> {
    let name = name.to_lowercase();
    // March begins with the letters of May.
    let at = MONTHS.iter().position(|(kazakh, russian)| {
        name.starts_with(kazakh)
            || name.starts_with(russian) && (*russian != "ма" || matches!(name.as_str(), "мая" | "май"))
    })?;
    i16::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read() {
        for (text, expected) in [
            ("2013 жылы 02 шілдеде № 8549", "2013-07-02"),
            ("2012 жылғы 20 қаңтарда", "2012-01-20"),
            ("от 7 декабря 2011 года", "2011-12-07"),
            ("5 мая 2020 года", "2020-05-05"),
            ("3 марта 2020 года", "2020-03-03"),
            ("03.06.2013 №", "2013-06-03"),
            ("2012.11.01 №", "2012-11-01"),
            ("2015 ж. 08.06  № 2/335", "2015-06-08"),
            ("2011 ж. 7 желтоқсандағы", "2011-12-07"),
            ("2015 жылғы « 31 » желтоқсан", "2015-12-31"),
            ("4 июля 2009 г. №", "2009-07-04"),
            ("31.02.2013, 2014 жылғы 1 қыркүйектегі", "2014-09-01"),
        ] {
            assert_eq!(find(text).map(|found| found.0.to_string()).as_deref(), Some(expected), "{text}");
        }
        assert!(find("2013 жылғы 40 шілде").is_none());
    }
}
