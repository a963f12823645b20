//! `bodies`: bodies of the state that issue, develop and register acts.

use super::shared::{id, name};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::Body;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Түрі", "Вид"],
        [
            "Парламент, мемлекет басшысы, үкімет, орталық немесе жергілікті орган, әділет органы.",
            "Парламент, глава государства, правительство, центральный или местный орган, орган юстиции.",
        ],
    );
    Definition::<&Body>::new(
        "bodies",
        ["Органдар", "Органы"],
        [
            "Актілерді қабылдайтын, әзірлейтін және тіркейтін мемлекеттік органдар.",
            "Государственные органы, которые принимают, разрабатывают и регистрируют акты.",
        ],
        source.languages(),
    )
    .column(id(["Органның тұрақты сәйкестендіргіші.", "Постоянный идентификатор органа."]), |body| body.id.as_str())
    .column(kind.required().words(source.registry.profile.body_kinds.ids()), |body| body.kind.as_str())
    .text(name(["Органның атауы.", "Название органа."]), |body| Some(&body.name))
    .records(|| source.registry.bodies.iter())
}
