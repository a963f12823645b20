//! Mistakes of form, which leave a file that cannot be read as it was meant.

use super::Mistake;

pub(super) const KINDS: &[Mistake] = &[
    Mistake {
        name: "a merge conflict in a text",
        codes: &["TZ007"],
        apply: |sources, rng| {
            let line = rng.pick(&sources.lines())?.clone();
            let both = format!("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> topic", line.words, line.words);
            Some(sources.replace(&line.file, line.range, &both))
        },
    },
    Mistake {
        name: "a language that the register does not have",
        codes: &["TZ105"],
        apply: |sources, rng| {
            let text = rng.pick(&sources.texts())?.clone();
            let key = text.range.start - " = \"".len() - text.language.len();
            Some(sources.replace(&text.file, key..key + text.language.len(), "de"))
        },
    },
];
