//! Kinds of records, which differ from country to country.

use super::layer::layered;
use crate::registry::model::ChannelKind;
use crate::registry::values::{Slug, Text, WebAddress};

layered! {
    /// A kind of acts.
    pub struct ActTerm {
        /// What it is called, in the singular.
        pub label: Text,
        /// The subtype in Akoma Ntoso and its names of acts; the kind's own id if not given.
        pub akoma_ntoso: Option<Slug>,
        /// The type of document in an authority table that ELI may use, as an address.
        pub eli: Option<WebAddress>,
    }
}

layered! {
    /// A kind of bodies that issue, register and develop acts.
    pub struct BodyTerm {
        /// What it is called, in the singular.
        pub label: Text,
    }
}

layered! {
    /// A kind of territories.
    pub struct DistrictTerm {
        /// What it is called, in the singular.
        pub label: Text,
        /// Whether territories of this kind divide the whole country: lists of offices are grouped by them.
        pub region: Option<bool>,
    }
}

layered! {
    /// A kind of settlements.
    pub struct SettlementTerm {
        /// What it is called, in the singular.
        pub label: Text,
    }
}

layered! {
    /// A kind of providers.
    pub struct ProviderTerm {
        /// What it is called, in the singular.
        pub label: Text,
        /// Which kind of channel its offices are; `office` if not given.
        pub channel: Option<ChannelKind>,
    }
}
