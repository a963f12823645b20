//! What editing leaves behind.

use std::ops::Range;

use super::Mistake;
use super::seeded::Rng;
use super::sources::{Place, Sources, Wording};

/// A word of a text with at least some letters, that stands between blanks or at the ends.
fn word(sources: &Sources, rng: &mut Rng, letters: usize) -> Option<(Wording, Range<usize>)> {
    for _ in 0..200 {
        let wording = rng.pick(&sources.wordings())?.clone();
        let text = sources.text(&wording.file);
        let is_alone = |range: &Range<usize>| {
            let before = text[..range.start].chars().next_back().is_some_and(|c| c == ' ' || c == '"' || c == '\n');
            let after = text[range.end..].chars().next().is_some_and(|c| c == ' ' || c == '"' || c == '\n');
            before && after && text[range.clone()].chars().count() >= letters
        };
        let words: Vec<_> = wording.letters().into_iter().filter(is_alone).collect();
        if let Some(range) = rng.pick(&words) {
            let range = range.clone();
            return Some((wording, range));
        }
    }
    None
}

fn insert(sources: &mut Sources, path: &str, at: usize, words: &str) -> Place {
    sources.replace(path, at..at, words)
}

/// Puts something right after a letter inside a word.
fn inside_word(sources: &mut Sources, rng: &mut Rng, words: &str) -> Option<Place> {
    let (wording, range) = word(sources, rng, 4)?;
    let second = sources.text(&wording.file)[range.clone()].char_indices().nth(2)?.0;
    Some(insert(sources, &wording.file, range.start + second, words))
}

/// Puts a letter of the other alphabet that looks the same in the place of one of a longer word.
fn look_alike(sources: &mut Sources, rng: &mut Rng) -> Option<Place> {
    const PAIRS: &[(char, char)] = &[
        ('с', 'c'),
        ('е', 'e'),
        ('о', 'o'),
        ('а', 'a'),
        ('р', 'p'),
        ('х', 'x'),
        ('c', 'с'),
        ('e', 'е'),
        ('o', 'о'),
        ('a', 'а'),
        ('p', 'р'),
    ];
    for _ in 0..200 {
        let (wording, range) = word(sources, rng, 5)?;
        let text = &sources.text(&wording.file)[range.clone()];
        let found = text.char_indices().find_map(|(at, c)| Some((at, c, PAIRS.iter().find(|(from, _)| *from == c)?.1)));
        if let Some((at, from, to)) = found {
            let at = range.start + at;
            return Some(sources.replace(&wording.file, at..at + from.len_utf8(), &to.to_string()));
        }
    }
    None
}

pub(super) const KINDS: &[Mistake] = &[
    Mistake {
        name: "a word twice",
        codes: &["TZ1202"],
        apply: |sources, rng| {
            let (wording, range) = word(sources, rng, 3)?;
            let twice = format!("{} ", &sources.text(&wording.file)[range.clone()]);
            Some(insert(sources, &wording.file, range.start, &twice))
        },
    },
    Mistake {
        name: "two blanks",
        codes: &["TZ1203"],
        apply: |sources, rng| {
            for _ in 0..200 {
                let (wording, range) = word(sources, rng, 3)?;
                let line_goes_on = sources.text(&wording.file)[range.end..].starts_with(' ');
                if line_goes_on {
                    return Some(insert(sources, &wording.file, range.end, " "));
                }
            }
            None
        },
    },
    Mistake {
        name: "a blank at the end of a text",
        codes: &["TZ1203"],
        apply: |sources, rng| {
            let text = rng.pick(&sources.texts())?.clone();
            Some(insert(sources, &text.file, text.range.end, " "))
        },
    },
    Mistake {
        name: "a blank before a comma",
        codes: &["TZ1203"],
        apply: |sources, rng| {
            let (wording, range) = word(sources, rng, 3)?;
            Some(insert(sources, &wording.file, range.end, " ,"))
        },
    },
    Mistake {
        name: "a soft hyphen in a word",
        codes: &["TZ1204"],
        apply: |sources, rng| inside_word(sources, rng, "\u{AD}"),
    },
    Mistake {
        name: "a zero-width space in a word",
        codes: &["TZ1204"],
        apply: |sources, rng| inside_word(sources, rng, "\u{200B}"),
    },
    Mistake {
        name: "a no-break blank at the end of a text",
        codes: &["TZ1203", "TZ1204"],
        apply: |sources, rng| {
            let text = rng.pick(&sources.texts())?.clone();
            Some(insert(sources, &text.file, text.range.end, "\u{A0}"))
        },
    },
    Mistake {
        name: "a letter that is not composed",
        codes: &["TZ1206"],
        apply: |sources, rng| {
            let wordings = sources.wordings();
            let composed: Vec<_> = wordings.iter().filter(|wording| wording.words.contains(['й', 'ё'])).collect();
            let wording = (*rng.pick(&composed)?).clone();
            let at = wording.range.start + wording.words.find(['й', 'ё'])?;
            let letter = if sources.text(&wording.file)[at..].starts_with('й') { "и\u{306}" } else { "е\u{308}" };
            Some(sources.replace(&wording.file, at..at + 2, letter))
        },
    },
    Mistake { name: "a letter of another alphabet in a word", codes: &["TZ1207"], apply: look_alike },
    Mistake {
        name: "a quote that does not close",
        codes: &["TZ1205"],
        apply: |sources, rng| {
            let (wording, range) = word(sources, rng, 3)?;
            let quote = *rng.pick(&["«", "("])?;
            Some(insert(sources, &wording.file, range.start, quote))
        },
    },
    Mistake {
        name: "a bracket that closes alone",
        codes: &["TZ1205"],
        apply: |sources, rng| {
            let (wording, range) = word(sources, rng, 4)?;
            Some(insert(sources, &wording.file, range.end, ")"))
        },
    },
    Mistake {
        name: "a placeholder in the place of a word",
        codes: &["TZ1201"],
        apply: |sources, rng| {
            let (wording, range) = word(sources, rng, 4)?;
            let placeholder = *rng.pick(&["XX", "TODO", "[…]", "TBD", "XXX", "ХХ", "[...]", "FIXME", "???"])?;
            Some(sources.replace(&wording.file, range, placeholder))
        },
    },
    Mistake {
        name: "a placeholder in the place of a text",
        codes: &["TZ1201"],
        apply: |sources, rng| {
            let text = rng.pick(&sources.texts())?.clone();
            let placeholder = *rng.pick(&["?", "…", "____", "Lorem ipsum dolor sit amet", "xxx", "TODO"])?;
            Some(sources.replace(&text.file, text.range, placeholder))
        },
    },
    Mistake {
        name: "a Cyrillic letter in an id",
        codes: &["TZ201"],
        apply: |sources, rng| {
            let paths: Vec<_> =
                sources.paths(".toml").into_iter().filter(|path| sources.text(path).contains("\nid = \"")).collect();
            let path = rng.pick(&paths)?.clone();
            let text = sources.text(&path);
            let start = text.find("\nid = \"")? + "\nid = \"".len();
            let length = text[start..].find('"')?;
            let at = start + text[start..start + length].find(['c', 'e', 'o', 'a'])?;
            let letter = match &text[at..=at] {
                "c" => "с",
                "e" => "е",
                "o" => "о",
                _ => "а",
            };
            Some(sources.replace(&path, at..at + 1, letter))
        },
    },
];
