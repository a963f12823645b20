//! Quoted pieces of regulations as running text.

use crate::registry::model::{Clause, Provision};
use crate::registry::values::{LangTag, Text};

/// A provision as running text, a line an item, in each language in which it has words.
pub fn provision_words(languages: &[LangTag], provision: &Provision) -> Vec<(LangTag, String)> {
    words_of(languages, provision.head.as_ref(), &provision.items, &provision.tail)
}

/// A head, items and a tail as running text, a line an item, in each language in which they have words.
pub fn words_of(
    languages: &[LangTag],
    head: Option<&Text>,
    items: &[Clause],
    tail: &[Clause],
) -> Vec<(LangTag, String)> {
    let lines_in = |&language: &LangTag| {
        let mut lines: Vec<String> = head.and_then(|head| head.get(language)).map(str::to_owned).into_iter().collect();
        for clause in items.iter().chain(tail) {
            add_lines(&mut lines, clause, language);
        }
        (!lines.is_empty()).then(|| (language, lines.join("\n")))
    };
    languages.iter().filter_map(lines_in).collect()
}

fn add_lines(lines: &mut Vec<String>, clause: &Clause, language: LangTag) {
    if let Some(words) = clause.text.get(language) {
        lines.push(match &clause.number {
            Some(number) => format!("{number} {words}"),
            None => words.to_owned(),
        });
    }
    for item in &clause.items {
        add_lines(lines, item, language);
    }
}
