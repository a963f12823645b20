//! `registry/registry.toml`: what the register is and who publishes it.

use super::rules::Rules;
use crate::registry::decode::{Spanned, record};
use crate::registry::values::{CallNumber, CountryCode, LangTag, MailAddress, Slug, Text, WebAddress};

record! {
    /// The register as a whole.
    pub struct Settings {
        /// The register's id, which data sets and URIs bear.
        pub id: Slug,
        /// Languages whose texts in this file are not official.
        pub unofficial: Vec<LangTag>,
        /// The register's name.
        pub title: Text,
        /// What it is, in one or two sentences.
        pub description: Text,
        /// The country whose services these are: two small letters (ISO 3166-1 alpha-2). It picks the profile.
        pub country: Option<CountryCode>,
        /// The languages of the register, the first one first.
        pub languages: Vec<Spanned<LangTag>>,
        /// Where the site will stand, with a final `/`; `--base-url` overrides it.
        pub base_url: WebAddress,
        /// The theme under `themes/`; `default` if not given.
        pub theme: Option<Spanned<Slug>>,
        /// Who publishes it.
        pub publisher: Publisher,
        /// Under which licence.
        pub licence: Licence,
        /// To whom errors are reported.
        pub contact: Contact,
        /// Whom citizens ask about services, such as a call centre: shown where a service is not given any more.
        pub enquiries: Option<Enquiries>,
        /// What every page should say of the register's standing, such as that it is not an official source.
        pub notice: Option<Text>,
        /// Pages of running text whose address changed.
        pub pages as "page": Vec<RenamedPage>,
        /// Rules that hold otherwise in this register.
        pub rules: Rules,
    }
}

record! {
    /// A page of running text whose address changed.
    pub struct RenamedPage {
        /// The name of its folder under `content/pages/`.
        pub id: Spanned<Slug>,
        /// Names that the folder had before.
        pub former_ids: Vec<Spanned<Slug>>,
    }
}

record! {
    /// Who publishes the register.
    pub struct Publisher {
        /// Name.
        pub name: Text,
        /// Site.
        pub url: Option<WebAddress>,
    }
}

record! {
    /// The licence of the register's data.
    pub struct Licence {
        /// The identifier of the SPDX licence list, such as `CC-BY-4.0`.
        pub id: String,
        /// Name.
        pub name: Text,
        /// Where its text stands.
        pub url: WebAddress,
    }
}

record! {
    /// To whom errors are reported.
    pub struct Contact {
        /// Name.
        pub name: Text,
        /// Mailbox.
        pub email: Option<MailAddress>,
        /// A page with a form or an issue list.
        pub url: Option<WebAddress>,
    }
}

record! {
    /// Whom citizens ask about services.
    pub struct Enquiries {
        /// Name.
        pub name: Text,
        /// Phone; a short number where it is one.
        pub phone: Option<CallNumber>,
        /// A page.
        pub url: Option<WebAddress>,
        /// Mailbox.
        pub email: Option<MailAddress>,
    }
}
