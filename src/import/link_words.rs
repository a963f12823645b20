//! What the words of a link look like: the numbers of points and annexes and the names of acts that texts link to.

/// What a gap in a line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkWord {
    /// `2-қосымшасында`, `приложению 1`: a part of an act with its number.
    Part,
    /// `қосымшасында` alone, its number stands before the gap.
    PartName,
    /// `бұйрығына`, `постановлением`: an act, its number stands before the gap.
    Act,
    /// `№ 304`, or a bare number.
    Number,
    /// `«Мемлекеттік атаулы`: the opening words of a title whose end stands in the line.
    Title,
}

use super::pattern::pattern;
pattern!(
    PART,
    "(?i)^(?:\\d+(?:-\\d+)?\\)?\\s?[-–]?\\s?(?:қосымша|тармақша|тармағ|тармақ|тарау|баб|бап|бөлім|параграф)\\p{L}*\
     |(?:приложени|подпункт|пункт|стать|глав|част|раздел|параграф)\\p{L}*\\s\\d+(?:-\\d+)?\\)?)$"
);
pattern!(PART_NAME, "(?i)^(?:қосымша|тармақша|тармағ|тармақ|тарау|баб|бап|бөлім)\\p{L}*$");
pattern!(PART_NAME_RU, "(?i)^(?:приложени|подпункт|пункт|стать|глав|част|раздел|параграф)\\p{L}*$");
pattern!(
    ACT,
    "(?i)^(?:үлгілік\\s)?(?:қаулы|бұйры|жарлы|заң|шешім|қағида|стандарт|ереже|кодекс|регламент|архитектура\
     |постановлен|приказ|закон|указ|решени|правил)\\p{L}*$"
);
pattern!(NUMBER, "^(?:№\\s?)?\\d[\\d\\p{L}/-]*-?$|^№\\s?[\\p{L}\\d][\\d\\p{L}/-]*$");

impl LinkWord {
    /// What the words are, if they can be those of a link that stood between `before` and `after`.
    pub(super) fn of(words: &str, before: &str, after: &str) -> Option<Self> {
        let sign = before.trim_end().chars().next_back();
        if PART.is_match(words) {
            return Some(Self::Part);
        }
        if PART_NAME.is_match(words) && sign.is_none_or(|c| matches!(c, '-' | '–' | ')') || c.is_ascii_digit()) {
            return Some(Self::PartName);
        }
        if PART_NAME_RU.is_match(words) && after.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
            return Some(Self::PartName);
        }
        if ACT.is_match(words) {
            return Some(Self::Act);
        }
        (NUMBER.is_match(words)).then_some(Self::Number)
    }

    /// Whether the words before the gap ask for such a word, so that no doubt is left.
    pub(super) fn is_expected_after(self, before: &str) -> bool {
        let before = before.trim_end();
        let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
        match self {
            Self::Part => {
                ["ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "және"]
                    .iter()
                    .any(|ending| last.ends_with(ending))
                    || ["настоящему", "настоящего", "согласно", "закона", "в", "с", "из", "к", "и", "пунктом", "пункта"]
                        .contains(&last.as_str())
            }
            Self::PartName | Self::Title => true,
            Self::Act => before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '"' | '»')) || last.contains('-'),
            Self::Number => matches!(last.as_str(), "№" | "және" | "и") || last.ends_with(|c: char| c.is_ascii_digit()),
        }
    }
}
