//! The names of acts as works, by the Akoma Ntoso naming convention 1.0: `/akn/{country}/act/{form}/{issuer}/{date}/{number}`.
//!
//! An act of the register ends in its id, any other in its number in Latin letters. Whoever cites an act, in a record or in the words
//! of a text, gets the same name for it.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use crate::registry::Registry;
use crate::registry::model::{Act, ActReference};
use crate::registry::regulation::citations::CitedAct;
use crate::registry::values::Text;
use crate::text::ascii_number::ascii_number;
use crate::text::transliterate::transliterate;

/// The country of a register that names none: the code that ISO 3166-1 keeps free for "unknown".
const UNKNOWN_COUNTRY: &str = "zz";

/// The number of an act that has none, by the naming convention.
const NO_NUMBER: &str = "nn";

/// What tells acts of one day apart: the day, and the number in Latin letters.
type WorkKey = (Date, String);

/// Names the acts of a register and those that it mentions.
#[derive(Debug)]
pub struct WorkNames<'r> {
    registry: &'r Registry,
    country: String,
    acts: HashMap<WorkKey, Vec<&'r Act>>,
    mentions: HashMap<WorkKey, Vec<&'r ActReference>>,
}

impl<'r> WorkNames<'r> {
    /// Gathers what the records of a register mention.
    pub fn new(registry: &'r Registry) -> Self {
        let country = registry.settings.country.map_or(UNKNOWN_COUNTRY.to_owned(), |country| country.to_string());
        let mut names = Self { registry, country, acts: HashMap::new(), mentions: HashMap::new() };
        for act in &registry.acts {
            names.acts.entry((*act.date, number(act.number.as_deref()))).or_default().push(act);
        }
        for reference in mentions(registry) {
            if let Some(date) = reference.date {
                names.mentions.entry((date, number(reference.number.as_deref()))).or_default().push(reference);
            }
        }
        names
    }

    /// The register.
    pub fn registry(&self) -> &'r Registry {
        self.registry
    }

    /// All mentions of acts in the records of the register.
    pub fn mentions(&self) -> impl Iterator<Item = &'r ActReference> {
        mentions(self.registry)
    }

    /// The country's code in the names.
    pub fn country(&self) -> &str {
        &self.country
    }

    /// An act of the register.
    pub fn work(&self, act: &Act) -> String {
        let form = self.registry.profile.akoma_ntoso(&act.kind);
        format!("/akn/{}/act/{form}/{}/{}/{}", self.country, act.issuer, *act.date, act.id)
    }

    /// An act that a record mentions.
    pub fn reference(&self, reference: &ActReference) -> String {
        if let Some(act) = self.registry.mentioned(reference) {
            return self.work(act);
        }
        let form = reference.kind.as_ref().map(|kind| self.registry.profile.akoma_ntoso(kind));
        let number = number(reference.number.as_deref());
        let issuer = self.issuer(reference);
        let Some(date) = reference.date else { return self.name(form, issuer.as_deref(), None, &number) };
        let key = (date, number);
        let own = |act: &&&Act| issuer.as_deref().is_none_or(|issuer| issuer == act.issuer.as_str());
        if let Some(act) = self.acts_of(&key, form).iter().find(own) {
            return self.work(act);
        }
        let issuer = issuer.or_else(|| self.issuer_of(&key, form));
        self.name(form, issuer.as_deref(), Some(date), &key.1)
    }

    /// An act that words cite; none if too little is known of it for a name.
    pub fn cited(&self, cited: &CitedAct) -> Option<String> {
        let form = cited.form.map(|form| self.form(form));
        let key = (cited.date, number(cited.number.as_deref()));
        if let [act] = self.acts_of(&key, form).as_slice() {
            return Some(self.work(act));
        }
        let known = self.mentions_of(&key, form);
        let forms: BTreeSet<&str> =
            known.iter().filter_map(|known| Some(self.registry.profile.akoma_ntoso(known.kind.as_ref()?))).collect();
        let form = form.or_else(|| forms.first().copied().filter(|_| forms.len() == 1))?;
        Some(self.name(Some(form), self.issuer_of(&key, Some(form)).as_deref(), Some(cited.date), &key.1))
    }

    fn name(&self, form: Option<&str>, issuer: Option<&str>, date: Option<Date>, number: &str) -> String {
        let mut name = format!("/akn/{}/act", self.country);
        // A part that begins with a digit would be taken for the date.
        let parts = [form, issuer].into_iter().flatten().filter(|part| !part.starts_with(|c: char| c.is_ascii_digit()));
        for part in parts {
            name.push('/');
            name.push_str(part);
        }
        if let Some(date) = date {
            name.push_str(&format!("/{date}"));
        }
        format!("{name}/{number}")
    }

    /// What a form is called in names.
    fn form<'f>(&'f self, form: &'f str) -> &'f str {
        let term = self.registry.profile.act_kinds.get(form);
        term.and_then(|term| term.akoma_ntoso.as_ref()).map_or(form, |subtype| subtype.as_str())
    }

    /// The acts of the register with a day and a number, of a form if it is known.
    fn acts_of(&self, key: &WorkKey, form: Option<&str>) -> Vec<&'r Act> {
        // Without a number, a day is that of many acts.
        let acts = self.acts.get(key).filter(|_| key.1 != NO_NUMBER).into_iter().flatten();
        acts.filter(|act| form.is_none_or(|form| form == self.registry.profile.akoma_ntoso(&act.kind)))
            .copied()
            .collect()
    }

    fn mentions_of(&self, key: &WorkKey, form: Option<&str>) -> Vec<&'r ActReference> {
        let fits = |mention: &&&ActReference| match (form, &mention.kind) {
            (Some(form), Some(kind)) => form == self.registry.profile.akoma_ntoso(kind),
            _ => true,
        };
        self.mentions.get(key).into_iter().flatten().filter(fits).copied().collect()
    }

    /// The issuer of an act, if all records that name one name the same.
    fn issuer_of(&self, key: &WorkKey, form: Option<&str>) -> Option<String> {
        let mentions = self.mentions_of(key, form);
        let issuers: BTreeSet<_> = mentions.iter().filter_map(|mention| self.issuer(mention)).collect();
        (issuers.len() == 1).then(|| issuers.into_iter().next()).flatten()
    }

    /// The body that a mention names, by its id, or else its name in Latin letters.
    fn issuer(&self, mention: &ActReference) -> Option<String> {
        let body = mention.body.as_ref().map(|body| body.to_string());
        body.or_else(|| Some(self.issuer_by_name(mention.issuer.as_ref()?)))
    }

    fn issuer_by_name(&self, issuer: &Text) -> String {
        let body = self.registry.bodies.iter().find(|body| {
            let languages = self.registry.languages.iter();
            languages
                .filter_map(|tag| Some((issuer.get(*tag)?, body.name.get(*tag)?)))
                .any(|(words, name)| is_of(words, name))
        });
        let words = issuer.in_language(self.registry.first_language()).text;
        body.map_or_else(|| transliterate(words), |body| body.id.to_string())
    }
}

/// Whether words name a body or its head: a minister stands for the ministry, as in the records of acts. Other words may have endings,
/// as in "of the Republic".
fn is_of(words: &str, body: &str) -> bool {
    // Half of a name is a different one in many bodies; the word for the head begins as that for the body does.
    const SHARED: usize = 6;
    let letters = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let inflected = |a: &str, b: &str| {
        a == b || (a.chars().count().min(b.chars().count()) >= SHARED && (a.starts_with(b) || b.starts_with(a)))
    };
    let (words, body) = (letters(words), letters(body));
    let Some((last, rest)) = body.split_last() else { return false };
    let Some(word) = words.get(rest.len()) else { return false };
    let shared = last.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    let same_last =
        (last == word && words.len() == body.len()) || (shared >= SHARED && shared * 2 > last.chars().count());
    same_last && rest.iter().zip(&words).all(|(a, b)| inflected(a, b))
}

/// A number as names have it.
fn number(printed: Option<&str>) -> String {
    let number = ascii_number(printed.unwrap_or_default());
    let number = number.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    if number.is_empty() { NO_NUMBER.to_owned() } else { number }
}

/// All mentions of acts in the records of a register.
fn mentions(registry: &Registry) -> impl Iterator<Item = &ActReference> {
    let acts = registry.acts.iter().flat_map(|act| {
        let changes = act.amended_by.iter().map(|change| &change.by);
        act.repealed_by.iter().chain(changes).chain(&act.amends).chain(&act.repeals)
    });
    let services = registry.services.iter().flat_map(|service| {
        let bases = service.legal_basis.iter().chain(&service.developed_under);
        bases.flat_map(|basis| &basis.acts).chain(&service.ended_by)
    });
    acts.chain(services)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minister_stands_for_the_ministry() {
        let body = "Қазақстан Республикасы Ақпарат және коммуникациялар министрлігі";
        for (words, is) in [
            ("Қазақстан Республикасы Ақпарат және коммуникациялар министрлігі", true),
            ("Қазақстан Республикасы Ақпарат және коммуникациялар министрі", true),
            ("Қазақстан Республикасы Ақпарат және коммуникациялар министрінің міндетін атқарушы", true),
            ("Қазақстан Республикасының Ақпарат және коммуникациялар министрі", true),
            ("Қазақстан Республикасы Ұлттық экономика министрі", false),
            ("Қазақстан Республикасы Ақпарат", false),
            ("", false),
        ] {
            assert_eq!(is_of(words, body), is, "{words}");
        }
        assert!(!is_of("Department 12", "Department 13"));
        assert!(!is_of("Ministry of Trade", "Ministry of Transport"));
    }

    #[test]
    fn numbers_have_latin_letters() {
        for (printed, name) in [("А-12/517", "a-12-517"), ("58/НҚ", "58-nq"), ("237-ө", "237-oe"), ("№", "nn")] {
            assert_eq!(number(Some(printed)), name);
        }
        assert_eq!(number(None), "nn");
    }
}
