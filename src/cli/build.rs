//! `tizilim build`: check, then publish the site, its data and its index as a whole.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use serde::Serialize;

use super::day::day;
use super::status::{Failure, Status};
use super::{Format, Root, check};
use crate::diagnostics::Severity;
use crate::files::{FileSink, SinkError};
use crate::output::{OutputError, Publication, Published};
use crate::precompress::Precompressing;
use crate::publish::{PublishError, publish};
use crate::registry::{Loaded, Registry, SourceTree, load};
use crate::serving::{self, Folder, ServingError};
use crate::site::BaseUrl;

#[derive(Debug, clap::Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    root: Root,
    /// The folder to write; public/ in the root if not given
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Where the site will stand; base_url of registry.toml if not given
    #[arg(long, value_name = "URL")]
    base_url: Option<BaseUrl>,
    /// The day of the build, such as 2026-01-31; $SOURCE_DATE_EPOCH or today (UTC) if not given
    #[arg(long, value_name = "DAY")]
    date: Option<Date>,
    /// How many threads work; one per processor if not given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// Put .br and .gz files beside those that a server can hand out compressed
    #[arg(long)]
    precompress: bool,
    /// Write configurations for nginx, Caddy and hosts that read _headers into this folder
    #[arg(long, value_name = "FOLDER")]
    server_config: Option<PathBuf>,
    /// Print the summary, or the faults, as JSON
    #[arg(long)]
    json: bool,
}

/// What was built.
#[derive(Debug, Serialize)]
struct Summary {
    pages: usize,
    files: usize,
    bytes: u64,
    written: usize,
    unchanged: usize,
    removed: usize,
    seconds: f64,
    warnings: usize,
    /// Texts without a translation, per language.
    missing_translations: std::collections::BTreeMap<String, usize>,
}

pub(super) fn run(arguments: &BuildArguments) -> Result<Status, Failure> {
    let start = Instant::now();
    let date = day(arguments.date)?;
    let mut pool = rayon::ThreadPoolBuilder::new();
    if let Some(jobs) = arguments.jobs {
        pool = pool.num_threads(jobs.into());
    }
    let pool = pool.build().map_err(|error| Failure::system(&error))?;
    pool.install(|| {
        let mut loaded = load(SourceTree::read(&arguments.root.root).map_err(Failure::usage)?);
        if !loaded.diagnostics.has_errors() {
            check::add_theme_faults(&mut loaded, &arguments.root.root)?;
        }
        let Some(registry) = loaded.faultless() else { return refuse(&loaded, arguments.json) };
        let (pages, published) = write(arguments, registry, date)?;
        if !arguments.json && !loaded.diagnostics.is_empty() {
            check::print_to(&loaded, Format::Text, &mut anstream::stderr())?;
        }
        let summary = Summary {
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
        };
        print_summary(&summary, arguments.json)?;
        Ok(Status::Well)
    })
}

/// Tells the faults; nothing is published.
fn refuse(loaded: &Loaded, json: bool) -> Result<Status, Failure> {
    check::print(loaded, if json { Format::Json } else { Format::Text })?;
    if !json {
        anstream::eprintln!("Nothing was published.");
    }
    Ok(Status::Faults)
}

fn write(arguments: &BuildArguments, registry: &Registry, date: Date) -> Result<(usize, Published), Failure> {
    let root = &arguments.root.root;
    let base = match &arguments.base_url {
        Some(base) => base.clone(),
        None => registry.settings.base_url.as_str().parse().map_err(Failure::faults)?,
    };
    let out = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    let protected = ["registry", "content", "themes"].map(|folder| root.join(folder));
    let configurations = match &arguments.server_config {
        Some(folder) => {
            let others = [&protected[..], std::slice::from_ref(&out)].concat();
            Some(Folder::new(folder, &others, &base).map_err(serving_failure)?)
        }
        None => None,
    };
    let publication = Publication::begin(&out, &protected).map_err(output_failure)?;
    let bar = progress();
    let started = |count| bar.set_length(count);
    let compressing = Precompressing { sink: &publication };
    let sink: &dyn FileSink = if arguments.precompress { &compressing } else { &publication };
    let outcome = publish(registry, root, &base, date, sink, &started, &|| bar.inc(1));
    bar.finish_and_clear();
    let pages = outcome.map_err(|error| match error {
        PublishError::Theme(error) => Failure::faults(error),
        PublishError::Sink(error) => of_sink(error),
        PublishError::Search(error) => Failure::system(&error),
    })?;
    if configurations.is_some() {
        serving::put_headers(&base, &publication).map_err(of_sink)?;
    }
    let published = publication.commit().map_err(output_failure)?;
    if let Some(folder) = configurations {
        folder.write(&base).map_err(serving_failure)?;
    }
    Ok((pages, published))
}

fn of_sink(error: SinkError) -> Failure {
    match error.downcast::<OutputError>() {
        Ok(error) => output_failure(*error),
        Err(error) => Failure::system(error.as_ref()),
    }
}

fn serving_failure(error: ServingError) -> Failure {
    if error.is_refusal() { Failure::usage(error) } else { Failure::system(&error) }
}

fn output_failure(error: OutputError) -> Failure {
    if error.is_refusal() { Failure::usage(error) } else { Failure::system(&error) }
}

/// A bar on a terminal, nothing elsewhere.
fn progress() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{bar:40} {pos}/{len} pages").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0).with_style(style)
}

fn print_summary(summary: &Summary, json: bool) -> Result<(), Failure> {
    let text = if json {
        serde_json::to_string_pretty(summary).map_err(|error| Failure::system(&error))? + "\n"
    } else {
        format!(
            "{} pages, {} files, {:.1} MB in {:.2} s ({} written, {} unchanged, {} removed), {} warnings\n",
            summary.pages,
            summary.files,
            summary.bytes as f64 / 1e6,
            summary.seconds,
            summary.written,
            summary.unchanged,
            summary.removed,
            summary.warnings,
        )
    };
    anstream::stdout().write_all(text.as_bytes()).map_err(|error| Failure::system(&error))
}
