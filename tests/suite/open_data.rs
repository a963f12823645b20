//! The pages of the open data, and the link from every page to its data.

use std::collections::BTreeSet;

use regex::Regex;
use serde_json::Value;

use crate::hostile::hostile_sources;
use crate::support::{Register, files};

/// The addresses of links in a page: those of its foot, or all.
fn links<'p>(page: &'p str, from: &str) -> Vec<&'p str> {
    let part = page.split_once(from).unwrap_or_else(|| panic!("{from} is not there:\n{page}")).1;
    part.split("href=\"").skip(1).filter_map(|link| link.split('"').next()).collect()
}

#[test]
fn every_page_links_its_data() {
    let register = Register::small().built();
    let published = files(&register.path("public"));
    let mut seen = 0;
    for (path, bytes) in published.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8(bytes.clone()).unwrap();
        // What is nowhere, what a browser shows without a connection, and what leads elsewhere at once have no data.
        if ["404.html", "offline.html"].contains(&path.as_str()) || page.contains("http-equiv=\"refresh\"") {
            continue;
        }
        let foot = links(&page, "<p class=\"tz-page-data\">");
        let data: Vec<_> =
            foot.iter().filter_map(|link| link.strip_prefix('/')).filter(|link| link.starts_with("data/")).collect();
        assert!(!data.is_empty(), "{path} links no data");
        for link in data {
            assert!(published.contains_key(link), "{path} links {link}, which is not there");
        }
        seen += 1;
    }
    assert!(seen > 60, "{seen} pages");
}

#[test]
fn a_page_leads_to_the_data_sets_that_it_is_drawn_from() {
    let register = with_revision().built();
    for (path, names) in [
        ("sections/", &["sections", "subsections"][..]),
        ("sections/007/", &["subsections", "services"]),
        ("sections/00701/", &["subsections", "services"]),
        ("services/", &["services"]),
        ("a-z/", &["services"]),
        ("services/certificate/", &["services", "evidence", "steps"]),
        ("providers/", &["districts", "providers", "offices"]),
        ("providers/atbasar/", &["offices", "listings"]),
        ("acts/", &["acts", "act_relations"]),
        ("acts/rules/", &["acts", "act_relations"]),
        ("regulations/rules/regulation/", &["points"]),
        ("capabilities/", &["capabilities", "functions", "resources"]),
        ("capabilities/oblast/", &["capabilities", "functions"]),
        ("capabilities/oblast/budget/", &["capabilities", "functions"]),
        ("systems/", &["systems"]),
        ("indicators/", &["indicators"]),
        ("abbreviations/", &["abbreviations"]),
        ("reports/", &["reports", "report_services", "report_sources"]),
        ("deadlines/", &["deadlines"]),
        ("changes/", &["changes", "revisions", "services", "acts"]),
        ("glossary/", &["definitions"]),
        ("search/", &["services", "offices", "acts", "aliases"]),
    ] {
        let page = register.read(&format!("public/ru/{path}index.html"));
        let foot = links(&page, "<p class=\"tz-page-data\">");
        for name in names {
            for link in [format!("/ru/open-data/{name}/"), format!("/data/{name}.csv"), format!("/data/{name}.json")] {
                assert!(foot.contains(&link.as_str()), "{path} does not link {link}: {foot:?}");
            }
        }
    }
    let service = register.read("public/ru/services/certificate/index.html");
    for link in ["/data/services/certificate.json", "/data/v1/services/certificate.json", "/data/services.ttl"] {
        assert!(service.contains(&format!("<link rel=\"alternate\" type=\"{}\" href=\"{link}\">", media_type(link))));
        assert!(links(&service, "<p class=\"tz-page-data\">").contains(&link));
    }
}

fn media_type(path: &str) -> &str {
    if path.ends_with(".ttl") { "text/turtle" } else { "application/json" }
}

#[test]
fn every_table_with_rows_has_a_page_in_the_index_and_in_the_site_map() {
    let register = with_revision().built();
    let published = files(&register.path("public"));
    let tables: BTreeSet<_> = published
        .keys()
        .filter_map(|path| path.strip_prefix("data/")?.strip_suffix(".csv"))
        .filter(|name| !name.contains(['.', '/']))
        .collect();
    assert!(tables.len() >= 30);
    let site_map = register.read("public/sitemap.xml");
    for language in ["kk", "ru"] {
        let index = register.read(&format!("public/{language}/open-data/index.html"));
        for name in &tables {
            // A first revision promises the changes of the next one.
            if *name != "changes" && published[&format!("data/{name}.json")] == b"[\n]\n" {
                assert!(!register.path(&format!("public/{language}/open-data/{name}")).exists(), "{name} has no rows");
                assert!(!index.contains(&format!("open-data/{name}/")), "{name} has no rows");
                continue;
            }
            let page = register.read(&format!("public/{language}/open-data/{name}/index.html"));
            assert!(index.contains(&format!("<li id=\"{name}\"><a href=\"/{language}/open-data/{name}/\">")), "{name}");
            assert!(site_map.contains(&format!("<loc>https://small.example/{language}/open-data/{name}/</loc>")));
            for link in links(&page, "<main").iter().filter_map(|link| link.strip_prefix("/data/")) {
                assert!(published.contains_key(&format!("data/{link}")), "{name} links {link}");
            }
            structured_data_hold(&page, name);
            columns_hold(&page, &published[&format!("data/{name}.csv")]);
        }
    }
}

/// The page is a `Dataset` for programs, with a download a file.
fn structured_data_hold(page: &str, name: &str) {
    let data =
        page.split("<script type=\"application/ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next());
    let data: Value = serde_json::from_str(data.expect("structured data")).unwrap();
    let set = &data["@graph"][0];
    assert_eq!((&set["@type"], &set["identifier"]), (&"Dataset".into(), &name.into()));
    let downloads: Vec<_> =
        set["distribution"].as_array().unwrap().iter().map(|file| file["contentUrl"].as_str().unwrap()).collect();
    assert!(downloads.contains(&format!("https://small.example/data/{name}.csv").as_str()), "{downloads:?}");
}

/// The page explains each column of the file, in its order, and shows its first rows.
fn columns_hold(page: &str, csv: &[u8]) {
    let mut csv = csv::Reader::from_reader(csv);
    let explained = Regex::new("<tr id=\"column-(\\w+)\">").unwrap();
    let explained: Vec<_> = explained.captures_iter(page).map(|found| found[1].to_owned()).collect();
    assert!(csv.headers().unwrap().iter().eq(explained.iter().map(String::as_str)), "{explained:?}");
    let sample =
        page.split("<div class=\"tz-scroll tz-sample\"").nth(1).map(|rest| rest.split("</table>").next().unwrap());
    let rows = csv.records().count();
    assert_eq!(sample.map_or(0, |sample| sample.matches("<th scope=\"row\">").count()), rows.min(5));
}

#[test]
fn a_table_that_waits_for_rows_says_so() {
    let register = with_revision().built();
    assert!(!register.read("public/ru/open-data/services/index.html").contains("В этой таблице пока нет строк."));
    assert!(register.read("public/ru/open-data/changes/index.html").contains("В этой таблице пока нет строк."));
}

/// A register with a first revision and words for search.
fn with_revision() -> Register {
    let register = Register::small().replace(
        "registry/services/certificate.toml",
        "status = \"in-force\"",
        "status = \"in-force\"\naliases = { kk = [\"анықтама қағазы\"], ru = [\"бумага\"] }",
    );
    let recorded = register.run(&["snapshot", "--date", "2026-01-01"]);
    assert_eq!(recorded.code, 0, "{}", recorded.stderr);
    register
}

#[test]
fn cells_are_texts_cut_where_they_are_long_and_marked_where_they_are_empty() {
    let long = "ұзын мәтін ".repeat(1_000);
    let register = Register::small()
        .replace("registry/classifier.toml", "ru = \"Туризм\"", "ru = '<script>alert(1)</script> & \"x\"'")
        .replace("registry/services/certificate.toml", "үш жұмыс күні", long.trim())
        .built();
    let page = register.read("public/ru/open-data/sections/index.html");
    assert!(page.contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</bdi>"), "{page}");
    let page = register.read("public/ru/open-data/processing_times/index.html");
    assert!(page.contains("<bdi lang=\"kk\" dir=\"ltr\">ұзын мәтін ұзын") && page.contains(" ұзын…</bdi>"), "{page}");
    assert!(!page.contains(long.trim()));
    let page = register.read("public/ru/open-data/services/index.html");
    assert!(page.contains("<span class=\"tz-absent\">пусто</span>"));
    assert!(
        page.contains("<ul class=\"tz-plain\"><li>individuals</li><li>legal-entities</li></ul>"),
        "lists item by item"
    );
}

#[test]
fn the_unofficial_wording_of_shown_rows_is_marked() {
    let register = Register::small()
        .replace(
            "registry/services/certificate.toml",
            "id = \"certificate\"",
            "id = \"certificate\"\nunofficial = [\"ru\"]",
        )
        .built();
    assert!(register.read("public/ru/open-data/services/index.html").contains("неофициальный перевод"));
    assert!(!register.read("public/ru/open-data/sections/index.html").contains("неофициальный перевод"));
}

#[test]
fn examples_have_the_address_of_the_site() {
    let register = Register::small();
    assert_eq!(register.build(&["--base-url", "https://example.org/registry"]).code, 0);
    let page = register.read("public/kk/open-data/services/index.html");
    for tool in ["curl", "pandas", "r", "excel", "duckdb", "sqlite", "datasette"] {
        let code = page.split(&format!("data-example=\"{tool}\"")).nth(1).and_then(|rest| rest.split("</pre>").next());
        assert!(code.expect("code").contains("https://example.org/registry/data/"), "{tool}");
    }
}

/// A register whose every text is hard to write: quotes, markup, formulas, marks of direction, 10,000 letters, emoji.
#[test]
fn pages_of_hard_texts_are_sound() {
    let mut register = Register::empty();
    for (path, source) in hostile_sources(0) {
        register = register.write(&path, source);
    }
    let register = register.built();
    for (path, bytes) in files(&register.path("public")).iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        assert_eq!(page.matches("<script").count(), page.matches("</script>").count(), "{path}");
        assert_eq!(page.matches("<main").count(), page.matches("</main>").count(), "{path}");
        let data =
            page.split("<script type=\"application/ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next());
        assert!(data.is_none_or(|data| serde_json::from_str::<Value>(data).is_ok()), "{path}");
    }
}
