//! Phones of offices and channels, with what one must know to reach somebody on them.

use crate::registry::decode::{record, string_enum};
use crate::registry::values::{CallNumber, Extension, LangTag, Text};

string_enum! {
    /// What one does with a number.
    pub enum PhoneKind {
        /// One speaks.
        Voice = "voice",
        /// One sends a fax.
        Fax = "fax",
        /// One sends a short message.
        Sms = "sms",
        /// One types, with a text telephone.
        TextTelephone = "text-telephone",
        /// One speaks with somebody who advises, free of charge or at any hour.
        Hotline = "hotline",
    }
}

record! {
    /// A phone number.
    pub struct Phone {
        /// The number, international or short.
        pub number: CallNumber,
        /// What one dials after it has answered.
        pub extension: Option<Extension>,
        /// What one does with it; one speaks if not given.
        pub kind: Option<PhoneKind>,
        /// Who answers, in a few words.
        pub what: Option<Text>,
        /// The languages in which one is answered.
        pub languages: Vec<LangTag>,
        /// What a call costs.
        pub charge: Option<Text>,
    }
}

impl Phone {
    /// What one does with it, also where its record does not say.
    pub fn kind(&self) -> PhoneKind {
        self.kind.unwrap_or(PhoneKind::Voice)
    }

    /// The number with its extension, as telephone addresses have them after their scheme (RFC 3966): `+77172741234;ext=204`.
    pub fn with_extension(&self) -> String {
        let extension = self.extension.as_ref().map(|extension| format!(";ext={extension}")).unwrap_or_default();
        format!("{}{extension}", self.number)
    }
}
