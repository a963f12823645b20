//! All that is a country's own.

use std::collections::BTreeMap;

use super::formats::{ClassifierCodes, Formats};
use super::holidays::Holiday;
use super::layer::{Keyed, Layer as _, layered};
use super::messages::Messages;
use super::money::Money;
use super::report_form::ReportForm;
use super::required::Required;
use super::territory::Territory;
use super::vocabulary::{ActTerm, BodyTerm, DistrictTerm, ProviderTerm, SettlementTerm};
use crate::registry::model::ActKind;
use crate::registry::values::{LangTag, Slug, Text, TimeZoneName};
use crate::registry::vocabulary::Vocabulary;

/// The path of the file that a register lays over its profile.
pub const FILE: &str = "registry/profile.toml";

layered! {
    /// A profile.
    pub struct Profile {
        /// The forms of postcodes, phone numbers and identifiers.
        pub formats: Formats,
        /// The forms of the classifier's codes.
        pub codes: ClassifierCodes,
        /// Currency and other units of money.
        pub money: Money,
        /// Kinds of acts.
        pub act_kinds: Keyed<ActTerm>,
        /// Kinds of bodies that issue, register and develop acts.
        pub body_kinds: Keyed<BodyTerm>,
        /// Kinds of territories.
        pub district_kinds: Keyed<DistrictTerm>,
        /// Kinds of towns, villages and what unites them.
        pub settlement_kinds: Keyed<SettlementTerm>,
        /// Kinds of providers.
        pub provider_kinds: Keyed<ProviderTerm>,
        /// What a service in force must say.
        pub required: Required,
        /// The form of the yearly report, if there is such a report.
        pub report: Option<ReportForm>,
        /// The time zone of the country; districts may have others.
        pub time_zone: Option<TimeZoneName>,
        /// Between which degrees the country lies; nothing is known of them if not given.
        pub territory: Option<Territory>,
        /// Public holidays.
        pub holidays: Keyed<Holiday>,
        /// Which law asks for what a rule asks, by the rule's code.
        pub messages: Messages,
    }
}

impl Profile {
    /// What a kind of records is called, if the profile has it.
    pub fn kind_label(&self, vocabulary: Vocabulary, kind: &str) -> Option<&Text> {
        match vocabulary {
            Vocabulary::ActKinds => self.act_kinds.get(kind).map(|term| &term.label),
            Vocabulary::BodyKinds => self.body_kinds.get(kind).map(|term| &term.label),
            Vocabulary::DistrictKinds => self.district_kinds.get(kind).map(|term| &term.label),
            Vocabulary::SettlementKinds => self.settlement_kinds.get(kind).map(|term| &term.label),
            Vocabulary::ProviderKinds => self.provider_kinds.get(kind).map(|term| &term.label),
            Vocabulary::IdentifierSchemes => None,
        }
    }

    /// What a kind of acts is called in Akoma Ntoso and its names of acts.
    pub fn akoma_ntoso<'r>(&'r self, kind: &'r ActKind) -> &'r str {
        let term = self.act_kinds.get(kind.as_str());
        term.and_then(|term| term.akoma_ntoso.as_ref()).map_or(kind.as_str(), Slug::as_str)
    }

    /// The same profile for a register of some languages, and the keys of the texts that lack one, by language. Texts keep
    /// the register's languages alone; one that has none of them keeps its English words.
    pub fn in_languages(mut self, languages: &[LangTag]) -> (Self, BTreeMap<LangTag, Vec<String>>) {
        let mut missing: BTreeMap<LangTag, Vec<String>> = BTreeMap::new();
        self.texts("", &mut |key, text: &mut Text| {
            for language in languages.iter().filter(|language| text.get(**language).is_none()) {
                missing.entry(*language).or_default().push(key.to_owned());
            }
            text.keep_languages(languages);
        });
        (self, missing)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Layer, of_country};
    use super::*;
    use crate::diagnostics::{FileId, Sources};
    use crate::registry::decode::Decoder;
    use crate::registry::values::CountryCode;
    use toml::de::{DeTable, DeValue};

    fn country(code: &str) -> Option<CountryCode> {
        Some(code.parse().unwrap())
    }

    fn file() -> FileId {
        Sources::default().add(FILE, "")
    }

    /// A profile with a register's own file over it, and the codes of the faults.
    fn laid(base: &Profile, own: &str) -> (Option<Profile>, Vec<&'static str>) {
        let languages = ["en", "fr"].map(|tag| tag.parse().unwrap());
        let mut decoder = Decoder::new(file(), &languages);
        let document = DeTable::parse(own).unwrap();
        let value = toml::Spanned::new(document.span(), DeValue::Table(document.get_ref().clone()));
        let laid = Profile::lay(Some(base), &value, &mut decoder);
        (laid, decoder.faults.iter().map(|fault| fault.code.id).collect())
    }

    #[test]
    fn a_country_without_a_folder_has_the_neutral_profile() {
        let neutral = of_country(None);
        assert!(std::ptr::eq(neutral, of_country(country("zz"))));
        assert!(neutral.report.is_none() && neutral.required.is_empty() && neutral.messages.is_empty());
        let kazakhstan = of_country(country("kz"));
        assert!(kazakhstan.report.is_some() && !kazakhstan.required.is_empty());
    }

    #[test]
    fn the_words_of_every_profile_are_there_in_three_languages() {
        for profile in [of_country(None), of_country(country("kz"))] {
            let (_, missing) = profile.clone().in_languages(&["kk", "ru", "en"].map(|tag| tag.parse().unwrap()));
            assert!(missing.is_empty(), "{missing:?}");
        }
    }

    #[test]
    fn words_of_other_languages_are_left_out_and_missing_ones_named() {
        let languages = ["fr", "en"].map(|tag| tag.parse().unwrap());
        let (profile, missing) = of_country(None).clone().in_languages(&languages);
        let label = &profile.act_kinds.get("law").unwrap().label;
        assert_eq!(label.iter().map(|(tag, _)| tag.to_string()).collect::<Vec<_>>(), ["en"]);
        assert!(missing[&languages[0]].contains(&"act_kinds.law.label".to_owned()), "{missing:?}");
        assert!(!missing.contains_key(&languages[1]));
        // A register in none of the profile's languages shows English words.
        let (profile, _) = of_country(None).clone().in_languages(&languages[..1]);
        assert_eq!(profile.act_kinds.get("law").unwrap().label.in_language(languages[0]).language.as_str(), "en");
    }

    #[test]
    fn a_register_adds_replaces_and_takes_away_single_values() {
        let base = of_country(None);
        let own = "act_kinds.law.label.fr = \"loi\"\nact_kinds.code = false\n[act_kinds.bylaw]\nlabel.en = \"bylaw\"\n\
                   [formats.postcode]\npattern = \"[0-9]{5}\"\nexample = \"75001\"\n[required]\nact = true\n";
        let (laid, faults) = laid(base, own);
        assert!(faults.is_empty(), "{faults:?}");
        let laid = laid.unwrap();
        let law = &laid.act_kinds.get("law").unwrap().label;
        assert_eq!(law.get("fr".parse().unwrap()), Some("loi"));
        assert_eq!(law.get("en".parse().unwrap()), Some("law"), "the rest of the text stays");
        assert!(laid.act_kinds.get("code").is_none());
        assert_eq!(laid.act_kinds.iter().last().unwrap().0, "bylaw", "new entries stand last");
        assert!(laid.formats.postcode.pattern.matches("75001") && !laid.formats.postcode.pattern.matches("7500"));
        assert_eq!(laid.required.iter().count(), 1);
        assert_eq!(laid.body_kinds, base.body_kinds);
    }

    #[test]
    fn what_an_override_says_wrong_is_a_fault_at_its_place() {
        let base = of_country(country("kz"));
        for (own, code) in [
            ("formatz = {}", "TZ101"),
            ("[act_kinds.statute]", "TZ102"),
            ("[act_kinds.Statute]\nlabel.en = \"statute\"", "TZ201"),
            ("act_kinds.statute = false", "TZ101"),
            ("act_kinds.law.label.kk = \"заң\"", "TZ105"),
            ("act_kinds.law.label = \"law\"", "TZ103"),
            ("required.reciepients = true", "TZ101"),
            ("required.recipients = 3", "TZ103"),
            ("messages.TZ999.en = \"x\"", "TZ101"),
            ("formats.postcode.pattern = \"[0-9{5}\"", "TZ901"),
            ("formats.postcode.pattern = \"[0-9]{5}\"", "TZ901"),
            ("formats.phone.calling_code = \"44\"", "TZ901"),
            ("codes.section.example = \"0070\"", "TZ901"),
            ("holidays.new-year = { day = \"02-30\", name.en = \"x\" }", "TZ703"),
            ("report.form.items.1-1.measures = [\"servises\"]", "TZ204"),
            ("holidays.some-day = { name.en = \"x\" }", "TZ102"),
            ("time_zone = \"Almaty\"", "TZ215"),
            ("money.currency = \"tenge\"", "TZ211"),
        ] {
            let (laid, faults) = laid(base, own);
            assert_eq!(faults, [code], "{own}");
            assert!(laid.is_none() || code == "TZ101", "{own}");
        }
        let (none, faults) = laid(base, "report = false");
        assert!(faults.is_empty() && none.unwrap().report.is_none());
    }
}
