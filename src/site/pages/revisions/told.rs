//! What changed of a subject: its own fields, and the records that belong to it.

use super::subjects::table_of;
use super::values::{MOST_CHARACTERS, stem};
use super::{FieldView, ItemView, PartView, SubjectView, Teller, ValueView};
use crate::addresses::fragments;
use crate::registry::revisions::{ChangeKind, Datum, FieldChange};
use crate::site::revisions::{COUNTED, Part, RevisionDiff, Subject, SubjectChanges};
use crate::site::views::TextView;
use crate::site::{DatasetColumn, DatasetLink};

/// How many records of a table the page tells of a subject at most.
const MOST_ITEMS: usize = 3;

impl Teller<'_, '_> {
    pub(super) fn subject(&self, story: &RevisionDiff<'_>, subject: &Subject, told: &SubjectChanges) -> SubjectView {
        let kind = told.kind();
        // Of what is new or gone the name says enough.
        let is_gone = |own: &Part| kind == ChangeKind::Withdrawn && own.fields.iter().all(|field| field.new.is_none());
        let own = told.own.as_ref().filter(|own| kind != ChangeKind::Added && !is_gone(own));
        let parts = self.context.data.datasets.iter().filter_map(|table| {
            Some(self.part(table, told.parts.get(&table.name).filter(|_| kind != ChangeKind::Added)?))
        });
        SubjectView {
            id: fragments::revision_subject(&story.revision.head.id, subject.anchor()),
            kind: kind.as_str(),
            what: self.localizer.choice("subject-change", kind.as_str()),
            href: self.path(subject).map(|path| self.localizer.href(&path)),
            name: self.name(subject, told),
            note: self.withdrawal(subject, told),
            fields: own.map_or_else(Vec::new, |own| self.fields(own, table_of(subject))),
            parts: parts.collect(),
        }
    }

    /// Why the subject's own record was withdrawn, where an editor says so.
    fn withdrawal(&self, subject: &Subject, told: &SubjectChanges) -> Option<TextView> {
        let own = told.own.as_ref().filter(|own| own.kind == ChangeKind::Withdrawn)?;
        let entry = self
            .localizer
            .registry
            .withdrawn
            .iter()
            .find(|entry| *entry.table == table_of(subject) && *entry.id == own.id)?;
        self.localizer.text_option(entry.note.as_ref())
    }

    fn part(&self, table: &DatasetLink, parts: &[Part]) -> PartView {
        let mut counts = [0; 3];
        for part in parts {
            counts[part.kind.place()] += 1;
        }
        let item = |part: &Part| {
            let label = self.label_column(table, &part.values)?;
            let changed = part.kind == ChangeKind::Changed;
            let fields = if changed { self.fields(part, &table.name) } else { Vec::new() };
            let told = part.fields.iter().any(|field| field.name == label.name && is_short(field));
            let text = self.shortened_value(label, &part.values).filter(|_| !changed || !told);
            Some(ItemView { kind: part.kind.as_str(), text, fields })
        };
        let items: Vec<_> = parts.iter().filter_map(item).take(MOST_ITEMS).collect();
        PartView {
            title: self.localizer.told_string(&table.title),
            counts: self.numbers(counts),
            more: parts.len() - items.len(),
            items,
        }
    }

    /// The fields of a record that changed. What changed in the language of the page is not told in the others too.
    fn fields(&self, part: &Part, table: &str) -> Vec<FieldView> {
        let Some(table) = self.table(table) else { return Vec::new() };
        let caption = |field: &FieldChange| table.columns.iter().find(|column| column.name == field.name);
        let own = |field: &&FieldChange| {
            caption(field).is_some_and(|column| column.language == Some(self.localizer.language))
        };
        let told_here: Vec<_> =
            part.fields.iter().filter(own).filter_map(|field| Some(stem(caption(field)?))).collect();
        let fields = part.fields.iter().filter_map(|field| Some((field, caption(field)?)));
        let mut fields: Vec<_> = fields
            .filter(|(_, column)| match column.language {
                Some(language) => language == self.localizer.language || !told_here.contains(&stem(column)),
                None => true,
            })
            .map(|(field, column)| self.field(&table.name, field, column, part))
            .collect();
        // Kinds and units go with the words that say the same.
        if !COUNTED.contains(&table.name.as_str()) && fields.iter().any(FieldView::is_told) {
            fields.retain(FieldView::is_told);
        }
        fields
    }

    fn field(&self, table: &str, field: &FieldChange, column: &DatasetColumn, part: &Part) -> FieldView {
        let shown = |datum: &Option<Datum>| {
            let datum = datum.as_ref()?;
            Some(self.time(column, datum, part).or_else(|| self.value(table, column, datum)))
        };
        let (old, new) = (shown(&field.old), shown(&field.new));
        let can_be_shown = !matches!((&old, &new), (Some(None), _) | (_, Some(None)));
        let value = |shown: Option<Option<ValueView>>| shown.flatten().filter(|_| can_be_shown);
        let here = self.localizer.language;
        let title = if column.language == Some(here) { &column.plain_title } else { &column.title };
        FieldView { title: self.localizer.told_string(title), old: value(old), new: value(new) }
    }
}

/// Whether both values of a field can be shown whole.
fn is_short(field: &FieldChange) -> bool {
    [&field.old, &field.new].into_iter().flatten().all(|datum| datum.to_string().chars().count() <= MOST_CHARACTERS)
}
