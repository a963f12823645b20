//! Drives Chromium through the site of this repository's register, as citizens on a phone do (`journeys/journeys.test.mjs`), looks at what can
//! be seen (`journeys/look.test.mjs`), reads without a network (`journeys/offline.test.mjs`) and follows former addresses
//! (`journeys/redirects.test.mjs`).
//!
//! Needs node and npm. Chromium is the one that `CHROMIUM` names or that is on the path. `cargo xtask external` runs it.

mod programs;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names under which Chromium is installed.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

#[test]
fn citizens_reach_their_goals() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let [site, small, arabic] = ["site", "small-site", "arabic-site"].map(|name| folder.path().join(name));
    build(project, &site);
    build(&small_register(project, &folder.path().join("small")), &small);
    build(&project.join("tests/fixtures/ar-en"), &arabic);
    let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join("journeys");
    programs::from_npm(&project.join("tests/journeys"), &library);
    let mut journeys = Command::new("node");
    journeys.arg("--test").arg("--test-reporter=spec");
    for name in ["journeys", "look", "offline", "redirects"] {
        journeys.arg(project.join(format!("tests/journeys/{name}.test.mjs")));
    }
    journeys.env("SITE", &site).env("SMALL", &small).env("ARABIC", &arabic).env("CHROMIUM", chromium());
    journeys.env("LIBRARY", library);
    programs::succeeding(&mut journeys);
}

fn build(root: &Path, out: &Path) {
    let mut build = Command::new(env!("CARGO_BIN_EXE_tizilim"));
    build.args(["build", "--date", "2026-01-31", "--base-url", "http://127.0.0.1/", "--root"]).arg(root);
    programs::succeeding(build.arg("--out").arg(out));
}

/// The small register of the fixtures with what the repository's own has none of: footnotes, and a report's words in several lines.
fn small_register(project: &Path, root: &Path) -> PathBuf {
    let fixture = project.join("tests/fixtures/small");
    for entry in walkdir::WalkDir::new(&fixture) {
        let entry = entry.expect("the fixture can be read");
        let place = root.join(entry.path().strip_prefix(&fixture).expect("inside"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(place).expect("folders can be made");
        } else {
            fs::copy(entry.path(), place).expect("files can be copied");
        }
    }
    let changed = |path: &str, change: &dyn Fn(String) -> String| {
        let path = root.join(path);
        let text = fs::read_to_string(&path).expect("the fixture has the file");
        fs::write(path, change(text)).expect("files can be written");
    };
    for (path, more) in [
        ("content/pages/about/ru.md", "\nОдин[^1], ещё раз[^1].\n\n[^1]: Сноска.\n"),
        ("content/regulations/rules/regulation/kk.md", "\nБір[^1], тағы[^1].\n\n[^1]: Ескертпе.\n"),
        ("content/regulations/rules/regulation/ru.md", "\nОдин[^1], ещё раз[^1].\n\n[^1]: Сноска.\n"),
    ] {
        changed(path, &|text| text + more);
    }
    changed("registry/statistics/2024.toml", &|text| text.replace("Проведено два семинара | ", "Первая строка\\n"));
    root.to_owned()
}

/// The program of Chromium.
fn chromium() -> PathBuf {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return named.into();
    }
    programs::program(&NAMES)
}
