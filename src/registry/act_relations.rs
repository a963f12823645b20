//! What acts do to each other, in both directions: a repeal that an act declares is shown at the repealed act as well.

use std::collections::HashSet;

use jiff::civil::Date;

use super::index::MentionKind;
use super::model::{Act, ActReference};
use super::register::Registry;
use super::values::Text;

/// An act that changes, repeals, is changed or repealed.
#[derive(Clone, Copy, Debug)]
pub struct Related<'r> {
    /// The act.
    pub other: Other<'r>,
    /// What is changed, in words.
    pub note: Option<&'r Text>,
}

/// The other act of a relation.
#[derive(Clone, Copy, Debug)]
pub enum Other<'r> {
    /// As this act's record mentions it.
    Mentioned(&'r ActReference),
    /// An act of the register, whose own record declares the relation.
    Act(&'r Act),
}

/// What other acts do to an act and it to them.
#[derive(Clone, Debug, Default)]
pub struct ActRelations<'r> {
    /// Acts that repealed it.
    pub repealed_by: Vec<Related<'r>>,
    /// Acts that changed it, by date.
    pub amended_by: Vec<Related<'r>>,
    /// Acts that it changes.
    pub amends: Vec<Related<'r>>,
    /// Acts that it repeals.
    pub repeals: Vec<Related<'r>>,
}

impl Registry {
    /// What acts do to an act and it to them.
    pub fn act_relations(&self, act: &Act) -> ActRelations<'_> {
        let mut relations = ActRelations::default();
        let Some(own) = self.act(act.id.as_str()) else { return relations };
        let mentioned = |mention, note| Related { other: Other::Mentioned(mention), note };
        relations.repealed_by.extend(own.repealed_by.iter().map(|mention| mentioned(mention, None)));
        relations.amended_by.extend(own.amended_by.iter().map(|change| mentioned(&change.by, change.note.as_ref())));
        relations.amends.extend(own.amends.iter().map(|mention| mentioned(mention, None)));
        relations.repeals.extend(own.repeals.iter().map(|mention| mentioned(mention, None)));
        // What another act's record declares is added, unless this act's own record declares it already.
        let [mut repealed_by, mut amended_by, mut amends, mut repeals] =
            [&relations.repealed_by, &relations.amended_by, &relations.amends, &relations.repeals]
                .map(|list| ids(list));
        for (other, mention) in self.acts_mentioning(own.id.as_str()).filter(|(other, _)| other.id != own.id) {
            let (list, known, note) = match mention {
                MentionKind::Repeals => (&mut relations.repealed_by, &mut repealed_by, None),
                MentionKind::Amends => (&mut relations.amended_by, &mut amended_by, None),
                MentionKind::AmendedBy(at) => (&mut relations.amends, &mut amends, other.amended_by[at].note.as_ref()),
                MentionKind::RepealedBy => (&mut relations.repeals, &mut repeals, None),
            };
            if known.insert(other.id.as_str()) {
                list.push(Related { other: Other::Act(other), note });
            }
        }
        relations.amended_by.sort_by_key(|related| self.date_of(related.other));
        relations
    }

    /// The act of the register that a mention names.
    pub fn mentioned(&self, mention: &ActReference) -> Option<&Act> {
        mention.act.as_ref().and_then(|id| self.act(id.as_str()))
    }

    /// The day of the other act of a relation, where it is known.
    pub fn date_of(&self, other: Other<'_>) -> Option<Date> {
        match other {
            Other::Mentioned(mention) => mention.date.or_else(|| self.mentioned(mention).map(|act| *act.date)),
            Other::Act(act) => Some(*act.date),
        }
    }
}

/// The ids of the acts of relations, as far as they are known.
fn ids<'r>(relations: &[Related<'r>]) -> HashSet<&'r str> {
    let id = |related: &Related<'r>| match related.other {
        Other::Mentioned(mention) => mention.act.as_ref().map(|id| id.as_str()),
        Other::Act(act) => Some(act.id.as_str()),
    };
    relations.iter().filter_map(id).collect()
}
