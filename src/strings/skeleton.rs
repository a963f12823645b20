//! A message without its words, for translators: its name, its attributes, and the variants that the language needs.

use fluent_syntax::ast::{
    Attribute, CallArguments, Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement,
    Resource, Variant, VariantKey,
};
use fluent_syntax::serializer::serialize;

use crate::locale::{PLURAL_CATEGORIES, PluralRule, plural_categories};
use crate::registry::values::LangTag;

/// The lines of a message to fill in. Texts without variants are left empty; variants keep what stands in braces, and
/// those that choose by number are the plural categories of the language.
pub(super) fn skeleton(message: &Message<&str>, language: LangTag) -> String {
    let empty = |pattern: &Pattern<_>| if selects(pattern) { placeables(pattern, language) } else { no_text() };
    let attributes = message.attributes.iter();
    let message = Message {
        id: message.id.clone(),
        value: message.value.as_ref().map(empty),
        attributes: attributes.map(|it| Attribute { id: it.id.clone(), value: empty(&it.value) }).collect(),
        comment: None,
    };
    let text = serialize(&Resource { body: vec![Entry::Message(message)] });
    text.trim_end().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// The lines of one attribute to fill in.
pub(super) fn attribute_skeleton(attribute: &Attribute<&str>, language: LangTag) -> String {
    let id = Identifier { name: "message" };
    let message = Message { id, value: None, attributes: vec![attribute.clone()], comment: None };
    skeleton(&message, language).split_once('\n').map_or_else(String::new, |(_, attribute)| attribute.to_owned())
}

fn selects(pattern: &Pattern<&str>) -> bool {
    let select = |it: &_| matches!(it, PatternElement::Placeable { expression: Expression::Select { .. } });
    pattern.elements.iter().any(select)
}

fn no_text<'s>() -> Pattern<&'s str> {
    Pattern { elements: Vec::new() }
}

/// What stands in braces, without the words between.
fn placeables<'s>(pattern: &Pattern<&'s str>, language: LangTag) -> Pattern<&'s str> {
    let mut elements = Vec::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        if !elements.is_empty() {
            elements.push(PatternElement::TextElement { value: " " });
        }
        let expression = match expression {
            Expression::Select { selector, variants } => {
                let variants = match plural_rule(selector, variants) {
                    Some(rule) => plural_variants(variants, rule, language),
                    None => variants.iter().map(|it| like(it, it.key.clone(), it.default, language)).collect(),
                };
                Expression::Select { selector: selector.clone(), variants }
            }
            Expression::Inline(inline) => Expression::Inline(inline.clone()),
        };
        elements.push(PatternElement::Placeable { expression });
    }
    Pattern { elements }
}

fn like<'s>(
    variant: &Variant<&'s str>,
    key: VariantKey<&'s str>,
    default: bool,
    language: LangTag,
) -> Variant<&'s str> {
    Variant { key, default, value: placeables(&variant.value, language) }
}

/// By which rule variants choose, if they choose by number: all are categories or numbers, and the last resort is `other`.
fn plural_rule(selector: &InlineExpression<&str>, variants: &[Variant<&str>]) -> Option<PluralRule> {
    let plural = variants.iter().all(|variant| match variant.key {
        VariantKey::Identifier { name } => PLURAL_CATEGORIES.contains(&name) && variant.default == (name == "other"),
        VariantKey::NumberLiteral { .. } => !variant.default,
    });
    let ordinal = |arguments: &CallArguments<&str>| {
        let ordinal = |value| matches!(value, &InlineExpression::StringLiteral { value: "ordinal" });
        arguments.named.iter().any(|argument| ordinal(&argument.value))
    };
    plural.then(|| match selector {
        InlineExpression::FunctionReference { arguments, .. } if ordinal(arguments) => PluralRule::Ordinal,
        _ => PluralRule::Cardinal,
    })
}

/// The numbers as they are, then each category of the language, like the variant of its name or the last resort.
fn plural_variants<'s>(variants: &[Variant<&'s str>], rule: PluralRule, language: LangTag) -> Vec<Variant<&'s str>> {
    let numbers = variants.iter().filter(|it| matches!(it.key, VariantKey::NumberLiteral { .. }));
    let numbers = numbers.map(|it| like(it, it.key.clone(), false, language));
    let categories = plural_categories(language.as_str(), rule).into_iter().filter_map(|name| {
        let same = |it: &&Variant<_>| matches!(it.key, VariantKey::Identifier { name: known } if known == name);
        let model = variants.iter().find(same).or_else(|| variants.iter().find(|it| it.default))?;
        Some(like(model, VariantKey::Identifier { name }, name == "other", language))
    });
    numbers.chain(categories).collect()
}

#[cfg(test)]
mod tests {
    use fluent_syntax::parser::parse;

    use super::*;

    fn empty(source: &str, language: &str) -> String {
        let resource = parse(source).unwrap();
        let Some(Entry::Message(message)) = resource.body.first() else { panic!("{source} is no message") };
        skeleton(message, language.parse().unwrap())
    }

    #[test]
    fn texts_are_left_empty() {
        assert_eq!(empty("home = Home", "fr"), "home =");
        assert_eq!(empty("page = Page { $n } of { $m }\n    .title = Page", "fr"), "page =\n    .title =");
    }

    #[test]
    fn numbers_choose_the_categories_of_the_language() {
        let services = "count = { $n ->\n    [0] none\n    [one] { $n } service\n   *[other] { $n } services\n}";
        assert_eq!(
            empty(services, "ru"),
            "count =\n    { $n ->\n        [0]\n        [one] { $n }\n        [few] { $n }\n        [many] { $n }\n       *[other] { $n }\n    }"
        );
        assert_eq!(empty(services, "ja"), "count =\n    { $n ->\n        [0]\n       *[other] { $n }\n    }");
        let place = "place = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n   *[other] { $n }th\n}";
        assert!(empty(place, "en").contains("[two] { $n }\n"), "{}", empty(place, "en"));
    }

    #[test]
    fn words_choose_as_they_do_in_english() {
        let kinds = "kind = The { $kind ->\n    [act] act { $name }\n   *[other-thing] thing\n}";
        assert_eq!(empty(kinds, "ru"), "kind =\n    { $kind ->\n        [act] { $name }\n       *[other-thing]\n    }");
    }
}
