//! A file of statistics for editors to fill in: every key with what it asks for, all of them commented out.

use std::fmt::Write as _;

use super::form::{FormItem, Prompt, ReportForm, ReportMeasure};
use super::services_in_year::ServicesInYear;
use crate::registry::model::SourceKind;
use crate::registry::register::Registry;
use crate::registry::values::{LangTag, Year};

/// The path of the file of a year, from the register's root.
pub fn path(year: Year) -> String {
    format!("registry/statistics/{year}.toml")
}

/// The file. A line that begins with `#` and a key becomes a value once the sign is removed; as long as none is, the file
/// says nothing but the year.
pub fn draft(registry: &Registry, form: &ReportForm, year: Year) -> String {
    let languages = registry.languages.iter().map(|language| format!("{language} = \"…\""));
    let text = format!("{{ {} }}", languages.collect::<Vec<_>>().join(", "));
    let last = registry.languages.last().map(LangTag::as_str).unwrap_or_default();
    let mut out = format!(
        "# The yearly report on public services for {year}. Remove the # before what you supply; what stays commented\n\
         # out is shown as not supplied. The register counts by itself what it can. docs/formats.md says\n\
         # what the numbers must keep to, `tizilim check` reports all problems, `tizilim report --year {year}` shows the form.\n\n\
         year = {year}\n\n\
         # Languages whose texts here are not official.\n\
         #unofficial = [\"{last}\"]\n\n"
    );
    let answer = |asks| form.items().find(|item| item.asks == Some(asks));
    let count = |measure| form.items().find(|item| item.measures.contains(&measure));
    asked(
        &mut out,
        registry,
        answer(Prompt::Provider),
        "Who reports: a text, or the id of a body of registry/bodies.toml in quotes.",
    );
    let _ = writeln!(out, "#provider = {text}\n");
    let _ = write!(
        out,
        "# The days that the numbers are of, if they are not the calendar year.\n\
         #period = {{ from = {year}-04-01, to = {year}-12-31 }}\n\n"
    );
    out += "# Applications for services that were received.\n#applications = 0\n\n";
    asked(&mut out, registry, count(ReportMeasure::Complaints), "Complaints that were received.");
    out += "#complaints = 0\n\n";
    asked(&mut out, registry, count(ReportMeasure::Hearings), "Hearings that were held.");
    out += "#hearings = 0\n\n";
    asked(&mut out, registry, count(ReportMeasure::Rendered), "How many times services were given, and of these:");
    out += "#[rendered]\n#total = 0\n\
            # Through service centres.\n#service_centre = 0\n\
            # Free of charge and for a payment: together the total.\n#free = 0\n#paid = 0\n\
            # On paper and in electronic form: together the total. Proactive services are electronic, too.\n\
            #paper = 0\n#electronic = 0\n#proactive = 0\n\n\
            # What is asked for in words.\n#[statements]\n";
    for item in form.items() {
        if let Some(key) = item.asks.and_then(key) {
            asked(&mut out, registry, Some(item), "");
            let _ = writeln!(out, "#{key} = {text}");
        }
    }
    services(&mut out, registry, year);
    let kinds: Vec<_> = SourceKind::ALL.iter().map(|kind| kind.as_str()).collect();
    let _ = write!(
        out,
        "\n# Every source of information that was used, an entry each. Kinds: {}.\n\
         #[[source]]\n#kind = \"{}\"\n#name = {text}\n#url = \"https://example.org/\"\n",
        kinds.join(", "),
        kinds[0]
    );
    out
}

/// What the form asks for, in its own words.
fn asked(out: &mut String, registry: &Registry, item: Option<FormItem<'_>>, meaning: &str) {
    if let Some(item) = item {
        let number = item.full_number().map(|number| format!("{number} ")).unwrap_or_default();
        let _ = writeln!(out, "# {number}{}", item.title.in_language(registry.first_language()).text);
    }
    if !meaning.is_empty() {
        let _ = writeln!(out, "# {meaning}");
    }
}

/// The services of the year, each with its name.
fn services(out: &mut String, registry: &Registry, year: Year) {
    let services = ServicesInYear::of(registry, year).all;
    out.push_str("\n# The same numbers of single services, an entry each.\n");
    if services.is_empty() {
        out.push_str("# By the register's records no service was given in the year.\n");
    }
    for service in services {
        let name = service.name.in_language(registry.first_language()).text.replace('\n', " ");
        let _ = write!(
            out,
            "# {name}\n#[[service]]\n#id = \"{}\"\n#applications = 0\n#rendered = 0\n#complaints = 0\n",
            service.id
        );
    }
}

/// The key of `[statements]` for what an item asks; who reports has a key of its own.
fn key(prompt: Prompt) -> Option<&'static str> {
    Some(match prompt {
        Prompt::Provider => return None,
        Prompt::AccessToInformation => "access_to_information",
        Prompt::PublicDiscussions => "public_discussions",
        Prompt::Openness => "openness",
        Prompt::Automation => "automation",
        Prompt::Training => "training",
        Prompt::LegalImprovement => "legal_improvement",
        Prompt::Complaints => "complaints",
        Prompt::InnerControl => "inner_control",
        Prompt::StateControl => "state_control",
        Prompt::PublicMonitoring => "public_monitoring",
        Prompt::Prospects => "prospects",
        Prompt::Feedback => "feedback",
        Prompt::Measures => "measures",
    })
}
