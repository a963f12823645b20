//! How values inside messages are written: numbers, days and lists as the message's language writes them.

use std::convert::Infallible;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentError, FluentResource, FluentValue};
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

use crate::locale::{Locale, Numbers};

/// The messages of one language, with the functions that they call.
pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// The functions that messages can call.
pub(super) const FUNCTIONS: [&str; 3] = ["NUMBER", "DATE", "LIST"];

/// Lets a bundle write values as its language does. Messages may use `NUMBER($count, useGrouping: "false")`,
/// `DATE($day)` for a day such as `2013-06-03`, and `LIST($a, $b, …)`.
pub(super) fn install(bundle: &mut Bundle, locale: &Arc<Locale>) -> Result<(), FluentError> {
    bundle.set_formatter(Some(number));
    bundle.add_builtins()?;
    let dates = Arc::clone(locale);
    bundle.add_function("DATE", move |positional, _| match positional {
        [FluentValue::String(text)] => match (text.parse::<Date>(), &dates.dates) {
            (Ok(day), Some(dates)) => dates.long(day).into(),
            (Ok(_), None) => text.clone().into_owned().into(),
            (Err(_), _) => FluentValue::Error,
        },
        _ => FluentValue::Error,
    })?;
    let lists = Arc::clone(locale);
    bundle.add_function("LIST", move |positional, _| {
        let things: Option<Vec<_>> = positional
            .iter()
            .map(|value| match value {
                FluentValue::String(text) => Some(text.clone()),
                FluentValue::Number(number) => Some(written(number, &lists.numbers).into()),
                _ => None,
            })
            .collect();
        things.map_or(FluentValue::Error, |things| lists.lists.whole(&things).into())
    })
}

/// The numbers of a bundle's language, made at its first number.
struct BundleNumbers(Numbers);

impl Memoizable for BundleNumbers {
    type Args = ();
    type Error = Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Infallible> {
        Ok(Self(Numbers::of(&language.to_string())))
    }
}

/// Writes numbers; other values are written as they are.
fn number(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let Ok(text) = memoizer.with_try_get::<BundleNumbers, _, _>((), |numbers| written(number, &numbers.0));
    Some(text)
}

/// A number with the options that a message gives it.
fn written(number: &FluentNumber, numbers: &Numbers) -> String {
    let text = number.as_string();
    let Ok(mut decimal) = text.parse::<Decimal>() else { return text.into_owned() };
    let place = |digits: usize| i16::try_from(digits).unwrap_or(i16::MAX);
    if let Some(most) = number.options.maximum_fraction_digits {
        decimal.round(-place(most));
    }
    if let Some(least) = number.options.minimum_integer_digits {
        decimal.pad_start(place(least));
    }
    numbers.format(&decimal, number.options.use_grouping)
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentArgs;

    use super::*;

    fn formatted(language: &str, message: &str, args: &[(&'static str, FluentValue<'_>)]) -> Option<String> {
        let mut bundle = Bundle::new_concurrent(vec![language.parse().unwrap()]);
        bundle.set_use_isolating(false);
        install(&mut bundle, &Arc::new(Locale::of(language))).unwrap();
        bundle.add_resource(Arc::new(FluentResource::try_new(format!("m = {message}")).unwrap())).unwrap();
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(bundle.get_message("m").unwrap().value().unwrap(), Some(&args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let count = |number: f64| [("count", FluentValue::from(number))];
        assert_eq!(formatted("ru", "{ $count }", &count(12_345.5)).as_deref(), Some("12\u{a0}345,5"));
        assert_eq!(formatted("en", "{ $count }", &count(12_345.5)).as_deref(), Some("12,345.5"));
        assert_eq!(formatted("fa", "{ $count }", &count(12_345.5)).as_deref(), Some("۱۲٬۳۴۵٫۵"));
        let year = "{ NUMBER($count, useGrouping: \"false\") }";
        assert_eq!(formatted("en", year, &count(2013.0)).as_deref(), Some("2013"));
        let share = "{ NUMBER($count, maximumFractionDigits: 1, minimumIntegerDigits: 2) }";
        assert_eq!(formatted("kk", share, &count(1.26)).as_deref(), Some("01,3"));
        let cents = "{ NUMBER($count, minimumFractionDigits: 2) }";
        assert_eq!(formatted("kk", cents, &count(5.0)).as_deref(), Some("5,00"));
    }

    #[test]
    fn numbers_still_choose_plurals() {
        let message =
            "{ $count ->\n    [one] { $count } услуга\n    [few] { $count } услуги\n   *[many] { $count } услуг\n}";
        for (count, text) in [(1, "1 услуга"), (1_002, "1\u{a0}002 услуги"), (5_000, "5\u{a0}000 услуг")]
        {
            let count = [("count", FluentValue::from(f64::from(count)))];
            assert_eq!(formatted("ru", message, &count).as_deref(), Some(text));
        }
    }

    #[test]
    fn days_and_lists_are_written_as_the_language_does() {
        let day = [("day", FluentValue::from("2013-06-03"))];
        assert_eq!(formatted("fr", "le { DATE($day) }", &day).as_deref(), Some("le 3 juin 2013"));
        assert_eq!(formatted("kk-Latn", "{ DATE($day) }", &day).as_deref(), Some("2013-06-03"));
        assert_eq!(formatted("en", "{ DATE(\"June\") }", &[]).as_deref(), Some("DATE()"));
        let list = "{ LIST(\"a\", \"b\", 1000) }";
        assert_eq!(formatted("en", list, &[]).as_deref(), Some("a, b, and 1,000"));
        assert_eq!(formatted("ru", list, &[]).as_deref(), Some("a, b и 1\u{a0}000"));
    }
}
