//! What stands in the places of a message.

use std::fmt::Display;

use super::language::MessageLanguage;
use super::message::Message;
use super::phrase::Phrase;

/// What stands in a place of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// What is the same in every language: an id, a key, a number, a date, words of the sources.
    Text(String),
    /// Words of the program.
    Message(Box<Message>),
    /// Words of the profile or the register, which may have them in several languages; the first stand for the others.
    Wordings(Vec<(MessageLanguage, String)>),
}

/// What can stand in a place of a message: messages, and everything that is displayed the same in every language.
pub trait ToArgument {
    /// The argument.
    fn to_argument(&self) -> Argument;
}

impl<T: Display + ?Sized> ToArgument for T {
    fn to_argument(&self) -> Argument {
        Argument::Text(self.to_string())
    }
}

impl ToArgument for Message {
    fn to_argument(&self) -> Argument {
        Argument::Message(Box::new(self.clone()))
    }
}

impl ToArgument for Phrase {
    fn to_argument(&self) -> Argument {
        Argument::Message(Box::new((*self).into()))
    }
}

impl ToArgument for &Phrase {
    fn to_argument(&self) -> Argument {
        (*self).to_argument()
    }
}

impl ToArgument for &Message {
    fn to_argument(&self) -> Argument {
        (*self).to_argument()
    }
}

impl ToArgument for Argument {
    fn to_argument(&self) -> Argument {
        self.clone()
    }
}

/// The argument of a value.
pub fn argument(value: &(impl ToArgument + ?Sized)) -> Argument {
    value.to_argument()
}
