//! The templates of the theme, in Tera.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use crate::strings::Strings;
use crate::theme::{RenderError, Theme, ThemeError, text};

/// The templates for one language: the function `t` speaks it.
pub struct Templates {
    tera: Tera,
}

impl Templates {
    /// Compiles the templates of a theme.
    ///
    /// # Errors
    /// When a template is wrong; the message says where.
    pub fn load(theme: &Theme, strings: Arc<Strings>) -> Result<Self, ThemeError> {
        let mut tera = engine(move |args| translate(&strings, args));
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
    pub fn render(
        &self,
        template: &str,
        path: &str,
        site: &impl Serialize,
        page: &impl Serialize,
        view: &impl Serialize,
    ) -> Result<String, ThemeError> {
        let mut context = Context::new();
        context.insert("site", site);
        context.insert("page", page);
        context.insert("view", view);
        self.tera.render(template, &context).map_err(|error| ThemeError::Render(failure(template, path, &error)))
    }
}

/// An engine without templates; `t` is what the function of this name does.
pub(super) fn engine(t: impl Fn(&Kwargs) -> TeraResult<String> + Send + Sync + 'static) -> Tera {
    let mut tera = Tera::default();
    tera.register_function("t", move |args: Kwargs, _: &State| t(&args));
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
