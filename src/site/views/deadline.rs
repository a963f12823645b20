//! Deadlines.

use serde::Serialize;

use super::acts::ActLink;
use super::basics::{Localizer, TextView};
use super::record::LocalizedRecord;
use crate::addresses::{fragments, paths};
use crate::readings::{Citation, deadline_citation};
use crate::registry::model::{Act, Deadline};
use crate::registry::regulation::words::plain;

/// A deadline.
#[derive(Serialize)]
pub(crate) struct DeadlineView<'r> {
    /// Its record.
    #[serde(flatten)]
    pub record: LocalizedRecord<'r, Deadline>,
    /// The day, without a year.
    pub day: String,
    /// The act that sets it.
    pub act: ActLink,
    /// The link to the point or, if the register does not have it, to the act.
    pub href: String,
    /// The path of the same without the language.
    #[serde(skip)]
    pub path: String,
    /// The point in the words of the act.
    pub quote: Option<TextView>,
}

impl<'r> Localizer<'r> {
    /// A deadline that an act sets.
    pub(crate) fn deadline(&self, deadline: &'r Deadline, act: &Act) -> DeadlineView<'r> {
        let mut path = paths::act(act.id.as_str());
        let mut quote = None;
        if let Some(Citation { listed, text, block }) = deadline_citation(self.registry, act, deadline, self.language) {
            path = paths::regulation(act.id.as_str(), listed.id.as_str());
            if let Some((block, address)) = block.and_then(|block| Some((block, block.address.as_ref()?))) {
                path = fragments::at(path, address);
                let language = text.in_language(self.language).language;
                quote = Some(TextView {
                    text: plain(&block.markdown),
                    lang: (language != self.language).then(|| language.to_string()),
                    unofficial: listed.unofficial.contains(&language),
                });
            }
        }
        DeadlineView {
            record: self.record_without(deadline, &["day", "act", "text"]),
            day: self.year_day(deadline.day),
            act: self.act_link(act),
            href: self.href(&path),
            path,
            quote,
        }
    }
}
