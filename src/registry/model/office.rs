//! `registry/offices/<district>.toml`: the bodies that serve in a district, their addresses, and where acts list them.

use jiff::civil::Date;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::kinds::ProviderKind;
use super::phone::Phone;
use super::place::{Accessibility, Coordinates, HoursException};
use crate::incremental::Tracked;
use crate::registry::decode::{Decoder, Field, Spanned, Value, record, string_enum};
use crate::registry::describe::{Described, Node, Shape, Shaped};
use crate::registry::values::{
    Aliases, Identifiers, LangTag, LocalizedUrl, OpeningHours, PhoneNumber, Postcode, Slug, Text, language_of_key,
};

mod fields {
    use super::*;

    record! {
        /// The providers and offices of one district.
        pub struct OfficeFile {
            /// The district, also the file's name.
            pub district: Spanned<Slug>,
            /// Languages whose texts here are not official.
            pub unofficial: Vec<LangTag>,
            /// The bodies.
            pub providers as "provider": Vec<Provider>,
            /// Their addresses.
            pub offices as "office": Vec<Office>,
        }
    }
}

/// The providers and offices of one district.
pub type OfficeFile = Tracked<fields::OfficeFile>;

record! {
    /// A body that serves.
    pub struct Provider {
        /// Id.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// What it is.
        pub kind: ProviderKind,
        /// Name.
        pub name: Text,
        /// Its identifiers in other registers.
        pub identifiers: Identifiers,
        /// Other words under which people look for it.
        pub aliases: Aliases,
    }
}

string_enum! {
    /// Whether an office serves.
    pub enum OfficeStatus {
        /// It serves, as far as the acts say.
        Open = "open",
        /// It is closed.
        Closed = "closed",
    }
}

record! {
    /// An address where one applies.
    pub struct Office {
        /// Id.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// The provider that sits there.
        pub provider: Spanned<Slug>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The office's own name where it differs from its provider's.
        pub name: Option<Text>,
        /// Other words under which people look for it.
        pub aliases: Aliases,
        /// What it is, in a sentence or two.
        pub description: Option<Text>,
        /// Its identifiers in other registers.
        pub identifiers: Identifiers,
        /// Town, village.
        pub settlement: Option<Text>,
        /// Postcode.
        pub postcode: Option<Postcode>,
        /// Street and house.
        pub address: Option<Text>,
        /// The settlement that it lies in, one of the register.
        pub settlement_id: Option<Spanned<Slug>>,
        /// The street alone.
        pub street: Option<Text>,
        /// The number of the house.
        pub house: Option<String>,
        /// The number of the flat, office or room.
        pub flat: Option<String>,
        /// Where it is on the globe.
        pub coordinates: Option<Spanned<Coordinates>>,
        /// How one gets there.
        pub directions: Option<Text>,
        /// What makes it usable for people who cannot use every place.
        pub accessibility: Vec<Accessibility>,
        /// What else such people must know.
        pub accessibility_note: Option<Text>,
        /// The languages in which one is served.
        pub languages: Vec<LangTag>,
        /// Opening hours.
        pub hours: Option<OpeningHours>,
        /// Days on which other hours hold.
        pub exceptions as "exception": Vec<HoursException>,
        /// Phone numbers.
        pub phones: Vec<PhoneNumber>,
        /// Further phones, with what one must know of them.
        pub further_phones as "phone": Vec<Phone>,
        /// Mailbox.
        pub email: Option<crate::registry::values::MailAddress>,
        /// Its site.
        pub website: Option<LocalizedUrl>,
        /// Whether it serves; `open` if not given.
        pub status: Option<OfficeStatus>,
        /// The day on which it was closed.
        pub closed_on: Option<Spanned<Date>>,
        /// The services that it serves for, whether or not an annex lists it.
        pub services: Vec<Spanned<Slug>>,
        /// The annexes that list it.
        pub listings as "listing": Vec<Listing>,
    }
}

record! {
    /// A row of an annex that names the office for a service.
    pub struct Listing {
        /// The service.
        pub service: Spanned<Slug>,
        /// The act whose annex it is.
        pub act: Spanned<Slug>,
        /// The annex, as the act numbers it.
        pub annex: Option<Spanned<String>>,
        /// The row's number as printed.
        pub row: Option<String>,
        /// Its place in the table, from 1.
        pub order: Option<String>,
        /// The row's cells as printed.
        pub printed: Printed,
        /// The same row in the texts of the act in other languages, official or translated, by language.
        pub parallel: ParallelRows,
    }
}

record! {
    /// The cells of a row as printed, misspellings included: what texts of the act show, whatever becomes of the office.
    pub struct Printed {
        /// The body.
        pub name: Option<String>,
        /// Address.
        pub address: Option<String>,
        /// Hours.
        pub hours: Option<String>,
        /// Phones.
        pub phones: Option<String>,
    }
}

/// A row of an annex in further languages than the one in which it was printed first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParallelRows {
    rows: Vec<(LangTag, Printed)>,
}

impl ParallelRows {
    /// The cells in a language, if the register has them.
    pub fn get(&self, language: LangTag) -> Option<&Printed> {
        self.rows.iter().find(|(known, _)| *known == language).map(|(_, cells)| cells)
    }
}

impl Serialize for ParallelRows {
    /// A map from language to cells.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.rows.len()))?;
        for (language, cells) in &self.rows {
            map.serialize_entry(language.as_str(), cells)?;
        }
        map.end()
    }
}

impl Field for ParallelRows {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let table = decoder.table(value)?;
        let mut rows = Vec::new();
        for (key, value) in table {
            let language = language_of_key(key, decoder);
            rows.push(language.zip(Printed::decode(value, decoder)));
        }
        let mut rows: Vec<_> = rows.into_iter().collect::<Option<_>>()?;
        rows.sort_by_key(|(language, _)| decoder.languages.iter().position(|known| known == language));
        Some(Self { rows })
    }

    fn missing() -> Option<Self> {
        Some(Self::default())
    }
}

impl Shaped for ParallelRows {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        Shape::Map(Box::new(Printed::shape()))
    }

    fn is_absent(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Described for ParallelRows {
    fn node(&self) -> Node<'_> {
        Node::Map(self.rows.iter().map(|(language, cells)| (language.as_str(), cells.node())).collect())
    }
}
