//! Puts a register together from its source files.

mod builder;
mod files;
mod settings;
mod texts;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::decode::{Decoder, read_toml};
use super::model::{
    Abbreviations, Act, Bodies, CatalogueLevel, Classifier, Deadlines, Districts, Glossary, Indicators, OfficeFile,
    RevisionHead, Service, Settings, Statistics, Systems, Withdrawals,
};
use super::page::PageText;
use super::profile::{self, Profile};
use super::regulation::RegulationText;
use super::revisions::TableText;
use super::values::{LangTag, Slug};
use super::{Registry, SourceTree, check, revisions};
use builder::Builder;
use files::take_texts;
use settings::{read_profile, read_settings};
use texts::{read_page, read_regulation};

use crate::diagnostics::{Diagnostic, Diagnostics, FileId, Sources, Span, codes};

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
}

/// What a path under `registry/` or `content/` holds.
enum Kind<'p> {
    Settings,
    Profile,
    Classifier,
    Bodies,
    Districts,
    Glossary,
    Deadlines,
    Act(&'p str),
    Service(&'p str),
    Offices(&'p str),
    Statistics(&'p str),
    Level(&'p str),
    Systems,
    Indicators,
    Abbreviations,
    Withdrawals,
    Revision(&'p str),
    RevisionTable { revision: &'p str, table: &'p str },
    Page { slug: &'p str, language: &'p str },
    Text { act: &'p str, text: &'p str, language: &'p str },
}

fn kind_of(path: &str) -> Option<Kind<'_>> {
    if path == profile::FILE {
        return Some(Kind::Profile);
    }
    let parts: Vec<_> = path.split('/').collect();
    Some(match parts[..] {
        ["registry", "registry.toml"] => Kind::Settings,
        ["registry", "classifier.toml"] => Kind::Classifier,
        ["registry", "bodies.toml"] => Kind::Bodies,
        ["registry", "districts.toml"] => Kind::Districts,
        ["registry", "glossary.toml"] => Kind::Glossary,
        ["registry", "deadlines.toml"] => Kind::Deadlines,
        ["registry", "acts", file] => Kind::Act(file.strip_suffix(".toml")?),
        ["registry", "services", file] => Kind::Service(file.strip_suffix(".toml")?),
        ["registry", "offices", file] => Kind::Offices(file.strip_suffix(".toml")?),
        ["registry", "statistics", file] => Kind::Statistics(file.strip_suffix(".toml")?),
        ["registry", "catalogue", "systems.toml"] => Kind::Systems,
        ["registry", "catalogue", "indicators.toml"] => Kind::Indicators,
        ["registry", "catalogue", "abbreviations.toml"] => Kind::Abbreviations,
        ["registry", "catalogue", file] => Kind::Level(file.strip_suffix(".toml")?),
        ["registry", "revisions", "withdrawn.toml"] => Kind::Withdrawals,
        ["registry", "revisions", revision, "revision.toml"] => Kind::Revision(revision),
        ["registry", "revisions", revision, file] => {
            Kind::RevisionTable { revision, table: file.strip_suffix(".ndjson")? }
        }
        ["content", "pages", slug, file] => Kind::Page { slug, language: file.strip_suffix(".md")? },
        ["content", "regulations", act, text, file] => Kind::Text { act, text, language: file.strip_suffix(".md")? },
        _ => return None,
    })
}

/// A record read from one file, with what the reading found out.
enum Part<'p> {
    Classifier(Option<Classifier>),
    Bodies(Option<Bodies>),
    Districts(Option<Districts>),
    Glossary(Option<Glossary>),
    Deadlines(Option<Deadlines>),
    Act(Box<Option<Act>>),
    Service(Box<Option<Service>>),
    Offices(Option<OfficeFile>),
    Statistics(Box<Option<Statistics>>),
    Level(Option<CatalogueLevel>),
    Systems(Option<Systems>),
    Indicators(Option<Indicators>),
    Abbreviations(Option<Abbreviations>),
    Withdrawals(Option<Withdrawals>),
    Revision(&'p str, Box<Option<RevisionHead>>),
    RevisionTable { revision: &'p str, table: &'p str, text: TableText },
    Page(Option<(Slug, PageText)>),
    Text(Option<(Slug, Slug, RegulationText)>),
}

/// Loads and checks a register. Never fails: what is wrong stands in the diagnostics.
pub fn load(tree: SourceTree) -> Loaded {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let mut broken = HashSet::new();
    let files = take_texts(tree, &mut sources, &mut diagnostics, &mut broken);

    let mut missing = Vec::new();
    let settings = read_settings(&files, &sources, &mut diagnostics, &mut missing);
    let languages: Vec<_> = settings
        .iter()
        .flat_map(|settings: &Settings| settings.languages.iter().map(|language| language.value))
        .collect();

    let country = settings.as_ref().and_then(|settings: &Settings| settings.country);
    let (profile, untranslated) = read_profile(country, &languages, &files, &sources, &mut diagnostics);
    // Without settings nobody knows whose rules hold.
    let rules = settings.as_ref().map(|_| &profile);
    let parts: Vec<_> =
        files.par_iter().filter_map(|(file, path)| read_part(*file, path, &sources, &languages, rules)).collect();
    let mut builder = Builder::new(broken);
    for (path, part, decoder) in parts {
        diagnostics.extend(decoder.faults);
        missing.extend(decoder.missing_translations);
        builder.add(path, part);
    }
    report_missing(&files, &builder.broken, &mut diagnostics);
    let mut missing_translations = report_translations(missing, &sources, &mut diagnostics);
    for (language, count) in untranslated {
        *missing_translations.entry(language).or_default() += count;
    }
    let broken = std::mem::take(&mut builder.broken);
    let changes = settings.as_ref().map(|settings| settings.rules.changes()).unwrap_or_default();
    let messages = profile.messages.clone();
    let registry = settings.clone().and_then(|settings| builder.finish(settings, profile, languages));
    if let Some(registry) = &registry {
        check::check(registry, &broken, &mut diagnostics);
    }
    diagnostics.note(|code| messages.of(code));
    diagnostics.apply(changes);
    Loaded { registry, settings, sources, diagnostics, missing_translations }
}

/// Reports the files without which others cannot be understood.
fn report_missing(files: &[(FileId, String)], broken: &HashSet<String>, diagnostics: &mut Diagnostics) {
    let heads = files.iter().filter_map(|(_, path)| match kind_of(path)? {
        Kind::RevisionTable { revision, .. } => Some(format!("{}/{revision}/revision.toml", revisions::FOLDER)),
        _ => None,
    });
    let fixed = ["registry/registry.toml", "registry/classifier.toml"].map(str::to_owned);
    let required: BTreeSet<_> = heads.chain(fixed).collect();
    for required in required {
        if !broken.contains(&required) && !files.iter().any(|(_, path)| *path == required) {
            let help = if required.starts_with(revisions::FOLDER) {
                "Put the file back as it was published (it is in the history of the sources), or remove the folder."
            } else {
                codes::MISSING_FILE.help
            };
            let message = format!("{required} is missing");
            diagnostics.push(Diagnostic::of_path(&codes::MISSING_FILE, required, message).help(help));
        }
    }
}

/// Reads one file that is not the settings, as the record that its path stands for.
fn read_part<'f>(
    file: FileId,
    path: &'f str,
    sources: &Sources,
    languages: &'f [LangTag],
    profile: Option<&'f Profile>,
) -> Option<(&'f str, Part<'f>, Decoder<'f>)> {
    let mut decoder = Decoder::new(file, languages);
    decoder.profile = profile;
    let part = match kind_of(path)? {
        Kind::Settings | Kind::Profile => return None,
        Kind::Classifier => Part::Classifier(read_toml(file, sources, &mut decoder)),
        Kind::Bodies => Part::Bodies(read_toml(file, sources, &mut decoder)),
        Kind::Districts => Part::Districts(read_toml(file, sources, &mut decoder)),
        Kind::Glossary => Part::Glossary(read_toml(file, sources, &mut decoder)),
        Kind::Deadlines => Part::Deadlines(read_toml(file, sources, &mut decoder)),
        Kind::Act(name) => {
            let act: Option<Act> = read_toml(file, sources, &mut decoder);
            if let Some(act) = &act {
                check_file_name(name, act.id.as_str(), act.id.span, &mut decoder);
            }
            Part::Act(Box::new(act))
        }
        Kind::Service(name) => {
            let mut service: Option<Service> = read_toml(file, sources, &mut decoder);
            if let Some(service) = &mut service {
                check_file_name(name, service.id.as_str(), service.id.span, &mut decoder);
                if let Some(cost) = service.cost.as_mut().filter(|cost| cost.amount.is_some()) {
                    cost.currency = cost.currency.take().or_else(|| profile?.money.currency.clone());
                }
            }
            Part::Service(Box::new(service))
        }
        Kind::Offices(name) => {
            let offices: Option<OfficeFile> = read_toml(file, sources, &mut decoder);
            if let Some(offices) = &offices {
                check_file_name(name, offices.district.as_str(), offices.district.span, &mut decoder);
            }
            Part::Offices(offices)
        }
        Kind::Statistics(name) => {
            let statistics: Option<Statistics> = read_toml(file, sources, &mut decoder);
            if let Some(statistics) = &statistics {
                check_file_name(name, &statistics.year.to_string(), statistics.year.span, &mut decoder);
            }
            Part::Statistics(Box::new(statistics))
        }
        Kind::Level(name) => {
            let level: Option<CatalogueLevel> = read_toml(file, sources, &mut decoder);
            if let Some(level) = &level {
                check_file_name(name, level.level.as_str(), level.level.span, &mut decoder);
            }
            Part::Level(level)
        }
        Kind::Systems => Part::Systems(read_toml(file, sources, &mut decoder)),
        Kind::Indicators => Part::Indicators(read_toml(file, sources, &mut decoder)),
        Kind::Abbreviations => Part::Abbreviations(read_toml(file, sources, &mut decoder)),
        Kind::Withdrawals => Part::Withdrawals(read_toml(file, sources, &mut decoder)),
        Kind::Revision(folder) => {
            let head: Option<RevisionHead> = read_toml(file, sources, &mut decoder);
            if let Some(head) = head.as_ref().filter(|head| head.id.as_str() != folder) {
                let message = format!("the folder is called {folder}, the id is \"{}\"", head.id);
                decoder.faults.push(
                    Diagnostic::at(&codes::FILE_NAME, head.id.span, message)
                        .help(format!("Rename the folder to {}, or put the id back.", head.id)),
                );
            }
            Part::Revision(folder, Box::new(head))
        }
        Kind::RevisionTable { revision, table } => {
            Part::RevisionTable { revision, table, text: TableText { file, text: Arc::clone(&sources.get(file).text) } }
        }
        Kind::Page { slug, language } => Part::Page(read_page(file, slug, language, sources, &mut decoder)),
        Kind::Text { act, text, language } => {
            Part::Text(read_regulation(file, act, text, language, sources, &mut decoder))
        }
    };
    Some((path, part, decoder))
}

fn check_file_name(name: &str, id: &str, span: Span, decoder: &mut Decoder<'_>) {
    if name != id {
        decoder.faults.push(
            Diagnostic::at(&codes::FILE_NAME, span, format!("the file is called {name}.toml, the id is \"{id}\""))
                .help(format!("Rename the file to {id}.toml, or correct the id.")),
        );
    }
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
            Diagnostic::at(&codes::MISSING_TRANSLATION, span, format!("no {language} in {short}"))
                .help(format!("Add {language} = \"…\"; the page shows the other language until then.")),
        );
    }
    counts
}
