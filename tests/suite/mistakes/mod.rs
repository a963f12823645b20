//! Mistakes that editors make, put into registers, at most one a file: each must be reported at its place.
//!
//! A kind of mistake is a [`Mistake`] in one of the tables below [`TABLES`]; to add some, write a file with a table and name it
//! there. Places are picked with a fixed seed, so that a run can be repeated.

mod cases;
mod contradictions;
mod forms;
mod generated;
mod languages;
mod links;
mod references;
mod remains;
mod seeded;
mod sources;
mod values;

use std::collections::HashMap;

use rayon::prelude::*;
use tizilim::diagnostics::Diagnostic;
use tizilim::registry::Loaded;

pub(crate) use cases::CASES;
use seeded::Rng;
use sources::{Place, Sources};

/// A kind of mistake.
pub(crate) struct Mistake {
    /// The kind, in a few words.
    name: &'static str,
    /// The rules of which one must report it.
    codes: &'static [&'static str],
    /// Makes one such mistake somewhere and gives its place; nothing if these sources have no place for it.
    apply: fn(&mut Sources, &mut Rng) -> Option<Place>,
}

/// The kinds, by their subject.
const TABLES: [Table; 7] = [
    Table { kinds: forms::KINDS, alone: &[SETTINGS], with_theme: false },
    Table { kinds: values::KINDS, alone: &[SETTINGS], with_theme: false },
    Table { kinds: references::KINDS, alone: RECORDS, with_theme: false },
    Table { kinds: contradictions::KINDS, alone: &[SETTINGS], with_theme: false },
    Table { kinds: links::KINDS, alone: &[SETTINGS], with_theme: true },
    Table { kinds: languages::KINDS, alone: &[SETTINGS], with_theme: false },
    Table { kinds: remains::KINDS, alone: &[SETTINGS], with_theme: false },
];

/// How many mistakes of a kind are made in a register.
const OF_EACH: u64 = 10;

/// How many in a small register, whose few files take one mistake each.
const OF_EACH_IN_SMALL: u64 = 3;

/// How a mistake was reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Report {
    /// Not at all, or in another file.
    Silent,
    /// In its file, but in another line.
    File,
    /// In its line.
    Line,
}

/// A problem without its place, which a mistake can move.
type Key = (String, String, String);

fn key(sources: &Loaded, found: &Diagnostic) -> Key {
    (found.code.id.to_owned(), place(sources, found).file, found.message.english().into_owned())
}

fn place(loaded: &Loaded, found: &Diagnostic) -> Place {
    let Some(span) = found.span else { return Place { file: found.path.clone().unwrap_or_default(), line: 0 } };
    let file = loaded.sources.get(span.file);
    Place { file: file.path.clone(), line: file.position(span.start).line }
}

fn counts(loaded: &Loaded) -> HashMap<Key, usize> {
    let mut counts = HashMap::new();
    for found in loaded.diagnostics.iter() {
        *counts.entry(key(loaded, found)).or_default() += 1;
    }
    counts
}

/// A mistake in sources that have no other.
struct Made {
    kind: &'static Mistake,
    at: Place,
    sources: Sources,
    /// The files that it changes.
    files: Vec<String>,
}

/// Sources with mistakes, each in files of its own, so that none hides another.
struct Batch {
    table: &'static Table,
    sources: Sources,
    taken: Vec<String>,
    made: Vec<(&'static Mistake, Place)>,
}

/// The file without which no other can be understood.
const SETTINGS: &str = "registry/registry.toml";

/// The files to whose records others refer.
const RECORDS: &[&str] = &[SETTINGS, "registry/classifier.toml", "registry/acts/"];

/// A table of kinds, and the files in which a mistake of it stands alone.
struct Table {
    kinds: &'static [Mistake],
    alone: &'static [&'static str],
    /// Whether the theme and the links are checked as well.
    with_theme: bool,
}

impl Batch {
    /// Takes a mistake if it falls on texts without one.
    fn add(&mut self, made: &Made) -> bool {
        // The languages of a text are compared, so that only one of them may have a mistake.
        let is_alone =
            |files: &[String]| files.iter().any(|file| self.table.alone.iter().any(|alone| file.starts_with(alone)));
        let is_taken = |file: &String| self.taken.iter().any(|other| sources::text_of(other) == sources::text_of(file));
        let first = self.made.is_empty();
        if !first && (is_alone(&made.files) || is_alone(&self.taken) || made.files.iter().any(is_taken)) {
            return false;
        }
        for file in &made.files {
            self.sources.take(file, &made.sources);
        }
        self.taken.extend(made.files.iter().cloned());
        self.made.push((made.kind, made.at.clone()));
        true
    }

    /// How each mistake is reported, beside what the sources report without any.
    fn reports(&self, before: &HashMap<Key, usize>) -> Vec<(&'static str, Report)> {
        let loaded = if self.table.with_theme { self.sources.checked() } else { self.sources.loaded() };
        let now = counts(&loaded);
        let is_new = |found: &&Diagnostic| {
            let key = key(&loaded, found);
            now[&key] > before.get(&key).copied().unwrap_or(0)
        };
        let new: Vec<_> = loaded.diagnostics.iter().filter(is_new).collect();
        let report = |(kind, at): &(&'static Mistake, Place)| {
            let quality = |found: &&Diagnostic| match place(&loaded, found) {
                found if found == *at => Report::Line,
                found if found.file == at.file => Report::File,
                _ => Report::Silent,
            };
            let of_kind = new.iter().filter(|found| kind.codes.contains(&found.code.id));
            let report = of_kind.map(quality).max().unwrap_or(Report::Silent);
            if report != Report::Line {
                eprintln!("{}: {report:?} at {}:{}: {}", kind.name, at.file, at.line, self.sources.line(at));
            }
            (kind.name, report)
        };
        self.made.iter().map(report).collect()
    }
}

/// The mistakes of all kinds in as few copies of the sources as hold them, those of each table apart.
fn batches(sources: &Sources, of_each: u64) -> Vec<Batch> {
    let make = |(kind, seed): (&'static Mistake, u64)| {
        let mut changed = sources.clone();
        let at = (kind.apply)(&mut changed, &mut Rng::new(kind.name, seed))?;
        let files = changed.changed_from(sources);
        Some(Made { kind, at, sources: changed, files })
    };
    let mut all = Vec::new();
    for table in &TABLES {
        let mut batches: Vec<Batch> = Vec::new();
        let wanted: Vec<_> = (0..of_each).flat_map(|seed| table.kinds.iter().map(move |kind| (kind, seed))).collect();
        let made: Vec<_> = wanted.into_par_iter().filter_map(make).collect();
        for made in &made {
            if !batches.iter_mut().any(|batch| batch.add(made)) {
                let mut batch = Batch { table, sources: sources.clone(), taken: Vec::new(), made: Vec::new() };
                batch.add(made);
                batches.push(batch);
            }
        }
        eprintln!("{} copies for {} kinds", batches.len(), table.kinds.len());
        all.extend(batches);
    }
    all
}

/// Makes every kind of mistake in a register; says how many were made, reported, and reported in their line.
fn try_all(sources: &Sources, of_each: u64) -> (usize, usize, usize) {
    let before = counts(&sources.checked());
    let batches = batches(sources, of_each);
    let tried: Vec<_> = batches.par_iter().flat_map(|batch| batch.reports(&before)).collect();
    for kind in TABLES.iter().flat_map(|table| table.kinds) {
        let reports = tried.iter().filter(|(name, _)| *name == kind.name);
        let silent = reports.clone().filter(|(_, report)| *report == Report::Silent).count();
        assert!(silent * 2 <= reports.count(), "most mistakes of the kind \"{}\" are silent", kind.name);
    }
    let at_least = |wanted: Report| tried.iter().filter(|(_, report)| *report >= wanted).count();
    (tried.len(), at_least(Report::File), at_least(Report::Line))
}

fn are_reported(sources: &Sources, of_each: u64) {
    let (made, reported, in_line) = try_all(sources, of_each);
    eprintln!("{made} made, {reported} reported, {in_line} in their line");
    assert!(made > 0 && reported * 100 >= made * 98, "{reported} of {made} reported");
    assert!(in_line * 100 >= made * 95, "{in_line} of {made} reported in their line");
}

#[test]
fn mistakes_in_the_real_register_are_reported() {
    // Without its published revisions, which no editor touches.
    are_reported(&Sources::read("").without("registry/revisions/"), OF_EACH);
}

#[test]
fn mistakes_in_a_generated_register_are_reported() {
    are_reported(&Sources::generated(), OF_EACH);
}

#[test]
fn a_generated_register_has_no_mistakes() {
    let checked = Sources::generated().checked();
    // Its second language is one into which nobody has translated the theme and the profile.
    let untranslated = ["TZ902", "TZ959"];
    let found = checked.diagnostics.iter().filter(|found| !untranslated.contains(&found.code.id));
    let found: Vec<_> = found.map(|found| found.message.english()).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn mistakes_in_a_small_register_are_reported() {
    are_reported(&Sources::read("tests/fixtures/small"), OF_EACH_IN_SMALL);
}

#[test]
fn mistakes_in_a_register_of_two_scripts_are_reported() {
    are_reported(&Sources::read("tests/fixtures/ar-en"), OF_EACH_IN_SMALL);
}
