//! Reads the words of a register as a proof-reader does: mistakes of language, and what editing left behind.
//!
//! [`fn@check`] reads every text of every file once, after all files are read: what the register's texts have in common tells which
//! language a text is in. [`compare`] sets the languages of a text side by side. One file a rule, which pushes all its faults.

mod alphabets;
mod blanks;
mod characters;
mod compare;
mod doubled_words;
mod evidence;
mod numbers;
mod pairs;
mod passage;
mod placeholders;
mod wrong_language;

use rayon::prelude::*;

pub(super) use compare::compare;

use super::decode::QuotedString;
use super::values::LangTag;
use crate::diagnostics::{Diagnostics, FileId, Sources};
use crate::timings::span;
use evidence::Evidence;
use passage::{Origin, Passage};

/// The words of a file.
#[derive(Debug)]
pub(super) struct WrittenFile {
    /// The file.
    pub(super) file: FileId,
    /// Its texts in quotes, if it is TOML.
    pub(super) strings: Vec<QuotedString>,
}

/// Reads the words of all files.
pub(super) fn check(files: &[WrittenFile], sources: &Sources, languages: &[LangTag], faults: &mut Diagnostics) {
    let passages: Vec<Vec<_>> = files
        .par_iter()
        .map(|written| {
            let _span = span("proof-read");
            passages(written, sources)
        })
        .collect();
    let learning = span("learn words");
    let evidence = Evidence::of(languages, &passages);
    drop(learning);
    let cyrillic = languages.iter().any(|language| evidence.is_of_script(*language, '\u{436}'));
    let found: Vec<_> = files
        .par_iter()
        .zip(&passages)
        .map(|(written, passages)| {
            let _span = span("proof-read");
            let mut found = Diagnostics::default();
            characters::check_composed(written.file, &sources.get(written.file).text, &mut found);
            for passage in passages {
                placeholders::check(passage, &mut found);
                doubled_words::check(passage, &mut found);
                blanks::check(passage, &mut found);
                characters::check(passage, &mut found);
                pairs::check(passage, &mut found);
            }
            alphabets::check(passages, cyrillic, &mut found);
            wrong_language::check(passages, &evidence, &mut found);
            compare::records(passages, &mut found);
            found
        })
        .collect();
    found.into_iter().for_each(|found| faults.extend(found));
}

fn passages<'s>(written: &'s WrittenFile, sources: &'s Sources) -> Vec<Passage<'s>> {
    let source = sources.get(written.file);
    let Some((folder, name)) = source.path.rsplit_once('/') else { return Vec::new() };
    let Some(language) = name.strip_suffix(".md") else {
        return written.strings.iter().map(|string| Passage::of_string(string, source)).collect();
    };
    let origin = if folder.starts_with("content/pages/") { Origin::Page } else { Origin::Act };
    let Ok(language) = language.parse() else { return Vec::new() };
    Passage::of_markdown(written.file, &source.text, language, origin)
}
