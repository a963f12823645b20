//! Reads the grammar of OpenStreetMap's `opening_hours`, of which it takes the part that the hours of offices need.
//! <https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>

use std::ops::Range;

use super::days::DAYS;
use super::error::{HoursError, HoursProblem};
use super::week::DAY;
use crate::diagnostics::{Phrase, phrase};

/// What a rule says of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Open,
    /// Open under a condition that the comment tells.
    Conditional,
    Closed,
}

/// A rule as written.
#[derive(Debug)]
pub(super) struct Rule {
    /// On which days of the week it holds, Monday first.
    pub(super) days: [bool; 7],
    /// Where it names public holidays.
    pub(super) holiday: Option<Place>,
    /// Spans in minutes from midnight, in order; none where a whole day is closed.
    pub(super) times: Vec<(u16, u16)>,
    pub(super) state: State,
    pub(super) comment: Option<String>,
    /// Whether it adds to the rules before it and does not replace them.
    pub(super) is_additional: bool,
}

/// A place in a text.
#[derive(Clone, Debug)]
pub(super) struct Place {
    range: Range<usize>,
    column: usize,
}

impl Place {
    /// A problem at this place.
    pub(super) fn error(&self, problem: HoursProblem) -> HoursError {
        HoursError { range: self.range.clone(), column: self.column, problem }
    }
}

/// The rules of a text.
pub(super) fn rules(text: &str) -> Result<Vec<Rule>, HoursError> {
    let mut reader = Reader { text, at: 0 };
    let mut rules = Vec::new();
    let mut is_additional = false;
    loop {
        rules.push(reader.rule(is_additional)?);
        reader.spaces();
        is_additional = match reader.peek() {
            None => return Ok(rules),
            Some(';') => false,
            Some(',') => true,
            _ => return Err(reader.unexpected(phrase!("`;`"))),
        };
        reader.at += 1;
    }
}

const STATES: [&str; 4] = ["open", "off", "closed", "unknown"];

/// Words and signs that OpenStreetMap knows and a register of offices does not, and what they are called.
const UNSUPPORTED: [(&[&str], Phrase); 10] = [
    (
        &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        phrase!("months and dates"),
    ),
    (&["week"], phrase!("weeks of the year")),
    (&["easter"], phrase!("days around Easter")),
    (&["SH"], phrase!("school holidays")),
    (&["dawn", "sunrise", "sunset", "dusk", "("], phrase!("times of the sun")),
    (&["["], phrase!("weeks of a month")),
    (&["+"], phrase!("hours without an end")),
    (&["/"], phrase!("intervals")),
    (&["||"], phrase!("fallback rules")),
    (&[":"], phrase!("a colon behind days")),
];

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rule(&mut self, is_additional: bool) -> Result<Rule, HoursError> {
        self.spaces();
        let begin = self.at;
        let (mut days, mut holiday, mut times) = ([true; 7], None, Vec::new());
        if self.eat("24/7") {
            times.push((0, DAY));
        } else {
            if self.peek().is_some_and(char::is_alphabetic) && !STATES.contains(&self.word()) {
                (days, holiday) = self.days()?;
                self.no_holiday_on_weekdays(holiday.is_some())?;
            }
            let selected = begin..self.at;
            self.spaces();
            if self.peek().is_some_and(|next| next.is_ascii_digit() || next == '(') {
                times = self.times()?;
            }
            self.spaces();
            if times.is_empty() && !matches!(self.word(), "off" | "closed") {
                return Err(self.no_hours(selected));
            }
        }
        self.spaces();
        let (state, comment) = self.modifier(!times.is_empty())?;
        Ok(Rule { days, holiday, times, state, comment, is_additional })
    }

    /// The problem that no hours follow what was selected.
    fn no_hours(&self, selected: Range<usize>) -> HoursError {
        let ends = STATES.contains(&self.word()) || matches!(self.peek(), None | Some(';' | ',' | '"'));
        match (ends, selected.is_empty()) {
            (true, false) => self.place(selected).error(HoursProblem::NoHours),
            (true, true) if matches!(self.peek(), Some(next) if next != ';' && next != ',') => {
                self.place(self.token()).error(HoursProblem::NoHours)
            }
            (_, true) => self.unexpected(phrase!("a day, a time or `off`")),
            (false, false) => self.unexpected(phrase!("hours such as 09:00-18:00")),
        }
    }

    /// `Mo-Fr,Su`, `PH`.
    fn days(&mut self) -> Result<([bool; 7], Option<Place>), HoursError> {
        let (mut days, mut holiday) = ([false; 7], None);
        loop {
            if self.word() == "PH" {
                holiday = Some(self.place(self.at..self.at + 2));
                self.at += 2;
                self.no_offset()?;
            } else {
                let first = self.day()?;
                let last = if self.eat("-") { self.day()? } else { first };
                (0..7).map(|more| (first + more) % 7).take((last + 7 - first) % 7 + 1).for_each(|day| days[day] = true);
            }
            let rest = self.rest();
            if !rest.starts_with(',') || !rest[1..].starts_with(char::is_alphabetic) {
                return Ok((days, holiday));
            }
            self.at += 1;
        }
    }

    fn day(&mut self) -> Result<usize, HoursError> {
        let Some(day) = DAYS.iter().position(|day| *day == self.word()) else {
            return Err(self.unexpected(phrase!("a day such as Mo, or PH")));
        };
        self.at += 2;
        Ok(day)
    }

    /// `PH +1 day`.
    fn no_offset(&self) -> Result<(), HoursError> {
        let signs = self.rest().trim_start_matches(' ');
        let mut signs_and_digits = signs.chars();
        let is_offset = matches!(signs_and_digits.next(), Some('+' | '-'))
            && signs_and_digits.next().is_some_and(|digit| digit.is_ascii_digit());
        if !is_offset {
            return Ok(());
        }
        let at = self.text.len() - signs.len();
        let found = signs[..1].to_owned();
        Err(self
            .place(at..at + 1)
            .error(HoursProblem::Unsupported { found, what: phrase!("days before and days after holidays") }))
    }

    /// `PH Mo`: holidays that fall on a Monday.
    fn no_holiday_on_weekdays(&mut self, holiday: bool) -> Result<(), HoursError> {
        let at = self.at;
        self.spaces();
        let (word, place) = (self.word(), self.token());
        let is_day = DAYS.contains(&word) || word == "PH";
        self.at = at;
        if !holiday || !is_day {
            return Ok(());
        }
        let what = phrase!("holidays on some days of the week");
        Err(self.place(place).error(HoursProblem::Unsupported { found: word.to_owned(), what }))
    }

    /// `09:00-13:00,14:00-18:00`.
    fn times(&mut self) -> Result<Vec<(u16, u16)>, HoursError> {
        let mut times: Vec<(u16, u16)> = Vec::new();
        loop {
            let begin = self.at;
            let opens = self.time(DAY - 1)?;
            if !self.eat("-") {
                return Err(self.unexpected(phrase!("`-`")));
            }
            let mut closes = self.time(2 * DAY)?;
            if closes <= opens {
                closes += DAY;
            }
            let place = self.place(begin..self.at);
            if closes - opens >= DAY && (opens, closes) != (0, DAY) {
                return Err(place.error(HoursProblem::TooLong));
            }
            if times.last().is_some_and(|last| last.1 > opens) {
                return Err(place.error(HoursProblem::Overlap));
            }
            times.push((opens, closes));
            let rest = self.rest();
            if rest.starts_with(['+', '/']) {
                return Err(self.unexpected(phrase!("`,` or `;`")));
            }
            let next = rest.strip_prefix(',').map(|rest| rest.trim_start_matches(' '));
            let Some(next) = next.filter(|next| next.starts_with(|c: char| c.is_ascii_digit())) else {
                return Ok(times);
            };
            self.at = self.text.len() - next.len();
        }
    }

    /// Minutes from midnight of `09:00`.
    fn time(&mut self, most: u16) -> Result<u16, HoursError> {
        let digits = |range: Range<usize>| -> Option<u16> {
            let part = self.rest().get(range)?;
            if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse().ok() } else { None }
        };
        let ends = !self.rest().get(5..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let colon = self.rest().get(2..3) == Some(":");
        let time = digits(0..2).zip(digits(3..5)).filter(|time| time.1 < 60 && ends && colon);
        match time.map(|(hours, minutes)| hours * 60 + minutes).filter(|time| *time <= most) {
            Some(time) => {
                self.at += 5;
                Ok(time)
            }
            None => Err(self.unexpected(phrase!("a time such as 09:00"))),
        }
    }

    /// `off`, `"by appointment"`, `open "second floor"`.
    fn modifier(&mut self, has_times: bool) -> Result<(State, Option<String>), HoursError> {
        let word = self.word();
        let named = self.place(self.at..self.at + word.len());
        if STATES.contains(&word) {
            self.at += word.len();
        }
        self.spaces();
        let begin = self.at;
        let comment = self.comment()?;
        let state = match (word, &comment) {
            ("off" | "closed", Some(_)) if has_times => {
                return Err(self.place(begin..self.at).error(HoursProblem::ClosedComment));
            }
            ("off" | "closed", _) => State::Closed,
            ("unknown", None) => return Err(named.error(HoursProblem::UnknownAlone)),
            ("open", _) | (_, None) => State::Open,
            (_, Some(_)) => State::Conditional,
        };
        Ok((state, comment))
    }

    fn comment(&mut self) -> Result<Option<String>, HoursError> {
        let Some(rest) = self.rest().strip_prefix('"') else { return Ok(None) };
        match rest.split_once('"') {
            None => Err(self.place(self.at..self.text.len()).error(HoursProblem::OpenComment)),
            Some(("", _)) => Err(self.unexpected(phrase!("a comment with words"))),
            Some((comment, _)) => {
                self.at += comment.len() + 2;
                Ok(Some(comment.to_owned()))
            }
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn spaces(&mut self) {
        self.at = self.text.len() - self.rest().trim_start_matches(' ').len();
    }

    fn eat(&mut self, word: &str) -> bool {
        let is_there = self.rest().starts_with(word);
        if is_there {
            self.at += word.len();
        }
        is_there
    }

    /// The letters that come next.
    fn word(&self) -> &'t str {
        let rest = self.rest();
        &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())]
    }

    /// The place of the word, number or sign that comes next.
    fn token(&self) -> Range<usize> {
        let rest = self.rest();
        let word = self.word().len();
        let number = rest.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(rest.len());
        let sign = if rest.starts_with("||") { 2 } else { self.peek().map_or(0, char::len_utf8) };
        self.at..self.at + [word, number, sign].into_iter().find(|length| *length > 0).unwrap_or_default()
    }

    fn place(&self, range: Range<usize>) -> Place {
        let column = self.text[..range.start].chars().count() + 1;
        Place { range, column }
    }

    /// The problem that something else comes next than may stand there.
    fn unexpected(&self, expected: Phrase) -> HoursError {
        let token = self.token();
        let found = self.text[token.clone()].to_owned();
        let is_year = found.len() == 4 && found.bytes().all(|byte| byte.is_ascii_digit());
        let known = UNSUPPORTED.iter().find(|known| known.0.contains(&found.as_str())).map(|known| known.1);
        let problem = match known.or(is_year.then_some(phrase!("years"))) {
            Some(what) => HoursProblem::Unsupported { found, what },
            None => HoursProblem::Unexpected { found, expected },
        };
        self.place(token).error(problem)
    }
}
