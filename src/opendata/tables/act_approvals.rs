//! `act_approvals`: the regulations, rules and forms that acts approve.

use super::shared::{place_id, position};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::Act;
use crate::registry::values::Text;

/// What an act approves, with its place among the others.
type Row<'r> = (&'r Act, &'r Text, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let act = Column::new(
        "act_id",
        Kind::String,
        ["Акт", "Акт"],
        ["Бекіткен актінің сәйкестендіргіші.", "Идентификатор акта, который утвердил."],
    );
    let title = Column::new(
        "title",
        Kind::String,
        ["Тақырыбы", "Заголовок"],
        ["Бекітілген регламент, қағидалар немесе нысан.", "Утвержденный регламент, правила или форма."],
    );
    Definition::<Row<'r>>::new(
        "act_approvals",
        ["Бекітілген құжаттар", "Утвержденные документы"],
        [
            "Актілер бекіткен регламенттер, қағидалар мен нысандар.",
            "Регламенты, правила и формы, которые утвердили акты.",
        ],
        source.languages(),
    )
    .column(place_id(), |(act, _, position)| format!("{}/approves/{position}", act.id))
    .column(act.required().references("acts", "id"), |(act, ..)| act.id.as_str())
    .column(position(["Актідегі реті, 1-ден бастап.", "Порядок в акте, начиная с 1."]), |(_, _, position)| *position)
    .text(title, |(_, title, _)| Some(*title))
    .records(|| {
        let acts = source.registry.acts.iter();
        acts.flat_map(|act| act.approves.iter().zip(1..).map(move |(title, position)| (act, title, position)))
    })
}
