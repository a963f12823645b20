//! Patterns of printed texts.

/// Declares a regular expression, which is compiled when it is first used.
macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| regex::Regex::new($text).expect("a regular expression"));
    };
}

pub(super) use pattern;
