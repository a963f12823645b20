//! The kinds of records that printed acts of Kazakhstan name, as the import writes them: words of `profiles/kz`.

use crate::registry::decode::string_enum;

string_enum! {
    /// The form of an act.
    pub enum KzActKind {
        /// Code of laws (кодекс).
        Code = "code",
        /// Law (заң).
        Law = "law",
        /// Decree of the head of state (жарлық).
        Decree = "decree",
        /// Resolution of a government or an akimat (қаулы).
        Resolution = "resolution",
        /// Order of a minister or another head (бұйрық).
        Order = "order",
        /// Decision of a maslikhat or an akim (шешім).
        Decision = "decision",
    }
}

string_enum! {
    /// What a body is.
    pub enum KzBodyKind {
        /// The parliament.
        Parliament = "parliament",
        /// The head of state.
        President = "president",
        /// The government.
        Government = "government",
        /// A ministry or another central body.
        Central = "central",
        /// A local executive body (akimat).
        Local = "local",
        /// A body of justice that registers acts.
        Justice = "justice",
    }
}

string_enum! {
    /// What a provider is.
    pub enum KzProviderKind {
        /// A department of employment and social programmes or another authorised body of a district.
        AuthorisedBody = "authorised-body",
        /// An akim of a settlement or a rural okrug.
        Akim = "akim",
        /// A centre that serves the public for many bodies.
        ServiceCentre = "service-centre",
        /// Another organisation.
        Organisation = "organisation",
    }
}

string_enum! {
    /// What a district is.
    pub enum KzDistrictKind {
        /// An oblast.
        Oblast = "oblast",
        /// A city.
        City = "city",
        /// A district of an oblast.
        District = "district",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::profile::of_country;

    #[test]
    fn the_profile_of_kazakhstan_has_every_kind() {
        let profile = of_country("kz".parse().ok());
        assert!(KzActKind::ALL.iter().all(|kind| profile.act_kinds.get(kind.as_str()).is_some()));
        assert!(KzBodyKind::ALL.iter().all(|kind| profile.body_kinds.get(kind.as_str()).is_some()));
        assert!(KzDistrictKind::ALL.iter().all(|kind| profile.district_kinds.get(kind.as_str()).is_some()));
        assert!(KzProviderKind::ALL.iter().all(|kind| profile.provider_kinds.get(kind.as_str()).is_some()));
    }
}
