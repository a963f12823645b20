//! Registers with faults, and sinks that fail.

use tizilim::checksum::Checksum;
use tizilim::files::{FileSink, MemorySink, SinkError};
use tizilim::opendata;
use tizilim::registry::{SourceTree, load};

use super::support::{BASE, OFFICES, SERVICE, full, strings};

#[test]
fn faulty_registers_do_not_panic() {
    let classifier = "[[section]]\ncode = \"001\"\nname.kk = \"Б\"\n[[section]]\ncode = \"001\"\nname.kk = \"Б\"";
    let settings = "id = \"t\"\nlanguages = [\"kk\"]\nbase_url = \"https://x.example\"\ntitle.kk = \"Т\"\n\
                    description.kk = \"С\"\npublisher.name.kk = \"Ж\"\ncontact.name.kk = \"Р\"\n\
                    licence = { id = \"x\", name.kk = \"Л\", url = \"https://l.example\" }";
    let loaded = load(SourceTree::from_texts([
        ("registry/registry.toml", settings),
        ("registry/classifier.toml", classifier),
        ("registry/services/00101001.toml", SERVICE),
        ("registry/offices/akkol.toml", OFFICES),
    ]));
    assert!(loaded.diagnostics.has_errors());
    let registry = loaded.registry.unwrap();
    opendata::write(&registry, &strings(&registry), BASE, &MemorySink::default()).unwrap();
}

#[test]
fn a_sink_that_fails_is_told_of() {
    struct Full;
    impl FileSink for Full {
        fn put(&self, path: &str, _: &[u8]) -> Result<Checksum, SinkError> {
            Err(format!("no room for {path}").into())
        }
    }
    let registry = full();
    let error = opendata::write(&registry, &strings(&registry), BASE, &Full).unwrap_err();
    assert!(error.to_string().starts_with("no room for data/"));
}
