//! Attributes of structs and fields, and the declarations of the model by macros.

use syn::parse::ParseStream;
use syn::{Attribute, Expr, Ident, Lit, LitStr, Meta, Path, Token, Type, Visibility};

/// A field of a view.
pub(super) struct Field {
    /// Its name, also in templates.
    pub name: String,
    /// Its doc comment; empty if it has none.
    pub doc: String,
    /// Its type in Rust.
    pub shape: Type,
    /// What else serde is told of it.
    pub serde: Vec<String>,
}

/// Whether `#[derive(Serialize)]` stands there.
pub(super) fn derives_serialize(attributes: &[Attribute]) -> bool {
    let mut derives = false;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
        attribute
            .parse_nested_meta(|meta| {
                derives |= meta.path.segments.last().is_some_and(|segment| segment.ident == "Serialize");
                Ok(())
            })
            .expect("a list of traits");
    }
    derives
}

/// Whether `#[serde(into = "String")]` stands there.
pub(super) fn becomes_text(attributes: &[Attribute]) -> bool {
    serde(attributes).iter().any(|words| words == "into")
}

/// The words of `#[serde(…)]`.
pub(super) fn serde(attributes: &[Attribute]) -> Vec<String> {
    let mut words = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        attribute
            .parse_nested_meta(|meta| {
                words.extend(meta.path.get_ident().map(ToString::to_string));
                if let Ok(value) = meta.value() {
                    value.parse::<Expr>()?;
                }
                Ok(())
            })
            .expect("words of serde");
    }
    words
}

/// A doc comment in one line.
pub(super) fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// Name, doc comment and fields of a declaration as in
/// `record! { /// … check path; pub struct Name { /// … pub field as "key": Type, } }`.
pub(super) fn record(input: ParseStream<'_>) -> syn::Result<(String, String, Vec<Field>)> {
    let doc = doc(&input.call(Attribute::parse_outer)?);
    if input.peek(Ident) {
        input.parse::<Ident>()?;
        input.parse::<Path>()?;
        input.parse::<Token![;]>()?;
    }
    input.parse::<Visibility>()?;
    input.parse::<Token![struct]>()?;
    let name = input.parse::<Ident>()?.to_string();
    let inner;
    syn::braced!(inner in input);
    let mut fields = Vec::new();
    while !inner.is_empty() {
        let doc = self::doc(&inner.call(Attribute::parse_outer)?);
        inner.parse::<Visibility>()?;
        let name = inner.parse::<Ident>()?.to_string();
        if inner.parse::<Option<Token![as]>>()?.is_some() {
            inner.parse::<LitStr>()?;
        }
        inner.parse::<Token![:]>()?;
        fields.push(Field { name, doc, shape: inner.parse()?, serde: Vec::new() });
        inner.parse::<Option<Token![,]>>()?;
    }
    Ok((name, doc, fields))
}

/// The name in `string_enum! { /// … pub enum Name { … } }`.
pub(super) fn choice(input: ParseStream<'_>) -> syn::Result<String> {
    input.call(Attribute::parse_outer)?;
    input.parse::<Visibility>()?;
    input.parse::<Token![enum]>()?;
    let name = input.parse::<Ident>()?.to_string();
    skip(input)?;
    Ok(name)
}

/// The name in `kind!(/// … Name, Vocabulary)`; other macros may have this name.
pub(super) fn kind(input: ParseStream<'_>) -> syn::Result<String> {
    input.call(Attribute::parse_outer)?;
    let name = input.parse::<Ident>()?.to_string();
    skip(input)?;
    Ok(name)
}

/// Passes over the rest.
fn skip(input: ParseStream<'_>) -> syn::Result<()> {
    input.step(|cursor| {
        let mut rest = *cursor;
        while let Some((_, next)) = rest.token_tree() {
            rest = next;
        }
        Ok(((), rest))
    })
}
