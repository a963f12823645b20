//! Mistakes between the languages of a text.

use super::Mistake;
use super::sources::{Sources, Wording};

/// How many words a text must have to be read like a language.
const WORDS: usize = 3;

/// The pairs of neighbouring texts of records that are one text in two languages, other than names.
fn pairs(sources: &Sources) -> Vec<(Wording, Wording)> {
    let texts = sources.texts();
    let is_pair = |pair: &&[Wording]| {
        let between = || &sources.text(&pair[0].file)[pair[0].range.end..pair[1].range.start];
        pair[0].file == pair[1].file
            && pair[0].language != pair[1].language
            && pair[0].words != pair[1].words
            && between().len() < 40
            && pair.iter().all(|text| lower_case_words(&text.words) >= WORDS)
            && pair.iter().all(|text| text.words.len() < 2000)
    };
    texts.windows(2).filter(is_pair).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}

fn lower_case_words(words: &str) -> usize {
    let is_word = |word: &&str| {
        word.chars().nth(2).is_some() && word.chars().all(char::is_alphabetic) && !word.starts_with(char::is_uppercase)
    };
    words.split_whitespace().filter(is_word).count()
}

pub(super) const KINDS: &[Mistake] = &[
    Mistake {
        name: "two languages of a text swapped",
        codes: &["TZ1101"],
        apply: |sources, rng| {
            let (first, second) = rng.pick(&pairs(sources))?.clone();
            sources.replace(&second.file, second.range, &first.words);
            Some(sources.replace(&first.file, first.range, &second.words))
        },
    },
    Mistake {
        name: "a text copied into the other language",
        codes: &["TZ1101", "TZ1102"],
        apply: |sources, rng| {
            let (first, second) = rng.pick(&pairs(sources))?.clone();
            Some(sources.replace(&second.file, second.range, &first.words))
        },
    },
    Mistake {
        name: "a line of another language in Markdown",
        codes: &["TZ1101"],
        apply: |sources, rng| {
            let lines: Vec<_> =
                sources.lines().iter().filter(|line| lower_case_words(&line.words) >= 5).cloned().collect();
            let from = rng.pick(&lines)?.clone();
            let others: Vec<_> = lines.into_iter().filter(|line| line.language != from.language).collect();
            let to = rng.pick(&others)?.clone();
            Some(sources.replace(&to.file, to.range, &from.words))
        },
    },
    Mistake {
        name: "another number in the second language",
        codes: &["TZ1103"],
        apply: |sources, rng| {
            let numbered: Vec<_> = pairs(sources)
                .into_iter()
                .filter(|(_, text)| text.words.contains(|c: char| c.is_ascii_digit()))
                .collect();
            let (_, second) = rng.pick(&numbered)?.clone();
            let start = second.range.start + second.words.find(|c: char| c.is_ascii_digit())?;
            let length = sources.text(&second.file)[start..].find(|c: char| !c.is_ascii_digit())?;
            let number: u64 = sources.text(&second.file)[start..start + length].parse().ok()?;
            let other = (number + 1 + rng.below(9) as u64 * 7).to_string();
            Some(sources.replace(&second.file, start..start + length, &other))
        },
    },
    Mistake {
        name: "a point that one language lacks",
        codes: &["TZ506", "TZ509"],
        apply: |sources, rng| {
            let is_point = |line: &Wording| {
                let number = line.words.trim_end_matches(|c| c != ')').trim_start_matches(|c: char| c.is_ascii_digit());
                line.file.contains("/regulations/")
                    && line.words.starts_with(|c: char| c.is_ascii_digit())
                    && number.starts_with(')')
            };
            let point = sources.pick_line(rng, is_point)?;
            let end = (point.range.end + 2).min(sources.text(&point.file).len());
            Some(sources.replace(&point.file, point.range.start..end, ""))
        },
    },
];
