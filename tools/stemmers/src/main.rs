//! Makes the Snowball programs that the script in the browser runs, `src/text/snowball/*.json`, from the stemmers of the crate
//! `frostem`, which the native search runs.
//!
//! `cargo run --manifest-path tools/stemmers/Cargo.toml` from the root of the repository, after every change of the version of
//! `frostem`; a test compares the versions, another the stems. `translate` says what a program looks like.

mod translate;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (version, source) = frostem(&root)?;
    let programs = root.join("src/text/snowball");
    let mut all = 0;
    for file in fs::read_dir(&programs)? {
        let path = file?.path();
        let Some(name) = path.file_stem().and_then(|name| name.to_str()).filter(|_| is_program(&path)) else { continue };
        let rust = fs::read_to_string(source.join(format!("src/algorithms/{name}_stemmer.rs")))?;
        let program = translate::program(&rust).map_err(|error| format!("{name}: {error}"))?;
        let text = program.to_string();
        all += text.len();
        fs::write(&path, text + "\n")?;
    }
    fs::write(programs.join("VERSION"), format!("{version}\n"))?;
    fs::copy(source.join("LICENSE-SNOWBALL"), programs.join("LICENSE"))?;
    println!("frostem {version}: {all} bytes");
    Ok(())
}

fn is_program(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "json")
}

/// The version of `frostem` that the program is built with, and the folder of its source.
fn frostem(root: &Path) -> Result<(String, PathBuf), Box<dyn Error>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let mut packages = metadata["packages"].as_array().into_iter().flatten();
    let package = packages.find(|package| package["name"] == "frostem").ok_or("frostem is not among the packages")?;
    let text = |key: &str| package[key].as_str().ok_or_else(|| format!("frostem has no {key}"));
    let manifest = PathBuf::from(text("manifest_path")?);
    Ok((text("version")?.to_owned(), manifest.parent().ok_or("no folder")?.to_owned()))
}
