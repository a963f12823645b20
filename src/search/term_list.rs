//! Terms as tantivy gets them while an index is written: the terms of a field in one text, each followed by [`END`].
//!
//! Such a list is made by [`document_analyzer`](super::document_analyzer) with copies of bytes alone, and is cut up again by a
//! tokenizer that keeps one token. Tokens made beforehand (`PreTokenizedString`) would be copied three times, string by
//! string.

use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use super::analysis::{Analysis, CODE, phrase_name};

/// The end of a term. It is in no word and in no code.
pub(super) const END: char = '\0';

/// A list of terms.
pub(super) fn term_list<T: AsRef<str>>(terms: impl IntoIterator<Item = T>) -> String {
    let mut list = String::new();
    for term in terms {
        list.push_str(term.as_ref());
        list.push(END);
    }
    list
}

/// The first term of a list.
pub(super) fn first_term(list: &str) -> Option<&str> {
    list.split_once(END).map(|(first, _)| first)
}

/// A tokenizer of such lists under each name that the [`schema`](super::schema) gives to its fields.
pub(super) fn tokenizers(analysis: &Analysis) -> TokenizerManager {
    // tantivy asks for its default tokenizer even for fields without text.
    let manager = TokenizerManager::default();
    let forms = analysis.forms().into_iter().map(|form| form.name().to_owned());
    let phrases = analysis.stemmers().iter().copied().map(phrase_name);
    for name in forms.chain(phrases).chain([CODE.to_owned()]) {
        manager.register(&name, TextAnalyzer::from(ListTokenizer::default()));
    }
    manager
}

/// Cuts up a list of terms.
#[derive(Clone, Default)]
struct ListTokenizer {
    token: Token,
}

impl Tokenizer for ListTokenizer {
    type TokenStream<'a> = ListStream<'a>;

    fn token_stream<'a>(&'a mut self, list: &'a str) -> ListStream<'a> {
        self.token.reset();
        ListStream { rest: list, token: &mut self.token }
    }
}

/// The terms of a list. Offsets are left out: nothing that the index keeps needs them.
struct ListStream<'a> {
    rest: &'a str,
    token: &'a mut Token,
}

impl TokenStream for ListStream<'_> {
    fn advance(&mut self) -> bool {
        let Some((term, rest)) = self.rest.split_once(END) else { return false };
        self.rest = rest;
        self.token.text.clear();
        self.token.text.push_str(term);
        self.token.position = self.token.position.wrapping_add(1);
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
