//! Drives Chromium through the site of this repository's register, as citizens on a phone do (`journeys/journeys.test.mjs`).
//!
//! Needs node and npm. Chromium is the one that `CHROMIUM` names or that is on the path; a machine without one gets it from apt.

mod programs;

use std::path::{Path, PathBuf};
use std::process::Command;

/// Names under which Chromium is installed.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

#[test]
fn citizens_reach_their_goals() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let site = folder.path().join("site");
    let mut build = Command::new(env!("CARGO_BIN_EXE_tizilim"));
    build.args(["build", "--date", "2026-01-31", "--base-url", "http://127.0.0.1/", "--root"]).arg(project);
    programs::succeeding(build.arg("--out").arg(&site));
    let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join("journeys");
    programs::from_npm(&project.join("tests/journeys"), &library);
    let mut journeys = Command::new("node");
    journeys.arg("--test").arg("--test-reporter=spec").arg(project.join("tests/journeys/journeys.test.mjs"));
    programs::succeeding(journeys.env("SITE", &site).env("CHROMIUM", chromium()).env("LIBRARY", library));
}

/// The program of Chromium.
fn chromium() -> PathBuf {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return named.into();
    }
    programs::program(&NAMES, "chromium")
}
