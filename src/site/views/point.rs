//! The points of acts that records name, as links.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::basics::Localizer;
use crate::readings::cited_path;
use crate::registry::Citation;
use crate::registry::model::{CitedPoint, SourceReference};

/// A point of an act.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PointView {
    /// The number as printed.
    pub number: String,
    /// The point in words; with its text or act, if it is not of the text that the record is about.
    pub label: String,
    /// The link to the point, if the register has it.
    pub href: Option<String>,
}

/// Where an act says something of itself.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceReferenceView {
    /// The point.
    pub point: Option<PointView>,
    /// In words, where it is no point.
    pub note: Option<super::basics::TextView>,
    /// On the web.
    pub url: Option<String>,
}

impl Localizer<'_> {
    /// A point that a record names.
    pub(crate) fn point(&self, cited: &CitedPoint) -> PointView {
        self.cited(&Citation::of_point(self.registry, self.own, cited), &cited.point)
    }

    /// Where an act says something of itself.
    pub(crate) fn source(&self, source: &SourceReference) -> SourceReferenceView {
        let citation = Citation::of_source(self.registry, self.own, source);
        SourceReferenceView {
            point: source.point.as_ref().map(|printed| self.cited(&citation, printed)),
            note: self.text_option(source.note.as_ref()),
            url: source.url.as_ref().map(ToString::to_string),
        }
    }

    /// A cited place with the number as printed.
    pub(crate) fn cited(&self, citation: &Citation<'_>, printed: &str) -> PointView {
        let path = citation.address.as_ref().and_then(|_| cited_path(citation));
        PointView {
            number: printed.to_owned(),
            label: self.point_label(citation, printed),
            href: path.map(|path| self.href(&path)),
        }
    }

    fn point_label(&self, citation: &Citation<'_>, printed: &str) -> String {
        let words = |key: &str, number: &str| self.strings.with(key, [("number", FluentValue::from(number.trim()))]);
        let (annex, points) = match printed.strip_prefix("annex ") {
            Some(rest) => match rest.split_once(',') {
                Some((annex, points)) => (Some(annex), Some(points)),
                None => (Some(rest), None),
            },
            None => (None, Some(printed)),
        };
        let elsewhere = citation.act.filter(|_| citation.is_elsewhere);
        let is_own_act = elsewhere.is_some_and(|act| self.own.act == Some(act.id.as_str()));
        let of = elsewhere.map(|act| match citation.text {
            Some((listed, _)) if is_own_act => self.text(&listed.title).text,
            _ => self.act_line(act),
        });
        self.line([points.map(|number| words("point", number)), annex.map(|number| words("annex", number)), of])
    }
}
