//! What stays, what changes and what goes from one publication to the next.

use std::fs;
use std::io::{Seek as _, Write as _};

use tizilim::checksum::Checksum;
use tizilim::files::KeptFile;
use tizilim::output::{MANIFEST_NAME, Publication, Published, PublishedSite};

use super::support::{Lab, path};

const SITE: [(&str, &str); 4] = [
    ("index.html", "front"),
    ("kk/services/00101001/index.html", "қызмет"),
    ("ru/services/00101001/index.html", "услуга"),
    ("data/services.csv", ""),
];

#[test]
fn the_first_publication_is_all_new() {
    let lab = Lab::new();
    let published = lab.publish(&SITE).unwrap();
    assert_eq!(published, Published { files: 4, bytes: 29, written: 4, unchanged: 0, removed: 0 });
    assert_eq!(lab.read("kk/services/00101001/index.html"), "қызмет");
    assert_eq!(lab.files().len(), 5);
    assert!(lab.siblings().is_empty());
}

#[test]
fn the_same_site_again_touches_nothing_at_all() {
    let lab = Lab::new();
    lab.publish(&SITE).unwrap();
    lab.age();
    let before = lab.files();
    let folder = |path: &str| fs::metadata(lab.out().join(path)).unwrap().modified().unwrap();
    let folders = (folder(""), folder("kk/services"));

    let published = lab.publish(&SITE).unwrap();

    assert_eq!(published, Published { files: 4, bytes: 29, written: 0, unchanged: 4, removed: 0 });
    assert_eq!(lab.files(), before);
    assert_eq!((folder(""), folder("kk/services")), folders);
    assert!(lab.siblings().is_empty());
}

/// What comes from a file is treated like what comes from memory: the two may even take turns.
#[test]
fn files_are_taken_like_bytes() {
    let lab = Lab::new();
    let mut content = tempfile::tempfile().unwrap();
    let large = "тізілім ".repeat(10_000);
    content.write_all(large.as_bytes()).unwrap();
    let publish = |from_file: bool| {
        let publication = lab.begin().unwrap();
        match from_file {
            true => publication.write_file(&path("data/registry.sqlite"), &content).unwrap(),
            false => publication.write(&path("data/registry.sqlite"), large.as_bytes()).unwrap(),
        };
        (publication.entries(), publication.commit().unwrap())
    };
    let (entries, first) = publish(true);
    assert_eq!(entries[0].sha256, Checksum::of(large.as_bytes()));
    assert_eq!((first.written, first.bytes, lab.read("data/registry.sqlite")), (1, large.len() as u64, large.clone()));
    assert_eq!([publish(true).1, publish(false).1].map(|published| published.unchanged), [1, 1]);
    content.rewind().unwrap();
    content.write_all(b"x").unwrap();
    let publication = lab.begin().unwrap();
    publication.write_file(&path("data/registry.sqlite"), &content).unwrap();
    assert_eq!(publication.commit().unwrap().written, 1, "of the same size, but not the same");
}

#[test]
fn only_what_changed_is_new() {
    let lab = Lab::new();
    lab.publish(&SITE).unwrap();
    lab.age();
    let before = lab.files();

    let mut site = SITE;
    site[0].1 = "FRONT"; // of the same size
    site[3].0 = "data/offices.csv";
    let published = lab.publish(&site).unwrap();

    assert_eq!(published, Published { files: 4, bytes: 29, written: 2, unchanged: 2, removed: 1 });
    let after = lab.files();
    for kept in [SITE[1].0, SITE[2].0] {
        assert_eq!(after[kept], before[kept], "bytes, modification time and inode");
    }
    assert_eq!(after["index.html"].bytes, b"FRONT");
    assert!(after["index.html"].modified > before["index.html"].modified);
    assert!(!after.contains_key("data/services.csv"));
    assert!(lab.siblings().is_empty());
}

#[test]
fn folders_go_with_their_last_file() {
    let lab = Lab::new();
    lab.publish(&[("a/b/c/d", "1"), ("e", "2")]).unwrap();
    assert_eq!(lab.publish(&[("e", "2")]).unwrap().removed, 1);
    assert!(!lab.out().join("a").exists());
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let lab = Lab::new();
    lab.publish(&[("a", "1"), ("b/c", "2")]).unwrap();
    lab.publish(&[("a/x", "1"), ("b", "2")]).unwrap();
    assert_eq!((lab.read("a/x"), lab.read("b")), ("1".to_owned(), "2".to_owned()));
    // And an old name in other letter case.
    lab.publish(&[("A/X", "1")]).unwrap();
    assert_eq!(lab.files().len(), 2);
}

#[test]
fn what_was_edited_by_hand_is_written_again() {
    let lab = Lab::new();
    lab.publish(&SITE).unwrap();
    lab.plant("public/index.html", "tnorf"); // of the same size
    lab.plant("public/data/services.csv", "more");
    fs::remove_file(lab.out().join(SITE[1].0)).unwrap();
    let published = lab.publish(&SITE).unwrap();
    assert_eq!((published.written, published.unchanged, published.removed), (3, 1, 0));
    assert_eq!(lab.read("index.html"), "front");
    assert_eq!(lab.read("data/services.csv"), "");
    assert_eq!(lab.read(SITE[1].0), SITE[1].1);
}

#[test]
fn a_site_may_become_empty_and_an_empty_folder_a_site() {
    let lab = Lab::new();
    fs::create_dir(lab.out()).unwrap();
    lab.publish(&SITE).unwrap();
    assert_eq!(lab.publish(&[]).unwrap().removed, 4);
    assert_eq!(lab.files().keys().collect::<Vec<_>>(), [MANIFEST_NAME]);
    assert_eq!(lab.publish(&SITE).unwrap().written, 4);
}

#[test]
fn the_manifest_tells_what_was_published() {
    let lab = Lab::new();
    lab.publish(&SITE).unwrap();
    let line = |(path, text): (&str, &str)| format!("{}  {}  {path}\n", Checksum::of(text.as_bytes()), text.len());
    let sorted = [SITE[3], SITE[0], SITE[1], SITE[2]];
    let expected = format!("tizilim-manifest 1\n{}", sorted.map(line).concat());
    assert_eq!(lab.read(MANIFEST_NAME), expected);
}

#[test]
fn entries_are_sorted_and_complete() {
    let lab = Lab::new();
    let publication = lab.begin().unwrap();
    for (name, text) in SITE {
        publication.write(&path(name), text.as_bytes()).unwrap();
    }
    let entries = publication.entries();
    let names: Vec<_> = entries.iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(names, [SITE[3].0, SITE[0].0, SITE[1].0, SITE[2].0]);
    assert_eq!((entries[1].size, entries[1].sha256), (5, Checksum::of(b"front")));
}

#[test]
fn without_commit_nothing_happens() {
    let lab = Lab::new();
    let publication = lab.begin().unwrap();
    publication.write(&path("a/b"), b"x").unwrap();
    assert_eq!(lab.siblings(), [".public.tizilim-lock", ".public.tizilim-staging"]);
    drop(publication);
    assert!(lab.siblings().is_empty() && !lab.out().exists());
}

#[cfg(unix)]
#[test]
fn new_files_and_folders_have_the_usual_permissions_and_the_output_folder_its_own() {
    use std::os::unix::fs::PermissionsExt as _;
    let lab = Lab::new();
    let mode = |path: &str| fs::metadata(lab.out().join(path)).unwrap().permissions().mode() & 0o7777;
    lab.publish(&[("a/b", "1")]).unwrap();
    // Whatever the umask takes away.
    assert_eq!((mode("a/b") | 0o044, mode("a") | 0o055, mode("") | 0o055), (0o644, 0o755, 0o755));
    fs::set_permissions(lab.out(), fs::Permissions::from_mode(0o2775)).unwrap();
    lab.publish(&[("a/b", "2")]).unwrap();
    assert_eq!(mode(""), 0o2775);
}

/// A publication that keeps what an earlier one told of the site.
fn remembering(lab: &Lab, site: &PublishedSite) -> Publication {
    let mut publication = lab.begin().unwrap();
    assert_eq!(publication.former_manifest(), Some(site.manifest));
    publication.recall(site.seen.clone());
    publication
}

fn publish_and_look(lab: &Lab) -> PublishedSite {
    let publication = lab.begin().unwrap();
    for (name, content) in SITE {
        publication.write(&path(name), content.as_bytes()).unwrap();
    }
    publication.commit_and_look().unwrap().1
}

#[test]
fn files_are_kept_as_they_are() {
    let lab = Lab::new();
    assert_eq!(lab.begin().unwrap().former_manifest(), None);
    let site = publish_and_look(&lab);
    let before = lab.files();

    let publication = remembering(&lab, &site);
    assert!(publication.had("index.html") && !publication.had("index"));
    let kept = publication.keep(&["data/services.csv", "index.html"]).unwrap().expect("two files");
    assert_eq!(kept[1], KeptFile { size: 5, sha256: Checksum::of(b"front") });
    assert_eq!(publication.keep(&["kk/services/00101001/index.html", "none"]).unwrap(), None, "one was never there");
    let (published, now) = publication.commit_and_look().unwrap();
    assert_eq!((published.files, published.unchanged, published.removed), (2, 2, 2));
    assert_eq!(lab.files()["index.html"], before["index.html"]);
    assert_ne!(now.manifest, site.manifest);
}

#[test]
fn a_file_that_somebody_changed_is_not_kept() {
    let lab = Lab::new();
    let site = publish_and_look(&lab);
    lab.plant("public/index.html", "FRONT"); // of the same size
    let publication = remembering(&lab, &site);
    assert!(!publication.keep_all().unwrap());
    assert_eq!(publication.keep(&["index.html"]).unwrap(), None);
    // What was refused can be written.
    publication.write(&path("index.html"), b"front").unwrap();
    assert_eq!(publication.commit().unwrap().written, 1);
    assert_eq!(lab.read("index.html"), "front");
}

#[test]
fn a_file_that_was_only_touched_is_kept_by_its_checksum() {
    let lab = Lab::new();
    let site = publish_and_look(&lab);
    lab.age();
    for seen in [site.seen.clone(), Vec::new()] {
        let mut publication = lab.begin().unwrap();
        publication.recall(seen);
        assert!(publication.keep_all().unwrap());
        assert_eq!(publication.commit().unwrap().unchanged, SITE.len());
    }
}

#[test]
fn a_file_is_written_or_kept_and_not_both() {
    let lab = Lab::new();
    let site = publish_and_look(&lab);
    let publication = remembering(&lab, &site);
    publication.write(&path("index.html"), b"front").unwrap();
    assert!(publication.keep(&["index.html"]).unwrap_err().to_string().contains("two files"));
}
