//! The command: what it writes, when it refuses, how it ends.

use std::fs;

use assert_cmd::Command;

use crate::support::HEAD;

fn tizilim() -> Command {
    Command::new(env!("CARGO_BIN_EXE_tizilim"))
}

fn act(folder: &tempfile::TempDir) -> std::path::PathBuf {
    let file = folder.path().join("act.txt");
    fs::write(&file, format!("{HEAD}      1. Қызмет тегін.\n")).expect("written");
    file
}

#[test]
fn an_edit_is_never_overwritten_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = act(&folder);
    let root = folder.path().join("register");
    let run = |more: &[&str]| {
        tizilim()
            .args(["import", "act"])
            .arg(&file)
            .args(["--id", "act-1", "--into"])
            .arg(&root)
            .args(more)
            .output()
            .expect("run")
    };
    assert_eq!(run(&["--dry-run"]).status.code(), Some(0));
    assert!(!root.exists());
    assert_eq!(run(&[]).status.code(), Some(0));
    let text = root.join("content/regulations/act-1/regulation/kk.md");
    let first = fs::read_to_string(&text).expect("written");
    assert_eq!(run(&[]).status.code(), Some(0));
    fs::write(&text, first.replace("тегін", "ақылы")).expect("edited");
    let refused = run(&[]);
    assert_eq!(refused.status.code(), Some(1));
    let diff = String::from_utf8_lossy(&refused.stdout).into_owned();
    assert!(diff.contains("-1. Қызмет ақылы.\n+1. Қызмет тегін.\n"), "{diff}");
    assert!(fs::read_to_string(&text).expect("kept").contains("ақылы"));
    assert_eq!(run(&["--force"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&text).expect("written"), first);
}

#[test]
fn exit_codes_tell_what_went_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = act(&folder);
    let no_act = folder.path().join("no-act.txt");
    fs::write(&no_act, "Жай мәтін").expect("written");
    let code = |file: &std::path::Path, more: &[&str]| {
        tizilim()
            .args(["import", "act"])
            .arg(file)
            .arg("--into")
            .arg(folder.path())
            .args(more)
            .output()
            .expect("run")
            .status
            .code()
    };
    assert_eq!(code(&no_act, &["--id", "a"]), Some(1));
    assert_eq!(code(&file, &["--id", "../a"]), Some(2));
    assert_eq!(code(&file, &["--id", "a", "--services", "regulation-7=x"]), Some(2));
    assert_eq!(code(&folder.path().join("none.txt"), &["--id", "a"]), Some(3));
}

#[test]
fn the_report_is_json_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = act(&folder);
    let output = tizilim()
        .args(["import", "act"])
        .arg(&file)
        .args(["--id", "act-1", "--dry-run", "--format", "json", "--into"])
        .arg(folder.path())
        .output()
        .expect("run");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["texts"], serde_json::json!(["act", "regulation"]));
    assert_eq!(json["entries"][0]["certainty"], "sure");
    assert_eq!(json["written"], false);
}

#[test]
fn a_file_that_the_import_needs_must_be_usable() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = act(&folder);
    let root = folder.path().join("register");
    fs::create_dir_all(root.join("registry/services")).expect("a folder");
    let run = || {
        let mut command = tizilim();
        command.args(["import", "act"]).arg(&file).args(["--id", "act-1", "--dry-run", "--into"]).arg(&root);
        command.output().expect("run")
    };
    fs::write(root.join("registry/services/other.toml"), "id = ").expect("written");
    assert_eq!(run().status.code(), Some(0));
    for (bodies, problem) in [("[[body", "not TOML"), ("[[body]]\nid = \"a\"\nname.kk = \"Ә\"\n", "missing key `kind`")]
    {
        fs::write(root.join("registry/bodies.toml"), bodies).expect("written");
        let output = run();
        assert_eq!(output.status.code(), Some(3));
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(message.contains(&format!("registry/bodies.toml: {problem}")), "{message}");
        assert!(message.contains("`tizilim check`"), "{message}");
    }
}
