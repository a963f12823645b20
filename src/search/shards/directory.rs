//! The directory: the one file that every query needs. It says where everything is and brings along what the script shares
//! with the native search, weights and tables of letters, so that they are written down once.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::coding::{LEAST_WEIGHT, WEIGHT_STEP};
use super::results::RECORDS;
use super::terms::Shard;
use super::words::WordList;
use crate::registry::values::LangTag;
use crate::search::documents::{IndexDocument, RecordKind};
use crate::search::rank::Ranking;
use crate::search::vocabulary::IndexVocabulary;
use crate::text::script::{ScriptTables, tables};

/// The version of the files for the browser. It grows with every change that a script of before would misread.
pub const SHARDS_FORMAT: u32 = 2;

/// The directory, as JSON.
#[derive(Serialize)]
pub(super) struct ShardDirectory<'d> {
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
    /// From which text on each block of shards goes, and how many shards a block has.
    blocks: Vec<&'d str>,
    block: usize,
    /// From which text on each shard goes, block by block; left to files of their own if there are many.
    #[serde(skip_serializing_if = "Option::is_none")]
    shards: Option<Vec<Vec<&'d str>>>,
    /// From which text on each list of words goes.
    words: Vec<&'d str>,
    /// How a byte becomes a weight: least, step.
    weights: [f32; 2],
    /// What the script needs of the [`Ranking`], in the order in which it takes it.
    ranking: [f32; 11],
    /// Words that say little, and stems of what every service does.
    stopwords: &'d BTreeSet<String>,
    routine: &'d BTreeSet<String>,
    text: ScriptTables,
}

/// How many shards a block has, and how many blocks may stand in the directory.
const BLOCK: usize = 128;
const MOST_BLOCKS: usize = 8;

/// From which text on each shard goes, in files of their own if the directory would grow by them.
pub(super) fn blocks(shards: &[Shard]) -> Vec<(String, Vec<u8>)> {
    let beginnings = beginnings(shards);
    if beginnings.len() <= MOST_BLOCKS {
        return Vec::new();
    }
    let file = |(at, block): (usize, Vec<&str>)| (format!("b{at}"), Value::from(block).to_string().into_bytes());
    beginnings.into_iter().enumerate().map(file).collect()
}

fn beginnings(shards: &[Shard]) -> Vec<Vec<&str>> {
    shards.chunks(BLOCK).map(|block| block.iter().map(|shard| shard.from.as_str()).collect()).collect()
}

pub(super) fn directory<'d>(
    edition: &'d str,
    languages: &'d [LangTag],
    vocabulary: &'d IndexVocabulary,
    records: &[&[IndexDocument<'_>]],
    shards: &'d [Shard],
    words: &'d [WordList],
) -> ShardDirectory<'d> {
    let ranking = Ranking::default();
    let (analysis, stopwords) = (&vocabulary.analysis, &vocabulary.stopwords);
    ShardDirectory {
        format: SHARDS_FORMAT,
        edition,
        languages,
        records: records.len(),
        kinds: RecordKind::ALL
            .into_iter()
            .map(|kind| {
                let path = kind.path("*");
                (kind.as_str(), path, records.partition_point(|record| record[0].kind < kind))
            })
            .collect(),
        chunk: RECORDS,
        blocks: shards.chunks(BLOCK).map(|block| block[0].from.as_str()).collect(),
        block: BLOCK,
        shards: Some(beginnings(shards)).filter(|blocks| blocks.len() <= MOST_BLOCKS),
        words: words.iter().map(|list| list.from.as_str()).collect(),
        weights: [LEAST_WEIGHT, WEIGHT_STEP],
        ranking: [
            ranking.tie_breaker,
            ranking.all_words_bonus,
            ranking.joined,
            ranking.unfinished,
            ranking.unfinished_known,
            ranking.typo,
            ranking.two_typos,
            ranking.typo_at_start,
            ranking.other_ending,
            ranking.routine,
            ranking.stopword,
        ],
        stopwords: &stopwords.words,
        routine: &stopwords.routine,
        text: tables(analysis.folding(), analysis.stemmers()),
    }
}
