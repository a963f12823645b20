//! The default theme: every string in every language, every template's string there, none unused; overriding.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use tizilim::registry::decode::LabelKey;

use crate::support::{Register, files, project, theme_strings};

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

/// The keys of messages and of their attributes, such as `table-services.code`.
fn keys(source: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut message = "";
    let mut lines = source.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((name, value)) = line.split_once(" =") else { continue };
        if let Some(attribute) = name.strip_prefix("    .") {
            keys.insert(format!("{message}.{attribute}"));
        } else if name.starts_with(|c: char| c.is_ascii_lowercase()) {
            message = name;
            let has_value = !value.is_empty() || lines.peek().is_some_and(|next| !next.starts_with("    ."));
            keys.extend(has_value.then(|| name.to_owned()));
        }
    }
    keys
}

/// All the code in a folder.
fn code(folder: &str) -> String {
    let files = walkdir::WalkDir::new(project().join(folder)).into_iter().map(|entry| entry.unwrap());
    files.filter(|file| file.file_type().is_file()).map(|file| fs::read_to_string(file.path()).unwrap()).collect()
}

#[test]
fn every_language_has_every_string() {
    let english = keys(&theme_strings("en"));
    for language in ["kk", "ru"] {
        let own = keys(&theme_strings(language));
        assert_eq!(own.difference(&english).collect::<Vec<_>>(), Vec::<&String>::new(), "in {language} alone");
        assert_eq!(english.difference(&own).collect::<Vec<_>>(), Vec::<&String>::new(), "not in {language}");
    }
}

/// The keys that label the words of a record's choices: `service-status` of the enum `ServiceStatus`.
fn choices() -> BTreeSet<String> {
    let model = code("src/registry/model");
    let enums =
        model.split("string_enum! {").skip(1).filter_map(|part| part.split("pub enum ").nth(1)?.split(' ').next());
    enums.map(|name| LabelKey::of(name).as_str().to_owned()).collect()
}

#[test]
fn every_string_that_is_used_is_there_and_none_is_unused() {
    let strings = theme_strings("kk");
    let known = keys(&strings);
    let templates: String = theme_files("templates").into_values().collect();
    let in_templates: BTreeSet<_> =
        templates.split("t(key=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    // A column of which its table says nothing is called as in all tables.
    let is_shared = |key: &str| {
        key.split_once('.').is_some_and(|(table, column)| {
            known.contains(table) && table.starts_with("table-") && known.contains(&format!("shared-columns.{column}"))
        })
    };
    let missing: Vec<_> = in_templates.iter().filter(|key| !known.contains(**key) && !is_shared(key)).collect();
    assert!(missing.is_empty(), "templates ask for {missing:?}");
    let (site, data) = (code("src/site") + &code("src/strings") + &code("src/readings"), code("src/opendata"));
    let in_code: BTreeSet<_> = site.split(".string(\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    let missing: Vec<_> = in_code.iter().filter(|key| !known.contains(**key)).collect();
    assert!(missing.is_empty(), "pages ask for {missing:?}");
    let labels = choices();
    let mut unused = Vec::new();
    for (file, strings) in theme_files("strings/kk") {
        // Those of the data dictionary have a test of their own.
        let code = match file.as_str() {
            "data-dictionary.ftl" => continue,
            "data-files.ftl" => &data,
            _ => &site,
        };
        // An attribute goes with its message.
        let messages = keys(&strings).into_iter().map(|key| key.split('.').next().unwrap_or_default().to_owned());
        unused.extend(messages.filter(|key| {
            let in_strings = strings.contains(&format!("{{ {key} }}"));
            let label = labels.contains(key);
            !in_templates.contains(key.as_str()) && !code.contains(&format!("\"{key}\"")) && !in_strings && !label
        }));
    }
    assert!(unused.is_empty(), "nobody uses {unused:?}");
}

/// Longer lines are broken inside a tag or with whitespace control (`{%- … -%}`), so that pages stay the same bytes.
#[test]
fn lines_of_templates_are_short() {
    const MOST: usize = 160;
    let mut long = Vec::new();
    for (file, source) in theme_files("templates") {
        let lines = source.lines().zip(1..).filter(|(line, _)| line.chars().count() > MOST);
        long.extend(lines.map(|(_, number)| format!("{file}:{number}")));
    }
    assert!(long.is_empty(), "lines of more than {MOST} characters: {long:#?}");
}

/// The classes that a style sheet selects.
fn selected_classes(sheet: &str) -> BTreeSet<&str> {
    let code = sheet.split("/*").filter_map(|part| part.split_once("*/").map_or(Some(part), |(_, code)| Some(code)));
    let before_blocks =
        code.flat_map(|code| code.split('{').map(|part| part.rsplit([';', '}']).next().unwrap_or(part)));
    let names = before_blocks
        .flat_map(|selector| selector.split('.').skip(1))
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or(rest));
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())).collect()
}

/// A page that embeds another one's parts, and a theme's own styles, have classes of their own: `tz-` keeps them apart.
#[test]
fn classes_begin_with_the_prefix_and_styles_are_for_classes_that_there_are() {
    let styles: String = theme_files("styles").into_values().collect();
    let selected = selected_classes(&styles);
    assert!(selected.len() > 80, "{selected:?}");
    let writers = code("src/site")
        + &theme_files("templates").into_values().collect::<String>()
        + &code("themes/default/scripts")
        + &fs::read_to_string(project().join("themes/default/assets/page.js")).unwrap();
    // Kinds of rows and the letters of drawings are put together: `tz-is-{{ row.kind }}`.
    let unused: Vec<_> = selected
        .iter()
        .filter(|name| name.len() > "tz-x".len() && !name.starts_with("tz-is-") && !writers.contains(**name))
        .collect();
    assert!(unused.is_empty(), "styles of classes that nothing has: {unused:?}");
    let site = Register::small().built();
    let pages = files(&site.path("public")).into_iter().filter(|(path, _)| path.ends_with(".html"));
    let pages: String = pages.map(|(_, page)| String::from_utf8(page).unwrap()).collect();
    let on_pages = pages.split(" class=\"").skip(1).flat_map(|rest| rest.split('"').next().unwrap_or("").split(' '));
    let bare: BTreeSet<_> = on_pages.chain(selected).filter(|name| !name.starts_with("tz-")).collect();
    assert!(bare.is_empty(), "classes without the prefix tz-: {bare:?}");
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
fn a_theme_overrides_what_a_column_is_called() {
    let site = Register::small()
        .write(
            "themes/default/strings/ru/data-dictionary.ftl",
            "table-services =\n    .code = Шифр\nshared-columns =\n    .unofficial_languages = Перевод\n",
        )
        .built();
    assert!(site.faults().is_empty(), "{:#?}", site.faults());
    let schema: serde_json::Value = serde_json::from_str(&site.read("public/data/services.schema.json")).unwrap();
    assert_eq!(schema["title"], "Мемлекеттік көрсетілетін қызметтер / Государственные услуги", "the rest stays");
    let columns = &schema["items"]["properties"];
    assert_eq!(columns["code"]["title"], "Коды / Шифр", "a table's own key holds, not that of all tables");
    assert_eq!(columns["name_ru"]["title"], "Атауы (орысша) / Название (на русском)");
    assert_eq!(columns["unofficial_languages"]["title"], "Ресми емес тілдер / Перевод");
    assert!(site.read("public/ru/open-data/services/index.html").contains("Шифр"));
    assert!(!site.read("public/ru/open-data/sections/index.html").contains("Шифр"));
    let unknown = site.replace("themes/default/strings/ru/data-dictionary.ftl", ".code =", ".cod =").faults();
    assert_eq!(unknown.iter().map(|fault| fault.code.as_str()).collect::<Vec<_>>(), ["TZ956"]);
}

#[test]
fn what_a_language_lacks_names_its_own_on_the_pages_of_the_data() {
    let page = |path: &str| path.replace("ru.md", "fr.md");
    let mut register = Register::empty();
    for (path, bytes) in files(&project().join("tests/fixtures/small")) {
        let text = String::from_utf8(bytes).unwrap();
        let text = text.replace("ru = ", "fr = ").replace("\"ru\"", "\"fr\"");
        register = register.write(&page(&path), text);
    }
    let site = register.built();
    let page = site.read("public/fr/open-data/services/index.html");
    assert!(
        page.contains("<h1><span lang=\"kk\" dir=\"ltr\">"),
        "French has no strings: the first language of the register stands in"
    );
    assert!(!page.contains("\u{FDD0}") && !page.contains("Название"), "Russian is no language of this register");
}

#[test]
fn a_missing_theme_and_a_broken_template_are_told() {
    let missing = Register::small()
        .replace("registry/registry.toml", "id = \"small\"", "id = \"small\"\ntheme = \"none\"")
        .build(&[]);
    assert_eq!(missing.code, 1);
    assert!(missing.stdout.contains("there is no theme \"none\""), "{}", missing.stdout);
    let broken = Register::small().write("themes/default/templates/home.html", "{% if %}").build(&[]);
    assert_eq!(broken.code, 1);
    assert!(broken.stdout.contains("home.html:1:"), "{}", broken.stdout);
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
