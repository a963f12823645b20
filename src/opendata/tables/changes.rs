//! `changes`: what changed from one revision to the next, a row a field.

use super::shared::id;
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::revisions::{ChangeKind, Datum, FieldChange, RecordChange, Revision};

/// A field that changed.
#[derive(Clone, Copy)]
struct Row<'r> {
    revision: &'r Revision,
    change: &'r RecordChange,
    field: &'r FieldChange,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    definition(source).records(|| rows(source, source.changes()))
}

/// The same columns with the changes of one revision.
pub(in crate::opendata) fn of_revision<'r>(source: &'r Source<'r>, revision: usize) -> Table<'r> {
    definition(source).records(move || rows(source, source.changes_in(revision)))
}

fn rows<'r>(source: &'r Source<'r>, changes: &'r [RecordChange]) -> impl Iterator<Item = Row<'r>> {
    let revisions = &source.registry.revisions;
    changes.iter().flat_map(|change| {
        let revision = &revisions[change.revision];
        change.fields.iter().map(move |field| Row { revision, change, field })
    })
}

fn definition<'r>(source: &'r Source<'r>) -> Definition<'r, Row<'r>> {
    let [revision, previous] = revisions();
    let [entity, record, field] = places();
    let [old, new] = values();
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Не болды", "Что произошло"],
        [
            "Жазба қосылды (added), өзгерді (changed), жойылды немесе күші тоқтады (withdrawn).",
            "Запись добавлена (added), изменена (changed), исчезла или перестала действовать (withdrawn).",
        ],
    );
    Definition::<Row<'r>>::new(
        "changes",
        ["Өзгерістер", "Изменения"],
        [
            "Көрші екі редакцияның айырмашылығы, әр өріс бір жол: қосылған және жойылған жазбалардың барлық өрісі, өзгерген \
             жазбалардың өзгерген өрістері.",
            "Разница двух соседних редакций, строка на поле: все поля добавленных и исчезнувших записей, измененные поля \
             измененных.",
        ],
        source.languages(),
    )
    .column(
        Column { name: "change_id".to_owned(), ..id([
            "Сәйкестендіргіш: редакция, кесте, жазба және өріс.",
            "Идентификатор: редакция, таблица, запись и поле.",
        ]) },
        |row| format!("{}/{}/{}/{}", row.revision.head.id, row.change.table, row.change.id, row.field.name),
    )
    .column(revision.required().references("revisions", "id"), |row| row.revision.head.id.as_str())
    .column(previous.required().references("revisions", "id"), |row| {
        row.revision.head.previous.as_ref().map(|id| id.as_str())
    })
    .column(entity.required(), |row| row.change.table.as_str())
    .column(record.required(), |row| row.change.id.as_str())
    .column(field.required(), |row| row.field.name.as_str())
    .column(old, |row| cell(row.field.old.as_ref()))
    .column(new, |row| cell(row.field.new.as_ref()))
    .column(kind.required().words(ChangeKind::ALL.iter().map(|kind| kind.word())), |row| row.change.kind.word())
}

fn revisions() -> [Column; 2] {
    [
        Column::new(
            "revision_id",
            Kind::String,
            ["Редакция", "Редакция"],
            ["Өзгеріс қай редакцияда болды.", "В какой редакции произошло изменение."],
        ),
        Column::new(
            "previous_revision_id",
            Kind::String,
            ["Алдыңғы редакция", "Предыдущая редакция"],
            ["Неден өзгергені.", "По сравнению с чем."],
        ),
    ]
}

fn places() -> [Column; 3] {
    [
        Column::new(
            "entity",
            Kind::String,
            ["Кесте", "Таблица"],
            ["Жазба тұрған кесте.", "Таблица, в которой находится запись."],
        ),
        Column::new(
            "id",
            Kind::String,
            ["Жазба", "Запись"],
            ["Сол кестедегі жазбаның негізгі кілті.", "Первичный ключ записи в этой таблице."],
        ),
        Column::new("field", Kind::String, ["Өріс", "Поле"], ["Өзгерген баған.", "Измененный столбец."]),
    ]
}

fn values() -> [Column; 2] {
    [
        Column::new(
            "old",
            Kind::String,
            ["Бұрынғы мәні", "Прежнее значение"],
            ["Бос болса, өріс толтырылмаған еді.", "Пусто, если поле не было заполнено."],
        ),
        Column::new(
            "new",
            Kind::String,
            ["Жаңа мәні", "Новое значение"],
            [
                "Бос болса, өріс енді толтырылмаған; негізгі кілттікі бос болса, жазба жойылды.",
                "Пусто, если поле больше не заполнено; если пусто у первичного ключа, записи больше нет.",
            ],
        ),
    ]
}

fn cell(datum: Option<&Datum>) -> Cell<'_> {
    match datum {
        Some(Datum::Text(text)) => text.into(),
        Some(other) => other.to_string().into(),
        None => Cell::Empty,
    }
}
