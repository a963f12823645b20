//! Values that are not of their form.

use super::Mistake;
use super::seeded::Rng;
use super::sources::{KeyLine, Place, Sources};

/// Puts other words in the place of the first group of a line of TOML that is a pattern. With `^` in front of the pattern, the
/// line stands before all tables of its file.
pub(super) fn value(
    sources: &mut Sources,
    rng: &mut Rng,
    (under, pattern): (&str, &str),
    other: impl Fn(&str) -> String,
) -> Option<Place> {
    let line = line(sources, rng, under, pattern)?;
    let group = line.groups[0].clone();
    let words = other(&sources.text(&line.file)[group.clone()]);
    Some(sources.replace(&line.file, group, &words))
}

/// A line of TOML that is a pattern.
pub(super) fn line(sources: &Sources, rng: &mut Rng, under: &str, pattern: &str) -> Option<KeyLine> {
    let mut lines = sources.keys(under, pattern.trim_start_matches('^'));
    if pattern.starts_with('^') {
        let is_top = |line: &KeyLine| sources.text(&line.file).find("\n[").is_none_or(|table| line.range.start < table);
        lines.retain(is_top);
    }
    // A file first: many mistakes then fall on different files, and few copies of the sources hold them.
    let mut files: Vec<_> = lines.iter().map(|line| line.file.clone()).collect();
    files.dedup();
    let file = rng.pick(&files)?.clone();
    lines.retain(|line| line.file == file);
    rng.pick(&lines).cloned()
}

/// A kind that puts words in the place of the first group of a line, which is reported some lines below.
macro_rules! kind {
    ($name:literal, $codes:expr, $under:literal, $pattern:literal, $other:expr) => {
        kind!($name, $codes, $under, $pattern, $other, 0)
    };
    ($name:literal, $codes:expr, $under:literal, $pattern:literal, $other:expr, $below:literal) => {
        Mistake {
            name: $name,
            codes: $codes,
            apply: |sources, rng| {
                let at = value(sources, rng, ($under, $pattern), $other)?;
                Some(Place { line: at.line + $below, ..at })
            },
        }
    };
}
pub(super) use kind;

pub(super) const KINDS: &[Mistake] = &[
    kind!("a quote that is not closed", &["TZ003"], "registry/", r#".*= "[^"]*(")"#, |_| String::new()),
    kind!("a key with a letter too many", &["TZ101", "TZ102"], "registry/services/", r"(\w+) = .*", |key| format!(
        "{key}s"
    )),
    kind!("a key in another case", &["TZ101"], "registry/", r"(hours|status|phones|postcode|kind) = .*", |key| {
        key.to_uppercase()
    }),
    kind!(
        "a key that is given twice",
        &["TZ003"],
        "registry/",
        r"((?:status|kind|hours|postcode) = .*)",
        |line| format!("{line}\n{line}"),
        1
    ),
    kind!(
        "a number in the place of a text",
        &["TZ103"],
        "registry/",
        r#"(?:name|text|title)\.(?:kk|ru|ar|en) = ("[^"]*")"#,
        |_| { "17".to_owned() }
    ),
    kind!(
        "a text that is empty",
        &["TZ104"],
        "registry/",
        r#"(?:name|text|title)\.(?:kk|ru|ar|en) = "([^"]*)""#,
        |_| { String::new() }
    ),
    kind!("a day that no month has", &["TZ003", "TZ203"], "registry/", r".*= (\d{4}-\d\d-\d\d)", |_| "2021-02-30"
        .to_owned()),
    kind!("a day in the order of the street", &["TZ003", "TZ203"], "registry/", r".*= (\d{4}-\d\d-\d\d)", |day| {
        day.split('-').rev().collect::<Vec<_>>().join(".")
    }),
    kind!("a day in quotes that is none", &["TZ103", "TZ203"], "registry/", r".*= (\d{4}-\d\d-\d\d)", |_| {
        "\"13.2021\"".to_owned()
    }),
    kind!("an id with a capital", &["TZ201"], "registry/", r#"id = "([a-z][\w-]+)""#, |id| {
        format!("{}{}", id[..1].to_uppercase(), &id[1..])
    }),
    kind!("an id with a blank", &["TZ201"], "registry/", r#"id = "([a-z]\w*-[\w-]+)""#, |id| id.replacen('-', " ", 1)),
    kind!("a choice with a letter too few", &["TZ204"], "registry/", r#"(?:status|kind) = "([a-z-]+)""#, |word| {
        word[..word.len() - 1].to_owned()
    }),
    kind!("a choice in capitals", &["TZ204"], "registry/", r#"(?:status|kind) = "([a-z-]+)""#, str::to_uppercase),
    kind!("a phone without a digit", &["TZ206"], "registry/", r#"phones = \["(\+7\d{10})".*"#, |phone| phone[..11]
        .to_owned()),
    kind!("a phone as people write it", &["TZ206"], "registry/", r#"phones = \["\+7(\d{10})".*"#, |digits| {
        format!(" ({}) {}", &digits[..3], &digits[3..])
    }),
    kind!("a postcode with a digit too many", &["TZ207"], "registry/", r#"postcode = "(\d{6})""#, |code| format!(
        "{code}0"
    )),
    kind!("a postcode of no region", &["TZ207"], "registry/", r#"postcode = "(\d{6})""#, |_| "991400".to_owned()),
    kind!("hours of a clock with more than 24", &["TZ208"], "registry/", r#"hours = "(.*)""#, |_| "Mo-Fr 09:00-25:70"
        .to_owned()),
    kind!("hours in words", &["TZ208"], "registry/", r#"hours = "(.*)""#, |_| "с 9 до 18".to_owned()),
    kind!("a time in another language", &["TZ205"], "registry/services/", r#"time = "(\d+ \w+)""#, |_| "10 мин"
        .to_owned()),
    kind!("an address of the web with a blank", &["TZ209"], "registry/", r#".*= "(https?://[^"]+)""#, |url| {
        url.replacen("//", "// ", 1)
    }),
    kind!("an address of the web without its scheme", &["TZ209"], "registry/", r#".*= "(https?://[^"]+)""#, |url| {
        url.trim_start_matches("https://").trim_start_matches("http://").to_owned()
    }),
];
