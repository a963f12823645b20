//! What a cost says, in words: the amounts, and for whom and in which way they hold.

use fluent_bundle::{FluentArgs, FluentValue};

use crate::registry::Registry;
use crate::registry::model::{Cost, Service};
use crate::registry::money::{CostSummary, Payment, Price};
use crate::registry::values::{Amount, Currency, LangTag, Text};
use crate::strings::Strings;

/// Puts costs into the words of a language.
#[derive(Clone, Copy, Debug)]
pub struct CostWords<'a> {
    /// The register.
    pub registry: &'a Registry,
    /// The strings of the language.
    pub strings: &'a Strings,
}

/// The ends of a range: the least and the most.
type Ends<'e> = [Option<&'e Amount>; 2];

impl CostWords<'_> {
    /// What a service costs, in a few words; none where the sources do not say.
    pub fn summary(&self, summary: &CostSummary) -> Option<String> {
        let paid = || summary.price.as_ref().map_or_else(|| self.strings.plain("paid"), |price| self.price(price));
        match summary.payment {
            Payment::NotStated => None,
            Payment::Free => Some(self.strings.plain("free")),
            Payment::Paid => Some(paid()),
            Payment::FreeForSome => Some(self.strings.with("payment", [("word", summary.payment.as_str().into())])),
        }
    }

    /// The amount of a cost, with the sum on the day of the register beside indexed units. None where the sources give no amount.
    pub fn amount_with_sum(&self, cost: &Cost) -> Option<String> {
        let amount = self.amount(cost)?;
        let price = self.registry.price(cost).filter(|price| price.value_from.is_some());
        Some(match price.zip(self.registry.day) {
            Some((price, day)) => self.strings.with(
                "amount-with-sum",
                [("amount", amount.into()), ("sum", self.price(&price).into()), ("day", day.to_string().into())],
            ),
            None => amount,
        })
    }

    /// The amount or the range of a cost, in its currency or in units.
    pub fn amount(&self, cost: &Cost) -> Option<String> {
        let ends = cost.ends();
        match &cost.unit {
            Some(id) => {
                let named =
                    self.registry.unit(id.as_str()).and_then(|unit| unit.abbreviation.as_ref().or(unit.name.as_ref()));
                let unit = named.map_or(id.as_str(), |name| self.text(name));
                self.range(ends, |number| {
                    self.strings.with("amount-of-unit", [("amount", number.into()), ("unit", unit.into())])
                })
            }
            None => {
                let currency = cost.currency.as_ref().map(|currency| &currency.value);
                self.range(ends, |number| self.with_currency(&number, currency))
            }
        }
    }

    /// A price: an amount or a range, with its currency if it is known.
    pub fn price(&self, price: &Price) -> String {
        let ends = [price.from.as_ref(), price.to.as_ref()];
        self.range(ends, |number| self.with_currency(&number, price.currency.as_ref())).unwrap_or_default()
    }

    /// For whom and in which way a cost holds, a passage each: recipients, channels, variant, condition.
    pub fn scope(&self, service: &Service, cost: &Cost) -> Vec<String> {
        let recipients = cost
            .recipients
            .iter()
            .map(|recipient| self.strings.with("recipient", [("word", FluentValue::from(recipient.as_str()))]));
        let channels = service.channels.iter().filter(|channel| cost.channels.contains(&channel.id));
        let texts = [&cost.variant, &cost.condition].into_iter().flatten();
        recipients
            .chain(cost.recipient.iter().map(|text| self.text(text).to_owned()))
            .chain(channels.map(|channel| self.text(&channel.name).to_owned()))
            .chain(texts.map(|text| self.text(text).to_owned()))
            .collect()
    }

    fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language()).text
    }

    fn language(&self) -> LangTag {
        self.strings.language()
    }

    /// An amount or a range, whose numbers get a currency or a unit by a function.
    fn range(&self, [from, to]: Ends<'_>, with_unit: impl Fn(String) -> String) -> Option<String> {
        let number = |amount| self.number(amount);
        Some(match (from, to) {
            (Some(from), Some(to)) if from == to => with_unit(number(from)),
            (Some(from), Some(to)) => with_unit(format!("{}–{}", number(from), number(to))),
            (Some(from), None) => self.strings.with("amount-from", [("amount", with_unit(number(from)).into())]),
            (None, Some(to)) => self.strings.with("amount-to", [("amount", with_unit(number(to)).into())]),
            (None, None) => return None,
        })
    }

    /// An amount of money as the language writes it, with its currency if it is known.
    pub fn money(&self, amount: &Amount, currency: Option<&Currency>) -> String {
        self.with_currency(&self.number(amount), currency)
    }

    fn number(&self, amount: &Amount) -> String {
        self.strings.locale().numbers.decimal(&amount.to_string())
    }

    /// A number or a range of numbers with the currency if it is known.
    fn with_currency(&self, number: &str, currency: Option<&Currency>) -> String {
        let Some(currency) = currency else { return number.to_owned() };
        let mut args = FluentArgs::new();
        args.set("amount", number);
        args.set("currency", currency.to_string());
        // Most languages write the currency behind the number.
        self.strings.own("money", &args).unwrap_or_else(|| format!("{number}\u{a0}{currency}"))
    }
}
