//! The profiles in the binary.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::country::Profile;
use super::layer::Layer;
use crate::diagnostics::Sources;
use crate::registry::decode::Decoder;
use crate::registry::values::CountryCode;

/// The folders, one a country and the neutral one.
static FOLDERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/profiles");

/// The name of the folder for every other country.
const NEUTRAL: &str = "neutral";

static PROFILES: LazyLock<BTreeMap<&str, Profile>> = LazyLock::new(|| {
    let folders = FOLDERS.dirs().filter_map(|folder| folder.path().to_str());
    folders.map(|name| (name, read(name).unwrap_or_else(|faults| panic!("profiles/{name}: {faults}")))).collect()
});

/// The profile of a country; the neutral one for a country that has none, and for no country.
pub fn of_country(country: Option<CountryCode>) -> &'static Profile {
    let own = country.and_then(|country| PROFILES.get(country.to_string().as_str()));
    own.unwrap_or_else(|| &PROFILES[NEUTRAL])
}

/// Reads a profile: the tables of its folder, and those of the neutral one that it does not have.
fn read(name: &str) -> Result<Profile, String> {
    let mut table = tables(name)?;
    for (key, value) in tables(NEUTRAL)? {
        if !table.contains_key(&key) {
            table.insert(key, value);
        }
    }
    let file = Sources::default().add(name, "");
    let mut decoder = Decoder::new(file, &[]);
    let profile = Profile::lay(None, &Spanned::new(0..0, DeValue::Table(table)), &mut decoder);
    let faults = decoder.faults.iter().fold(String::new(), |mut out, fault| {
        let _ = write!(out, "{} {}; ", fault.code.id, fault.message.english());
        out
    });
    profile.filter(|_| faults.is_empty()).ok_or(faults)
}

/// The tables of a folder; each stands in one file.
fn tables(name: &str) -> Result<DeTable<'static>, String> {
    let folder = FOLDERS.get_dir(name).ok_or("there is no such folder")?;
    let mut tables = DeTable::new();
    for file in folder.files() {
        let path = file.path().display();
        let text = file.contents_utf8().ok_or_else(|| format!("{path} is not UTF-8"))?;
        let document = DeTable::parse(text).map_err(|error| format!("{path}: {error}"))?;
        for (key, value) in document.into_inner() {
            if tables.contains_key(&key) {
                return Err(format!("{path}: `{}` stands in another file too", key.get_ref()));
            }
            tables.insert(key, value);
        }
    }
    Ok(tables)
}
