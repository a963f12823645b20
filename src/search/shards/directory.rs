//! The directory: the one file that every query needs. It says where everything is and brings along what the script shares
//! with the native search, weights and tables of letters, so that they are written down once.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::coding::{LEAST_WEIGHT, WEIGHT_STEP};
use super::cuts::{Item, cuts, hash, parts};
use super::numbers::RecordNumbers;
use super::results::{LIST_ROOM, ROOM};
use crate::registry::values::LangTag;
use crate::search::documents::RecordKind;
use crate::search::rank::Ranking;
use crate::search::vocabulary::IndexVocabulary;
use crate::text::script::{ScriptTables, tables};

/// The version of the files for the browser. It grows with every change that a script of before would misread.
pub const SHARDS_FORMAT: u32 = 3;

/// The directory, as JSON.
#[derive(Serialize)]
pub(super) struct ShardDirectory<'d> {
    /// The version of the files' format. A script of another version does not read them.
    format: u32,
    /// The register's languages.
    languages: &'d [LangTag],
    /// How many records there are.
    records: usize,
    /// Each kind in order: its name, the folder of its pages (empty: the language's), the first number of its records.
    kinds: Vec<(&'static str, String, u32)>,
    #[serde(flatten)]
    parts: ShardParts,
    /// How many numbers of records a file of results, and a list of such files, has room for.
    room: [usize; 2],
    /// How a byte becomes a weight: least, step.
    weights: [f32; 2],
    /// What the script needs of the [`Ranking`], in the order in which it takes it.
    ranking: [f32; 11],
    /// Words that say little, and stems of what every service does.
    stopwords: &'d BTreeSet<String>,
    routine: &'d BTreeSet<String>,
    text: ScriptTables,
}

/// The names of the lists that name all other files.
#[derive(Serialize)]
pub(super) struct ShardParts {
    /// From which text on each list of shards goes, and its name.
    pub blocks: Vec<(String, u64)>,
    /// The list of word lists.
    pub words: u64,
    /// The list of filters.
    pub filters: u64,
    /// By language, the lists of results.
    pub results: BTreeMap<LangTag, Vec<u64>>,
}

/// How far from each other, in shards, lists of shards begin at least.
const REACH: usize = 16;

/// The lists into which a list of shards is cut.
pub(super) fn blocks(shards: &[(String, u64)]) -> Vec<&[(String, u64)]> {
    let items: Vec<Item> = shards.iter().map(|(from, _)| Item { size: 1, rank: Some((0, hash(from))) }).collect();
    parts(shards, &cuts(&items, REACH)).collect()
}

pub(super) fn directory<'d>(
    languages: &'d [LangTag],
    vocabulary: &'d IndexVocabulary,
    numbers: &RecordNumbers,
    parts: ShardParts,
) -> ShardDirectory<'d> {
    let ranking = Ranking::default();
    let (analysis, stopwords) = (&vocabulary.analysis, &vocabulary.stopwords);
    let kind = |(kind, &first): (RecordKind, &u32)| (kind.as_str(), kind.path("*"), first);
    ShardDirectory {
        format: SHARDS_FORMAT,
        languages,
        records: numbers.of.len(),
        kinds: RecordKind::ALL.into_iter().zip(&numbers.first_of_kind).map(kind).collect(),
        parts,
        room: [ROOM, LIST_ROOM],
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
