//! Adds what an import brings to a TOML file that is there: missing keys and entries, with every other byte kept.
//!
//! The second language of an act meets a record that an editor has worked on. Its comments, order and further keys stay;
//! only keys that it lacks are added, and values that contradict are counted, so that the plan can refuse.

use std::collections::HashMap;

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TableLike, Value};

use super::language::is_kazakh_letter;

/// A file with what was missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    /// The file, with contradicting values replaced.
    pub text: String,
    /// Whether keys or entries were added.
    pub added: bool,
    /// Whether values contradict.
    pub contradicts: bool,
    /// Whether the language of the import was missing, so that additions are its own.
    pub is_new_language: bool,
}

/// Merges what an import would write into a file; none if the file is not TOML.
pub(super) fn merge(old: &str, fresh: &str, act: &str, language: &str) -> Option<Merged> {
    let (mark, body) = match old.strip_prefix('\u{FEFF}') {
        Some(body) => ("\u{FEFF}", body),
        None => ("", old),
    };
    let windows = body.contains("\r\n");
    let mut doc: DocumentMut = body.replace("\r\n", "\n").parse().ok()?;
    let fresh: DocumentMut = fresh.parse().ok()?;
    let own = own_offices(&doc, act);
    let is_new_language = match doc.get("office") {
        Some(_) => !own.iter().any(|id| has_language(&doc, id, language)),
        None => doc.get("title").is_none_or(|title| title.get(language).is_none()),
    };
    let mut merger =
        Merger { own: &own, language, has_offices: doc.contains_key("office"), add_only: false, added: 0, changed: 0 };
    merger.table(doc.as_table_mut(), fresh.as_table());
    let (added, contradicts) = (merger.added > 0, merger.changed > 0);
    if !added && !contradicts {
        return Some(Merged { text: old.to_owned(), added, contradicts, is_new_language });
    }
    let text = doc.to_string();
    let text = if windows { text.replace('\n', "\r\n") } else { text };
    Some(Merged { text: format!("{mark}{text}"), added, contradicts, is_new_language })
}

/// The ids of the offices and providers that list an act.
fn own_offices(doc: &DocumentMut, act: &str) -> Vec<String> {
    let Some(offices) = doc.get("office").and_then(Item::as_array_of_tables) else { return Vec::new() };
    let lists = |office: &&Table| {
        let listings = office.get("listing").and_then(Item::as_array_of_tables);
        listings.is_some_and(|all| all.iter().any(|listing| text(listing, "act") == Some(act)))
    };
    let ids = offices.iter().filter(lists).flat_map(|office| [text(office, "id"), text(office, "provider")]);
    ids.flatten().map(str::to_owned).collect()
}

fn has_language(doc: &DocumentMut, provider: &str, language: &str) -> bool {
    let providers = doc.get("provider").and_then(Item::as_array_of_tables);
    providers.is_some_and(|all| {
        all.iter().any(|entry| {
            text(entry, "id") == Some(provider) && entry.get("name").is_some_and(|name| name.get(language).is_some())
        })
    })
}

fn text<'a>(table: &'a Table, key: &str) -> Option<&'a str> {
    table.get(key).and_then(Item::as_str)
}

struct Merger<'a> {
    /// The offices and providers of the act, whose values are compared.
    own: &'a [String],
    /// The language of the import.
    language: &'a str,
    has_offices: bool,
    /// Whether values that are there are left alone: another act's office is listed once more.
    add_only: bool,
    added: usize,
    changed: usize,
}

impl Merger<'_> {
    fn table(&mut self, old: &mut dyn TableLike, fresh: &dyn TableLike) {
        for (key, item) in fresh.iter() {
            match item {
                Item::ArrayOfTables(entries) => self.entries(old, key, entries),
                Item::Table(inner) => match old.get_mut(key).and_then(Item::as_table_like_mut) {
                    Some(known) => self.table(known, inner),
                    None => {
                        let mut inner = inner.clone();
                        place_at_end(&mut inner);
                        old.insert(key, Item::Table(inner));
                        self.added += 1;
                    }
                },
                Item::Value(value) => self.value(old, key, value),
                Item::None => {}
            }
        }
    }

    fn value(&mut self, old: &mut dyn TableLike, key: &str, fresh: &Value) {
        match old.get_mut(key) {
            None => {
                old.insert(key, Item::Value(fresh.clone()));
                self.added += 1;
            }
            Some(_) if self.add_only => {}
            Some(Item::Value(known)) if is_same(known, fresh) => {}
            Some(item) => {
                let decor = item.as_value().map(|known| known.decor().clone());
                let mut fresh = fresh.clone();
                if let Some(decor) = decor {
                    *fresh.decor_mut() = decor;
                }
                *item = Item::Value(fresh);
                self.changed += 1;
            }
        }
    }

    /// Keeps the cells of a row in a further language beside those that were printed first.
    fn parallel(&mut self, old: &mut Table, fresh: &Table) {
        let Some(cells) = fresh.get("printed").and_then(Item::as_table_like) else { return };
        let rows = old.entry("parallel").or_insert_with(dotted).as_table_like_mut();
        let row = rows.and_then(|rows| rows.entry(self.language).or_insert_with(dotted).as_table_like_mut());
        match row {
            Some(row) => self.table(row, cells),
            None => self.changed += 1,
        }
    }

    fn entries(&mut self, old: &mut dyn TableLike, key: &str, fresh: &ArrayOfTables) {
        if old.get(key).is_none() {
            old.insert(key, Item::ArrayOfTables(ArrayOfTables::new()));
        }
        let Some(known) = old.get_mut(key).and_then(Item::as_array_of_tables_mut) else {
            self.changed += 1;
            return;
        };
        let mut places: HashMap<String, usize> = HashMap::new();
        for (at, entry) in known.iter().enumerate() {
            places.entry(identity(key, entry, at)).or_insert(at);
        }
        for (at, entry) in fresh.iter().enumerate() {
            // A row is printed in each language, perhaps with another number; the record keeps that of the first.
            if key == "listing"
                && let Some(listing) = translated(known, entry, self.language)
            {
                self.parallel(listing, entry);
                continue;
            }
            match places.get(&identity(key, entry, at)).and_then(|at| known.get_mut(*at)) {
                Some(known) => {
                    let before = self.add_only;
                    if self.has_offices && matches!(key, "office" | "provider") {
                        self.add_only = !text(entry, "id").is_some_and(|id| self.own.iter().any(|own| own == id));
                    }
                    self.table(known, entry);
                    self.add_only = before;
                }
                None => {
                    let mut entry = entry.clone();
                    place_at_end(&mut entry);
                    known.push(entry);
                    self.added += 1;
                }
            }
        }
    }
}

/// The listing whose row a fresh one prints in another language: one that has these words already, or has none in this language.
fn translated<'t>(known: &'t mut ArrayOfTables, fresh: &Table, language: &str) -> Option<&'t mut Table> {
    let name = |row: Option<&Item>| row.and_then(|row| row.get("name")).and_then(Item::as_str).map(str::to_owned);
    let words = name(fresh.get("printed"));
    let rank = |listing: &Table| {
        let there = name(listing.get("parallel").and_then(|rows| rows.get(language)));
        if there == words { 0 } else { 1 + usize::from(there.is_some()) }
    };
    let found = known.iter().enumerate().filter(|(_, listing)| is_translation(listing, fresh));
    let (at, _) = found.min_by_key(|(_, listing)| rank(listing))?;
    known.get_mut(at)
}

/// What distinguishes an entry from the others of its list.
fn identity(list: &str, entry: &Table, at: usize) -> String {
    let part = |path: &[&str]| {
        let first = path.first().and_then(|key| entry.get(key));
        let item = path.iter().skip(1).try_fold(first, |item, key| Some(item?.get(key)));
        let value = item.flatten().and_then(Item::as_value).map(plain).unwrap_or_default();
        in_cyrillic(&value)
    };
    match list {
        "text" | "body" | "district" | "provider" | "office" => part(&["id"]),
        "amended_by" => format!("{} {}", part(&["by", "date"]), part(&["by", "number"])),
        "listing" => {
            let row = part(&["row"]);
            let row = if row.is_empty() { part(&["order"]) } else { row };
            format!("{} {} {} {row}", part(&["service"]), part(&["act"]), part(&["annex"]))
        }
        _ => at.to_string(),
    }
}

/// Whether two listings of one office are those of one annex in two languages.
fn is_translation(one: &Table, other: &Table) -> bool {
    let same = |key: &str| text(one, key) == text(other, key);
    is_kazakh(one) != is_kazakh(other) && ["service", "act", "annex"].iter().all(|key| same(key))
}

/// Whether a row is printed in Kazakh.
fn is_kazakh(listing: &Table) -> bool {
    let name = listing.get("printed").and_then(|printed| printed.get("name")).and_then(Item::as_str);
    name.is_some_and(|name| name.contains(is_kazakh_letter))
}

fn is_same(one: &Value, other: &Value) -> bool {
    match (one.as_array(), other.as_array()) {
        (Some(one), Some(other)) => {
            one.len() == other.len() && one.iter().zip(other.iter()).all(|(one, other)| is_same(one, other))
        }
        // The same number may be printed with a Latin letter in one language.
        _ => in_cyrillic(&plain(one)) == in_cyrillic(&plain(other)),
    }
}

/// Capitals that look alike in both scripts as Cyrillic ones: an act's number is set in either.
fn in_cyrillic(text: &str) -> String {
    const LATIN: &str = "ABCEHKMOPTX";
    const CYRILLIC: &str = "АВСЕНКМОРТХ";
    let folded =
        |c| LATIN.chars().zip(CYRILLIC.chars()).find(|(latin, _)| *latin == c).map_or(c, |(_, cyrillic)| cyrillic);
    text.chars().map(folded).collect()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string().trim().to_owned(), str::to_owned)
}

/// A table whose keys are written with dots in the table above it.
fn dotted() -> Item {
    let mut table = Table::new();
    table.set_dotted(true);
    Item::Table(table)
}

/// Sets a new table behind all others of its list, with an empty line before it.
fn place_at_end(table: &mut Table) {
    table.set_position(None);
    if !table.is_dotted() {
        table.decor_mut().set_prefix("\n");
    }
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => place_at_end(inner),
            Item::ArrayOfTables(entries) => entries.iter_mut().for_each(place_at_end),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_keys_are_added_and_every_byte_is_kept() {
        let old = "# Ours\nid = \"a\" # the id\ntitle.kk = 'Ә'\nstatus = \"repealed\"\naliases.kk = [\"а\"]\n\n# told\n[[amended_by]]\nnote.kk = \"ә\"\nby.date = 2012-01-01\nby.number = \"А-1\"\n\n[[text]]\nid = \"act\"\n";
        let fresh = "id = \"a\"\ntitle.ru = \"Б\"\nstatus = \"repealed\"\nsigned.ru = \"Аким\"\n\n[[amended_by]]\nnote.ru = \"б\"\nby.date = 2012-01-01\nby.number = \"A-1\"\n\n[[text]]\nid = \"act\"\ntitle.ru = \"Б\"\n\n[[text]]\nid = \"rules\"\ntitle.ru = \"В\"\n";
        let merged = merge(old, fresh, "a", "ru").unwrap();
        assert_eq!(
            merged.text,
            "# Ours\nid = \"a\" # the id\ntitle.kk = 'Ә'\ntitle.ru = \"Б\"\nstatus = \"repealed\"\naliases.kk = [\"а\"]\nsigned.ru = \"Аким\"\n\n# told\n[[amended_by]]\nnote.kk = \"ә\"\nnote.ru = \"б\"\nby.date = 2012-01-01\nby.number = \"А-1\"\n\n[[text]]\nid = \"act\"\ntitle.ru = \"Б\"\n\n[[text]]\nid = \"rules\"\ntitle.ru = \"В\"\n"
        );
        assert!(merged.added && !merged.contradicts && merged.is_new_language);
        let again = merge(&merged.text, fresh, "a", "ru").unwrap();
        assert_eq!((again.text.as_str(), again.added, again.contradicts), (merged.text.as_str(), false, false));
        let other = merge(old, &fresh.replace("\"repealed\"", "\"in-force\""), "a", "ru").unwrap();
        assert!(other.contradicts && other.text.contains("status = \"in-force\"\naliases"), "{}", other.text);
    }

    #[test]
    fn line_ends_and_marks_stay() {
        let merged = merge("\u{FEFF}id = \"a\"\r\ntitle.kk = \"ә\"\r\n", "title.ru = \"б\"\n", "a", "ru").unwrap();
        assert_eq!(merged.text, "\u{FEFF}id = \"a\"\r\ntitle.kk = \"ә\"\r\ntitle.ru = \"б\"\r\n");
        assert_eq!(merge("id = ", "a = 1\n", "a", "ru"), None);
    }
}
