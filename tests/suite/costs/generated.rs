//! Costs with every combination of their keys, and what all forms must tell of them.

use super::forms::Told;

/// A unit with a value from 2026 on, and one without values.
pub(super) const UNITS: &str = r#"
[[unit]]
id = "index"
name = { kk = "индекс", ru = "индекс" }
abbreviation = { kk = "МИ", ru = "МИ" }
currency = "EUR"
value = [{ from = 2026-01-01, amount = "4325.10", source = { kk = "Заң", ru = "Закон" } }]

[[unit]]
id = "valueless"
name = { kk = "мәнсіз", ru = "без значения" }
currency = "EUR"
"#;

/// A service with a cost.
pub(super) struct Generated {
    pub(super) id: String,
    /// The cost in its source.
    pub(super) toml: String,
    /// What every form must tell.
    pub(super) told: Told,
    /// Whether one pays for the service.
    pub(super) payment: &'static str,
}

/// An end of a range as a number, and as that number of units: times 4325.10.
type End = Option<[&'static str; 2]>;

/// Keys of amounts, with the least and the most.
const AMOUNTS: [(&str, End, End); 5] = [
    ("", None, None),
    ("amount = \"3\"\n", Some(["3", "12975.30"]), Some(["3", "12975.30"])),
    ("minimum = \"1.5\"\nmaximum = \"4.25\"\n", Some(["1.5", "6487.65"]), Some(["4.25", "18381.68"])),
    ("minimum = \"1.5\"\n", Some(["1.5", "6487.65"]), None),
    ("maximum = \"4.25\"\n", None, Some(["4.25", "18381.68"])),
];

/// In what the amounts are.
const MONEY: [&str; 4] = ["", "currency = \"EUR\"\n", "unit = \"index\"\n", "unit = \"valueless\"\n"];

/// For whom and in which way the cost holds, and whether that is a part of all cases.
const SCOPES: [(&str, bool); 4] = [
    ("", false),
    ("text = { kk = \"сөз\", ru = \"слова акта\" }\npoint = \"5\"\n", false),
    ("recipients = [\"individuals\", \"legal-entities\"]\nchannels = [\"office\"]\nvalid_from = 2025-01-01\n", false),
    (
        "recipients = [\"individuals\"]\nrecipient.ru = \"кто\"\nrecipient.kk = \"кім\"\nvariant.ru = \"срочно\"\n\
         variant.kk = \"жедел\"\ncondition.ru = \"условие\"\ncondition.kk = \"шарт\"\nper.ru = \"за лист\"\nper.kk = \"парақ үшін\"\n\
         valid_to = 2026-12-31\n",
        true,
    ),
];

/// Every combination that is no fault.
pub(super) fn all() -> Vec<Generated> {
    let mut all = Vec::new();
    for (free, free_key) in [(None, ""), (Some(true), "free = true\n"), (Some(false), "free = false\n")] {
        for (amount_keys, from, to) in AMOUNTS {
            for (money, money_key) in MONEY.into_iter().enumerate() {
                for (scope, is_partial) in SCOPES {
                    let has_amount = !amount_keys.is_empty();
                    if (free == Some(true) && has_amount) || (money > 1 && !has_amount) {
                        continue;
                    }
                    let end = |end: End| match money {
                        0 | 1 => end.map(|ends| ends[0].to_owned()),
                        2 => end.map(|ends| ends[1].to_owned()),
                        _ => None,
                    };
                    let is_free = free == Some(true);
                    let nothing = || is_free.then(|| "0".to_owned());
                    let (from, to) = (end(from).or_else(nothing), end(to).or_else(nothing));
                    let currency = (from.is_some() || to.is_some()) && (money == 1 || money == 2);
                    let freedom = if has_amount { free.or(Some(false)) } else { free };
                    let payment = match (freedom, is_partial) {
                        (Some(true), true) => "free-for-some",
                        (Some(true), false) => "free",
                        (Some(false), _) => "paid",
                        (None, _) => "not-stated",
                    };
                    let number = all.len();
                    all.push(Generated {
                        id: format!("generated-{number}"),
                        toml: format!("\n[[cost]]\n{free_key}{amount_keys}{money_key}{scope}"),
                        told: Told {
                            freedom,
                            from,
                            to,
                            currency,
                            in_units: (money > 1).then(|| amount_keys.to_owned()),
                        },
                        payment,
                    });
                }
            }
        }
    }
    all
}
