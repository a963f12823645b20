//! Runs the scripts of `tests/browser/` by node, which comes without packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::support::project;

/// What a script of `tests/browser/` prints, as JSON, when it is given a site and expectations.
pub(crate) fn node(script: &str, site: &Path, expected: &Value) -> Value {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("expected.json");
    fs::write(&file, expected.to_string()).expect("a file can be written");
    let script = project().join("tests/browser").join(script);
    let output = Command::new("node").arg(&script).arg(site).arg(&file).output().unwrap_or_else(|error| {
        panic!(
            "node cannot be run ({error}); install Node.js 20 or newer: the tests of the script in the browser need it"
        )
    });
    assert!(output.status.success(), "{}: {}", script.display(), String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("the script prints JSON")
}
