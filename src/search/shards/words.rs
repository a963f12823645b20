//! Lists of the words that there are, cut where the first two letters change: for a word that no shard has, the script looks
//! here for one that differs in a letter or two. They are read on such need only.

use std::collections::BTreeMap;

use super::coding::{FrontCoder, compare, put_number};
use super::entries::{ShardEntry, Space};
use crate::search::analysis::TokenForm;
use crate::search::error::SearchError;
use crate::search::vocabulary::IndexVocabulary;

/// A list ends after so many bytes where the first letters change.
const ENOUGH: usize = 6 * 1024;
const FIRST_LETTERS: usize = 2;

/// A list.
pub(super) struct WordList {
    /// The words that come at or after this and before the next list's, by their folded forms, stand here.
    pub from: String,
    /// Texts in the order of their folded forms; each is followed by a byte: 1 if it is written as a title or alias has it, 0
    /// if it is a stem.
    pub bytes: Vec<u8>,
}

/// The lists; one without words if there are none.
pub(super) fn lists(vocabulary: &IndexVocabulary, entries: &[ShardEntry]) -> Result<Vec<WordList>, SearchError> {
    let mut words: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let folding = vocabulary.analysis.folding();
    for field in vocabulary.fields.iter().filter(|field| field.form == TokenForm::Exact) {
        let mut stream = field.index.terms().stream()?;
        while stream.advance() {
            let word = String::from_utf8_lossy(stream.key()).into_owned();
            let forms = words.entry(folding.fold(&word)).or_default();
            if !forms.contains(&word) {
                forms.push(word);
            }
        }
    }
    for entry in entries.iter().filter(|entry| matches!(entry.space, Space::Stem(_))) {
        words.entry(entry.text.clone()).or_default();
    }
    let mut words: Vec<_> = words.into_iter().filter(|(folded, _)| folded.chars().any(char::is_alphabetic)).collect();
    words.sort_by(|a, b| compare(&a.0, &b.0));

    let mut lists: Vec<WordList> = Vec::new();
    let mut coder = FrontCoder::default();
    let mut before = String::new();
    for (folded, mut forms) in words {
        let beginning: String = folded.chars().take(FIRST_LETTERS).collect();
        if lists.last().is_none_or(|list| list.bytes.len() > ENOUGH && beginning != before) {
            let from = if lists.is_empty() { String::new() } else { beginning.clone() };
            lists.push(WordList { from, bytes: Vec::new() });
            coder = FrontCoder::default();
        }
        before = beginning;
        let Some(list) = lists.last_mut() else { continue };
        let written = u8::from(!forms.is_empty());
        forms.sort();
        if forms.is_empty() {
            forms.push(folded);
        }
        for form in forms {
            coder.put(&mut list.bytes, &form);
            put_number(&mut list.bytes, written.into());
        }
    }
    if lists.is_empty() {
        lists.push(WordList { from: String::new(), bytes: Vec::new() });
    }
    Ok(lists)
}
