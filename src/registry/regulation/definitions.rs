//! The terms that a text defines, and where its words use them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::words::plain;
use super::{Block, BlockKind, RegulationText};
use crate::registry::values::LangTag;
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

/// A term with its meaning, as a text has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinedTerm {
    /// The term.
    pub name: String,
    /// Its short names.
    pub short_names: Vec<String>,
    /// What it means.
    pub meaning: String,
    /// The address of the definition.
    pub address: String,
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
        let mut told = HashSet::new();
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
            if at != Some(address) && told.insert(address) {
                uses.push(Use { range: found[place].start..last.end, address: address.clone() });
            }
            place += term.len();
        }
        uses
    }
}

/// The terms that a text defines, in their order: sub-points `term – meaning` under a point or paragraph that announces
/// definitions.
pub fn defined_terms(text: &RegulationText) -> Vec<DefinedTerm> {
    let mut terms = Vec::new();
    let mut announced = false;
    for block in &text.blocks {
        match block.kind {
            BlockKind::SubPoint(1) if announced => {
                let words = plain(&block.markdown);
                let (Some(address), Some(end)) = (&block.address, dash_outside_brackets(&words)) else { continue };
                let mut names = names(&words[..end]).into_iter();
                let Some(name) = names.next() else { continue };
                let meaning = words[end..].trim_start_matches([' ', '–', '—', '-']).trim_end_matches([';', '.']);
                let (meaning, address) = (meaning.to_owned(), address.clone());
                terms.push(DefinedTerm { name, short_names: names.collect(), meaning, address });
            }
            BlockKind::SubPoint(_) | BlockKind::Note | BlockKind::Footnote => {}
            _ => announced = announces(block),
        }
    }
    terms
}

/// Whether words follow each other without a sign between them: only spaces, hyphens and quotation marks.
fn adjoin(text: &str, words: &[crate::text::tokens::Word<'_>]) -> bool {
    words.windows(2).all(|pair| {
        text[pair[0].range().end..pair[1].start].chars().all(|c| c.is_whitespace() || "-\"«»“”".contains(c))
    })
}

/// Whether a block announces definitions: `мынадай ұғымдар пайдаланылады:`, `используются следующие понятия:`.
fn announces(block: &Block) -> bool {
    let words = block.markdown.to_lowercase();
    words.ends_with(':')
        && ["анықтама", "ұғым", "термин", "определени", "поняти"].iter().any(|word| words.contains(word))
}

/// What `term (бұдан әрі – short)` is called: the term and its short names.
fn names(term: &str) -> Vec<String> {
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
                let short = ["бұдан әрі", "далее"].iter().find_map(|lead| aside.trim().strip_prefix(lead));
                if let Some(short) = short {
                    names.push(short.trim_start_matches([' ', '–', '-', '—', ':']).trim().to_owned());
                }
            }
            _ if depth > 0 => aside.push(c),
            _ => names[0].push(c),
        }
    }
    names[0] = names[0].trim().to_owned();
    // `3) алып тасталды – …`: a note in the place of a definition.
    if ["алып тасталды", "исключен"].iter().any(|note| names[0].to_lowercase().starts_with(note)) {
        return Vec::new();
    }
    let fits = |name: &String| {
        let count = words(name).count();
        (1..=LONGEST_TERM).contains(&count) && name.chars().filter(|c| c.is_alphabetic()).count() > 1
    };
    // A short name alone would stand for a sentence.
    if fits(&names[0]) { names.into_iter().filter(fits).collect() } else { Vec::new() }
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
        let outline = outline(&run(text).unwrap(), text);
        let file = Sources::default().add("kk.md", text);
        Definitions::of(&RegulationText { language, title: String::new(), blocks: outline.blocks, file })
    }

    fn uses(definitions: &Definitions, text: &str, at: Option<&str>) -> Vec<(String, String)> {
        definitions.uses(text, at).into_iter().map(|found| (text[found.range].to_owned(), found.address)).collect()
    }

    fn pair(words: &str, address: &str) -> (String, String) {
        (words.to_owned(), address.to_owned())
    }

    #[test]
    fn a_term_is_known_in_all_its_forms() {
        let told = definitions(
            LangTag::KK,
            "# А\n\n2. Қағидаларда мынадай анықтамалар пайдаланылады:\n\n1) көрсетілетін қызметті алушы – тұлғалар;\n\n\
             2) қызметтер тізілімі (бұдан әрі – тізілім) – тізбе;\n\n3. Басқа:\n\n1) жоқ – бар.\n",
        );
        assert_eq!(
            uses(&told, "Тізілімге көрсетілетін қызметті алушылардың тізілімінен", None),
            [pair("Тізілімге", "p2-2"), pair("көрсетілетін қызметті алушылардың", "p2-1")]
        );
        assert_eq!(uses(&told, "тізілім – тізбе", Some("p2-2")), []);
        assert_eq!(uses(&told, "жоқ", None), [], "not a definition");
        assert_eq!(uses(&told, "көрсетілетін, қызметті алушы", None), [], "a sign parts the words");
    }

    #[test]
    fn a_definition_that_was_taken_out_is_no_term() {
        let told = definitions(LangTag::RU, "1. Понятия:\n\n1) исключен – приказом № 5;\n\n2) реестр – перечень;\n");
        assert_eq!(uses(&told, "исключен реестр", None), [pair("реестр", "p1-2")]);
    }

    #[test]
    fn abbreviations_count_as_terms() {
        let told = definitions(
            LangTag::RU,
            "1. В Регламенте используются понятия:\n\n1) единица (далее - СФЕ) – лица;\n\n2) потребитель - лицо.\n",
        );
        assert_eq!(
            uses(&told, "СФЕ вручает потребителю; единицы", None),
            [pair("СФЕ", "p1-1"), pair("потребителю", "p1-2")]
        );
    }
}
