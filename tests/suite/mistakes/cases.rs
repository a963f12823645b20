//! A case for each rule of the words of texts.

use crate::faults::Case;

const SERVICE: &str = "registry/services/certificate.toml";

/// The Russian words that each case changes.
const PROVIDER: &str = "ru = \"Оказывает отдел.\"";

pub(crate) const CASES: &[Case] = &[
    Case {
        name: "Kazakh words under Russian",
        change: |register| register.replace(SERVICE, PROVIDER, "ru = \"Бөлім үш жұмыс күні ішінде көрсетеді.\""),
        faults: &[("TZ1101", SERVICE, 10, "reads like kk")],
    },
    Case {
        name: "the same words in both languages",
        change: |register| register.replace(SERVICE, PROVIDER, "ru = \"Бөлім көрсетеді.\""),
        faults: &[("TZ1102", SERVICE, 10, "Бөлім көрсетеді.")],
    },
    Case {
        name: "another number of days",
        change: |register| register.replace(SERVICE, "три рабочих дня", "5 рабочих дней"),
        faults: &[("TZ1103", SERVICE, 23, "kk has үш, ru has 5")],
    },
    Case {
        name: "a text to be written later",
        change: |register| register.replace(SERVICE, "ru = \"бесплатно\"", "ru = \"TODO\""),
        faults: &[("TZ1201", SERVICE, 11, "TODO")],
    },
    Case {
        name: "a word twice",
        change: |register| register.replace(SERVICE, PROVIDER, "ru = \"Оказывает отдел отдел.\""),
        faults: &[("TZ1202", SERVICE, 10, "отдел отдел")],
    },
    Case {
        name: "two blanks, and one at the end",
        change: |register| register.replace(SERVICE, PROVIDER, "ru = \"Оказывает  отдел. \""),
        faults: &[("TZ1203", SERVICE, 10, "in a row"), ("TZ1203", SERVICE, 10, "ends with a blank")],
    },
    Case {
        name: "a soft hyphen",
        change: |register| register.replace(SERVICE, PROVIDER, "ru = \"Оказы\u{AD}вает отдел.\""),
        faults: &[("TZ1204", SERVICE, 10, "U+00AD")],
    },
    Case {
        name: "a quote that does not close",
        change: |register| register.replace(SERVICE, PROVIDER, "ru = \"Оказывает «отдел.\""),
        faults: &[("TZ1205", SERVICE, 10, "«")],
    },
    Case {
        name: "a letter that is not composed",
        change: |register| register.replace(SERVICE, PROVIDER, "ru = \"Оказывает районныи\u{306} отдел.\""),
        faults: &[("TZ1206", SERVICE, 10, "районный")],
    },
    Case {
        name: "a Latin letter in a Russian word",
        change: |register| register.replace(SERVICE, PROVIDER, "ru = \"Оказывaет отдел.\""),
        faults: &[("TZ1207", SERVICE, 10, "the a in \"Оказывaет\" is Latin")],
    },
    Case {
        name: "Cyrillic letters in an id and in a choice",
        change: |register| {
            register.replace(SERVICE, "id = \"identity\"", "id = \"identitу\"").replace(
                SERVICE,
                "\"in-force\"",
                "\"in-forсe\"",
            )
        },
        faults: &[("TZ204", SERVICE, 5, "the с is Cyrillic"), ("TZ201", SERVICE, 28, "the у is Cyrillic")],
    },
];
