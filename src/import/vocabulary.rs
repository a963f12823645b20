//! The words of the text itself, by which a broken word is distinguished from two words.

use std::collections::HashSet;

use super::source::PrintedLine;

/// The words that stand whole within the lines of a text.
#[derive(Debug, Default)]
pub struct TextVocabulary {
    words: HashSet<String>,
}

impl TextVocabulary {
    /// Collects the words. The first and the last word of a line may be broken and are left out, and so are words with a
    /// double space beside them, which letter-spaced lines have.
    pub fn of(lines: &[PrintedLine]) -> Self {
        let mut words = HashSet::new();
        for line in lines {
            if line.text.contains("  ") || line.text.ends_with([' ', '-']) {
                continue;
            }
            let spaced = [" .", " ;", " :", " ,"].iter().any(|end| line.text.ends_with(end));
            let tokens: Vec<_> = line.text.split(' ').collect();
            if spaced || tokens.len() < 3 {
                continue;
            }
            for token in &tokens[1..tokens.len() - 1] {
                let word = bare(token);
                if word.chars().count() > 1 && !words.contains(&word) {
                    words.insert(word);
                }
            }
        }
        Self { words }
    }

    /// Whether the text has the word, punctuation and case left aside.
    pub fn has(&self, word: &str) -> bool {
        self.words.contains(&bare(word))
    }
}

/// The word in lower case without the punctuation around it.
fn bare(token: &str) -> String {
    token.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
