//! `registry/districts.toml`: regions, districts and cities, by which people look for offices.

use super::former_name::FormerName;
use super::kinds::DistrictKind;
use crate::registry::decode::{Spanned, record};
use crate::registry::values::{Aliases, Identifiers, LangTag, Slug, Text, TimeZoneName};

record! {
    /// The file of districts.
    pub struct Districts {
        /// Regions, districts and cities.
        pub districts as "district": Vec<District>,
    }
}

record! {
    /// A territory with offices.
    pub struct District {
        /// Id, part of the page's address.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// Its level.
        pub kind: DistrictKind,
        /// The territory that it lies in.
        pub parent: Option<Spanned<Slug>>,
        /// Name.
        pub name: Text,
        /// Names that it had before.
        pub former_names as "former_name": Vec<FormerName>,
        /// Its codes in other registers, such as that of administrative units.
        pub identifiers: Identifiers,
        /// Its administrative centre.
        pub centre: Option<Text>,
        /// The time zone of its offices where it is another than that of the territory that it lies in, or of the profile.
        pub time_zone: Option<TimeZoneName>,
        /// Towns, villages and other names under which people look for it.
        pub aliases: Aliases,
    }
}
