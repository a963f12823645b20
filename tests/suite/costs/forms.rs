//! The cost of a service, read off each form in which it is published.

use serde_json::Value;

/// What a form tells of a cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Whether it is free; none if nobody says so.
    pub(super) freedom: Option<bool>,
    /// The least, in the currency.
    pub(super) from: Option<String>,
    /// The most, in the currency.
    pub(super) to: Option<String>,
    /// Whether the currency is known: EUR.
    pub(super) currency: bool,
    /// The keys of the amounts, if they are in units.
    pub(super) in_units: Option<String>,
}

impl Told {
    /// What forms tell that know prices only.
    pub(super) fn without_freedom(&self) -> Self {
        Self { freedom: None, in_units: None, ..self.clone() }
    }

    /// What HSDS tells, which knows no ranges.
    pub(super) fn as_option(&self) -> Option<(Option<String>, bool)> {
        let exact = self.from.clone().filter(|from| self.to.as_ref() == Some(from));
        let is_there = self.from.is_some() || self.to.is_some() || self.in_units.is_some();
        is_there.then(|| (exact.map(shortened), self.currency))
    }

    /// What the page says in Russian: whether it is free, and the numbers.
    pub(super) fn in_words(&self) -> (Option<bool>, Vec<String>) {
        let mut numbers = Vec::new();
        let mut add = |from: Option<String>, to: Option<String>| {
            let is_exact = from == to;
            numbers.extend(from);
            numbers.extend(to.filter(|_| !is_exact));
        };
        if let Some(keys) = &self.in_units {
            let values: Vec<_> = keys.lines().filter_map(|line| Some(line.split('"').nth(1)?.to_owned())).collect();
            values.into_iter().for_each(|number| add(Some(number), None));
        }
        if self.freedom != Some(true) {
            add(self.from.clone(), self.to.clone());
        }
        (self.freedom, numbers)
    }
}

/// A number as JSON writes it.
fn shortened(number: String) -> String {
    if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.').to_owned() } else { number }
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// The table of costs, in which sums stand beside units.
pub(super) fn from_table(rows: &Value, id: &str) -> Told {
    let row = rows.as_array().unwrap().iter().find(|row| row["service_id"] == id).unwrap();
    let in_units = row["unit_id"].is_string();
    let currency = if in_units { text(&row["sum_currency"]) } else { text(&row["currency"]) };
    let names = if in_units { ["sum_minimum", "sum_maximum"] } else { ["minimum", "maximum"] };
    let exact = if in_units { None } else { text(&row["amount"]) };
    let nothing = || (row["free"] == true).then(|| "0".to_owned());
    let [from, to] = names.map(|name| text(&row[name]).or(exact.clone()).or_else(nothing));
    let amounts = ["amount", "minimum", "maximum"].map(|name| (name, text(&row[name])));
    let keys: String =
        amounts.into_iter().filter_map(|(name, value)| Some(format!("{name} = \"{}\"\n", value?))).collect();
    if !in_units && currency.is_some() && row["free"] != true {
        assert_eq!((text(&row["sum_minimum"]), text(&row["sum_maximum"])), (from.clone(), to.clone()));
    }
    let freedom = row["free"].as_bool().or((!keys.is_empty()).then_some(false));
    let is_known = currency.is_some() && (from.is_some() || to.is_some());
    Told { freedom, from, to, currency: is_known, in_units: in_units.then_some(keys) }
}

/// The record of the service in JSON.
pub(super) fn from_record(document: &Value) -> Told {
    let cost = &document["service"]["cost"];
    assert_eq!(document["costs"][0]["cost"], *cost, "one cost is an object");
    let price = &document["costs"][0]["price"];
    let amounts = ["amount", "minimum", "maximum"].map(|name| (name, text(&cost[name])));
    let keys: String =
        amounts.into_iter().filter_map(|(name, value)| Some(format!("{name} = \"{}\"\n", value?))).collect();
    Told {
        freedom: cost["free"].as_bool().or((!keys.is_empty()).then_some(false)),
        from: text(&price["minimum"]),
        to: text(&price["maximum"]),
        currency: price["currency"].is_string(),
        in_units: cost["unit"].is_string().then_some(keys),
    }
}

/// Linked data, in JSON-LD.
pub(super) fn from_linked(document: &Value, id: &str) -> Told {
    let nodes = document["@graph"].as_array().unwrap();
    let end = format!("#services/{id}/cost");
    let node = nodes.iter().find(|node| node["@id"].as_str().is_some_and(|iri| iri.ends_with(&end))).unwrap();
    let value = |name: &str| text(&node[name]["@value"]).or_else(|| text(&node[name]));
    let exact = value("cv:hasValue");
    let currency = node["cv:currency"].as_str().inspect(|iri| assert!(iri.ends_with("/EUR"), "{iri}"));
    Told {
        from: value("schema:minPrice").or_else(|| exact.clone()),
        to: value("schema:maxPrice").or(exact),
        currency: currency.is_some(),
        ..Told::default()
    }
}

/// HSDS: the amount and whether there is a currency, if there is an option at all.
pub(super) fn from_hsds(options: &Value, id: &str) -> Option<(Option<String>, bool)> {
    let option = options.as_array().unwrap().iter().find(|option| option["register_id"] == id)?;
    let amount = option.get("amount").map(|amount| shortened(amount.to_string()));
    Some((amount, option["currency"] == "EUR"))
}

/// Structured data of the page.
pub(super) fn from_structured_data(page: &str, id: &str) -> Told {
    let data = page.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    let things = data["@graph"].as_array().unwrap();
    let service = things.iter().find(|thing| thing["identifier"] == id).unwrap();
    let offer = &service["offers"];
    let range = &offer["priceSpecification"];
    let exact = text(&offer["price"]);
    Told {
        from: text(&range["minPrice"]).or_else(|| exact.clone()),
        to: text(&range["maxPrice"]).or(exact),
        currency: offer["priceCurrency"] == "EUR" || range["priceCurrency"] == "EUR",
        ..Told::default()
    }
}

/// The words of the page under "cost and time", without marks.
pub(super) fn words_of_page(page: &str) -> String {
    let section = page.split("<h2 id=\"times\">").nth(1).unwrap().split("<table").next().unwrap();
    // The number of a point is no amount.
    let section: String = section
        .split("<span class=\"tz-point\">")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once("</span>").map_or("", |(_, rest)| rest) })
        .collect();
    let mut words = String::new();
    let mut is_mark = false;
    for c in section.chars() {
        match c {
            '<' => is_mark = true,
            '>' => is_mark = false,
            c if !is_mark => words.push(c),
            _ => {}
        }
    }
    words.replace("&nbsp;", " ").replace(['\u{a0}', '\u{202f}'], " ")
}

/// What the page says in Russian: whether it is free, and the numbers that stand before the scope.
pub(super) fn from_page(page: &str) -> (Option<bool>, Vec<String>) {
    let words = words_of_page(page);
    let line = words.lines().nth(1).unwrap_or_default();
    let freedom = [("Бесплатно", Some(true)), ("Платно", Some(false))];
    let freedom = freedom.iter().find(|(word, _)| line.starts_with(word)).and_then(|(_, free)| *free);
    // Days are no amounts; numbers are grouped by spaces.
    let line = line.split(" на 31 ").next().unwrap().split("Действует").next().unwrap().replace(',', ".");
    let digits = ["12 975", "6 487", "18 381"]
        .iter()
        .fold(line, |line, grouped| line.replace(grouped, &grouped.replace(' ', "")));
    let numbers = digits.split(|c: char| !c.is_ascii_digit() && c != '.').map(|number| number.trim_matches('.'));
    (freedom, numbers.filter(|number| !number.is_empty()).map(str::to_owned).collect())
}
