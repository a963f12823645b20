//! `functions`: what akims' offices do, a row of the printed tables each.

use super::{Placed, act, capability_id, function_id, functions_of, kind, level, row};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::opendata::tables::shared::id;
use crate::registry::model::{Function, FunctionNote};

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let capability = Column::new(
        "capability_id",
        Kind::String,
        ["Мүмкіндік", "Возможность"],
        ["Функция кіретін функционалдық мүмкіндік.", "Функциональная возможность, в которую входит функция."],
    );
    let text =
        Column::new("text", Kind::String, ["Мәтіні", "Текст"], ["Функция актінің сөзімен.", "Функция словами акта."]);
    let uncertain = Column::new(
        "uncertain",
        Kind::Boolean,
        ["Нақты емес", "Не точно"],
        [
            "Жолдың осы мүмкіндікке жататыны нақты анықталмаған ба.",
            "Не установлено ли точно, что строка относится к этой возможности.",
        ],
    );
    let notes = Column::new(
        "notes",
        Kind::List,
        ["Басылуы", "Состояние печати"],
        ["Жолдың басылған орны қалай бүлінген.", "Как повреждено напечатанное место строки."],
    );
    Definition::<(Placed<'r>, &Function)>::new(
        "functions",
        ["Функциялар", "Функции"],
        ["Әкімдіктердің функциялары, үш деңгейде.", "Функции акиматов на трех уровнях."],
        source.languages(),
    )
    .column(
        id(["Деңгей және жолдың нөмірі.", "Уровень и номер строки."]),
        |(placed, function)| function_id(*placed, function),
    )
    .column(level(), |((level, _), _)| level.level.word())
    .column(row(), |(_, function)| function.row.as_str())
    .column(capability.required().references("capabilities", "id"), |(placed, _)| capability_id(*placed))
    .column(kind(), |((_, capability), _)| capability.kind.word())
    .text(text, |(_, function)| Some(&function.text))
    .column(uncertain.required(), |(_, function)| function.uncertain == Some(true))
    .column(notes.words(FunctionNote::ALL.iter().map(|note| note.word())), |(_, function)| Cell::list(&function.notes))
    .column(act(), |((level, _), _)| level.act.as_str())
    .records(|| functions_of(source))
}
