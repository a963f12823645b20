//! Puts a register together from its source files.

mod files;
mod settings;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;
use rayon::prelude::*;

use super::check::{self, UnreadFiles};
use super::decode::Decoder;
use super::model::Settings;
use super::proofread::{self, WrittenFile};
use super::records::{BaseTables, Drafts, FILE_KINDS, Reader};
use super::register::Registry;
use super::tree::SourceTree;
use super::unpublished::Unpublished;
use super::values::LangTag;
use files::{TakenFile, take_texts};
use settings::{read_profile, read_settings};

use crate::diagnostics::{Diagnostic, Diagnostics, Sources, Span, codes, message, phrase};
use crate::timings::span;

/// The folder of what was published, which is never edited.
const REVISIONS: &str = "registry/revisions/";

/// What loading found: the register if it could be put together, its sources, and every fault.
#[derive(Debug)]
pub struct Loaded {
    /// The register. It is there only if the settings and the classifier could be read; it may be published only if
    /// `diagnostics` holds no error.
    pub registry: Option<Registry>,
    /// The settings, if they could be read, even where the register could not be put together.
    pub settings: Option<Settings>,
    /// The files, for the places of the faults.
    pub sources: Sources,
    /// Every fault, of single files and of the whole.
    pub diagnostics: Diagnostics,
    /// How many texts lack a translation, per language.
    pub missing_translations: BTreeMap<LangTag, usize>,
}

impl Loaded {
    /// The register, if it may be published: it could be put together and has no errors.
    pub fn faultless(&self) -> Option<&Registry> {
        self.registry.as_ref().filter(|_| !self.diagnostics.has_errors())
    }

    /// Makes the register that of a day: what begins later is upcoming, and what ends later still holds.
    pub fn set_day(&mut self, day: Date) {
        if let Some(registry) = &mut self.registry {
            registry.set_day(day);
        }
    }
}

/// Loads and checks a register, without the services that are not published. Never fails: what is wrong stands in the diagnostics.
pub fn load(tree: SourceTree) -> Loaded {
    load_with(tree, Unpublished::Withheld)
}

/// As [`load`], with or without the services that are not published. They are checked in either case.
pub fn load_with(tree: SourceTree, unpublished: Unpublished) -> Loaded {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let mut broken = UnreadFiles::default();
    let taken = span("take sources");
    let files = take_texts(tree, &mut sources, &mut diagnostics, &mut broken);
    drop(taken);

    let mut missing = Vec::new();
    let mut written = Vec::new();
    let settings = read_settings(&files, &sources, &mut diagnostics, &mut missing, &mut written);
    let languages: Vec<_> = settings
        .iter()
        .flat_map(|settings: &Settings| settings.languages.iter().map(|language| language.value))
        .collect();

    let country = settings.as_ref().and_then(|settings: &Settings| settings.country);
    let (profile, untranslated) = read_profile(country, &languages, &files, &sources, &mut diagnostics);
    // Without settings nobody knows whose rules hold.
    let rules = settings.as_ref().map(|_| &profile);
    let bases = BaseTables::of(files.iter().map(|file| file.file), &sources);
    let read: Vec<_> = files
        .par_iter()
        .filter_map(|file| {
            let _span = span("read sources");
            let names = file.kind.names(&file.path)?;
            let mut reader = Reader::new(&sources, &bases, names, rules, Decoder::new(file.file, &languages));
            let keep = file.kind.read(&mut reader);
            Some((file, keep, reader.decoder))
        })
        .collect();
    let mut drafts = Drafts::default();
    for (file, keep, decoder) in read {
        if !file.path.starts_with(REVISIONS) {
            written.push(WrittenFile { file: file.file, strings: decoder.strings });
        }
        diagnostics.extend(decoder.faults);
        missing.extend(decoder.missing_translations);
        match keep {
            Some(keep) => keep(&mut drafts),
            None => broken.insert(file.path.clone()),
        }
    }
    proofread::check(&written, &sources, &languages, &mut diagnostics);
    let is_whole = report_missing(&files, &broken, &mut diagnostics);
    let mut missing_translations = report_translations(missing, &sources, &mut diagnostics);
    for (language, count) in untranslated {
        *missing_translations.entry(language).or_default() += count;
    }
    let changes = settings.as_ref().map(|settings| settings.rules.changes()).unwrap_or_default();
    let messages = profile.messages.clone();
    let mut registry = settings.clone().filter(|_| is_whole).map(|settings| {
        let _span = span("index records");
        for kind in FILE_KINDS {
            kind.arrange(&mut drafts, &languages);
        }
        Registry::new(settings, profile, languages, drafts.records)
    });
    if let Some(registry) = &registry {
        let _span = span("check rules");
        check::check(registry, &broken, &mut diagnostics);
        proofread::compare(registry, &sources, &mut diagnostics);
    }
    if let Some(registry) = registry.as_mut().filter(|_| unpublished == Unpublished::Withheld) {
        registry.withhold_unpublished();
    }
    diagnostics.note(|code| messages.of(code));
    diagnostics.apply(changes);
    Loaded { registry, settings, sources, diagnostics, missing_translations }
}

/// Reports the files without which others cannot be understood. Whether all those are there of which there is no register without.
fn report_missing(files: &[TakenFile], broken: &UnreadFiles, diagnostics: &mut Diagnostics) -> bool {
    let there: HashSet<_> = files.iter().map(|file| file.path.as_str()).collect();
    let required: BTreeSet<_> =
        FILE_KINDS.iter().filter(|kind| kind.is_required).map(|kind| kind.path.to_owned()).collect();
    let heads: BTreeSet<_> = files.iter().filter_map(|file| file.kind.head_of(&file.path)).collect();
    let is_missing = |path: &str| !broken.contains(path) && !there.contains(path);
    for path in required.union(&heads).filter(|path| is_missing(path)) {
        let help = if heads.contains(path) {
            phrase!(
                "Put the file back as it was published (it is in the history of the sources), or remove the folder."
            )
        } else {
            codes::MISSING_FILE.help
        };
        let message = message!("{path} is missing", path);
        diagnostics.push(Diagnostic::of_path(&codes::MISSING_FILE, path, message).help(help));
    }
    required.iter().all(|path| there.contains(path.as_str()) && !broken.contains(path))
}

/// Reports each text that lacks a translation, and counts them per language.
fn report_translations(
    missing: Vec<(Span, LangTag)>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<LangTag, usize> {
    let mut counts = BTreeMap::new();
    for (span, language) in missing {
        *counts.entry(language).or_default() += 1;
        let text = &sources.get(span.file).text;
        let quoted = text.get(span.start..span.end).and_then(|text| text.lines().next()).unwrap_or("");
        let short: String = quoted.chars().take(60).collect();
        diagnostics.push(
            Diagnostic::at(&codes::MISSING_TRANSLATION, span, message!("no {language} in {short}", language, short))
                .help(message!("Add {language} = \"…\"; the page shows the other language until then.", language)),
        );
    }
    counts
}
