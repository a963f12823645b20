//! `revisions`: the published states of the register.

use super::shared::id;
use crate::opendata::column::{Column, Kind};
use crate::opendata::revisions::dump_path;
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::revisions::Revision;

/// A revision with how many records differ from the one before, if there is one.
struct Row<'r> {
    revision: &'r Revision,
    counts: Option<[usize; 3]>,
}

type Revisions<'r> = Definition<'r, Row<'r>>;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<Row<'r>>::new(
        "revisions",
        ["Редакциялар", "Редакции"],
        [
            "Тізілімнің жарияланған күйлері: күні, бекіткен бұйрығы және алдыңғысынан айырмашылығы.",
            "Опубликованные состояния реестра: день, утвердивший приказ и отличие от предыдущего.",
        ],
        source.languages(),
    );
    let dump = Column::new(
        "dump_url",
        Kind::Url,
        ["Толық деректер", "Полные данные"],
        ["Осы редакцияның барлық кестелері бір ZIP файлында.", "Все таблицы этой редакции в одном файле ZIP."],
    );
    counts(identity(definition))
        .column(dump.required().place(), |row| format!("{}/{}", source.links.base(), dump_path(row.revision)))
        .records(|| {
            let counts = source.change_counts();
            source
                .registry
                .revisions
                .iter()
                .enumerate()
                .map(move |(at, revision)| Row { revision, counts: (at > 0).then(|| counts[at]) })
        })
}

fn identity(revisions: Revisions<'_>) -> Revisions<'_> {
    let date =
        Column::new("date", Kind::Date, ["Күні", "Дата"], ["Қай күнгі күй екені.", "На какой день это состояние."]);
    let previous = Column::new(
        "previous_revision_id",
        Kind::String,
        ["Алдыңғы редакция", "Предыдущая редакция"],
        ["Біріншісінде бос.", "У первой пусто."],
    );
    let order = Column::new(
        "order_number",
        Kind::String,
        ["Бұйрықтың нөмірі", "Номер приказа"],
        [
            "Осы күйді бекіткен бұйрықтың басылған нөмірі.",
            "Номер приказа, утвердившего это состояние, как он напечатан.",
        ],
    );
    let ordered = Column::new(
        "ordered_on",
        Kind::Date,
        ["Бұйрықтың күні", "Дата приказа"],
        ["Бұйрыққа қол қойылған күн.", "День подписания приказа."],
    );
    let note = Column::new(
        "note",
        Kind::String,
        ["Түсініктеме", "Пояснение"],
        ["Редакцияның мәні, сөзбен.", "О чем редакция, словами."],
    );
    let form = Column::new(
        "form",
        Kind::String,
        ["Дерек нысанының нұсқасы", "Версия формы данных"],
        ["Кестелері мен бағандары қай нұсқаға сай.", "Какой версии отвечают таблицы и столбцы."],
    );
    revisions
        .column(
            id(["Тұрақты сәйкестендіргіш, әдетте күні.", "Постоянный идентификатор, обычно дата."]),
            |row| row.revision.head.id.as_str(),
        )
        .column(date.required(), |row| *row.revision.head.date)
        .column(previous.references("revisions", "id"), |row| row.revision.head.previous.as_ref().map(|id| id.as_str()))
        .column(order, |row| row.revision.head.order.as_ref())
        .column(ordered, |row| row.revision.head.ordered_on)
        .text(note, |row| row.revision.head.note.as_ref())
        .column(form.required(), |row| &row.revision.head.form)
}

fn counts(revisions: Revisions<'_>) -> Revisions<'_> {
    let number = |name: &str, title, meaning| Column::new(name, Kind::Integer, title, meaning);
    let records = number(
        "record_count",
        ["Жазбалар саны", "Число записей"],
        ["Барлық кестелердегі жазбалар.", "Записи во всех таблицах."],
    );
    let added = number(
        "added_count",
        ["Қосылғаны", "Добавлено"],
        ["Алдыңғы редакциядан кейін қосылған жазбалар саны.", "Сколько записей добавлено после предыдущей редакции."],
    );
    let changed = number(
        "changed_count",
        ["Өзгергені", "Изменено"],
        ["Алдыңғы редакциядан кейін өзгерген жазбалар саны.", "Сколько записей изменено после предыдущей редакции."],
    );
    let withdrawn = number(
        "withdrawn_count",
        ["Шығарылғаны", "Исключено"],
        [
            "Алдыңғы редакциядан кейін жойылған немесе күші тоқтаған жазбалар саны.",
            "Сколько записей исчезло или перестало действовать после предыдущей редакции.",
        ],
    );
    let sha256 =
        Column::new("sha256", Kind::String, ["SHA-256", "SHA-256"], ["Бүкіл күйдің хеші.", "Хеш всего состояния."]);
    revisions
        .column(records.required(), |row| row.revision.record_count())
        .column(added, |row| row.counts.map(|counts| counts[0]))
        .column(changed, |row| row.counts.map(|counts| counts[1]))
        .column(withdrawn, |row| row.counts.map(|counts| counts[2]))
        .column(sha256.required(), |row| row.revision.sha256())
}
