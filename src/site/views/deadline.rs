//! Deadlines.

use serde::Serialize;

use super::{ActLink, Localized, Localizer, TextView};
use crate::registry::model::{Act, Deadline};
use crate::registry::regulation::address_of_point;
use crate::registry::regulation::words::plain;
use crate::site::paths;

/// A deadline.
#[derive(Serialize)]
pub struct DeadlineView<'r> {
    /// Its record.
    #[serde(flatten)]
    pub record: Localized<'r, Deadline>,
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
    pub fn deadline(&self, deadline: &'r Deadline, act: &Act) -> DeadlineView<'r> {
        let text = deadline.text.as_ref().and_then(|id| self.registry.text_of(act.id.as_str(), id.as_str()));
        let address = deadline.point.as_ref().map(|point| address_of_point(point));
        let mut path = paths::act(act.id.as_str());
        let mut quote = None;
        if let Some((_, listed, text)) = text {
            path = paths::regulation(act.id.as_str(), listed.id.as_str());
            let block = address.as_ref().and_then(|address| text.block_at(address, self.language));
            if let Some((block, address)) = block.zip(address) {
                path = format!("{path}#{address}");
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
