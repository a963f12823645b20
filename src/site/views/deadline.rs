//! Deadlines.

use serde::Serialize;

use super::{ActLink, Localizer, TextView};
use crate::addresses::{fragments, paths};
use crate::registry::model::{Act, Deadline};
use crate::registry::regulation::address_of_point;
use crate::registry::regulation::words::plain;

/// A deadline.
#[derive(Clone, Debug, Serialize)]
pub struct DeadlineView {
    /// Its anchor on the page of deadlines.
    pub id: String,
    /// The day, without a year.
    pub day: String,
    /// What is due.
    pub name: TextView,
    /// Who has to do it.
    pub who: Option<TextView>,
    /// The act that sets it.
    pub act: ActLink,
    /// The point, as printed.
    pub point: Option<String>,
    /// The link to the point or, if the register does not have it, to the act.
    pub href: String,
    /// The path of the same without the language.
    #[serde(skip)]
    pub path: String,
    /// The point in the words of the act.
    pub quote: Option<TextView>,
}

impl Localizer<'_> {
    /// A deadline that an act sets.
    pub fn deadline(&self, deadline: &Deadline, act: &Act) -> DeadlineView {
        let text = deadline.text.as_ref().and_then(|id| self.registry.text_of(act.id.as_str(), id.as_str()));
        let address = deadline.point.as_ref().map(|point| address_of_point(point));
        let mut path = paths::act(act.id.as_str());
        let mut quote = None;
        if let Some((_, listed, text)) = text {
            path = paths::regulation(act.id.as_str(), listed.id.as_str());
            let block = address.as_ref().and_then(|address| text.block_at(address, self.language));
            if let Some((block, address)) = block.zip(address) {
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
            id: deadline.id.to_string(),
            day: self.year_day(deadline.day),
            name: self.text(&deadline.name),
            who: self.text_option(deadline.who.as_ref()),
            act: self.act_link(act),
            point: deadline.point.as_ref().map(ToString::to_string),
            href: self.href(&path),
            path,
            quote,
        }
    }
}
