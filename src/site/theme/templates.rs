//! The templates of the theme, in Tera.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use crate::locale::{Direction, Locale, Signs, plural_samples};
use crate::strings::Strings;
use crate::theme::{RenderError, Theme, ThemeError, text};

/// The templates for one language: the function `t` speaks it.
pub(crate) struct Templates {
    tera: Tera,
}

impl Templates {
    /// Compiles the templates of a theme.
    ///
    /// # Errors
    /// When a template is wrong; the message says where.
    pub(crate) fn load(theme: &Theme, strings: Arc<Strings>) -> Result<Self, ThemeError> {
        let language = strings.language().to_string();
        let mut tera = engine(&language, move |args| translate(&strings, args));
        let templates = theme
            .under("templates")
            .map(|(path, bytes)| Ok((path, text(path, bytes)?)))
            .collect::<Result<Vec<_>, ThemeError>>()?;
        tera.add_raw_templates(templates).map_err(|error| ThemeError::Template(error.to_string()))?;
        Ok(Self { tera })
    }

    /// Renders a page: the template sees the fields of `site`, `page` and `view` under these names.
    ///
    /// # Errors
    /// When the template asks for something that is not there, or the theme throws.
    pub(crate) fn render(
        &self,
        template: &str,
        path: &str,
        site: &Value,
        page: &impl Serialize,
        view: Value,
    ) -> Result<String, ThemeError> {
        let mut context = Context::new();
        context.insert_value("site", site.clone());
        context.insert("page", page);
        context.insert_value("view", view);
        self.tera.render(template, &context).map_err(|error| ThemeError::Render(failure(template, path, &error)))
    }
}

/// An engine without templates; `t` is what the function of this name does.
pub(super) fn engine(language: &str, t: impl Fn(&Kwargs) -> TeraResult<String> + Send + Sync + 'static) -> Tera {
    let mut tera = Tera::default();
    tera.register_function("t", move |args: Kwargs, _: &State| t(&args));
    register_locale(&mut tera, language);
    tera
}

/// Where a template failed, which may be one that the named template draws upon.
fn failure(template: &str, page: &str, error: &tera::Error) -> RenderError {
    let page = page.to_owned();
    match error.kind() {
        ErrorKind::RenderingError(report) => RenderError {
            page,
            template: report.filename().to_owned(),
            range: Some(report.span().range.clone()),
            cause: report.message().to_owned(),
        },
        _ => RenderError { page, template: template.to_owned(), range: None, cause: error.to_string() },
    }
}

/// How the language of the page writes: `colon()`, `comma()`, `forward()`, `back()` and `plural_samples()`, `{{ count | number }}`,
/// `{{ words | list }}`, and for any language `{{ lang | dir }}`.
fn register_locale(tera: &mut Tera, language: &str) {
    let locale = Arc::new(Locale::of(language));
    let Signs { comma, colon, forward, back, .. } = locale.signs;
    for (name, sign) in [("comma", comma), ("colon", colon), ("forward", forward), ("back", back)] {
        tera.register_function(name, move |_: Kwargs, _: &State| sign.to_owned());
    }
    let samples = plural_samples(language);
    tera.register_function("plural_samples", move |_: Kwargs, _: &State| samples.clone());
    tera.register_filter("dir", |language: &str, _: Kwargs, _: &State| Direction::of(language).as_str().to_owned());
    let numbers = Arc::clone(&locale);
    tera.register_filter("number", move |number: u64, _: Kwargs, _: &State| numbers.numbers.whole(number));
    tera.register_filter("list", move |things: Vec<Value>, _: Kwargs, _: &State| locale.lists.short(&labels(&things)));
}

/// The words of a list's items: of choices their labels.
fn labels(things: &[Value]) -> Vec<String> {
    let label = |thing: &Value| thing.get_from_path("label").unwrap_or(thing).to_string();
    things.iter().map(label).collect()
}

/// `{{ t(key="…", name=value) }}`: the words of a key. Numbers choose plurals, texts choose variants.
fn translate(strings: &Strings, args: &Kwargs) -> TeraResult<String> {
    let key: &str = args.must_get("key")?;
    let mut values = FluentArgs::new();
    for (name, value) in args.iter() {
        let name = name.to_string();
        if name != "key" {
            values.set(name, fluent_value(value));
        }
    }
    strings
        .shown(key, &values)
        .ok_or_else(|| tera::Error::message(format!("the theme's strings have no usable text for the key \"{key}\"")))
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value.as_i64() {
        Some(number) => FluentValue::from(number as f64),
        None => FluentValue::from(value.to_string()),
    }
}
