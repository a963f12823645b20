//! Same sources, same bytes: whatever the threads, the time zone, the locale, the folder.

use crate::support::{Register, files, tizilim};

fn build(register: &Register, jobs: &str, zone: &str, locale: &str) -> std::collections::BTreeMap<String, Vec<u8>> {
    let output = tizilim()
        .args(["build", "--date", "2026-01-31", "--jobs", jobs, "--root"])
        .arg(register.root())
        .env("TZ", zone)
        .env("LC_ALL", locale)
        .env("LANG", locale)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    files(&register.path("public"))
}

#[test]
fn two_builds_of_the_real_register_are_equal() {
    let (one, two) = (Register::real(), Register::real());
    let first = build(&one, "1", "Asia/Almaty", "kk_KZ.UTF-8");
    let second = build(&two, "2", "America/New_York", "C");
    assert!(first.len() > 300, "{} files", first.len());
    let differing: Vec<_> =
        first.iter().filter(|(path, bytes)| second.get(*path) != Some(bytes)).map(|(path, _)| path).collect();
    assert!(differing.is_empty() && first.len() == second.len(), "{differing:?}");
}

#[test]
fn the_day_is_an_input() {
    let output = |day: &str, epoch: Option<&str>| {
        let register = Register::small();
        let mut command = tizilim();
        command.args(["build", "--root"]).arg(register.root());
        if !day.is_empty() {
            command.args(["--date", day]);
        }
        if let Some(epoch) = epoch {
            command.env("SOURCE_DATE_EPOCH", epoch);
        }
        assert!(command.output().unwrap().status.success());
        register.read("public/kk/index.html")
    };
    let given = output("2026-01-31", None);
    assert!(given.contains("datetime=\"2026-01-31\"") && given.contains("2026\u{a0}жылғы 31\u{a0}қаңтар"));
    // 2026-01-31 23:59:59 UTC is already February in Almaty; the day of the build is that of UTC.
    assert_eq!(given, output("", Some("1769903999")));
}
