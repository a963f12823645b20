//! The default theme: every string in every language, every template's string there, none unused; overriding.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::support::{Register, project, theme_strings};

/// The files under a folder of the theme, by their paths in it.
fn theme_files(folder: &str) -> BTreeMap<String, String> {
    let folder = project().join("themes/default").join(folder);
    walkdir::WalkDir::new(&folder)
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.is_file())
        .map(|path| {
            (path.strip_prefix(&folder).unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect()
}

fn keys(source: &str) -> BTreeSet<&str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .collect()
}

#[test]
fn every_language_has_every_string() {
    let (kk, ru) = (theme_strings("kk"), theme_strings("ru"));
    let (kk, ru) = (keys(&kk), keys(&ru));
    assert_eq!(kk.difference(&ru).collect::<Vec<_>>(), Vec::<&&str>::new(), "only in Kazakh");
    assert_eq!(ru.difference(&kk).collect::<Vec<_>>(), Vec::<&&str>::new(), "only in Russian");
}

#[test]
fn every_string_that_is_used_is_there_and_none_is_unused() {
    let strings = theme_strings("kk");
    let known = keys(&strings);
    let templates: String = theme_files("templates").into_values().collect();
    let in_templates: BTreeSet<_> =
        templates.split("t(key=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    let missing: Vec<_> = in_templates.difference(&known).collect();
    assert!(missing.is_empty(), "templates ask for {missing:?}");
    let code: String = ["src/site", "src/strings"]
        .into_iter()
        .flat_map(|folder| walkdir::WalkDir::new(project().join(folder)))
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| fs::read_to_string(entry.path()).unwrap())
        .collect();
    let in_code: BTreeSet<_> = code.split(".string(\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    let missing: Vec<_> = in_code.difference(&known).collect();
    assert!(missing.is_empty(), "pages ask for {missing:?}");
    let unused: Vec<_> =
        known.iter().filter(|key| !in_templates.contains(*key) && !code.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "nobody uses {unused:?}");
}

#[test]
fn a_theme_overrides_file_by_file() {
    let register = Register::small()
        .replace("registry/registry.toml", "id = \"small\"", "id = \"small\"\ntheme = \"own\"")
        .write(
            "themes/own/templates/services.html",
            "{% extends \"page.html\" %}{% block content %}<p>МЕНІКІ</p>{% endblock content %}",
        )
        .built();
    assert!(register.read("public/kk/services/index.html").contains("МЕНІКІ"));
    assert!(register.read("public/kk/sections/index.html").contains("<h1"));
}

#[test]
fn a_missing_theme_and_a_broken_template_are_told() {
    let missing = Register::small()
        .replace("registry/registry.toml", "id = \"small\"", "id = \"small\"\ntheme = \"none\"")
        .build(&[]);
    assert_eq!(missing.code, 1);
    assert!(missing.stderr.contains("there is no theme \"none\""), "{}", missing.stderr);
    let broken = Register::small().write("themes/default/templates/home.html", "{% if %}").build(&[]);
    assert_eq!(broken.code, 1);
    assert!(broken.stderr.contains("home.html"), "{}", broken.stderr);
    let unknown = Register::small().write("themes/default/templates/home.html", "{{ view.nonsense.deep }}");
    let outcome = unknown.build(&[]);
    assert_eq!(outcome.code, 1);
    assert!(!unknown.path("public").exists(), "nothing is published");
}

#[test]
fn styles_are_one_sheet_in_the_order_of_their_names() {
    let site =
        Register::small().write("themes/default/styles/95-own.css", "@layer pages { h1 { color: red; } }\n").built();
    let sheets: Vec<_> = crate::support::files(&site.path("public/assets"))
        .into_iter()
        .filter(|(name, _)| name.ends_with(".css"))
        .collect();
    let [(name, bytes)] = &sheets[..] else { panic!("{sheets:?}") };
    assert!(name.starts_with("style."));
    let css = String::from_utf8(bytes.clone()).unwrap();
    let place = |part: &str| css.find(part).unwrap_or_else(|| panic!("{part} is not there"));
    assert!(place("@layer tokens,base") < place("@layer base{") && place("@layer print{") < place("color: red"));
}

#[test]
fn scripts_run_by_their_hash_alone() {
    let site = Register::small().built();
    let page = site.read("public/kk/services/certificate/index.html");
    let policy =
        page.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(!policy.contains("unsafe"), "{policy}");
    let scripts: Vec<_> = page.split("<script type=\"module\"").skip(1).collect();
    assert!(!scripts.is_empty());
    for script in scripts {
        let hash = script.split("integrity=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a hash");
        assert!(policy.contains(&format!("'{hash}'")), "{policy} allows {hash}");
        assert!(script.split('>').nth(1).unwrap().starts_with("</script"), "nothing runs inline");
    }
}
