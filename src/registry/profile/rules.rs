//! What a profile lays down for single values.

use super::country::Profile;
use crate::registry::decode::{ValueKind, ValueRules};
use crate::registry::vocabulary::Vocabulary;

impl ValueRules for Profile {
    fn accepts(&self, kind: ValueKind<'_>, text: &str) -> bool {
        let formats = &self.formats;
        match kind {
            ValueKind::Postcode => formats.postcode.pattern.matches(text),
            ValueKind::Phone => formats.phone.as_ref().is_none_or(|form| form.accepts(text)),
            ValueKind::SectionCode => self.codes.section.pattern.matches(text),
            ValueKind::SubsectionCode => self.codes.subsection.pattern.matches(text),
            ValueKind::ServiceCode => self.codes.service.pattern.matches(text),
            ValueKind::Identifier(scheme) => formats.identifiers.get(scheme).is_none_or(|scheme| scheme.accepts(text)),
        }
    }

    fn example(&self, kind: ValueKind<'_>) -> Option<&str> {
        let example = match kind {
            ValueKind::Postcode => &self.formats.postcode.example,
            ValueKind::Phone => &self.formats.phone.as_ref()?.example,
            ValueKind::SectionCode => &self.codes.section.example,
            ValueKind::SubsectionCode => &self.codes.subsection.example,
            ValueKind::ServiceCode => &self.codes.service.example,
            ValueKind::Identifier(scheme) => &self.formats.identifiers.get(scheme)?.example,
        };
        Some(example)
    }

    fn words(&self, vocabulary: Vocabulary) -> Vec<&str> {
        match vocabulary {
            Vocabulary::ActKinds => self.act_kinds.ids().collect(),
            Vocabulary::BodyKinds => self.body_kinds.ids().collect(),
            Vocabulary::DistrictKinds => self.district_kinds.ids().collect(),
            Vocabulary::SettlementKinds => self.settlement_kinds.ids().collect(),
            Vocabulary::ProviderKinds => self.provider_kinds.ids().collect(),
            Vocabulary::IdentifierSchemes => self.formats.identifiers.ids().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::of_country;

    #[test]
    fn codes_nest_as_the_profile_says() {
        let (neutral, kazakhstan) = (&of_country(None).codes, &of_country("kz".parse().ok()).codes);
        assert!(kazakhstan.subsection.nests("00704", "007") && !kazakhstan.subsection.nests("00804", "007"));
        assert!(neutral.subsection.nests("00804", "007"));
        assert!(kazakhstan.service.nests("00704001", "00704") && !kazakhstan.service.nests("00704001", "00804"));
    }
}
