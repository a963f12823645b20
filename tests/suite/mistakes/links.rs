//! Links that lead nowhere, and citations of what is not there.

use super::Mistake;
use super::seeded::Rng;
use super::sources::{Place, Sources, Wording};

/// Puts words at the end of a line of words of Markdown.
fn at_end(sources: &mut Sources, rng: &mut Rng, words: &str) -> Option<Place> {
    let is_plain = |line: &Wording| line.words.ends_with(['.', ';']) && !line.words.starts_with('#');
    let line = sources.pick_line(rng, is_plain)?;
    Some(sources.replace(&line.file, line.range.end..line.range.end, words))
}

/// Puts a line of its own behind a paragraph of a text of an act.
fn own_line(sources: &mut Sources, rng: &mut Rng, words: &str) -> Option<Place> {
    let is_plain = |line: &Wording| {
        line.file.contains("/regulations/")
            && line.words.ends_with('.')
            && line.words.starts_with(|c: char| c.is_ascii_digit())
    };
    let line = sources.pick_line(rng, is_plain)?;
    let end = line.range.end;
    let Place { file, line } = sources.replace(&line.file, end..end, &format!("\n\n{words}"));
    Some(Place { file, line: line + 2 })
}

/// A kind that puts words at the end of a line of Markdown.
macro_rules! words {
    ($name:literal, $code:literal, $words:expr) => {
        Mistake { name: $name, codes: &[$code], apply: |sources, rng| at_end(sources, rng, $words) }
    };
}

pub(super) const KINDS: &[Mistake] = &[
    words!("a link to a page that is not there", "TZ512", " [1](/kk/services/no-such-service/)"),
    words!("a link to a place of a page that is not there", "TZ512", " [1](#no-such-place)"),
    words!("a link to a file that is not there", "TZ512", " [1](/data/no-such-table.csv)"),
    words!("an image that is not there", "TZ512", " ![1](/assets/no-such-image.png)"),
    words!("a link without its scheme", "TZ512", " [1](www.example.kz/a)"),
    words!("a link to a host of any scheme", "TZ512", " [1](//example.kz/a)"),
    words!("a link to a folder of somebody", "TZ512", " [1](file:///C:/Users/a/b.docx)"),
    words!("a link with a scheme that no browser knows", "TZ512", " [1](htp://example.kz/a)"),
    words!("a link that runs a script", "TZ512", " [1](javascript:alert(1))"),
    Mistake {
        name: "a directive with one brace",
        codes: &["TZ504"],
        apply: |sources, rng| own_line(sources, rng, "{ lost(what=\"picture\") }"),
    },
    Mistake {
        name: "a directive that nobody knows",
        codes: &["TZ504"],
        apply: |sources, rng| own_line(sources, rng, "{{ ofices() }}"),
    },
    Mistake {
        name: "a directive that names a procedure that is not there",
        codes: &["TZ505"],
        apply: |sources, rng| own_line(sources, rng, "{{ procedure(service=\"no-such-service\", id=\"main\") }}"),
    },
    Mistake {
        name: "a citation of a point that is not there",
        codes: &["TZ511"],
        apply: |sources, rng| {
            let is_rule = |line: &Wording| {
                line.file.contains("/regulations/")
                    && line.language == "ru"
                    && line.words.ends_with(['.', ';'])
                    && !line.words.starts_with('>')
            };
            let line = sources.pick_line(rng, is_rule)?;
            let end = line.range.end - 1;
            Some(sources.replace(&line.file, end..end, " согласно пункту 777 настоящих Правил"))
        },
    },
];
