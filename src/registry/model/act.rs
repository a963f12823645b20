//! `registry/acts/<id>.toml`: normative legal acts.

use jiff::civil::Date;

use super::kinds::ActKind;
use crate::incremental::Tracked;
use crate::registry::decode::{Spanned, record, string_enum};
use crate::registry::values::{Duration, LangTag, Slug, Text, WebAddress};

string_enum! {
    /// Whether an act holds.
    pub enum ActStatus {
        /// Adopted, and not yet in force.
        Upcoming = "upcoming",
        /// In force.
        InForce = "in-force",
        /// Repealed by another act.
        Repealed = "repealed",
    }
}

string_enum! {
    /// An event of an act's making, from whose day its effects are counted.
    pub enum LegalEvent {
        /// Its signing.
        Signing = "signing",
        /// Its registration with a body of justice.
        Registration = "registration",
        /// Its first official publication.
        Publication = "publication",
    }
}

record! {
    /// Where something is said: in a text of the act that the record is about, or elsewhere.
    pub struct SourceReference {
        /// The text of the act; its enacting text if not given.
        pub text: Option<Spanned<Slug>>,
        /// The point's number as printed.
        pub point: Option<Spanned<String>>,
        /// In words, where it is no point: a footnote, a heading, a letter.
        pub note: Option<Text>,
        /// On the web.
        pub url: Option<WebAddress>,
    }
}

record! {
    /// When an act begins or ceases to have an effect: the day, where a source names it, and the rule of the act. The day
    /// follows from the rule where the day of the event is known; where it is not, the day is unknown.
    pub struct Effect {
        /// The day.
        pub on: Option<Spanned<Date>>,
        /// The event from whose day the rule counts; in a repeal, the event of the repealing act.
        pub from: Option<LegalEvent>,
        /// How much time must have run out after the day of the event; the effect begins on that day itself if not given.
        pub after: Option<Duration>,
        /// Where it is said.
        pub source: Option<SourceReference>,
    }
}

mod fields {
    use super::*;

    record! {
        /// A normative legal act.
        pub struct Act {
            /// Id: issuer, year and number in Latin letters.
            pub id: Spanned<Slug>,
            /// Ids that it had before.
            pub former_ids: Vec<Spanned<Slug>>,
            /// Languages whose texts here are not official.
            pub unofficial: Vec<LangTag>,
            /// Its form.
            pub kind: ActKind,
            /// Title.
            pub title: Text,
            /// Its address in the official register of acts.
            pub official_url: Option<WebAddress>,
            /// Number, as printed.
            pub number: Option<String>,
            /// The day on which it was signed.
            pub date: Spanned<Date>,
            /// The body that issued it.
            pub issuer: Spanned<Slug>,
            /// Its registration with a body of justice.
            pub registration: Option<Registration>,
            /// Its first official publication.
            pub publication: Option<Publication>,
            /// Whether it holds.
            pub status: ActStatus,
            /// When it comes into force.
            pub in_force: Option<Effect>,
            /// When its rules begin to be applied, where that is not the day of its entry into force.
            pub applicable: Option<Effect>,
            /// The day on which it ceased to be in force, where that is known: not the day on which the repealing act was signed.
            pub repealed_on: Option<Spanned<Date>>,
            /// When it ceased to be in force, as the repealing act rules it.
            pub repeal: Option<Effect>,
            /// The act that repealed it.
            pub repealed_by: Option<ActReference>,
            /// What took its place.
            pub replaced_by: Vec<Replacement>,
            /// Its texts under `content/regulations/<id>/`, in their printed order.
            pub texts as "text": Vec<ActText>,
            /// What it approves: regulations, rules, standards.
            pub approves: Vec<Text>,
            /// Acts that changed it, in the order of their dates.
            pub amended_by: Vec<Amendment>,
            /// Acts that it changes.
            pub amends: Vec<ActReference>,
            /// Acts that it repeals.
            pub repeals: Vec<ActReference>,
            /// Who signed it.
            pub signed: Option<Text>,
            /// By virtue of what it was issued.
            pub preamble: Option<Text>,
            /// When it comes into force, in its own words.
            pub entry_into_force: Option<Text>,
            /// Other words under which people look for it.
            pub aliases: crate::registry::values::Aliases,
        }
    }
}

/// A normative legal act.
pub type Act = Tracked<fields::Act>;

impl Act {
    /// The enacting text among its texts.
    pub fn enacting_text(&self) -> Option<&ActText> {
        self.texts.iter().find(|text| text.kind == ActTextKind::Act)
    }
}

string_enum! {
    /// What a text of an act is.
    pub enum ActTextKind {
        /// The enacting text itself.
        Act = "act",
        /// The regulation of a service.
        Regulation = "regulation",
        /// Rules.
        Rules = "rules",
        /// A form.
        Form = "form",
        /// A list.
        List = "list",
        /// Anything else that the act approves.
        Other = "other",
    }
}

record! {
    /// A text of an act: the enacting text, or something that it approves.
    pub struct ActText {
        /// Id within the act: the folder `content/regulations/<act>/<id>/`.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// What it is.
        pub kind: ActTextKind,
        /// Addresses that places in it had before.
        pub former_addresses: Vec<FormerAddress>,
        /// Languages whose texts are not official: the title and the text itself.
        pub unofficial: Vec<LangTag>,
        /// Title.
        pub title: Text,
    }
}

record! {
    /// A place in a text whose address changed.
    pub struct FormerAddress {
        /// The address that it had, such as `p9-1`.
        pub address: Spanned<String>,
        /// The address that it has now.
        pub now: Spanned<String>,
    }
}

impl ActText {
    /// The addresses that a place in it had before.
    pub fn addresses_before<'a>(&'a self, now: &'a str) -> impl Iterator<Item = &'a str> {
        self.former_addresses.iter().filter(move |one| *one.now == now).map(|one| one.address.as_str())
    }

    /// The id that distinguishes its files from those of the act's other texts: the enacting text goes by the name of the act.
    pub fn id_in_files(&self) -> Option<&str> {
        (self.kind != ActTextKind::Act).then_some(self.id.as_str())
    }
}

record! {
    /// An act's entry in the state register of acts.
    pub struct Registration {
        /// Number.
        pub number: String,
        /// Day.
        pub date: Option<Spanned<Date>>,
        /// The body of justice.
        pub body: Option<Spanned<Slug>>,
        /// Where it is said.
        pub source: Option<SourceReference>,
    }
}

record! {
    /// The first official publication of an act.
    pub struct Publication {
        /// Day.
        pub date: Spanned<Date>,
        /// The newspaper, journal or collection.
        pub name: Option<Text>,
        /// Where it is said.
        pub source: Option<SourceReference>,
    }
}

record! {
    /// What took the place of something that has ended: a service or an act of this register, or something on the web.
    pub struct Replacement {
        /// The id of a service of this register.
        pub service: Option<Spanned<Slug>>,
        /// The id of an act of this register.
        pub act: Option<Spanned<Slug>>,
        /// Its name, where it is not in this register.
        pub name: Option<Text>,
        /// Its address on the web.
        pub url: Option<WebAddress>,
    }
}

record! {
    /// A change made by another act.
    pub struct Amendment {
        /// The act that changes.
        pub by: ActReference,
        /// What it changes, in words.
        pub note: Option<Text>,
    }
}

record! {
    /// A mention of an act: one of the register by its id, or another by what is said of it.
    pub struct ActReference {
        /// The id of an act of this register.
        pub act: Option<Spanned<Slug>>,
        /// Its form.
        pub kind: Option<ActKind>,
        /// Title.
        pub title: Option<Text>,
        /// The body that issued it, as the mention names it.
        pub issuer: Option<Text>,
        /// The same body, if the register has it, whatever its name is today.
        pub body: Option<Spanned<Slug>>,
        /// Day.
        pub date: Option<Date>,
        /// Number, as printed.
        pub number: Option<String>,
        /// Number in the state register of acts.
        pub registered: Option<String>,
        /// The day of its first official publication.
        pub published: Option<Spanned<Date>>,
        /// Its address in the official register of acts, for all who mention it.
        pub official_url: Option<WebAddress>,
        /// The article, point or annex that is meant.
        pub part: Option<Text>,
        /// When the change takes effect, in the words of the mention.
        pub effect: Option<Text>,
    }
}
