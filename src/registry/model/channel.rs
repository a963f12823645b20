//! Where one applies for a service, gets its result, asks, complains and pays.

use super::phone::Phone;
use crate::registry::decode::{Spanned, record, string_enum};
use crate::registry::values::{LangTag, LocalizedUrl, MailAddress, OpeningHours, Slug, Text, WebAddress};

string_enum! {
    /// By which way a service is reached.
    pub enum ChannelKind {
        /// An office of the provider.
        Office = "office",
        /// A service centre.
        ServiceCentre = "service-centre",
        /// A web portal.
        Portal = "portal",
        /// A mobile or fixed phone.
        Phone = "phone",
        /// Another information system.
        System = "system",
        /// Letters.
        Mail = "mail",
        /// A mailbox.
        Email = "email",
        /// A fax.
        Fax = "fax",
        /// An application on a phone or a computer.
        App = "app",
        /// A terminal where one serves oneself.
        Kiosk = "kiosk",
        /// Somebody comes to one's home.
        HomeVisit = "home-visit",
        /// A consulate, for those who are abroad.
        Consulate = "consulate",
    }
}

string_enum! {
    /// What one does through a channel.
    pub enum ChannelRole {
        /// Applications are taken there.
        Accepts = "accepts",
        /// Results are given there.
        Issues = "issues",
        /// Payments are taken there.
        TakesPayments = "takes-payments",
        /// Questions are answered there.
        Answers = "answers",
        /// Complaints are taken there.
        HearsComplaints = "hears-complaints",
    }
}

string_enum! {
    /// On what an application runs.
    pub enum AppPlatform {
        /// Phones of Apple.
        Ios = "ios",
        /// Phones with Android.
        Android = "android",
        /// Phones of Huawei.
        Huawei = "huawei",
        /// Computers with Windows.
        Windows = "windows",
        /// Computers of Apple.
        Macos = "macos",
        /// A browser.
        Web = "web",
    }
}

record! {
    /// Where one applies, gets the result, pays, asks or complains.
    pub struct Channel {
        /// Id within the service.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// What it is.
        pub kind: ChannelKind,
        /// Name.
        pub name: Text,
        /// What one does there; one applies and gets the result if not given.
        pub roles: Vec<ChannelRole>,
        /// Its address on the web: one, or one for each language.
        pub url: Option<LocalizedUrl>,
        /// Phones on which one reaches it.
        pub phones as "phone": Vec<Phone>,
        /// Its mailbox.
        pub email: Option<MailAddress>,
        /// Where letters are sent, or where it stands.
        pub address: Option<Text>,
        /// When one is served there.
        pub hours: Option<OpeningHours>,
        /// Languages in which one is served there, which may be others than those of the service.
        pub languages: Vec<LangTag>,
        /// Applications by which one reaches it.
        pub apps as "app": Vec<App>,
    }
}

record! {
    /// An application on a phone or a computer.
    pub struct App {
        /// On what it runs.
        pub platform: AppPlatform,
        /// Where one gets it.
        pub url: WebAddress,
    }
}

impl Channel {
    /// What one does there, also where its record does not say.
    pub fn roles(&self) -> &[ChannelRole] {
        if self.roles.is_empty() { &[ChannelRole::Accepts, ChannelRole::Issues] } else { &self.roles }
    }

    /// Whether one does something there.
    pub fn has_role(&self, role: ChannelRole) -> bool {
        self.roles().contains(&role)
    }

    /// Whether the service is had there, not only asked about, complained of or paid.
    pub fn gives_service(&self) -> bool {
        self.has_role(ChannelRole::Accepts) || self.has_role(ChannelRole::Issues)
    }
}
