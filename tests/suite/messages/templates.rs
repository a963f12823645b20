//! The templates of the sources and their translations are the same set.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use tizilim::diagnostics::codes;
use tizilim::diagnostics::messages::{english_fingerprint, files, placeholders, rule_texts};

use crate::support::project;

/// The code of a source file without comments and inner tests.
fn code(text: &str) -> String {
    let code = text.split("\n#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// The text of a string literal at the beginning of some code.
fn literal(code: &str) -> Option<String> {
    let code = code.trim_start().strip_prefix('"')?;
    let (mut text, mut letters) = (String::new(), code.chars());
    loop {
        match letters.next()? {
            '"' => return Some(text),
            '\\' => match letters.next()? {
                '\n' => letters = letters.as_str().trim_start().chars(),
                'n' => text.push('\n'),
                letter => text.push(letter),
            },
            letter => text.push(letter),
        }
    }
}

/// Every template of `message!` and `phrase!` with the files that have it.
fn templates() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for entry in walkdir::WalkDir::new(project().join("src")) {
        let path = entry.unwrap().into_path();
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let code = code(&fs::read_to_string(&path).unwrap());
        for name in ["message!(", "phrase!("] {
            for (at, _) in code.match_indices(name) {
                if let Some(template) = literal(&code[at + name.len()..]) {
                    found.entry(template).or_default().insert(path.display().to_string());
                }
            }
        }
    }
    found
}

/// Whether a template has words of its own: letters outside of its places and of backquotes.
fn has_words(template: &str) -> bool {
    let mut text = template.to_owned();
    for (range, _) in placeholders(template).collect::<Vec<_>>().into_iter().rev() {
        text.replace_range(range, "");
    }
    text.split('`').step_by(2).any(|part| part.contains(char::is_alphabetic))
}

fn names(template: &str) -> BTreeSet<&str> {
    placeholders(template).map(|(_, name)| name).collect()
}

#[test]
fn every_template_is_translated_and_no_translation_is_left_over() {
    let templates = templates();
    assert!(templates.len() > 500, "the templates of the sources are found");
    let mut wrong = Vec::new();
    let mut known = BTreeMap::new();
    for (file, translations) in files().expect("the files of translations are in their form") {
        for entry in translations.entries {
            for (language, text) in [("kk", &entry.kk), ("ru", &entry.ru)] {
                if text.trim().is_empty() || names(text) != names(&entry.en) {
                    wrong.push(format!("{file}.toml: {language} of {:?} has other places: {text:?}", entry.en));
                }
                if text.starts_with(' ') != entry.en.starts_with(' ') || text.ends_with(' ') {
                    wrong.push(format!("{file}.toml: {language} of {:?} has other blanks: {text:?}", entry.en));
                }
            }
            if !templates.contains_key(&entry.en) {
                wrong.push(format!("{file}.toml: no code says {:?} any more", entry.en));
            }
            if let Some(other) = known.insert(entry.en.clone(), file) {
                wrong.push(format!("{file}.toml: {:?} stands in {other}.toml too", entry.en));
            }
        }
    }
    for (template, places) in templates.iter().filter(|(template, _)| has_words(template)) {
        if !known.contains_key(template.as_str()) {
            wrong.push(format!("{places:?}: {template:?} has no translation in src/diagnostics/translations/"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_is_translated() {
    let texts = rule_texts().expect("the files of rules are in their form");
    let ids: BTreeSet<_> = codes::ALL.iter().map(|code| code.id).collect();
    let untranslated: Vec<_> = ids.iter().filter(|id| !texts.contains_key(**id)).collect();
    assert!(untranslated.is_empty(), "rules without translations in src/diagnostics/translations/: {untranslated:?}");
    let unknown: Vec<_> = texts.keys().filter(|id| !ids.contains(id.as_str())).collect();
    assert!(unknown.is_empty(), "translations of no rule: {unknown:?}");
    for code in codes::ALL {
        let (known, now) = (&texts[code.id].of, english_fingerprint(code));
        assert_eq!(
            *known, now,
            "the English of {} has changed: compare its translations, then write of = {now:?}",
            code.id
        );
    }
    for (id, rule) in &texts {
        for wordings in [&rule.name, &rule.why, &rule.help] {
            assert!(!wordings.kk.trim().is_empty() && !wordings.ru.trim().is_empty(), "{id}: {wordings:?}");
        }
    }
}
