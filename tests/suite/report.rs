//! The yearly report: what `tizilim report` prints, what its pages show, what counts in a year.

use std::collections::BTreeSet;

use tizilim::registry::decode::Record;
use tizilim::registry::model::ActTextKind;
use tizilim::registry::model::{InformationSource, Rendered, ServiceStatistics, Statements, Statistics};
use tizilim::registry::regulation::words::plain;
use tizilim::registry::regulation::{Block, BlockKind};
use tizilim::registry::report::form::{ReportForm, ReportMeasure as M};
use tizilim::registry::report::{Report, State};
use tizilim::registry::values::{LangTag, Year};
use tizilim::registry::{Registry, SourceTree, load};

use crate::support::{Register, project};

const SERVICE: &str = "registry/services/certificate.toml";
const STATISTICS: &str = "registry/statistics/2024.toml";

fn registry_of(root: &std::path::Path) -> Registry {
    load(SourceTree::read(root).unwrap()).registry.expect("a register")
}

/// The form of the yearly report.
fn form(registry: &Registry) -> &ReportForm {
    registry.profile.report.as_ref().expect("the profile has a form")
}

fn year(year: i16) -> Year {
    Year::new(year).unwrap()
}

/// A printed report.
fn printed(register: &Register, arguments: &[&str]) -> String {
    let outcome = register.run(&[&["report"], arguments].concat());
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    outcome.stdout
}

/// The small register, whose act comes into force on the day of its signing.
fn dated() -> Register {
    Register::small().append("registry/acts/rules.toml", "\n[in_force]\nfrom = \"signing\"\n")
}

#[test]
fn the_form_has_the_numbers_and_the_words_of_the_act() {
    let registry = registry_of(project());
    let form = form(&registry);
    for language in [LangTag::KK, LangTag::RU] {
        for item in form.items() {
            let (_, listed, text) = item.text_in(&registry).expect("the order has its texts");
            let address = item.address.as_deref().expect("an address");
            let at = text.block_at(address, language).expect(address);
            if !item.is_of_form() {
                continue;
            }
            let blocks = &text.in_language(language).blocks;
            let from = blocks.iter().position(|block| std::ptr::eq(block, at)).unwrap();
            let words = match item.level() {
                1 | 2 => {
                    let sign = if item.level() == 1 { "." } else { ")" };
                    assert_eq!(
                        *item.number.as_ref().unwrap(),
                        format!("{}{sign}", at.number.as_ref().unwrap()),
                        "{}",
                        item.id
                    );
                    plain(&at.markdown)
                }
                _ => {
                    let line: usize = item.id.rsplit('-').next().unwrap().parse().unwrap();
                    assert_eq!(blocks[from + line].kind, BlockKind::Paragraph);
                    plain(&blocks[from + line].markdown)
                }
            };
            assert_eq!(item.title.get(language), Some(words.as_str()), "{}", item.id);
            let official = !item.title.unofficial().any(|other| other == language);
            assert_eq!(official, !listed.unofficial.contains(&language), "{}: {language}", item.id);
        }
        // And nothing of the form is left out.
        let (.., text) = form.text(&registry, ActTextKind::Form).unwrap();
        let told = |block: &&Block| {
            matches!(block.kind, BlockKind::Point | BlockKind::SubPoint(_))
                || block.kind == BlockKind::Paragraph && block.markdown.ends_with([';', '.'])
        };
        let asked = form.items().filter(|item| item.is_of_form()).count();
        assert_eq!(text.in_language(language).blocks.iter().filter(told).count(), asked);
    }
}

#[test]
fn the_report_is_printed_in_the_form_of_the_act() {
    let register = dated();
    insta::assert_snapshot!("report-2024", printed(&register, &["--year", "2024"]));
    let kazakh = printed(&register, &["--year", "2024", "--lang", "kk"]);
    let russian = printed(&register, &["--year", "2024", "--lang", "ru"]);
    assert_eq!(printed(&register, &["--year", "2024"]), format!("{kazakh}\n{russian}"));
}

#[test]
fn a_report_needs_no_statistics() {
    let register = dated();
    insta::assert_snapshot!("report-2023-ru", printed(&register, &["--year", "2023", "--lang", "ru"]));
    let outcome = register.run(&["report", "--year", "2023"]);
    assert!(outcome.stderr.contains("registry/statistics/2023.toml does not exist"), "{}", outcome.stderr);
    assert!(register.run(&["report", "--year", "2024"]).stderr.is_empty());
    assert!(!printed(&register, &["--year", "2025"]).contains("Проведено"), "another year's words");
}

#[test]
fn the_printed_data_are_the_published_ones() {
    let register = dated().built();
    let printed: serde_json::Value =
        serde_json::from_str(&printed(&register, &["--year", "2024", "--format", "json"])).expect("JSON");
    for table in ["reports", "report_services", "report_sources"] {
        let published: Vec<serde_json::Value> =
            serde_json::from_str(&register.read(&format!("public/data/{table}.json"))).expect("JSON");
        let of_year: Vec<_> = published.into_iter().filter(|row| row["year"] == 2024).collect();
        assert!(!of_year.is_empty());
        assert_eq!(printed[table], serde_json::Value::Array(of_year), "{table}");
    }
    let rows = printed["reports"].as_array().unwrap();
    let row = |id: &str| rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("{id}"));
    assert_eq!(
        (&row("2024/1-2-1/rendered")["value"], &row("2024/1-2-1/rendered")["state"]),
        (&120.into(), &"supplied".into())
    );
    assert_eq!(row("2024/1-2-1/services")["state"], "computed");
    assert_eq!(row("2024/2-1")["state"], "not-supplied");
    assert_eq!(row("2024/1-1")["text_kk"], "Министрлік");
    let other: serde_json::Value =
        serde_json::from_str(&self::printed(&register, &["--year", "2030", "--format", "json"])).expect("JSON");
    assert_eq!(other["reports"].as_array().unwrap().len(), rows.len(), "a year without statistics");
    assert_eq!(other["report_services"], serde_json::json!([]));
}

#[test]
fn wrong_years_languages_and_mixed_options_are_wrong_usage() {
    let register = dated();
    for arguments in [
        &["report"][..],
        &["report", "--year", "20250"],
        &["report", "--year", "1066"],
        &["report", "--year", "-1"],
        &["report", "--year", "Ә"],
        &["report", "--year", "2024", "--lang", "en"],
        &["report", "--year", "2024", "--lang", "ru", "--format", "json"],
        &["report", "--year", "2024", "--init", "--format", "json"],
        &["report", "--year", "2024", "--root"],
    ] {
        let output = crate::support::tizilim().args(arguments).current_dir(register.root()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn faults_are_told_instead_of_a_report() {
    let register = dated().replace(STATISTICS, "total = 120", "total = 12");
    let outcome = register.run(&["report", "--year", "2024"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stdout.contains("TZ704") && outcome.stdout.contains("2024.toml:9:8"), "{}", outcome.stdout);
    let warned = dated().replace(STATISTICS, "free = 120", "free = 100");
    let outcome = warned.run(&["report", "--year", "2024", "--lang", "ru"]);
    assert_eq!(outcome.code, 0);
    assert!(outcome.stdout.starts_with("# Отчет") && outcome.stderr.contains("TZ705"), "{}", outcome.stderr);
}

#[test]
fn texts_of_editors_break_no_table_and_become_no_markup() {
    let register = dated()
        .replace(STATISTICS, "Проведено два семинара | и встреча.", "# a\\n- <b>*b*</b> | [c](d)\\n\\nвторой абзац")
        .replace(SERVICE, "ru = \"Выдача справки\"", "ru = \"Выдача | <i>справки</i>\"");
    let text = printed(&register, &["--year", "2024", "--lang", "ru"]);
    assert!(text.contains("\\# a  \n\\- \\<b>\\*b\\*\\</b> \\| \\[c\\](d)  \n  \nвторой абзац\n"), "{text}");
    assert!(text.contains("| Выдача \\| \\<i>справки\\</i> | 130 | 120 |"), "{text}");
    let page = register.built().read("public/ru/reports/2024/index.html");
    assert!(page.contains("- &lt;b&gt;*b*&lt;&#x2F;b&gt;") || page.contains("- &lt;b&gt;*b*&lt;/b&gt;"), "{page}");
}

/// A register whose service is changed; what is counted of it in a year.
fn counted(change: fn(Register) -> Register, of: i16, measures: &[M]) -> Vec<Option<u64>> {
    let register = change(dated().remove(STATISTICS).remove("registry/statistics/2025.toml"));
    let registry = registry_of(&register.root());
    let report = Report::of(&registry, form(&registry), year(of));
    measures.iter().map(|measure| report.figure(*measure).unwrap().value).collect()
}

#[test]
fn a_service_counts_in_each_year_in_which_it_was_given_on_any_day() {
    let services = &[M::Services, M::ServicesUndated];
    let years = |change: fn(Register) -> Register, years: [i16; 4]| years.map(|of| counted(change, of, services));
    let (none, one, undated) = (vec![Some(0), Some(0)], vec![Some(1), Some(0)], vec![Some(1), Some(1)]);
    // Without a day of its own, it begins with its act: 16.02.2021.
    assert_eq!(
        years(|register| register, [2020, 2021, 2024, 2999]),
        [none.clone(), one.clone(), one.clone(), one.clone()]
    );
    // The day on which it ended is the first on which it is not given; the last day of validity is one on which it is.
    let ended = |register: Register| {
        register.replace(SERVICE, "\"in-force\"", "\"withdrawn\"\nended_on = 2023-01-01\nvalid_from = 2022-12-31")
    };
    assert_eq!(years(ended, [2021, 2022, 2023, 2024]), [none.clone(), one.clone(), none.clone(), none.clone()]);
    let valid = |register: Register| {
        register.replace(SERVICE, "act =", "valid_from = 2020-01-01\nvalid_to = 2023-01-01\nact =")
    };
    assert_eq!(years(valid, [2019, 2020, 2023, 2024]), [none.clone(), one.clone(), one, none.clone()]);
    // Nothing says since when: it counts until its end, and is said to.
    let unknown = |register: Register| {
        register.replace(SERVICE, "act = \"rules\"\n", "").replace(
            SERVICE,
            "\"in-force\"",
            "\"withdrawn\"\nended_on = 2023-05-01",
        )
    };
    assert_eq!(years(unknown, [1900, 2022, 2023, 2024]), [undated.clone(), undated.clone(), undated, none]);
}

#[test]
fn services_are_divided_as_the_form_asks() {
    let parts = &[M::ServiceCentre, M::Free, M::Paid, M::CostNotStated, M::Paper, M::Electronic, M::Proactive, M::Acts];
    assert_eq!(
        counted(|register| register, 2024, parts),
        [Some(0), Some(1), Some(0), Some(0), Some(1), Some(0), Some(0), Some(1)]
    );
    let other = |register: Register| {
        register
            .replace(SERVICE, "[\"paper\"]", "[\"paper\", \"electronic-partial\", \"proactive\"]")
            .replace(SERVICE, "kind = \"office\"", "kind = \"service-centre\"")
            .replace(SERVICE, "cost = { free = true,", "cost = {")
    };
    assert_eq!(
        counted(other, 2024, parts),
        [Some(1), Some(0), Some(0), Some(1), Some(1), Some(1), Some(1), Some(1)],
        "a service on paper and electronically counts in both"
    );
    let nothing = counted(|register| register, 2020, parts);
    assert!(nothing.iter().all(Option::is_none), "a part of no services is nothing to count: {nothing:?}");
}

#[test]
fn this_register_counts_what_its_acts_say_and_invents_nothing() {
    let registry = registry_of(project());
    let report = Report::of(&registry, form(&registry), year(2018));
    let ids: Vec<_> = report.services.all.iter().map(|service| service.id.as_str()).collect();
    assert_eq!(ids, ["rural-specialists-support"]);
    assert_eq!(report.count(State::Supplied), 0);
    assert_eq!(report.figure(M::Acts).unwrap().value, Some(1));
    let report = Report::of(&registry, form(&registry), year(2025));
    assert_eq!(report.figure(M::Services).unwrap().value, Some(0));
    assert_eq!(report.figure(M::Paper).unwrap().state, State::NothingToCount);
    assert_eq!((report.count(State::Supplied), report.count(State::Computed)), (0, 2));
}

#[test]
fn a_page_shows_the_form_with_what_is_there_and_what_is_not() {
    let register = dated().built();
    let page = register.read("public/ru/reports/2024/index.html");
    for part in [
        "<h1>Отчет об оказании государственных услуг за 2024 год</h1>",
        "<time datetime=\"2025-04-30\">30\u{a0}апреля 2025\u{a0}года</time>",
        "<h3 id=\"i1-1\"><span class=\"tz-number\">1)</span> Сведения об услугодателе.</h3>\n<p class=\"tz-prose\">Министерство</p>",
        "сколько раз оказаны услуги</th><td data-label=\"Значение\"><strong>120</strong></td><td data-label=\"Откуда взято\">представлено редакторами</td>",
        "сколько раз услуги оказаны в бумажной форме</th><td data-label=\"Значение\"><span class=\"tz-absent\">—</span></td><td data-label=\"Откуда взято\" class=\"tz-absent\">данные не представлены</td>",
        "<p class=\"tz-prose\">Проведено два семинара | и встреча.</p>",
        "<li>результаты опросов услугополучателей: Опрос</li>",
        "Приложение формы о жалобах в печатном тексте не сохранилось.",
        "id=\"chart-report-forms-t\"",
        "<a href=\"/ru/reports/2025/\" rel=\"next\">2025 →</a>",
        "<a href=\"/ru/open-data/reports/\">",
        "type=\"application/json\" href=\"/data/reports.json\"",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains("id=\"comparison\""), "there is no earlier year");
    let later = register.read("public/kk/reports/2025/index.html");
    for part in [
        "<h1>2025 жылғы мемлекеттік қызметтер көрсету туралы есеп</h1>",
        "<th scope=\"col\">2024</th><th scope=\"col\">2025</th>",
        "қызметтер неше рет көрсетілді</th><td>120</td><td><span class=\"tz-absent\">дерек берілмеген</span></td>",
        "id=\"chart-report-years-t\"",
    ] {
        assert!(later.contains(part), "{part}\n{later}");
    }
    assert!(!register.path("public/kk/reports/2023").exists(), "a year without a file has no page");
}

#[test]
fn reports_are_found_from_every_page_the_search_and_the_site_map() {
    let register = dated().built();
    for language in ["kk", "ru"] {
        let index = register.read(&format!("public/{language}/reports/index.html"));
        let places = ["2025", "2024"].map(|year| index.find(&format!("href=\"/{language}/reports/{year}/\"")).unwrap());
        assert!(places.is_sorted(), "the latest first");
        assert!(
            register.read(&format!("public/{language}/index.html")).contains(&format!("href=\"/{language}/reports/\""))
        );
    }
    assert!(register.read("public/sitemap.xml").contains("<loc>https://small.example/kk/reports/2024/</loc>"));
    let index = register.path("public/search/index");
    for (query, url) in
        [("есеп 2024", "/kk/reports/2024/"), ("годовой отчет об оказании услуг 2025", "/ru/reports/2025/")]
    {
        let output = crate::support::tizilim().args(["search", "--index"]).arg(&index).arg(query).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text.lines().next().and_then(|line| line.split('\t').nth(3)), Some(url), "{query}: {text}");
    }
}

#[test]
fn the_act_that_sets_the_form_leads_to_the_reports() {
    // The order is known by its number and its day.
    let register = dated()
        .replace(
            "registry/acts/rules.toml",
            "number = \"58/НҚ\"\ndate = 2021-02-16",
            "number = \"193\"\ndate = 2013-06-25",
        )
        .replace("registry/acts/rules.toml", "kind = \"regulation\"", "kind = \"form\"")
        .built();
    let page = register.read("public/kk/reports/2024/index.html");
    assert!(page.contains("<a href=\"/kk/regulations/rules/regulation/#p1-1\">Көрсетілетін қызметті беруші"), "{page}");
    assert!(!page.contains("#p2-3\""), "what the text does not have is no link");
    for path in ["acts/rules", "regulations/rules/regulation"] {
        let page = register.read(&format!("public/ru/{path}/index.html"));
        assert!(page.matches("href=\"/ru/reports/\"").count() == 2, "{path}: in the page and in the footer");
    }
}

#[test]
fn a_register_without_statistics_has_no_trace_of_reports() {
    let register = dated().remove(STATISTICS).remove("registry/statistics/2025.toml").built();
    assert!(!register.path("public/kk/reports").exists());
    assert!(!register.read("public/kk/index.html").contains("/reports/"));
    assert_eq!(register.read("public/data/reports.json"), "[\n]\n");
}

#[test]
fn large_numbers_are_grouped_for_people_only() {
    let register = dated()
        .replace(STATISTICS, "applications = 130", "applications = 1234567")
        .replace(STATISTICS, "complaints = 2", "complaints = 9999")
        .built();
    let page = register.read("public/ru/reports/2024/index.html");
    assert!(
        page.contains("<strong>1\u{a0}234\u{a0}567</strong>") && page.contains("<strong>9\u{a0}999</strong>"),
        "{page}"
    );
    assert!(register.read("public/data/reports.csv").contains(",1234567,"));
}

/// The file that `--init` writes, with all its keys in force.
fn uncommented(text: &str) -> String {
    let key = |line: &&str| line.starts_with('#') && !line.starts_with("# ");
    text.lines().map(|line| if key(&line) { &line[1..] } else { line }).collect::<Vec<_>>().join("\n")
}

#[test]
fn init_explains_every_key_and_overwrites_nothing() {
    let register = dated();
    let outcome = register.run(&["report", "--year", "2022", "--init"]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    assert!(outcome.stdout.trim().ends_with("2022.toml"), "{}", outcome.stdout);
    let text = register.read("registry/statistics/2022.toml");
    assert!(register.faults().is_empty(), "{:#?}", register.faults());
    let before = printed(&dated(), &["--year", "2022"]);
    assert_eq!(printed(&register, &["--year", "2022"]), before, "as long as everything is commented out");

    let words: BTreeSet<_> = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let keys = [Statistics::KEYS, Rendered::KEYS, ServiceStatistics::KEYS, Statements::KEYS, InformationSource::KEYS];
    for key in keys.concat() {
        assert!(words.contains(key), "{key}");
    }
    assert!(text.contains("# Анықтама беру\n#[[service]]\n#id = \"certificate\""), "{text}");

    let again = register.run(&["report", "--year", "2022", "--init"]);
    assert_eq!(again.code, 2, "{}", again.stderr);
    assert_eq!(register.read("registry/statistics/2022.toml"), text);

    // What is filled in is well-formed, and the dots where words are still to be written are reported.
    let register = register.write("registry/statistics/2022.toml", uncommented(&text));
    let faults = register.faults();
    assert!(!faults.is_empty() && faults.iter().all(|fault| fault.code == "TZ1201"), "{faults:#?}");
    let registry = registry_of(&register.root());
    let report = Report::of(&registry, form(&registry), year(2022));
    assert_eq!(report.count(State::NotSupplied), 0, "every answer has its key");
}

#[test]
fn numbers_of_services_are_added_up_where_no_total_is_supplied() {
    let statistics = "year = 2024\nperiod = { from = 2024-04-01, to = 2025-03-31 }\n\
        [[service]]\nid = \"certificate\"\napplications = 130\nrendered = 120\n";
    let register = dated().write(STATISTICS, statistics).built();
    let rows: serde_json::Value =
        serde_json::from_str(&printed(&register, &["--year", "2024", "--format", "json"])).expect("JSON");
    let rows = rows["reports"].as_array().unwrap();
    let of = |measure: &str| rows.iter().find(|row| row["measure"] == measure).unwrap();
    assert_eq!((&of("rendered")["state"], &of("rendered")["value"]), (&"summed".into(), &120.into()));
    assert_eq!(of("complaints")["state"], "not-supplied", "no service has such a number");
    assert_eq!(of("rendered-free")["state"], "not-supplied", "services do not say it");
    assert_eq!(
        (&of("rendered")["period_from"], &of("rendered")["period_to"]),
        (&"2024-04-01".into(), &"2025-03-31".into())
    );
    let page = register.read("public/ru/reports/2024/index.html");
    assert!(page.contains("Сумма показателей отдельных услуг") && page.contains("апреля"), "the page says so");
    assert!(printed(&register, &["--year", "2024", "--lang", "ru"]).contains("апреля"));
}

#[test]
fn a_total_that_differs_from_the_sum_of_all_services_is_reported() {
    let register = dated().replace(STATISTICS, "rendered = 120", "rendered = 119");
    let outcome = register.run(&["check"]);
    assert!(
        outcome.stdout.contains("the services have 119 `rendered` together, less than 120 in all"),
        "{}",
        outcome.stdout
    );
    let backwards = "year = 2024\nperiod = { from = 2025-03-31, to = 2024-04-01 }\n";
    let outcome = dated().write(STATISTICS, backwards).run(&["check"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stdout.contains("it is reported from 2025-03-31 and to 2024-04-01"), "{}", outcome.stdout);
}
