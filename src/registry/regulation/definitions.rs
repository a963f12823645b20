//! The terms that a text defines, and where its words use them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::block::{Block, BlockKind};
use super::text::{DefinedTerm, RegulationText};
use super::words::plain;
use crate::registry::values::LangTag;
use crate::text::legal::{DefinitionGrammar, LegalGrammar};
use crate::text::tokens::words;
use crate::text::word_key::word_key;

/// A term of more words is a sentence.
const LONGEST_TERM: usize = 10;

/// The terms that a text defines in one language, known again in all their forms.
#[derive(Debug)]
pub struct Definitions {
    language: LangTag,
    /// Under the key of a term's first word: the keys of all its words, and the address of its definition. Long terms first.
    terms: HashMap<String, Vec<(Vec<String>, String)>>,
}

/// Words that use a defined term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The bytes of the words.
    pub range: Range<usize>,
    /// The address of the definition.
    pub address: String,
}

impl Definitions {
    /// The terms that a text defines ([`defined_terms`]).
    pub fn of(text: &RegulationText) -> Self {
        let mut terms: HashMap<String, Vec<(Vec<String>, String)>> = HashMap::new();
        for term in defined_terms(text) {
            for name in std::iter::once(&term.name).chain(&term.short_names) {
                let keys = keys(text.language, name);
                if let Some(first) = keys.first().cloned() {
                    terms.entry(first).or_default().push((keys, term.address.clone()));
                }
            }
        }
        for terms in terms.values_mut() {
            terms.sort_by_key(|(keys, _)| std::cmp::Reverse(keys.len()));
        }
        Self { language: text.language, terms }
    }

    /// Where words use terms: each term once, at its first use, the longest term where several begin. `at` is the address
    /// of the words' own block, in which the term that it defines is not linked to itself.
    pub fn uses(&self, text: &str, at: Option<&str>) -> Vec<Use> {
        if self.terms.is_empty() {
            return Vec::new();
        }
        let found: Vec<_> = words(text).collect();
        let keys: Vec<_> = found.iter().map(|word| word_key(self.language.as_str(), word.text)).collect();
        let mut linked = HashSet::new();
        let mut uses = Vec::new();
        let mut place = 0;
        while place < keys.len() {
            let term = self.terms.get(&keys[place]).and_then(|terms| {
                terms.iter().find(|(term, _)| {
                    keys[place..].starts_with(term) && adjoin(text, &found[place..place + term.len()])
                })
            });
            let Some((term, address)) = term else {
                place += 1;
                continue;
            };
            let last = found[place + term.len() - 1].range();
            if at != Some(address) && linked.insert(address) {
                uses.push(Use { range: found[place].start..last.end, address: address.clone() });
            }
            place += term.len();
        }
        uses
    }
}

/// The terms that a text defines, in their order: sub-points `term – meaning` under a point or paragraph that announces
/// definitions, and what else the language of the text takes for a definition. They are found when they are first asked for.
pub fn defined_terms(text: &RegulationText) -> &[DefinedTerm] {
    text.defined_terms.get_or_init(|| find_terms(text))
}

fn find_terms(text: &RegulationText) -> Vec<DefinedTerm> {
    let grammar = &LegalGrammar::of(text.language.as_str()).definitions;
    let mut terms = Vec::new();
    let mut announced = false;
    for block in &text.blocks {
        match block.kind {
            BlockKind::SubPoint(level) => terms.extend(definition(block, announced && level == 1, grammar)),
            BlockKind::Note | BlockKind::Quotation | BlockKind::Footnote => {}
            _ => {
                announced = announces(block, grammar);
                terms.extend(definition(block, false, grammar));
            }
        }
    }
    terms
}

/// The term that a block defines. Without an announcement only a sentence about a term in quotation marks is a definition.
fn definition(block: &Block, announced: bool, grammar: &DefinitionGrammar) -> Option<DefinedTerm> {
    let quoted = |words: &str| grammar.quotes.iter().any(|(open, _)| words.starts_with(*open));
    let address = block.address.clone()?;
    if !announced && grammar.sentences.is_empty() {
        return None;
    }
    let words = plain(&block.markdown);
    if !announced && !quoted(strip_article(&words, grammar)) {
        return None;
    }
    let dash = dash_outside_brackets(&words).filter(|_| announced).map(|at| (at, &words[at..]));
    let sentences = grammar.sentences.iter().filter_map(|sentence| {
        let found = sentence.captures(&words)?;
        Some((found.name("term")?.end(), found.name("meaning")?.as_str()))
    });
    let (end, meaning) = dash.into_iter().chain(sentences).min_by_key(|(end, _)| *end)?;
    let mut names = names(&words[..end], grammar).into_iter();
    let name = names.next()?;
    let meaning = meaning.trim_start_matches([' ', '–', '—', '-']).trim_end_matches([';', '.']).to_owned();
    Some(DefinedTerm { name, short_names: names.collect(), meaning, address })
}

/// Whether words follow each other without a sign between them: only spaces, hyphens and quotation marks.
fn adjoin(text: &str, words: &[crate::text::tokens::Word<'_>]) -> bool {
    words.windows(2).all(|pair| {
        text[pair[0].range().end..pair[1].start].chars().all(|c| c.is_whitespace() || "-\"«»“”".contains(c))
    })
}

/// Whether a block announces definitions.
fn announces(block: &Block, grammar: &DefinitionGrammar) -> bool {
    let words = block.markdown.to_lowercase();
    words.ends_with(':') && grammar.announcements.iter().any(|word| words.contains(word))
}

/// What a term is called: itself and its short names, which stand in brackets or are all in quotation marks.
fn names(term: &str, grammar: &DefinitionGrammar) -> Vec<String> {
    let term = strip_article(term, grammar);
    let quoted = quoted(term, grammar);
    let mut names = vec![String::new()];
    let mut depth = 0;
    let mut aside = String::new();
    for c in term.chars() {
        match c {
            '(' => {
                depth += 1;
                aside.clear();
            }
            ')' => {
                depth -= 1;
                let short = grammar.short_names.iter().find_map(|lead| aside.trim().strip_prefix(lead));
                if let Some(short) = short {
                    let short = short.trim_start_matches([' ', '–', '-', '—', ':']).trim();
                    names.push(strip_article(short, grammar).to_owned());
                }
            }
            _ if depth > 0 => aside.push(c),
            _ => names[0].push(c),
        }
    }
    names[0] = names[0].trim().to_owned();
    if grammar.removed.iter().any(|note| names[0].to_lowercase().starts_with(note)) {
        return Vec::new();
    }
    if !quoted.is_empty() {
        names = quoted;
    }
    let fits = |name: &String| {
        let count = words(name).count();
        (1..=LONGEST_TERM).contains(&count) && name.chars().filter(|c| c.is_alphabetic()).count() > 1
    };
    // A short name alone would stand for a sentence.
    if fits(&names[0]) { names.into_iter().filter(fits).collect() } else { Vec::new() }
}

/// The texts in quotation marks, if a term begins with such a mark.
fn quoted(term: &str, grammar: &DefinitionGrammar) -> Vec<String> {
    let mut found = Vec::new();
    let opens = |c: char| grammar.quotes.iter().any(|(open, _)| *open == c);
    if !term.starts_with(opens) {
        return found;
    }
    let mut rest = term;
    while let Some(at) = rest.find(opens) {
        let open = rest[at..].chars().next().unwrap_or_default();
        let close = grammar.quotes.iter().find(|(sign, _)| *sign == open).map_or(open, |(_, close)| *close);
        let inside = &rest[at + open.len_utf8()..];
        // An apostrophe stands before a letter.
        let ends = |(at, sign): &(usize, &str)| !inside[at + sign.len()..].starts_with(char::is_alphabetic);
        let Some((end, sign)) = inside.match_indices(close).find(ends) else { break };
        found.push(inside[..end].trim().to_owned());
        rest = &inside[end + sign.len()..];
    }
    found
}

/// A term without its article.
fn strip_article<'t>(term: &'t str, grammar: &DefinitionGrammar) -> &'t str {
    let begins = |article: &&&str| term.get(..article.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(article));
    grammar.articles.iter().find(begins).map_or(term, |article| &term[article.len()..])
}

/// The dash between a term and its meaning.
fn dash_outside_brackets(text: &str) -> Option<usize> {
    let mut depth = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            '–' | '—' | '-' if depth == 0 && before.is_whitespace() && text[at + c.len_utf8()..].starts_with(' ') =>
            {
                return Some(at);
            }
            _ => {}
        }
        before = c;
    }
    None
}

fn keys(language: LangTag, name: &str) -> Vec<String> {
    words(name).map(|word| word_key(language.as_str(), word.text)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::blocks::outline;
    use super::super::directives::run;
    use super::*;
    use crate::diagnostics::Sources;

    fn definitions(language: LangTag, text: &str) -> Definitions {
        let outline = outline(&run(text).unwrap(), text, LegalGrammar::of(language.as_str()));
        let file = Sources::default().add("kk.md", text);
        Definitions::of(&RegulationText::new(language, String::new(), outline.blocks, file))
    }

    fn uses(definitions: &Definitions, text: &str, at: Option<&str>) -> Vec<(String, String)> {
        definitions.uses(text, at).into_iter().map(|found| (text[found.range].to_owned(), found.address)).collect()
    }

    fn pair(words: &str, address: &str) -> (String, String) {
        (words.to_owned(), address.to_owned())
    }

    #[test]
    fn a_term_is_known_in_all_its_forms() {
        let found = definitions(
            LangTag::KK,
            "# А\n\n2. Қағидаларда мынадай анықтамалар пайдаланылады:\n\n1) көрсетілетін қызметті алушы – тұлғалар;\n\n\
             2) қызметтер тізілімі (бұдан әрі – тізілім) – тізбе;\n\n3. Басқа:\n\n1) жоқ – бар.\n",
        );
        assert_eq!(
            uses(&found, "Тізілімге көрсетілетін қызметті алушылардың тізілімінен", None),
            [pair("Тізілімге", "p2-2"), pair("көрсетілетін қызметті алушылардың", "p2-1")]
        );
        assert_eq!(uses(&found, "тізілім – тізбе", Some("p2-2")), []);
        assert_eq!(uses(&found, "жоқ", None), [], "not a definition");
        assert_eq!(uses(&found, "көрсетілетін, қызметті алушы", None), [], "a sign parts the words");
    }

    #[test]
    fn a_definition_that_was_taken_out_is_no_term() {
        let found = definitions(LangTag::RU, "1. Понятия:\n\n1) исключен – приказом № 5;\n\n2) реестр – перечень;\n");
        assert_eq!(uses(&found, "исключен реестр", None), [pair("реестр", "p1-2")]);
    }

    #[test]
    fn abbreviations_count_as_terms() {
        let found = definitions(
            LangTag::RU,
            "1. В Регламенте используются понятия:\n\n1) единица (далее - СФЕ) – лица;\n\n2) потребитель - лицо.\n",
        );
        assert_eq!(
            uses(&found, "СФЕ вручает потребителю; единицы", None),
            [pair("СФЕ", "p1-1"), pair("потребителю", "p1-2")]
        );
    }

    #[test]
    fn english_definitions_are_sentences_or_have_a_dash() {
        let found = definitions(
            LangTag::EN,
            "1. In this Regulation, the following terms are used:\n\n(a) an applicant – a person;\n\n\
             (b) register of services (hereinafter the register) means the list;\n\n(c) “fee” or “charge” means a sum.\n\n\
             2. “Body” has the meaning given to it in point 9.\n\n3. The body means well.\n\n4. Documents:\n\n(a) form – paper.\n",
        );
        assert_eq!(
            uses(&found, "An applicant pays the charge; the register, the body, the form, the fee", None),
            [pair("applicant", "p1-a"), pair("charge", "p1-c"), pair("register", "p1-b"), pair("body", "p2")]
        );
        let text = "1. Definitions:\n\n(a) the ‘person’s home’, where the “home” counts, means a house;\n\n(b) [repealed] – x.\n";
        let outline = outline(&run(text).unwrap(), text, LegalGrammar::of("en"));
        let file = Sources::default().add("en.md", text);
        let terms = find_terms(&RegulationText::new(LangTag::EN, String::new(), outline.blocks, file));
        let found: Vec<_> = terms.iter().map(|term| (term.name.as_str(), term.meaning.as_str())).collect();
        assert_eq!(found, [("person’s home", "a house")]);
        assert_eq!(terms[0].short_names, ["home"]);
    }
}
