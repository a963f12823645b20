//! `registry/settlements/<district>.toml`: the towns, villages and rural districts of a territory, by which people look for the
//! offices that serve them.

use super::former_name::FormerName;
use super::kinds::SettlementKind;
use crate::incremental::Tracked;
use crate::registry::decode::{Spanned, record};
use crate::registry::values::{Aliases, Identifiers, LangTag, Slug, Text};

mod fields {
    use super::*;

    record! {
        /// The settlements of one territory.
        pub struct SettlementFile {
            /// The territory, also the file's name.
            pub district: Spanned<Slug>,
            /// Languages whose texts here are not official.
            pub unofficial: Vec<LangTag>,
            /// The settlements.
            pub settlements as "settlement": Vec<Settlement>,
        }
    }
}

/// The settlements of one territory.
pub type SettlementFile = Tracked<fields::SettlementFile>;

record! {
    /// A town, a village, or a rural district that unites several of them.
    pub struct Settlement {
        /// Id, unique in the register.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// What it is.
        pub kind: SettlementKind,
        /// The rural district that it belongs to, one of the same file.
        pub parent: Option<Spanned<Slug>>,
        /// Name.
        pub name: Text,
        /// Names that it had before.
        pub former_names as "former_name": Vec<FormerName>,
        /// Its codes in other registers, such as that of administrative units.
        pub identifiers: Identifiers,
        /// The offices that serve it, if not all of its territory do.
        pub offices: Vec<Spanned<Slug>>,
        /// Other words under which people look for it.
        pub aliases: Aliases,
    }
}
