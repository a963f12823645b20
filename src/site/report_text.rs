//! A yearly report as Markdown, for the command `report`: what the page shows, in the words of the same theme.

use std::fmt::Write as _;

use super::base_url::BaseUrl;
use super::views::{ItemView, Localizer, ReportView, TextView};
use crate::readings::OfficialUrls;
use crate::registry::report::Report;
use crate::registry::values::LangTag;
use crate::registry::{OwnText, Registry};
use crate::strings::Translations;

/// A report in each of some languages, one after the other.
pub fn report_markdown(
    registry: &Registry,
    translations: &Translations,
    base: &BaseUrl,
    report: &Report<'_>,
    languages: &[LangTag],
) -> String {
    let official = OfficialUrls::new(registry);
    let mut texts = Vec::new();
    for &language in languages {
        let strings = translations.of(language);
        let localizer = Localizer { registry, language, strings, base, official: &official, own: OwnText::default() };
        texts.push(text(&localizer, &localizer.report(report)));
    }
    texts.join("\n")
}

fn text(localizer: &Localizer<'_>, report: &ReportView) -> String {
    let mut out = format!("# {}\n", line(localizer, &report.title));
    if report.is_unofficial() {
        paragraph(&mut out, &format!("*{}*", localizer.string("unofficial-page")));
    }
    if let Some(act) = &report.act {
        paragraph(&mut out, &escaped(&act.line));
    }
    if let Some(period) = &report.period {
        paragraph(&mut out, &localizer.labelled(&localizer.string("report-period"), period));
    }
    if let Some(due) = &report.due {
        paragraph(&mut out, &localizer.labelled(&localizer.string("report-due"), &due.text));
    }
    paragraph(&mut out, &escaped(&report.answered));
    for item in &report.form {
        write_item(localizer, report, item, &mut out);
    }
    if !report.rules.is_empty() {
        heading(&mut out, 1, &localizer.string("report-rules"));
    }
    for item in &report.rules {
        write_item(localizer, report, item, &mut out);
    }
    sources(localizer, report, &mut out);
    services(localizer, report, &mut out);
    heading(&mut out, 1, &localizer.string("how-computed"));
    paragraph(&mut out, &localizer.string("report-rule"));
    out
}

fn heading(out: &mut String, level: usize, text: &str) {
    let _ = write!(out, "\n{} {text}\n", "#".repeat(level + 1));
}

fn paragraph(out: &mut String, text: &str) {
    let _ = write!(out, "\n{text}\n");
}

/// An item with its answers.
fn write_item(localizer: &Localizer<'_>, report: &ReportView, item: &ItemView, out: &mut String) {
    // The number is the act's own, not a list's.
    let number = item.number.as_ref().map(|number| format!("{} ", escaped(number))).unwrap_or_default();
    heading(out, item.level, &format!("{number}{}", line(localizer, &item.title)));
    match &item.text {
        Some(text) => paragraph(out, &line(localizer, text).replace('\n', "  \n")),
        None if item.asks => paragraph(out, &format!("*{}*", report.not_supplied)),
        None => {}
    }
    if !item.figures.is_empty() {
        head(out, &[localizer.string("report-what"), localizer.string("value"), localizer.string("report-origin")]);
    }
    for figure in &item.figures {
        let value = figure.value.clone().unwrap_or_else(|| localizer.string("no-value"));
        row(out, &[escaped(&figure.name), value, escaped(&figure.state_name)]);
    }
    if item.overlaps {
        paragraph(out, &localizer.string("report-overlaps"));
    }
    if item.lost {
        paragraph(out, &localizer.string("report-lost"));
    }
}

fn sources(localizer: &Localizer<'_>, report: &ReportView, out: &mut String) {
    heading(out, 2, &localizer.string("report-sources"));
    if report.sources.is_empty() {
        paragraph(out, &format!("*{}*", report.not_supplied));
    } else {
        out.push('\n');
    }
    for source in &report.sources {
        let url = source.url.as_ref().map(|url| format!(" <{url}>")).unwrap_or_default();
        let _ = writeln!(out, "- {}{url}", localizer.labelled(&source.kind, &cell(&line(localizer, &source.name))));
    }
}

fn services(localizer: &Localizer<'_>, report: &ReportView, out: &mut String) {
    if report.services.is_empty() {
        return;
    }
    heading(out, 1, &localizer.string("report-by-service"));
    head(
        out,
        &["service", "report-applications", "report-rendered", "report-complaints"].map(|key| localizer.string(key)),
    );
    for service in &report.services {
        let number = |number: &Option<String>| number.clone().unwrap_or_else(|| report.not_supplied.clone());
        let numbers = [&service.applications, &service.rendered, &service.complaints].map(number);
        let [applications, rendered, complaints] = numbers;
        row(out, &[line(localizer, &service.name), applications, rendered, complaints]);
    }
}

/// The head of a table.
fn head(out: &mut String, names: &[String]) {
    out.push('\n');
    row(out, names);
    let _ = writeln!(out, "|{}", " --- |".repeat(names.len()));
}

fn row(out: &mut String, cells: &[String]) {
    let _ = writeln!(out, "| {} |", cells.iter().map(|text| cell(text)).collect::<Vec<_>>().join(" | "));
}

/// A text in a cell: on one line.
fn cell(text: &str) -> String {
    text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ")
}

/// A text of the register, which says so if it is in another language.
fn line(localizer: &Localizer<'_>, text: &TextView) -> String {
    let words = escaped(&text.text);
    if text.lang.is_some() { format!("{words} ({})", localizer.string("untranslated")) } else { words }
}

/// A text in which nothing means markup (CommonMark 0.31, section 2.4).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut begins = true;
    for c in text.chars() {
        let inside = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '|' | '~');
        let leading = begins && matches!(c, '#' | '>' | '+' | '-' | '=');
        if inside || leading {
            out.push('\\');
        }
        out.push(c);
        begins = c == '\n' || (begins && c == ' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escaped("a|b *c* <d> [e](f)\n# g\n- h"), "a\\|b \\*c\\* \\<d> \\[e\\](f)\n\\# g\n\\- h");
        assert_eq!(escaped("x - y # z"), "x - y # z");
    }
}
