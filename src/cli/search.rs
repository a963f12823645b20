//! `tizilim search`: the index of a built site, from the command line.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

use serde::Serialize;

use super::arguments::language;
use super::status::{Failure, Status};
use crate::registry::values::LangTag;
use crate::search::{Hit, SearchError, Searcher};

#[derive(Debug, clap::Args)]
pub(super) struct SearchArguments {
    /// The index of a built site
    #[arg(long, value_name = "FOLDER", default_value = "public/search/index")]
    index: PathBuf,
    /// The language of titles and addresses, such as kk; that of the best match by default
    #[arg(long, value_name = "TAG", value_parser = language)]
    lang: Option<LangTag>,
    /// The maximum number of results
    #[arg(long, value_name = "N", default_value = "10", value_parser = clap::value_parser!(u16).range(1..=1000))]
    limit: u16,
    /// Print the results as JSON
    #[arg(long)]
    json: bool,
    /// What to search for
    #[arg(required = true)]
    query: Vec<String>,
}

/// A result as JSON.
#[derive(Serialize)]
struct HitRow<'h> {
    kind: String,
    id: &'h str,
    title: &'h str,
    url: &'h str,
    score: f32,
    language: LangTag,
    titles: BTreeMap<String, &'h str>,
}

pub(super) fn run(arguments: &SearchArguments) -> Result<Status, Failure> {
    let searcher = Searcher::open(&arguments.index).map_err(failure)?;
    let query = arguments.query.join(" ");
    let hits = searcher.search(&query, arguments.lang, arguments.limit.into()).map_err(failure)?;
    let text = if arguments.json { json(&hits)? } else { lines(&hits) };
    anstream::stdout().write_all(text.as_bytes()).map_err(|error| Failure::system(&error))?;
    Ok(Status::Success)
}

/// A folder without an index of this program is wrong usage; anything else is a failure of the system.
fn failure(error: SearchError) -> Failure {
    match error {
        SearchError::Missing(_) | SearchError::Foreign(_) => Failure::usage(error),
        error => Failure::system(&error),
    }
}

fn json(hits: &[Hit]) -> Result<String, Failure> {
    let rows: Vec<_> = hits
        .iter()
        .map(|hit| HitRow {
            kind: hit.kind.to_string(),
            id: &hit.id,
            title: &hit.title,
            url: &hit.url,
            score: hit.score,
            language: hit.language,
            titles: hit.titles.iter().map(|(language, title)| (language.to_string(), title.as_str())).collect(),
        })
        .collect();
    Ok(serde_json::to_string_pretty(&rows).map_err(|error| Failure::system(&error))? + "\n")
}

/// One line for each result, its parts separated by tabs: kind, id, title, address, score.
fn lines(hits: &[Hit]) -> String {
    hits.iter().map(|hit| format!("{}\t{}\t{}\t{}\t{:.3}\n", hit.kind, hit.id, hit.title, hit.url, hit.score)).collect()
}
