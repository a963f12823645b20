//! `tizilim build`: check, then publish the site, its data and its index as a whole.

use crate::diagnostics::{Message, message, phrase};
use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use serde::Serialize;

use super::arguments::{MessageFormat, Root};
use super::day::day;
use super::diagnostics;
use super::message_language::Lang;
use super::status::{Failure, Status};
use crate::build_cache::{self, BuildCache, BuildRecord};
use crate::checked::Checked;
use crate::checksum::Checksum;
use crate::diagnostics::Severity;
use crate::files::{FileSink, replace_file};
use crate::inputs::Inputs;
use crate::output::{Publication, Published};
use crate::precompress::Precompressing;
use crate::publish::{Progress, PublishError, Reuse, publish};
use crate::registry::values::LangTag;
use crate::registry::{Loaded, Registry};
use crate::serving::{self, Folder};
use crate::site::BaseUrl;
use crate::strings::{MissingString, shown_in};
use crate::theme::{RenderError, Theme};
use crate::timings;

#[derive(Debug, clap::Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    root: Root,
    /// The output folder; public/ in the root by default
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// The address of the site; base_url of registry.toml by default
    #[arg(long, value_name = "URL")]
    base_url: Option<BaseUrl>,
    /// The day of the build, such as 2026-01-31; $SOURCE_DATE_EPOCH or today (UTC) by default
    #[arg(long, value_name = "DAY")]
    date: Option<Date>,
    /// The number of threads; one per processor by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Show services with the status draft or hidden, marked: for a preview, not for publication
    #[arg(long)]
    drafts: bool,
    /// Write .br and .gz files for servers that serve precompressed files
    #[arg(long)]
    precompress: bool,
    /// Write configurations for nginx, Caddy and hosts that read _headers and _redirects into this folder
    #[arg(long, value_name = "FOLDER")]
    server_config: Option<PathBuf>,
    /// The folder in which builds keep what they know of the published site; .tizilim-cache/ in the root by default
    #[arg(long, value_name = "FOLDER", conflicts_with = "no_cache")]
    cache: Option<PathBuf>,
    /// Make everything anew, and keep nothing for the next build
    #[arg(long)]
    no_cache: bool,
    /// Print how long each part of the build took, or write it into a file in the Trace Event Format
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    timings: Option<Option<PathBuf>>,
    #[command(flatten)]
    lang: Lang,
    /// Print the summary or the problems as JSON
    #[arg(long)]
    json: bool,
}

/// What was built.
#[derive(Debug, Serialize)]
struct BuildSummary {
    pages: usize,
    files: usize,
    bytes: u64,
    written: usize,
    unchanged: usize,
    removed: usize,
    seconds: f64,
    warnings: usize,
    /// Texts without a translation, per language.
    missing_translations: BTreeMap<String, usize>,
    /// Strings of the program that a language lacks, per language.
    missing_strings: BTreeMap<String, usize>,
}

/// Why nothing was published.
enum Stop {
    /// Pages could not be rendered.
    Templates(Vec<RenderError>),
    Failure(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

pub(super) fn run(arguments: &BuildArguments) -> Result<Status, Failure> {
    let start = Instant::now();
    if arguments.timings.is_some() {
        timings::start();
    }
    let date = day(arguments.date)?;
    let mut pool = rayon::ThreadPoolBuilder::new();
    if let Some(jobs) = arguments.jobs {
        pool = pool.num_threads(jobs.into());
    }
    let pool = pool.build().map_err(|error| Failure::system(&error))?;
    pool.install(|| {
        let read = if arguments.drafts { Checked::with_drafts } else { Checked::read };
        let mut checked = read(&arguments.root.root).map_err(Failure::usage)?;
        checked.loaded.set_day(date);
        let Some((registry, theme)) = checked.faultless() else { return refuse(&checked.loaded, arguments) };
        let written = write(arguments, &checked, (registry, theme), date);
        let (pages, published) = match written {
            Ok(written) => written,
            Err(Stop::Failure(failure)) => return Err(failure),
            Err(Stop::Templates(failures)) => {
                checked.report_failures(&failures);
                return refuse(&checked.loaded, arguments);
            }
        };
        let loaded = &checked.loaded;
        if !arguments.json && !loaded.diagnostics.is_empty() {
            diagnostics::print_to(loaded, MessageFormat::Text, arguments.lang, &mut anstream::stderr())?;
        }
        let summary = BuildSummary {
            pages,
            files: published.files,
            bytes: published.bytes,
            written: published.written,
            unchanged: published.unchanged,
            removed: published.removed,
            seconds: start.elapsed().as_secs_f64(),
            warnings: loaded.diagnostics.count(Severity::Warning),
            missing_translations: loaded
                .missing_translations
                .iter()
                .map(|(language, count)| (language.to_string(), *count))
                .collect(),
            missing_strings: checked
                .missing_strings
                .iter()
                .map(|(language, missing)| (language.to_string(), missing.len()))
                .collect(),
        };
        print_summary(&summary, &checked.missing_strings, arguments)?;
        if let Some(file) = &arguments.timings {
            tell_timings(file.as_deref())?;
        }
        Ok(Status::Success)
    })
}

/// Reports the problems; nothing is published.
fn refuse(loaded: &Loaded, arguments: &BuildArguments) -> Result<Status, Failure> {
    let format = if arguments.json { MessageFormat::Json } else { MessageFormat::Text };
    diagnostics::print(loaded, format, arguments.lang)?;
    if !arguments.json {
        anstream::eprintln!("{}", phrase!("Nothing was published.").in_language(arguments.lang.for_people()));
    }
    Ok(Status::Problems)
}

fn write(
    arguments: &BuildArguments,
    checked: &Checked,
    (registry, theme): (&Registry, &Theme),
    date: Date,
) -> Result<(usize, Published), Stop> {
    let root = &arguments.root.root;
    let base = match &arguments.base_url {
        Some(base) => base.clone(),
        None => registry.settings.base_url.as_str().parse().map_err(Failure::problems)?,
    };
    let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    let protected = ["registry", "content", "themes"].map(|folder| root.join(folder));
    let configurations = match &arguments.server_config {
        Some(folder) => {
            let others = [&protected[..], std::slice::from_ref(&out)].concat();
            Some(Folder::new(folder, &others).map_err(Failure::from)?)
        }
        None => None,
    };
    let mut publication = Publication::begin(&out, &protected).map_err(Failure::from)?;
    let known = match arguments.no_cache {
        true => None,
        false => {
            let options = (base.to_string(), date, arguments.drafts, arguments.precompress, configurations.is_some());
            let inputs = Inputs::of(&checked.loaded.sources, registry, theme, &options);
            let inputs = inputs.map_err(|error| Failure::system(&error))?;
            let folder = arguments.cache.clone().unwrap_or_else(|| root.join(build_cache::FOLDER));
            Some(Known::of(BuildCache::new(folder), inputs, &mut publication))
        }
    };
    let make = || {
        let bar = ProgressOnTerminal::new();
        let compressing = Precompressing { sink: &publication };
        let sink: &dyn FileSink = if arguments.precompress { &compressing } else { &publication };
        let outcome = publish(registry, theme, &base, date, known.as_ref().map(Known::reuse), sink, &bar);
        bar.0.finish_and_clear();
        let made = outcome.map_err(|error| match error {
            PublishError::Templates(failures) => Stop::Templates(failures),
            error => Stop::Failure(error.into()),
        })?;
        if configurations.is_some() {
            serving::put_at_root(&base, &made.redirects, &publication).map_err(Failure::from)?;
        }
        Ok::<_, Stop>(BuildRecord {
            sources: known.as_ref().and_then(|known| known.inputs.whole),
            pages: made.pages,
            redirects: made.redirects,
            artifacts: made.artifacts,
            seen: Vec::new(),
        })
    };
    let made = match known.as_ref().and_then(Known::same) {
        Some(former) if publication.keep_all().map_err(Failure::from)? => former.clone(),
        _ => make()?,
    };
    let (published, site) = publication.commit_and_look().map_err(Failure::from)?;
    if let Some(folder) = configurations {
        folder.write(&base, &made.redirects).map_err(Failure::from)?;
    }
    let pages = made.pages;
    if let Some(known) = known {
        known.keep(site.manifest, BuildRecord { seen: site.seen, ..made }, arguments);
    }
    Ok((pages, published))
}

/// What is known of the site that is being replaced, and what the new one is made from.
struct Known {
    cache: BuildCache,
    inputs: Inputs,
    former: Option<BuildRecord>,
}

impl Known {
    fn of(cache: BuildCache, inputs: Inputs, publication: &mut Publication) -> Self {
        let former = publication.former_manifest().and_then(|manifest| cache.read(manifest));
        if let Some(former) = &former {
            publication.recall(former.seen.clone());
        }
        Self { cache, inputs, former }
    }

    /// The former site, if it was made from the same.
    fn same(&self) -> Option<&BuildRecord> {
        let former = self.former.as_ref()?;
        (former.sources? == self.inputs.whole?).then_some(former)
    }

    fn reuse(&self) -> Reuse {
        let former = self.former.as_ref().map(|former| former.artifacts.clone());
        Reuse { environment: self.inputs.environment, former }
    }

    /// Keeps what is known of the new site, if that is anything new. A failure is told, and stops nothing.
    fn keep(&self, manifest: Checksum, record: BuildRecord, arguments: &BuildArguments) {
        if self.former.as_ref() == Some(&record) {
            return;
        }
        if let Err(error) = self.cache.write(manifest, &record) {
            let folder = self.cache.folder().display();
            let note = message!("nothing could be kept for the next build in {folder}: {error}", folder, error);
            anstream::eprintln!("{}", note.in_language(arguments.lang.for_people()));
        }
    }
}

/// Prints how long each part of the build took, or writes it into a file as a trace.
fn tell_timings(file: Option<&Path>) -> Result<(), Failure> {
    let timings = timings::recorded();
    match file {
        Some(file) => {
            replace_file(file, timings.trace().to_string().as_bytes()).map_err(|error| Failure::system(&error))
        }
        None => {
            anstream::eprint!("{}", timings.table());
            Ok(())
        }
    }
}

/// A bar on a terminal, nothing elsewhere.
struct ProgressOnTerminal(ProgressBar);

impl ProgressOnTerminal {
    fn new() -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let style = ProgressStyle::with_template("{bar:40} {pos}/{len} pages").expect("a template of a progress bar");
        Self(ProgressBar::new(0).with_style(style))
    }
}

impl Progress for ProgressOnTerminal {
    fn begin(&self, pages: u64) {
        self.0.set_length(pages);
    }

    fn advance(&self) {
        self.0.inc(1);
    }
}

fn print_summary(
    summary: &BuildSummary,
    missing_strings: &BTreeMap<LangTag, Vec<MissingString>>,
    arguments: &BuildArguments,
) -> Result<(), Failure> {
    let text = if arguments.json {
        serde_json::to_string_pretty(summary).map_err(|error| Failure::system(&error))? + "\n"
    } else {
        let line = message!(
            "{pages} pages, {files} files, {megabytes} MB in {seconds} s ({written} written, {unchanged} unchanged, {removed} removed), {warnings} warnings",
            pages = summary.pages,
            files = summary.files,
            megabytes = format_args!("{:.1}", summary.bytes as f64 / 1e6),
            seconds = format_args!("{:.2}", summary.seconds),
            written = summary.written,
            unchanged = summary.unchanged,
            removed = summary.removed,
            warnings = summary.warnings
        );
        let fallbacks = missing_strings.iter().map(|(language, missing)| fallback(*language, missing));
        let language = arguments.lang.for_people();
        let lines = std::iter::once(line).chain(fallbacks);
        lines.map(|line| format!("{}\n", line.in_language(language))).collect()
    };
    anstream::stdout().write_all(text.as_bytes()).map_err(|error| Failure::system(&error))
}

/// `812 strings of fr are missing and shown in en`.
fn fallback(language: LangTag, missing: &[MissingString]) -> Message {
    let count = missing.len();
    message!(
        "{count} strings of {language} are missing and shown in {shown_in}",
        count,
        language,
        shown_in = shown_in(missing)
    )
}
