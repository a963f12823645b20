//! The texts of acts: their pages, addresses, links, and what directives draw.

use crate::support::Register;

const PAGE: &str = "public/kk/regulations/rules/regulation/index.html";

#[test]
fn every_chapter_point_and_annex_has_its_address() {
    let page = Register::small().built().read(PAGE);
    for address in ["ch1", "p1", "p1-1", "p1-1-a", "p3", "a1", "a2"] {
        assert_eq!(page.matches(&format!("id=\"{address}\"")).count(), 1, "{address}");
        assert!(page.contains(&format!("href=\"#{address}\"")), "a link to {address}");
    }
    assert!(page.contains(">3.</span>") && !page.contains(">2.</span>"), "a missing number stays missing");
}

#[test]
fn languages_stand_side_by_side_and_the_translation_is_marked() {
    let register = Register::small().built();
    let page = register.read(PAGE);
    let row = page.split("id=\"p1-1\"").nth(1).unwrap().split("class=\"tz-row").next().unwrap();
    let (kk, ru) = (row.find("тұтынушы – жеке тұлға").unwrap(), row.find("потребитель – физическое лицо").unwrap());
    assert!(kk < ru, "the page's language first");
    assert!(page.contains("ресми емес аударма"));
    let page = register.read("public/ru/regulations/rules/regulation/index.html");
    assert!(page.contains("неофициальный перевод"));
}

#[test]
fn citations_lead_to_their_points() {
    let register = Register::small().built();
    let page = register.read(PAGE);
    assert!(page.contains("осы Регламенттің <a href=\"#p1\""), "{page}");
    assert!(page.contains("және <a href=\"#a1\""), "a list of points and annexes is linked whole");
    assert!(page.contains("приложении <a href=\"#a1\""), "{page}");
}

#[test]
fn terms_lead_to_their_definitions() {
    let register = Register::small()
        .append("content/regulations/rules/regulation/kk.md", "\nТұтынушыға құжат беріледі.\n")
        .built();
    let page = register.read(PAGE);
    assert!(page.contains("<a class=\"tz-term\" href=\"#p1-1\">Тұтынушыға</a>"), "{page}");
    let definition = page.split("id=\"p1-1\"").nth(1).unwrap().split("class=\"tz-row").next().unwrap();
    assert!(!definition.contains("class=\"tz-term\""), "a definition is not linked to itself");
}

#[test]
fn directives_draw_the_data() {
    let page = Register::small().built().read(PAGE);
    assert!(page.contains("<a href=\"/kk/providers/atbasar/#atbasar-employment\">Бөлім</a>"), "{page}");
    assert!(page.contains("8-71643 2-45-69") && page.contains("Күн сайын 9.00-ден 18.00-ге дейін"));
    assert!(page.contains("id=\"procedure-main\"") && page.contains("Инспектор"));
    assert!(page.contains("сақталмаған сурет"));
}

#[test]
fn a_repealed_text_says_so_and_leads_to_what_repealed_it() {
    let register = Register::small()
        .replace(
            "registry/acts/rules.toml",
            "status = \"in-force\"",
            "status = \"repealed\"\nrepealed_on = 2022-01-01\nrepealed_by = { number = \"7\" }",
        )
        .built();
    let page = register.read(PAGE);
    assert!(page.contains("class=\"tz-banner tz-ended\"") && page.contains("2022\u{a0}жылғы 1\u{a0}қаңтар"));
}

#[test]
fn a_text_in_one_language_is_published() {
    let register = Register::small().remove("content/regulations/rules/regulation/ru.md").built();
    let page = register.read("public/ru/regulations/rules/regulation/index.html");
    assert!(page.contains("<h1><span lang=\"kk\" dir=\"ltr\">Регламент</span></h1>"), "{page}");
}

#[test]
fn markup_in_a_text_stays_harmless() {
    let page = Register::small()
        .replace(
            "content/regulations/rules/regulation/kk.md",
            "Нөмірсіз абзац.",
            "<script>alert(1)</script> <b onclick=\"x()\">қою</b> [а](javascript:alert(1)) 1 < 2 & 3",
        )
        .built()
        .read(PAGE);
    assert!(
        !page.contains("<script>alert") && !page.contains("onclick") && !page.contains("href=\"javascript"),
        "{page}"
    );
}

#[test]
fn a_loop_that_never_pays_ends_with_a_fault() {
    let register = Register::small().replace(
        "content/regulations/rules/regulation/kk.md",
        "Нөмірсіз абзац.",
        "{% for a in \"xxxxxxxxxx\" * 100000 %}{% for b in \"xxxxxxxxxx\" * 100000 %}x{% endfor %}{% endfor %}",
    );
    let start = std::time::Instant::now();
    let faults = register.faults();
    assert!(start.elapsed().as_secs() < 20);
    assert!(faults.iter().any(|fault| fault.code == "TZ504" && fault.line > 0), "{faults:#?}");
}
