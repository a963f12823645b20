//! The marks of sub-points, `1)`, `a)`, `(ii)`, and how deep each lies: a list within a list is marked in another style.

/// Parts a number such as `14` or `9-1` and the sign after it from the words: `14. …`, `5) …`.
pub(super) fn numbered(text: &str, sign: char, part: impl Fn(char) -> bool) -> Option<(String, String)> {
    let (number, rest) = text.split_once(sign)?;
    let well_formed =
        number.chars().count() <= 8 && number.split('-').all(|piece| !piece.is_empty() && piece.chars().all(&part));
    let rest = rest.strip_prefix(' ').or((rest.is_empty()).then_some(""))?;
    well_formed.then(|| (number.to_owned(), rest.trim().to_owned()))
}

/// A number as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The number without signs.
    pub number: String,
    /// Whether it stands in brackets.
    pub enclosed: bool,
}

impl Mark {
    /// A number without brackets around it.
    pub(super) fn open(number: String) -> Self {
        Self { number, enclosed: false }
    }

    /// The mark that a sub-point begins with, and the words after it. `enclosed_marks` says whether marks may be Latin: in brackets,
    /// or Roman numbers.
    pub(super) fn of(text: &str, enclosed_marks: bool) -> Option<(Self, String)> {
        let inside = text.strip_prefix('(').filter(|_| enclosed_marks);
        let marked = inside.unwrap_or(text);
        let (number, rest) =
            numbered(marked, ')', |c| c.is_ascii_digit()).or_else(|| numbered(marked, ')', char::is_alphabetic))?;
        let is_mark = number.starts_with(|c: char| c.is_ascii_digit())
            || number.chars().count() == 1
            || (enclosed_marks && roman(&number).is_some());
        is_mark.then_some((Self { number, enclosed: inside.is_some() }, rest))
    }
}

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Number,
    Letter,
    Roman,
}

/// The lists of sub-points that are open, the innermost last: the style of each, and its last mark.
#[derive(Debug, Default)]
pub(super) struct OpenLists {
    lists: Vec<(Style, String)>,
}

impl OpenLists {
    /// Ends all lists.
    pub(super) fn close(&mut self) {
        self.lists.clear();
    }

    /// How deep the sub-point of a mark lies, 1 right under a point. It goes on with the list of its style or begins one.
    pub(super) fn level(&mut self, mark: &Mark) -> u8 {
        let style = self.style(&mark.number);
        let at = self.lists.iter().position(|(open, _)| *open == style).unwrap_or(self.lists.len());
        self.lists.truncate(at);
        self.lists.push((style, mark.number.clone()));
        u8::try_from(at + 1).unwrap_or(u8::MAX)
    }

    /// The style of a number. `i` is a letter after `h`, a Roman number otherwise; `v` is one after `iv`.
    fn style(&self, number: &str) -> Style {
        if number.starts_with(|c: char| c.is_ascii_digit()) {
            return Style::Number;
        }
        let Some(value) = roman(number) else { return Style::Letter };
        if number.len() > 1 {
            return Style::Roman;
        }
        let last = |style| self.lists.iter().find(|(open, _)| *open == style).map(|(_, last)| last.as_str());
        let follows = |last: &str| last.len() == 1 && last.bytes().next().map(|b| b + 1) == number.bytes().next();
        match (last(Style::Roman).and_then(roman), last(Style::Letter)) {
            (Some(before), _) if before + 1 == value => Style::Roman,
            (_, Some(letter)) if follows(letter) => Style::Letter,
            _ if value == 1 => Style::Roman,
            _ => Style::Letter,
        }
    }
}

/// The value of a lower-case Roman number below forty, as they mark lists.
fn roman(number: &str) -> Option<usize> {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let units = number.trim_start_matches('x');
    let tens = number.len() - units.len();
    let value = tens * 10 + UNITS.iter().position(|unit| *unit == units)?;
    (tens < 4 && value > 0).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(marks: &[&str]) -> Vec<u8> {
        let mut lists = OpenLists::default();
        marks.iter().map(|mark| lists.level(&Mark::open((*mark).to_owned()))).collect()
    }

    #[test]
    fn a_list_in_another_style_lies_deeper() {
        assert_eq!(levels(&["1", "a", "b", "2", "a", "i", "ii", "b", "3"]), [1, 2, 2, 1, 2, 3, 3, 2, 1]);
        assert_eq!(levels(&["a", "i", "ii", "iii", "iv", "v", "b", "1", "2", "c"]), [1, 2, 2, 2, 2, 2, 1, 2, 2, 1]);
        assert_eq!(levels(&["i", "ii", "iii"]), [1, 1, 1]);
        assert_eq!(levels(&["g", "h", "i", "j"]), [1, 1, 1, 1], "the letter i");
        assert_eq!(levels(&["u", "v", "w", "x", "y"]), [1, 1, 1, 1, 1], "the letters v and x");
        assert_eq!(levels(&["1", "б", "2", "в"]), [1, 2, 1, 2]);
    }

    #[test]
    fn marks_stand_before_words() {
        let mark =
            |text: &str, enclosed| Mark::of(text, enclosed).map(|(mark, rest)| (mark.number, mark.enclosed, rest));
        let found = |number: &str, enclosed, rest: &str| Some((number.to_owned(), enclosed, rest.to_owned()));
        assert_eq!(mark("9-1) Words", false), found("9-1", false, "Words"));
        assert_eq!(mark("а) бір", false), found("а", false, "бір"));
        assert_eq!(mark("(a) words", true), found("a", true, "words"));
        assert_eq!(mark("(xiv)", true), found("xiv", true, ""));
        for text in ["(a) words", "ii) words", "ab) words", "a)words", "(a words", "100 000 тг) бар"] {
            assert_eq!(mark(text, false), None, "{text}");
        }
        assert_eq!(mark("(see below) words", true), None);
        assert_eq!(mark("(xxxx) words", true), None);
    }
}
