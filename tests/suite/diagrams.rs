//! Diagrams of procedures and bars of numbers: on pages, as files.

use std::collections::BTreeSet;

use crate::support::{Register, files};

const PAGE: &str = "public/kk/services/certificate/index.html";
const BPMN: &str = "public/data/procedures/certificate.main.ru.bpmn";
const SERVICE: &str = "registry/services/certificate.toml";

/// The first drawing of a page.
fn drawing(page: &str) -> &str {
    let from = page.find("<svg").expect("a drawing");
    &page[from..page[from..].find("</svg>").expect("it ends") + from + "</svg>".len()]
}

#[test]
fn a_procedure_is_drawn_above_its_table_in_each_language() {
    let register = Register::small().built();
    for (language, words) in [("kk", "Қабылдау"), ("ru", "Приём")] {
        let page = register.read(&format!("public/{language}/services/certificate/index.html"));
        let (drawn, table) = (page.find("<figure class=\"tz-flow\">").unwrap(), page.find(">Инспектор</td>").unwrap());
        assert!(drawn < table, "{language}");
        let svg = drawing(&page);
        assert!(svg.contains("role=\"img\" aria-labelledby=\"flow-main-t flow-main-d\"") && svg.contains(words));
        assert!(page.contains(&format!("href=\"/data/procedures/certificate.main.{language}.bpmn\"")));
    }
    let regulation = register.read("public/kk/regulations/rules/regulation/index.html");
    assert!(regulation.contains("<title id=\"flow-main-t\">"));
}

#[test]
fn drawings_need_no_style_no_script_and_no_other_file() {
    let register = Register::small().built();
    for (path, bytes) in files(&register.path("public")) {
        if !path.ends_with(".html") {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        for svg in page.split("<svg").skip(1).filter_map(|part| part.split("</svg>").next()) {
            for forbidden in ["style=", "<style", "<script", "href=", "onload", "url("] {
                assert!(!svg.contains(forbidden), "{path}: {forbidden}");
            }
        }
        let ids: Vec<_> = page.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}: {ids:?}");
    }
}

#[test]
fn a_procedure_without_steps_has_no_picture_and_no_file() {
    let register = Register::small();
    let text = register.read(SERVICE);
    let (before, from) = text.split_at(text.find("[[procedure.step]]").unwrap());
    let after = from.rfind("[[procedure.step]]").map(|at| &from[at..]).unwrap();
    let after = after.split_once("\n\n").map_or("", |(_, after)| after).to_owned();
    let register = register.write(SERVICE, format!("{before}{after}")).built();
    assert!(!register.read(PAGE).contains("<figure class=\"tz-flow\">"));
    assert!(!register.path(BPMN).exists());
}

#[test]
fn bpmn_files_are_in_the_checksums() {
    let register = Register::small().built();
    let sums = register.read("public/data/SHA256SUMS");
    for language in ["kk", "ru"] {
        assert!(sums.contains(&format!("  procedures/certificate.main.{language}.bpmn\n")), "{sums}");
    }
}

#[test]
fn markup_in_a_step_stays_text() {
    let register =
        Register::small().replace(SERVICE, "ru = \"Приём\"", "ru = \"<script>alert(1)</script> & ]]>\"").built();
    let page = register.read("public/ru/services/certificate/index.html");
    assert!(!page.contains("<script>") && drawing(&page).contains("&lt;script&gt;"), "{}", drawing(&page));
    let bpmn = register.read(BPMN);
    assert!(bpmn.contains("name=\"1. &lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt;"));
}

#[test]
fn services_are_counted_by_section_and_by_form() {
    let register = Register::small().built();
    let sections = register.read("public/ru/sections/index.html");
    assert!(sections.contains("<title id=\"chart-sections-t\">Услуги по разделам</title>"));
    let table = sections.split("<figcaption>").nth(1).unwrap();
    assert!(table.contains("href=\"/ru/sections/007/\"") && table.contains("<td>1</td>"), "{table}");
    let services = register.read("public/ru/services/index.html");
    assert!(services.contains("id=\"chart-delivery-forms-t\""));
}

#[test]
fn a_small_procedure_as_svg_and_as_bpmn() {
    let register = Register::small().built();
    insta::assert_snapshot!("procedure-svg", drawing(&register.read(PAGE)).replace('>', ">\n"));
    insta::assert_snapshot!("procedure-bpmn", register.read(BPMN).replace(env!("CARGO_PKG_VERSION"), "VERSION"));
}
