//! What is in memory does not grow with the size of the files.

use std::collections::BTreeMap;
use std::fs::File;
use std::sync::Mutex;

use tizilim::checksum::Checksum;
use tizilim::files::{FileSink, SinkError};
use tizilim::opendata;

use super::support::{BASE, small, strings};

/// A sink that only notes how large files are, and how they came.
#[derive(Default)]
struct Watching {
    in_memory: Mutex<BTreeMap<String, u64>>,
    on_disk: Mutex<BTreeMap<String, u64>>,
}

impl FileSink for Watching {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, SinkError> {
        self.in_memory.lock().unwrap().insert(path.to_owned(), bytes.len() as u64);
        Ok(Checksum::of(bytes))
    }

    fn put_file(&self, path: &str, file: &File) -> Result<Checksum, SinkError> {
        self.on_disk.lock().unwrap().insert(path.to_owned(), file.metadata()?.len());
        Ok(Checksum::of(b""))
    }
}

#[test]
fn large_files_come_from_the_disk() {
    let words = "ұзын мәтін ".repeat(900);
    let services: Vec<_> = (0..300)
        .map(|number| {
            let text = format!(
                "id = \"s{number}\"\nname.kk = \"Қызмет\"\nsubsection = \"00101\"\nstatus = \"withdrawn\"\nended_on = 2020-01-01\n\
                 recipient.text.kk = \"{}\"\n",
                words.trim_end()
            );
            (format!("registry/services/s{number}.toml"), text)
        })
        .collect();
    let classifier =
        "[[section]]\ncode = \"001\"\nname.kk = \"Б\"\nsubsection = [{ code = \"00101\", name.kk = \"І\" }]";
    let mut files = vec![("registry/classifier.toml", classifier)];
    files.extend(services.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let sink = Watching::default();
    let registry = small("[\"kk\"]", &files);
    opendata::write(&registry, &strings(&registry), BASE, &sink).unwrap();

    let on_disk = sink.on_disk.into_inner().unwrap();
    for name in ["services.csv", "services.json", "services.ttl", "services.jsonld", "registry.sqlite", "registry.zip"]
    {
        assert!(on_disk.contains_key(&format!("data/{name}")), "{name} was held in memory");
    }
    assert!(on_disk["data/services.csv"] > 5_000_000, "the register is large enough to tell");
    let in_memory = sink.in_memory.into_inner().unwrap();
    let (path, largest) = in_memory.iter().max_by_key(|(_, bytes)| **bytes).unwrap();
    assert!(*largest <= 5_000_000, "{path} has {largest} bytes in memory");
}
