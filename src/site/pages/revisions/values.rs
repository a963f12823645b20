//! Values as readers understand them, and what tables, columns and records are called.

use super::localizer::DiffLocalizer;
use super::views::ValueView;
use crate::datasets::{Column, ColumnRole, Dataset, ValueFormat};
use crate::locale::Direction;
use crate::registry::revisions::{Datum, Values};
use crate::registry::tables::TableId;
use crate::registry::values::{Duration, PhoneNumber, TimeUnit};
use crate::site::revisions::Part;

/// How many characters a value may have to be shown.
pub(super) const MOST_CHARACTERS: usize = 120;

impl DiffLocalizer<'_, '_> {
    /// A value as readers understand it, if they do and it is short.
    pub(super) fn value(&self, column: &Column, datum: &Datum) -> Option<ValueView> {
        let text = match datum {
            Datum::Boolean(true) => self.localizer.string("yes"),
            Datum::Boolean(false) => self.localizer.string("no"),
            Datum::Integer(year) if column.format == Some(ValueFormat::Year) => {
                i16::try_from(*year).map_or_else(|_| year.to_string(), |year| self.localizer.year(year))
            }
            Datum::Integer(number) => {
                u64::try_from(*number).map_or_else(|_| number.to_string(), |number| self.localizer.number(number))
            }
            Datum::Text(text) => match &column.format {
                Some(ValueFormat::Labelled(key)) if self.localizer.strings.has(key) => {
                    self.labels(key, column, text)?
                }
                _ if !column.is_readable() => return None,
                Some(ValueFormat::Phones) => self.phones(text),
                Some(ValueFormat::OpeningHours) => self.hours(text)?,
                _ => match text.parse() {
                    Ok(date) if text.len() == 10 => self.localizer.date(date).text,
                    _ => text.clone(),
                },
            },
        };
        let lang = column.language.filter(|language| *language != self.localizer.language);
        (text.chars().count() <= MOST_CHARACTERS)
            .then(|| ValueView { text, lang: lang.map(|language| language.to_string()) })
    }

    /// A length of time with its unit, if the value is the number of one and the unit is the same as before.
    pub(super) fn time(&self, column: &Column, datum: &Datum, part: &Part) -> Option<ValueView> {
        let Some(ValueFormat::AmountOfTime(unit)) = &column.format else { return None };
        let (Datum::Integer(amount), Datum::Text(word)) = (datum, part.values.get(unit)?) else { return None };
        if part.fields.iter().any(|field| field.name == *unit) {
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
        let lines = self.localizer.hours_lines(&text.parse().ok()?);
        let semicolon = self.localizer.strings.locale().signs.semicolon;
        Some(lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join(semicolon))
    }

    /// Words for programs as people say them, if the column allows them all.
    fn labels(&self, key: &str, column: &Column, words: &str) -> Option<String> {
        let label = |word: &str| {
            let word = column.allowed_values.iter().find(|allowed| *allowed == word)?;
            Some(self.localizer.strings.with(key, [("word", word.as_str().into())]))
        };
        Some(self.localizer.list(&words.split(' ').map(label).collect::<Option<Vec<_>>>()?))
    }

    /// The words by which a reader knows a record, shortened.
    pub(super) fn label(&self, table: &Dataset, values: &Values) -> Option<ValueView> {
        self.shortened_value(self.label_column(table, values)?, values)
    }

    pub(super) fn shortened_value(&self, column: &Column, values: &Values) -> Option<ValueView> {
        let text = shortened(&values.get(&column.name)?.to_string());
        let lang = column.language.filter(|language| *language != self.localizer.language);
        Some(ValueView { text, lang: lang.map(|language| language.to_string()) })
    }

    /// The column whose words make a record known.
    pub(super) fn label_column<'t>(&self, table: &'t Dataset, values: &Values) -> Option<&'t Column> {
        let rank = |column: &Column| match column.role {
            ColumnRole::Label(rank) => Some(rank),
            _ => None,
        };
        let here = self.localizer.language;
        let labels = table.columns.iter().filter(|column| rank(column).is_some() && values.contains_key(&column.name));
        labels.min_by_key(|column| (rank(column), column.language != Some(here)))
    }

    pub(super) fn table(&self, id: TableId) -> Option<&Dataset> {
        self.context.data.presented(id)
    }

    pub(super) fn table_title(&self, id: TableId) -> String {
        self.table(id).map_or_else(|| id.to_string(), |table| self.localizer.caption_string(&table.title))
    }
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
