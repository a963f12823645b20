//! A build that keeps what nothing has changed publishes the same as one that makes everything anew, whatever is edited.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tizilim::datasets::FileSizes;
use tizilim::files::MemorySink;
use tizilim::incremental::{ArtifactRecord, Artifacts};
use tizilim::inputs::Inputs;
use tizilim::opendata::open_data;
use tizilim::registry::{Loaded, SourceTree, load};
use tizilim::site::{BaseUrl, Site as Pages};
use tizilim::strings::Translations;
use tizilim::theme::Theme;

use crate::examples::{document, examples};
use crate::support::{Register, files, project, tizilim};

/// The day of the builds.
const DAY: Date = Date::constant(2026, 1, 31);

/// How many edits are made one after another; `TIZILIM_EDITS` makes more or less.
const EDITS: usize = 200;

/// The files of a site, by path.
type Site = BTreeMap<String, Vec<u8>>;

/// Source files, by path.
type Files = BTreeMap<String, String>;

/// Random numbers that are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn one<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

fn loaded(files: &Files) -> Loaded {
    let mut loaded = load(SourceTree::from_texts(files.iter().map(|(path, text)| (path.as_str(), text.as_str()))));
    loaded.set_day(DAY);
    loaded
}

/// Builds the pages of a site, with what an earlier build left if there is one, and gives the site, what it leaves, and how much was kept.
/// The pages of open data, half of all, are left out of most builds.
fn build(loaded: &Loaded, with_data: bool, former: Option<(&Site, ArtifactRecord)>) -> (Site, ArtifactRecord, usize) {
    let registry = loaded.faultless().expect("a register without errors");
    let theme = Theme::of(registry, project()).expect("the theme of the program");
    let base: BaseUrl = registry.settings.base_url.as_str().parse().expect("a base URL");
    let translations = Translations::load(&theme, &registry.languages).expect("the strings of the program");
    let data = open_data(registry, &translations, &base.to_string());
    let pages = Pages::new(registry, theme.clone(), &translations, base, DAY, &data).expect("a site");
    let (sink, record) = match former {
        Some((site, artifacts)) => (MemorySink::replacing(site.clone()), Some(artifacts)),
        None => (MemorySink::default(), None),
    };
    let inputs = Inputs::of(&loaded.sources, registry, &theme, &()).expect("the program");
    let artifacts = Artifacts::new(inputs.environment.and(data.outline()), record);
    artifacts.know(registry.sources().chain(pages.sources()));
    pages.write(&artifacts, &sink, &|| ()).expect("pages");
    if with_data {
        pages.write_open_data(&FileSizes::default(), &artifacts, &sink, &|| ()).expect("pages of open data");
    }
    let kept = artifacts.kept();
    (sink.into_files(), artifacts.into_record(), kept)
}

/// Makes a random edit, such as editors make, and gives what it is called; nothing if there is nothing to be edited so.
fn edit(files: &mut Files, first: &Files, chance: &mut Chance) -> Option<String> {
    // What changes most is edited most.
    let often = ["registry/services/", "registry/acts/", "registry/offices/", "registry/settlements/", "content/"];
    let rarely = chance.below(8) == 0;
    let is_chosen = |path: &&String| rarely || often.iter().any(|folder| path.starts_with(folder));
    let paths: Vec<_> = files.keys().filter(is_chosen).cloned().collect();
    let path = chance.one(&paths).clone();
    let text = files[&path].clone();
    let lines: Vec<_> = text.lines().collect();
    let at = chance.below(lines.len().max(1));
    let line = *lines.get(at)?;
    let replaced = |new: &str| {
        let mut lines = lines.clone();
        lines[at] = new;
        lines.join("\n") + "\n"
    };
    let place = format!("{path}:{}", at + 1);
    match chance.below(14) {
        0 => {
            let id = format!("copied-{}", chance.below(1000));
            let stem = path.strip_prefix("registry/services/")?.strip_suffix(".toml")?.to_owned();
            let copy = text.replacen(&format!("id = \"{stem}\""), &format!("id = \"{id}\""), 1);
            files.insert(format!("registry/services/{id}.toml"), copy.replace(&format!("code = \"{stem}\""), ""));
            Some(format!("{path} copied"))
        }
        1 => {
            files.remove(&path);
            Some(format!("{path} removed"))
        }
        2 => {
            let (path, text) = first.iter().nth(chance.below(first.len()))?;
            files.insert(path.clone(), text.clone());
            Some(format!("{path} as it was"))
        }
        3 => {
            let digit = line.find(|c: char| c.is_ascii_digit())?;
            let new = format!("{}{}{}", &line[..digit], chance.below(10), &line[digit + 1..]);
            files.insert(path, replaced(&new));
            Some(format!("{place} another digit"))
        }
        4 => {
            let mut lines = lines.clone();
            lines.remove(at);
            files.insert(path, lines.join("\n") + "\n");
            Some(format!("{place} removed"))
        }
        5 => {
            let mut lines = lines.clone();
            lines.swap(at, at.checked_sub(1)?);
            files.insert(path, lines.join("\n") + "\n");
            Some(format!("{place} one line up"))
        }
        6 => {
            let (key, value) = line.split_once(" = ")?;
            let values = files.values().flat_map(|text| text.lines()).filter_map(|line| line.split_once(" = "));
            let others: Vec<_> = values.filter(|(other, _)| *other == key).map(|(_, value)| value).collect();
            let other = *chance.one(&others);
            let (edited, is_other) = (replaced(&format!("{key} = {other}")), other != value);
            files.insert(path, edited);
            is_other.then(|| format!("{place} another value"))
        }
        _ => {
            let words: Vec<_> = line.split(' ').collect();
            let word = *chance.one(&words);
            let stem = word.trim_matches(|c: char| !c.is_alphabetic());
            if stem.chars().count() < 4 || stem.is_ascii() {
                return None;
            }
            let new = line.replacen(stem, &format!("{stem}{}", chance.one(&["лар", "ның", "а", "ов"])), 1);
            files.insert(path, replaced(&new));
            Some(format!("{place} another word"))
        }
    }
}

/// The paths of files that are not the same.
fn differences<'s>(one: &'s Site, other: &'s Site) -> Vec<&'s str> {
    let paths = one.keys().chain(other.keys().filter(|path| !one.contains_key(*path)));
    paths.filter(|path| one.get(*path) != other.get(*path)).map(String::as_str).collect()
}

#[test]
fn whatever_is_edited_the_site_is_that_of_a_whole_build() {
    let count = std::env::var("TIZILIM_EDITS").map_or(EDITS, |count| count.parse().expect("a number of edits"));
    let examples = examples(&document()).into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    for (seed, first) in [(14, examples), (15, Register::small().texts())] {
        edit_often(&first, count / 2, &mut Chance(seed));
    }
}

/// Edits a register, one edit after another, and compares a build that keeps with one that does not after each.
fn edit_often(first: &Files, count: usize, chance: &mut Chance) {
    let mut files = first.clone();
    let (mut site, mut artifacts, _) = build(&loaded(&files), true, None);
    let (mut made, mut kept_of_all) = (0, 0);
    while made < count {
        let mut edited = files.clone();
        let Some(name) = edit(&mut edited, first, chance) else { continue };
        let register = loaded(&edited);
        if register.faultless().is_none() {
            continue;
        }
        let with_data = made % 10 < 2;
        let (fresh, ..) = build(&register, with_data, None);
        let (kept_site, left, kept) = build(&register, with_data, Some((&site, artifacts)));
        assert_eq!(differences(&fresh, &kept_site), [""; 0], "edit {made}: {name}");
        (site, artifacts, files) = (kept_site, left, edited);
        made += 1;
        kept_of_all += usize::from(kept > 0);
    }
    assert!(kept_of_all * 3 >= count, "only {kept_of_all} of {count} builds kept something");
}

/// What `build` says, and the files of its output folder.
fn built(register: &Register, options: &[&str]) -> (String, BTreeMap<String, Vec<u8>>) {
    let out = register.path("out");
    let mut command = tizilim();
    command.args(["build", "--date", "2026-01-31", "--json", "--root"]).arg(register.root()).arg("--out").arg(&out);
    let output = command.args(options).output().expect("the program");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    (String::from_utf8_lossy(&output.stderr).into_owned(), files(&out))
}

#[test]
fn a_cache_is_never_in_the_way() {
    let register = Register::small();
    let cache = register.path(".tizilim-cache");
    let (_, whole) = built(&register, &["--no-cache"]);
    assert!(!cache.exists());
    assert_eq!(differences(&built(&register, &[]).1, &whole), [""; 0]);
    assert!(std::fs::read_to_string(cache.join(".gitignore")).is_ok_and(|text| text == "*\n"));
    // Somebody changed a published file, with or without another size.
    let page = register.path("out/kk/index.html");
    for text in ["x".to_owned(), String::from_utf8_lossy(&whole["kk/index.html"]).replacen('<', ">", 1)] {
        std::fs::write(&page, text).expect("a page");
        assert_eq!(differences(&built(&register, &[]).1, &whole), [""; 0]);
    }
    std::fs::remove_file(&page).expect("a page");
    assert_eq!(differences(&built(&register, &[]).1, &whole), [""; 0]);
    // The cache is damaged, of something else, or a folder that cannot be read.
    for entry in std::fs::read_dir(&cache).expect("a cache") {
        let path = entry.expect("an entry").path();
        let mut bytes = std::fs::read(&path).expect("a file");
        bytes.iter_mut().skip(60).step_by(7).for_each(|byte| *byte = b'0');
        std::fs::write(path, bytes).expect("a file");
    }
    assert_eq!(differences(&built(&register, &[]).1, &whole), [""; 0]);
    let edited = register.write("registry/services/certificate.toml", {
        let text = std::fs::read_to_string(project().join("tests/fixtures/small/registry/services/certificate.toml"));
        text.expect("a service").replacen("name = { kk = \"", "name = { kk = \"Жаңа ", 1)
    });
    let (_, kept) = built(&edited, &[]);
    assert_eq!(differences(&built(&edited, &["--no-cache"]).1, &kept), [""; 0]);
    assert!(differences(&kept, &whole).contains(&"kk/services/certificate/index.html"));
    // A cache that cannot be written is told of, and stops nothing.
    std::fs::write(edited.path("file"), "").expect("a file");
    let (said, again) = built(&edited, &["--cache", edited.path("file").to_str().expect("a path")]);
    assert!(said.contains("nothing could be kept"), "{said}");
    assert_eq!(differences(&again, &kept), [""; 0]);
}
