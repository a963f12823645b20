//! Every fault code: a register that has the fault, and where it must be told.

use std::collections::BTreeSet;

use tizilim::diagnostics::codes;

use crate::mistakes;
use crate::support::Register;
use crate::theme_faults;

const REGISTER: &str = "registry/registry.toml";
const CLASSIFIER: &str = "registry/classifier.toml";
const ACT: &str = "registry/acts/rules.toml";
const OLD_ACT: &str = "registry/acts/old-rules.toml";
const SERVICE: &str = "registry/services/certificate.toml";
const DISTRICTS: &str = "registry/districts.toml";
const OFFICES: &str = "registry/offices/atbasar.toml";
const TEXT: &str = "content/regulations/rules/regulation/kk.md";
const RU_TEXT: &str = "content/regulations/rules/regulation/ru.md";
const ABOUT: &str = "content/pages/about/kk.md";
const CATALOGUE: &str = "registry/catalogue/oblast.toml";
const SYSTEMS: &str = "registry/catalogue/systems.toml";
const INDICATORS: &str = "registry/catalogue/indicators.toml";
const ABBREVIATIONS: &str = "registry/catalogue/abbreviations.toml";
const GLOSSARY: &str = "registry/glossary.toml";
const STATISTICS: &str = "registry/statistics/2024.toml";
const DEADLINES: &str = "registry/deadlines.toml";
const UNITS: &str = "registry/units.toml";

const PROFILE: &str = "registry/profile.toml";

const REVISION: &str = "registry/revisions/2026-01-31/revision.toml";
const PUBLISHED_SERVICES: &str = "registry/revisions/2026-01-31/services.ndjson";
const PUBLISHED_SECTIONS: &str = "registry/revisions/2026-01-31/sections.ndjson";
const WITHDRAWN: &str = "registry/revisions/withdrawn.toml";

/// A change of the small register, and the faults that it must cause: code, file, line (0 if the fault has none), and a
/// part of the offending text or of the message.
pub(crate) struct Case {
    pub name: &'static str,
    pub change: fn(Register) -> Register,
    pub faults: &'static [(&'static str, &'static str, u64, &'static str)],
}

/// The cases of every code.
pub(crate) fn cases() -> impl Iterator<Item = &'static Case> {
    CASES.iter().chain(theme_faults::CASES).chain(mistakes::CASES)
}

const CASES: &[Case] = &[
    Case {
        name: "a link that leads nowhere",
        change: |register| {
            #[cfg(unix)]
            std::os::unix::fs::symlink("/nowhere/at/all.toml", register.path("registry/acts/link.toml")).unwrap();
            #[cfg(not(unix))]
            let register = register.write("registry/acts/link.toml", [0xFF]);
            register
        },
        faults: &[(
            if cfg!(unix) { "TZ001" } else { "TZ002" },
            "registry/acts/link.toml",
            if cfg!(unix) { 0 } else { 1 },
            "",
        )],
    },
    Case {
        name: "bytes of another encoding",
        change: |register| {
            // "Туризм" in Windows-1251, on the second line.
            register.write("registry/bodies.toml", b"[[body]]\nid = \"ministry\" # \xD2\xF3\xF0\xE8\xE7\xEC\n")
        },
        faults: &[("TZ002", "registry/bodies.toml", 2, "0xD2")],
    },
    Case {
        name: "an open string and a broken key",
        change: |register| register.replace(GLOSSARY, "point = \"2, 7)\"", "point = \"2, 7)\n= 5"),
        faults: &[("TZ003", GLOSSARY, 6, "not TOML"), ("TZ003", GLOSSARY, 7, "not TOML")],
    },
    Case {
        name: "a key twice",
        change: |register| register.append(GLOSSARY, "id = \"again\"\n"),
        faults: &[("TZ003", GLOSSARY, 7, "duplicate key")],
    },
    Case {
        name: "no settings",
        change: |register| register.remove(REGISTER),
        faults: &[("TZ004", REGISTER, 0, "missing")],
    },
    Case {
        name: "a folder with a wrong name",
        change: |register| register.write("registry/service/x.toml", "id = \"x\""),
        faults: &[("TZ005", "registry/service/x.toml", 0, "")],
    },
    Case {
        name: "a link out of the register's folder",
        change: |register| {
            #[cfg(unix)]
            std::os::unix::fs::symlink("/etc/hostname", register.path("registry/acts/link.toml")).unwrap();
            register
        },
        faults: if cfg!(unix) { &[("TZ006", "registry/acts/link.toml", 0, "leads out")] } else { &[] },
    },
    Case {
        name: "merge conflicts in a record, a text, a page and a file of a theme",
        change: |register| {
            register
                .replace(GLOSSARY, "[[term]]", "<<<<<<< HEAD\n[[term]]\n=======\n[[terms]]\n>>>>>>> topic")
                .replace(TEXT, "Нөмірсіз абзац.", "||||||| 1a2b3c4\nНөмірсіз абзац.\n=======\nАбзац.\n>>>>>>> topic")
                .append("content/pages/about/kk.md", "\n<<<<<<< HEAD\nТағы.\n")
                .write("themes/own/strings/kk.ftl", "a = b\n<<<<<<< HEAD\n")
        },
        faults: &[
            ("TZ007", GLOSSARY, 1, "<<<<<<< HEAD"),
            ("TZ007", TEXT, 15, "lines 15, 17, 19"),
            ("TZ502", "content/regulations/rules/regulation", 0, ""),
            ("TZ007", "content/pages/about/kk.md", 5, "line 5"),
            ("TZ502", "content/pages/about", 0, ""),
            ("TZ007", "themes/own/strings/kk.ftl", 2, "<<<<<<< HEAD"),
        ],
    },
    Case {
        name: "a merge conflict in a published table",
        change: |register| {
            let register = published(register);
            let lines = register.read(PUBLISHED_SERVICES);
            register.write(PUBLISHED_SERVICES, format!("<<<<<<< HEAD\n{lines}=======\n{lines}>>>>>>> topic\n"))
        },
        faults: &[("TZ007", PUBLISHED_SERVICES, 1, "<<<<<<< HEAD")],
    },
    Case {
        name: "a merge conflict in the settings",
        change: |register| register.replace(REGISTER, "languages", "<<<<<<< HEAD\nlanguages"),
        faults: &[("TZ007", REGISTER, 2, "<<<<<<< HEAD")],
    },
    Case {
        name: "a misspelt key",
        change: |register| register.replace(SERVICE, "subsection =", "subsecton ="),
        faults: &[("TZ101", SERVICE, 4, "subsecton"), ("TZ102", SERVICE, 1, "subsection")],
    },
    Case {
        name: "an unquoted postcode",
        change: |register| register.replace(OFFICES, "\"020400\"", "20400"),
        faults: &[("TZ103", OFFICES, 12, "20400")],
    },
    Case {
        name: "an empty text",
        change: |register| register.replace(DISTRICTS, "kk = \"Атбасар ауданы\"", "kk = \" \""),
        faults: &[("TZ104", DISTRICTS, 10, "\" \"")],
    },
    Case {
        name: "a language of no page",
        change: |register| register.replace(CLASSIFIER, "ru = \"Туризм\"", "ru = \"Туризм\", en = \"Tourism\""),
        faults: &[("TZ105", CLASSIFIER, 14, "en")],
    },
    Case {
        name: "a character that turns the direction",
        change: |register| register.replace(CLASSIFIER, "ru = \"Труд\"", "ru = \"Тр\u{202E}уд\""),
        faults: &[("TZ106", CLASSIFIER, 6, "Тр")],
    },
    Case {
        name: "a service in a subsection and in a section",
        change: |register| {
            register.replace(SERVICE, "subsection = \"00701\"", "subsection = \"00701\"\nsection = \"007\"")
        },
        faults: &[("TZ107", SERVICE, 5, "both `subsection` and `section` are given")],
    },
    Case {
        name: "an id that climbs out of the folder",
        change: |register| register.replace(DISTRICTS, "id = \"atbasar\"", "id = \"../../etc\""),
        faults: &[("TZ201", DISTRICTS, 7, "../../etc")],
    },
    Case {
        name: "a code without its leading zero",
        change: |register| register.replace(SERVICE, "\"00701\"", "\"0701\""),
        faults: &[("TZ202", SERVICE, 4, "0701")],
    },
    Case {
        name: "a day that does not exist, and a date in words",
        change: |register| {
            register.replace(ACT, "2021-02-16", "2021-02-29").replace(
                OLD_ACT,
                "date = 2011-12-07",
                "date = \"7.12.2011\"",
            )
        },
        faults: &[("TZ203", OLD_ACT, 4, "7.12.2011"), ("TZ003", ACT, 5, "")],
    },
    Case {
        name: "an unknown status",
        change: |register| register.replace(SERVICE, "\"in-force\"", "\"in-forse\""),
        faults: &[("TZ204", SERVICE, 5, "in-forse")],
    },
    Case {
        name: "a time in words",
        change: |register| register.replace(SERVICE, "\"3 working days\"", "\"about a week\""),
        faults: &[("TZ205", SERVICE, 21, "about a week")],
    },
    Case {
        name: "a phone as printed",
        change: |register| register.replace(OFFICES, "+77164324569", "8-71643 2-45-69"),
        faults: &[("TZ206", OFFICES, 15, "8-71643")],
    },
    Case {
        name: "a short postcode",
        change: |register| register.replace(OFFICES, "\"020400\"", "\"20400\""),
        faults: &[("TZ207", OFFICES, 12, "20400")],
    },
    Case {
        name: "an identifier that is too short, and one of no scheme",
        change: |register| {
            register.replace(
                OFFICES,
                "kind = \"authorised-body\"",
                "kind = \"authorised-body\"\nidentifiers = { bin = \"1234\", bnn = \"1\" }",
            )
        },
        faults: &[("TZ101", OFFICES, 6, "bnn"), ("TZ214", OFFICES, 6, "1234")],
    },
    Case {
        name: "a country in three letters",
        change: |register| register.replace(REGISTER, "\"kz\"", "\"KAZ\""),
        faults: &[("TZ213", REGISTER, 6, "KAZ")],
    },
    Case {
        name: "hours in words",
        change: |register| register.replace(OFFICES, "Mo-Fr 09:00-18:00", "9-18"),
        faults: &[("TZ208", OFFICES, 14, "9-18")],
    },
    Case {
        name: "hours by the sun",
        change: |register| register.replace(OFFICES, "09:00-18:00", "09:00-sunset"),
        faults: &[("TZ208", OFFICES, 14, "at character 13, `sunset`")],
    },
    Case {
        name: "a time zone by its distance from Greenwich",
        change: |register| register.write("registry/profile.toml", "time_zone = \"UTC+5\"\n"),
        faults: &[("TZ215", "registry/profile.toml", 1, "UTC+5")],
    },
    Case {
        name: "degrees without their decimal point",
        change: |register| {
            let place = "coordinates = { latitude = 518.097, longitude = 68.35 }\nphones = [";
            register.replace(OFFICES, "phones = [", place)
        },
        faults: &[("TZ216", OFFICES, 15, "518.097 is not a latitude")],
    },
    Case {
        name: "latitude and longitude interchanged",
        change: |register| {
            let place = "coordinates = { latitude = 68.35, longitude = 51.8 }\nphones = [";
            register.replace(OFFICES, "phones = [", place)
        },
        faults: &[("TZ412", OFFICES, 15, "outside of the country")],
    },
    Case {
        name: "an exception of hours that says nothing",
        change: |register| {
            let exception = "[[office.exception]]\nfrom = 2026-12-31\n\n[[office.listing]]";
            register.replace(OFFICES, "[[office.listing]]", exception)
        },
        faults: &[("TZ413", OFFICES, 18, "does not say what holds")],
    },
    Case {
        name: "an address that runs a script",
        change: |register| {
            register.replace(REGISTER, "https://creativecommons.org/publicdomain/zero/1.0/", "javascript:alert(1)")
        },
        faults: &[("TZ209", REGISTER, 14, "javascript")],
    },
    Case {
        name: "a language tag with a Cyrillic letter",
        change: |register| register.replace(REGISTER, "[\"kk\", \"ru\"]", "[\"kk\", \"rу\"]"),
        faults: &[("TZ210", REGISTER, 2, "rу")],
    },
    Case {
        name: "an amount with words",
        change: |register| register.replace(SERVICE, "free = true,", "free = false, amount = \"1 000 тг\","),
        faults: &[("TZ211", SERVICE, 11, "1 000 тг")],
    },
    Case {
        name: "more decimals than the currency has",
        change: |register| register.replace(SERVICE, "free = true,", "free = false, amount = \"1.125\","),
        faults: &[("TZ211", SERVICE, 11, "1.125 has more decimals than amounts in KZT have: 2")],
    },
    Case {
        name: "free and an amount",
        change: |register| register.replace(SERVICE, "free = true,", "free = true, amount = \"500\","),
        faults: &[("TZ406", SERVICE, 11, "the cost is free and has an amount or a unit")],
    },
    Case {
        name: "an amount and a range, which is upside down",
        change: |register| {
            let range = "free = false, amount = \"5\", minimum = \"10\", maximum = \"9.99\",";
            register.replace(SERVICE, "free = true,", range)
        },
        faults: &[
            ("TZ406", SERVICE, 11, "the cost has both an amount and a range"),
            ("TZ406", SERVICE, 11, "`minimum` 10 is more than `maximum` 9.99"),
        ],
    },
    Case {
        name: "a unit that is not there, without an amount, with a currency",
        change: |register| {
            register.replace(SERVICE, "free = true,", "free = false, unit = \"mci\", currency = \"KZT\",")
        },
        faults: &[
            ("TZ302", SERVICE, 11, "there is no unit \"mci\""),
            ("TZ406", SERVICE, 11, "the cost has a unit, but no amount"),
            ("TZ406", SERVICE, 11, "the cost has both a unit and a currency"),
        ],
    },
    Case {
        name: "two costs in the same case, one through a channel that is not there",
        change: |register| {
            register.replace(SERVICE, "cost = { free = true,", "cost = [{ free = false, amount = \"5\" }, { free = false, amount = \"6\", valid_from = 2025-01-01 }, { channels = [\"portal\"], free = true,")
                .replace(SERVICE, "ru = \"бесплатно\" } }", "ru = \"бесплатно\" } }]")
        },
        faults: &[
            ("TZ405", SERVICE, 11, "the service has no channel \"portal\""),
            ("TZ406", SERVICE, 11, "two costs hold in the same case"),
        ],
    },
    Case {
        name: "an amount of which nobody knows the currency",
        change: |register| {
            register
                .replace(SERVICE, "free = true,", "free = false, amount = \"500\",")
                .write(PROFILE, "money.currency = false\n")
        },
        faults: &[("TZ407", SERVICE, 11, "nobody knows in which currency 500 is")],
    },
    Case {
        name: "an amount of 0 that is not called free",
        change: |register| register.replace(SERVICE, "free = true,", "free = false, amount = \"0.00\","),
        faults: &[("TZ408", SERVICE, 11, "the amount is 0, but the cost is not called free")],
    },
    Case {
        name: "a unit without a name and with two values from one day",
        change: |register| {
            let value = "{ from = 2026-01-01, amount = \"1\", source = { kk = \"Заң\", ru = \"Закон\" } }";
            register.write(UNITS, format!("[[unit]]\nid = \"own\"\nvalue = [{value},\n{value}]\n"))
        },
        faults: &[
            ("TZ102", UNITS, 2, "the unit \"own\" has no `name`, and the profile has no such unit"),
            ("TZ403", UNITS, 4, "two values of the unit \"own\" begin on 2026-01-01"),
        ],
    },
    Case {
        name: "a cost that ends before it begins",
        change: |register| {
            register.replace(SERVICE, "free = true,", "free = true, valid_from = 2026-01-01, valid_to = 2025-12-31,")
        },
        faults: &[("TZ403", SERVICE, 11, "it is valid from 2026-01-01 and valid to 2025-12-31, which is earlier")],
    },
    Case {
        name: "a file called otherwise than its id",
        change: |register| register.replace(SERVICE, "id = \"certificate\"", "id = \"sertificate\""),
        faults: &[
            ("TZ212", SERVICE, 1, "sertificate"),
            ("TZ302", OFFICES, 18, "certificate"),
            ("TZ302", STATISTICS, 15, "certificate"),
            ("TZ505", TEXT, 23, "certificate"),
            ("TZ505", "content/regulations/rules/regulation/ru.md", 23, "certificate"),
        ],
    },
    Case {
        name: "a section twice",
        change: |register| register.replace(CLASSIFIER, "code = \"010\"", "code = \"007\""),
        faults: &[("TZ301", CLASSIFIER, 13, "007")],
    },
    Case {
        name: "an act twice, in two files",
        change: |register| {
            let text = register.read(ACT);
            register.write("registry/acts/rules-2.toml", text)
        },
        faults: &[("TZ212", "registry/acts/rules-2.toml", 1, "rules"), ("TZ301", ACT, 1, "rules")],
    },
    Case {
        name: "references to nothing",
        change: |register| {
            register
                .replace(SERVICE, "\"00701\"", "\"00799\"")
                .replace(SERVICE, "act = \"rules\"", "act = \"rulse\"")
                .replace(OFFICES, "provider = \"atbasar-employment\"", "provider = \"nobody\"")
        },
        faults: &[("TZ302", OFFICES, 10, "nobody"), ("TZ302", SERVICE, 4, "00799"), ("TZ302", SERVICE, 6, "rulse")],
    },
    Case {
        name: "a section that is not there",
        change: |register| register.replace(SERVICE, "subsection = \"00701\"", "section = \"099\""),
        faults: &[("TZ302", SERVICE, 4, "there is no section \"099\""), ("TZ402", SERVICE, 5, "has no `subsection`")],
    },
    Case {
        name: "a district that lies in itself",
        change: |register| register.replace(DISTRICTS, "parent = \"akmola\"", "parent = \"atbasar\""),
        faults: &[("TZ302", DISTRICTS, 7, "atbasar")],
    },
    Case {
        name: "a subsection of another section",
        change: |register| {
            register
                .append(CLASSIFIER, "\n[[section.subsection]]\ncode = \"00702\"\nname = { kk = \"а\", ru = \"а\" }\n")
        },
        faults: &[("TZ303", CLASSIFIER, 17, "00702")],
    },
    Case {
        name: "a former id that another record has",
        change: |register| {
            register.replace(SERVICE, "former_ids = [\"old-certificate\"]", "former_ids = [\"certificate\"]")
        },
        faults: &[("TZ304", SERVICE, 2, "certificate")],
    },
    Case {
        name: "a code of two services",
        change: |register| {
            let service =
                register.read(SERVICE).replace("id = \"certificate\"", "id = \"00701001\"\ncode = \"00701001\"");
            let service = service.replace("former_ids = [\"old-certificate\"]\n", "").replace("Анықтама", "Куәлік");
            let service = service.replace("Выдача справки", "Выдача удостоверения");
            let again = service.replace("id = \"00701001\"", "id = \"00701002\"").replace("Куәлік", "Рұқсат");
            register
                .write("registry/services/00701001.toml", service)
                .write("registry/services/00701002.toml", again.replace("удостоверения", "разрешения"))
        },
        faults: &[
            ("TZ201", "registry/services/00701002.toml", 1, "00701001"),
            ("TZ301", "registry/services/00701002.toml", 2, "the code \"00701001\" is defined twice"),
        ],
    },
    Case {
        name: "a step that leads to none",
        change: |register| register.replace(SERVICE, "next = [\"2\"]", "next = [\"12\"]"),
        faults: &[("TZ305", SERVICE, 46, "12")],
    },
    Case {
        name: "a provider, an act, a service and an office under second ids",
        change: |register| {
            let act = register.read(ACT).replace("id = \"rules\"", "id = \"rules-2\"");
            let act = act.split("[[text]]").next().unwrap().replace("58/НҚ", "58/нқ");
            let service = register.read(SERVICE).replace("id = \"certificate\"", "id = \"sertificate\"");
            let service =
                service.replace("former_ids = [\"old-certificate\"]\n", "").replace("Анықтама беру", "«Аныктама» беру");
            register
                .write("registry/acts/rules-2.toml", act)
                .write("registry/services/sertificate.toml", service)
                .append(
                    OFFICES,
                    "\n[[provider]]\nid = \"second\"\nkind = \"authorised-body\"\nname = { kk = \"Жұмыспен  қамту бөлімі\", ru = \"Отдел\" }\n\
                     \n[[office]]\nid = \"again\"\nprovider = \"atbasar-employment\"\nhours = \"Mo 09:00-10:00\"\nphones = [\"+77164324569\"]\n\
                     settlement = { kk = \"Атбасар қаласы\", ru = \"город Атбасар\" }\n\
                     address = { kk = \"Ағыбай батыр көшесі 50\", ru = \"ул. Агыбай батыра, 50\" }\n",
                )
        },
        faults: &[
            ("TZ309", "registry/acts/rules-2.toml", 1, "the act \"rules-2\" seems to be the act \"rules\""),
            ("TZ309", "registry/services/sertificate.toml", 1, "seems to be the service \"certificate\""),
            ("TZ309", OFFICES, 26, "the provider \"second\""),
            ("TZ1203", OFFICES, 28, "in a row"),
            ("TZ309", OFFICES, 31, "the office \"again\""),
        ],
    },
    Case {
        name: "the same names in other places, and two acts without numbers on a day",
        change: |register| {
            let act = register.read(OLD_ACT).replace("id = \"old-rules\"", "id = \"older-rules\"");
            register.write("registry/acts/older-rules.toml", act).append(
                DISTRICTS,
                "\n[[district]]\nid = \"other\"\nkind = \"oblast\"\nname = { kk = \"Атбасар ауданы\", ru = \"Атбасарский район\" }\n",
            )
        },
        faults: &[],
    },
    Case {
        name: "a step number twice",
        change: |register| register.replace(SERVICE, "number = \"2\"\nparticipant", "number = \"1\"\nparticipant"),
        faults: &[("TZ310", SERVICE, 49, "two steps \"1\""), ("TZ305", SERVICE, 46, "2")],
    },
    Case {
        name: "steps in a circle",
        change: |register| {
            register.replace(
                SERVICE,
                "action = { kk = \"Беру\", ru = \"Выдача\" }",
                "action = { kk = \"Беру\", ru = \"Выдача\" }\nnext = [\"1\"]",
            )
        },
        faults: &[("TZ311", SERVICE, 52, "no way leads from the step \"2\" to an end")],
    },
    Case {
        name: "a step to which none leads, and the one after it",
        change: |register| {
            register.append(
                SERVICE,
                "\n[[procedure.step]]\nnumber = \"3\"\naction = { kk = \"а\", ru = \"а\" }\nnext = [\"4\"]\n\
                 \n[[procedure.step]]\nnumber = \"4\"\naction = { kk = \"б\", ru = \"б\" }\n",
            )
        },
        faults: &[("TZ311", SERVICE, 54, "leads to the step \"3\"")],
    },
    Case {
        name: "rows of an annex that are missing and doubled",
        change: |register| {
            let listing = |row: u32| {
                format!(
                    "\n[[office.listing]]\nservice = \"certificate\"\nact = \"rules\"\nannex = \"1\"\nrow = \"{row}\"\n\
                     printed = {{ name = \"Бөлім\" }}\nparallel.ru = {{ name = \"Отдел\" }}\n"
                )
            };
            register.append(OFFICES, &listing(7)).append(OFFICES, &listing(7))
        },
        faults: &[
            ("TZ312", OFFICES, 26, "rows 5 to 6 of annex 1 of \"rules\" for \"certificate\" is missing before row 7"),
            ("TZ312", OFFICES, 34, "row 7 of annex 1"),
        ],
    },
    Case {
        name: "a row of the catalogue twice",
        change: |register| register.replace(CATALOGUE, "row = \"5\"", "row = \"3\""),
        faults: &[("TZ306", CATALOGUE, 47, "row 3"), ("TZ302", CATALOGUE, 34, "row 5")],
    },
    Case {
        name: "rows out of order, and one without a number",
        change: |register| {
            register.replace(CATALOGUE, "row = \"1\"", "row = \"12\"").replace(CATALOGUE, "row = \"2\"", "row = \"b\"")
        },
        faults: &[
            ("TZ307", CATALOGUE, 22, "\"b\""),
            ("TZ307", CATALOGUE, 38, "after row 12"),
            ("TZ307", CATALOGUE, 43, "after row 12"),
            ("TZ307", CATALOGUE, 47, "after row 12"),
        ],
    },
    Case {
        name: "an abbreviation that no list has",
        change: |register| {
            register.replace(SYSTEMS, "abbreviation = \"ЭҮП\"", "abbreviation = \"ЭҮПП\"").replace(
                SYSTEMS,
                "perhaps = [\"ЭҮП\"]",
                "perhaps = [\"ЭҮП\", \"ЕЛ АЖ\", \"ХХ\"]",
            )
        },
        faults: &[("TZ308", SYSTEMS, 8, "ЭҮПП"), ("TZ308", SYSTEMS, 13, "ХХ")],
    },
    Case {
        name: "systems and acts of the catalogue that are not there",
        change: |register| {
            register
                .replace(CATALOGUE, "\"portal\", \"licences\"", "\"portal\", \"licenses\"")
                .replace(INDICATORS, "[\"licences\"]", "[\"nothing\"]")
                .replace(SERVICE, "delivery_forms =", "automated_by = [\"portel\"]\ndelivery_forms =")
                .replace(ABBREVIATIONS, "act = \"rules\"", "act = \"rulse\"")
        },
        faults: &[
            ("TZ302", CATALOGUE, 11, "licenses"),
            ("TZ302", INDICATORS, 15, "nothing"),
            ("TZ302", SERVICE, 9, "portel"),
            ("TZ302", ABBREVIATIONS, 1, "rulse"),
            ("TZ505", TEXT, 33, "annex1"),
            ("TZ505", "content/regulations/rules/regulation/ru.md", 33, "annex1"),
        ],
    },
    Case {
        name: "a capability, an indicator and a system twice, a level in another's file",
        change: |register| {
            register
                .replace(CATALOGUE, "id = \"permits\"", "id = \"budget\"")
                .replace(CATALOGUE, "level = \"oblast\"", "level = \"village\"")
                .replace(INDICATORS, "code = \"1.1.2\"", "code = \"1.1.1\"")
                .append(SYSTEMS, "[[system]]\nid = \"portal\"\nname = { kk = \"а\", ru = \"а\" }\n")
        },
        faults: &[
            ("TZ212", CATALOGUE, 1, "village"),
            ("TZ301", CATALOGUE, 28, "budget"),
            ("TZ301", INDICATORS, 18, "1.1.1"),
            ("TZ301", SYSTEMS, 15, "portal"),
        ],
    },
    Case {
        name: "misspelt keys in the catalogue",
        change: |register| {
            register.replace(CATALOGUE, "uncertain = true", "unsertain = true").replace(
                SYSTEMS,
                "spellings =",
                "spelings =",
            )
        },
        faults: &[("TZ101", CATALOGUE, 40, "unsertain"), ("TZ101", SYSTEMS, 7, "spelings")],
    },
    Case {
        name: "a directive of the catalogue that draws nothing",
        change: |register| register.replace(TEXT, "functions(part=1)", "functions(part=2)"),
        faults: &[("TZ505", TEXT, 31, "part 2")],
    },
    Case {
        name: "a text without Russian",
        change: |register| register.replace(CLASSIFIER, "{ kk = \"Туризм\", ru = \"Туризм\" }", "{ kk = \"Туризм\" }"),
        faults: &[("TZ401", CLASSIFIER, 14, "kk = \"Туризм\"")],
    },
    Case {
        name: "a service in force without what the rules ask",
        change: |register| {
            register.replace(
                SERVICE,
                "developer = \"ministry\"\nrecipients = [\"individuals\", \"legal-entities\"]\n",
                "",
            )
        },
        faults: &[("TZ402", SERVICE, 5, "in-force"), ("TZ402", SERVICE, 5, "in-force")],
    },
    Case {
        name: "repealed before it was signed",
        change: |register| register.replace(OLD_ACT, "repealed_on = 2021-02-16", "repealed_on = 2010-02-16"),
        faults: &[("TZ403", OLD_ACT, 7, "2010-02-16")],
    },
    Case {
        name: "repealed without a day and an act that repealed it",
        change: |register| {
            register.replace(OLD_ACT, "repealed_on = 2021-02-16\nrepealed_by = { act = \"rules\" }\n", "")
        },
        faults: &[("TZ404", OLD_ACT, 1, "old-rules")],
    },
    Case {
        name: "in force with a day of its end",
        change: |register| {
            register.replace(SERVICE, "status = \"in-force\"", "status = \"in-force\"\nended_on = 2020-01-01")
        },
        faults: &[("TZ404", SERVICE, 6, "2020-01-01"), ("TZ706", STATISTICS, 15, "not given in 2024")],
    },
    Case {
        name: "a channel and a participant that are not defined",
        change: |register| {
            register.replace(SERVICE, "channels = [\"office\"]", "channels = [\"portal\"]").replace(
                SERVICE,
                "participant = \"inspector\"",
                "participant = \"inspektor\"",
            )
        },
        faults: &[("TZ405", SERVICE, 20, "portal"), ("TZ405", SERVICE, 43, "inspektor")],
    },
    Case {
        name: "a mailbox that does not say its address",
        change: |register| register.replace(SERVICE, "kind = \"office\"", "kind = \"email\""),
        faults: &[("TZ411", SERVICE, 14, "the channel \"office\" is email but has no mailbox")],
    },
    Case {
        name: "offices that nobody can find or ask",
        change: |register| {
            register.replace(OFFICES, "phones = [\"+77164324569\"]\n", "").replace(
                OFFICES,
                "address = { kk = \"Ағыбай батыр көшесі, 50\", ru = \"улица Агыбай батыра, 50\" }\n",
                "",
            )
        },
        faults: &[("TZ409", OFFICES, 9, "has no address and no phone or mailbox")],
    },
    Case {
        name: "a service in force under a repealed act, and one that ended before its act was signed",
        change: |register| {
            let ended = register.read(SERVICE).replace("id = \"certificate\"", "id = \"ended\"");
            let ended = ended.replace("former_ids = [\"old-certificate\"]\n", "");
            let ended = ended.replace("status = \"in-force\"", "status = \"withdrawn\"\nended_on = 2020-01-01");
            register
                .replace(SERVICE, "act = \"rules\"", "act = \"old-rules\"")
                .write("registry/services/ended.toml", ended)
        },
        faults: &[
            ("TZ410", SERVICE, 5, "is in force, but its act \"old-rules\" is repealed"),
            ("TZ403", "registry/services/ended.toml", 5, "signed 2021-02-16 and ended 2020-01-01"),
        ],
    },
    Case {
        name: "a base description that nothing follows",
        change: |register| {
            register.write(
                "registry/bases/help.toml",
                "id = \"help\"\nname = { kk = \"Көмек\", ru = \"Помощь\" }\nsubsection = \"00701\"\n",
            )
        },
        faults: &[("TZ414", "registry/bases/help.toml", 1, "help")],
    },
    Case {
        name: "a time unlike its words",
        change: |register| register.replace(SERVICE, "time = \"3 working days\"", "time = \"5 working days\""),
        faults: &[("TZ415", SERVICE, 21, "5 working-day")],
    },
    Case {
        name: "a step's time in another unit than its words",
        change: |register| register.replace(SERVICE, "time = \"15 minutes\"", "time = \"15 hours\""),
        faults: &[("TZ415", SERVICE, 45, "15 hour")],
    },
    Case {
        name: "not free, but without a cost",
        change: |register| {
            register.replace(
                SERVICE,
                "{ free = true, text = { kk = \"тегін\", ru = \"бесплатно\" } }",
                "{ free = false }",
            )
        },
        faults: &[("TZ416", SERVICE, 11, "not free")],
    },
    Case {
        name: "a record reviewed years ago",
        change: |register| {
            register.replace(SERVICE, "status = \"in-force\"", "status = \"in-force\"\nreviewed_on = 2020-02-03")
        },
        faults: &[("TZ417", SERVICE, 6, "2020-02-03")],
    },
    Case {
        name: "a page without a title",
        change: |register| register.write("content/pages/about/kk.md", "Мәтін.\n"),
        faults: &[("TZ501", "content/pages/about/kk.md", 1, "Мәтін."), ("TZ502", "content/pages/about", 0, "")],
    },
    Case {
        name: "a page in one language",
        change: |register| register.remove("content/pages/about/ru.md"),
        faults: &[("TZ502", "content/pages/about", 0, "")],
    },
    Case {
        name: "a page where another part of the site stands",
        change: |register| {
            register.write("content/pages/services/kk.md", "# А\n").write("content/pages/services/ru.md", "# А\n")
        },
        faults: &[("TZ503", "content/pages/services", 0, "")],
    },
    Case {
        name: "an act where an index of acts stands",
        change: |register| {
            register.write(
                "registry/acts/by-year.toml",
                "id = \"by-year\"\nkind = \"order\"\ntitle = { kk = \"А\", ru = \"А\" }\ndate = 2020-01-01\nissuer = \"ministry\"\nstatus = \"in-force\"\n",
            )
        },
        faults: &[("TZ503", "registry/acts/by-year.toml", 1, "by-year")],
    },
    Case {
        name: "footnotes of a page and of a text without their counterparts",
        change: |register| {
            register
                .append("content/pages/about/kk.md", "\nБір[^1], екі[^2].\n\n[^2]: Ескерту.\n\n[^3]: Артық.\n")
                .replace(TEXT, "Нөмірсіз абзац.", "Нөмірсіз[^a] абзац.\n\n[^b]: Ескерту.")
        },
        faults: &[
            ("TZ508", "content/pages/about/kk.md", 5, "[^1]"),
            ("TZ508", "content/pages/about/kk.md", 9, "[^3]"),
            ("TZ508", TEXT, 15, "[^a]"),
            ("TZ508", TEXT, 17, "[^b]"),
            ("TZ506", "content/regulations/rules/regulation/ru.md", 15, "fnb"),
        ],
    },
    Case {
        name: "a misspelt directive",
        change: |register| register.replace(TEXT, "{{ offices(", "{{ ofices("),
        faults: &[("TZ504", TEXT, 19, "ofices"), ("TZ502", "content/regulations/rules/regulation", 0, "")],
    },
    Case {
        name: "a directive that asks for nothing",
        change: |register| {
            register.replace(TEXT, "offices(annex=\"1\")", "offices(annex=\"9\")").replace(
                TEXT,
                "id=\"main\"",
                "id=\"mian\"",
            )
        },
        faults: &[("TZ505", TEXT, 19, "annex 9"), ("TZ505", TEXT, 23, "mian")],
    },
    Case {
        name: "a point in one language only",
        change: |register| register.replace(TEXT, "3. Құжаттар", "4. Құжаттар").replace(TEXT, " {#p3}", ""),
        faults: &[
            ("TZ506", "content/regulations/rules/regulation/ru.md", 13, "p4"),
            ("TZ506", TEXT, 13, "p3"),
            ("TZ509", TEXT, 13, "4. follows 1"),
        ],
    },
    Case {
        name: "a row of an annex without its printed name",
        change: |register| register.replace(OFFICES, "name = \"Бөлім\", ", ""),
        faults: &[("TZ510", OFFICES, 18, "certificate")],
    },
    Case {
        name: "a directive with one brace",
        change: |register| register.replace(TEXT, "{{ offices(annex=\"1\") }}", "{ offices(annex=\"1\") }}"),
        faults: &[
            ("TZ504", TEXT, 19, "has one brace where a directive has two"),
            ("TZ502", "content/regulations/rules/regulation", 0, ""),
        ],
    },
    Case {
        name: "a point of this text that is not there",
        change: |register| register.replace(RU_TEXT, "в пункте 1 настоящего", "в пункте 77 настоящего"),
        faults: &[
            ("TZ511", RU_TEXT, 13, "\"77\" of this text is cited, but the text has no p77"),
            ("TZ1103", RU_TEXT, 13, "ru has 77, kk does not"),
        ],
    },
    Case {
        name: "links that lead nowhere",
        change: |register| {
            register
                .append(
                    ABOUT,
                    "\n## Бөлім\n\n[а](/kk/act/)\n[б](www.egov.kz)\n[в](//egov.kz)\n[г](htps://egov.kz)\n[д](C:\\\\forms\\\\1.docx)\n\
                     [е](#h-bolik)\n[ж](/kk/regulations/rules/regulation/#p77)\n[з](/data/servises.csv)\n![и](/a.png)\n<a href=\"../akts/\">к</a>\n",
                )
                .replace(TEXT, "Нөмірсіз абзац.", "Нөмірсіз [абзац](/kk/services/nobody/).")
                .replace(SERVICE, "recipients =", "description = { kk = \"а\\n\\n[б](mailto:kk)\", ru = \"[б](/kk/home/)\" }\nrecipients =")
        },
        faults: &[
            ("TZ512", ABOUT, 7, "Did you mean \"/kk/acts/\"?"),
            ("TZ512", ABOUT, 8, "Write \"https://www.egov.kz\""),
            ("TZ512", ABOUT, 9, "has no scheme"),
            ("TZ512", ABOUT, 10, "htps:"),
            ("TZ512", ABOUT, 11, "somebody's disk"),
            ("TZ512", ABOUT, 12, "#h-bolik"),
            ("TZ512", ABOUT, 13, "#p77"),
            ("TZ512", ABOUT, 14, "servises"),
            ("TZ512", ABOUT, 15, "picture"),
            ("TZ512", ABOUT, 16, "../akts/"),
            ("TZ512", TEXT, 15, "nobody"),
            ("TZ512", SERVICE, 8, "mailto:kk"),
            ("TZ512", SERVICE, 8, "/kk/home/"),
        ],
    },
    Case {
        name: "links that lead somewhere",
        change: |register| {
            register.append(
                ABOUT,
                "\n## Бөлім\n\n[а](/kk/acts) [б](#h-bolim) [в](../services/certificate/) [г](/data/services.csv) [д](/kk/services/old-certificate/)\n\
                 [е](/kk/regulations/rules/regulation/#p3) [ж](https://egov.kz/) [з](/kk/open-data/acts/) [и](/kk/feed.xml) [к](/)\n",
            )
        },
        faults: &[],
    },
    Case {
        name: "a text that its act does not list, and one that is not there",
        change: |register| register.replace(ACT, "id = \"regulation\"", "id = \"regulations\""),
        faults: &[
            ("TZ507", ACT, 10, "regulations"),
            ("TZ507", "content/regulations/rules/regulation", 0, ""),
            ("TZ302", DEADLINES, 7, "regulation"),
        ],
    },
    Case {
        name: "a card that no font can draw",
        change: |register| register.replace(SERVICE, "Анықтама беру", "Анықтама беру (საქართველო)"),
        faults: &[("TZ651", "themes/default/fonts", 0, "1 of 2 cards in `kk` are not drawn")],
    },
    Case {
        name: "a year of two digits, and one of letters",
        change: |register| {
            register
                .replace(STATISTICS, "year = 2024", "year = 24")
                .write("registry/statistics/2023.toml", "year = \"2023\"\n")
        },
        faults: &[("TZ701", STATISTICS, 1, "24"), ("TZ103", "registry/statistics/2023.toml", 1, "2023")],
    },
    Case {
        name: "a report in another year's file, and one twice",
        change: |register| register.write("registry/statistics/24.toml", "year = 2024\n"),
        faults: &[
            ("TZ212", "registry/statistics/24.toml", 1, "2024"),
            ("TZ301", "registry/statistics/24.toml", 1, "2024"),
        ],
    },
    Case {
        name: "numbers that count nothing",
        change: |register| {
            register
                .replace(STATISTICS, "applications = 130", "applications = -130")
                .replace(STATISTICS, "complaints = 2", "complaints = 99_999_999_999_999_999_999")
                .replace(STATISTICS, "total = 120", "total = 12.5")
        },
        faults: &[("TZ702", STATISTICS, 3, "-130"), ("TZ702", STATISTICS, 4, "9999"), ("TZ103", STATISTICS, 7, "12.5")],
    },
    Case {
        name: "a day that does not come every year",
        change: |register| {
            register.replace(DEADLINES, "\"03-01\"", "\"02-29\"").replace(DEADLINES, "\"12-01\"", "\"1 декабря\"")
        },
        faults: &[("TZ703", DEADLINES, 3, "02-29"), ("TZ703", DEADLINES, 12, "1 декабря")],
    },
    Case {
        name: "parts of a report that are larger than the whole",
        change: |register| {
            register
                .replace(STATISTICS, "paid = 0", "paid = 1\nservice_centre = 121\nelectronic = 5\nproactive = 6")
                .replace(STATISTICS, "rendered = 120", "rendered = 121\ncomplaints = 3")
        },
        faults: &[
            ("TZ704", STATISTICS, 9, "`free` and `paid` are 121 together"),
            ("TZ704", STATISTICS, 10, "`service_centre` is 121"),
            ("TZ704", STATISTICS, 12, "more than the 5 of `electronic`"),
            ("TZ704", STATISTICS, 20, "the services have 121 `rendered`"),
            ("TZ704", STATISTICS, 21, "the services have 3 `complaints`"),
        ],
    },
    Case {
        name: "parts of a report that do not make up the whole",
        change: |register| register.replace(STATISTICS, "free = 120", "free = 110"),
        faults: &[("TZ705", STATISTICS, 9, "110 together, less than the 120")],
    },
    Case {
        name: "a service that was not given in the year, one twice, one that is not there, and a body that is not",
        change: |register| {
            register
                .replace(SERVICE, "status = \"in-force\"", "status = \"withdrawn\"\nended_on = 2024-01-01")
                .replace(STATISTICS, "provider = \"ministry\"", "provider = \"minstry\"")
                .append(STATISTICS, "\n[[service]]\nid = \"certificate\"\n\n[[service]]\nid = \"sertificate\"\n")
        },
        faults: &[
            ("TZ302", STATISTICS, 2, "minstry"),
            ("TZ706", STATISTICS, 15, "not given in 2024"),
            ("TZ301", STATISTICS, 24, "certificate"),
            ("TZ706", STATISTICS, 24, "not given in 2024"),
            ("TZ302", STATISTICS, 27, "sertificate"),
        ],
    },
    Case {
        name: "deadlines of no point and no act, and one twice",
        change: |register| {
            register
                .replace(DEADLINES, "point = \"1, 1)\"", "point = \"1, 7)\"")
                .append(
                    DEADLINES,
                    "\n[[deadline]]\nid = \"approval\"\nday = \"06-01\"\nname = { kk = \"а\", ru = \"а\" }\nact = \"rulse\"\n",
                )
        },
        faults: &[
            ("TZ707", DEADLINES, 8, "1, 7)"),
            ("TZ302", DEADLINES, 20, "rulse"),
            ("TZ301", DEADLINES, 11, "approval"),
        ],
    },
    Case {
        name: "a revision that follows another than the one before it",
        change: |register| {
            let second = published(register).replace(OFFICES, "020400", "020401");
            assert_eq!(second.run(&["snapshot", "--date", "2026-02-28"]).code, 0);
            second.replace(
                "registry/revisions/2026-02-28/revision.toml",
                "previous = \"2026-01-31\"",
                "previous = \"2026-01-30\"",
            )
        },
        faults: &[("TZ801", "registry/revisions/2026-02-28/revision.toml", 4, "2026-01-30")],
    },
    Case {
        name: "a revision in a folder of another name",
        change: |register| {
            let register = published(register);
            let folder = register.path("registry/revisions");
            std::fs::rename(folder.join("2026-01-31"), folder.join("january")).unwrap();
            register
        },
        faults: &[("TZ212", "registry/revisions/january/revision.toml", 2, "january")],
    },
    Case {
        name: "tables of a revision without their head",
        change: |register| published(register).remove(REVISION),
        faults: &[("TZ004", REVISION, 0, "missing")],
    },
    Case {
        name: "a stray file beside a revision",
        change: |register| published(register).write("registry/revisions/2026-01-31/readme.txt", "x"),
        faults: &[("TZ005", "registry/revisions/2026-01-31/readme.txt", 0, "")],
    },
    Case {
        name: "a published record that was corrected, one that was cut off, and two that changed places",
        change: |register| {
            let register = published(register).replace(PUBLISHED_SERVICES, "Анықтама беру", "Анықтама");
            let acts = register.read("registry/revisions/2026-01-31/acts.ndjson");
            let end = acts.rfind("\"values\"").unwrap();
            let register = register.write("registry/revisions/2026-01-31/acts.ndjson", &acts[..end]);
            let sections = register.read(PUBLISHED_SECTIONS);
            let (first, second) = sections.split_once('\n').unwrap();
            register.write(PUBLISHED_SECTIONS, format!("{second}{first}\n"))
        },
        faults: &[
            ("TZ802", PUBLISHED_SERVICES, 1, "SHA-256"),
            ("TZ802", "registry/revisions/2026-01-31/acts.ndjson", 2, "not the JSON"),
            ("TZ802", PUBLISHED_SECTIONS, 2, "out of order"),
        ],
    },
    Case {
        name: "a published table that was lost, one that was shortened, and a hash that was changed",
        change: |register| {
            let register = published(register).remove(PUBLISHED_SERVICES);
            let sections = register.read(PUBLISHED_SECTIONS);
            let (first, _) = sections.split_once('\n').unwrap();
            let register = register.write(PUBLISHED_SECTIONS, format!("{first}\n"));
            let head = register.read(REVISION);
            let hashes: Vec<_> = head.lines().filter(|line| line.starts_with("sha256")).collect();
            register.replace(REVISION, hashes[1], hashes[0])
        },
        faults: &[
            ("TZ803", REVISION, 9, "1 records of sections"),
            ("TZ803", REVISION, 16, "subsections"),
            ("TZ803", REVISION, 39, "0 records of services"),
        ],
    },
    Case {
        name: "a table of a revision that would leave its folder",
        change: |register| published(register).replace(REVISION, "name = \"sections\"", "name = \"../sections\""),
        faults: &[
            ("TZ803", REVISION, 7, "../sections"),
            ("TZ803", REVISION, 9, "0 records"),
            ("TZ803", PUBLISHED_SECTIONS, 0, "sections"),
        ],
    },
    Case {
        name: "a table that the head of its revision does not list",
        change: |register| published(register).write("registry/revisions/2026-01-31/offers.ndjson", ""),
        faults: &[("TZ803", "registry/revisions/2026-01-31/offers.ndjson", 0, "offers")],
    },
    Case {
        name: "a published section that is gone",
        change: |register| {
            published(register).replace(
                CLASSIFIER,
                "\n[[section]]\ncode = \"010\"\nname = { kk = \"Туризм\", ru = \"Туризм\" }\n",
                "",
            )
        },
        faults: &[("TZ804", PUBLISHED_SECTIONS, 2, "Туризм")],
    },
    Case {
        name: "a code that another service had in a revision",
        change: |register| {
            let coded = |id: &str, name: &str| {
                let service = register
                    .read(SERVICE)
                    .replace("id = \"certificate\"", &format!("id = \"{id}\"\ncode = \"00701001\""));
                let service = service.replace("former_ids = [\"old-certificate\"]\n", "").replace("Анықтама", name);
                service.replace("Выдача справки", &format!("Документ {id}"))
            };
            let (first, next) = (coded("first", "Куәлік"), coded("next", "Рұқсат"));
            let register = register.write(PROFILE, "codes.service.is_id = false\n");
            let register = published(register.write("registry/services/first.toml", &first));
            let ended = first.replace("code = \"00701001\"\n", "");
            let ended = ended.replace("status = \"in-force\"", "status = \"withdrawn\"\nended_on = 2026-02-01");
            register.write("registry/services/first.toml", ended).write("registry/services/next.toml", next)
        },
        faults: &[("TZ806", "registry/services/next.toml", 2, "the code 00701001 was that of the service \"first\"")],
    },
    Case {
        name: "entries of withdrawn records that name none",
        change: |register| {
            published(register).write(
                WITHDRAWN,
                "[[withdrawn]]\ntable = \"services\"\nid = \"certificate\"\non = 2026-02-01\n\
                 [[withdrawn]]\ntable = \"sections\"\nid = \"007\"\non = 2026-02-01\n\
                 [[withdrawn]]\ntable = \"sections\"\nid = \"999\"\non = 2026-02-01\n\
                 [[withdrawn]]\ntable = \"section\"\nid = \"007\"\non = 2026-02-01\n",
            )
        },
        faults: &[
            ("TZ805", WITHDRAWN, 2, "status of their own"),
            ("TZ805", WITHDRAWN, 7, "still in the sources"),
            ("TZ805", WITHDRAWN, 11, "no revision has"),
            ("TZ805", WITHDRAWN, 14, "section"),
        ],
    },
    Case {
        name: "statistics without a form",
        change: |register| register.write(PROFILE, "report = false\n"),
        faults: &[("TZ708", STATISTICS, 1, "2024"), ("TZ708", "registry/statistics/2025.toml", 1, "2025")],
    },
    Case {
        name: "a pattern that is none, and an example that its pattern does not match",
        change: |register| {
            register
                .write(PROFILE, "[formats.postcode]\npattern = \"[0-9{6}\"\n\n[codes.section]\npattern = \"[A-Z]\"\n")
        },
        faults: &[("TZ901", PROFILE, 2, "[0-9{6}"), ("TZ901", PROFILE, 4, "")],
    },
    Case {
        name: "a language that the profile does not have",
        change: |register| register.write(PROFILE, "act_kinds.statute.label.kk = \"статут\"\n"),
        faults: &[("TZ902", PROFILE, 0, "no words in ru for `act_kinds.statute.label`")],
    },
    Case {
        name: "changes of rules that do not hold",
        change: |register| {
            register.append(
                REGISTER,
                "\n[rules]\nTZ4O2 = { severity = \"warning\", reason = \"x\" }\nTZ301 = { severity = \"off\", reason = \"x\" }\n\
                 TZ402 = \"warning\"\nTZ403 = { severity = \"warning\" }\nTZ401 = { severity = \"of\", reason = \"x\" }\n",
            )
        },
        faults: &[
            ("TZ903", REGISTER, 21, "TZ4O2"),
            ("TZ904", REGISTER, 22, "TZ301"),
            ("TZ905", REGISTER, 23, "warning"),
            ("TZ905", REGISTER, 24, ""),
            ("TZ204", REGISTER, 25, "of"),
        ],
    },
];

/// The register with a revision of its state.
fn published(register: Register) -> Register {
    let outcome = register.run(&["snapshot", "--date", "2026-01-31"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    register
}

#[test]
fn the_small_register_has_no_fault() {
    let faults = Register::small().faults();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn each_fault_is_told_at_its_place() {
    let mut failures = Vec::new();
    for case in cases() {
        let faults = (case.change)(Register::small()).faults();
        let told: Vec<_> = faults.iter().map(|fault| (fault.code.as_str(), fault.file.as_str(), fault.line)).collect();
        let mut wanted: Vec<_> = case.faults.iter().map(|&(code, file, line, _)| (code, file, line)).collect();
        let mut found = told.clone();
        wanted.sort_unstable();
        found.sort_unstable();
        if wanted != found {
            failures.push(format!("{}: wanted {wanted:?}, told {faults:#?}", case.name));
            continue;
        }
        for &(code, file, line, part) in case.faults {
            let named = faults.iter().any(|fault| {
                (fault.code.as_str(), fault.file.as_str(), fault.line) == (code, file, line)
                    && (fault.text.contains(part) || fault.message.contains(part) || fault.help.contains(part))
            });
            if !named {
                failures.push(format!("{}: {code} does not name {part:?}: {faults:#?}", case.name));
            }
        }
        for fault in &faults {
            if fault.help.is_empty() {
                failures.push(format!("{}: {} has no remedy", case.name, fault.code));
            }
            if (fault.line == 0) != (fault.column == 0) {
                failures.push(format!("{}: {} has a line without a column", case.name, fault.code));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_code_has_a_case() {
    let mut tested: BTreeSet<_> = cases().flat_map(|case| case.faults).map(|fault| fault.0).collect();
    // It needs a server, which `external.rs` has.
    tested.insert(codes::GONE_ADDRESS.id);
    let untested: Vec<_> = codes::ALL.iter().map(|code| code.id).filter(|id| !tested.contains(id)).collect();
    assert!(untested.is_empty(), "no case for {untested:?}");
}

#[test]
fn all_faults_are_told_at_once() {
    let register = Register::small()
        .replace(SERVICE, "\"00701\"", "\"00799\"")
        .replace(ACT, "status = \"in-force\"", "status = \"active\"")
        .replace(OFFICES, "+77164324569", "2-45-69")
        .replace(CLASSIFIER, "code = \"010\"", "code = \"10\"")
        .replace(GLOSSARY, "act = \"rules\"", "akt = \"rules\"");
    let codes: BTreeSet<_> = register.faults().into_iter().map(|fault| fault.code).collect();
    let wanted = ["TZ101", "TZ202", "TZ204", "TZ206"].map(String::from);
    assert!(wanted.iter().all(|code| codes.contains(code)), "{codes:?}");
}

#[test]
fn a_broken_file_causes_no_further_faults_elsewhere() {
    let register = Register::small().replace(ACT, "status = \"in-force\"", "status = \"active\"");
    let faults = register.faults();
    assert_eq!(faults.len(), 1, "references to the act are not reported on top: {faults:#?}");
}

#[test]
fn warnings_do_not_forbid_publication() {
    let register = Register::small().remove("content/pages/about/ru.md");
    let faults = register.faults();
    assert!(faults.iter().all(|fault| fault.severity == "warning"));
    assert_eq!(register.run(&["check"]).code, 0);
    assert_eq!(register.run(&["check", "--deny-warnings"]).code, 1);
}
