//! `registry/offices/<district>.toml`: the bodies that serve in a district, their addresses, and where acts list them.

use jiff::civil::Date;

use super::kinds::ProviderKind;
use crate::registry::decode::{Spanned, record, string_enum};
use crate::registry::values::{Aliases, Identifiers, LangTag, OpeningHours, PhoneNumber, Postcode, Slug, Text};

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
        /// Town, village.
        pub settlement: Option<Text>,
        /// Postcode.
        pub postcode: Option<Postcode>,
        /// Street and house.
        pub address: Option<Text>,
        /// Opening hours.
        pub hours: Option<OpeningHours>,
        /// Phone numbers.
        pub phones: Vec<PhoneNumber>,
        /// Mailbox.
        pub email: Option<crate::registry::values::MailAddress>,
        /// Whether it serves; `open` if not given.
        pub status: Option<OfficeStatus>,
        /// The day on which it was closed.
        pub closed_on: Option<Spanned<Date>>,
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
    }
}

record! {
    /// The cells of a row as printed, misspellings included, in the act's language.
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
