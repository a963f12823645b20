//! Mistakes that editors make, put into registers, at most one a file: each must be reported at its place.
//!
//! A kind of mistake is a [`Mistake`] in one of the tables below [`KINDS`]; to add some, write a file with a table and name it
//! there. Places are picked with a fixed seed, so that a run can be repeated.

mod cases;
mod forms;
mod languages;
mod remains;
mod seeded;
mod sources;

use std::collections::HashMap;

use rayon::prelude::*;
use tizilim::diagnostics::Diagnostic;
use tizilim::registry::{Loaded, load};

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
const KINDS: &[&[Mistake]] = &[forms::KINDS, languages::KINDS, remains::KINDS];

/// How many mistakes of a kind are made in a register.
const OF_EACH: u64 = 10;

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
    (found.code.id.to_owned(), place(sources, found).file, found.message.clone())
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

/// Sources with mistakes, each in a file of its own, so that none hides another.
struct Batch {
    sources: Sources,
    made: Vec<(&'static Mistake, Place)>,
}

/// The file without which no other can be understood: a mistake in it stands alone.
const SETTINGS: &str = "registry/registry.toml";

impl Batch {
    /// Makes a mistake if it falls on a file without one. Whether there is a place for it, and whether it was made.
    fn add(&mut self, kind: &'static Mistake, seed: u64) -> Option<bool> {
        let mut changed = self.sources.clone();
        let at = (kind.apply)(&mut changed, &mut Rng::new(kind.name, seed))?;
        // The languages of a text are compared, so that only one of them may have a mistake.
        let is_taken =
            |(_, other): &(_, Place)| other.file == SETTINGS || at.file == SETTINGS || other.text() == at.text();
        let is_free = !self.made.iter().any(is_taken);
        if is_free {
            self.sources = changed;
            self.made.push((kind, at));
        }
        Some(is_free)
    }

    /// How each mistake is reported, beside what the sources report without any.
    fn reports(&self, before: &HashMap<Key, usize>) -> Vec<(&'static str, Report)> {
        let loaded = load(self.sources.tree());
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
fn batches(sources: &Sources) -> Vec<Batch> {
    let mut all = Vec::new();
    for table in KINDS {
        let mut batches: Vec<Batch> = Vec::new();
        for (seed, kind) in (0..OF_EACH).flat_map(|seed| table.iter().map(move |kind| (seed, kind))) {
            let mut added = batches.iter_mut().map(|batch| batch.add(kind, seed));
            if added.any(|added| added == Some(true)) {
                continue;
            }
            let mut batch = Batch { sources: sources.clone(), made: Vec::new() };
            if batch.add(kind, seed).is_some() {
                batches.push(batch);
            }
        }
        all.extend(batches);
    }
    all
}

/// Makes every kind of mistake in a register; says how many were made, reported, and reported in their line.
fn try_all(sources: &Sources) -> (usize, usize, usize) {
    let before = counts(&load(sources.tree()));
    let tried: Vec<_> = batches(sources).par_iter().flat_map(|batch| batch.reports(&before)).collect();
    for kind in KINDS.iter().copied().flatten() {
        let reports = tried.iter().filter(|(name, _)| *name == kind.name);
        let silent = reports.clone().filter(|(_, report)| *report == Report::Silent).count();
        assert!(silent * 2 <= reports.count(), "most mistakes of the kind \"{}\" are silent", kind.name);
    }
    let at_least = |wanted: Report| tried.iter().filter(|(_, report)| *report >= wanted).count();
    (tried.len(), at_least(Report::File), at_least(Report::Line))
}

fn are_reported(sources: &Sources) {
    let (made, reported, in_line) = try_all(sources);
    eprintln!("{made} made, {reported} reported, {in_line} in their line");
    assert!(made > 0 && reported * 100 >= made * 98, "{reported} of {made} reported");
    assert!(in_line * 100 >= made * 95, "{in_line} of {made} reported in their line");
}

#[test]
fn mistakes_in_the_real_register_are_reported() {
    // Without its published revisions, which no editor touches.
    are_reported(&Sources::read("").without("registry/revisions/"));
}

#[test]
fn mistakes_in_a_small_register_are_reported() {
    are_reported(&Sources::read("tests/fixtures/small"));
}

#[test]
fn mistakes_in_a_register_of_two_scripts_are_reported() {
    are_reported(&Sources::read("tests/fixtures/ar-en"));
}
