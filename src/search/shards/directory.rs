//! The directory: the one file that every query needs. It says where everything is and brings along what the script shares
//! with the native search, weights and tables of letters, so that they are written down once.

use serde::Serialize;

use super::coding::{LEAST_WEIGHT, WEIGHT_STEP};
use super::results::RECORDS;
use super::terms::Shard;
use super::words::List;
use crate::registry::values::LangTag;
use crate::search::documents::{Document, Kind};
use crate::search::little::lists;
use crate::search::{Ranking, SHARDS_FORMAT};
use crate::text::script::{ScriptTables, tables};

/// The directory, as JSON.
#[derive(Serialize)]
pub(super) struct Directory<'d> {
    /// The version of the files' format. A script of another version does not read them.
    format: u32,
    /// The folder of the files.
    edition: &'d str,
    /// The register's languages.
    languages: &'d [LangTag],
    /// How many records there are.
    records: usize,
    /// Each kind in order: its name, the folder of its pages (empty: the language's), its first record.
    kinds: Vec<(&'static str, String, usize)>,
    /// How many records a file of results holds.
    chunk: usize,
    /// From which text on each shard goes.
    shards: Vec<&'d str>,
    /// The first letters of each list of words.
    words: Vec<&'d str>,
    /// How a byte becomes a weight: least, step.
    weights: [f32; 2],
    /// What the script needs of the [`Ranking`], in the order in which it takes it.
    ranking: [f32; 11],
    /// Words that say little, and stems of what every service does.
    little: &'static [&'static str],
    routine: &'static [&'static str],
    text: ScriptTables,
}

pub(super) fn directory<'d>(
    edition: &'d str,
    languages: &'d [LangTag],
    records: &[&[Document<'_>]],
    shards: &'d [Shard],
    words: &'d [List],
) -> Directory<'d> {
    let ranking = Ranking::default();
    let [little, routine] = lists();
    Directory {
        format: SHARDS_FORMAT,
        edition,
        languages,
        records: records.len(),
        kinds: Kind::ALL
            .into_iter()
            .map(|kind| {
                let folder = kind.path("").strip_suffix('/').unwrap_or("").to_owned();
                (kind.as_str(), folder, records.partition_point(|record| record[0].kind < kind))
            })
            .collect(),
        chunk: RECORDS,
        shards: shards.iter().map(|shard| shard.from.as_str()).collect(),
        words: words.iter().map(|list| list.letters.as_str()).collect(),
        weights: [LEAST_WEIGHT, WEIGHT_STEP],
        ranking: [
            ranking.tie,
            ranking.all_words,
            ranking.joined,
            ranking.unfinished,
            ranking.unfinished_known,
            ranking.slip,
            ranking.two_slips,
            ranking.slip_at_start,
            ranking.other_ending,
            ranking.routine,
            ranking.little,
        ],
        little,
        routine,
        text: tables(),
    }
}
