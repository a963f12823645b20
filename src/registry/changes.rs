//! What happened to services and acts, with the day on which it did: what the feeds and the page of changes show. Only
//! what a record itself dates is included.

use std::collections::HashMap;

use jiff::civil::Date;

use super::act_dates::ActDates;
use super::act_relations::{Other, Related};
use super::decode::Spanned;
use super::model::{Act, Service, ServiceStatus};
use super::register::Registry;
use super::values::Slug;

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Change<'r> {
    /// On which day.
    pub date: Date,
    /// What, and to which record.
    pub what: What<'r>,
    /// Its name among all changes, made of the record, the word and the day, so that it stays as long as these do.
    pub id: String,
}

/// What happened, and to which record.
#[derive(Clone, Copy, Debug)]
pub enum What<'r> {
    /// The first day of a service's validity.
    ServiceBegan(&'r Service),
    /// A service is not given any more.
    ServiceEnded(&'r Service),
    /// The act was signed that ends a service on a day that is not known.
    ServiceEndSigned(&'r Service),
    /// An act was signed.
    ActSigned(&'r Act),
    /// An act came into force.
    ActInForce(&'r Act),
    /// Another act was signed that changes an act.
    ActAmended(&'r Act, Related<'r>),
    /// Another act was signed that repeals an act on a later day, or on one that is not known.
    ActRepealSigned(&'r Act, Related<'r>),
    /// An act ceased to be in force, by another where the register names it.
    ActRepealed(&'r Act, Option<Related<'r>>),
}

/// A record to which something happened.
#[derive(Clone, Copy, Debug)]
pub enum ChangedRecord<'r> {
    /// A service.
    Service(&'r Service),
    /// An act.
    Act(&'r Act),
}

impl<'r> What<'r> {
    /// The word for it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::ServiceBegan(_) => "service-began",
            Self::ServiceEnded(service) if service.status.value == ServiceStatus::Withdrawn => "service-withdrawn",
            Self::ServiceEnded(_) => "service-ended",
            Self::ServiceEndSigned(_) => "service-end-signed",
            Self::ActSigned(_) => "act-signed",
            Self::ActInForce(_) => "act-in-force",
            Self::ActRepealSigned(..) => "act-repeal-signed",
            Self::ActAmended(..) => "act-amended",
            Self::ActRepealed(..) => "act-repealed",
        }
    }

    /// The record to which it happened.
    pub fn record(&self) -> ChangedRecord<'r> {
        match *self {
            Self::ServiceBegan(service) | Self::ServiceEnded(service) | Self::ServiceEndSigned(service) => {
                ChangedRecord::Service(service)
            }
            Self::ActSigned(act)
            | Self::ActInForce(act)
            | Self::ActAmended(act, _)
            | Self::ActRepealSigned(act, _)
            | Self::ActRepealed(act, _) => ChangedRecord::Act(act),
        }
    }
}

impl<'r> ChangedRecord<'r> {
    fn id(self) -> &'r str {
        match self {
            Self::Service(service) => service.id.as_str(),
            Self::Act(act) => act.id.as_str(),
        }
    }

    /// The ids that it had before.
    fn former_ids(self) -> &'r [Spanned<Slug>] {
        match self {
            Self::Service(service) => &service.former_ids,
            Self::Act(act) => &act.former_ids,
        }
    }
}

impl Change<'_> {
    /// The ids that it had while its record had other ones.
    pub fn former_ids(&self) -> impl Iterator<Item = String> {
        let beginning = |record: &str| format!("{}-{record}-", self.what.as_str());
        let record = self.what.record();
        let rest = self.id.strip_prefix(&beginning(record.id())).unwrap_or_default();
        record.former_ids().iter().map(move |former| beginning(former.as_str()) + rest)
    }
}

impl Registry {
    /// What happened up to a day, that day included, the newest first.
    pub fn changes(&self, until: Date) -> Vec<Change<'_>> {
        let mut dated = Vec::new();
        for service in &self.services {
            dated.extend(service.valid_from.as_ref().map(|date| (**date, What::ServiceBegan(service))));
            match (&service.ended_on, self.ended_by(service)) {
                (Some(date), _) => dated.push((**date, What::ServiceEnded(service))),
                (None, Some(by)) => {
                    dated
                        .extend(self.date_of(Other::Mentioned(by)).map(|date| (date, What::ServiceEndSigned(service))));
                }
                (None, None) => {}
            }
        }
        for act in &self.acts {
            dated.push((*act.date, What::ActSigned(act)));
            let relations = self.act_relations(act);
            for related in relations.amended_by {
                dated.extend(self.date_of(related.other).map(|date| (date, What::ActAmended(act, related))));
            }
            let ActDates { signed, in_force, repealed, .. } = ActDates::of(act);
            dated.extend(in_force.filter(|date| *date != signed).map(|date| (date, What::ActInForce(act))));
            let by = relations.repealed_by.into_iter().next();
            dated.extend(repealed.map(|date| (date, What::ActRepealed(act, by))));
            if let Some(by) = by {
                let signed = self.date_of(by.other).filter(|date| Some(*date) != repealed);
                dated.extend(signed.map(|date| (date, What::ActRepealSigned(act, by))));
            }
        }
        dated.retain(|(date, _)| *date <= until);
        let mut times: HashMap<String, usize> = HashMap::new();
        let mut changes: Vec<_> = dated
            .into_iter()
            .map(|(date, what)| {
                let mut id = format!("{}-{}-{date}", what.as_str(), what.record().id());
                let before = times.entry(id.clone()).or_default();
                *before += 1;
                if *before > 1 {
                    id = format!("{id}-{before}");
                }
                Change { date, what, id }
            })
            .collect();
        changes.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
        changes
    }
}
