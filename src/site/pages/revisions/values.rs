//! Values as readers understand them, and what tables, columns and records are called.

use super::{Teller, ValueView};
use crate::locale::Direction;
use crate::registry::model::{ActStatus, DeliveryForm, Recipient, ServiceStatus};
use crate::registry::revisions::{Datum, Values};
use crate::registry::values::{Duration, PhoneNumber, TimeUnit};
use crate::site::revisions::Part;
use crate::site::{DatasetColumn, DatasetLink};

/// How many characters a value may have to be shown.
pub(super) const MOST_CHARACTERS: usize = 120;

/// The columns whose words make a record known, the best ones first, without the language.
const LABELS: [&str; 15] = [
    "text",
    "action",
    "name",
    "title",
    "other_act_title",
    "act_title",
    "term",
    "abbreviation",
    "address",
    "settlement",
    "provider_name",
    "printed_name",
    "label",
    "subject",
    "number",
];

impl Teller<'_, '_> {
    /// A value as readers understand it, if they do and it is short.
    pub(super) fn value(&self, table: &str, column: &DatasetColumn, datum: &Datum) -> Option<ValueView> {
        let text = match datum {
            Datum::Boolean(true) => self.localizer.string("yes"),
            Datum::Boolean(false) => self.localizer.string("no"),
            Datum::Integer(year) if stem(column) == "year" => {
                i16::try_from(*year).map_or_else(|_| year.to_string(), |year| self.localizer.year(year))
            }
            Datum::Integer(number) => {
                u64::try_from(*number).map_or_else(|_| number.to_string(), |number| self.localizer.number(number))
            }
            Datum::Text(word) if !column.is_readable() => self.in_words(table, &column.name, word)?,
            Datum::Text(text) if column.name == "phones" => self.phones(text),
            Datum::Text(text) if column.name == "hours" => self.hours(text)?,
            Datum::Text(text) => match text.parse() {
                Ok(date) if text.len() == 10 => self.localizer.date(date).text,
                _ => text.clone(),
            },
        };
        let lang = column.language.filter(|language| *language != self.localizer.language);
        (text.chars().count() <= MOST_CHARACTERS)
            .then(|| ValueView { text, lang: lang.map(|language| language.to_string()) })
    }

    /// A length of time with its unit, if the value is the number of one and the unit is the same as before.
    pub(super) fn time(&self, column: &DatasetColumn, datum: &Datum, part: &Part) -> Option<ValueView> {
        let unit = format!("{}unit", column.name.strip_suffix("amount")?);
        let (Datum::Integer(amount), Datum::Text(word)) = (datum, part.values.get(&unit)?) else { return None };
        if part.fields.iter().any(|field| field.name == unit) {
            return None;
        }
        let unit = TimeUnit::ALL.into_iter().find(|known| known.as_str() == word)?;
        let text = self.localizer.duration(Duration { amount: u32::try_from(*amount).ok()?, unit }, None);
        Some(ValueView { text, lang: None })
    }

    /// Phone numbers as people read them.
    fn phones(&self, text: &str) -> String {
        let number = |word: &str| {
            let number = word.strip_prefix("tel:")?.parse::<PhoneNumber>().ok()?;
            // Its groups run from left to right, also between words that do not.
            Some(match self.localizer.strings.locale().direction {
                Direction::LeftToRight => number.grouped(),
                Direction::RightToLeft => format!("\u{2066}{}\u{2069}", number.grouped()),
            })
        };
        self.localizer.line(text.split(' ').map(|word| Some(number(word).unwrap_or_else(|| word.to_owned()))))
    }

    /// Opening hours as people say them.
    fn hours(&self, text: &str) -> Option<String> {
        let lines = self.localizer.hours(&text.parse().ok()?).lines;
        let semicolon = self.localizer.strings.locale().signs.semicolon;
        Some(lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join(semicolon))
    }

    /// Localizer for programs as people say them, where the theme has words for them.
    fn in_words(&self, table: &str, column: &str, localizer: &str) -> Option<String> {
        let (key, known): (_, Vec<&'static str>) = match (table, column) {
            ("services", "status") => ("service-status", ServiceStatus::ALL.iter().map(|one| one.as_str()).collect()),
            ("acts", "status") => ("act-status", ActStatus::ALL.iter().map(|one| one.as_str()).collect()),
            ("services", "recipients") => ("recipient", Recipient::ALL.iter().map(|one| one.as_str()).collect()),
            ("services", "delivery_forms") => {
                ("delivery-form", DeliveryForm::ALL.iter().map(|one| one.as_str()).collect())
            }
            _ => return None,
        };
        let told = localizer.split(' ').map(|word| {
            let word = known.iter().find(|known| **known == word)?;
            Some(self.localizer.choice(key, word))
        });
        Some(self.localizer.list(&told.collect::<Option<Vec<_>>>()?))
    }

    /// The words by which a reader knows a record, shortened.
    pub(super) fn label(&self, table: &DatasetLink, values: &Values) -> Option<ValueView> {
        self.shortened_value(self.label_column(table, values)?, values)
    }

    pub(super) fn shortened_value(&self, column: &DatasetColumn, values: &Values) -> Option<ValueView> {
        let text = shortened(&values.get(&column.name)?.to_string());
        let lang = column.language.filter(|language| *language != self.localizer.language);
        Some(ValueView { text, lang: lang.map(|language| language.to_string()) })
    }

    /// The column whose words make a record known.
    pub(super) fn label_column<'t>(&self, table: &'t DatasetLink, values: &Values) -> Option<&'t DatasetColumn> {
        let rank = |column: &DatasetColumn| LABELS.iter().position(|label| *label == stem(column));
        let here = self.localizer.language;
        let labels = table.columns.iter().filter(|column| rank(column).is_some() && values.contains_key(&column.name));
        labels.min_by_key(|column| (rank(column), column.language != Some(here)))
    }

    pub(super) fn table(&self, name: &str) -> Option<&DatasetLink> {
        self.context.data.dataset(name)
    }

    pub(super) fn table_title(&self, name: &str) -> String {
        self.table(name).map_or_else(|| name.to_owned(), |table| self.localizer.told_string(&table.title))
    }
}

/// The name of a column without its language.
pub(super) fn stem(column: &DatasetColumn) -> &str {
    let Some(language) = column.language else { return &column.name };
    let ending = format!("_{}", language.in_column());
    column.name.strip_suffix(&ending).unwrap_or(&column.name)
}

/// A text that fits into a line or two, cut between words.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST_CHARACTERS {
        return text;
    }
    let cut: String = text.chars().take(MOST_CHARACTERS).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before))
}
