//! Problems that are known: a list of them, with which a later run is compared.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::list::Diagnostics;
use super::render::document;
use super::source::Sources;

/// A list of known problems. A problem is known by its code, its file and its message, wherever it stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    problems: Vec<KnownProblem>,
}

/// A known problem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownProblem {
    code: String,
    file: String,
    message: String,
    /// How often it occurs in the file.
    count: usize,
}

type Key = (String, String, String);

impl Baseline {
    /// The problems of a run.
    pub fn of(diagnostics: &Diagnostics, sources: &Sources) -> Self {
        let mut counts: BTreeMap<Key, usize> = BTreeMap::new();
        for diagnostic in diagnostics.iter() {
            let file = sources.path_of(diagnostic).to_owned();
            *counts
                .entry((diagnostic.code.id.to_owned(), file, diagnostic.message.english().into_owned()))
                .or_default() += 1;
        }
        let problem = |((code, file, message), count)| KnownProblem { code, file, message, count };
        Self { problems: counts.into_iter().map(problem).collect() }
    }

    /// Reads a list that [`to_json`](Self::to_json) wrote.
    ///
    /// # Errors
    /// When the text is no such list.
    pub fn from_json(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }

    /// The list as JSON, a problem after another in a fixed order.
    pub fn to_json(&self) -> String {
        document(self)
    }

    /// Removes the known problems from those of a run. Gives how many were removed, and how many known ones did not occur.
    pub fn remove_from(&self, diagnostics: &mut Diagnostics, sources: &Sources) -> (usize, usize) {
        let mut left: BTreeMap<(&str, &str, Cow<'_, str>), usize> = BTreeMap::new();
        for known in &self.problems {
            *left.entry((&known.code, &known.file, Cow::from(&known.message))).or_default() += known.count;
        }
        let is_known = diagnostics.iter().map(|diagnostic| {
            let key = (diagnostic.code.id, sources.path_of(diagnostic), diagnostic.message.english());
            let count = left.get_mut(&key).filter(|count| **count > 0);
            count.map(|count| *count -= 1).is_some()
        });
        let is_known: Vec<bool> = is_known.collect();
        let removed = is_known.iter().filter(|known| **known).count();
        let gone = left.values().sum();
        let mut known = is_known.into_iter();
        diagnostics.retain(|_| known.next() != Some(true));
        (removed, gone)
    }
}
