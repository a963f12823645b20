//! A Fluent file as it is written: what it defines, where that stands, and what it refers to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::{ParserError, parse_runtime};

/// A Fluent file. What is not Fluent in it is left out of the entries and kept as errors.
pub(super) struct FluentFile<'s> {
    source: &'s str,
    entries: Vec<Entry<&'s str>>,
    pub errors: Vec<ParserError>,
}

/// A string that a file defines: the text of a message or of one of its attributes, or a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FluentDefinition {
    /// `home`, `services.code`, `-brand`.
    pub key: String,
    /// Where the name stands: that of the attribute if it is one.
    pub range: Range<usize>,
    /// Where the name of the message or term stands.
    pub owner: Range<usize>,
    /// What its text refers to.
    pub references: Vec<FluentReference>,
}

/// What a text refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FluentReference {
    pub target: ReferenceKind,
    /// `count`, `NUMBER`, `home`, `services.code`, `-brand`.
    pub name: String,
    pub range: Range<usize>,
}

/// The kinds of things that a text can refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReferenceKind {
    Variable,
    Function,
    Message,
    Term,
}

impl<'s> FluentFile<'s> {
    /// Reads a file as the bundles do.
    pub(super) fn parse(source: &'s str) -> Self {
        let (resource, errors) = match parse_runtime(source) {
            Ok(resource) => (resource, Vec::new()),
            Err(broken) => broken,
        };
        Self { source, entries: resource.body, errors }
    }

    /// What the file defines, in its order.
    pub(super) fn definitions(&self) -> Vec<FluentDefinition> {
        let mut found = Vec::new();
        for entry in &self.entries {
            let (name, value, attributes, sign) = match entry {
                Entry::Message(message) => (message.id.name, message.value.as_ref(), &message.attributes, ""),
                Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes, "-"),
                _ => continue,
            };
            let mut define = |key: String, part: &str, pattern: &Pattern<&'s str>| {
                let mut references = Vec::new();
                self.pattern(pattern, &mut references);
                let range = place(self.source, part);
                found.push(FluentDefinition { key, range, owner: place(self.source, name), references });
            };
            if let Some(value) = value {
                define(format!("{sign}{name}"), name, value);
            }
            for attribute in attributes {
                define(format!("{sign}{name}.{}", attribute.id.name), attribute.id.name, &attribute.value);
            }
        }
        found
    }

    fn pattern(&self, pattern: &Pattern<&'s str>, found: &mut Vec<FluentReference>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression, found);
            }
        }
    }

    fn expression(&self, expression: &Expression<&'s str>, found: &mut Vec<FluentReference>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, found),
            Expression::Select { selector, variants } => {
                self.inline(selector, found);
                variants.iter().for_each(|variant| self.pattern(&variant.value, found));
            }
        }
    }

    fn inline(&self, inline: &InlineExpression<&'s str>, found: &mut Vec<FluentReference>) {
        let mut refer = |target, name: String, id: &str| {
            let mut range = place(self.source, id);
            if matches!(target, ReferenceKind::Variable | ReferenceKind::Term) {
                range.start -= 1; // The sign before the name.
            }
            found.push(FluentReference { target, name, range });
        };
        let arguments = match inline {
            InlineExpression::VariableReference { id } => {
                refer(ReferenceKind::Variable, id.name.to_owned(), id.name);
                None
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map_or_else(String::new, |attribute| format!(".{}", attribute.name));
                refer(ReferenceKind::Message, format!("{}{attribute}", id.name), id.name);
                None
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                refer(ReferenceKind::Term, format!("-{}", id.name), id.name);
                arguments.as_ref()
            }
            InlineExpression::FunctionReference { id, arguments } => {
                refer(ReferenceKind::Function, id.name.to_owned(), id.name);
                Some(arguments)
            }
            InlineExpression::Placeable { expression } => {
                self.expression(expression, found);
                None
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => None,
        };
        if let Some(arguments) = arguments {
            arguments.positional.iter().for_each(|argument| self.inline(argument, found));
            arguments.named.iter().for_each(|argument| self.inline(&argument.value, found));
        }
    }
}

/// The names of the variables that a string uses, itself or in the strings that it refers to: these are given the same.
pub(super) fn variables(
    definition: &FluentDefinition,
    definitions: &BTreeMap<String, FluentDefinition>,
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut seen = vec![definition];
    let mut at = 0;
    while let Some(definition) = seen.get(at) {
        at += 1;
        let mut further = Vec::new();
        for reference in &definition.references {
            match reference.target {
                ReferenceKind::Variable => {
                    found.insert(reference.name.clone());
                }
                ReferenceKind::Message => further.extend(definitions.get(&reference.name)),
                ReferenceKind::Function | ReferenceKind::Term => {}
            }
        }
        for definition in further {
            if !seen.iter().any(|known| known.key == definition.key) {
                seen.push(definition);
            }
        }
    }
    found
}

/// Where a part of a source, which the parser gave, stands in it.
pub(super) fn place(source: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr() - source.as_ptr().addr();
    start..start + part.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_have_places_and_references() {
        let source = "home = Басты { $a } { -brand } { DATE($b) }\ncode =\n    .x = { $n ->\n        [one] { home }\n       *[other] { code.x }\n    }\n-brand = B\n";
        let file = FluentFile::parse(source);
        assert_eq!(file.errors, []);
        let definitions = file.definitions();
        let keys: Vec<_> = definitions.iter().map(|it| (it.key.as_str(), &source[it.range.clone()])).collect();
        assert_eq!(keys, [("home", "home"), ("code.x", "x"), ("-brand", "brand")]);
        let references: Vec<_> = definitions
            .iter()
            .flat_map(|it| &it.references)
            .map(|it| (it.target, it.name.as_str(), &source[it.range.clone()]))
            .collect();
        assert_eq!(
            references,
            [
                (ReferenceKind::Variable, "a", "$a"),
                (ReferenceKind::Term, "-brand", "-brand"),
                (ReferenceKind::Function, "DATE", "DATE"),
                (ReferenceKind::Variable, "b", "$b"),
                (ReferenceKind::Variable, "n", "$n"),
                (ReferenceKind::Message, "home", "home"),
                (ReferenceKind::Message, "code.x", "code"),
            ]
        );
    }

    #[test]
    fn variables_are_found_through_references() {
        let source = "date = { year-day } { $year }\nyear-day = { $day } { date }\n";
        let definitions: BTreeMap<_, _> =
            FluentFile::parse(source).definitions().into_iter().map(|it| (it.key.clone(), it)).collect();
        let found = variables(&definitions["date"], &definitions);
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["day", "year"]);
    }

    #[test]
    fn what_is_not_fluent_does_not_hide_the_rest() {
        let file = FluentFile::parse("a = 1\nb\nc = { $x\nd = 4\n");
        assert_eq!(file.errors.len(), 2);
        assert_eq!(file.definitions().iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), ["a", "d"]);
    }
}
