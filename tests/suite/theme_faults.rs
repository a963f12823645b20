//! Faults of themes: what `check` tells, `build` refuses, and the other way round.

use std::collections::BTreeSet;

use crate::faults::Case;
use crate::support::Register;

const HOME: &str = "themes/default/templates/home.html";
const SERVICES: &str = "themes/default/templates/services.html";
const KAZAKH: &str = "themes/default/strings/kk/own.ftl";
const COLOURS: &str = "themes/default/theme.toml";

/// Changes of the small register's theme; `faults.rs` says what a case holds.
pub(crate) const CASES: &[Case] = &[
    Case {
        name: "a theme that is not there",
        change: |register| {
            register.replace("registry/registry.toml", "id = \"small\"", "id = \"small\"\ntheme = \"none\"")
        },
        faults: &[("TZ951", "registry/registry.toml", 2, "none")],
    },
    Case {
        name: "a file of a theme that cannot be read, and two that are not UTF-8",
        change: |register| {
            #[cfg(unix)]
            let register = register.write("themes/default/styles/95-own.css", "");
            #[cfg(unix)]
            std::os::unix::fs::symlink("gone.css", register.path("themes/default/styles/96-own.css")).unwrap();
            #[cfg(not(unix))]
            let register = register.write("themes/default/styles/96-own.css", [0xFF]);
            register.write(HOME, b"<p>\n\xD2\xF3</p>").write(KAZAKH, b"home = \xD2\xF3\n")
        },
        faults: &[
            (
                if cfg!(unix) { "TZ001" } else { "TZ002" },
                "themes/default/styles/96-own.css",
                if cfg!(unix) { 0 } else { 1 },
                "",
            ),
            ("TZ002", HOME, 2, "0xD2"),
            ("TZ002", KAZAKH, 1, "0xD2"),
        ],
    },
    Case {
        name: "folders and files that nobody reads",
        change: |register| {
            register
                .write("themes/default/style/95-own.css", "")
                .write("themes/default/README.md", "The look of the register.")
                .write("themes/default/templates/servces.html", "")
                .write("themes/default/strings/ru.ftl", "home = А\n")
                .write("themes/default/strings/kk/notes.txt", "")
        },
        faults: &[
            ("TZ952", "themes/default/style", 0, "style"),
            ("TZ952", "themes/default/templates/servces.html", 0, "servces"),
            ("TZ952", "themes/default/strings/ru.ftl", 0, "ru.ftl"),
            ("TZ952", "themes/default/strings/kk/notes.txt", 0, "notes"),
        ],
    },
    Case {
        name: "strings of other languages, and of none",
        change: |register| {
            register
                .write("themes/default/strings/fr/interface.ftl", "home = Accueil\n")
                .write("themes/default/strings/Russian/interface.ftl", "home = А\n")
        },
        faults: &[
            ("TZ953", "themes/default/strings/fr", 0, "no language fr"),
            ("TZ953", "themes/default/strings/Russian", 0, "not a language tag"),
        ],
    },
    Case {
        name: "files that are not Fluent",
        change: |register| {
            register
                .write(KAZAKH, "home = Басты\nskip\nenter =\nsections = { $a\n")
                .write("themes/default/strings/ru/own.ftl", "home = Да }\n")
        },
        faults: &[
            ("TZ954", KAZAKH, 2, "xpected"),
            ("TZ954", KAZAKH, 3, "enter"),
            ("TZ954", KAZAKH, 5, ""),
            ("TZ954", "themes/default/strings/ru/own.ftl", 1, "nbalanced"),
        ],
    },
    Case {
        name: "a string twice, in a file and in two",
        change: |register| {
            register
                .write("themes/default/strings/kk/a.ftl", "home = А\nskip = Б\n\nhome = В\n")
                .write("themes/default/strings/kk/b.ftl", "skip = Г\n")
        },
        faults: &[
            ("TZ955", "themes/default/strings/kk/a.ftl", 4, "home"),
            ("TZ955", "themes/default/strings/kk/b.ftl", 1, "skip"),
        ],
    },
    Case {
        name: "strings that nobody asks for, and some that are asked for",
        change: |register| {
            register
                .write(
                    KAZAKH,
                    "hom = А\nhome =\n    .titel = Б\nown = В\nkind-x = Г\nskip = { part }\npart = Д\n-term = Е\n",
                )
                .write("themes/default/strings/ru/own.ftl", "own = А\n")
                .write(SERVICES, r#"{{ t(key="own") }} {% if false %}{{ t(key="kind-" ~ view.kind) }}{% endif %}"#)
        },
        faults: &[("TZ956", KAZAKH, 1, "`hom`"), ("TZ956", KAZAKH, 3, "`home.titel`")],
    },
    Case {
        name: "references that lead nowhere",
        change: |register| {
            let strings = "count-services = { $cuont } { $count }\nhome = { hoem }\nskip = { -brand }\nenter = { DATETIME(1) }\n\
                           date = { $day }.{ $month }.{ $year }\n";
            register.write(KAZAKH, strings)
        },
        faults: &[
            ("TZ957", KAZAKH, 1, "$cuont"),
            ("TZ957", KAZAKH, 2, "hoem"),
            ("TZ957", KAZAKH, 3, "-brand"),
            ("TZ957", KAZAKH, 4, "DATETIME()"),
        ],
    },
    Case {
        name: "a variable that is left out",
        change: |register| register.write(KAZAKH, "# Без числа.\ncount-services = қызметтер\n"),
        faults: &[("TZ958", KAZAKH, 2, "$count")],
    },
    Case {
        name: "a language without strings",
        change: |_| Register::in_languages(&["fr", "en"]),
        faults: &[
            ("TZ959", "themes/default/strings/fr", 0, "fr lacks"),
            // Nor has the profile words in French.
            ("TZ902", "registry/profile.toml", 0, "in fr"),
        ],
    },
    Case {
        name: "templates that are broken in different ways",
        change: |register| {
            register
                .write(HOME, "<p>\n{% if view.services %}</p>")
                .write(SERVICES, "{% extends \"pgae.html\" %}\n{% block content %}{% endblock content %}")
                .write(
                    "themes/default/templates/acts.html",
                    "{{ 'ә' | upcase }}\n{% include \"no.html\" %}{{ <no /> }}",
                )
                .write(
                    "themes/default/templates/text.html",
                    "{% extends \"page.html\" %}{% block contnet %}{% endblock contnet %}",
                )
        },
        faults: &[
            ("TZ960", HOME, 2, ""),
            ("TZ960", SERVICES, 1, "\"pgae.html\""),
            ("TZ960", "themes/default/templates/acts.html", 1, "upcase"),
            ("TZ960", "themes/default/templates/acts.html", 2, "no.html"),
            ("TZ960", "themes/default/templates/acts.html", 2, "`no`"),
            ("TZ960", "themes/default/templates/text.html", 1, "contnet"),
        ],
    },
    Case {
        name: "a frame without the block that pages fill",
        change: |register| register.write("themes/default/templates/page.html", "{% extends \"base.html\" %}"),
        faults: &[("TZ960", "themes/default/templates/page.html", 0, "`content`")],
    },
    Case {
        name: "a template that includes itself, and a component twice",
        change: |register| {
            register
                .write(HOME, "{% include \"home.html\" %}")
                .write(SERVICES, "{% component text(t) %}x{% endcomponent text %}")
        },
        faults: &[("TZ960", HOME, 1, "home.html"), ("TZ960", SERVICES, 1, "text")],
    },
    Case {
        name: "a template that asks for strings that nobody has",
        change: |register| {
            register
                .write(KAZAKH, "only-kazakh = А\n")
                .write("themes/default/strings/ru/own.ftl", "only-russian = А\n")
                .write(HOME, "{% if false %}{{ t(key=\"hmoe\") }}{% endif %}\n{{ t(key=\"only-kazakh\") }}\n{{ t(key=\"only-russian\") }}")
        },
        faults: &[("TZ961", HOME, 1, "hmoe"), ("TZ961", HOME, 3, "only-russian")],
    },
    Case {
        name: "templates that fail on pages",
        change: |register| {
            register
                .write(HOME, "<p>\n{{ view.nonsense.deep }}</p>")
                .write(SERVICES, "{{ throw(message=\"no\") }}")
                .write("themes/default/templates/404.html", "{{ page.title | nth(n=1) }}")
                .write("themes/default/templates/open-data.html", "{{ t(key=\"count-services\") }}")
        },
        faults: &[
            ("TZ962", HOME, 2, "(on the page kk/ and 1 more)"),
            ("TZ962", SERVICES, 1, "no"),
            ("TZ962", "themes/default/templates/404.html", 1, ""),
            ("TZ962", "themes/default/templates/open-data.html", 1, "count-services"),
        ],
    },
    Case {
        name: "colours that are none",
        change: |register| {
            register.write(
                COLOURS,
                "[light]\nground = \"white\"\naccent = \"#12\"\non-acent = \"#fff\"\n\n[dark]\nground = 1\naccent = \"#000\"\non-accent = \"#fff\"\n",
            )
        },
        faults: &[
            ("TZ963", COLOURS, 2, "white"),
            ("TZ963", COLOURS, 3, "#12"),
            ("TZ101", COLOURS, 4, "on-acent"),
            ("TZ102", COLOURS, 1, "on-accent"),
            ("TZ103", COLOURS, 7, "1"),
        ],
    },
    Case {
        name: "a font that is none",
        change: |register| register.write("themes/default/fonts/card.ttf", "wOF2"),
        faults: &[("TZ964", "themes/default/fonts/card.ttf", 0, "font")],
    },
    #[cfg(unix)]
    Case {
        name: "a name that Windows does not accept",
        change: |register| register.write("themes/default/assets/a:b.svg", "<svg/>"),
        faults: &[("TZ965", "themes/default/assets/a:b.svg", 0, "':'")],
    },
];

#[test]
fn what_check_tells_build_refuses_and_the_other_way_round() {
    for case in CASES {
        let register = (case.change)(Register::small());
        let check = register.run(&["check", "--format", "json"]);
        let build = register.build(&["--json"]);
        assert_eq!(check.code, build.code, "{}: {}{}", case.name, build.stdout, build.stderr);
        assert_eq!(register.path("public").exists(), build.code == 0, "{}", case.name);
        if build.code != 0 {
            let sorted = |outcome| Register::faults_of(outcome).into_iter().collect::<BTreeSet<_>>();
            assert_eq!(sorted(&check), sorted(&build), "{}", case.name);
        }
    }
}

#[test]
fn faults_of_a_theme_are_told_with_those_of_the_register() {
    let register = Register::small()
        .replace("registry/classifier.toml", "code = \"010\"", "code = \"10\"")
        .write(HOME, "{% if %}")
        .write(KAZAKH, "home\n");
    let codes: BTreeSet<_> = register.faults().into_iter().map(|fault| fault.code).collect();
    assert!(["TZ202", "TZ954", "TZ960"].iter().all(|code| codes.contains(*code)), "{codes:?}");
}

#[test]
fn misspelt_names_are_recognised() {
    let help = |path: &str, text: &str| {
        let faults = Register::small().write(path, text).faults();
        let [fault] = &faults[..] else { panic!("{faults:#?}") };
        fault.help.clone()
    };
    assert_eq!(help(KAZAKH, "hom = А\n"), "Did you mean `home`?");
    assert_eq!(help(KAZAKH, "count-services = { $count } { $cuont }\n"), "Did you mean `$count`?");
    assert_eq!(help(HOME, "{{ t(key=\"hmoe\") }}"), "Did you mean `home`?");
    assert_eq!(help(HOME, "{% include \"bse.html\" %}"), "Did you mean \"base.html\"?");
    assert_eq!(help("themes/default/template/x.html", ""), "Did you mean themes/default/templates?");
    assert_eq!(
        help(KAZAKH, "home =\n"),
        "Write a text after `home =`, or put `# ` before the line until there is one."
    );
}

#[test]
fn a_copy_of_the_default_theme_has_no_fault() {
    let theme = crate::support::project().join("themes/default");
    let register = crate::support::files(&theme)
        .into_iter()
        .fold(Register::small(), |register, (path, bytes)| register.write(&format!("themes/default/{path}"), bytes));
    let faults = register.faults();
    assert!(faults.is_empty(), "{faults:#?}");
}
