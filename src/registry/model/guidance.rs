//! What a service's record says to readers beside the words of the act: forms, answers to questions, how one proves who one is,
//! where it is available, who answers for the record.

use jiff::civil::Date;

use crate::registry::decode::{Spanned, record, string_enum};
use crate::registry::values::{LocalizedUrl, MailAddress, Markdown, Slug, Text, WebAddress};

string_enum! {
    /// How one fills in a form.
    pub enum FormKind {
        /// Printed, filled in by hand.
        Printable = "printable",
        /// Filled in on the web.
        Online = "online",
    }
}

string_enum! {
    /// How one proves who one is.
    pub enum IdentificationKind {
        /// With an electronic signature.
        ElectronicSignature = "electronic-signature",
        /// With a code that is sent to a phone.
        OneTimeCode = "one-time-code",
        /// Through the account at a bank.
        BankId = "bank-id",
        /// By face, fingers or voice.
        Biometrics = "biometrics",
        /// With a document at the window.
        InPerson = "in-person",
        /// Not at all.
        None = "none",
    }
}

record! {
    /// A question that people ask, with its answer.
    pub struct Faq {
        /// The question.
        pub question: Text,
        /// The answer, in Markdown.
        pub answer: Spanned<Markdown>,
    }
}

record! {
    /// What people must know of a service at present: that it is suspended, moved, or slower than usual.
    pub struct Notice {
        /// What they must know.
        pub text: Text,
        /// The first day that it is about.
        pub from: Option<Spanned<Date>>,
        /// The last day; it is shown no longer afterwards.
        pub to: Option<Spanned<Date>>,
    }
}

record! {
    /// A form by which one applies.
    pub struct ApplicationForm {
        /// Its number in the act or register that approves it.
        pub number: Option<String>,
        /// What it is called.
        pub name: Text,
        /// Where it is: one address, or one for each language.
        pub url: LocalizedUrl,
        /// How one fills it in.
        pub kind: Option<FormKind>,
        /// The format of its file, such as `PDF`.
        pub format: Option<String>,
        /// The channel that takes it; any if not given.
        pub channel: Option<Spanned<Slug>>,
    }
}

record! {
    /// What another register calls a record.
    pub struct ExternalIdentifier {
        /// Whose identifier it is: a scheme of the profile, or any other short name.
        pub scheme: Spanned<Slug>,
        /// The identifier.
        pub value: Spanned<String>,
        /// The record in that register.
        pub url: Option<WebAddress>,
    }
}

record! {
    /// How one proves who one is.
    pub struct Identification {
        /// The ways, any of which will do.
        pub kinds: Vec<IdentificationKind>,
        /// More about them.
        pub text: Option<Text>,
    }
}

record! {
    /// Where a service is available.
    pub struct ServiceArea {
        /// In the whole country.
        pub everywhere: Option<bool>,
        /// In these districts.
        pub districts: Vec<Spanned<Slug>>,
        /// In these settlements.
        pub settlements: Vec<Spanned<Slug>>,
    }
}

record! {
    /// Who answers for a record.
    pub struct Responsible {
        /// The body.
        pub body: Option<Spanned<Slug>>,
        /// A unit or a person, or who it is if no body of the register.
        pub name: Option<Text>,
        /// The mailbox.
        pub email: Option<MailAddress>,
    }
}
