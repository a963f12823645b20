//! Mentions of acts.

use serde::Serialize;

use super::amounts::DateView;
use super::basics::{Localizer, TextView};
use crate::addresses::paths;
use crate::readings::is_repealed;
use crate::registry::act_relations::{Other, Related};
use crate::registry::model::{Act, ActKind, ActReference};

/// An act of the register, in a list or a sentence.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ActLink {
    /// The link to its page.
    pub href: String,
    /// Its title.
    pub title: TextView,
    /// Its form, issuer, date and number in one line.
    pub line: String,
    /// Whether it is repealed.
    pub repealed: bool,
}

/// A mention of an act that may not be in the register.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ReferenceView {
    /// The link to its page, if the register has it.
    pub href: Option<String>,
    /// Its address in the official register of acts.
    pub official_url: Option<String>,
    /// Its title.
    pub title: Option<TextView>,
    /// Its form.
    pub kind: Option<TextView>,
    /// The body that issued it.
    pub issuer: Option<TextView>,
    /// Its day.
    pub date: Option<DateView>,
    /// Its number.
    pub number: Option<String>,
    /// Its number in the state register of acts.
    pub registered: Option<String>,
    /// The article or point that is meant.
    pub part: Option<TextView>,
    /// When the change takes effect.
    pub effect: Option<TextView>,
}

/// An act that changes, repeals, is changed or repealed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RelatedView {
    /// The act.
    pub reference: ReferenceView,
    /// What is changed.
    pub note: Option<TextView>,
}

impl Localizer<'_> {
    /// A link to an act of the register.
    pub(crate) fn act_link(&self, act: &Act) -> ActLink {
        ActLink {
            href: self.href(&paths::act(act.id.as_str())),
            title: self.text(&act.title),
            line: self.act_line(act),
            repealed: is_repealed(act),
        }
    }

    /// The form of an act, in the words of the profile.
    pub(crate) fn act_kind(&self, kind: &ActKind) -> TextView {
        self.kind(kind.as_str(), self.registry.profile.act_kinds.get(kind.as_str()).map(|term| &term.label))
    }

    /// An act's form, issuer, date and number in one line.
    pub(crate) fn act_line(&self, act: &Act) -> String {
        let issuer = self.registry.body(act.issuer.as_str()).map(|body| self.text(&body.name).text);
        let number = act.number.as_ref().map(|number| self.numbered(number));
        self.line([Some(self.act_kind(&act.kind).text), issuer, Some(self.date(*act.date).text), number])
    }

    /// An act that another one's record, or its own, names.
    pub(crate) fn related(&self, related: &Related<'_>) -> RelatedView {
        let reference = match related.other {
            Other::Mentioned(mention) => self.reference(mention),
            Other::Act(act) => self.reference_to(act),
        };
        RelatedView { reference, note: self.text_option(related.note) }
    }

    /// An act of the register as a mention.
    fn reference_to(&self, act: &Act) -> ReferenceView {
        ReferenceView {
            href: Some(self.href(&paths::act(act.id.as_str()))),
            official_url: act.official_url.as_ref().map(ToString::to_string),
            title: Some(self.text(&act.title)),
            kind: Some(self.act_kind(&act.kind)),
            issuer: self.registry.body(act.issuer.as_str()).map(|body| self.text(&body.name)),
            date: Some(self.date(*act.date)),
            number: act.number.clone(),
            registered: None,
            part: None,
            effect: None,
        }
    }

    /// A mention of an act. What the mention leaves out is taken from the act, if the register has it.
    pub(crate) fn reference(&self, reference: &ActReference) -> ReferenceView {
        let act = self.registry.mentioned(reference);
        let own = |reference: Option<TextView>, of_act: Option<TextView>| reference.or(of_act);
        ReferenceView {
            href: act.map(|act| self.href(&paths::act(act.id.as_str()))),
            official_url: self.official.of(reference).map(ToString::to_string),
            title: own(self.text_option(reference.title.as_ref()), act.map(|act| self.text(&act.title))),
            kind: reference.kind.as_ref().or(act.map(|act| &act.kind)).map(|kind| self.act_kind(kind)),
            issuer: own(
                self.text_option(reference.issuer.as_ref()),
                act.and_then(|act| self.registry.body(act.issuer.as_str())).map(|body| self.text(&body.name)),
            ),
            date: reference.date.or(act.map(|act| *act.date)).map(|date| self.date(date)),
            number: reference.number.clone().or_else(|| act.and_then(|act| act.number.clone())),
            registered: reference.registered.clone(),
            part: self.text_option(reference.part.as_ref()),
            effect: self.text_option(reference.effect.as_ref()),
        }
    }
}
