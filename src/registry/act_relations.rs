//! What acts do to each other, in both directions: an act that says it repeals another is told by that other as well.

use jiff::civil::Date;

use super::Registry;
use super::model::{Act, ActReference};
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
    /// An act of the register, whose own record tells of the relation.
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
        for other in self.acts_related_to(own.id.as_str()).filter(|other| other.id != own.id) {
            let names = |mention: &ActReference| mention.act.as_ref().is_some_and(|id| **id == *own.id);
            if other.repeals.iter().any(names) {
                self.add(&mut relations.repealed_by, other, None);
            }
            if other.amends.iter().any(names) {
                self.add(&mut relations.amended_by, other, None);
            }
            if let Some(change) = other.amended_by.iter().find(|change| names(&change.by)) {
                self.add(&mut relations.amends, other, change.note.as_ref());
            }
            if other.repealed_by.iter().any(names) {
                self.add(&mut relations.repeals, other, None);
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

    /// Adds what another act's record tells, unless this act's own record tells it already.
    fn add<'r>(&self, list: &mut Vec<Related<'r>>, other: &'r Act, note: Option<&'r Text>) {
        let told = list.iter().any(|related| match related.other {
            Other::Mentioned(mention) => mention.act.as_ref().is_some_and(|id| **id == *other.id),
            Other::Act(act) => act.id == other.id,
        });
        if !told {
            list.push(Related { other: Other::Act(other), note });
        }
    }
}
