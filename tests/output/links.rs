//! An output folder reached by a symbolic link: the folder at its end is replaced, the link stays.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::support::{Lab, publish};

#[test]
fn the_link_is_kept_and_its_end_replaced() {
    let lab = Lab::new();
    fs::create_dir_all(lab.root().join("srv/www")).unwrap();
    symlink("srv/www", lab.out()).unwrap();
    for text in ["1", "2"] {
        lab.publish(&[("a", text)]).unwrap();
        assert_eq!(fs::read_link(lab.out()).unwrap(), Path::new("srv/www"));
        assert_eq!(fs::read_to_string(lab.root().join("srv/www/a")).unwrap(), text);
    }
    assert_eq!(lab.siblings(), ["srv"]);
    assert_eq!(fs::read_dir(lab.root().join("srv")).unwrap().count(), 1);
}

#[test]
fn the_end_of_the_link_may_be_missing() {
    let lab = Lab::new();
    fs::create_dir(lab.root().join("srv")).unwrap();
    symlink("srv/www", lab.out()).unwrap();
    lab.publish(&[("a", "1")]).unwrap();
    assert_eq!(fs::read_to_string(lab.root().join("srv/www/a")).unwrap(), "1");
    assert!(fs::symlink_metadata(lab.out()).unwrap().is_symlink());
}

#[test]
fn by_the_link_or_directly_it_is_the_same_site() {
    let lab = Lab::new();
    let direct = lab.root().join("www");
    symlink(&direct, lab.out()).unwrap();
    publish(&direct, &[("a", "1")]).unwrap();
    assert_eq!(lab.publish(&[("a", "1")]).unwrap().unchanged, 1);
    let _running = lab.begin().unwrap();
    assert!(publish(&direct, &[]).unwrap_err().is_refusal(), "one lock for both");
}
