//! Addresses for ever: a register in which every id changed still answers at each address that it had.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{Register, files, tizilim};

type Site = BTreeMap<String, Vec<u8>>;

/// What each id of the small register becomes, in the words of its sources.
const RENAMED: &[(&str, &str)] = &[
    (
        "id = \"certificate\"\nformer_ids = [\"old-certificate\"]",
        "id = \"card\"\nformer_ids = [\"old-certificate\", \"former\"]",
    ),
    ("id = \"certificate\"", "id = \"card\""),
    ("\"former\"]", "\"certificate\"]"),
    ("service = \"certificate\"", "service = \"card\""),
    ("service=\"certificate\", id=\"main\"", "service=\"card\", id=\"course\""),
    ("id = \"rules\"\n", "id = \"order-58\"\nformer_ids = [\"rules\", \"order\"]\n"),
    ("act = \"rules\"", "act = \"order-58\""),
    (
        "id = \"regulation\"\n",
        "id = \"procedure\"\nformer_ids = [\"regulation\"]\nformer_addresses = [{ address = \"p3\", now = \"p4\" }]\n",
    ),
    ("text = \"regulation\"", "text = \"procedure\""),
    ("\n3. ", "\n4. "),
    ("{#p3}", "{#p4}"),
    ("id = \"atbasar\"\n", "id = \"atbasar-district\"\nformer_ids = [\"atbasar\"]\n"),
    ("district = \"atbasar\"", "district = \"atbasar-district\""),
    ("id = \"atbasar-employment\"\nkind", "id = \"employment\"\nformer_ids = [\"atbasar-employment\"]\nkind"),
    (
        "id = \"atbasar-employment\"\nprovider = \"atbasar-employment\"",
        "id = \"employment-office\"\nformer_ids = [\"atbasar-employment\"]\nprovider = \"employment\"",
    ),
    ("id = \"ministry\"\n", "id = \"digital-ministry\"\nformer_ids = [\"ministry\"]\n"),
    ("= \"ministry\"", "= \"digital-ministry\""),
    ("code = \"007\"\n", "code = \"008\"\nformer_codes = [\"007\"]\n"),
    ("code = \"00701\"\n", "code = \"00801\"\nformer_codes = [\"00701\"]\n"),
    ("subsection = \"00701\"", "subsection = \"00801\""),
    ("id = \"proposals\"\n", "id = \"offers\"\nformer_ids = [\"proposals\"]\n"),
    ("id = \"register\"\n", "id = \"list\"\nformer_ids = [\"register\"]\n"),
    ("id = \"budget\"\n", "id = \"finance\"\nformer_ids = [\"budget\"]\n"),
    ("id = \"portal\"\n", "id = \"gateway\"\nformer_ids = [\"portal\"]\n"),
    ("}, ids = [\"portal\"", "}, ids = [\"gateway\""),
    ("id = \"annex1\"\n", "id = \"first-annex\"\nformer_ids = [\"annex1\"]\n"),
    ("abbreviations(\"annex1\")", "abbreviations(\"first-annex\")"),
    ("code = \"2.1\"\n", "code = \"2.2\"\nformer_codes = [\"2.1\"]\n"),
    ("{ id = \"identity\",", "{ id = \"id-card\", former_ids = [\"identity\"],"),
    ("id = \"inspector\"\n", "id = \"clerk\"\nformer_ids = [\"inspector\"]\n"),
    ("participant = \"inspector\"", "participant = \"clerk\""),
    ("id = \"main\"\nkind", "id = \"course\"\nformer_ids = [\"main\"]\nkind"),
    ("id = \"office\"\nkind", "id = \"desk\"\nformer_ids = [\"office\"]\nkind"),
    ("channels = [\"office\"]", "channels = [\"desk\"]"),
    ("\n[publisher]", "\n[[page]]\nid = \"project\"\nformer_ids = [\"about\"]\n\n[publisher]"),
];

/// What the names of files and folders become.
const MOVED: &[(&str, &str)] = &[
    ("services/certificate.toml", "services/card.toml"),
    ("acts/rules.toml", "acts/order-58.toml"),
    ("regulations/rules/regulation/", "regulations/order-58/procedure/"),
    ("offices/atbasar.toml", "offices/atbasar-district.toml"),
    ("pages/about/", "pages/project/"),
];

/// The small register, in which every id is another one, and names the one that it had.
fn renamed() -> Register {
    let sources = files(&Register::small().root());
    let mut used = BTreeSet::new();
    let renamed = sources.into_iter().fold(Register::empty(), |register, (path, bytes)| {
        let mut text = String::from_utf8(bytes).unwrap();
        for (now, then) in RENAMED {
            if text.contains(now) {
                used.insert(now);
                text = text.replace(now, then);
            }
        }
        let path = MOVED.iter().fold(path, |path, (now, then)| path.replace(now, then));
        register.write(&path, text)
    });
    let unused: Vec<_> = RENAMED.iter().map(|(now, _)| now).filter(|now| !used.contains(now)).collect();
    assert!(unused.is_empty(), "{unused:?}");
    renamed
}

fn sites() -> (Site, Site) {
    let built = |register: Register| files(&register.built().path("public"));
    (built(Register::small()), built(renamed()))
}

fn text<'s>(site: &'s Site, path: &str) -> &'s str {
    std::str::from_utf8(site.get(path).unwrap_or_else(|| panic!("{path} is not there"))).unwrap()
}

/// The path to which a page at a former address leads, if it is one.
fn target(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("<meta http-equiv=\"refresh\" content=\"0; url=/")?;
    Some(format!("{}index.html", rest.split('"').next().unwrap()))
}

fn anchors(page: &str) -> Vec<&str> {
    page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn every_address_of_every_kind_still_leads_to_what_stood_there() {
    let (before, after) = sites();
    let (mut moved, mut landed) = (0, 0);
    for (path, bytes) in &before {
        // Names that hold a hash of their content change with it; the index is read as a whole.
        if ["assets/", "search/", "."].iter().any(|start| path.starts_with(start)) {
            continue;
        }
        assert!(after.contains_key(path), "{path} is gone");
        if !path.ends_with(".html") {
            continue;
        }
        let mut page = text(&after, path);
        if let Some(target) = target(page) {
            let folder = target.strip_suffix("index.html").unwrap();
            let (language, _) = path.split_once('/').unwrap();
            for part in [
                format!("<html lang=\"{language}\""),
                "<meta name=\"robots\" content=\"noindex\">".to_owned(),
                format!("<link rel=\"canonical\" href=\"https://small.example/{folder}\">"),
                format!("<a href=\"/{folder}\""),
                "<script type=\"module\" src=\"/assets/redirect.".to_owned(),
            ] {
                assert!(page.contains(&part), "{path}: {part}\n{page}");
            }
            assert!(target.starts_with(language), "{path}: {target}");
            page = text(&after, &target);
            assert!(self::target(page).is_none(), "{path} leads on twice");
            moved += 1;
        }
        let page_anchors: BTreeSet<_> = anchors(page).into_iter().collect();
        let is_former_redirect = target(std::str::from_utf8(bytes).unwrap()).is_some();
        for anchor in anchors(std::str::from_utf8(bytes).unwrap()).into_iter().filter(|_| !is_former_redirect) {
            // What the parts of a drawing and the heading of a section are called is the page's own affair.
            if anchor.starts_with("flow-") || anchor.ends_with("-day") {
                continue;
            }
            assert!(page_anchors.contains(anchor), "{path}#{anchor} is gone");
            landed += 1;
        }
    }
    assert!(moved >= 2 * 9 && landed > 2000, "{moved} pages, {landed} places");
    for (path, bytes) in after.iter().filter(|(path, _)| path.ends_with(".html")) {
        let all = anchors(std::str::from_utf8(bytes).unwrap());
        let once: BTreeSet<_> = all.iter().collect();
        assert_eq!(all.len(), once.len(), "{path} has an anchor twice");
    }
}

#[test]
fn data_at_former_addresses_are_those_of_today() {
    let (_, after) = sites();
    for (now, before) in [
        ("data/services/card.json", "data/services/certificate.json"),
        ("data/services/card.json", "data/services/old-certificate.json"),
        ("data/v1/services/card.json", "data/v1/services/certificate.json"),
        ("data/v1/acts/order-58.json", "data/v1/acts/order.json"),
        ("data/v1/offices/atbasar-district.json", "data/v1/offices/atbasar.json"),
        ("data/acts/order-58.procedure.kk.akn.xml", "data/acts/rules.regulation.kk.akn.xml"),
        ("data/acts/order-58.procedure.kk.akn.xml", "data/acts/order-58.regulation.kk.akn.xml"),
        ("data/acts/order-58.procedure.ru.akn.xml", "data/acts/rules.procedure.ru.akn.xml"),
        ("data/procedures/card.course.kk.bpmn", "data/procedures/certificate.main.kk.bpmn"),
        ("data/procedures/card.course.kk.bpmn", "data/procedures/card.main.kk.bpmn"),
        ("kk/services/card/card.png", "kk/services/certificate/card.png"),
        ("ru/sections/008/feed.xml", "ru/sections/007/feed.xml"),
    ] {
        assert!(after[now] == *after.get(before).unwrap_or_else(|| panic!("{before} is not there")), "{before}");
        if let Some(name) = before.strip_prefix("data/") {
            assert!(text(&after, "data/SHA256SUMS").contains(&format!("  {name}\n")), "{before}");
            assert!(!text(&after, "data/catalog.ttl").contains(name), "the catalogue offers {before}");
        }
    }
    assert!(text(&after, "data/v1/services/certificate.json").contains("https://small.example/kk/services/card/"));
    assert!(!text(&after, "sitemap.xml").contains("certificate"));
    let districts = text(&after, "data/districts.csv");
    assert!(districts.contains("former_ids") && districts.contains("atbasar-district,atbasar,"), "{districts}");
}

#[test]
fn servers_lead_on_by_the_same_rules_and_to_what_is_there() {
    for base in ["https://small.example/", "https://example.org/registry/"] {
        let register = renamed();
        let folder = register.around().join("conf");
        let outcome = register.build(&["--base-url", base, "--server-config", folder.to_str().unwrap()]);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let rules = |of: &dyn Fn(&str) -> Option<(String, String)>, name: &str| -> BTreeMap<String, String> {
            read(name).lines().filter_map(of).collect()
        };
        let hosts = rules(
            &|line| match &words(line)[..] {
                [from, to, status] if status == "301" => Some((from.clone(), to.clone())),
                _ => None,
            },
            "_redirects",
        );
        let caddy = rules(
            &|line| match &words(line)[..] {
                [redir, from, to, permanent] if redir == "redir" && permanent == "permanent" => {
                    Some((from.clone(), to.clone()))
                }
                _ => None,
            },
            "Caddyfile",
        );
        let nginx = read("nginx.conf");
        let nginx: BTreeMap<String, String> = nginx
            .split("location = ")
            .skip(1)
            .map(|rule| {
                let words = words(rule);
                assert_eq!((words[1].as_str(), words[2..4].join(" ").as_str()), ("{", "return 301"));
                (words[0].clone(), words[4].trim_end_matches(';').to_owned())
            })
            .collect();
        assert_eq!(hosts, caddy);
        assert_eq!(hosts, nginx);
        let site = files(&register.path("public"));
        let root = base.split_once("://").unwrap().1.split_once('/').map(|(_, path)| format!("/{path}")).unwrap();
        for (from, to) in &hosts {
            for address in [from, to] {
                let path = address.strip_prefix(&root).unwrap_or_else(|| panic!("{address}"));
                let file = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
                assert!(site.contains_key(&file), "{address} is not there");
            }
            assert!(!hosts.contains_key(to), "{from} leads on twice");
        }
        for from in
            ["kk/services/certificate/", "ru/regulations/rules/regulation/", "data/acts/rules.regulation.kk.akn.xml"]
        {
            assert!(hosts.contains_key(&format!("{root}{from}")), "{from}: {hosts:#?}");
        }
        assert_eq!(site.contains_key("_redirects"), root == "/", "hosts look for it at the root");
    }
}

#[test]
fn a_thing_is_found_by_the_id_or_code_that_it_had() {
    let register = renamed().built();
    for (query, kind, id) in [
        ("certificate", "service", "card"),
        ("old-certificate", "service", "card"),
        ("rules", "act", "order-58"),
        ("007", "section", "008"),
        ("00701", "subsection", "00801"),
        ("atbasar-employment", "district", "atbasar-district"),
        ("about", "page", "project"),
        ("proposals", "deadline", "offers"),
        ("budget", "capability", "oblast/finance"),
        ("portal", "system", "gateway"),
    ] {
        let index = register.path("public/search/index");
        let output = tizilim().arg("search").arg("--index").arg(index).args(["--json", query]).output().unwrap();
        let hits: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((hits[0]["kind"].as_str(), hits[0]["id"].as_str()), (Some(kind), Some(id)), "{query}: {hits:#}");
    }
}

/// A file of the sources, what stands there and what is written in its place; the line and the text of the fault.
type Mistake = (&'static str, &'static str, &'static str, u64, &'static str);

#[test]
fn a_former_id_that_could_not_lead_to_one_place_is_a_fault() {
    const MISTAKES: &[Mistake] = &[
        // Given twice, by one record and by two.
        ("registry/services/card.toml", "\"old-certificate\"", "\"certificate\"", 2, "\"certificate\""),
        ("registry/services/card.toml", "\"old-certificate\"", "\"x\", \"x\"", 2, "\"x\""),
        // A circle: the one has the id that the other had.
        ("registry/acts/order-58.toml", "[\"rules\"", "[\"old-rules\"", 2, "\"old-rules\""),
        ("registry/districts.toml", "[\"atbasar\"]", "[\"akmola\"]", 8, "\"akmola\""),
        ("registry/classifier.toml", "[\"00701\"]", "[\"010\"]", 11, "\"010\""),
        ("registry/deadlines.toml", "[\"proposals\"]", "[\"approval\"]", 3, "\"approval\""),
        ("registry/catalogue/oblast.toml", "[\"budget\"]", "[\"permits\"]", 9, "\"permits\""),
        ("registry/catalogue/systems.toml", "[\"portal\"]", "[\"licences\"]", 6, "\"licences\""),
        ("registry/catalogue/indicators.toml", "[\"2.1\"]", "[\"1.1.1\"]", 29, "\"1.1.1\""),
        // An address that the site needs.
        ("registry/registry.toml", "[\"about\"]", "[\"services\"]", 10, "\"services\""),
        ("registry/services/card.toml", "\"certificate\"]", "\"by-body\"]", 2, "\"by-body\""),
        // A place that the text still has.
        ("registry/acts/order-58.toml", "address = \"p3\"", "address = \"p1\"", 13, "\"p1\""),
    ];
    for (file, from, to, line, given) in MISTAKES {
        let register = renamed().replace(file, from, to);
        let faults: Vec<_> = register.faults().into_iter().filter(|fault| fault.code == "TZ304").collect();
        let places: Vec<_> =
            faults.iter().map(|fault| (fault.file.as_str(), fault.line, fault.text.as_str())).collect();
        assert!(places.contains(&(file, *line, given)), "{to}: {faults:#?}");
    }
    for (file, from, to, given) in [
        ("registry/registry.toml", "id = \"project\"", "id = \"projects\"", "\"projects\""),
        ("registry/acts/order-58.toml", "now = \"p4\"", "now = \"p5\"", "\"p5\""),
    ] {
        let faults = renamed().replace(file, from, to).faults();
        let found = faults.iter().find(|fault| fault.code == "TZ302").unwrap_or_else(|| panic!("{faults:#?}"));
        assert_eq!((found.file.as_str(), found.text.as_str()), (file, given));
    }
}

#[test]
fn a_record_of_any_kind_may_change_its_id_after_it_was_published() {
    let small = Register::small();
    let outcome = small.run(&["snapshot", "--date", "2026-01-31"]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let published = files(&small.path("registry/revisions")).into_iter();
    let register = published
        .fold(renamed(), |register, (path, bytes)| register.write(&format!("registry/revisions/{path}"), bytes));
    let gone: Vec<_> = register.faults().into_iter().filter(|fault| fault.code == "TZ804").collect();
    assert!(gone.is_empty(), "{gone:#?}");
}
