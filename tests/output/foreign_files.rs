//! An output folder that holds something which the program did not write is left alone.

use std::fs;

use tizilim::output::{MANIFEST_NAME, OutputError};

use super::support::{Lab, path};

/// What the refusal names.
fn refused(lab: &Lab) -> Vec<String> {
    let before = lab.siblings();
    let error = lab.begin().unwrap_err();
    assert!(error.is_refusal());
    assert_eq!(lab.siblings(), before, "no litter");
    match error {
        OutputError::ForeignFiles { files, .. } => files.first,
        other => panic!("{other}"),
    }
}

#[test]
fn a_folder_without_a_manifest_is_not_ours() {
    let lab = Lab::new();
    lab.plant("public/index.html", "somebody's");
    lab.plant("public/photos/1.jpg", "somebody's");
    assert_eq!(refused(&lab), ["index.html", "photos/"]);
    assert_eq!(lab.read("photos/1.jpg"), "somebody's");
}

#[test]
fn files_folders_and_hidden_files_are_found_at_any_depth() {
    let lab = Lab::new();
    lab.publish(&[("a/b/c.html", "1"), ("index.html", "2")]).unwrap();
    lab.plant("public/a/b/notes.txt", "mine");
    lab.plant("public/.htaccess", "mine");
    lab.plant("public/a/more/x", "mine");
    fs::create_dir(lab.out().join("empty")).unwrap();
    let site = lab.out().join("a");
    assert_eq!(refused(&lab), [".htaccess", "a/b/notes.txt", "a/more/", "empty/"]);
    assert_eq!(fs::read_to_string(site.join("b/notes.txt")).unwrap(), "mine");
}

#[test]
fn more_than_ten_are_counted() {
    let lab = Lab::new();
    for number in 0..12 {
        lab.plant(&format!("public/{number:02}"), "mine");
    }
    let message = lab.begin().unwrap_err().to_string();
    assert!(message.contains("\n  09\n  and 2 more\nmove them elsewhere"), "{message}");
}

#[test]
fn one_that_comes_during_the_publication_is_found_before_the_swap() {
    let lab = Lab::new();
    lab.publish(&[("a", "1")]).unwrap();
    for text in ["1", "2"] {
        let publication = lab.begin().unwrap();
        publication.write(&path("a"), text.as_bytes()).unwrap();
        lab.plant("public/b", "mine");
        assert!(matches!(publication.commit(), Err(OutputError::ForeignFiles { .. })));
        fs::remove_file(lab.out().join("b")).unwrap();
    }
    assert_eq!(lab.read("a"), "1");
    assert!(lab.siblings().is_empty());
}

#[cfg(unix)]
#[test]
fn a_link_is_foreign_wherever_it_points_and_its_end_is_not_touched() {
    use std::os::unix::fs::symlink;
    let lab = Lab::new();
    lab.publish(&[("a/b.html", "1"), ("c.html", "2")]).unwrap();
    lab.plant("elsewhere/b.html", "1");
    lab.plant("elsewhere/secret", "kept");
    // In the place of a folder of ours, in the place of a file of ours, into nothing, and under a name of its own.
    fs::remove_dir_all(lab.out().join("a")).unwrap();
    fs::remove_file(lab.out().join("c.html")).unwrap();
    for (end, name) in [("../elsewhere", "a"), ("../elsewhere/secret", "c.html"), ("/none", "d"), ("c.html", "e")] {
        symlink(end, lab.out().join(name)).unwrap();
    }
    assert_eq!(refused(&lab), ["a", "c.html", "d", "e"]);
    assert_eq!(fs::read_to_string(lab.root().join("elsewhere/secret")).unwrap(), "kept");
    assert_eq!(fs::read_dir(lab.root().join("elsewhere")).unwrap().count(), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_text_is_foreign() {
    use std::os::unix::ffi::OsStrExt as _;
    let lab = Lab::new();
    lab.publish(&[("a", "1")]).unwrap();
    fs::write(lab.out().join(std::ffi::OsStr::from_bytes(b"\xff")), "").unwrap();
    assert_eq!(refused(&lab), ["\u{fffd}"]);
}

#[test]
fn a_broken_or_newer_manifest_is_told_apart() {
    let lab = Lab::new();
    lab.publish(&[("a", "1")]).unwrap();
    let manifest = lab.read(MANIFEST_NAME);

    lab.plant(&format!("public/{MANIFEST_NAME}"), &manifest.replace("  1  a", "  1  ../a"));
    let error = lab.begin().unwrap_err();
    assert!(matches!(&error, OutputError::CorruptManifest { line: 2, .. }), "{error}");
    assert!(error.is_refusal());

    lab.plant(&format!("public/{MANIFEST_NAME}"), &manifest.replace("manifest 1", "manifest 2"));
    let error = lab.begin().unwrap_err();
    assert!(matches!(&error, OutputError::NewerManifest { version: 2, .. }), "{error}");
    assert!(error.is_refusal());

    lab.plant(&format!("public/{MANIFEST_NAME}"), "");
    assert!(matches!(lab.begin(), Err(OutputError::CorruptManifest { line: 1, .. })));
    assert_eq!(lab.read("a"), "1");
    assert!(lab.siblings().is_empty());
}

#[test]
fn the_sources_are_never_replaced() {
    let lab = Lab::new();
    lab.plant("project/registry/registry.toml", "");
    let begin = |out: &str| {
        let sources = [lab.root().join("project/registry"), lab.root().join("project/content")];
        tizilim::output::Publication::begin(&lab.root().join(out), &sources)
    };
    for out in ["project", "project/registry", "project/content", "project/registry/.."] {
        assert!(matches!(begin(out), Err(OutputError::Protected { .. })), "{out}");
    }
    begin("project/public").unwrap();
    assert_eq!(lab.siblings(), ["project"]);
    assert_eq!(fs::read_dir(lab.root().join("project")).unwrap().count(), 1);
}
