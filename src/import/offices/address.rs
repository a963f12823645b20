//! Takes a printed address apart: postcode, district, settlement, street.

use crate::import::pattern::pattern;
use crate::registry::values::Postcode;
use crate::text::normalise::fold_lookalikes;

/// An address in its parts, spelt as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Postcode.
    pub postcode: Option<Postcode>,
    /// The name of the district that it names, without the word for district.
    pub district: Option<String>,
    /// Town or village with its kind.
    pub settlement: Option<String>,
    /// Street and house.
    pub street: Option<String>,
}

pattern!(POSTCODE, r"^(\d{6})\s*,?\s*");
pattern!(
    DISTRICT,
    r"^(?:(\p{Lu}[\p{L}-]+)\s+(?:ауданы|район|р-н)|(\p{Lu}[\p{L}-]+)\s+(?:облысы|область|обл\.))\s*,?\s*"
);
pattern!(
    SETTLEMENT,
    r"^(?:[^,\d]{2,40}?\s(?:қаласы|селосы|село|ауылы|аулы|кенті|поселкесі|стансасы|станциясы|разъезі|разъезд)|(?:город|село|поселок|посёлок|аул|станция|разъезд|г\.|с\.|п\.|а\.|пос\.|ст\.)\s?\p{Lu}[^,\d]{1,40}?)(?:\s*,\s*|\s+|$)"
);

/// Takes an address apart. What it has no rule for stays in the street.
pub fn parse(printed: &str) -> Address {
    let mut address = Address::default();
    // Look-alikes have the same place, though not the same length: match on the folded text, which is kept.
    let folded = fold_lookalikes(printed);
    let mut rest: &str = folded.trim();
    if let Some(found) = POSTCODE.captures(rest) {
        address.postcode = found.get(1).and_then(|code| code.as_str().parse().ok());
        rest = &rest[found.get(0).map_or(0, |whole| whole.end())..];
    }
    while let Some(found) = DISTRICT.captures(rest) {
        if let Some(name) = found.get(1) {
            address.district = Some(name.as_str().to_owned());
        }
        rest = &rest[found.get(0).map_or(0, |whole| whole.end())..];
    }
    // A town may be followed by the village that lies in it.
    while let Some(found) = SETTLEMENT.find(rest) {
        let settlement = found.as_str().trim().trim_end_matches(',').trim();
        if address.settlement.is_some() && !is_place(settlement) {
            break;
        }
        address.settlement = Some(settlement.to_owned());
        rest = &rest[found.end()..];
    }
    let street = rest.trim().trim_end_matches(',').trim();
    address.street = (!street.is_empty()).then(|| street.to_owned());
    address
}

/// Whether the words are a place and no street named after one.
fn is_place(words: &str) -> bool {
    !words.contains("көшесі") && !words.contains("улица") && words.split(' ').count() <= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_apart() {
        for (printed, district, settlement, street) in [
            (
                "020100, Ақкөл қаласы, Нұрмағамбетов көшесі, 81",
                None,
                Some("Ақкөл қаласы"),
                Some("Нұрмағамбетов көшесі, 81"),
            ),
            (
                "020000 Көкшетау қаласы, Локомотивная көшесі, 9 «а»",
                None,
                Some("Көкшетау қаласы"),
                Some("Локомотивная көшесі, 9 «а»"),
            ),
            ("Ақкөл ауданы, Азат ауылы", Some("Ақкөл"), Some("Азат ауылы"), None),
            ("Ақкөл ауданы, Наумовка cелосы", Some("Ақкөл"), Some("Наумовка селосы"), None),
            (
                "Целиноград ауданы, Ақмол ауылы Гагарин көшесі, 15",
                Some("Целиноград"),
                Some("Ақмол ауылы"),
                Some("Гагарин көшесі, 15"),
            ),
            (
                "Көкшетау қаласы Красный яр ауылы, Ленин көшесі, 47 «а»",
                None,
                Some("Красный яр ауылы"),
                Some("Ленин көшесі, 47 «а»"),
            ),
            (
                "Степногорск қаласы 4-шағын аудан, 7-ғимарат",
                None,
                Some("Степногорск қаласы"),
                Some("4-шағын аудан, 7-ғимарат"),
            ),
            (
                "020100, Акмолинская область, Аккольский район, г. Акколь, ул. Нурмагамбетова, 81",
                Some("Аккольский"),
                Some("г. Акколь"),
                Some("ул. Нурмагамбетова, 81"),
            ),
            ("Аккольский район, аул Домбыралы", Some("Аккольский"), Some("аул Домбыралы"), None),
            ("", None, None, None),
        ] {
            let found = parse(printed);
            assert_eq!(found.district.as_deref(), district, "{printed}");
            assert_eq!(found.settlement.as_deref(), settlement, "{printed}");
            assert_eq!(found.street.as_deref(), street, "{printed}");
        }
        assert_eq!(parse("020100, Ақкөл қаласы").postcode.map(|code| code.to_string()).as_deref(), Some("020100"));
    }
}
