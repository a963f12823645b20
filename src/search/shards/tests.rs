//! The files for the browser, read back.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::Read as _;

use flate2::read::GzDecoder;
use serde_json::Value;

use super::coding::{FrontCoder, compare, put_ascending, put_number, separator, weight};
use super::entries::{ShardEntry, Space};
use super::results::ROOM;
use super::terms::shards;
use crate::addresses::site_files::{SEARCH_DIRECTORY, SEARCH_SHARDS, search_shard};
use crate::files::MemorySink;
use crate::registry::{SourceTree, Unpublished, load_with};

/// Reads what the coders wrote.
struct ShardReader<'b> {
    bytes: &'b [u8],
    text: Vec<u8>,
}

impl<'b> ShardReader<'b> {
    fn of(bytes: &'b [u8]) -> Self {
        Self { bytes, text: Vec::new() }
    }

    fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in (0..).step_by(7) {
            let (&byte, rest) = self.bytes.split_first().unwrap();
            self.bytes = rest;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    fn text(&mut self) -> String {
        let (shared, length) = (self.number(), self.number());
        self.text.truncate(shared);
        let (own, rest) = self.bytes.split_at(length);
        self.text.extend(own);
        self.bytes = rest;
        String::from_utf8(self.text.clone()).unwrap()
    }

    fn ascending(&mut self) -> Vec<u32> {
        let count = self.number();
        let distances: Vec<_> = (0..count).map(|_| self.number() as u32).collect();
        distances.into_iter().scan(0, |at, distance| Some(std::mem::replace(at, *at + distance) + distance)).collect()
    }
}

/// The files of an export by path, unpacked.
#[derive(Debug, PartialEq)]
struct Exported(BTreeMap<String, Vec<u8>>);

impl Exported {
    /// Of a register of these sources beside the smallest settings.
    fn of(sources: &[(&str, &str)]) -> Self {
        let settings = "id = \"x\"\nlanguages = [\"kk\", \"ru\"]\nbase_url = \"https://x.example/\"\ntitle = { kk = \"Т\", ru = \"Т\" }\n\
            description = { kk = \"Т\", ru = \"Т\" }\npublisher = { name = { kk = \"Т\", ru = \"Т\" } }\n\
            licence = { id = \"CC0-1.0\", name = { kk = \"Т\", ru = \"Т\" }, url = \"https://x.example/\" }\n\
            contact = { name = { kk = \"Т\", ru = \"Т\" }, email = \"a@x.example\" }\n";
        let settings = [("registry/registry.toml", settings)];
        let files = settings.iter().chain(sources);
        let files = files.map(|(path, text)| ((*path).to_owned(), Ok(text.as_bytes().to_vec()))).collect();
        let loaded = load_with(SourceTree { files }, Unpublished::Shown);
        let sink = MemorySink::default();
        crate::search::write(&loaded.registry.unwrap(), "/", &sink).unwrap();
        let unpacked = |(path, bytes): (String, Vec<u8>)| {
            let mut plain = Vec::new();
            GzDecoder::new(bytes.as_slice()).read_to_end(&mut plain).unwrap();
            (path, plain)
        };
        let is_exported = |(path, _): &(String, Vec<u8>)| path == SEARCH_DIRECTORY || path.starts_with(SEARCH_SHARDS);
        Self(sink.into_files().into_iter().filter(is_exported).map(unpacked).collect())
    }

    fn directory(&self) -> Value {
        serde_json::from_slice(&self.0[SEARCH_DIRECTORY]).unwrap()
    }

    fn named(&self, name: impl Display) -> &[u8] {
        &self.0[&search_shard(name)]
    }

    /// Texts and names of a list.
    fn list(&self, name: impl Display) -> Vec<(String, usize)> {
        let mut reader = ShardReader::of(self.named(name));
        let mut list = Vec::new();
        while !reader.bytes.is_empty() {
            list.push((reader.text(), reader.number()));
        }
        list
    }

    /// What the results show in a language, by the numbers of the records.
    fn shown(&self, language: &str) -> BTreeMap<u32, Value> {
        let lists = self.directory()["results"][language].as_array().unwrap().clone();
        let mut names = Vec::new();
        for list in &lists {
            let mut reader = ShardReader::of(self.named(list));
            while !reader.bytes.is_empty() {
                names.push(reader.number());
            }
        }
        let mut shown = BTreeMap::new();
        for (place, name) in names.iter().enumerate().filter(|(_, name)| **name > 0) {
            let chunk: Value = serde_json::from_slice(self.named(format!("{language}-{place}-{name}"))).unwrap();
            let chunk = (0..).zip(chunk.as_array().unwrap()).filter(|(_, record)| record.is_array());
            shown.extend(chunk.map(|(at, record)| ((place * ROOM) as u32 + at, record.clone())));
        }
        shown
    }

    /// What the result of a record shows.
    fn result(&self, language: &str, id: &str) -> Value {
        self.shown(language).into_values().find(|shown| shown[0] == id).unwrap()
    }
}

#[test]
fn numbers_and_texts_come_back() {
    let (mut bytes, mut coder) = (Vec::new(), FrontCoder::default());
    let texts = ["", "кызмет", "кызметтер", "кы", "🙂", &"ж".repeat(5000), "a"];
    let numbers = [0, 1, 127, 128, 300, 70_000];
    for text in texts {
        coder.put(&mut bytes, text);
    }
    numbers.iter().for_each(|&number| put_number(&mut bytes, number));
    put_ascending(&mut bytes, [0, 5, 5000, 5001].into_iter());
    let mut reader = ShardReader::of(&bytes);
    assert_eq!(texts.map(|_| reader.text()), texts);
    assert_eq!(numbers.map(|_| reader.number()), numbers);
    assert_eq!(reader.ascending(), [0, 5, 5000, 5001]);
    assert!(reader.bytes.is_empty());
}

#[test]
fn weights_keep_their_order_and_their_range() {
    assert!((0..500).map(|at| weight(at as f32 * 0.5)).is_sorted());
    assert_eq!((weight(0.0), weight(f32::INFINITY)), (0, 255));
}

#[test]
fn a_separator_stands_between_its_neighbours() {
    assert_eq!(separator("кызмет", "кызыл"), "кызы");
    assert_eq!(separator("", "а"), "а");
    assert!(compare("\u{ff5e}", "🙂").is_gt(), "as a browser compares: by units of UTF-16");
}

#[test]
fn shards_are_small_whole_and_in_order() {
    let texts = (0..3000).map(|at| format!("{}{at:04}", if at % 2 == 0 { "кызме" } else { "жумыс" }));
    let entry =
        |text: String| ShardEntry { place: text.into(), written: None, space: Space::Stem(0), bytes: vec![9, 1, 3, 7] };
    let mut entries: Vec<ShardEntry> = texts.map(entry).collect();
    entries.sort_by(|a, b| compare(&a.place, &b.place));
    let shards = shards(&entries);
    assert!(shards.len() > 4 && shards.iter().all(|shard| shard.bytes.len() < 5000));
    assert!(shards.windows(2).all(|pair| compare(&pair[0].from, &pair[1].from).is_lt()));
    let mut found = Vec::new();
    for (at, shard) in shards.iter().enumerate() {
        let mut reader = ShardReader::of(&shard.bytes);
        while !reader.bytes.is_empty() {
            let text = reader.text();
            assert_eq!([0; 4].map(|_| reader.number()), [9, 1, 3, 7]);
            assert!(compare(&shard.from, &text).is_le());
            assert!(shards.get(at + 1).is_none_or(|next| compare(&text, &next.from).is_lt()));
            found.push(text);
        }
    }
    assert_eq!(found, entries.iter().map(|entry| entry.text().to_owned()).collect::<Vec<_>>());
}

#[test]
fn an_empty_register_has_a_directory_and_empty_lists() {
    let files = Exported::of(&[("registry/classifier.toml", "")]);
    let directory = files.directory();
    assert_eq!((directory["records"].as_u64(), directory["blocks"].as_array().unwrap().len()), (Some(0), 1));
    for list in [files.list(&directory["blocks"][0][1]), files.list(&directory["words"])] {
        assert_eq!((list.len(), list[0].0.as_str()), (1, ""));
        assert!(files.named(list[0].1).is_empty());
    }
}

#[test]
fn titles_are_kept_as_they_are_and_long_words_do_no_harm() {
    let long = "ж".repeat(5000);
    let title = "<b>\"Қызмет\" & 🙂</b>";
    let classifier = format!(
        "[[section]]\ncode = \"001\"\nname = {{ kk = '{title}', ru = \"Услуга {long}\" }}\n\
         [[section]]\ncode = \"002\"\nname = {{ kk = \"Тек қазақша\" }}\n"
    );
    let files = Exported::of(&[("registry/classifier.toml", &classifier)]);
    assert_eq!(files.result("kk", "001"), serde_json::json!(["001", title, ""]));
    let expected = serde_json::json!(["002", "Тек қазақша", "", "kk"]);
    assert_eq!(files.result("ru", "002"), expected, "the title's language is given");
    let filters: Value = serde_json::from_slice(files.named(&files.directory()["filters"])).unwrap();
    let found = ShardReader::of(files.named(&filters["section-002"])).ascending();
    assert_eq!(found.len(), 1);
    assert_eq!(files.shown("kk")[&found[0]][0], "002");
    assert_eq!(Exported::of(&[("registry/classifier.toml", &classifier)]), files, "the same bytes again");
}

#[test]
fn a_result_says_that_it_does_not_hold_and_has_no_language_without_one() {
    let act = |more: &str| {
        format!(
            "kind = \"order\"\ntitle = {{ kk = \"Бұйрық\", ru = \"Приказ\" }}\ndate = 2021-02-16\nissuer = \"m\"\n{more}"
        )
    };
    let acts = [
        act("id = \"a\"\nstatus = \"in-force\"\n"),
        act("id = \"b\"\nstatus = \"repealed\"\nrepealed_on = 2022-01-01\n"),
        act("id = \"c\"\nstatus = \"upcoming\"\n"),
    ];
    let files = Exported::of(&[
        ("registry/classifier.toml", "[[section]]\ncode = \"001\"\nname = { kk = \"Бөлім\", ru = \"Раздел\" }\n"),
        ("registry/acts/a.toml", &acts[0]),
        ("registry/acts/b.toml", &acts[1]),
        ("registry/acts/c.toml", &acts[2]),
    ]);
    // A browser takes an empty word for a language and refuses it.
    assert_eq!(files.result("ru", "a"), serde_json::json!(["a", "Приказ", ""]));
    assert_eq!(files.result("ru", "b"), serde_json::json!(["b", "Приказ", "", null, "ended"]));
    assert_eq!(files.result("ru", "c"), serde_json::json!(["c", "Приказ", "", null, "upcoming"]));
}

#[test]
fn a_draft_in_a_preview_is_not_said_to_have_ended() {
    let service = |status: &str| {
        format!(
            "id = \"{status}\"\nname = {{ kk = \"Қызмет\", ru = \"Услуга\" }}\nsubsection = \"00101\"\nstatus = \"{status}\"\n"
        )
    };
    let files = Exported::of(&[
        (
            "registry/classifier.toml",
            "[[section]]\ncode = \"001\"\nname = { kk = \"Бөлім\", ru = \"Раздел\" }\n\
             subsection = [{ code = \"00101\", name = { kk = \"Ішкі\", ru = \"Подраздел\" } }]\n",
        ),
        ("registry/services/draft.toml", &service("draft")),
        ("registry/services/upcoming.toml", &service("upcoming")),
    ]);
    assert_eq!(files.result("ru", "draft").as_array().unwrap().len(), 3);
    assert_eq!(files.result("ru", "upcoming")[4], "upcoming");
}
