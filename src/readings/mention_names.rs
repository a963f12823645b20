//! Names for acts that are not in the register: one an act, whoever cites it. Mentions of a day and a form are of one act if they have the
//! same name as a work, entry in the state register or title in any language: laws are often cited without their number.

use std::collections::HashMap;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::works::WorkNames;
use crate::hex::hex;
use crate::incremental::{ContentHash, Hasher, SourceId, Tracked};
use crate::registry::Registry;
use crate::registry::model::{ActKind, ActReference};
use crate::registry::values::WebAddress;

/// How many digits of a digest tell acts apart whose number is not known.
const DIGITS: usize = 12;

/// What two mentions of one act share: form, day, and a feature.
type Key = (Option<ActKind>, Option<Date>, Feature);

/// Something by which an act is known among those of a form and a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Feature {
    /// Its name as a work, with its number.
    Work(String),
    /// Its number in the state register of acts.
    Entry(String),
    /// Its title in a language, letters alone.
    Title(String),
    /// Nothing but the name as a work.
    Nothing(String),
}

/// The names of all mentioned acts.
#[derive(Clone, Debug)]
pub struct MentionNames {
    names: HashMap<Key, String>,
    /// The official addresses of acts that some mention has, by their names.
    official: HashMap<String, WebAddress>,
}

impl MentionNames {
    /// Names the acts that the records of a register mention.
    pub fn new(works: &WorkNames<'_>) -> Self {
        let mut groups: HashMap<Key, usize> = HashMap::new();
        // The group that a group became a part of, or itself, and the best name so far: with a number rather than without.
        let mut parents: Vec<usize> = Vec::new();
        let mut names: Vec<(bool, String)> = Vec::new();
        for mention in works.mentions() {
            let group = parents.len();
            parents.push(group);
            names.push(candidate(works, mention));
            for key in keys(works, mention) {
                let own = root(&parents, group);
                let other = root(&parents, *groups.entry(key).or_insert(group));
                // Acts of one day and title, but of two numbers, are two.
                let two = !names[own].0 && !names[other].0 && names[own] != names[other];
                if other != own && !two {
                    parents[own] = other;
                    names[other] = names[other].clone().min(names[own].clone());
                }
            }
        }
        let names = groups.into_iter().map(|(key, group)| (key, names[root(&parents, group)].1.clone())).collect();
        let mut found = Self { names, official: HashMap::new() };
        for mention in works.mentions() {
            if let Some(url) = &mention.official_url {
                found.official.entry(found.name(works, mention)).or_insert_with(|| url.clone());
            }
        }
        found
    }

    /// The name of the act that a mention of the register names.
    pub fn name(&self, works: &WorkNames<'_>, mention: &ActReference) -> String {
        let known = keys(works, mention).iter().find_map(|key| self.names.get(key).cloned());
        known.unwrap_or_else(|| candidate(works, mention).1)
    }

    /// The official address of the act that a mention names: that of the act's own record, of the mention, or of any other mention of
    /// the act.
    pub fn official_url<'s>(&'s self, works: &'s WorkNames<'_>, mention: &'s ActReference) -> Option<&'s WebAddress> {
        let own = works.registry().mentioned(mention).and_then(|act| act.official_url.as_ref());
        let others = || self.official.get(&self.name(works, mention));
        own.or(mention.official_url.as_ref()).or_else(others)
    }
}

/// The official addresses of the acts that the records of a register mention.
#[derive(Debug)]
pub struct OfficialUrls<'r>(Tracked<MentionedActs<'r>>);

/// The acts that the records of a register mention, by their names.
#[derive(Debug)]
struct MentionedActs<'r> {
    works: WorkNames<'r>,
    names: MentionNames,
}

impl<'r> OfficialUrls<'r> {
    /// Gathers what the records of a register say.
    pub fn new(registry: &'r Registry) -> Self {
        let works = WorkNames::new(registry);
        let names = MentionNames::new(&works);
        let mut hasher = Hasher::default();
        works.mentions().for_each(|mention| hasher.add_json(mention));
        for act in &registry.acts {
            hasher.add_debug(&(act.date.value, &act.number, &act.id.value, &act.official_url));
        }
        Self(Tracked::new(MentionedActs { works, names }, SourceId::of("official addresses"), hasher.finish()))
    }

    /// What of it is tracked.
    pub fn source(&self) -> (SourceId, Option<ContentHash>) {
        self.0.source()
    }

    /// That of the act that a mention names.
    pub fn of<'s>(&'s self, mention: &'s ActReference) -> Option<&'s WebAddress> {
        self.0.names.official_url(&self.0.works, mention)
    }
}

/// The group that a group is a part of in the end.
fn root(parents: &[usize], mut group: usize) -> usize {
    while parents[group] != group {
        group = parents[group];
    }
    group
}

/// The features of a mention, at least one.
fn keys(works: &WorkNames<'_>, mention: &ActReference) -> Vec<Key> {
    let work = works.reference(mention);
    let numbered = mention.number.is_some() && mention.date.is_some();
    let mut features: Vec<_> = numbered.then(|| Feature::Work(work.clone())).into_iter().collect();
    features.extend(mention.registered.clone().map(Feature::Entry));
    features
        .extend(mention.title.iter().flat_map(|title| title.iter()).map(|(_, title)| Feature::Title(letters(title))));
    if features.is_empty() {
        features.push(Feature::Nothing(work));
    }
    features.into_iter().map(|feature| (mention.kind.clone(), mention.date, feature)).collect()
}

/// What an act may be called by one mention of it: best with its number, else with a digest of what the mention says.
fn candidate(works: &WorkNames<'_>, mention: &ActReference) -> (bool, String) {
    let work = works.reference(mention);
    let work = work.trim_start_matches('/');
    if mention.number.is_some() && mention.date.is_some() {
        return (false, work.to_owned());
    }
    let mut digest = Sha256::new();
    for (language, words) in mention.title.iter().chain(&mention.issuer).flat_map(|text| text.iter()) {
        digest.update(format!("{language} {}\n", letters(words)));
    }
    digest.update(mention.registered.as_deref().unwrap_or_default());
    (true, format!("{work}/{}", &hex(&digest.finalize())[..DIGITS]))
}

/// The letters and digits of a title, which is quoted in many ways.
fn letters(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_one_however_they_are_quoted() {
        assert_eq!(letters("«О государственных услугах»"), letters("\"О  государственных услугах\""));
        assert_ne!(letters("Act 1"), letters("Act 2"));
    }

    #[test]
    fn groups_lead_to_their_last_one() {
        assert_eq!(root(&[1, 3, 2, 3], 0), 3);
        assert_eq!(root(&[1, 3, 2, 3], 2), 2);
    }
}
