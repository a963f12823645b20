//! The catalogue of functions: its pages, what directives draw of it, what the register computes.

use crate::support::{Register, files};

const OBLAST: &str = "registry/catalogue/oblast.toml";
const SERVICE: &str = "registry/services/certificate.toml";
const TEXT: &str = "public/kk/regulations/rules/regulation/index.html";

#[test]
fn its_pages_exist_in_both_languages_and_lead_to_each_other() {
    let register = Register::small().built();
    for language in ["kk", "ru"] {
        let read = |path: &str| register.read(&format!("public/{language}/{path}index.html"));
        let overview = read("capabilities/");
        for path in ["capabilities/oblast/", "systems/", "indicators/", "abbreviations/"] {
            assert!(overview.contains(&format!("href=\"/{language}/{path}\"")), "{path}");
            assert!(read(path).contains(&format!("href=\"/{language}/capabilities/\"")), "{path} leads up");
        }
        let level = read("capabilities/oblast/");
        assert!(level.contains(&format!("href=\"/{language}/capabilities/oblast/budget/\"")));
        let page = read("capabilities/oblast/budget/");
        assert!(page.contains(&format!("href=\"/{language}/systems/#portal\"")));
        assert!(read("systems/").contains("id=\"portal\""));
        assert!(read("acts/rules/").contains(&format!("<h2><a href=\"/{language}/capabilities/\"")));
        assert!(!read("acts/old-rules/").contains(&format!("<h2><a href=\"/{language}/capabilities/\"")));
        assert!(read("services/").contains(&format!("<p><a href=\"/{language}/capabilities/\">")), "the footer");
    }
    let sitemap = register.read("public/sitemap.xml");
    assert!(sitemap.contains("<loc>https://small.example/kk/capabilities/oblast/permits/</loc>"));
}

#[test]
fn a_capability_shows_all_that_is_known_of_it_and_how_surely() {
    let register = Register::small().built();
    let page = register.read("public/ru/capabilities/oblast/budget/index.html");
    for part in [
        "<h1>Управление бюджетом (область)</h1>",
        "<tr id=\"r2\"><td>2</td><td>исполняет бюджет</td>",
        "продолжается на следующей странице",
        "ПЭП, ИС ЕЛ (1 услуга)",
        "Портал электронного правительства",
        "<li>1-уровень: учет.</li><li>2-уровень: анализ.</li>",
        "Реестр заявлений",
        "href=\"/ru/regulations/rules/regulation/#f1-1\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("установлено по смыслу"));
    let page = register.read("public/ru/capabilities/oblast/permits/index.html");
    for part in [
        "установлено по смыслу",
        "Не установлено точно",
        "(№\u{a0}4, 5): ПЭП",
        "В акте не расшифровано",
        "Возможно, это то же, что (не установлено): ПЭП.",
        "В акте способ не указан.",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn a_register_without_a_catalogue_has_no_trace_of_it() {
    let mut register = Register::small();
    for file in ["oblast", "systems", "indicators", "abbreviations"] {
        register = register.remove(&format!("registry/catalogue/{file}.toml"));
    }
    for language in ["kk", "ru"] {
        let text = format!("content/regulations/rules/regulation/{language}.md");
        register = register
            .replace(&text, "{{ functions(part=1) }}", "")
            .replace(&text, "{{ abbreviations(\"annex1\") }}", "")
            .replace(&text, "{{ indicators() }}", "");
    }
    let register = register.built();
    let public = files(&register.path("public"));
    for folder in ["capabilities", "systems", "indicators", "abbreviations"] {
        assert!(!public.keys().any(|path| path.starts_with(&format!("kk/{folder}/"))), "{folder}");
    }
    assert!(!register.read("public/kk/index.html").contains("/capabilities/"));
}

#[test]
fn a_catalogue_of_a_repealed_act_says_so_on_every_page() {
    let register = Register::small()
        .replace(
            "registry/acts/rules.toml",
            "status = \"in-force\"",
            "status = \"repealed\"\nrepealed_on = 2022-01-01\nrepealed_by = { number = \"7\" }",
        )
        .built();
    for path in
        ["capabilities", "capabilities/oblast", "capabilities/oblast/budget", "systems", "indicators", "abbreviations"]
    {
        let page = register.read(&format!("public/kk/{path}/index.html"));
        assert!(
            page.contains("class=\"tz-banner tz-ended\"") && page.contains("2022\u{a0}жылғы 1\u{a0}қаңтар"),
            "{path}"
        );
        assert!(page.contains("href=\"/kk/acts/rules/\""), "{path}");
    }
}

#[test]
fn a_directive_draws_the_printed_table() {
    let page = Register::small().built().read(TEXT);
    let rows: Vec<_> = page.split("<tr id=\"f1-").skip(1).filter_map(|row| row.split("</tr>").next()).collect();
    assert_eq!(rows.len(), 5, "a row a function");
    assert!(
        rows[0].contains("<th scope=\"rowgroup\" rowspan=\"2\">") && rows[0].contains("<td rowspan=\"2\">ЭҮП, ЕЛ АЖ")
    );
    assert!(rows[1].starts_with("2\"><td>2</td><td>бюджетті орындайды</td>"), "{}", rows[1]);
    assert!(rows[2].contains("<td rowspan=\"1\">ЕЛ АЖ</td>") && rows[3].contains("<td rowspan=\"2\">ЭҮП</td>"));
    assert!(rows[4].matches("<td").count() == 3, "number, function, resources: {}", rows[4]);
    assert!(page.contains("<th scope=\"row\">ӘА</th><td>Әкім аппараты</td>"));
    let place = |letters: &str| page.find(&format!("<th scope=\"row\">{letters}</th>")).unwrap();
    assert!(place("ЭҮП") < place("ӘА"), "a text keeps the printed order");
    assert!(page.contains("<td>2.1</td><td>ДК бар үйлер үлесі</td>"));
}

#[test]
fn abbreviations_stand_in_the_order_of_the_language() {
    let page = Register::small().built().read("public/kk/abbreviations/index.html");
    assert!(page.find("ӘА").unwrap() < page.find(">ЭҮП<").unwrap());
}

/// The cell of an indicator's value.
fn value(page: &str, code: &str) -> String {
    let row = page.split(&format!("id=\"i{code}\"")).nth(1).unwrap().split("</tr>").next().unwrap();
    row.rsplit("\"Значение\">").next().unwrap().trim_end_matches("</td>").to_owned()
}

#[test]
fn indicators_are_computed_from_services_in_force_or_not_supplied() {
    let page = |register: Register| register.built().read("public/ru/indicators/index.html");
    let paper = page(Register::small());
    assert_eq!(value(&paper, "1.1.1"), "<strong>0</strong>");
    assert_eq!(value(&paper, "1.1.2"), "<strong>0,00</strong>");
    assert!(value(&paper, "2.1").contains("данные не представлены"));
    let electronic =
        || Register::small().replace(SERVICE, "[\"paper\"]", "[\"electronic-partial\", \"electronic-full\"]");
    let full = page(electronic());
    assert_eq!(
        (value(&full, "1.1.1"), value(&full, "1.1.2")),
        ("<strong>1</strong>".into(), "<strong>100,00</strong>".into())
    );
    let partial = page(Register::small().replace(SERVICE, "[\"paper\"]", "[\"electronic-partial\"]"));
    assert_eq!(value(&partial, "1.1.1"), "<strong>0</strong>", "partly is not fully");
    let excepted =
        page(electronic().replace(SERVICE, "delivery_forms", "automated_by = [\"licences\"]\ndelivery_forms"));
    assert_eq!(value(&excepted, "1.1.1"), "<strong>0</strong>");
    assert_eq!(value(&excepted, "1.1.2"), "не вычисляется: нет услуг, которые учитываются");
    let ended = page(electronic().replace(SERVICE, "\"in-force\"", "\"withdrawn\"\nended_on = 2022-01-01"));
    assert_eq!(value(&ended, "1.1.1"), "<strong>0</strong>", "only services in force count");
}

#[test]
fn a_missing_translation_is_marked_in_the_table_of_a_text() {
    let page = Register::small()
        .replace(OBLAST, "kk = \"талон беру\", ru = \"выдача талона\"", "kk = \"талон беру\"")
        .built()
        .read("public/ru/regulations/rules/regulation/index.html");
    assert!(page.contains("<td lang=\"kk\" dir=\"ltr\">талон беру</td>"), "the row stays light");
}

#[test]
fn search_finds_capabilities_and_systems() {
    let register = Register::small().built();
    for (query, url) in [
        ("Управление бюджетом", "/ru/capabilities/oblast/budget/"),
        ("ПЭП", "/ru/systems/#portal"),
        ("исполняет бюджет", "/ru/capabilities/oblast/budget/"),
    ] {
        let index = register.path("public/search/index");
        let output = crate::support::tizilim()
            .args(["search", "--lang", "ru", "--index"])
            .arg(&index)
            .arg(query)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text.lines().next().and_then(|line| line.split('\t').nth(3)), Some(url), "{query}: {text}");
    }
}
