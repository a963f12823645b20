//! Revisions as data: whoever holds a dump and applies the changes has the next dump.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use serde_json::Value;
use sha2::{Digest, Sha256};
use tizilim::datasets::{ColumnRole, ColumnType};
use tizilim::opendata::{each_state, unguarded};
use tizilim::registry::tables::TableId;
use tizilim::registry::{Registry, SourceTree, load};
use tizilim::snapshot::{Particulars, Snapshot};

use super::agreement::check;
use super::hostile::hard_texts;
use super::support::{BASE, LAW, OFFICES, SERVICE, catalogue, files_of, json_of, real, settings, sha256, small};

/// The cells of a table without the guard, by the key and the column; empty ones left out.
type Cells = BTreeMap<(String, String), String>;

/// A register on a disk.
struct Sources(tempfile::TempDir);

impl Sources {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        let classifier = "[[section]]\ncode = \"001\"\nname.kk = \"Б\"\nsubsection = [{ code = \"00101\", name.kk = \"І\" }]\n\
                          [[section]]\ncode = \"002\"\nname.kk = \"Екінші\"\n";
        folder.put("registry/registry.toml", &settings("[\"kk\", \"ru\"]"));
        folder.put("registry/classifier.toml", classifier);
        folder.put("registry/bodies.toml", "body = [{ id = \"parliament\", kind = \"parliament\", name.kk = \"П\" }]");
        folder.put(
            "registry/districts.toml",
            "district = [{ id = \"akkol\", kind = \"district\", name.kk = \"Ақкөл\" }]",
        );
        folder.put("registry/acts/law.toml", LAW);
        folder.put("registry/services/00101001.toml", SERVICE);
        folder.put("registry/offices/akkol.toml", OFFICES);
        folder
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.0.path().join(path)).unwrap();
        assert!(text.contains(from), "{path}: {from}");
        self.put(path, &text.replacen(from, to, 1));
    }

    fn load(&self) -> Registry {
        let loaded = load(SourceTree::read(self.0.path()).unwrap());
        assert!(!loaded.diagnostics.has_errors(), "{:#?}", loaded.diagnostics);
        loaded.registry.unwrap()
    }

    fn publish(&self, day: &str) {
        let particulars = Particulars {
            id: day.parse().unwrap(),
            date: day.parse().unwrap(),
            order: Some(format!("№ {day}")),
            ordered_on: None,
        };
        let snapshot = Snapshot::of(&self.load(), particulars).unwrap();
        assert!(!snapshot.is_empty());
        snapshot.write(self.0.path()).unwrap();
    }
}

fn cells_of(csv: &[u8]) -> Cells {
    let mut csv = csv::Reader::from_reader(csv);
    let header = csv.headers().unwrap().clone();
    let mut cells = Cells::new();
    for row in csv.records().map(Result::unwrap) {
        for (column, cell) in header.iter().zip(&row).filter(|(_, cell)| !cell.is_empty()) {
            cells.insert((unguarded(&row[0]).to_owned(), column.to_owned()), unguarded(cell).to_owned());
        }
    }
    cells
}

/// A dump: each table by its name.
fn dump(files: &BTreeMap<String, Vec<u8>>, revision: &str) -> BTreeMap<String, Cells> {
    let bytes = files[&format!("data/revisions/{revision}/dump.zip")].as_slice();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let tables = names.iter().filter_map(|name| name.strip_suffix(".csv"));
    tables
        .map(|table| {
            let mut csv = Vec::new();
            archive.by_name(&format!("{table}.csv")).unwrap().read_to_end(&mut csv).unwrap();
            (table.to_owned(), cells_of(&csv))
        })
        .collect()
}

/// What a consumer does with `changes.csv`.
fn apply(changes: &[u8], dump: &mut BTreeMap<String, Cells>) {
    let mut csv = csv::Reader::from_reader(changes);
    let header = csv.headers().unwrap().clone();
    let place = |name: &str| header.iter().position(|column| column == name).unwrap();
    let [entity, id, field, old, new] = ["entity", "id", "field", "old", "new"].map(place);
    for row in csv.records().map(Result::unwrap) {
        let table = dump.entry(row[entity].to_owned()).or_default();
        let key = (unguarded(&row[id]).to_owned(), row[field].to_owned());
        let before =
            if row[new].is_empty() { table.remove(&key) } else { table.insert(key, unguarded(&row[new]).to_owned()) };
        assert_eq!(before.unwrap_or_default(), unguarded(&row[old]));
    }
}

/// Four edits after the first state: hostile words, parts that come and go, ends, and what has no status.
fn edited() -> Sources {
    let sources = Sources::new();
    sources.publish("2026-01-01");
    let hostile: Vec<_> = hard_texts().iter().map(|text| serde_json::to_string(text).unwrap()).collect();
    sources.edit("registry/services/00101001.toml", "kk = \"Қызмет\"", &format!("kk = {}", hostile[0]));
    sources.edit(
        "registry/classifier.toml",
        "\"Екінші\"",
        &format!("\"Екінші\"\naliases.kk = [{}]", hostile.join(", ")),
    );
    sources.publish("2026-02-01");
    let reversed: Vec<_> = hostile.iter().rev().cloned().collect();
    sources.edit("registry/classifier.toml", &hostile.join(", "), &reversed.join(", "));
    sources.edit("registry/services/00101001.toml", "free = false, amount = \"1000.50\"", "free = true");
    sources.edit("registry/services/00101001.toml", "id = \"list-1\"", "id = \"application\"");
    sources.edit("registry/offices/akkol.toml", "email = \"+a@b.kz\"\n", "phones = [\"+77163821048\"]\n");
    sources.publish("2026-03-01");
    sources.edit("registry/acts/law.toml", "\"in-force\"", "\"repealed\"\nrepealed_on = 2026-03-15");
    sources.edit(
        "registry/offices/akkol.toml",
        "provider = \"a\"\n",
        "provider = \"a\"\nstatus = \"closed\"\nclosed_on = 2026-03-16\n",
    );
    sources.put(
        "registry/services/new.toml",
        &SERVICE.replace(
            "id = \"00101001\"\ncode = \"00101001\"\nformer_ids = [\"old-name\", \"older-name\"]",
            "id = \"new\"",
        ),
    );
    sources.publish("2026-04-01");
    sources.edit("registry/classifier.toml", "[[section]]\ncode = \"002\"", "[[section]]\ncode = \"003\"");
    sources.put(
        "registry/revisions/withdrawn.toml",
        "[[withdrawn]]\ntable = \"sections\"\nid = \"002\"\non = 2026-04-02\n",
    );
    sources.publish("2026-05-01");
    sources
}

const DAYS: [&str; 5] = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"];

#[test]
fn a_dump_and_the_changes_give_the_next_dump() {
    let registry = edited().load();
    let files = check(&registry);
    let mut held = dump(&files, DAYS[0]);
    for pair in DAYS.windows(2) {
        apply(&files[&format!("data/revisions/{}/changes.csv", pair[1])], &mut held);
        held.retain(|_, cells| !cells.is_empty());
        let mut next = dump(&files, pair[1]);
        next.retain(|_, cells| !cells.is_empty());
        assert!(held == next, "{}", pair[1]);
    }
    assert!(!files.contains_key("data/revisions/2026-01-01/changes.csv"), "nothing is before the first");
    assert_eq!(held["sections"][&("003".to_owned(), "name_kk".to_owned())], "Екінші");
}

#[test]
fn the_last_dump_is_the_register_as_it_is() {
    let registry = edited().load();
    let files = check(&registry);
    let last = dump(&files, DAYS[4]);
    let mut seen = 0;
    for table in catalogue(&registry).iter().filter(|table| !TableId::OF_REVISIONS.contains(&table.name)) {
        let mut now = cells_of(&files[&format!("data/{}.csv", table.name)]);
        now.retain(|(_, column), _| {
            !table.columns.iter().any(|known| known.name == *column && known.role == ColumnRole::Address)
        });
        assert!(now == last[table.name.as_str()], "{}", table.name);
        seen += now.len();
    }
    assert!(seen > 100);
}

#[test]
fn what_changed_is_told_record_by_record() {
    let files = check(&edited().load());
    let changes = json_of(&files, "changes");
    let kinds = |table: &str, id: &str, revision: &str| -> Vec<String> {
        let of_record = |row: &&serde_json::Map<String, Value>| {
            row["entity"] == table && row["id"] == id && row["revision_id"] == revision
        };
        changes
            .iter()
            .filter(of_record)
            .map(|row| format!("{}:{}", row["field"].as_str().unwrap(), row["kind"].as_str().unwrap()))
            .collect()
    };
    assert_eq!(kinds("services", "00101001", DAYS[1]), ["name_kk:changed"]);
    assert_eq!(kinds("services", "00101001", DAYS[2]), ["free:changed", "cost_amount:changed", "payment:changed"]);
    assert_eq!(kinds("acts", "law", DAYS[3]), ["status:withdrawn", "repealed_on:withdrawn", "service_count:withdrawn"]);
    assert_eq!(kinds("offices", "z", DAYS[3]), ["status:withdrawn", "closed_on:withdrawn"]);
    assert!(kinds("services", "new", DAYS[3]).contains(&"id:added".to_owned()), "the key is among the fields");
    assert!(kinds("sections", "002", DAYS[4]).contains(&"code:withdrawn".to_owned()));
    assert_eq!(changes.iter().filter(|row| row["revision_id"] == DAYS[0]).count(), 0);

    let revisions = json_of(&files, "revisions");
    let ids: Vec<_> = revisions.iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!(ids, DAYS);
    assert_eq!((&revisions[0]["added_count"], &revisions[0]["previous_revision_id"]), (&Value::Null, &Value::Null));
    assert_eq!(revisions[3]["previous_revision_id"], DAYS[2]);
    assert_eq!(revisions[1]["order_number"], "№ 2026-02-01");
    assert_eq!(revisions[4]["dump_url"], format!("{BASE}data/revisions/2026-05-01/dump.zip"));
}

#[test]
fn the_list_of_revisions_names_their_files() {
    let registry = edited().load();
    let files = check(&registry);
    let index: Vec<Value> = serde_json::from_slice(&files["data/revisions/index.json"]).unwrap();
    assert_eq!(index.len(), 5);
    for (revision, at) in index.iter().zip(0..) {
        let listed = revision["files"].as_array().unwrap();
        assert_eq!(listed.len(), if at == 0 { 2 } else { 4 });
        for file in listed {
            let bytes = &files[file["url"].as_str().unwrap().strip_prefix(BASE).unwrap()];
            assert_eq!(file["sha256"], sha256(bytes));
            assert_eq!(file["bytes"], bytes.len());
        }
        assert_eq!(revision["sha256"], json_of(&files, "revisions")[at]["sha256"]);
    }
    let changes: Vec<Value> = serde_json::from_slice(&files["data/revisions/2026-03-01/changes.json"]).unwrap();
    let all = json_of(&files, "changes");
    assert_eq!(changes.len(), all.iter().filter(|row| row["revision_id"] == "2026-03-01").count());
}

/// The hash of a record, computed as the documentation says: from the dump alone.
#[test]
fn hashes_can_be_computed_from_a_dump() {
    let registry = edited().load();
    let files = check(&registry);
    let mut listed = csv::Reader::from_reader(files["data/revisions/2026-05-01/records.csv"].as_slice());
    let listed: Vec<_> = listed.records().map(Result::unwrap).collect();
    let last = dump(&files, DAYS[4]);
    let mut computed = Vec::new();
    for table in catalogue(&registry) {
        let Some(cells) = last.get(table.name.as_str()) else { continue };
        let mut records: BTreeMap<&str, BTreeMap<&str, Value>> = BTreeMap::new();
        for ((id, column), text) in cells {
            let kind = table.columns.iter().find(|known| known.name == *column).unwrap().column_type;
            let value = match kind {
                ColumnType::Integer => text.parse::<i64>().unwrap().into(),
                ColumnType::Boolean => (text == "true").into(),
                _ => text.as_str().into(),
            };
            records.entry(id).or_default().insert(column, value);
        }
        for (id, values) in records {
            let hash = sha256(&serde_json::to_vec(&values).unwrap());
            computed.push(vec![table.name.to_string(), id.to_owned(), hash]);
        }
    }
    let listed: Vec<Vec<_>> =
        listed.iter().map(|row| row.iter().map(|cell| unguarded(cell).to_owned()).collect()).collect();
    assert!(listed == computed);
}

#[test]
fn the_state_does_not_depend_on_where_the_site_stands() {
    let state = |base: &str| {
        let settings = settings("[\"kk\"]").replace(BASE, base);
        let loaded = load(SourceTree::from_texts([
            ("registry/registry.toml", settings.as_str()),
            ("registry/classifier.toml", "[[section]]\ncode = \"001\"\nname.kk = \"Б\""),
        ]));
        let mut records = Vec::new();
        each_state(&loaded.registry.unwrap(), |table| {
            records.push((table.columns(), table.records().collect::<Vec<_>>()))
        });
        records
    };
    assert_eq!(state(BASE), state("https://elsewhere.example/register/"));
    each_state(&real(), |table| {
        for (_, values) in table.records() {
            assert!(values.values().all(|value| !value.to_string().contains("tizilim.example")), "{}", table.name());
        }
    });
}

#[test]
fn a_register_without_revisions_has_an_empty_list() {
    let files = check(&small("[\"kk\"]", &[("registry/classifier.toml", "")]));
    assert_eq!(files["data/revisions/index.json"], b"[]\n");
    assert_eq!(files.keys().filter(|path| path.starts_with("data/revisions/")).count(), 1);
}

#[test]
fn dumps_keep_their_bytes_whatever_comes_after() {
    let sources = edited();
    let before = files_of(&sources.load());
    sources.edit("registry/classifier.toml", "\"Екінші\"", "\"Үшінші\"");
    sources.publish("2026-06-01");
    let after = files_of(&sources.load());
    for day in DAYS {
        for file in ["dump.zip", "records.csv", "changes.csv", "changes.json"] {
            let path = format!("data/revisions/{day}/{file}");
            assert!(before.get(&path) == after.get(&path), "{path}");
        }
    }
}

#[test]
fn the_files_do_not_depend_on_the_number_of_threads() {
    let registry = edited().load();
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| files_of(&registry))
    };
    assert!(with(1) == with(3));
}

#[test]
fn the_order_of_the_hash_is_that_of_the_documentation() {
    let sources = edited();
    let head = std::fs::read_to_string(sources.0.path().join("registry/revisions/2026-01-01/revision.toml")).unwrap();
    let lines = std::fs::read_to_string(sources.0.path().join("registry/revisions/2026-01-01/bodies.ndjson")).unwrap();
    let record: Value = serde_json::from_str(lines.trim_end()).unwrap();
    let state = format!(
        "id,former_ids,kind,name_kk,name_ru,parent_id,description_kk,description_ru,founded,address_kk,address_ru,phones,\
         email,website_kk,website_ru,unofficial_languages\n{}  parliament\n",
        record["sha256"].as_str().unwrap()
    );
    let hash: String = Sha256::digest(state).iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(head.contains(&hash));
}
