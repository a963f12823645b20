//! Strings of further languages: `tizilim strings`, what a language lacks, in which language it is shown.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::{Register, files, project};

/// The folder of French strings.
const FRENCH: &str = "themes/default/strings/fr";

/// The English files of the default theme.
fn english() -> BTreeMap<String, String> {
    files(&project().join("themes/default/strings/en"))
        .into_iter()
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("strings are UTF-8")))
        .collect()
}

/// The English file that has a message, and the text of the message on one line.
fn english_of(key: &str) -> (String, String) {
    let found = english().into_iter().find_map(|(name, source)| {
        let text = source.lines().find_map(|line| line.strip_prefix(&format!("{key} = ")))?.to_owned();
        Some((name, text))
    });
    found.unwrap_or_else(|| panic!("no English file has {key}"))
}

fn french() -> Register {
    Register::in_languages(&["fr", "en"])
}

fn json(register: &Register, arguments: &[&str]) -> Value {
    let outcome = register.run(arguments);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    serde_json::from_str(&outcome.stdout).expect("JSON")
}

/// How many strings `build` says French lacks.
fn missing(register: &Register) -> u64 {
    json(register, &["build", "--date", "2026-01-31", "--json"])["missing_strings"]["fr"].as_u64().unwrap_or(0)
}

/// The files that the command wrote, with the lines to fill in of a key filled in.
fn filled(register: Register, key: &str, text: &str) -> Register {
    let (file, _) = english_of(key);
    register.replace(&format!("{FRENCH}/{file}"), &format!("# {key} =\n"), &format!("{key} = {text}\n"))
}

#[test]
fn a_language_without_strings_is_shown_in_english_and_counted() {
    let register = french();
    let outcome = register.build(&[]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    assert!(outcome.stdout.contains(" strings of fr are missing and shown in en\n"), "{}", outcome.stdout);
    assert!(outcome.stderr.contains("TZ959"), "{}", outcome.stderr);
    let (_, home) = english_of("home");
    let page = register.read("public/fr/sections/index.html");
    assert!(page.contains(&format!("<span lang=\"en\" dir=\"ltr\">{home}</span>")), "{page}");
    assert!(!register.read("public/en/sections/index.html").contains("<span lang=\"en\" dir=\"ltr\">"));
    let count = json(&register, &["strings", "fr", "--missing", "--json"])["missing"].as_array().unwrap().len();
    assert_eq!(missing(&register), count as u64);
}

#[test]
fn the_command_writes_what_is_to_be_filled_in() {
    let register = french();
    let before = missing(&register);
    let outcome = register.run(&["strings", "fr"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    for (name, source) in english() {
        let written = register.read(&format!("{FRENCH}/{name}"));
        let comment = source.lines().take_while(|line| line.starts_with('#')).collect::<Vec<_>>().join("\n");
        assert!(written.starts_with(&comment), "{name} begins as the English file does: {written}");
    }
    let (file, home) = english_of("home");
    assert!(register.read(&format!("{FRENCH}/{file}")).contains(&format!("# en: {home}\n# home =\n")));
    assert_eq!(missing(&register), before, "what is not filled in is missing");
    let faults: Vec<_> = register.faults().into_iter().filter(|fault| fault.file.starts_with(FRENCH)).collect();
    assert_eq!(faults.len(), english().len(), "one a file");
    assert!(faults.iter().all(|fault| fault.code == "TZ959" && fault.line > 0), "{faults:#?}");

    let register = filled(filled(register, "home", "Accueil"), "skip", "Aller au contenu");
    assert_eq!(missing(&register), before - 2);
    let page = register.read("public/fr/sections/index.html");
    assert!(page.contains("Accueil") && page.contains("Aller au contenu"));
    let outcome = register.run(&["strings", "fr"]);
    assert!(outcome.stdout.contains(&format!("fr has 2 of {before} strings.\n")), "{}", outcome.stdout);
    assert!(outcome.stdout.lines().filter(|line| line.contains(".ftl")).all(|line| line.contains("unchanged")));
}

#[test]
fn numbers_are_prepared_for_the_language() {
    let register = Register::in_languages(&["en"]);
    let outcome = register.run(&["strings", "ar", "--stdout"]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let (_, after) = outcome.stdout.split_once("# count-services =").expect("the string is offered");
    let offered = after.split("\n\n").next().unwrap();
    for category in ["zero", "one", "two", "few", "many"] {
        assert!(offered.contains(&format!("[{category}]")), "{offered}");
    }
    assert!(offered.contains("*[other]"), "{offered}");
    assert!(!register.path("themes").exists(), "--stdout writes nothing");
}

#[test]
fn translations_are_kept_and_strings_of_the_past_are_told() {
    let (file, _) = english_of("home");
    let path = format!("{FRENCH}/{file}");
    let own = "# De moi.\nskip   =  Aller\n\nancien-mot = Vieux\n";
    let register = french().write(&path, own);
    let summary = json(&register, &["strings", "fr", "--json"]);
    let text = register.read(&path);
    assert!(text.contains("# De moi.\nskip   =  Aller\n") && text.contains("ancien-mot = Vieux\n"), "{text}");
    assert!(text.find("# home =").unwrap() < text.find("skip   =").unwrap(), "{text}");
    let unknown = summary["unknown"].as_array().unwrap();
    assert_eq!((unknown.len(), unknown[0]["line"].as_u64()), (1, Some(4)), "{summary}");
    let of_file = summary["files"].as_array().unwrap().iter().find(|it| it["path"] == path.as_str()).unwrap();
    assert_eq!(of_file["change"], "updated");
    register.run(&["strings", "fr"]);
    assert_eq!(register.read(&path), text, "a second run changes nothing");
}

#[test]
fn a_file_that_is_not_fluent_is_left_alone() {
    let (file, _) = english_of("home");
    let path = format!("{FRENCH}/{file}");
    let register = french().write(&path, "home\n");
    let outcome = register.run(&["strings", "fr"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stdout.contains("TZ954") && outcome.stderr.contains("Nothing was written"), "{}", outcome.stdout);
    assert_eq!(files(&register.path(FRENCH)).len(), 1);
}

#[test]
fn a_language_of_the_program_is_written_only_for_overriding() {
    let register = Register::small();
    for language in ["kk", "ru", "en"] {
        let outcome = register.run(&["strings", language]);
        assert_eq!(outcome.code, 0);
        assert!(outcome.stdout.contains("nothing to fill in"), "{}", outcome.stdout);
    }
    assert!(!register.path("themes").exists());
    let outcome = register.run(&["strings", "kk", "--all"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    let (file, home) = english_of("home");
    let text = register.read(&format!("themes/default/strings/kk/{file}"));
    assert!(text.contains(&format!("# en: {home}\n# home = Басты бет\n")), "{text}");
    assert!(register.faults().is_empty());
}

#[test]
fn what_is_missing_is_listed() {
    let register = french();
    let outcome = register.run(&["strings", "fr", "--missing"]);
    let (file, home) = english_of("home");
    assert!(outcome.stdout.contains(&format!("{file}\thome\t{home}\n")), "{}", outcome.stdout);
    assert!(!register.path("themes").exists());
}

#[test]
fn the_theme_of_the_register_gets_the_files() {
    let register = french().replace("registry/registry.toml", "id = \"tiny\"", "id = \"tiny\"\ntheme = \"own\"");
    let outcome = register.run(&["strings", "de"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    assert!(outcome.stdout.contains("de is not among `languages`"), "{}", outcome.stdout);
    assert!(register.path("themes/own/strings/de").is_dir());
}

#[test]
fn tags_that_are_none_are_refused() {
    for (tag, said) in [("FR", "did you mean fr?"), ("pt_BR", "did you mean pt-BR?"), ("french!", "not a language tag")]
    {
        let outcome = french().run(&["strings", tag]);
        assert_eq!(outcome.code, 2);
        assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
    }
}
