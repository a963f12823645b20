//! The script of the search is the one that its modules make.

use std::fs;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::support::project;

#[test]
fn the_minified_script_is_made_from_the_modules() {
    let theme = project().join("themes/default");
    let mut modules: Vec<PathBuf> =
        fs::read_dir(theme.join("scripts")).unwrap().map(|entry| entry.unwrap().path()).collect();
    modules.sort();
    let sum = modules.iter().fold(Sha256::new(), |sum, module: &PathBuf| sum.chain_update(fs::read(module).unwrap()));
    let sum: String = sum.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let script = fs::read(theme.join("assets/search.js")).unwrap();
    assert!(
        script.starts_with(format!("//{sum}\n").as_bytes()),
        "themes/default/scripts changed; run cargo run --manifest-path tools/minify/Cargo.toml"
    );
    assert!(script.len() <= 14 * 1024, "{} bytes", script.len());
}
