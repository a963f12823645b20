//! `check --fix` and `check --diff`: what is fixed, and what is left alone.

use serde_json::Value;

use crate::support::{Register, files};

const GLOSSARY: &str = "registry/glossary.toml";
const SERVICE: &str = "registry/services/certificate.toml";
const OFFICES: &str = "registry/offices/atbasar.toml";
const TEXT: &str = "content/regulations/rules/regulation/ru.md";
const ABOUT: &str = "content/pages/about/ru.md";

/// A register with one mistake of each kind that can be fixed, and some that cannot.
fn faulty() -> Register {
    let register = Register::small()
        .replace(GLOSSARY, "ru = \"перечень\"", "ru = \" перечень  до\u{AD}кументов , заявлений\u{A0}формуляров \"")
        .replace(GLOSSARY, "point = ", "# a comment  , and\u{A0}more\npoint = ")
        .replace(GLOSSARY, "act = \"rules\"", "\"aсt\" = \"rulеs\"")
        .replace(SERVICE, "status = \"in-force\"", "status = \"in-forсe\"")
        .replace(SERVICE, "developer =", "devеloper =")
        .replace(OFFICES, "name = \"Отдел\"", "name = \"От\u{200B}дел  занятости\"")
        .replace(ABOUT, "Текст.", "Текст  о про\u{438}\u{306}денном .\r\n\r\nПоле ( ) и \u{AD}знак.");
    let text = register.read(TEXT);
    register.write(TEXT, text + "\nСло\u{AD}во  и\u{A0}\u{438}\u{306} слово ,\n")
}

#[test]
fn fixes_keep_everything_else() {
    let register = faulty();
    let before = files(&register.root());
    let outcome = register.run(&["check", "--fix"]);
    let glossary = register.read(GLOSSARY);
    assert!(glossary.contains("ru = \"перечень документов, заявлений формуляров\""), "{glossary}");
    assert!(glossary.contains("# a comment  , and\u{A0}more\npoint = "), "{glossary}");
    assert!(glossary.contains("\"act\" = \"rules\""), "{glossary}");
    let service = register.read(SERVICE);
    assert!(service.contains("status = \"in-force\"\nact = ") && service.contains("\ndeveloper ="), "{service}");
    assert!(register.read(ABOUT).contains("Текст о про\u{439}денном.\r\n\r\nПоле ( ) и знак."));
    // What an act prints keeps its words and blanks.
    assert!(register.read(OFFICES).contains("name = \"Отдел  занятости\""));
    assert!(register.read(TEXT).contains("\nСлово  и\u{A0}\u{439} слово ,\n"));
    assert!(outcome.stderr.contains("problems fixed in 5 files"), "{}", outcome.stderr);
    assert!(outcome.stdout.contains("TZ1203") && !outcome.stdout.contains("--fix"), "{}", outcome.stdout);

    let after = files(&register.root());
    let changed = before.iter().filter(|(path, bytes)| after.get(*path) != Some(bytes)).count();
    assert_eq!((before.len(), changed), (after.len(), 5));
    let again = register.run(&["check", "--fix"]);
    assert!(again.stderr.contains("0 problems fixed in 0 files"), "{}", again.stderr);
    assert_eq!(again.stdout, outcome.stdout);
    assert!(files(&register.root()) == after);
}

#[test]
fn the_difference_is_shown_and_nothing_is_written() {
    let register = faulty();
    let before = files(&register.root());
    let outcome = register.run(&["check", "--diff"]);
    assert_eq!(outcome.code, 1);
    assert!(
        outcome.stdout.contains("--- registry/glossary.toml\n+++ registry/glossary.toml\n@@ "),
        "{}",
        outcome.stdout
    );
    assert!(outcome.stdout.contains("\n-status = \"in-forсe\"\n+status = \"in-force\"\n"), "{}", outcome.stdout);
    assert!(files(&register.root()) == before);
    let clean = Register::small().run(&["check", "--diff"]);
    assert_eq!((clean.code, clean.stdout.as_str()), (0, ""), "{}", clean.stderr);
}

#[test]
fn only_what_is_reported_is_fixed() {
    let register = faulty();
    assert_eq!(register.run(&["check", "--fix", "--code", "TZ003", "--code", "TZ204"]).code, 0);
    assert!(register.read(SERVICE).contains("\"in-force\"") && register.read(GLOSSARY).contains("\"aсt\""));
    let known = register.path("known.json");
    let known = known.to_str().unwrap();
    register.run(&["check", "--write-baseline", known]);
    let before = files(&register.root());
    register.run(&["check", "--fix", "--baseline", known]);
    assert!(files(&register.root()) == before);
    let off =
        faulty().append("registry/registry.toml", "\n[rules]\nTZ1203 = { severity = \"off\", reason = \"later\" }\n");
    off.run(&["check", "--fix"]);
    assert!(
        off.read(GLOSSARY).contains("ru = \" перечень  документов , заявлений формуляров \""),
        "{}",
        off.read(GLOSSARY)
    );
}

#[test]
fn programs_and_editors_get_the_edits() {
    let register = Register::small().replace(SERVICE, "status = \"in-force\"", "status = \"in-forсe\"");
    let report: Value = serde_json::from_str(&register.run(&["check", "--format", "json"]).stdout).unwrap();
    let edit = serde_json::json!({
        "line": 5, "column": 11, "end_line": 5, "end_column": 19, "replacement": "in-force",
    });
    assert_eq!(report["diagnostics"][0]["fix"], serde_json::json!([edit]));
    let log: Value = serde_json::from_str(&register.run(&["check", "--format", "sarif"]).stdout).unwrap();
    let change = &log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], SERVICE);
    let replacement = &change["replacements"][0];
    assert_eq!(replacement["insertedContent"]["text"], "in-force");
    assert_eq!(replacement["deletedRegion"]["startColumn"], 11);
    let text = register.run(&["check"]).stdout;
    assert!(text.contains("`tizilim check --fix` fixes it"), "{text}");
}

#[test]
fn what_cannot_be_fixed_safely_is_left() {
    // The key is there already; the text is escaped; the word is not Latin but for one letter.
    let register = Register::small()
        .replace(SERVICE, "status = \"in-force\"", "status = \"in-force\"\n\"stаtus\" = \"in-force\"")
        .replace(GLOSSARY, "ru = \"перечень\"", "ru = \"пере\\u0447ень  документов\"")
        .replace(OFFICES, "kind = \"authorised-body\"", "kind = \"асе\"");
    let before = files(&register.root());
    let outcome = register.run(&["check", "--fix"]);
    assert!(outcome.stdout.contains("unknown key") && outcome.stdout.contains("is not one of"), "{}", outcome.stdout);
    assert!(files(&register.root()) == before);
    // A key without quotes that is there already would make the file unreadable.
    let register = Register::small().replace(SERVICE, "status = \"in-force\"", "status = \"in-force\"\nstаtus = \"x\"");
    let before = files(&register.root());
    let outcome = register.run(&["check", "--fix"]);
    assert!(files(&register.root()) == before && outcome.code == 1, "{}", outcome.stderr);
    assert!(outcome.stderr.contains("certificate.toml is not fixed: "), "{}", outcome.stderr);
}

#[cfg(unix)]
#[test]
fn files_behind_links_are_not_written() {
    let register = faulty();
    let outside = register.around().join("outside.toml");
    std::fs::rename(register.path(SERVICE), register.path("registry/shared.txt")).unwrap();
    std::os::unix::fs::symlink("../shared.txt", register.path(SERVICE)).unwrap();
    std::fs::rename(register.path(GLOSSARY), &outside).unwrap();
    std::os::unix::fs::symlink(&outside, register.path(GLOSSARY)).unwrap();
    let before = std::fs::read(&outside).unwrap();
    let outcome = register.run(&["check", "--fix"]);
    let said = "registry/services/certificate.toml is not fixed: it is reached through a symbolic link";
    assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
    assert!(register.read("registry/shared.txt").contains("in-forсe"));
    assert_eq!(std::fs::read(&outside).unwrap(), before);
    assert!(register.read(ABOUT).contains("про\u{439}денном."));
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let register = faulty();
    std::fs::set_permissions(register.path(ABOUT), std::fs::Permissions::from_mode(0o640)).unwrap();
    register.run(&["check", "--fix"]);
    assert_eq!(std::fs::metadata(register.path(ABOUT)).unwrap().permissions().mode() & 0o777, 0o640);
}
