//! What changed between neighbouring revisions, field by field.

use super::fold::{Fold, Touched};
use super::line::{Datum, Values};
use super::revision::{Revision, tables};
use crate::registry::decode::string_enum;
use crate::registry::tables::TableId;

string_enum! {
    /// What happened to a record.
    pub enum ChangeKind {
        /// It is new.
        Added = "added",
        /// It says something else.
        Changed = "changed",
        /// It is gone, or it stays but holds no longer: its status says so.
        Withdrawn = "withdrawn",
    }
}

impl ChangeKind {
    /// Its place among [`ChangeKind::ALL`], for counts of each kind.
    pub fn place(self) -> usize {
        self as usize
    }
}

/// A record that differs from the revision before.
#[derive(Clone, Debug)]
pub struct RecordChange {
    /// The place of the revision among all.
    pub revision: usize,
    /// The name of its table, which may be one of the past.
    pub table: String,
    /// Its key.
    pub id: String,
    /// What happened to it.
    pub kind: ChangeKind,
    /// Whether the table has it no more.
    pub is_gone: bool,
    /// The whole record: as it is now, or as it last was.
    pub values: Values,
    /// The fields that differ, in the order of the columns.
    pub fields: Vec<FieldChange>,
}

impl RecordChange {
    /// Its table, if there is such a table today.
    pub fn table_today(&self) -> Option<TableId> {
        TableId::named(&self.table)
    }
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The column.
    pub name: String,
    /// What stood there.
    pub old: Option<Datum>,
    /// What stands there.
    pub new: Option<Datum>,
}

/// Words of `status` under which a record holds.
const IN_FORCE: [&str; 2] = ["in-force", "open"];

/// The word of `status` under which a record is no part of the register any more.
const WITHDRAWN: &str = "withdrawn";

/// Yields every record that differs from the revision before: table by table, and in each by revision and key. The first
/// revision has none before it, so nothing changed there.
pub fn each_change(revisions: &[Revision], mut each: impl FnMut(RecordChange)) {
    for table in tables(revisions) {
        let mut fold = Fold::new(table);
        for (place, revision) in revisions.iter().enumerate() {
            let touched = fold.apply(revision);
            if place > 0 {
                let columns = revision.table(table).map_or(&[][..], |table| table.columns.as_slice());
                touched.iter().filter_map(|touched| change(place, table, touched, columns)).for_each(&mut each);
            }
        }
    }
}

/// The changes of all revisions: by revision, then in the order of [`each_change`].
pub fn changes_of(revisions: &[Revision]) -> Vec<RecordChange> {
    let mut changes = Vec::new();
    each_change(revisions, |change| changes.push(change));
    changes.sort_by_key(|change| change.revision);
    changes
}

fn change(revision: usize, table: &str, touched: &Touched<'_>, columns: &[String]) -> Option<RecordChange> {
    let [old, new] = [touched.old, touched.new].map(|entry| entry.map(|entry| entry.values()));
    let (kind, fields) = compared(old.as_ref(), new.as_ref(), columns)?;
    let (is_gone, table, id) = (new.is_none(), table.to_owned(), touched.id.clone());
    Some(RecordChange { revision, table, id, kind, is_gone, values: new.or(old)?, fields })
}

/// What happened to a record, and to which fields; nothing if it is the same as before.
pub fn compared(
    old: Option<&Values>,
    new: Option<&Values>,
    columns: &[String],
) -> Option<(ChangeKind, Vec<FieldChange>)> {
    let nothing = Values::new();
    let fields = differences(old.unwrap_or(&nothing), new.unwrap_or(&nothing), columns);
    let kind = match (old, new) {
        (None, None) => return None,
        (Some(_), Some(_)) if fields.is_empty() => return None,
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Withdrawn,
        (Some(_), Some(_)) if fields.iter().any(ends) => ChangeKind::Withdrawn,
        (Some(_), Some(_)) => ChangeKind::Changed,
    };
    Some((kind, fields))
}

/// The fields in which two records differ, in the order of the columns; columns that the table has no more come last.
fn differences(old: &Values, new: &Values, columns: &[String]) -> Vec<FieldChange> {
    let mut names: Vec<&String> = old.keys().chain(new.keys()).collect();
    names.sort_by_key(|name| (columns.iter().position(|column| column == *name).unwrap_or(usize::MAX), *name));
    names.dedup();
    let field =
        |name: &String| FieldChange { name: name.clone(), old: old.get(name).cloned(), new: new.get(name).cloned() };
    names.into_iter().map(field).filter(|field| field.old != field.new).collect()
}

/// Whether a field says that its record holds no longer, or, if it did not hold before, that it was taken out of the register.
fn ends(field: &FieldChange) -> bool {
    let word = |datum: &Option<Datum>| datum.as_ref().map(ToString::to_string);
    let (old, new) = (word(&field.old), word(&field.new));
    let holds = |word: &Option<String>| word.as_deref().is_some_and(|word| IN_FORCE.contains(&word));
    field.name == "status" && new.is_some() && !holds(&new) && (holds(&old) || new.as_deref() == Some(WITHDRAWN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> Values {
        pairs.iter().map(|(column, text)| ((*column).to_owned(), Datum::Text((*text).to_owned()))).collect()
    }

    #[test]
    fn kinds_are_counted_in_their_order() {
        assert!(ChangeKind::ALL.iter().map(|kind| kind.place()).eq(0..3));
    }

    #[test]
    fn what_happened_follows_from_both_records() {
        let columns = ["id", "name", "status"].map(str::to_owned);
        let compare = |old: Option<&Values>, new: Option<&Values>| {
            let (kind, fields) = compared(old, new, &columns)?;
            Some((kind.as_str(), fields.into_iter().map(|field| field.name).collect::<Vec<_>>().join(" ")))
        };
        let known = |word: &'static str, fields: &str| Some((word, fields.to_owned()));
        let open = values(&[("id", "a"), ("name", "А"), ("status", "open")]);
        let closed = values(&[("id", "a"), ("name", "А"), ("status", "closed")]);
        let renamed = values(&[("id", "a"), ("name", "Ә"), ("status", "open"), ("former", "x")]);
        assert_eq!(compare(None, Some(&open)), known("added", "id name status"));
        assert_eq!(compare(Some(&open), None), known("withdrawn", "id name status"));
        assert_eq!(compare(Some(&open), Some(&closed)), known("withdrawn", "status"));
        assert_eq!(compare(Some(&closed), Some(&open)), known("changed", "status"), "it holds again");
        let [repealed, withdrawn] = ["repealed", "withdrawn"].map(|status| values(&[("id", "a"), ("status", status)]));
        assert_eq!(
            compare(Some(&repealed), Some(&withdrawn)),
            known("withdrawn", "status"),
            "it is taken out after all"
        );
        assert_eq!(compare(Some(&withdrawn), Some(&repealed)), known("changed", "status"));
        assert_eq!(compare(Some(&renamed), Some(&open)), known("changed", "name former"), "a column of old comes last");
        assert_eq!(compare(Some(&open), Some(&open)), None);
        assert_eq!(compare(None, None), None);
    }

    #[test]
    fn a_field_that_became_empty_has_no_new_value() {
        let (_, fields) =
            compared(Some(&values(&[("id", "a"), ("note", "б")])), Some(&values(&[("id", "a")])), &[]).unwrap();
        let text = |text: &str| Some(Datum::Text(text.to_owned()));
        assert_eq!(fields, [FieldChange { name: "note".to_owned(), old: text("б"), new: None }]);
    }
}
