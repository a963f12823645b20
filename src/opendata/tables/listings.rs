//! `listings`: the rows of annexes that name an office for a service, as printed.

use super::shared::{place_id, position};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Listing, Office};

/// A listing with its place in the office.
#[derive(Clone, Copy)]
struct Row<'r> {
    office: &'r Office,
    listing: &'r Listing,
    position: usize,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<Row<'r>>::new(
        "listings",
        ["Қосымшалардағы жолдар", "Строки приложений"],
        [
            "Актілердің қосымшалары қабылдау орнын қай қызмет үшін және қандай сөзбен атағаны.",
            "Для какой услуги и какими словами приложения к актам называют место приема.",
        ],
        source.languages(),
    );
    printed(placed(definition)).records(|| {
        source.offices.iter().flat_map(|placed| {
            let listings = placed.office.listings.iter().zip(1..);
            listings.map(|(listing, position)| Row { office: placed.office, listing, position })
        })
    })
}

fn placed<'r>(listings: Definition<'r, Row<'r>>) -> Definition<'r, Row<'r>> {
    let office = Column::new(
        "office_id",
        Kind::String,
        ["Қабылдау орны", "Место приема"],
        ["Қосымша атаған қабылдау орны.", "Место приема, которое называет приложение."],
    );
    let service = Column::new(
        "service_id",
        Kind::String,
        ["Қызмет", "Услуга"],
        ["Орын қай қызмет үшін аталғаны.", "Для какой услуги названо место."],
    );
    let act = Column::new(
        "act_id",
        Kind::String,
        ["Акт", "Акт"],
        ["Қосымша қай актінікі екені.", "Акт, к которому относится приложение."],
    );
    let order = position([
        "Қабылдау орнының жолдары арасындағы реті, 1-ден бастап.",
        "Порядок среди строк этого места приема, начиная с 1.",
    ]);
    let annex = Column::new(
        "annex",
        Kind::String,
        ["Қосымша", "Приложение"],
        ["Қосымшаның басылған нөмірі.", "Номер приложения, как он напечатан."],
    );
    let row = Column::new(
        "annex_row",
        Kind::String,
        ["Жол нөмірі", "Номер строки"],
        ["Қосымшадағы жолдың басылған нөмірі.", "Номер строки приложения, как он напечатан."],
    );
    let place = Column::new(
        "annex_place",
        Kind::String,
        ["Кестедегі орны", "Место в таблице"],
        ["Жолдар нөмірленбеген кестедегі реті.", "Порядок в таблице, где строки не пронумерованы."],
    );
    listings
        .column(place_id(), |row| format!("{}/listing/{}", row.office.id, row.position))
        .column(office.required().references("offices", "id"), |row| row.office.id.as_str())
        .column(service.required().references("services", "id"), |row| row.listing.service.as_str())
        .column(act.required().references("acts", "id"), |row| row.listing.act.as_str())
        .column(order, |row| row.position)
        .column(annex, |row| row.listing.annex.as_ref())
        .column(row, |row| row.listing.row.as_ref())
        .column(place, |row| row.listing.order.as_ref())
}

fn printed<'r>(listings: Definition<'r, Row<'r>>) -> Definition<'r, Row<'r>> {
    let column = |name, title| {
        let meaning =
            ["Акт тілінде, басылғандай, қателерімен бірге.", "На языке акта, как напечатано, вместе с опечатками."];
        Column::new(name, Kind::String, title, meaning)
    };
    listings
        .column(
            column("printed_name", ["Басылған атауы", "Напечатанное название"]),
            |row| row.listing.printed.name.as_ref(),
        )
        .column(
            column("printed_address", ["Басылған мекенжай", "Напечатанный адрес"]),
            |row| row.listing.printed.address.as_ref(),
        )
        .column(
            column("printed_hours", ["Басылған жұмыс уақыты", "Напечатанные часы работы"]),
            |row| row.listing.printed.hours.as_ref(),
        )
        .column(
            column("printed_phones", ["Басылған телефондар", "Напечатанные телефоны"]),
            |row| row.listing.printed.phones.as_ref(),
        )
}
