//! Kazakh and Russian messages have no English words.

use std::collections::BTreeSet;

use tizilim::checked::Checked;
use tizilim::diagnostics::MessageLanguage;
use tizilim::diagnostics::messages::{files, rule_texts};

use crate::faults::cases;
use crate::support::Register;

/// Latin words that Kazakh and Russian sentences have too: names of forms, standards and programs.
const NAMES: &[&str] = &[
    "BCP",
    "CSV",
    "EGP",
    "FF",
    "Fluent",
    "Fr",
    "HEAD",
    "IANA",
    "ISO",
    "JSON",
    "KZT",
    "Lorem",
    "Markdown",
    "Mo",
    "NFC",
    "NUL",
    "OpenStreetMap",
    "OpenType",
    "PH",
    "SHA",
    "TBD",
    "TODO",
    "TOML",
    "TZ",
    "TrueType",
    "UTF",
    "Unicode",
    "Windows",
    "WOFF",
    "XML",
    "XX",
    "en",
    "false",
    "fr",
    "http",
    "https",
    "ipsum",
    "kk",
    "mailto",
    "next",
    "ru",
    "tel",
    "true",
];

/// The Latin words of a text, but for what stands in quotes or backquotes, for keys with their values, paths and addresses.
fn latin(text: &str) -> Vec<String> {
    let mut bare = String::new();
    let mut quoted = None;
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match quoted {
            Some(end) if letter == end => quoted = None,
            Some(_) if letter == '\\' => _ = letters.next(),
            Some(_) => {}
            None if matches!(letter, '"' | '`') => quoted = Some(letter),
            None if letter == '«' => quoted = Some('»'),
            None => bare.push(letter),
        }
    }
    let is_code = |word: &&str| word.contains(['/', '.', '_', '=', '<', '{', '}', '[', ']', '$', '@', '#', '%', '-']);
    // A key stands before its value.
    let keys = regex::Regex::new(r"[\w-]+ = ").unwrap();
    let bare = keys.replace_all(&bare, "= ");
    let words = bare.split_whitespace().filter(|word| !is_code(&word.trim_end_matches(['.', ',', ';', ':'])));
    let words = words.flat_map(|word| word.split(|letter: char| !letter.is_alphabetic()));
    let is_latin = |word: &&str| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_alphabetic());
    words.filter(is_latin).map(str::to_owned).collect()
}

fn unknown(text: &str) -> Vec<String> {
    latin(text).into_iter().filter(|word| !NAMES.contains(&word.as_str())).collect()
}

#[test]
fn translations_have_no_english_words() {
    let mut wrong = Vec::new();
    for (file, translations) in files().unwrap() {
        for entry in translations.entries {
            for text in [entry.kk, entry.ru].iter().filter(|text| !unknown(text).is_empty()) {
                wrong.push(format!("{file}.toml: {text:?}: {:?}", unknown(text)));
            }
        }
    }
    for (id, rule) in rule_texts().unwrap() {
        for texts in [rule.name, rule.why, rule.help] {
            for text in [texts.kk, texts.ru].iter().filter(|text| !unknown(text).is_empty()) {
                wrong.push(format!("{id}: {text:?}: {:?}", unknown(text)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Rules whose messages list words of the sources, or end in the words of another program: the system, the template engine, the parsers
/// of patterns, JSON or fonts.
const QUOTING: &[&str] =
    &["TZ001", "TZ204", "TZ405", "TZ504", "TZ802", "TZ901", "TZ957", "TZ959", "TZ960", "TZ962", "TZ964"];

#[test]
fn messages_of_all_cases_have_no_english_words() {
    let mut english = BTreeSet::new();
    for (_, translations) in files().unwrap() {
        let words = translations.entries.iter().flat_map(|entry| latin(&entry.en).into_iter());
        english.extend(words.filter(|word| word.len() > 2).map(|word| word.to_lowercase()));
    }
    let mut wrong = BTreeSet::new();
    for case in cases() {
        let register = (case.change)(Register::small());
        let mut checked = Checked::read(&register.root()).unwrap();
        checked.try_templates(jiff::civil::date(2026, 1, 31)).unwrap();
        for found in checked.loaded.diagnostics.iter().filter(|found| !QUOTING.contains(&found.code.id)) {
            let related = found.related.as_ref().map(|(_, label)| label);
            for message in [&found.message].into_iter().chain(&found.help).chain(related) {
                for language in [MessageLanguage::Kazakh, MessageLanguage::Russian] {
                    let text = message.in_language(language);
                    let words = unknown(&text).into_iter().filter(|word| english.contains(&word.to_lowercase()));
                    let words: Vec<_> = words.collect();
                    if !words.is_empty() {
                        wrong.insert(format!("{}: {text}: {words:?}", found.code.id));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}
