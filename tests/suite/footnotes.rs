//! Footnotes lead to their notes and back, on pages of running text, in texts of acts and in their XML.

use std::collections::BTreeSet;

use regex::Regex;

use crate::support::Register;

const KK: &str = "content/regulations/rules/regulation/kk.md";
const RU: &str = "content/regulations/rules/regulation/ru.md";

fn values<'p>(page: &'p str, pattern: &str) -> Vec<&'p str> {
    let pattern = Regex::new(pattern).unwrap();
    pattern.captures_iter(page).map(|found| found.get(1).unwrap().as_str()).collect()
}

/// Every address of the page stands on it once, and every link inside the page leads to one.
fn links_lead_somewhere(page: &str) {
    let ids = values(page, " id=\"([^\"]+)\"");
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{ids:?}");
    for link in values(page, " href=\"#([^\"]+)\"") {
        assert!(unique.contains(&link), "#{link} leads nowhere");
    }
}

#[test]
fn on_a_page() {
    let site = Register::small()
        .append(
            "content/pages/about/ru.md",
            "\nОдин[^x] и *два*[^2], ещё раз[^x].\n\n[^x]: Первая **сноска**.\n[^2]: Вторая.\n",
        )
        .built();
    let page = site.read("public/ru/about/index.html");
    links_lead_somewhere(&page);
    assert!(
        page.contains("<a id=\"fn1.ref\" href=\"#fn1\" role=\"doc-noteref\" aria-label=\"Сноска 1\">1</a>"),
        "{page}"
    );
    let notes =
        page.split("<section class=\"tz-footnotes\" role=\"doc-endnotes\" aria-label=\"Сноски\">").nth(1).unwrap();
    let notes = notes.split("</section>").next().unwrap();
    assert!(notes.contains("<li id=\"fn1\"><p>Первая <strong>сноска</strong>. <a"), "{notes}");
    assert_eq!(values(notes, "href=\"#([^\"]+)\" role=\"doc-backlink\""), ["fn1.ref", "fn1.ref2", "fn2.ref"]);
    assert!(notes.contains("aria-label=\"Сноска 2: вернуться к тексту\">↩</a>"), "{notes}");
    assert!(page.contains("<meta name=\"description\" content=\"Текст.\">"), "{page}");
}

#[test]
fn the_names_of_links_in_another_language_say_so() {
    let site = Register::small()
        .append("content/pages/about/kk.md", "\nБір[^1].\n\n[^1]: Ескертпе.\n")
        .remove("content/pages/about/ru.md")
        .built();
    let page = site.read("public/ru/about/index.html");
    assert_eq!(page.matches("lang=\"ru\">1</a>").count(), 1, "{page}");
    assert!(page.contains("aria-label=\"Сноски\" lang=\"ru\">") && page.contains("lang=\"ru\">↩</a>"), "{page}");
}

#[test]
fn in_a_text_of_an_act() {
    let site = Register::small()
        .replace(
            KK,
            "Нөмірсіз абзац.",
            "Нөмірсіз[^1] абзац[^2], тағы[^1].\n[^1]: Бірінші ескертпе, 1-тармақ.\n[^2]: Екінші.",
        )
        .replace(
            RU,
            "Ненумерованный абзац.",
            "Ненумерованный[^1] абзац[^2], ещё[^1].\n[^1]: Первая сноска.\n[^2]: Вторая.",
        )
        .replace(KK, "| а | б |", "| а[^2] | б |")
        .replace(RU, "| а | б |", "| а[^2] | б |")
        .built();
    for (language, other) in [("kk", "ru"), ("ru", "kk")] {
        let page = site.read(&format!("public/{language}/regulations/rules/regulation/index.html"));
        links_lead_somewhere(&page);
        assert!(!page.contains("[^"), "{page}");
        for told in [language, other] {
            let to_notes = values(&page, &format!("id=\"(fn[^\"]*\\.{told})\" href=\"#fn"));
            let back = values(&page, &format!("href=\"#(fn[^\"]*\\.{told})\" role=\"doc-backlink\""));
            assert_eq!(to_notes.len(), 4, "{to_notes:?}");
            assert_eq!(BTreeSet::from_iter(to_notes), BTreeSet::from_iter(back));
        }
        let note = page
            .split("<div class=\"tz-row tz-is-footnote\" id=\"fn1\">")
            .nth(1)
            .unwrap()
            .split("class=\"tz-row")
            .next()
            .unwrap();
        assert!(note.contains("<sup>1</sup> ") && note.contains("Бірінші") && note.contains("Первая"), "{note}");
    }
}

#[test]
fn in_the_xml_of_an_act_and_in_tables() {
    let site = Register::small()
        .replace(KK, "Нөмірсіз абзац.", "Нөмірсіз[^1] абзац.\n\n[^1]: Ескертпе.")
        .replace(RU, "Ненумерованный абзац.", "Ненумерованный[^1] абзац.\n\n[^1]: Сноска.")
        .built();
    let xml = site.read("public/data/acts/rules.regulation.kk.akn.xml");
    assert!(xml.contains("Нөмірсіз<noteRef href=\"#authorialNote_1\" marker=\"1\"/> абзац."), "{xml}");
    assert!(xml.contains("<authorialNote eId=\"authorialNote_1\" wId=\"fn1\" marker=\"1\">"), "{xml}");
    let points = site.read("public/data/points.csv");
    assert!(points.contains("Нөмірсіз абзац.,Ненумерованный абзац."), "{points}");
    assert!(
        points.lines().any(|line| line.contains("/fn1,") && line.contains(",note,1,") && line.contains("Сноска.")),
        "{points}"
    );
}
