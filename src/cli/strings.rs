//! `tizilim strings`: the files in which a language's strings are filled in.

use std::io::Write as _;

use serde::Serialize;

use super::arguments::{MessageFormat, Root, language};
use super::diagnostics;
use super::message_language::Lang;
use super::status::{Failure, Status};
use crate::checked::Checked;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Position, Sources, codes};
use crate::registry::values::LangTag;
use crate::strings::{Draft, DraftedFile, MissingText};

#[derive(Debug, clap::Args)]
pub(super) struct StringsArguments {
    #[command(flatten)]
    root: Root,
    /// The language to fill in, such as fr
    #[arg(value_name = "LANGUAGE", value_parser = language)]
    language: LangTag,
    /// Include the strings that the program already has in this language, to override them
    #[arg(long)]
    all: bool,
    /// Print the files and write nothing
    #[arg(long, conflicts_with = "missing")]
    stdout: bool,
    /// List the missing strings and write nothing: file, key and English text, separated by tabs
    #[arg(long)]
    missing: bool,
    /// Print what was written and what is missing, or the problems, as JSON
    #[arg(long, conflicts_with = "stdout")]
    json: bool,
}

#[derive(Serialize)]
struct StringsSummary {
    language: LangTag,
    /// Whether the program has strings in this language itself.
    built_in: bool,
    strings: usize,
    files: Vec<FileSummary>,
    missing: Vec<MissingSummary>,
    unknown: Vec<UnknownString>,
}

#[derive(Serialize)]
struct FileSummary {
    path: String,
    change: &'static str,
    added: usize,
}

#[derive(Serialize)]
struct MissingSummary {
    file: String,
    key: String,
    english: String,
}

/// A string that nothing uses any more.
#[derive(Serialize)]
struct UnknownString {
    file: String,
    line: usize,
    column: usize,
    message: String,
}

/// The problems of a file that prevent changes to it.
const BLOCKING: [&Code; 3] = [&codes::UNREADABLE_FILE, &codes::NOT_UTF8, &codes::FLUENT_SYNTAX];

pub(super) fn run(arguments: &StringsArguments) -> Result<Status, Failure> {
    let (root, language) = (&arguments.root.root, arguments.language);
    let mut checked = Checked::with_language(root, Some(language)).map_err(Failure::usage)?;
    let format = if arguments.json { MessageFormat::Json } else { MessageFormat::Text };
    let diagnostics = checked.strings_faults(language);
    let (Some(theme), Some(settings)) = (checked.theme(), &checked.loaded.settings) else {
        diagnostics::print(&checked.loaded, format, Lang::default())?;
        return Ok(Status::Problems);
    };
    if diagnostics.iter().any(|diagnostic| BLOCKING.contains(&diagnostic.code)) {
        checked.loaded.diagnostics = diagnostics;
        diagnostics::print(&checked.loaded, format, Lang::default())?;
        if !arguments.json {
            anstream::eprintln!("Nothing was written.");
        }
        return Ok(Status::Problems);
    }
    let languages: Vec<_> = settings.languages.iter().map(|language| language.value).collect();
    let draft = Draft::of(theme, &languages, language, arguments.all);
    let writes = !arguments.stdout && !arguments.missing && draft.is_wanted();
    if writes {
        draft.write(root).map_err(|error| Failure::system(&error))?;
    }
    let unknown = unknown(&diagnostics, &checked.loaded.sources);
    let text = if arguments.json {
        let summary = summary(&draft, unknown, writes);
        serde_json::to_string_pretty(&summary).map_err(|error| Failure::system(&error))? + "\n"
    } else if arguments.stdout {
        let file = |file: &DraftedFile| format!("### {}\n\n{}\n", file.path, file.text);
        draft.files.iter().map(file).collect()
    } else if arguments.missing {
        let line = |it: &MissingText| format!("{}\t{}\t{}\n", it.string.file, it.string.key, it.english);
        draft.missing.iter().map(line).collect()
    } else {
        report(&draft, &unknown, languages.contains(&language))
    };
    anstream::stdout().write_all(text.as_bytes()).map_err(|error| Failure::system(&error))?;
    Ok(Status::Success)
}

fn unknown(diagnostics: &Diagnostics, sources: &Sources) -> Vec<UnknownString> {
    let unknown = |diagnostic: &Diagnostic| {
        let span = diagnostic.span.filter(|_| diagnostic.code == &codes::UNKNOWN_STRING)?;
        let file = sources.get(span.file);
        let Position { line, column } = file.position(span.start);
        Some(UnknownString {
            file: file.path.clone(),
            line,
            column,
            message: diagnostic.message.english().into_owned(),
        })
    };
    diagnostics.iter().filter_map(unknown).collect()
}

fn summary(draft: &Draft, unknown: Vec<UnknownString>, writes: bool) -> StringsSummary {
    let file =
        |file: &DraftedFile| FileSummary { path: file.path.clone(), change: file.change.as_str(), added: file.added };
    let missing = |it: &MissingText| MissingSummary {
        file: it.string.file.clone(),
        key: it.string.key.clone(),
        english: it.english.clone(),
    };
    StringsSummary {
        language: draft.language,
        built_in: draft.built_in,
        strings: draft.count,
        files: if writes { draft.files.iter().map(file).collect() } else { Vec::new() },
        missing: draft.missing.iter().map(missing).collect(),
        unknown,
    }
}

/// What was written and what is to be done, for people.
fn report(draft: &Draft, unknown: &[UnknownString], is_listed: bool) -> String {
    let language = draft.language;
    if !draft.is_wanted() {
        return format!(
            "The program has all {} strings in {language}; there is nothing to fill in. --all writes them so that they can be overridden.\n",
            draft.count
        );
    }
    let mut out = String::new();
    for file in &draft.files {
        out += &format!("{}: {}, {} strings added\n", file.path, file.change.as_str(), file.added);
    }
    for string in unknown {
        out += &format!("{}:{}:{}: {}\n", string.file, string.line, string.column, string.message);
    }
    out += &format!("{language} has {} of {} strings.\n", draft.count - draft.missing.len(), draft.count);
    if !is_listed {
        out += &format!("{language} is not among `languages` in registry/registry.toml yet.\n");
    }
    out
}
