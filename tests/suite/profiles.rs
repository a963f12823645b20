//! Country profiles: a register of no country, and what a register changes in its profile.

use serde_json::Value;
use tizilim::opendata;
use tizilim::registry::profile::{FormAct, Item, Items, Profile, ReportForm, Required};
use tizilim::registry::{Registry, SourceTree, load, profile};
use tizilim::strings::Translations;

use crate::support::{Fault, Register, project, tizilim};

const PROFILE: &str = "registry/profile.toml";
const SERVICE: &str = "registry/services/certificate.toml";
const OFFICES: &str = "registry/offices/atbasar.toml";
const BODIES: &str = "registry/bodies.toml";
const ACT: &str = "registry/acts/rules.toml";

fn registry_of(register: &Register) -> Registry {
    let loaded = load(SourceTree::read(&register.root()).unwrap());
    assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
    loaded.registry.expect("a register")
}

/// The open data of a register, by path.
fn data(register: &Register) -> std::collections::BTreeMap<String, String> {
    let sink = tizilim::files::MemorySink::default();
    let registry = registry_of(register);
    let translations = Translations::built_in(&registry.languages);
    opendata::write(&registry, &translations, "https://x.example/", &sink).unwrap();
    let text = |(path, bytes)| Some((path, String::from_utf8(bytes).ok()?));
    sink.into_files().into_iter().filter_map(text).collect()
}

fn codes(faults: &[Fault]) -> Vec<&str> {
    faults.iter().map(|fault| fault.code.as_str()).collect()
}

#[test]
fn a_register_of_no_country_follows_no_rules_of_one() {
    let register = Register::neutral();
    assert!(register.faults().is_empty(), "{:#?}", register.faults());
    let files = data(&register);
    for (path, text) in &files {
        for word in ["authorised-body", "00704", "[0-9]{8}", "/akn/kz/"] {
            assert!(!text.contains(word), "{path}: {word}");
        }
    }
    for (table, kinds) in [
        ("bodies", "parliament head-of-state government central regional local court other"),
        ("districts", "region district city municipality"),
        ("providers", "central-body local-body service-centre organisation"),
    ] {
        let schema: Value = serde_json::from_str(&files[&format!("data/{table}.schema.json")]).unwrap();
        let words = schema["items"]["properties"]["kind"]["enum"].as_array().unwrap();
        assert_eq!(words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "), kinds);
    }
    let api: Value = serde_json::from_str(&files["data/v1/openapi.json"]).unwrap();
    let schemas = &api["components"]["schemas"];
    let kinds = schemas["Act"]["properties"]["kind"]["enum"].as_array().unwrap();
    assert!(kinds.contains(&"regulation".into()) && !kinds.contains(&"oblast".into()));
    assert_eq!(schemas["Office"]["properties"]["postcode"]["pattern"], "^[0-9A-Za-z][0-9A-Za-z -]{1,10}$");
    assert!(files["data/offices.csv"].contains("SW1A 1AA"));
    assert!(files["data/services.csv"].contains("housing-benefit,A1.2-001,"), "{}", files["data/services.csv"]);
    assert!(files["data/costs.csv"].contains(",12.50,,"), "no source names a currency: {}", files["data/costs.csv"]);
    assert!(files["data/classifier.ttl"].contains("/en/sections/A1.2/"));
    let hsds = |kind: &str| -> Value { serde_json::from_str(&files[&format!("data/hsds/en/{kind}.json")]).unwrap() };
    assert_eq!(hsds("addresses"), Value::Array(Vec::new()), "HSDS has no address without a country");
    let described = hsds("locations")[0]["description"].as_str().map(ToOwned::to_owned);
    assert!(described.is_some_and(|words| words.starts_with("SW1A 1AA, ")), "what is known of it stands there");
    assert!(
        files["data/services.ttl"].contains("channel-service-centre"),
        "offices of service centres are such channels"
    );
}

#[test]
fn its_pages_show_the_words_of_the_neutral_profile() {
    let register = Register::neutral().replace("registry/registry.toml", "[\"en\"]", "[\"ru\", \"en\"]").built();
    assert!(register.path("public/en/sections/A1.2/index.html").is_file());
    let act = register.read("public/en/acts/housing-act/index.html");
    assert!(act.contains("<dd>law</dd>"), "{act}");
    assert!(register.read("public/ru/acts/housing-act/index.html").contains("<dd>закон</dd>"));
    assert!(register.read("public/en/providers/harbour/index.html").contains("<p class=\"tz-meta\">City"));
    assert!(register.read("public/en/providers/index.html").contains("North"));
    assert!(!register.path("public/en/reports").exists());
}

#[test]
fn without_a_form_there_is_no_yearly_report() {
    let register = Register::neutral();
    for arguments in [&["report", "--year", "2025"][..], &["report", "--year", "2025", "--init"]] {
        let outcome = register.run(arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
        assert!(outcome.stderr.contains("no form of a yearly report") && outcome.stderr.contains("docs/profiles.md"));
    }
    // What was supplied for a report that is gone is told, and shown nowhere.
    let register = Register::small().write(PROFILE, "report = false\n").built();
    assert!(!register.path("public/kk/reports").exists());
    for table in ["reports", "report_services", "report_sources"] {
        assert_eq!(register.read(&format!("public/data/{table}.json")), "[\n]\n", "{table}");
    }
    assert!(!register.read("public/kk/index.html").contains("/reports/"));
}

#[test]
fn a_register_changes_the_forms_of_values() {
    let own = "[formats.postcode]\npattern = \"[0-9]{5}\"\nexample = \"02040\"\n\
               [formats.phone]\ncalling_code = \"44\"\npattern = '\\+44[0-9]{10}'\nexample = \"+442079460018\"\n\
               [formats.identifiers.vat]\nname = { kk = \"ҚҚС\", ru = \"НДС\" }\npattern = \"[A-Z]{2}[0-9]+\"\nexample = \"KZ1\"\n";
    let register = Register::small().write(PROFILE, own);
    let faults = register.faults();
    assert_eq!(codes(&faults), ["TZ207"], "{faults:#?}");
    assert!(faults[0].message.contains("such as \"02040\""), "{faults:#?}");
    let register = register
        .replace(OFFICES, "\"020400\"", "\"02040\"")
        .replace(
            OFFICES,
            "kind = \"authorised-body\"",
            "kind = \"authorised-body\"\nidentifiers = { vat = \"KZ77\", bin = \"123456789013\" }",
        )
        .append(BODIES, "identifiers = { bin = \"100000000001\" }\n");
    let files = data(&register);
    assert!(files["data/acts.ttl"].contains("\"100000000001\"") && files["data/services.ttl"].contains("\"KZ77\""));
    assert!(files["data/services.ttl"].contains("\"НДС\"@ru"));
    let hsds = &files["data/hsds/kk/organizations.json"];
    assert!(hsds.contains("KZ77") && hsds.contains("\"vat\"") && hsds.contains("123456789013"), "{hsds}");
    // Numbers of the country must have its form, those of others need not.
    let register = register.replace(OFFICES, "\"+77164324569\"", "\"+44207\"");
    assert_eq!(codes(&register.faults()), ["TZ206"]);
    let register = register.replace(OFFICES, "\"+44207\"", "\"+442079460018\", \"+15551234567\"");
    assert!(register.faults().is_empty());
}

#[test]
fn a_register_changes_the_structure_of_codes() {
    let own = "[codes.section]\npattern = \"[A-Z]\"\nexample = \"A\"\n[codes.subsection]\npattern = '[A-Z]\\.[0-9]'\n\
               example = \"A.1\"\n[codes.service]\npattern = '[A-Z]\\.[0-9]-[0-9]{2}'\nexample = \"A.1-01\"\n";
    let classifier = "[[section]]\ncode = \"A\"\nname = { kk = \"А\", ru = \"А\" }\n\
                      [[section.subsection]]\ncode = \"A.1\"\nname = { kk = \"Б\", ru = \"Б\" }\n";
    let register = Register::small().write(PROFILE, own).write("registry/classifier.toml", classifier).replace(
        SERVICE,
        "\"00701\"",
        "\"A.1\"",
    );
    assert!(register.faults().is_empty(), "{:#?}", register.faults());
    assert!(data(&register)["data/sections.csv"].contains("\nA,"));
    // Codes are ids in Kazakhstan, in small letters and without dots.
    let coded = register.replace(SERVICE, "subsection =", "code = \"A.1-01\"\nsubsection =");
    assert_eq!(codes(&coded.faults()), ["TZ201"]);
    let coded = coded.write(PROFILE, own.replace("example = \"A.1-01\"", "example = \"A.1-01\"\nis_id = false"));
    assert!(coded.faults().is_empty(), "{:#?}", coded.faults());
    let faulty = coded.replace("registry/classifier.toml", "\"A.1\"", "\"B.1\"").replace(SERVICE, "\"A.1\"", "\"B.1\"");
    let faults = faulty.faults();
    assert_eq!(codes(&faults), ["TZ303", "TZ303"], "{faults:#?}");
    assert!(faults.iter().all(|fault| fault.notes.iter().any(|note| note.contains("point 14"))), "{faults:#?}");
}

#[test]
fn sections_and_subsections_have_addresses_of_their_own() {
    let register = Register::neutral()
        .append("registry/classifier.toml", "\n[[section.subsection]]\ncode = \"a1\"\nname.en = \"Trade\"\n");
    let faults = register.faults();
    assert_eq!(codes(&faults), ["TZ301"]);
    assert!(
        faults[0].message.contains("subsection \"a1\" would have the address of the section \"A1\""),
        "{faults:#?}"
    );
}

#[test]
fn a_register_changes_vocabularies() {
    let own = "act_kinds.standard = false\n[act_kinds.statute]\nlabel = { kk = \"статут\", ru = \"статут\" }\n\
               akoma_ntoso = \"act\"\neli = \"https://authority.example/statute\"\n\
               [district_kinds.oblast]\nlabel = { kk = \"Аймақ\", ru = \"Край\" }\n\
               [district_kinds.city]\nregion = true\n[provider_kinds.authorised-body]\nchannel = \"portal\"\n";
    let register = Register::small().write(PROFILE, own).replace(ACT, "kind = \"order\"", "kind = \"statute\"").built();
    let act = register.read("public/kk/acts/rules/index.html");
    assert!(act.contains("<dd>статут</dd>"), "{act}");
    assert!(register.read("public/data/acts.ttl").contains("https://authority.example/statute"));
    let texts: Vec<_> = crate::support::files(&register.path("public/data/acts"))
        .into_values()
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect();
    assert!(texts.iter().any(|text| text.contains("/akn/kz/act/act/ministry/")), "{texts:?}");
    let schema: Value = serde_json::from_str(&register.read("public/data/acts.schema.json")).unwrap();
    let kinds = schema["items"]["properties"]["kind"]["enum"].as_array().unwrap();
    assert_eq!(kinds.last(), Some(&"statute".into()), "new kinds stand last");
    assert!(!kinds.contains(&"standard".into()));
    assert!(register.read("public/ru/providers/akmola/index.html").contains("Край"));
    assert!(register.read("public/data/services.ttl").contains("channel-portal"));
    let faults = register.replace(ACT, "\"statute\"", "\"statut\"").faults();
    assert_eq!(codes(&faults), ["TZ204"]);
    assert_eq!(faults[0].help, "Did you mean \"statute\"?");
}

#[test]
fn a_register_changes_what_a_service_must_say_and_which_law_asks_for_it() {
    let own = "[required]\ndeveloper = false\nsuspension = true\nresult = { kk = \"11-тармақ\", ru = \"пункт 11\" }\n\
               [messages]\nTZ402 = { kk = \"Біздің қағидалар.\" }\n";
    let register = Register::small().write(PROFILE, own).replace(SERVICE, "developer = \"ministry\"\n", "");
    let faults = register.faults();
    assert_eq!(codes(&faults), ["TZ402", "TZ402"], "{faults:#?}");
    let messages: Vec<_> = faults.iter().map(|fault| fault.message.rsplit(" has no ").next().unwrap()).collect();
    assert_eq!(messages, ["`result` (11-тармақ)", "`suspension`"]);
    // The program's messages are in English: the citation of the profile in English stays, as long as it is not replaced.
    assert_eq!(faults[0].notes.len(), 1);
    let none = Register::small().write(PROFILE, "messages.TZ402 = false\n").replace(SERVICE, "act = \"rules\"\n", "");
    assert!(none.faults().iter().all(|fault| fault.notes.is_empty()), "{:#?}", none.faults());
    let text = Register::small().replace(SERVICE, "act = \"rules\"\n", "").run(&["check"]).stdout;
    assert!(
        text.contains(
            "= note: What the register must hold of a service is listed in the rules of the register, point 13."
        ),
        "{text}"
    );
    assert!(text.contains("has no `act` (the act that sets how it is given; point 13, 6)"), "{text}");
}

#[test]
fn a_register_changes_the_form_of_the_report() {
    let own = "[report]\ntitle = { kk = \"{year}: есеп\", ru = \"Отчет {year}\" }\ndue = \"02-01\"\n\
               [report.form.items.1-1]\nlost = true\n[report.form.items]\n4 = false\n4-1 = false\n\
               [report.form.items.6]\nnumber = \"6.\"\ntitle = { kk = \"Тағы\", ru = \"Еще\" }\nmeasures = [\"complaints\"]\n";
    let register = Register::small().write(PROFILE, own);
    let outcome = register.run(&["report", "--year", "2024", "--lang", "ru"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    assert!(outcome.stdout.starts_with("# Отчет 2024\n"), "{}", outcome.stdout);
    assert!(
        outcome.stdout.contains("1\u{a0}февраля 2025\u{a0}года") && outcome.stdout.contains("## 6. Еще"),
        "{}",
        outcome.stdout
    );
    assert!(!outcome.stdout.contains("Информация о жалобах"), "{}", outcome.stdout);
}

#[test]
fn amounts_without_a_currency_are_in_that_of_the_profile() {
    let paid = Register::small().replace(SERVICE, "cost = { free = true,", "cost = { free = false, amount = \"500\",");
    assert!(data(&paid)["data/costs.csv"].contains(",500,KZT,"));
    let other = paid.write(
        PROFILE,
        "money.currency = \"EUR\"\n[money.units.monthly-calculation-index]\nabbreviation.kk = \"АЕК\"\n",
    );
    assert!(data(&other)["data/costs.csv"].contains(",500,EUR,"));
    let without_warning =
        "\n[rules]\nTZ407 = { severity = \"off\", reason = \"The test looks at an amount without one.\" }\n";
    let none = other.write(PROFILE, "money.currency = false\n").append("registry/registry.toml", without_warning);
    assert!(data(&none)["data/costs.csv"].contains(",500,,"));
}

#[test]
fn words_that_the_profile_lacks_are_told_once_a_language() {
    let register = Register::neutral().replace("registry/registry.toml", "[\"en\"]", "[\"en\", \"fr\"]");
    let faults = register.faults();
    let told: Vec<_> = faults.iter().filter(|fault| fault.code == "TZ902").collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].message.contains("no words in fr for `act_kinds.constitution.label`"), "{told:?}");
    assert!(told[0].help.contains("act_kinds.constitution.label.fr"), "{told:?}");
}

#[test]
fn a_country_without_a_profile_has_the_neutral_one() {
    let neutral = Register::fixture("commune");
    let id = "id = \"commune\"";
    let named = Register::fixture("commune").replace("registry/registry.toml", id, &format!("country = \"ca\"\n{id}"));
    assert_eq!(codes(&named.faults()), codes(&neutral.faults()));
    let outcome = named.build(&[]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
}

#[test]
fn faults_of_the_profile_stand_at_their_place() {
    let register = Register::small().write(PROFILE, "\nact_kinds.law.label.en = \"law\"\nreqired = {}\n");
    let faults = register.faults();
    let places: Vec<_> = faults.iter().map(|fault| (fault.code.as_str(), fault.line, fault.column)).collect();
    assert_eq!(places, [("TZ105", 2, 21), ("TZ101", 3, 1)], "{faults:#?}");
    assert_eq!(faults[1].help, "Did you mean `required`?");
    let broken = Register::small().write(PROFILE, "report = \n");
    assert_eq!(codes(&broken.faults()), ["TZ003"], "other files are read with the country's own profile");
}

#[test]
fn laws_are_told_where_a_country_or_a_register_is_named() {
    let explained = |arguments: &[&str]| {
        let output = tizilim().arg("explain").args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(!explained(&["TZ402"]).contains("point 13"));
    assert!(explained(&["TZ402", "--country", "kz"]).contains("Law: What the register must hold"));
    let register = Register::small()
        .append("registry/registry.toml", "\n[rules]\nTZ402 = { severity = \"off\", reason = \"Drafts.\" }\n");
    let root = register.root();
    let text = explained(&["TZ402", "--root", root.to_str().unwrap()]);
    assert!(text.contains("point 13") && text.contains("In this register: off. Reason: Drafts."), "{text}");
    assert!(explained(&["--root", root.to_str().unwrap()]).contains("TZ402  off  "));
    let output = tizilim().args(["explain", "--country", "KZ"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

/// Every key of a profile is explained, and every requirement and table named.
#[test]
fn the_document_names_every_key() {
    let document = std::fs::read_to_string(project().join("docs/profiles.md")).unwrap();
    let words: std::collections::BTreeSet<_> =
        document.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let keys = [
        Profile::KEYS,
        profile::Formats::KEYS,
        profile::PhoneFormat::KEYS,
        profile::IdentifierScheme::KEYS,
        profile::ClassifierCodes::KEYS,
        profile::CodeFormat::KEYS,
        profile::Money::KEYS,
        profile::MoneyUnit::KEYS,
        profile::ActTerm::KEYS,
        profile::BodyTerm::KEYS,
        profile::DistrictTerm::KEYS,
        profile::SettlementTerm::KEYS,
        profile::ProviderTerm::KEYS,
        profile::Holiday::KEYS,
        ReportForm::KEYS,
        FormAct::KEYS,
        Items::KEYS,
        Item::KEYS,
    ];
    let parts = Required::names().into_iter().filter(|name| name.contains("_channel") || *name == "cost_free");
    let missing: Vec<_> = keys.concat().into_iter().chain(parts).filter(|key| !words.contains(key)).collect();
    assert!(missing.is_empty(), "docs/profiles.md does not name {missing:?}");
}

/// The examples of the document lie over the neutral profile without a fault.
#[test]
fn the_examples_of_the_document_are_true() {
    let document = std::fs::read_to_string(project().join("docs/profiles.md")).unwrap();
    let examples: String = document
        .split("```toml\n")
        .skip(1)
        .filter_map(|part| part.split("```").next())
        .filter(|example| !example.contains("[rules]"))
        .collect();
    // The fixture's records do not follow them; the file itself is what counts.
    let faults: Vec<_> = Register::neutral().write(PROFILE, examples).faults();
    let faults: Vec<_> = faults.into_iter().filter(|fault| fault.file == PROFILE).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}
