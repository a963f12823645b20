//! The problems that a register had at an earlier state of its repository.

use std::ffi::OsStr;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Output};

use zip::ZipArchive;

use super::day::day;
use super::status::Failure;
use crate::checked::Checked;
use crate::diagnostics::Baseline;
use crate::files::SinkError;
use crate::registry::SOURCE_FOLDERS;
use crate::registry::values::Slug;

/// The problems at a revision of the register, which is the commit that recorded it, or at a commit, branch or tag of git.
///
/// # Errors
/// When there is no such state, or git cannot be run.
pub(super) fn problems(root: &Path, reference: &str) -> Result<Baseline, Failure> {
    let commit = commit(root, reference)?;
    let folder = tempfile::tempdir().map_err(SinkError::from)?;
    unpack(root, &commit, folder.path())?;
    let mut checked = Checked::read(folder.path()).map_err(Failure::usage)?;
    checked.try_templates(day(None)?)?;
    Ok(Baseline::of(&checked.loaded.diagnostics, &checked.loaded.sources))
}

fn commit(root: &Path, reference: &str) -> Result<String, Failure> {
    if reference.parse::<Slug>().is_ok() {
        let head = format!("registry/revisions/{reference}/revision.toml");
        if root.join(&head).is_file() {
            let recorded = git(root, ["log", "--diff-filter=A", "--format=%H", "-n1", "--", &head])?;
            let commit = text(&recorded);
            if commit.is_empty() {
                return Err(Failure::usage(format!("the revision \"{reference}\" is in no commit")));
            }
            return Ok(commit);
        }
    }
    let found = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", &format!("{reference}^{{commit}}")]);
    match found.map(|found| text(&found)) {
        Ok(commit) if !commit.is_empty() => Ok(commit),
        _ => Err(Failure::usage(format!(
            "\"{reference}\" is no revision of the register and no commit of its repository"
        ))),
    }
}

/// Writes the sources of a commit into a folder. Links are left out: what they lead to is there or is no source.
fn unpack(root: &Path, commit: &str, folder: &Path) -> Result<(), Failure> {
    let there = git(root, ["ls-tree", "--name-only", commit, "--"].into_iter().chain(SOURCE_FOLDERS))?;
    let names = text(&there);
    let folders: Vec<_> = names.lines().collect();
    if folders.is_empty() {
        return Ok(());
    }
    let archive = git(root, ["archive", "--format=zip", commit, "--"].into_iter().chain(folders))?;
    let broken = |error: zip::result::ZipError| Failure::system(&error);
    let mut archive = ZipArchive::new(Cursor::new(archive.stdout)).map_err(broken)?;
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).map_err(broken)?;
        let Some(path) = file.enclosed_name().filter(|_| file.is_file()) else { continue };
        let place = folder.join(path);
        let written = place.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| {
            let mut target = std::fs::File::create(&place)?;
            std::io::copy(&mut file, &mut target)
        });
        written.map_err(|error| Failure::system(&error))?;
    }
    Ok(())
}

fn git<A: AsRef<OsStr>>(root: &Path, arguments: impl IntoIterator<Item = A>) -> Result<Output, Failure> {
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output();
    let output = output.map_err(|error| Failure::usage(format!("git cannot be run: {error}")))?;
    if output.status.success() {
        return Ok(output);
    }
    let message = String::from_utf8_lossy(&output.stderr);
    Err(Failure::usage(format!("git: {}", message.trim())))
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
