//! `districts`: regions, districts and cities, by which people look for offices.

use std::collections::HashMap;

use super::shared::{id, name};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::District;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Деңгейі", "Уровень"],
        ["Облыс, облыстық маңызы бар қала немесе аудан.", "Область, город областного значения или район."],
    );
    let parent = Column::new(
        "parent_id",
        Kind::String,
        ["Қай аумақта", "Где находится"],
        ["Бұл аумақ жатқан аумақтың сәйкестендіргіші.", "Идентификатор территории, в которую входит эта."],
    );
    let centre = Column::new(
        "centre",
        Kind::String,
        ["Орталығы", "Центр"],
        ["Аумақтың әкімшілік орталығы.", "Административный центр территории."],
    );
    let offices = Column::new(
        "office_count",
        Kind::Integer,
        ["Қабылдау орындарының саны", "Число мест приема"],
        [
            "Аумақтың өзінде неше қабылдау орны бар (ішіндегі аумақтардыкін қоспағанда).",
            "Сколько мест приема в самой территории (без входящих в нее).",
        ],
    );
    let mut office_counts: HashMap<&str, usize> = HashMap::new();
    for file in &source.registry.offices {
        *office_counts.entry(file.district.as_str()).or_default() += file.offices.len();
    }
    Definition::<&District>::new(
        "districts",
        ["Аумақтар", "Территории"],
        [
            "Облыстар, аудандар мен қалалар: қабылдау орындары солар бойынша ізделеді.",
            "Области, районы и города, по которым ищут места приема.",
        ],
        source.languages(),
    )
    .column(
        id(["Аумақтың тұрақты сәйкестендіргіші.", "Постоянный идентификатор территории."]),
        |district| district.id.as_str(),
    )
    .column(kind.required().words(source.registry.profile.district_kinds.ids()), |district| district.kind.as_str())
    .column(parent.references("districts", "id"), |district| district.parent.as_ref().map(|id| id.as_str()))
    .text(name(["Аумақтың атауы.", "Название территории."]), |district| {
        Some(&district.name)
    })
    .text(centre, |district| district.centre.as_ref())
    .column(offices.required(), move |district| office_counts.get(district.id.as_str()).copied().unwrap_or_default())
    .records(|| source.registry.districts.iter())
}
