//! `tizilim import act`: the text of a printed act becomes source files.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde::Serialize;

use super::arguments::slug;
use super::status::{Failure, Status};
use crate::import::{ExistingRecords, FileState, ImportOptions, Plan, ReportEntry, import};
use crate::registry::SourceTree;
use crate::registry::values::Slug;

#[derive(Debug, clap::Args)]
pub(super) struct ImportArguments {
    #[command(subcommand)]
    what: ImportSubject,
}

#[derive(Debug, clap::Subcommand)]
enum ImportSubject {
    /// Read the text of a printed act and write its record, its texts and its tables of offices
    Act(ActArguments),
}

#[derive(Debug, clap::Args)]
struct ActArguments {
    /// The text of the act, as UTF-8
    file: PathBuf,
    /// The act's id, such as akmola-2011-a-11-491
    #[arg(long, value_parser = slug)]
    id: Slug,
    /// The register's root: the folder that contains registry/ and content/
    #[arg(long, value_name = "FOLDER")]
    into: PathBuf,
    /// The service of each text that lists offices
    #[arg(long, value_name = "TEXT=SERVICE,…", value_delimiter = ',', value_parser = service)]
    services: Vec<(String, String)>,
    /// Print the report and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Overwrite files that differ
    #[arg(long)]
    force: bool,
    /// The output format
    #[arg(long, value_enum, default_value = "text")]
    format: ImportFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ImportFormat {
    /// For people
    Text,
    /// One JSON document
    Json,
}

/// The report as JSON.
#[derive(Serialize)]
struct ImportSummary<'a> {
    act: &'a str,
    language: &'a str,
    texts: Vec<&'a str>,
    offices: usize,
    listings: usize,
    files: Vec<ImportedFile<'a>>,
    written: bool,
    entries: &'a [ReportEntry],
}

#[derive(Serialize)]
struct ImportedFile<'a> {
    path: &'a str,
    state: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    diff: Option<&'a str>,
}

pub(super) fn run(arguments: &ImportArguments) -> Result<Status, Failure> {
    let ImportSubject::Act(arguments) = &arguments.what;
    let bytes = std::fs::read(&arguments.file).map_err(|error| Failure {
        message: format!("cannot read {}: {error}", arguments.file.display()),
        status: Status::System,
    })?;
    let existing = existing(&arguments.into, arguments.id.as_str())?;
    let services: BTreeMap<_, _> = arguments.services.iter().cloned().collect();
    let options = ImportOptions { id: arguments.id.clone(), services };
    let imported = import(&bytes, &options, existing).map_err(Failure::problems)?;
    let unknown = options.services.keys().find(|text| imported.texts.iter().all(|known| known.id != **text));
    if let Some(text) = unknown {
        let texts: Vec<_> = imported.texts.iter().map(|text| text.id.as_str()).collect();
        return Err(Failure::usage(format!("--services names {text}, but the act's texts are: {}", texts.join(", "))));
    }
    let plan = Plan::new(&imported, &arguments.into).map_err(|error| Failure::system(&error))?;
    let refused = plan.has_differences() && !arguments.force;
    let written = !arguments.dry_run && !refused;
    if written {
        plan.write(&arguments.into).map_err(|error| Failure::system(&error))?;
    }
    let offices = imported.offices.offices.values().flatten();
    let summary = ImportSummary {
        act: &imported.id,
        language: imported.language,
        texts: imported.texts.iter().map(|text| text.id.as_str()).collect(),
        offices: offices.clone().count(),
        listings: offices.map(|office| office.listings.len()).sum(),
        files: plan.files.iter().map(file).collect(),
        written,
        entries: &imported.report.entries,
    };
    let text = match arguments.format {
        ImportFormat::Json => serde_json::to_string_pretty(&summary).map_err(|error| Failure::system(&error))? + "\n",
        ImportFormat::Text => imported.report.to_text() + &summary_text(&summary),
    };
    anstream::stdout().write_all(text.as_bytes()).map_err(|error| Failure::system(&error))?;
    if refused {
        anstream::eprintln!("Existing files differ from the import, so nothing was written. --force overwrites them.");
    }
    Ok(if refused { Status::Problems } else { Status::Success })
}

/// What the register has already; a folder that is not there has nothing.
fn existing(root: &Path, act: &str) -> Result<ExistingRecords, Failure> {
    let found = root.try_exists().map_err(|error| Failure::system(&error))?;
    let tree =
        if found { SourceTree::read(root).map_err(|error| Failure::system(&error))? } else { SourceTree::default() };
    ExistingRecords::read(&tree, act).map_err(|error| Failure::system(&error))
}

fn file(planned: &crate::import::PlannedFile) -> ImportedFile<'_> {
    let diff = if let FileState::Differs(diff) = &planned.state { Some(diff.as_str()) } else { None };
    ImportedFile { path: &planned.path, state: planned.state.as_str(), diff }
}

fn summary_text(summary: &ImportSummary<'_>) -> String {
    let mut out = format!(
        "{} ({}): {} texts, {} offices, {} listings\n",
        summary.act,
        summary.language,
        summary.texts.len(),
        summary.offices,
        summary.listings
    );
    for file in &summary.files {
        out += &format!("{:>10} {}\n", file.state, file.path);
        out += file.diff.unwrap_or_default();
    }
    out
}

fn service(text: &str) -> Result<(String, String), String> {
    let (text, service) =
        text.split_once('=').ok_or("write TEXT=SERVICE, such as regulation-1=targeted-social-assistance")?;
    Ok((text.to_owned(), slug(service)?.to_string()))
}
