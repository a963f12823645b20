//! The second language of an act: added to the record, the texts and the offices that are there, byte by byte beside them.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

const KAZAKH: &str = include_str!("../fixtures/acts/akmola-2011-a-11-491.kk.txt");
const RUSSIAN: &str = include_str!("../fixtures/acts/akmola-2011-a-11-491.ru.txt");
const SERVICES: &str = "regulation-1=one,regulation-2=two,regulation-3=three";

struct Run {
    code: Option<i32>,
    out: String,
}

fn import(root: &Path, text: &str, more: &[&str]) -> Run {
    let file = root.with_extension("txt");
    fs::write(&file, text).expect("written");
    let output = Command::new(env!("CARGO_BIN_EXE_tizilim"))
        .args(["import", "act"])
        .arg(&file)
        .args(["--id", "akmola", "--into"])
        .arg(root)
        .args(more)
        .output()
        .expect("run");
    Run { code: output.status.code(), out: String::from_utf8_lossy(&output.stdout).into_owned() }
}

/// A register into which the Kazakh text was imported.
fn register(folder: &TempDir) -> std::path::PathBuf {
    let root = folder.path().join("register");
    fs::create_dir_all(root.join("registry")).expect("a folder");
    let oblast = "# Ours\n[[district]]\nid = \"akmola\"\nkind = \"oblast\"\nname.kk = \"Ақмола облысы\"\n";
    fs::write(root.join("registry/districts.toml"), oblast).expect("written");
    let run = import(&root, KAZAKH, &["--services", SERVICES]);
    assert_eq!(run.code, Some(0), "{}", run.out);
    root
}

/// How many rows the offices of a register are listed in.
fn listings(root: &Path) -> usize {
    let files = fs::read_dir(root.join("registry/offices")).expect("a folder");
    let texts = files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("a text"));
    texts.map(|text| text.matches("[[office.listing]]").count()).sum()
}

fn read(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether all lines of a text stand in another, in their order.
fn holds(text: &str, lines: &str) -> bool {
    let mut all = text.lines();
    lines.lines().all(|line| all.any(|other| other == line))
}

#[test]
fn the_second_language_joins_the_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = register(&folder);
    let path = "registry/acts/akmola.toml";
    let edited = format!(
        "# An editor's words\n{}",
        read(&root, path).replace("\n[registration]", "aliases.kk = [\"а\"] # ours\n\n[registration]")
    );
    fs::write(root.join(path), &edited).expect("written");
    let akkol = read(&root, "registry/offices/akkol.toml");

    let dry = import(&root, RUSSIAN, &["--dry-run"]);
    assert_eq!(dry.code, Some(0), "{}", dry.out);
    assert_eq!(read(&root, path), edited);

    let run = import(&root, RUSSIAN, &[]);
    assert_eq!(run.code, Some(0), "{}", run.out);
    let record = read(&root, path);
    assert!(holds(&record, &edited), "{record}");
    for line in [
        "title.ru = \"Об утверждении регламентов государственных услуг\"",
        "signed.ru = \"Аким области С.Дьяченко\"",
        "issuer.ru = \"Акимат Акмолинской области\"",
        "by.issuer.ru = \"Акимат Акмолинской области\"",
        "ru = \"Регламент государственной услуги «Выдача справок безработным гражданам»\"",
    ] {
        assert!(record.contains(line), "{line}\n{record}");
    }
    assert_eq!(record.matches("[[text]]").count(), edited.matches("[[text]]").count());
    assert_eq!(record.matches("[[approves]]").count(), edited.matches("[[approves]]").count());
    assert_eq!(record.matches("[[amended_by]]").count(), edited.matches("[[amended_by]]").count());

    let merged = read(&root, "registry/offices/akkol.toml");
    assert!(holds(&merged, &akkol), "{merged}");
    for line in [
        "name.ru = \"ГУ «Отдел занятости и социальных программ Аккольского района»\"",
        "name.ru = \"ГУ «Аппарат акима аула Азат Аккольского района»\"",
        "settlement.ru = \"город Акколь\"",
        "address.ru = \"улица Нурмагамбетова, 81\"",
        "parallel.ru.name = \"ГУ «Аппарат акима аула Азат Аккольского района»\"",
    ] {
        assert_eq!(merged.matches(line).count(), 1, "{line}\n{merged}");
    }
    assert_eq!(listings(&root), 316);

    let text = read(&root, "content/regulations/akmola/regulation-1/ru.md");
    assert!(text.contains("{{ offices(annex=\"2\", service=\"one\") }}"), "{text}");
    let bodies = read(&root, "registry/bodies.toml");
    assert!(bodies.contains("name.ru = \"Департамент юстиции Акмолинской области\""), "{bodies}");
    assert_eq!(bodies.matches("[[body]]").count(), 2, "{bodies}");
    let districts = read(&root, "registry/districts.toml");
    assert!(districts.starts_with("# Ours\n"), "{districts}");
    assert!(districts.contains("id = \"akkol\"\nkind = \"district\"\nparent = \"akmola\"\nname.kk = \"Ақкөл ауданы\"\nname.ru = \"Аккольский район\"\n"), "{districts}");

    for (text, more) in [(RUSSIAN, vec![]), (KAZAKH, vec!["--services", SERVICES])] {
        let again = import(&root, text, &more);
        assert_eq!(again.code, Some(0), "{}", again.out);
        let changed = again
            .out
            .lines()
            .any(|line| ["new ", "extended ", "differs "].iter().any(|word| line.trim_start().starts_with(word)));
        assert!(!changed, "{}", again.out);
    }
    assert_eq!(read(&root, path), record);
}

#[test]
fn what_contradicts_is_shown_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = register(&folder);
    let record = read(&root, "registry/acts/akmola.toml");
    let other = RUSSIAN.replace("от 7 декабря 2011 года № А-11/491", "от 8 декабря 2011 года № А-11/491");
    let run = import(&root, &other, &[]);
    assert_eq!(run.code, Some(1), "{}", run.out);
    assert!(run.out.contains("-date = 2011-12-07\n+date = 2011-12-08"), "{}", run.out);
    assert_eq!(read(&root, "registry/acts/akmola.toml"), record);
    assert!(!root.join("content/regulations/akmola/act/ru.md").exists());
    let forced = import(&root, &other, &["--force"]);
    assert_eq!(forced.code, Some(0), "{}", forced.out);
    let record = read(&root, "registry/acts/akmola.toml");
    assert!(record.contains("date = 2011-12-08") && record.contains("title.kk = "), "{record}");
}

#[test]
fn another_act_joins_the_offices_of_a_district() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = register(&folder);
    let akkol = read(&root, "registry/offices/akkol.toml");
    let file = folder.path().join("other.txt");
    fs::write(&file, KAZAKH.replace("А-11/491", "А-1/1")).expect("written");
    let status = Command::new(env!("CARGO_BIN_EXE_tizilim"))
        .args(["import", "act"])
        .arg(&file)
        .args(["--id", "akmola-2", "--services", SERVICES, "--into"])
        .arg(&root)
        .output()
        .expect("run");
    assert_eq!(status.status.code(), Some(0), "{}", String::from_utf8_lossy(&status.stdout));
    let merged = read(&root, "registry/offices/akkol.toml");
    assert!(holds(&merged, &akkol));
    assert_eq!(merged.matches("[[office]]").count(), akkol.matches("[[office]]").count());
    assert_eq!(merged.matches("[[office.listing]]").count(), 2 * akkol.matches("[[office.listing]]").count());
}

#[test]
fn a_row_that_the_register_does_not_have_is_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = register(&folder);
    let other = RUSSIAN.replace("Аршалынского", "Каркаралинского").replace("8-71644\n2-13-76", "8-72146\n3-13-76");
    let run = import(&root, &other, &[]);
    assert_eq!(run.code, Some(0), "{}", run.out);
    assert!(run.out.contains("no row of this annex in the register is the same"), "{}", run.out);
    assert!(read(&root, "registry/offices/karkarali.toml").contains("Каркаралинского района"));
    assert_eq!(listings(&root), 317);
}

#[test]
fn either_language_may_come_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("register");
    fs::create_dir_all(&root).expect("a folder");
    assert_eq!(import(&root, RUSSIAN, &["--services", SERVICES.trim_end_matches(",regulation-3=three")]).code, Some(0));
    let record = read(&root, "registry/acts/akmola.toml");
    let run = import(&root, KAZAKH, &["--services", SERVICES]);
    assert_eq!(run.code, Some(0), "{}", run.out);
    let both = read(&root, "registry/acts/akmola.toml");
    assert!(holds(&both, &record) && both.contains("title.kk = "), "{both}");
    assert_eq!(both.matches("[[text]]").count(), 4, "{both}");
    let esil = read(&root, "registry/offices/esil.toml");
    assert_eq!(esil.matches("id = \"esil-employment\"").count(), 2, "{esil}");
}
