//! The files for the browser, read back.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::read::GzDecoder;
use serde_json::Value;

use super::coding::{FrontCoder, compare, put_ascending, put_number, separator, weight};
use super::entries::{ShardEntry, Space};
use super::terms::shards;
use crate::addresses::site_files::{SEARCH_DIRECTORY, SEARCH_SHARDS};
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

/// The files of a register of these sources beside the smallest settings, unpacked; the folder of the edition left out.
fn exported(sources: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let settings = "id = \"x\"\nlanguages = [\"kk\", \"ru\"]\nbase_url = \"https://x.example/\"\ntitle = { kk = \"Т\", ru = \"Т\" }\n\
        description = { kk = \"Т\", ru = \"Т\" }\npublisher = { name = { kk = \"Т\", ru = \"Т\" } }\n\
        licence = { id = \"CC0-1.0\", name = { kk = \"Т\", ru = \"Т\" }, url = \"https://x.example/\" }\n\
        contact = { name = { kk = \"Т\", ru = \"Т\" }, email = \"a@x.example\" }\n";
    let settings = [("registry/registry.toml", settings)];
    let files =
        settings.iter().chain(sources).map(|(path, text)| ((*path).to_owned(), Ok(text.as_bytes().to_vec()))).collect();
    let loaded = load_with(SourceTree { files }, Unpublished::Shown);
    let sink = MemorySink::default();
    crate::search::write(&loaded.registry.unwrap(), "/", &sink).unwrap();
    let files =
        sink.into_files().into_iter().filter(|(path, _)| path == SEARCH_DIRECTORY || path.starts_with(SEARCH_SHARDS));
    files
        .map(|(path, bytes)| {
            let mut plain = Vec::new();
            GzDecoder::new(bytes.as_slice()).read_to_end(&mut plain).unwrap();
            (path.rsplit('/').next().unwrap().to_owned(), plain)
        })
        .collect()
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
    let texts: Vec<String> =
        (0..3000).map(|at| format!("{}{at:04}", if at % 2 == 0 { "кызме" } else { "жумыс" })).collect();
    let mut entries: Vec<ShardEntry> = texts
        .iter()
        .map(|text| ShardEntry {
            place: text.clone(),
            text: text.clone(),
            space: Space::Stem(0),
            bytes: vec![9, 1, 3, 7],
        })
        .collect();
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
    assert_eq!(found, entries.iter().map(|entry| entry.text.clone()).collect::<Vec<_>>());
}

#[test]
fn an_empty_register_has_a_directory_and_empty_lists() {
    let files = exported(&[("registry/classifier.toml", "")]);
    let directory: Value = serde_json::from_slice(&files["directory.bin"]).unwrap();
    assert_eq!((directory["records"].as_u64(), directory["blocks"].to_string().as_str()), (Some(0), "[\"\"]"));
    assert!(files["t0.bin"].is_empty() && files["w0.bin"].is_empty());
}

#[test]
fn titles_are_kept_as_they_are_and_long_words_do_no_harm() {
    let long = "ж".repeat(5000);
    let title = "<b>\"Қызмет\" & 🙂</b>";
    let classifier = format!(
        "[[section]]\ncode = \"001\"\nname = {{ kk = '{title}', ru = \"Услуга {long}\" }}\n\
         [[section]]\ncode = \"002\"\nname = {{ kk = \"Тек қазақша\" }}\n"
    );
    let files = exported(&[("registry/classifier.toml", &classifier)]);
    let shown: Value = serde_json::from_slice(&files["kk-0.bin"]).unwrap();
    assert_eq!(shown[0], serde_json::json!(["001", title, ""]));
    let shown: Value = serde_json::from_slice(&files["ru-0.bin"]).unwrap();
    assert_eq!(shown[1], serde_json::json!(["002", "Тек қазақша", "", "kk"]), "the title's language is given");
    assert_eq!(ShardReader::of(&files["section-002.bin"]).ascending(), [1]);
    assert_eq!(exported(&[("registry/classifier.toml", &classifier)]), files, "the same bytes again");
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
    let files = exported(&[
        ("registry/classifier.toml", "[[section]]\ncode = \"001\"\nname = { kk = \"Бөлім\", ru = \"Раздел\" }\n"),
        ("registry/acts/a.toml", &acts[0]),
        ("registry/acts/b.toml", &acts[1]),
        ("registry/acts/c.toml", &acts[2]),
    ]);
    let shown: Value = serde_json::from_slice(&files["ru-0.bin"]).unwrap();
    // A browser takes an empty word for a language and refuses it.
    assert_eq!(shown[1], serde_json::json!(["a", "Приказ", ""]));
    assert_eq!(shown[2], serde_json::json!(["b", "Приказ", "", null, "ended"]));
    assert_eq!(shown[3], serde_json::json!(["c", "Приказ", "", null, "upcoming"]));
}

#[test]
fn a_draft_in_a_preview_is_not_said_to_have_ended() {
    let service = |status: &str| {
        format!(
            "id = \"{status}\"\nname = {{ kk = \"Қызмет\", ru = \"Услуга\" }}\nsubsection = \"00101\"\nstatus = \"{status}\"\n"
        )
    };
    let files = exported(&[
        (
            "registry/classifier.toml",
            "[[section]]\ncode = \"001\"\nname = { kk = \"Бөлім\", ru = \"Раздел\" }\n\
             subsection = [{ code = \"00101\", name = { kk = \"Ішкі\", ru = \"Подраздел\" } }]\n",
        ),
        ("registry/services/draft.toml", &service("draft")),
        ("registry/services/upcoming.toml", &service("upcoming")),
    ]);
    let shown: Value = serde_json::from_slice(&files["ru-0.bin"]).unwrap();
    let statuses: BTreeMap<_, _> =
        shown.as_array().unwrap().iter().map(|one| (one[0].as_str().unwrap(), one[4].as_str())).collect();
    assert_eq!((statuses["draft"], statuses["upcoming"]), (None, Some("upcoming")));
}
