//! Whether a record holds on the day of the build; where it does not, what a reader must know first.

use serde::Serialize;

use super::acts::ReferenceView;
use super::amounts::DateView;
use super::basics::{Localizer, TextView};
use crate::addresses::paths;
use crate::registry::model::{Act, ActStatus, Replacement, Service, ServiceStatus};

/// Whether a record holds.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StandingView {
    /// The word of the status: `in-force`, `upcoming`, `ended`, `repealed`, `withdrawn`.
    pub word: &'static str,
    /// The status in words.
    pub label: String,
    /// What it means for the reader; none where the record holds.
    pub sentence: Option<String>,
    /// The first day of that status, where it is known.
    pub since: Option<DateView>,
    /// The act that ended it.
    pub by: Option<ReferenceView>,
    /// What took its place.
    pub replaced_by: Vec<ReplacementView>,
    /// Whom to ask, where the record does not hold.
    pub ask: Option<EnquiriesView>,
    /// The day for which the status holds, where it is not that of the record alone.
    pub day: Option<DateView>,
}

impl StandingView {
    /// The status and what it means, where a page has no room for more.
    pub(crate) fn in_words(self) -> String {
        [Some(self.label), self.sentence].into_iter().flatten().collect::<Vec<_>>().join(". ")
    }
}

/// What took the place of a record.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ReplacementView {
    /// The link.
    pub href: Option<String>,
    /// Its name.
    pub name: TextView,
}

/// Whom citizens ask.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EnquiriesView {
    /// Name.
    pub name: TextView,
    /// The number as a phone dials it.
    pub phone: Option<String>,
    /// The number as people read it.
    pub phone_text: Option<String>,
    /// A page.
    pub url: Option<String>,
    /// Mailbox.
    pub email: Option<String>,
}

impl Localizer<'_> {
    /// Whether a service is given.
    pub(crate) fn standing_of_service(&self, service: &Service) -> StandingView {
        use ServiceStatus as S;
        let status = *service.status;
        let (sentence, since) = match status {
            S::Draft | S::Hidden | S::InForce => (None, None),
            S::Upcoming => (Some("service-not-yet"), service.valid_from.as_ref()),
            S::Ended | S::Repealed | S::Withdrawn => (Some("service-not-any-more"), service.ended_on.as_ref()),
        };
        self.standing(Standing {
            word: status.as_str(),
            label: self.choice("service-status", status.as_str()),
            sentence,
            since: self.date_option(since),
            by: self.registry.ended_by(service).map(|by| self.reference(by)),
            replaced_by: &service.replaced_by,
        })
    }

    /// Whether an act is in force.
    pub(crate) fn standing_of_act(&self, act: &Act) -> StandingView {
        let (sentence, since) = match act.status {
            ActStatus::InForce => (None, None),
            ActStatus::Upcoming => (Some("act-not-yet"), act.in_force.as_ref().and_then(|effect| effect.on.as_ref())),
            ActStatus::Repealed => (Some("act-not-any-more"), act.repealed_on.as_ref()),
        };
        self.standing(Standing {
            word: act.status.as_str(),
            label: self.choice("act-status", act.status.as_str()),
            sentence,
            since: self.date_option(since),
            by: self.repealed_by(act).filter(|_| act.status == ActStatus::Repealed),
            replaced_by: &act.replaced_by,
        })
    }

    /// The act that repealed an act, as the record of either names it.
    fn repealed_by(&self, act: &Act) -> Option<ReferenceView> {
        let relations = self.registry.act_relations(act);
        relations.repealed_by.first().map(|related| self.related(related).reference)
    }

    fn standing(&self, standing: Standing<'_>) -> StandingView {
        let Standing { word, label, sentence, since, by, replaced_by } = standing;
        let replaced_by = replaced_by.iter().filter_map(|one| self.replacement(one)).collect();
        StandingView {
            word,
            label,
            since,
            by,
            replaced_by,
            ask: sentence.and_then(|_| self.enquiries()),
            day: self.registry.day.filter(|_| sentence.is_some()).map(|day| self.date(day)),
            sentence: sentence.map(|key| self.string(key)),
        }
    }

    fn replacement(&self, replacement: &Replacement) -> Option<ReplacementView> {
        let view = |path: String, name| ReplacementView { href: Some(self.href(&path)), name };
        if let Some(id) = &replacement.service {
            let service = self.registry.service(id.as_str())?;
            return Some(view(paths::service(id.as_str()), self.text(&service.name)));
        }
        if let Some(id) = &replacement.act {
            let act = self.registry.act(id.as_str())?;
            return Some(view(paths::act(id.as_str()), self.text(&act.title)));
        }
        let name = self.text(replacement.name.as_ref()?);
        Some(ReplacementView { href: replacement.url.as_ref().map(ToString::to_string), name })
    }

    fn enquiries(&self) -> Option<EnquiriesView> {
        let enquiries = self.registry.settings.enquiries.as_ref()?;
        Some(EnquiriesView {
            name: self.text(&enquiries.name),
            phone: enquiries.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            phone_text: enquiries.phone.as_ref().map(|phone| phone.grouped()),
            url: enquiries.url.as_ref().map(ToString::to_string),
            email: enquiries.email.as_ref().map(ToString::to_string),
        })
    }
}

/// What is known of a record's standing before it is put into words.
struct Standing<'s> {
    word: &'static str,
    label: String,
    sentence: Option<&'static str>,
    since: Option<DateView>,
    by: Option<ReferenceView>,
    replaced_by: &'s [Replacement],
}
