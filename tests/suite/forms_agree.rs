//! Every form tells the same of a service: its status on the day of the build, the days on which it holds, the body that answers
//! for it, the documents to bring and how long it takes, whatever a record says and leaves out.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::Register;

const DAY: &str = "2026-06-15";
const BEFORE: &str = "2026-01-01";
const AFTER: &str = "2026-12-01";

/// A service of the generated register, with what all forms must tell of it.
struct Generated {
    id: String,
    toml: String,
    status: &'static str,
    from: Option<&'static str>,
    to: Option<&'static str>,
    body: Option<&'static str>,
    documents: Vec<String>,
    /// The time for all channels in ISO 8601; none in working days.
    time: Option<&'static str>,
}

/// Every combination of keys that may be left out.
fn all() -> Vec<Generated> {
    let bodies = [
        ("", None),
        ("developer = \"agency\"\n", Some("agency")),
        ("act = \"rules\"\n", Some("ministry")),
        // The issuer of the act answers for it, not the body that drafted the act.
        ("act = \"rules\"\ndeveloper = \"agency\"\n", Some("ministry")),
    ];
    let days = [None, Some(BEFORE), Some(AFTER)];
    let documents = ["", "[[evidence]]\n", "[[evidence]]\nchannels = [\"office\"]\n"];
    let times = [("", None), ("3 working days", None), ("2 weeks", Some("P2W")), ("P1DT12H", Some("PT36H"))];
    let mut found = Vec::new();
    for (body_at, (body, responsible)) in bodies.into_iter().enumerate() {
        for (from, to) in
            days.into_iter().flat_map(|from| days.map(|to| (from, to))).filter(|(from, to)| to.is_none() || from <= to)
        {
            for (kind, group) in documents.into_iter().enumerate() {
                let (written, time) = times[found.len() % times.len()];
                let id = format!("s-{}", found.len());
                let names: Vec<_> = (0..kind).map(|at| format!("Документ {at} услуги {id}")).collect();
                let items: Vec<_> = names
                    .iter()
                    .enumerate()
                    .map(|(at, name)| format!("{{ id = \"d{at}\", text = {{ kk = \"Құжат\", ru = \"{name}\" }} }}"))
                    .collect();
                let items =
                    if names.is_empty() { String::new() } else { format!("{group}items = [{}]\n", items.join(", ")) };
                let day = |key: &str, day: Option<&str>| day.map(|day| format!("{key} = {day}\n")).unwrap_or_default();
                let written = if written.is_empty() {
                    String::new()
                } else {
                    format!(
                        "[[processing_time]]\nkind = \"service\"\ntime = \"{written}\"\ntext = {{ kk = \"мерзімі\", ru = \"срок\" }}\n"
                    )
                };
                let toml = format!(
                    "id = \"{id}\"\nname = {{ kk = \"Қызмет {body_at}\", ru = \"Услуга {body_at}\" }}\nsubsection = \"00701\"\n\
                     status = \"in-force\"\n{body}{}{}recipients = [\"individuals\"]\ndelivery_forms = [\"paper\"]\n\n\
                     [[channel]]\nid = \"office\"\nkind = \"office\"\nname = {{ kk = \"Бөлім\", ru = \"Отдел\" }}\n\n{written}{items}",
                    day("valid_from", from),
                    day("valid_to", to),
                );
                let status = match (from, to) {
                    (Some(AFTER), _) => "upcoming",
                    (_, Some(BEFORE)) => "ended",
                    _ => "in-force",
                };
                found.push(Generated { id, toml, status, from, to, body: responsible, documents: names, time });
            }
        }
    }
    found
}

/// The register of all these services.
fn register(services: &[Generated]) -> Register {
    let register = Register::small()
        .write(
            "registry/profile.toml",
            "[required]\nact = false\ndeveloper = false\nprovider = false\ncost_free = false\n",
        )
        .append(
            "registry/bodies.toml",
            "\n[[body]]\nid = \"agency\"\nkind = \"central\"\nname = { kk = \"Агенттік\", ru = \"Агентство\" }\n",
        );
    let write = |register: Register, service: &Generated| {
        register.write(&format!("registry/services/{}.toml", service.id), &service.toml)
    };
    services.iter().fold(register, write)
}

/// The objects of a JSON file that is a list.
fn list(register: &Register, path: &str) -> Vec<Value> {
    serde_json::from_str(&register.read(&format!("public/{path}"))).unwrap()
}

fn of<'v>(list: &'v [Value], key: &str, id: &str) -> &'v Value {
    list.iter().find(|one| one[key] == id).unwrap_or_else(|| panic!("no {id}"))
}

/// One value or several, as compact JSON-LD has them.
fn several(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    }
}

/// The end of an address behind a mark.
fn end<'v>(value: &'v Value, mark: &str) -> Option<&'v str> {
    value.as_str()?.rsplit_once(mark).map(|(_, end)| end)
}

#[test]
fn every_form_tells_the_same_of_every_combination_of_keys() {
    let services = all();
    let statuses: BTreeSet<_> = services.iter().map(|service| service.status).collect();
    assert!(services.len() > 70 && statuses.len() == 3, "{} {statuses:?}", services.len());
    let register = register(&services);
    let outcome = register.run(&["build", "--date", DAY]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);

    let table = list(&register, "data/services.json");
    let evidence = list(&register, "data/evidence.json");
    let linked: Value = serde_json::from_str(&register.read("public/data/services.jsonld")).unwrap();
    let graph = linked["@graph"].as_array().unwrap();
    let hsds = list(&register, "data/hsds/ru/services.json");
    let organizations = list(&register, "data/hsds/ru/organizations.json");
    let required = list(&register, "data/hsds/ru/required_documents.json");
    let api: Value = serde_json::from_str(&register.read("public/data/v1/services.json")).unwrap();

    for service in &services {
        let (id, toml) = (service.id.as_str(), &service.toml);
        let is_given = service.status == "in-force";
        let day = |value: &Value| value.as_str().map(str::to_owned);
        let (from, to) = (service.from.map(str::to_owned), service.to.map(str::to_owned));
        let documents: BTreeSet<_> = service.documents.iter().map(String::as_str).collect();

        let row = of(&table, "id", id);
        assert_eq!(
            (row["status"].as_str(), day(&row["valid_from"]), day(&row["valid_to"])),
            (Some(service.status), from.clone(), to.clone()),
            "the table, {toml}"
        );
        let rows = evidence.iter().filter(|row| row["service_id"] == id);
        assert_eq!(
            rows.filter_map(|row| row["text_ru"].as_str()).collect::<BTreeSet<_>>(),
            documents,
            "the table of documents, {toml}"
        );

        let record: Value = serde_json::from_str(&register.read(&format!("public/data/services/{id}.json"))).unwrap();
        let told = &record["service"];
        assert_eq!(
            (told["status"].as_str(), day(&told["valid_from"]), day(&told["valid_to"])),
            (Some(service.status), from, to.clone()),
            "the record, {toml}"
        );
        let items = several(&told["evidence"]).into_iter().flat_map(|group| several(&group["items"]));
        assert_eq!(
            items.filter_map(|item| item["text"]["ru"].as_str()).collect::<BTreeSet<_>>(),
            documents,
            "the record, {toml}"
        );
        assert_eq!(of(api["services"].as_array().unwrap(), "id", id)["status"], service.status, "the API, {toml}");

        let node =
            graph.iter().find(|node| node["dct:identifier"] == id && node["@type"] == "cpsv:PublicService").unwrap();
        assert_eq!(end(&node["adms:status"], "#status-"), Some(service.status), "linked data, {toml}");
        assert_eq!(end(&node["cv:hasCompetentAuthority"], "#body-"), service.body, "linked data, {toml}");
        assert_eq!(day(&node["schema:validThrough"]), to, "linked data, {toml}");
        assert_eq!(
            node["cv:processingTime"].as_str().or_else(|| node["cv:processingTime"]["@value"].as_str()),
            service.time,
            "linked data, {toml}"
        );
        let inputs = several(&node["cpsv:hasInput"]).into_iter();
        let inputs = inputs.filter_map(|iri| graph.iter().find(|node| node["@id"] == *iri));
        let titles =
            inputs.filter_map(|input| input["dct:title"]["ru"].as_str().or(input["skos:prefLabel"]["ru"].as_str()));
        assert_eq!(titles.collect::<BTreeSet<_>>(), documents, "linked data, {toml}");

        let object = of(&hsds, "register_id", id);
        assert_eq!(object["status"], if is_given { "active" } else { "inactive" }, "HSDS, {toml}");
        let organization = organizations.iter().find(|one| one["id"] == object["organization_id"]);
        assert_eq!(organization.and_then(|one| end(&one["register_id"], "body/")), service.body, "HSDS, {toml}");
        let asked = required.iter().filter(|one| one["service_id"] == object["id"]);
        assert_eq!(
            asked.filter_map(|one| one["document"].as_str()).collect::<BTreeSet<_>>(),
            documents,
            "HSDS, {toml}"
        );

        let page = register.read(&format!("public/ru/services/{id}/index.html"));
        assert_eq!(page.contains(&format!("data-status=\"{}\"", service.status)), !is_given, "the page, {toml}");
        for document in &documents {
            assert!(page.contains(document), "{document} is not on the page of {toml}");
        }
        let script =
            page.split("application/ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next()).unwrap();
        let script: Value = serde_json::from_str(script).unwrap();
        let node = of(script["@graph"].as_array().unwrap(), "@type", "GovernmentService");
        assert_eq!(node.get("availableChannel").is_some(), is_given, "structured data, {toml}");
        let providers = several(&node["provider"]);
        assert_eq!(
            providers.first().and_then(|one| end(&one["@id"], "#body-")),
            service.body,
            "structured data, {toml}"
        );
        let name = service.body.map(|body| if body == "agency" { "Агентство" } else { "Министерство" });
        assert_eq!(providers.first().and_then(|one| one["name"].as_str()), name, "structured data, {toml}");
    }
}
