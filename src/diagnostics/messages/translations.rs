//! The translations, which are compiled in: a file a subject with Kazakh and Russian beside each English template, and those of the rules.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::language::MessageLanguage;
use super::phrase::Phrase;
use crate::diagnostics::code::Code;
use crate::diagnostics::codes;
use crate::hex::hex;

/// The files with their names.
const FILES: &[(&str, &str)] = &[
    ("files", include_str!("../translations/files.toml")),
    ("fluent", include_str!("../translations/fluent.toml")),
    ("language", include_str!("../translations/language.toml")),
    ("links", include_str!("../translations/links.toml")),
    ("nouns", include_str!("../translations/nouns.toml")),
    ("numbers", include_str!("../translations/numbers.toml")),
    ("opening_hours", include_str!("../translations/opening_hours.toml")),
    ("profile", include_str!("../translations/profile.toml")),
    ("references", include_str!("../translations/references.toml")),
    ("report", include_str!("../translations/report.toml")),
    ("revisions", include_str!("../translations/revisions.toml")),
    ("services", include_str!("../translations/services.toml")),
    ("texts", include_str!("../translations/texts.toml")),
    ("theme", include_str!("../translations/theme.toml")),
    ("toml", include_str!("../translations/toml.toml")),
    ("toml_dates", include_str!("../translations/toml_dates.toml")),
    ("values", include_str!("../translations/values.toml")),
];

/// The files of the rules.
const RULES: &[&str] = &[
    include_str!("../translations/rules_of_values.toml"),
    include_str!("../translations/rules_of_records.toml"),
    include_str!("../translations/rules_of_texts.toml"),
    include_str!("../translations/rules_of_themes.toml"),
];

/// A file of translations.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranslationFile {
    /// Its entries.
    #[serde(rename = "message")]
    pub entries: Vec<Translation>,
}

/// A template and its translations.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// The English template as it stands in the code.
    pub en: String,
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
}

/// The translated texts of a rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleTexts {
    /// The fingerprint of the English texts that were translated: [`english_fingerprint`].
    pub of: String,
    /// Its name.
    pub name: Wordings,
    /// Why it is one.
    pub why: Wordings,
    /// An example, where it has words.
    pub example: Option<Wordings>,
    /// What to do.
    pub help: Wordings,
}

/// A text in the languages other than English.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wordings {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
}

/// The translations of templates, by the names of their files.
///
/// # Errors
/// When a file is not in the form of such files.
pub fn files() -> Result<Vec<(&'static str, TranslationFile)>, toml::de::Error> {
    FILES.iter().map(|(name, text)| Ok((*name, toml::from_str(text)?))).collect()
}

/// The translated texts of the rules by their codes.
///
/// # Errors
/// When a file is not in the form of such files.
pub fn rule_texts() -> Result<BTreeMap<String, RuleTexts>, toml::de::Error> {
    let files: Vec<BTreeMap<_, _>> = RULES.iter().map(|text| toml::from_str(text)).collect::<Result<_, _>>()?;
    Ok(files.into_iter().flatten().collect())
}

/// The fingerprint of the English texts of a rule, by which a translation of older texts is found.
pub fn english_fingerprint(code: &Code) -> String {
    let texts = [code.name, code.why, code.example, code.help].map(Phrase::english);
    hex(&Sha256::digest(texts.join("\n"))[..4])
}

/// Every translation by its English words. A file that is faulty has none: a test reads all of them.
static TRANSLATIONS: LazyLock<HashMap<String, Wordings>> = LazyLock::new(|| {
    let entries = files().unwrap_or_default().into_iter().flat_map(|(_, file)| file.entries);
    let mut all: HashMap<_, _> = entries.map(|it| (it.en, Wordings { kk: it.kk, ru: it.ru })).collect();
    let mut rules = rule_texts().unwrap_or_default();
    for code in codes::ALL {
        let Some(texts) = rules.remove(code.id) else { continue };
        let own = [(code.name, Some(texts.name)), (code.why, Some(texts.why)), (code.help, Some(texts.help))];
        for (phrase, wordings) in own.into_iter().chain([(code.example, texts.example)]) {
            all.extend(wordings.map(|wordings| (phrase.english().to_owned(), wordings)));
        }
    }
    all
});

/// A text in a language; itself if the language has no translation of it.
pub(super) fn translation(english: &'static str, language: MessageLanguage) -> &'static str {
    let of =
        |choose: fn(&Wordings) -> &String| TRANSLATIONS.get(english).map_or(english, |found| choose(found).as_str());
    match language {
        MessageLanguage::English => english,
        MessageLanguage::Kazakh => of(|found| &found.kk),
        MessageLanguage::Russian => of(|found| &found.ru),
    }
}
