//! The texts of acts, read by the library with which others work on Akoma Ntoso.

use std::process::Command;

use tizilim::addresses::data;

use super::site::{project, site};
use super::tools::{python, run};

#[test]
fn every_text_is_read_by_cobalt() {
    let folder = site().folder.join(data::FOLDER).join(data::folders::ACTS);
    let files = std::fs::read_dir(folder).expect("the texts of acts are published");
    let paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    let mut read = Command::new(python().join("python"));
    let printed = run(read.arg(project().join("tests/examples/akoma_ntoso.py")).args(&paths), "");
    assert_eq!(printed.trim(), paths.len().to_string());
}
