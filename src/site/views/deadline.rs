//! Deadlines.

use serde::Serialize;

use super::acts::ActLink;
use super::basics::{Localizer, TextView};
use super::point::PointView;
use super::record::LocalizedRecord;
use crate::addresses::paths;
use crate::readings::cited_path;
use crate::registry::Citation;
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
    /// The point.
    pub point: Option<PointView>,
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
        let citation = Citation::of_deadline(self.registry, deadline);
        let path = cited_path(&citation).unwrap_or_else(|| paths::act(&act.id));
        let quote = citation.text.zip(citation.block(self.language)).map(|((listed, text), block)| {
            let language = text.in_language(self.language).language;
            TextView {
                text: plain(&block.markdown),
                lang: (language != self.language).then(|| language.to_string()),
                unofficial: listed.unofficial.contains(&language),
            }
        });
        DeadlineView {
            record: self.record_without(deadline, &["day", "act", "text", "point"]),
            day: self.year_day(deadline.day),
            act: self.act_link(act),
            point: deadline.point.as_ref().map(|printed| self.cited(&citation, printed)),
            href: self.href(&path),
            path,
            quote,
        }
    }
}
