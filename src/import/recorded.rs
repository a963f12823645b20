//! What the register says already of the act that is imported: so that its second language gets the same ids.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;
use toml::Value;

use super::existing::{KnownError, entries, read_table, read_text};

/// The record of the act, and the offices of the register.
#[derive(Clone, Debug, Default)]
pub struct Recorded {
    /// The id of the body that issued it.
    pub issuer: Option<String>,
    /// The id of the body that registered it.
    pub registered_by: Option<String>,
    /// The ids and kinds of its texts, in order.
    pub texts: Vec<(String, String)>,
    /// The service of each annex that lists offices, by text and annex.
    pub services: BTreeMap<(String, String), String>,
    /// The offices of the register.
    pub offices: RecordedOffices,
}

/// An office of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedOffice {
    /// Its id.
    pub id: String,
    /// The id of its provider.
    pub provider: String,
    /// Its district.
    pub district: String,
    /// Its phones.
    pub phones: Vec<String>,
}

/// The offices of the register, by what a row can be matched with.
#[derive(Clone, Debug, Default)]
pub struct RecordedOffices {
    offices: Vec<RecordedOffice>,
    by_row: HashMap<[String; 3], usize>,
    by_phones: HashMap<[String; 3], Option<usize>>,
    by_name: HashMap<(String, String), usize>,
    annexes: HashSet<(String, String)>,
    ids: HashSet<String>,
}

static DIRECTIVE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"\{\{\s*offices\(annex="([^"]*)",\s*service="([^"]*)"\)"#).ok());

impl Recorded {
    /// Reads what a register has of an act.
    ///
    /// # Errors
    /// When a file is there and cannot be read.
    pub fn read(root: &Path, act: &str) -> Result<Self, KnownError> {
        let mut recorded = Self { offices: RecordedOffices::read(root, act)?, ..Self::default() };
        let Some(table) = read_table(root, &format!("registry/acts/{act}.toml"))? else { return Ok(recorded) };
        let word = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        recorded.issuer = word(table.get("issuer"));
        recorded.registered_by = word(table.get("registration").and_then(|entry| entry.get("body")));
        let texts = table.get("text").and_then(Value::as_array).into_iter().flatten();
        recorded.texts = texts.filter_map(|text| Some((word(text.get("id"))?, word(text.get("kind"))?))).collect();
        for (id, _) in &recorded.texts {
            for language in ["kk", "ru"] {
                let path = format!("content/regulations/{act}/{id}/{language}.md");
                let text = read_text(root, &path)?.unwrap_or_default();
                for found in DIRECTIVE.iter().flat_map(|pattern| pattern.captures_iter(&text)) {
                    recorded.services.insert((id.clone(), found[1].to_owned()), found[2].to_owned());
                }
            }
        }
        Ok(recorded)
    }
}

impl RecordedOffices {
    fn read(root: &Path, act: &str) -> Result<Self, KnownError> {
        let mut all = Self::default();
        let mut paths: Vec<_> = std::fs::read_dir(root.join("registry/offices"))
            .map(|entries| entries.filter_map(Result::ok).map(|entry| entry.file_name()).collect())
            .unwrap_or_default();
        paths.sort();
        for name in paths.iter().filter_map(|name| name.to_str()).filter(|name| name.ends_with(".toml")) {
            let path = format!("registry/offices/{name}");
            let district = name.trim_end_matches(".toml");
            let providers = entries(root, &path, "provider")?;
            for provider in &providers {
                all.ids.extend(provider.get("id").and_then(Value::as_str).map(str::to_owned));
            }
            for office in entries(root, &path, "office")? {
                all.add(&office, &providers, district, act);
            }
        }
        Ok(all)
    }

    fn add(&mut self, office: &Value, providers: &[Value], district: &str, act: &str) {
        let word = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let (Some(id), Some(provider)) = (word(office, "id"), word(office, "provider")) else { return };
        let phones = office.get("phones").and_then(Value::as_array).into_iter().flatten();
        let phones: Vec<String> = phones.filter_map(|phone| phone.as_str().map(str::to_owned)).collect();
        let at = self.offices.len();
        for listing in office.get("listing").and_then(Value::as_array).into_iter().flatten() {
            if word(listing, "act").as_deref() != Some(act) {
                continue;
            }
            let key = |last: String| {
                [word(listing, "service").unwrap_or_default(), word(listing, "annex").unwrap_or_default(), last]
            };
            let [service, annex, _] = key(String::new());
            self.annexes.insert((service, annex));
            let row = word(listing, "row").or_else(|| word(listing, "order")).unwrap_or_default();
            self.by_row.insert(key(row), at);
            // A phone that two rows share tells nothing.
            self.by_phones.entry(key(phones.join(" "))).and_modify(|found| *found = None).or_insert(Some(at));
        }
        for entry in providers.iter().filter(|entry| word(entry, "id").as_ref() == Some(&provider)) {
            let names = entry.get("name").and_then(Value::as_table).into_iter().flat_map(toml::Table::values);
            for name in names.filter_map(Value::as_str) {
                self.by_name.insert((district.to_owned(), letters(name)), at);
            }
        }
        self.ids.insert(id.clone());
        self.offices.push(RecordedOffice { id, provider, district: district.to_owned(), phones });
    }

    /// The ids that offices and providers have.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// The office of a row of this act, read in another language or once more. `district` is what the row itself names.
    pub fn of_row(&self, place: [&str; 3], district: Option<&str>, phones: &[String]) -> Option<&RecordedOffice> {
        let row = self.by_row.get(&place.map(str::to_owned)).and_then(|at| self.offices.get(*at));
        let fits = |office: &&RecordedOffice| {
            district.is_none_or(|district| district == office.district)
                || !phones.is_empty() && phones == office.phones.as_slice()
        };
        if let Some(office) = row.filter(fits) {
            return Some(office);
        }
        // Another order of rows: a table is sorted by its own language.
        let key = [place[0].to_owned(), place[1].to_owned(), phones.join(" ")];
        let same_phones = self.by_phones.get(&key).copied().flatten().filter(|_| !phones.is_empty());
        same_phones.and_then(|at| self.offices.get(at)).filter(fits)
    }

    /// Whether the register lists offices of this service and annex of the act.
    pub fn has_annex(&self, service: &str, annex: &str) -> bool {
        self.annexes.contains(&(service.to_owned(), annex.to_owned()))
    }

    /// The office of a body of this name in a district.
    pub fn of_name(&self, district: &str, name: &str) -> Option<&RecordedOffice> {
        self.by_name.get(&(district.to_owned(), letters(name))).and_then(|at| self.offices.get(*at))
    }
}

/// Letters and digits alone, in lower case, look-alikes folded: what two prints of one thing share.
pub fn letters(text: &str) -> String {
    let folded = crate::text::normalise::fold_lookalikes(text).to_lowercase();
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}
