//! `tizilim report`: the yearly report on public services, filled from the register and its statistics.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};

use clap::ValueEnum;

use super::arguments::{MessageFormat, Root, language};
use super::diagnostics;
use super::message_language::Lang;
use super::status::{Failure, Status};
use crate::checked::Checked;
use crate::opendata::report_json;
use crate::registry::Registry;
use crate::registry::report::form::ReportForm;
use crate::registry::report::{Report, draft};
use crate::registry::values::{LangTag, Year};
use crate::site::{BaseUrl, report_markdown};
use crate::strings::Translations;
use crate::theme::Theme;

#[derive(Debug, clap::Args)]
pub(super) struct ReportArguments {
    #[command(flatten)]
    root: Root,
    /// The year of the report, such as 2025
    #[arg(long, value_name = "YEAR", value_parser = year)]
    year: Year,
    /// The language of the printed form, such as kk; all languages of the register, one after the other, by default
    #[arg(long, value_name = "TAG", value_parser = language)]
    lang: Option<LangTag>,
    /// The output format
    #[arg(long, value_enum, default_value = "markdown")]
    format: YearlyReportFormat,
    /// Create registry/statistics/YEAR.toml, in which every key is explained, for editors to fill in
    #[arg(long, conflicts_with_all = ["lang", "format"])]
    init: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum YearlyReportFormat {
    /// The printed form, for people
    Markdown,
    /// The rows of the published data
    Json,
}

fn year(text: &str) -> Result<Year, String> {
    let range = Year::RANGE;
    text.parse().map_err(|()| format!("\"{text}\" is not a year from {} to {}", range.start(), range.end()))
}

pub(super) fn run(arguments: &ReportArguments) -> Result<Status, Failure> {
    let checked = Checked::read(&arguments.root.root).map_err(Failure::usage)?;
    let Some((registry, theme)) = checked.faultless() else {
        diagnostics::print(&checked.loaded, MessageFormat::Text, Lang::default())?;
        return Ok(Status::Problems);
    };
    if !checked.loaded.diagnostics.is_empty() {
        diagnostics::print_to(&checked.loaded, MessageFormat::Text, Lang::default(), &mut anstream::stderr())?;
    }
    let Some(form) = &registry.profile.report else {
        return Err(Failure::usage(
            "there is no form of a yearly report: neither the profile of the register's country nor registry/profile.toml \
             has one (see docs/profiles.md)",
        ));
    };
    if arguments.init {
        return init(arguments, registry, form);
    }
    let text = render(arguments, registry, form, theme)?;
    if registry.statistics_of(arguments.year).is_none() {
        anstream::eprintln!(
            "{} does not exist, so the report has no numbers from it; --init creates it.",
            draft::path(arguments.year)
        );
    }
    anstream::stdout().write_all(&text).map_err(|error| Failure::system(&error))?;
    Ok(Status::Success)
}

fn render(
    arguments: &ReportArguments,
    registry: &Registry,
    form: &ReportForm,
    theme: &Theme,
) -> Result<Vec<u8>, Failure> {
    let base: BaseUrl = registry.settings.base_url.as_str().parse().map_err(Failure::problems)?;
    if let Some(lang) = arguments.lang.filter(|lang| !registry.languages.contains(lang)) {
        let known: Vec<_> = registry.languages.iter().map(LangTag::as_str).collect();
        return Err(Failure::usage(format!("--lang {lang}: the register's languages are: {}", known.join(", "))));
    }
    let translations = Translations::load(theme, &registry.languages).map_err(Failure::problems)?;
    if arguments.format == YearlyReportFormat::Json {
        if arguments.lang.is_some() {
            return Err(Failure::usage("--lang is for Markdown only: JSON contains all languages of the register"));
        }
        return report_json(registry, &translations, &base.to_string(), arguments.year)
            .map_err(|error| Failure::system(&error));
    }
    let languages = arguments.lang.map_or_else(|| registry.languages.clone(), |lang| vec![lang]);
    Ok(report_markdown(registry, &translations, &base, &Report::of(registry, form, arguments.year), &languages)
        .into_bytes())
}

/// Writes the file of a year, unless there is one.
fn init(arguments: &ReportArguments, registry: &Registry, form: &ReportForm) -> Result<Status, Failure> {
    let path = arguments.root.root.join(draft::path(arguments.year));
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::usage(format!("{} exists already and was not changed", path.display())),
        _ => Failure { message: format!("cannot write {}: {error}", path.display()), status: Status::System },
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(&path).map_err(failed)?;
    file.write_all(draft::draft(registry, form, arguments.year).as_bytes()).map_err(failed)?;
    anstream::println!("{}", path.display());
    Ok(Status::Success)
}
