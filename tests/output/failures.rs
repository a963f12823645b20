//! When the system refuses: an error that is not a refusal of ours, the former site untouched, nothing left over.

use std::fs;

use tizilim::output::OutputError;

use super::support::{Lab, path};

#[test]
fn staging_that_somebody_deletes_is_no_site() {
    let lab = Lab::new();
    lab.publish(&[("a/b", "1")]).unwrap();
    let publication = lab.begin().unwrap();
    publication.write(&path("a/b"), b"2").unwrap();
    fs::remove_dir_all(lab.root().join(".public.tizilim-staging")).unwrap();
    let error = publication.write(&path("a/c"), b"2").unwrap_err();
    assert!(matches!(&error, OutputError::Io { action: "write", .. }) && !error.is_refusal(), "{error}");
    let error = publication.commit().unwrap_err();
    assert!(matches!(&error, OutputError::Incomplete { .. }) && !error.is_refusal(), "{error}");
    assert_eq!(lab.read("a/b"), "1");
    assert!(lab.siblings().is_empty());
}

#[test]
fn staging_that_somebody_changes_is_no_site() {
    let lab = Lab::new();
    lab.publish(&[("a", "1")]).unwrap();
    for meddle in [
        |lab: &Lab| fs::remove_file(lab.root().join(".public.tizilim-staging/b")).unwrap(),
        |lab: &Lab| lab.plant(".public.tizilim-staging/c/d", "more"),
        // Not in staging, but a file that was found to be unchanged.
        |lab: &Lab| fs::remove_file(lab.out().join("a")).unwrap(),
    ] {
        let publication = lab.begin().unwrap();
        publication.write(&path("a"), b"1").unwrap();
        publication.write(&path("b"), b"2").unwrap();
        meddle(&lab);
        assert!(matches!(publication.commit(), Err(OutputError::ModifiedExternally { .. })));
        assert!(lab.siblings().is_empty());
    }
    assert!(!lab.out().join("b").exists());
}

#[cfg(unix)]
mod as_a_process {
    use super::*;
    use crate::support::{child, childs_folder};
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    use std::process::{Command, Output};

    /// Publishes one file of 1 MB and one of a few bytes, and says how it went.
    #[test]
    #[ignore = "run by other tests as a process of its own"]
    fn child_publishes() {
        let Some(out) = childs_folder() else { return };
        let outcome = tizilim::output::Publication::begin(&out, &[]).and_then(|publication| {
            publication.write(&path("small"), b"new")?;
            publication.write(&path("large"), &vec![b'x'; 1 << 20])?;
            publication.commit()
        });
        match outcome {
            Ok(published) => println!("OUTCOME published {}", published.files),
            Err(error) => println!("OUTCOME refusal={} {error}", error.is_refusal()),
        }
    }

    /// What the child said of its outcome.
    fn outcome(output: Output) -> String {
        let text = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{text}{errors}");
        let (_, said) = text.split_once("OUTCOME ").expect("the child ran");
        said.lines().next().unwrap_or_default().to_owned()
    }

    const TEST: &str = "failures::as_a_process::child_publishes";

    #[test]
    fn a_full_disk_is_a_failure_of_the_system() {
        let lab = Lab::new();
        lab.publish(&[("small", "old")]).unwrap();
        // A limit on the size of files stands for the full disk: `write` fails halfway just as well. The shell
        // sets it, and ignores the signal that would otherwise end the program.
        let mut limited = Command::new("sh");
        let program = child(TEST, &lab.out());
        limited.args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\""]);
        limited.arg(program.get_program()).args(program.get_args()).env("OUTPUT_FOLDER", lab.out());
        let outcome = outcome(limited.output().unwrap());
        assert!(outcome.starts_with("refusal=false cannot write "), "{outcome}");
        assert!(outcome.contains("large") && outcome.contains("limit on the size"), "{outcome}");
        assert_eq!(lab.read("small"), "old");
        assert!(lab.siblings().is_empty());
    }

    /// Runs the child as a user who may not do everything. If this is root, that is `nobody`, for whom the program
    /// is copied to where everybody can read it.
    fn outcome_as_a_common_user(lab: &Lab, out: &std::path::Path) -> Option<String> {
        fs::set_permissions(lab.root(), fs::Permissions::from_mode(0o755)).unwrap();
        let mut command = child(TEST, out);
        if fs::metadata(lab.root()).unwrap().uid() == 0 {
            let program = lab.root().join("program");
            if !program.exists() {
                // By another process: a file that this one has open for writing cannot be started, and a child
                // that another test is just starting may have inherited it.
                let copied = Command::new("cp").arg(command.get_program()).arg(&program).status();
                assert!(copied.unwrap().success());
            }
            let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
            command = Command::new(program);
            command.args(arguments).env("OUTPUT_FOLDER", out).current_dir("/").uid(65534).gid(65534);
        }
        match command.output() {
            Ok(output) => Some(outcome(output)),
            Err(cause) => {
                println!("skipped: no program can be run as a common user here: {cause}");
                None
            }
        }
    }

    #[test]
    fn a_folder_that_may_not_be_written_is_a_failure_of_the_system() {
        let lab = Lab::new();
        let holder = lab.root().join("holder");
        fs::create_dir(&holder).unwrap();
        fs::set_permissions(&holder, fs::Permissions::from_mode(0o555)).unwrap();
        if let Some(outcome) = outcome_as_a_common_user(&lab, &holder.join("public")) {
            assert!(outcome.starts_with("refusal=false cannot create "), "{outcome}");
            assert!(outcome.contains("ermission denied") && outcome.contains("check that you may write"), "{outcome}");
        }
        assert_eq!(fs::read_dir(&holder).unwrap().count(), 0);
        fs::set_permissions(&holder, fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn a_site_that_may_not_be_read_is_a_failure_of_the_system() {
        let lab = Lab::new();
        let holder = lab.root().join("holder");
        fs::create_dir_all(holder.join("public")).unwrap();
        for (folder, mode) in [(&holder, 0o777), (&holder.join("public"), 0o000)] {
            fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
        }
        if let Some(outcome) = outcome_as_a_common_user(&lab, &holder.join("public")) {
            assert!(outcome.starts_with("refusal=false cannot "), "{outcome}");
            assert!(outcome.contains("ermission denied"), "{outcome}");
        }
        assert_eq!(fs::read_dir(&holder).unwrap().count(), 1, "no litter");
        fs::set_permissions(holder.join("public"), fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn a_former_site_that_may_not_be_deleted_is_reported_and_removed_later() {
        let lab = Lab::new();
        let holder = lab.root().join("holder");
        let site = holder.join("public");
        let mode = |path: &std::path::Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        };
        fs::create_dir(&holder).unwrap();
        mode(&holder, 0o777);
        let Some(first) = outcome_as_a_common_user(&lab, &site) else {
            return;
        };
        assert_eq!(first, "published 2");
        fs::write(site.join("small"), "old").unwrap();
        mode(&site, 0o555);

        let second = outcome_as_a_common_user(&lab, &site).unwrap();
        assert!(second.starts_with("refusal=false the new site is published, but the previous one"), "{second}");
        assert_eq!(fs::read(site.join("small")).unwrap(), b"new");
        // In staging or, where two folders cannot be exchanged at once, in the backup.
        let beside = ["staging", "backup"].map(|name| holder.join(format!(".public.tizilim-{name}")));
        let former = beside.iter().find(|path| path.exists()).unwrap();
        assert_eq!(fs::read(former.join("small")).unwrap(), b"old");
        let third = outcome_as_a_common_user(&lab, &site).unwrap();
        assert!(third.starts_with("refusal=false cannot remove "), "{third}");

        mode(former, 0o755);
        assert_eq!(outcome_as_a_common_user(&lab, &site).unwrap(), "published 2");
        assert_eq!(fs::read_dir(&holder).unwrap().count(), 1);
    }
}
