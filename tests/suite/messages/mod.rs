//! Messages in Kazakh, Russian and English: every template has its translations, and commands speak the language asked for.

mod commands;
mod templates;
mod words;
