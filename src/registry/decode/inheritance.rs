//! Records that take from another one what they do not say themselves.

use toml::de::DeTable;

use super::decoder::{PointsIn, Value, value_of};
use crate::diagnostics::FileId;

/// From what a record takes what it does not say itself.
#[derive(Clone, Copy, Debug)]
pub enum Inheritance<'a> {
    /// It stands for itself.
    Nothing,
    /// From the record of another file.
    From(Inherited<'a>),
    /// From a record that is not there or could not be read.
    Unknown,
}

/// The record of another file, whose values a record takes by whole keys.
#[derive(Clone, Copy, Debug)]
pub struct Inherited<'a> {
    /// The file.
    pub file: FileId,
    /// Its top table.
    pub table: &'a DeTable<'a>,
    /// The keys that are never taken.
    pub own_keys: &'static [&'static str],
    /// Keys of which a record gives one: none of them is taken by an heir that gives one itself.
    pub alternatives: &'static [&'static str],
}

impl<'a> Inherited<'a> {
    /// What it says under a key that an heir does not have and may take.
    pub(super) fn value(&self, key: &str, heir: &DeTable<'_>) -> Option<&'a Value<'a>> {
        let has_other = || self.alternatives.iter().any(|other| value_of(heir, other).is_some());
        if self.own_keys.contains(&key) || (self.alternatives.contains(&key) && has_other()) {
            return None;
        }
        value_of(self.table, key)
    }

    /// Where its points stand: in the act and the text that it names, whatever those of the heir are.
    pub(super) fn points_in(&self) -> Option<PointsIn<'a>> {
        Some(PointsIn { act: value_of(self.table, "act")?, text: value_of(self.table, "text") })
    }
}
