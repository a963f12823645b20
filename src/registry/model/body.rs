//! `registry/bodies.toml`: the bodies that issue and develop acts.

use super::former_name::FormerName;
use super::kinds::BodyKind;
use crate::registry::decode::{Spanned, record};
use crate::registry::values::{
    Aliases, Identifiers, LangTag, LocalizedUrl, MailAddress, PhoneNumber, Slug, Text, Year,
};

record! {
    /// The file of bodies.
    pub struct Bodies {
        /// The bodies.
        pub bodies as "body": Vec<Body>,
    }
}

record! {
    /// A body of the state.
    pub struct Body {
        /// Id.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// What it is.
        pub kind: BodyKind,
        /// Name, in the nominative.
        pub name: Text,
        /// Names that it had before.
        pub former_names as "former_name": Vec<FormerName>,
        /// Other words under which people look for it.
        pub aliases: Aliases,
        /// The body that it is a part of or answers to.
        pub parent: Option<Spanned<Slug>>,
        /// What it does, in a sentence or two.
        pub description: Option<Text>,
        /// The year in which it was founded.
        pub founded: Option<Year>,
        /// Its identifiers in other registers.
        pub identifiers: Identifiers,
        /// Where it sits.
        pub address: Option<Text>,
        /// Its phone numbers.
        pub phones: Vec<PhoneNumber>,
        /// Its mailbox.
        pub email: Option<MailAddress>,
        /// Its site.
        pub website: Option<LocalizedUrl>,
    }
}
