//! `tizilim snapshot`: records the register as its next revision.

use std::io::Write as _;

use jiff::civil::Date;
use serde::Serialize;

use super::arguments::{MessageFormat, Root, slug};
use super::day::day;
use super::diagnostics;
use super::message_language::Lang;
use super::status::{Failure, Status};
use crate::registry::revisions::ChangeKind;
use crate::registry::values::Slug;
use crate::registry::{SourceTree, load};
use crate::snapshot::{Particulars, RecordDifference, Snapshot, TableDifference};

/// How many records of a table are listed for people.
const LISTED: usize = 10;

#[derive(Debug, clap::Args)]
pub(super) struct SnapshotArguments {
    #[command(flatten)]
    root: Root,
    /// The day of the state, such as 2026-01-31; $SOURCE_DATE_EPOCH or today (UTC) by default
    #[arg(long, value_name = "DAY")]
    date: Option<Date>,
    /// The revision's id; the day by default
    #[arg(long, value_parser = slug)]
    id: Option<Slug>,
    /// The number of the order that approves the state
    #[arg(long, value_name = "NUMBER", value_parser = order_number)]
    order: Option<String>,
    /// The date of that order
    #[arg(long, value_name = "DAY", requires = "order")]
    ordered_on: Option<Date>,
    /// Print what would be recorded and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Record a revision even if nothing changed
    #[arg(long)]
    allow_empty: bool,
    /// Print the differences or the problems as JSON
    #[arg(long)]
    json: bool,
}

/// What was recorded.
#[derive(Serialize)]
struct RevisionSummary<'s> {
    id: &'s str,
    date: Date,
    previous: Option<&'s str>,
    written: bool,
    bytes: usize,
    tables: Vec<TableSummary<'s>>,
}

#[derive(Serialize)]
struct TableSummary<'s> {
    table: &'s str,
    record_count: usize,
    added: usize,
    changed: usize,
    withdrawn: usize,
    records: Vec<RecordSummary<'s>>,
}

#[derive(Serialize)]
struct RecordSummary<'s> {
    id: &'s str,
    name: Option<&'s str>,
    kind: ChangeKind,
    gone: bool,
    fields: &'s [String],
}

pub(super) fn run(arguments: &SnapshotArguments) -> Result<Status, Failure> {
    let date = day(arguments.date)?;
    let id = match &arguments.id {
        Some(id) => id.clone(),
        None => slug(&date.to_string())
            .map_err(|_| Failure::usage(format!("{date} cannot be an id; give one with --id")))?,
    };
    let mut loaded = load(SourceTree::read(&arguments.root.root).map_err(Failure::usage)?);
    loaded.set_day(date);
    let Some(registry) = loaded.faultless() else {
        diagnostics::print(
            &loaded,
            if arguments.json { MessageFormat::Json } else { MessageFormat::Text },
            Lang::default(),
        )?;
        if !arguments.json {
            anstream::eprintln!("No revision was recorded.");
        }
        return Ok(Status::Problems);
    };
    let particulars = Particulars { id, date, order: arguments.order.clone(), ordered_on: arguments.ordered_on };
    let snapshot = Snapshot::of(registry, particulars).map_err(Failure::usage)?;
    let written = !arguments.dry_run && (arguments.allow_empty || !snapshot.is_empty());
    let bytes =
        if written { snapshot.write(&arguments.root.root).map_err(|error| Failure::system(&error))? } else { 0 };
    let text = if arguments.json {
        let summary = summary(&snapshot, written, bytes);
        serde_json::to_string_pretty(&summary).map_err(|error| Failure::system(&error))? + "\n"
    } else {
        render(&snapshot, written, bytes)
    };
    anstream::stdout().write_all(text.as_bytes()).map_err(|error| Failure::system(&error))?;
    Ok(Status::Success)
}

fn summary(snapshot: &Snapshot, written: bool, bytes: usize) -> RevisionSummary<'_> {
    RevisionSummary {
        id: snapshot.particulars.id.as_str(),
        date: snapshot.particulars.date,
        previous: snapshot.previous.as_deref(),
        written,
        bytes,
        tables: snapshot.tables.iter().map(table_summary).collect(),
    }
}

fn table_summary(table: &TableDifference) -> TableSummary<'_> {
    TableSummary {
        table: &table.name,
        record_count: table.record_count,
        added: table.count(ChangeKind::Added),
        changed: table.count(ChangeKind::Changed),
        withdrawn: table.count(ChangeKind::Withdrawn),
        records: table.records.iter().map(record_summary).collect(),
    }
}

fn record_summary(record: &RecordDifference) -> RecordSummary<'_> {
    RecordSummary {
        id: &record.id,
        name: record.name.as_deref(),
        kind: record.kind,
        gone: record.is_gone,
        fields: &record.fields,
    }
}

/// What differs, for people.
fn render(snapshot: &Snapshot, written: bool, bytes: usize) -> String {
    let id = &snapshot.particulars.id;
    let mut out = match &snapshot.previous {
        Some(previous) => format!("{id}, after {previous}\n"),
        None => format!("{id}, the first revision\n"),
    };
    for table in snapshot.tables.iter().filter(|table| !table.records.is_empty()) {
        out += &format!(
            "{}: {} added, {} changed, {} withdrawn\n",
            table.name,
            table.count(ChangeKind::Added),
            table.count(ChangeKind::Changed),
            table.count(ChangeKind::Withdrawn)
        );
        // To the first revision everything is new.
        if snapshot.previous.is_some() {
            table.records.iter().take(LISTED).for_each(|record| out += &line(record));
            if table.records.len() > LISTED {
                out += &format!("  … and {} more\n", table.records.len() - LISTED);
            }
        }
    }
    if snapshot.is_empty() {
        out += "Nothing changed.";
        out += if written { "\n" } else { " No revision was recorded; --allow-empty records one anyway.\n" };
    }
    if written {
        out += &format!("{}/ was written, {:.1} KB.\n", snapshot.folder(), bytes as f64 / 1e3);
    } else if !snapshot.is_empty() {
        out += "Nothing was written (--dry-run).\n";
    }
    out
}

/// A record in one line: a sign for what happened, its key, its name, its fields.
fn line(record: &RecordDifference) -> String {
    let sign = match (record.kind, record.is_gone) {
        (ChangeKind::Added, _) => '+',
        (_, true) => '-',
        (ChangeKind::Withdrawn, false) => '!',
        (ChangeKind::Changed, false) => '~',
    };
    let name = record.name.as_ref().map_or_else(String::new, |name| format!(" {name}"));
    let fields = if record.fields.is_empty() { String::new() } else { format!(": {}", record.fields.join(", ")) };
    format!("  {sign} {}{name}{fields}\n", record.id)
}

/// A number as printed, without its sign: some characters that stand on one line.
fn order_number(text: &str) -> Result<String, String> {
    let text = text.trim().trim_start_matches('№').trim_start();
    let unsafe_character = |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if text.is_empty() || text.chars().any(unsafe_character) {
        return Err("write the number as it is printed, such as \"A-11/491\"".to_owned());
    }
    Ok(text.to_owned())
}
