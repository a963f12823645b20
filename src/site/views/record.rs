//! Records as templates see them: every field under its name in the program, with its value in the language of the page.
//!
//! A text is a [`TextView`], a day a [`DateView`], a length of time its ISO 8601 form and its words, a choice its word and
//! its label, a mention of an act a [`ReferenceView`](super::acts::ReferenceView), a point of an act a [`PointView`](super::point::PointView), where
//! an act says something of itself a [`SourceReferenceView`](super::point::SourceReferenceView); a record in a record is an object of the same kind.

use std::any::Any;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::basics::{Localizer, TextView};
use crate::registry::describe::{Fields, Node};
use crate::registry::model::{ActReference, CitedPoint, SourceReference};

/// A record of type `R` in the language of the page, but for fields that a view shows in its own way.
#[derive(Clone, Copy)]
pub(crate) struct LocalizedRecord<'a, R> {
    localizer: Localizer<'a>,
    record: &'a R,
    without: &'static [&'static str],
}

impl<'a> Localizer<'a> {
    /// A record with all its fields.
    pub(crate) fn record<'r, R: Fields>(&self, record: &'r R) -> LocalizedRecord<'r, R>
    where
        'a: 'r,
    {
        self.record_without(record, &[])
    }

    /// A record without some of its fields.
    pub(crate) fn record_without<'r, R: Fields>(
        &self,
        record: &'r R,
        without: &'static [&'static str],
    ) -> LocalizedRecord<'r, R>
    where
        'a: 'r,
    {
        debug_assert!(without.iter().all(|name| record.fields().iter().any(|(known, _)| known == name)), "{without:?}");
        LocalizedRecord { localizer: *self, record, without }
    }

    /// A word of a choice with the label that the theme's string of this key gives it; the word itself if there is no such string.
    pub(crate) fn label(&self, key: &str, word: &'static str) -> ChoiceView {
        let label = if self.strings.has(key) { self.choice(key, word) } else { word.to_owned() };
        ChoiceView { word, label }
    }
}

/// One of a few words.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChoiceView {
    /// The word in the data.
    pub word: &'static str,
    /// The word for people.
    pub label: String,
}

/// One of the kinds of records that the profile names.
#[derive(Serialize)]
struct KindView<'a> {
    /// The word in the data.
    word: &'a str,
    /// The word for people.
    label: TextView,
}

/// A length of time.
#[derive(Serialize)]
struct DurationView {
    /// For programs, by ISO 8601; nothing in working days.
    iso: Option<String>,
    /// For people.
    text: String,
}

impl<R: Fields> Serialize for LocalizedRecord<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fields(&self.localizer, self.record, self.without, serializer)
    }
}

fn fields<S: Serializer>(
    localizer: &Localizer<'_>,
    record: &dyn Fields,
    without: &[&str],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    for (name, node) in record.fields() {
        if !without.contains(&name) {
            map.serialize_entry(name, &LocalizedNode(localizer, &node))?;
        }
    }
    map.end()
}

struct LocalizedNode<'l, 'n>(&'l Localizer<'l>, &'n Node<'n>);

impl Serialize for LocalizedNode<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(localizer, node) = self;
        match node {
            Node::Absent => serializer.serialize_none(),
            Node::Boolean(switch) => serializer.serialize_bool(*switch),
            Node::Integer(number) => serializer.serialize_u64(*number),
            Node::String(text) => serializer.serialize_str(text),
            Node::Date(date) => localizer.date(*date).serialize(serializer),
            Node::Duration(time) => {
                DurationView { iso: time.iso8601(), text: localizer.duration(*time, None) }.serialize(serializer)
            }
            Node::Choice { key, value } => localizer.label(key, value).serialize(serializer),
            Node::Kind { vocabulary, value } => {
                let label = localizer.kind(value, localizer.registry.profile.kind_label(*vocabulary, value));
                KindView { word: value, label }.serialize(serializer)
            }
            Node::Text(text) => localizer.text(text).serialize(serializer),
            Node::LocalizedUrl(url) => serializer.serialize_str(url.in_language(localizer.language).as_str()),
            Node::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, node) in entries {
                    map.serialize_entry(key, &LocalizedNode(localizer, node))?;
                }
                map.end()
            }
            Node::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&LocalizedNode(localizer, item))?;
                }
                list.end()
            }
            Node::Record(record) => {
                let known: &dyn Any = *record;
                if let Some(mention) = known.downcast_ref::<ActReference>() {
                    localizer.reference(mention).serialize(serializer)
                } else if let Some(cited) = known.downcast_ref::<CitedPoint>() {
                    localizer.point(cited).serialize(serializer)
                } else if let Some(source) = known.downcast_ref::<SourceReference>() {
                    localizer.source(source).serialize(serializer)
                } else {
                    fields(localizer, *record, &[], serializer)
                }
            }
        }
    }
}
