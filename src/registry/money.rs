//! What services cost on the day of the register: amounts in indexed units as sums of money, and what all costs of a service come to.

use jiff::civil::Date;

use super::decode::{Spanned, string_enum};
use super::model::{Cost, Recipient, Service, Unit};
use super::register::Registry;
use super::values::{Amount, Currency};

/// What is to be paid: an amount, or a range of which one end may be open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// The least, or the amount itself; absent if there is no lower end.
    pub from: Option<Amount>,
    /// The most, or the amount itself; absent if there is no upper end.
    pub to: Option<Amount>,
    /// The currency, as far as the sources name one.
    pub currency: Option<Currency>,
    /// Since when the indexed unit has the value that was taken; absent if the sources give the sum itself.
    pub value_from: Option<Date>,
}

impl Price {
    /// The amount, if it is one and no range.
    pub fn exact(&self) -> Option<&Amount> {
        self.from.as_ref().filter(|from| self.to.as_ref() == Some(from))
    }

    /// The range from the least to the most of two prices; none if they are not in the same currency, or in none.
    fn or(self, other: Self) -> Option<Self> {
        let same = self.currency.is_some() && self.currency == other.currency;
        let end = |one: Option<Amount>, other: Option<Amount>, choose: fn(Amount, Amount) -> Amount| {
            Some(choose(one?, other?))
        };
        same.then(|| Self {
            from: end(self.from, other.from, Amount::min),
            to: end(self.to, other.to, Amount::max),
            currency: self.currency,
            value_from: self.value_from.max(other.value_from),
        })
    }
}

string_enum! {
    /// Whether one pays for a service.
    pub enum Payment {
        /// It is free for all.
        Free = "free",
        /// It is free for some, or in some cases.
        FreeForSome = "free-for-some",
        /// One pays for it.
        Paid = "paid",
        /// The sources do not say.
        NotStated = "not-stated",
    }
}

/// What all costs of a service come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostSummary {
    /// Whether one pays for it.
    pub payment: Payment,
    /// Whether anyone pays for it, as far as the sources say.
    pub has_paid: bool,
    /// What those pay who pay: from the least to the most; absent where a cost has no sum, or the currencies differ.
    pub price: Option<Price>,
}

impl CostSummary {
    /// Whether the service is free: nothing where the sources do not say, and where it is free for some only.
    pub fn is_free(&self) -> Option<bool> {
        match self.payment {
            Payment::Free => Some(true),
            Payment::Paid => Some(false),
            Payment::FreeForSome | Payment::NotStated => None,
        }
    }

    fn of<'c>(registry: &Registry, service: &Service, costs: impl Iterator<Item = &'c Cost>) -> Self {
        let (free, others): (Vec<_>, Vec<_>) = costs.partition(|cost| payment(cost) == Payment::Free);
        let paid: Vec<_> = others.iter().filter(|cost| payment(cost) == Payment::Paid).collect();
        let all = match (free.is_empty(), paid.is_empty()) {
            (true, true) => Payment::NotStated,
            (true, false) => Payment::Paid,
            (false, true) if others.is_empty() && is_for_all(service, &free) => Payment::Free,
            (false, _) => Payment::FreeForSome,
        };
        let prices: Option<Vec<_>> = paid.iter().map(|cost| registry.price(cost)).collect();
        let price = prices.filter(|prices| !prices.is_empty()).and_then(|prices| {
            let mut prices = prices.into_iter();
            let first = prices.next()?;
            prices.try_fold(first, Price::or)
        });
        Self { payment: all, has_paid: !paid.is_empty(), price }
    }
}

/// Whether one pays a cost: the sources say so, or give an amount.
pub fn payment(cost: &Cost) -> Payment {
    match cost.free {
        Some(true) => Payment::Free,
        Some(false) => Payment::Paid,
        None if cost.amounts().any(|amount| !amount.is_zero()) => Payment::Paid,
        None => Payment::NotStated,
    }
}

/// Whether costs hold for all recipients of a service and through all its channels, without further conditions.
fn is_for_all(service: &Service, costs: &[&Cost]) -> bool {
    let open = costs.iter().filter(|cost| {
        let limits = [&cost.recipient, &cost.variant, &cost.condition];
        limits.into_iter().all(Option::is_none)
    });
    let open: Vec<_> = open.collect();
    let recipients: &[Recipient] = if service.recipients.is_empty() { Recipient::ALL } else { &service.recipients };
    let holds_for = |recipient: &Recipient, channel: Option<&str>| {
        open.iter().any(|cost| {
            (cost.recipients.is_empty() || cost.recipients.contains(recipient))
                && (cost.channels.is_empty()
                    || channel.is_some_and(|id| cost.channels.iter().any(|known| known.as_str() == id)))
        })
    };
    let channels: Vec<_> = service.giving_channels().collect();
    recipients.iter().all(|recipient| match &channels[..] {
        [] => holds_for(recipient, None),
        channels => channels.iter().all(|channel| holds_for(recipient, Some(channel.id.as_str()))),
    })
}

impl Registry {
    /// The indexed unit of an id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id.as_str() == id)
    }

    /// What a cost comes to: 0 if it is free, the amounts that it gives, or those of its units by the value of the day. Nothing where the
    /// sources give no amount, or no value or currency of the unit.
    pub fn price(&self, cost: &Cost) -> Option<Price> {
        let currency = cost.currency.as_ref().map(|currency| currency.value.clone());
        if cost.free == Some(true) {
            let nothing = Some(Amount::zero());
            return Some(Price { from: nothing.clone(), to: nothing, currency, value_from: None });
        }
        let [from, to] = cost.ends();
        if from.is_none() && to.is_none() {
            return None;
        }
        let Some(unit) = &cost.unit else {
            return Some(Price { from: from.cloned(), to: to.cloned(), currency, value_from: None });
        };
        let unit = self.unit(unit.as_str())?;
        let (day, currency) = (self.day?, unit.currency.clone()?);
        let value = unit.value_on(day)?;
        let worth = |end: Option<&Amount>| match end {
            Some(amount) => amount.times(&value.amount, currency.decimals()).map(Some),
            None => Some(None),
        };
        let (from, to) = (worth(from)?, worth(to)?);
        Some(Price { from, to, currency: Some(currency), value_from: Some(value.from.value) })
    }

    /// The costs of a service that hold on the day of the register, in printed order; all of them if the day is not set.
    pub fn costs_today<'s>(&self, service: &'s Service) -> impl Iterator<Item = &'s Spanned<Cost>> + use<'s> {
        let day = self.day;
        service.costs.iter().filter(move |cost| day.is_none_or(|day| cost.holds_on(day)))
    }

    /// What the costs of a service come to on the day of the register.
    pub fn cost_summary(&self, service: &Service) -> CostSummary {
        CostSummary::of(self, service, self.costs_today(service).map(|cost| &cost.value))
    }

    /// What the costs of a service come to that held on any day from one to another.
    pub fn cost_summary_between(&self, service: &Service, first: Date, last: Date) -> CostSummary {
        let costs = service.costs.iter().filter(|cost| cost.holds_between(first, last));
        CostSummary::of(self, service, costs.map(|cost| &cost.value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::{SourceTree, load};

    const SERVICE: &str = "id = \"s\"\nname.en = \"Service\"\nsubsection = \"A1\"\nstatus = \"in-force\"\n\
                           channel = [{ id = \"desk\", kind = \"office\", name.en = \"Desk\" }, { id = \"web\", kind = \"portal\", name.en = \"Web\" }]\n";

    /// The summary of a service with costs on a day.
    fn summary(costs: &str, day: &str) -> (Payment, bool, Option<[String; 2]>) {
        let settings = "id = \"t\"\nlanguages = [\"en\"]\nbase_url = \"https://x.example\"\ntitle.en = \"T\"\n\
                        description.en = \"D\"\npublisher.name.en = \"P\"\ncontact.name.en = \"C\"\n\
                        licence = { id = \"x\", name.en = \"L\", url = \"https://l.example\" }";
        let units = "[[unit]]\nid = \"index\"\nname.en = \"Index\"\ncurrency = \"JPY\"\n\
                     value = [{ from = 2027-01-01, amount = \"20\", source.en = \"Law\" }, { from = 2026-01-01, amount = \"10\", source.en = \"Law\" }]";
        let service = format!("{SERVICE}cost = {costs}\n");
        let files = [
            ("registry/registry.toml", settings),
            (
                "registry/classifier.toml",
                "section = [{ code = \"A\", name.en = \"A\", subsection = [{ code = \"A1\", name.en = \"A\" }] }]",
            ),
            ("registry/units.toml", units),
            ("registry/services/s.toml", &service),
        ];
        let mut loaded = load(SourceTree::from_texts(files));
        assert!(!loaded.diagnostics.has_errors(), "{:#?}", loaded.diagnostics);
        loaded.set_day(day.parse().unwrap());
        let registry = loaded.registry.unwrap();
        let summary = registry.cost_summary(&registry.services[0]);
        let ends = |price: Price| [price.from, price.to].map(|end| end.map_or("-".to_owned(), |end| end.to_string()));
        (summary.payment, summary.has_paid, summary.price.map(ends))
    }

    #[test]
    fn a_service_is_free_only_where_the_costs_say_so_for_all() {
        for (costs, payment, has_paid) in [
            ("[]", Payment::NotStated, false),
            ("{ text.en = \"see the act\" }", Payment::NotStated, false),
            ("{ amount = \"0\", currency = \"EUR\" }", Payment::NotStated, false),
            ("{ free = true }", Payment::Free, false),
            ("{ free = true, recipients = [\"individuals\"] }", Payment::FreeForSome, false),
            ("{ free = true, condition.en = \"the first time\" }", Payment::FreeForSome, false),
            ("{ free = true, channels = [\"web\"] }", Payment::FreeForSome, false),
            ("[{ free = true, channels = [\"web\"] }, { free = true, channels = [\"desk\"] }]", Payment::Free, false),
            ("[{ free = true }, { free = false, variant.en = \"fast\" }]", Payment::FreeForSome, true),
            ("[{ free = true }, { text.en = \"fast\", variant.en = \"fast\" }]", Payment::FreeForSome, false),
            ("{ free = false }", Payment::Paid, true),
            ("{ amount = \"5\", currency = \"EUR\" }", Payment::Paid, true),
            ("{ free = true, valid_to = 2025-12-31 }", Payment::NotStated, false),
        ] {
            let found = summary(costs, "2026-06-01");
            assert_eq!((found.0, found.1), (payment, has_paid), "{costs}");
        }
    }

    #[test]
    fn prices_are_joined_only_in_one_currency() {
        let price = |costs: &str, day: &str| summary(costs, day).2.map(|[from, to]| format!("{from} {to}"));
        let two =
            |one: &str, other: &str| format!("[{{ variant.en = \"a\", {one} }}, {{ variant.en = \"b\", {other} }}]");
        let euros = "amount = \"5\", currency = \"EUR\"";
        let in_units = "amount = \"1.25\", unit = \"index\"";
        for (costs, day, expected) in [
            (two(euros, "minimum = \"3\", maximum = \"9.5\", currency = \"EUR\""), "2026-06-01", Some("3 9.5")),
            (two(euros, "minimum = \"3\", currency = \"EUR\""), "2026-06-01", Some("3 -")),
            (two(euros, "amount = \"5\", currency = \"USD\""), "2026-06-01", None),
            (two(euros, "free = false"), "2026-06-01", None),
            (two(euros, "free = true"), "2026-06-01", Some("5 5")),
            (two("amount = \"1\"", "amount = \"2\""), "2026-06-01", None),
            (format!("{{ {in_units} }}"), "2026-12-31", Some("13 13")),
            (format!("{{ {in_units} }}"), "2027-01-01", Some("25 25")),
            (format!("{{ {in_units} }}"), "2025-12-31", None),
            (two(in_units, "amount = \"20\", currency = \"JPY\""), "2026-12-31", Some("13 20")),
        ] {
            assert_eq!(price(&costs, day).as_deref(), expected, "{costs} on {day}");
        }
    }
}
