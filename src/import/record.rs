//! Writes the files of the register: the act's record, offices by district, new bodies and districts.

use super::bodies::ImportedBody;
use super::imported::Imported;
use super::mention::ActMention;
use super::names::issuer;
use super::offices::places::ImportedDistrict;
use super::offices::{ImportedListing, ImportedOffice};
use crate::toml_text::TomlText;

/// `registry/acts/<id>.toml`.
pub(super) fn act(imported: &Imported) -> String {
    let (header, lang) = (&imported.header, imported.language);
    let mut out = TomlText::default();
    let key = |name: &str| format!("{name}.{lang}");
    out.text("id", &imported.id);
    out.text("kind", header.kind.as_str());
    out.text(&key("title"), &imported.title);
    out.optional("number", header.number.as_deref());
    out.bare("date", header.date);
    out.text("issuer", &imported.issuer);
    let repealed_on = header.repealed_by.as_ref().map(|by| by.date);
    out.text("status", if header.repealed { "repealed" } else { "in-force" });
    if let Some(date) = repealed_on.filter(|_| header.repealed) {
        out.bare("repealed_on", date);
    }
    out.optional(&key("signed"), imported.signed.as_deref());
    out.optional(&key("preamble"), imported.preamble.as_deref());
    out.optional(&key("entry_into_force"), imported.entry_into_force.as_deref());
    if let Some((_, date, number)) = &header.registration {
        out.table("[registration]");
        out.text("number", number);
        out.bare("date", date);
        out.optional("body", imported.registered_by.as_deref());
    }
    if let Some(by) = &header.repealed_by {
        out.table("[repealed_by]");
        mention(&mut out, "", by, imported);
    }
    for title in &imported.approves {
        out.table("[[approves]]");
        out.text(lang, title);
    }
    for change in &imported.changes {
        out.table("[[amended_by]]");
        let note = change.what.as_deref().map(|what| match &change.effect {
            Some(effect) => format!("{what} ({effect})."),
            None => format!("{what}."),
        });
        out.optional(&key("note"), note.as_deref());
        mention(&mut out, "by.", &ActMention { effect: None, ..change.clone() }, imported);
    }
    for text in &imported.texts {
        out.table("[[text]]");
        out.text("id", &text.id);
        out.text("kind", text.kind.as_str());
        out.text(&key("title"), &text.title);
    }
    out.finish()
}

fn mention(out: &mut TomlText, prefix: &str, mention: &ActMention, imported: &Imported) {
    let lang = imported.language;
    out.optional(&format!("{prefix}kind"), mention.kind.map(|kind| kind.as_str()));
    out.text(&format!("{prefix}issuer.{lang}"), &issuer(&mention.issuer));
    out.optional(&format!("{prefix}body"), imported.bodies.known_id(&mention.issuer));
    out.bare(&format!("{prefix}date"), mention.date);
    out.text(&format!("{prefix}number"), &mention.number);
    out.optional(&format!("{prefix}effect.{lang}"), mention.effect.as_deref());
}

/// `registry/offices/<district>.toml`.
pub(super) fn offices(imported: &Imported, district: &str, offices: &[ImportedOffice]) -> String {
    let lang = imported.language;
    let mut out = TomlText::default();
    out.text("district", district);
    for office in offices {
        out.table("[[provider]]");
        out.text("id", &office.provider);
        out.text("kind", office.kind.as_str());
        out.text(&format!("name.{lang}"), &office.name);
    }
    for office in offices {
        out.table("[[office]]");
        out.text("id", &office.id);
        out.text("provider", &office.provider);
        out.optional(&format!("settlement.{lang}"), office.address.settlement.as_deref());
        let postcode = office.address.postcode.as_ref().map(ToString::to_string);
        out.optional("postcode", postcode.as_deref());
        out.optional(&format!("address.{lang}"), office.address.street.as_deref());
        out.optional("hours", office.hours.as_ref().map(|hours| hours.as_str()));
        out.list("phones", office.phones.iter().map(|phone| phone.as_str()));
        for listing in &office.listings {
            write_listing(&mut out, &imported.id, listing);
        }
    }
    out.finish()
}

fn write_listing(out: &mut TomlText, act: &str, listing: &ImportedListing) {
    let row = &listing.row;
    out.table("[[office.listing]]");
    out.text("service", &listing.service);
    out.text("act", act);
    out.optional("annex", Some(&listing.annex));
    match &row.number {
        Some(number) => out.text("row", number),
        None => out.text("order", &listing.order.to_string()),
    }
    out.optional("printed.name", Some(&row.name));
    out.optional("printed.address", Some(&row.address));
    out.optional("printed.hours", Some(&row.hours));
    out.optional("printed.phones", Some(&row.phones));
}

/// The entries that `registry/bodies.toml` lacks, and those whose names it lacks.
pub(super) fn bodies<'a>(bodies: impl Iterator<Item = &'a ImportedBody>, lang: &str) -> String {
    let mut out = TomlText::default();
    for body in bodies {
        out.table("[[body]]");
        out.text("id", &body.id);
        out.optional("kind", body.kind.map(|kind| kind.as_str()));
        out.optional(&format!("name.{lang}"), body.names.get(lang).map(String::as_str));
    }
    out.finish()
}

/// The entries that `registry/districts.toml` lacks, and those whose names it lacks.
pub(super) fn districts<'a>(districts: impl Iterator<Item = &'a ImportedDistrict>) -> String {
    let mut out = TomlText::default();
    for district in districts {
        out.table("[[district]]");
        out.text("id", &district.id);
        out.text("kind", district.kind.as_str());
        out.optional("parent", district.parent.as_deref());
        for (language, name) in &district.names {
            out.text(&format!("name.{language}"), name);
        }
    }
    out.finish()
}
