//! A register holds what anybody proposed: links, pipes and conflicts in it neither print what is none of its business, nor are published,
//! nor keep a command from ending.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::{Register, tizilim};

/// Far more than any of these runs takes.
const FOR_EVER: Duration = Duration::from_secs(120);

/// Runs a command that must end: its exit code and all that it printed.
fn ending(command: &mut Command) -> (i32, String) {
    let printed = tempfile::NamedTempFile::new().unwrap();
    let stream = || Stdio::from(printed.reopen().map(|file| (file.set_len(0), file).1).unwrap());
    let aside = tempfile::NamedTempFile::new().unwrap();
    let mut child = command.stdout(stream()).stderr(Stdio::from(aside.reopen().unwrap())).spawn().unwrap();
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > FOR_EVER {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{command:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let text = fs::read_to_string(printed.path()).unwrap() + &fs::read_to_string(aside.path()).unwrap();
    (status.code().unwrap(), text)
}

fn run(register: &Register, arguments: &[&str]) -> (i32, String) {
    ending(tizilim().args(arguments).arg("--root").arg(register.root()))
}

fn mkfifo(register: &Register, path: &str) {
    assert!(Command::new("mkfifo").arg(register.path(path)).status().unwrap().success());
}

/// The small register with a secret beside its root and another one in a hidden folder, and the same link to it in many places.
fn with_secrets() -> Register {
    let register = Register::small().write(".git/config", "hunter2 = \"token\"");
    fs::write(register.around().join("secret"), "hunter2 = 5\n# hunter2\n").unwrap();
    register
}

#[test]
fn links_out_of_the_root_are_named_and_their_content_is_not() {
    for (place, target) in [
        ("registry/services/link.toml", "secret"),
        ("registry/glossary.toml", "secret"),
        ("registry/statistics/2020.toml", "secret"),
        ("registry/deadlines.toml", "root/.git/config"),
        ("content/pages/about/kk.md", "secret"),
        ("content/regulations/rules/regulation/ru.md", "secret"),
        ("registry/stray.txt", "secret"),
        ("themes/default/templates/home.html", "secret"),
        ("themes/default/strings/kk.ftl", "secret"),
        ("themes/default/assets/link.txt", "root/.git/config"),
    ] {
        let register = with_secrets();
        let path = register.path(place);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&path);
        symlink(register.around().join(target), &path).unwrap();
        for arguments in [
            &["check"][..],
            &["check", "--format", "github"],
            &["check", "--format", "json"],
            &["check", "--format", "sarif"],
            &["build", "--date", "2026-01-31"],
            &["snapshot", "--date", "2026-01-31"],
            &["report", "--year", "2024"],
        ] {
            let (code, printed) = run(&register, arguments);
            assert_eq!(code, 1, "{place} {arguments:?}: {printed}");
            assert!(printed.contains("TZ006") && printed.contains(place), "{place} {arguments:?}: {printed}");
            assert!(!printed.contains("hunter2"), "{place} {arguments:?}: {printed}");
        }
        assert!(!register.path("public").exists(), "{place}");
    }
}

#[test]
fn links_inside_the_root_are_followed() {
    let register = Register::small();
    fs::create_dir(register.path("shared")).unwrap();
    for (place, shared) in [("registry/glossary.toml", "shared/terms"), ("content/pages/about/kk.md", "shared/about")] {
        fs::rename(register.path(place), register.path(shared)).unwrap();
        symlink(register.path(shared), register.path(place)).unwrap();
    }
    fs::rename(register.path("registry/offices"), register.path("shared/offices")).unwrap();
    symlink("../shared/offices", register.path("registry/offices")).unwrap();
    let register = register.built();
    assert!(register.read("public/kk/providers/atbasar/index.html").contains("tel:+77164324569"));
}

#[test]
fn a_link_to_everything_and_links_in_a_circle_end() {
    for (place, target) in [
        ("registry/everything", "/"),
        ("content/pages/up", "../.."),
        ("registry/services/loop", "."),
        ("registry/loop.toml", "loop.toml"),
        ("themes/everything", "/"),
    ] {
        let register = Register::small();
        fs::create_dir_all(register.path(place).parent().unwrap()).unwrap();
        symlink(target, register.path(place)).unwrap();
        for command in ["check", "build"] {
            let (code, printed) = run(&register, &[command]);
            assert_eq!(code, 1, "{place}: {printed}");
            assert!(printed.contains(place), "{printed}");
            assert!(printed.lines().count() < 12, "one fault: {printed}");
        }
    }
}

#[test]
fn pipes_are_told_and_not_waited_for() {
    for place in ["registry/services/pipe.toml", "content/pages/about/en.md", "themes/default/templates/home.html"] {
        let register = Register::small();
        fs::create_dir_all(register.path(place).parent().unwrap()).unwrap();
        mkfifo(&register, place);
        for command in ["check", "build"] {
            let (code, printed) = run(&register, &[command]);
            assert_eq!(code, 1, "{place}: {printed}");
            assert!(printed.contains("TZ001") && printed.contains(place), "{printed}");
        }
    }
}

#[test]
fn pipes_and_links_in_the_output_are_left_alone() {
    let register = with_secrets();
    fs::create_dir(register.path("out")).unwrap();
    mkfifo(&register, "out/index.html");
    let out = register.path("out");
    let out = out.to_str().unwrap();
    let (code, printed) = run(&register, &["build", "--out", out]);
    assert_eq!(code, 2, "a folder with something else in it is refused: {printed}");
    fs::remove_dir_all(out).unwrap();
    let build = ["build", "--date", "2026-01-31", "--out", out];
    assert_eq!(run(&register, &build).0, 0);
    // What took the place of a published file is no published file.
    for made in [&(|path: &str| mkfifo(&register, path)) as &dyn Fn(&str), &|path: &str| {
        symlink(register.around().join("secret"), register.path(path)).unwrap();
    }] {
        fs::remove_file(register.path("out/robots.txt")).unwrap();
        made("out/robots.txt");
        let (code, printed) = run(&register, &build);
        assert_eq!(code, 2, "{printed}");
        assert!(printed.contains("robots.txt"), "{printed}");
    }
    let server = register.path("server");
    fs::create_dir(&server).unwrap();
    for file in ["nginx.conf", "Caddyfile"] {
        mkfifo(&register, &format!("server/{file}"));
    }
    let (code, printed) = run(&register, &["build", "--server-config", server.to_str().unwrap()]);
    assert_eq!(code, 2, "{printed}");
}

#[test]
fn an_import_neither_reads_nor_writes_through_links_out_of_the_register() {
    let act = crate::support::project().join("tests/fixtures/acts/atyrau-2015-120.kk.txt");
    let import = |register: &Register, more: &[&str]| {
        let mut command = tizilim();
        command.args(["import", "act"]).arg(&act).args(["--id", "atyrau-2015-120", "--into"]).arg(register.root());
        ending(command.args(more))
    };
    // Whole folders, and files that it reads or writes.
    for place in
        ["registry/acts", "registry/bodies.toml", "registry/acts/atyrau-2015-120.toml", "registry/offices/link.toml"]
    {
        let register = with_secrets();
        let outside = register.around().join("elsewhere");
        fs::create_dir(&outside).unwrap();
        let path = register.path(place);
        let is_folder = !place.ends_with(".toml");
        if is_folder {
            fs::remove_dir_all(&path).unwrap();
        } else {
            let _ = fs::remove_file(&path);
        }
        symlink(if is_folder { outside.clone() } else { register.around().join("secret") }, &path).unwrap();
        let (code, printed) = import(&register, &["--force"]);
        assert_eq!(code, 3, "{place}: {printed}");
        assert!(printed.contains(place) && !printed.contains("hunter2"), "{place}: {printed}");
        assert_eq!(fs::read_dir(&outside).unwrap().count(), 0, "{place}");
        assert!(fs::read_to_string(register.around().join("secret")).unwrap().starts_with("hunter2"));
    }
    let register = Register::small();
    mkfifo(&register, "registry/offices/pipe.toml");
    assert_eq!(import(&register, &[]).0, 3);
}

#[test]
fn a_conflict_is_one_fault_and_nothing_is_published() {
    let whole = "<<<<<<< HEAD\nа = [\n||||||| 1a2b3c4\nб = [\n=======\nв = [\n>>>>>>> topic\n";
    for place in [
        "registry/registry.toml",
        "registry/classifier.toml",
        "registry/services/certificate.toml",
        "content/pages/about/ru.md",
        "content/regulations/rules/regulation/kk.md",
        "themes/default/templates/home.html",
        "themes/default/strings/ru.ftl",
        "themes/default/styles/95-own.css",
        "themes/default/theme.toml",
    ] {
        let register = Register::small().write(place, whole);
        let errors: Vec<_> = register.faults().into_iter().filter(|fault| fault.severity == "error").collect();
        let told: Vec<_> = errors.iter().map(|fault| (fault.code.as_str(), fault.file.as_str(), fault.line)).collect();
        assert_eq!(told, [("TZ007", place, 1)], "{errors:#?}");
        let outcome = register.build(&[]);
        assert_eq!(outcome.code, 1);
        assert!(!register.path("public").exists(), "{place}");
    }
}

#[test]
fn a_title_that_is_underlined_is_no_conflict() {
    let register = Register::small().append("content/pages/about/kk.md", "\nТақырып\n=======\n\nМәтін.\n").built();
    assert!(register.read("public/kk/about/index.html").contains("<h2 id=\"h-takyryp\">Тақырып</h2>"));
}

#[test]
fn a_file_that_nobody_wrote_is_not_read_whole() {
    let register = Register::small();
    for path in ["registry/acts/huge.toml", "content/pages/about/huge.bin", "themes/default/assets/huge.js"] {
        let path = register.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::File::create(path).unwrap().set_len(3 << 30).unwrap();
    }
    let (code, printed) = run(&register, &["check"]);
    assert_eq!(code, 1);
    for path in ["registry/acts/huge.toml", "content/pages/about/huge.bin", "themes/default/assets/huge.js"] {
        assert!(printed.contains(&format!("{path} cannot be read: it is larger than 100 MB")), "{path}: {printed}");
    }
}

#[test]
fn no_depth_and_no_length_ends_in_a_crash() {
    let text = "content/regulations/rules/regulation/kk.md";
    let page = "content/pages/about/kk.md";
    let strings = "themes/default/strings/kk/own.ftl";
    let template = "themes/default/templates/text.html";
    let glossary = "registry/glossary.toml";
    let many = |piece: &str| piece.repeat(20_000);
    for (path, content) in [
        (text, format!("{{{{ {}1 }}}}", many("not "))),
        (text, format!("{{{{ {} }}}}", many("["))),
        (text, many("{% if 1 %}")),
        (text, many("> ")),
        (text, many("5. а\n\n")),
        (text, many("<<<<<<< a\n=======\n>>>>>>> b\n")),
        (page, many("- ")),
        (page, many("[")),
        (page, many("[а](b \"")),
        (page, many("*а ")),
        (page, many("<b>")),
        (page, many("[^1]: ")),
        (strings, format!("home = {}", many("{ "))),
        (strings, format!("home = {}", many("{ DATE("))),
        (template, format!("{{{{ {}1 }}}}", many("not "))),
        (template, format!("{{{{ {}1 }}}}", many("("))),
        (template, many("{% if true %}")),
        (glossary, format!("x = {}", many("["))),
        (glossary, format!("{}a = 1", many("a."))),
        (glossary, format!("x = {}", many("{ a = "))),
    ] {
        let start: String = content.chars().take(12).collect();
        let register = Register::small().write(path, "").append(path, &content);
        let (code, printed) = run(&register, &["check", "--summary"]);
        assert!(code == 0 || code == 1, "{path} {start}: {code}\n{printed}");
    }
}

#[test]
fn characters_that_turn_or_end_a_line_are_told_in_every_text() {
    let register = Register::small()
        .append("content/pages/about/kk.md", "\nа\0б\n")
        .append("content/regulations/rules/regulation/kk.md", "\nа \u{202E}б\n")
        .write("themes/default/strings/kk/own.ftl", "own-string = а\u{2066}б\n")
        .write("themes/default/templates/text.html", "{% extends \"base.html\" %}\n\u{202D}\n");
    let faults = register.faults();
    let told: Vec<_> =
        faults.iter().filter(|fault| fault.code == "TZ106").map(|fault| (fault.file.as_str(), fault.line)).collect();
    assert_eq!(
        told,
        [
            ("content/pages/about/kk.md", 5),
            ("content/regulations/rules/regulation/kk.md", 37),
            ("themes/default/strings/kk/own.ftl", 1),
            ("themes/default/templates/text.html", 2),
        ]
    );
}

#[test]
fn a_temporary_folder_that_is_missing_is_named() {
    let register = Register::small();
    let output =
        tizilim().args(["build", "--root"]).arg(register.root()).env("TMPDIR", "/nowhere/at/all").output().unwrap();
    let printed = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() || printed.contains("/nowhere/at/all"), "{printed}");
}
