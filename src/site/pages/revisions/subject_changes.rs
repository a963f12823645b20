//! What changed of a subject: its own fields, and the records that belong to it.

use super::localizer::DiffLocalizer;
use super::values::MOST_CHARACTERS;
use super::views::{ChangedRecordView, FieldView, PartView, SubjectView, ValueView};
use crate::addresses::fragments;
use crate::datasets::{Column, Dataset};
use crate::registry::Registry;
use crate::registry::revisions::{ChangeKind, Datum, FieldChange};
use crate::site::revisions::{COUNTED, Part, RevisionDiff, Subject, SubjectChanges};
use crate::site::views::TextView;

/// How many records of a table the page shows of a subject at most.
const MOST_ITEMS: usize = 3;

impl DiffLocalizer<'_, '_> {
    pub(super) fn subject(&self, diff: &RevisionDiff<'_>, subject: &Subject, changes: &SubjectChanges) -> SubjectView {
        let kind = changes.kind();
        // Of what is new or gone the name says enough.
        let is_gone = |own: &Part| kind == ChangeKind::Withdrawn && own.fields.iter().all(|field| field.new.is_none());
        let own = changes.own.as_ref().filter(|own| kind != ChangeKind::Added && !is_gone(own));
        let parts = self.context.data.datasets().filter_map(|(table, _)| {
            Some(self.part(table, changes.parts.get(&table.name).filter(|_| kind != ChangeKind::Added)?))
        });
        SubjectView {
            id: fragments::revision_subject(&diff.revision.head.id, subject.anchor()),
            former_ids: former_anchors(self.localizer.registry, diff, subject),
            kind: kind.as_str(),
            what: self.localizer.choice("subject-change", kind.as_str()),
            href: self.path(subject).map(|path| self.localizer.href(&path)),
            name: self.name(subject, changes),
            note: self.withdrawal(subject, changes),
            fields: own.map_or_else(Vec::new, |own| self.fields(own, self.table_of(subject))),
            parts: parts.collect(),
        }
    }

    /// Why the subject's own record was withdrawn, where an editor says so.
    fn withdrawal(&self, subject: &Subject, changes: &SubjectChanges) -> Option<TextView> {
        let own = changes.own.as_ref().filter(|own| own.kind == ChangeKind::Withdrawn)?;
        let entry = self.localizer.registry.withdrawal(subject.table()?.as_str(), &own.id)?;
        self.localizer.text_option(entry.note.as_ref())
    }

    /// The table of a subject's own record.
    fn table_of(&self, subject: &Subject) -> Option<&Dataset> {
        self.table(subject.table()?)
    }

    fn part(&self, table: &Dataset, parts: &[Part]) -> PartView {
        let mut counts = [0; 3];
        for part in parts {
            counts[part.kind.place()] += 1;
        }
        let item = |part: &Part| {
            let label = self.label_column(table, &part.values)?;
            let changed = part.kind == ChangeKind::Changed;
            let fields = if changed { self.fields(part, Some(table)) } else { Vec::new() };
            let is_shown = part.fields.iter().any(|field| field.name == label.name && is_short(field));
            let text = self.shortened_value(label, &part.values).filter(|_| !changed || !is_shown);
            Some(ChangedRecordView { kind: part.kind.as_str(), text, fields })
        };
        let items: Vec<_> = parts.iter().filter_map(item).take(MOST_ITEMS).collect();
        PartView {
            title: self.localizer.caption_string(&table.title),
            counts: self.numbers(counts),
            more: parts.len() - items.len(),
            items,
        }
    }

    /// The fields of a record that changed. What changed in the language of the page is not shown in the others too.
    fn fields(&self, part: &Part, table: Option<&Dataset>) -> Vec<FieldView> {
        let Some(table) = table else { return Vec::new() };
        let column = |field: &FieldChange| table.column(&field.name);
        let own =
            |field: &&FieldChange| column(field).is_some_and(|column| column.language == Some(self.localizer.language));
        let shown_here: Vec<_> =
            part.fields.iter().filter(own).filter_map(|field| Some(column(field)?.stem())).collect();
        let fields = part.fields.iter().filter_map(|field| Some((field, column(field)?)));
        let mut fields: Vec<_> = fields
            .filter(|(_, column)| match column.language {
                Some(language) => language == self.localizer.language || !shown_here.contains(&column.stem()),
                None => true,
            })
            .map(|(field, column)| self.field(field, column, part))
            .collect();
        // Kinds and units go with the words that say the same.
        if !COUNTED.contains(&table.name) && fields.iter().any(FieldView::has_values) {
            fields.retain(FieldView::has_values);
        }
        fields
    }

    fn field(&self, field: &FieldChange, column: &Column, part: &Part) -> FieldView {
        let shown = |datum: &Option<Datum>| {
            let datum = datum.as_ref()?;
            Some(self.time(column, datum, part).or_else(|| self.value(column, datum)))
        };
        let (old, new) = (shown(&field.old), shown(&field.new));
        let can_be_shown = !matches!((&old, &new), (Some(None), _) | (_, Some(None)));
        let value = |shown: Option<Option<ValueView>>| shown.flatten().filter(|_| can_be_shown);
        let here = self.localizer.language;
        let title = if column.language == Some(here) { &column.plain_title } else { &column.title };
        FieldView { title: self.localizer.caption_string(title), old: value(old), new: value(new) }
    }
}

/// The anchors that a subject had while its record had other ids.
fn former_anchors(registry: &Registry, diff: &RevisionDiff<'_>, subject: &Subject) -> Vec<String> {
    let before = subject.before(registry).into_iter();
    before.map(|subject| fragments::revision_subject(&diff.revision.head.id, subject.anchor())).collect()
}

/// Whether both values of a field can be shown whole.
fn is_short(field: &FieldChange) -> bool {
    [&field.old, &field.new].into_iter().flatten().all(|datum| datum.to_string().chars().count() <= MOST_CHARACTERS)
}
