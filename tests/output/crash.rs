//! After a crash at any moment there is the last good site, and the next publication finds its way.

use std::fs;

use tizilim::output::{MANIFEST_NAME, OutputError};

use super::support::Lab;

#[test]
fn staging_of_a_crashed_run_is_removed() {
    let lab = Lab::new();
    lab.publish(&[("a", "1")]).unwrap();
    lab.plant(".public.tizilim-staging/deep/down/half.html", "hal");
    lab.plant(".public.tizilim-lock", "");
    drop(lab.begin().unwrap());
    assert!(lab.siblings().is_empty());
    assert_eq!(lab.read("a"), "1");
}

#[test]
fn staging_of_a_crashed_first_run_is_removed() {
    let lab = Lab::new();
    lab.plant(".public.tizilim-staging/a", "1");
    lab.plant(&format!(".public.tizilim-staging/{MANIFEST_NAME}"), "tizilim-manifest 1\n");
    drop(lab.begin().unwrap());
    assert!(lab.siblings().is_empty() && !lab.out().exists());
}

#[test]
fn staging_is_removed_even_if_the_folder_is_refused() {
    let lab = Lab::new();
    lab.plant("public/mine", "1");
    lab.plant(".public.tizilim-staging/a", "1");
    assert!(matches!(lab.begin(), Err(OutputError::ForeignFiles { .. })));
    assert!(lab.siblings().is_empty());
}

#[test]
fn between_two_renames_the_former_site_comes_back() {
    let lab = Lab::new();
    lab.publish(&[("a", "1")]).unwrap();
    let before = lab.files();
    fs::rename(lab.out(), lab.root().join(".public.tizilim-backup")).unwrap();
    lab.plant(".public.tizilim-staging/a", "2");
    drop(lab.begin().unwrap());
    assert_eq!(lab.files(), before);
    assert!(lab.siblings().is_empty());
}

#[test]
fn after_two_renames_the_backup_goes() {
    let lab = Lab::new();
    lab.publish(&[("a", "1")]).unwrap();
    fs::rename(lab.out(), lab.root().join(".public.tizilim-backup")).unwrap();
    fs::create_dir(lab.root().join("later")).unwrap();
    super::support::publish(&lab.root().join("later/public"), &[("a", "2")]).unwrap();
    fs::rename(lab.root().join("later/public"), lab.out()).unwrap();
    fs::remove_dir(lab.root().join("later")).unwrap();
    drop(lab.begin().unwrap());
    assert_eq!(lab.read("a"), "2");
    assert!(lab.siblings().is_empty());
}

#[test]
fn a_backup_outlives_a_refusal() {
    let lab = Lab::new();
    lab.publish(&[("a", "1")]).unwrap();
    fs::rename(lab.out(), lab.root().join(".public.tizilim-backup")).unwrap();
    lab.plant("public/mine", "in its place");
    assert!(matches!(lab.begin(), Err(OutputError::ForeignFiles { .. })));
    // Once the foreign file is removed, the site is restored.
    fs::remove_dir_all(lab.out()).unwrap();
    drop(lab.begin().unwrap());
    assert_eq!(lab.read("a"), "1");
}

#[cfg(unix)]
mod killed {
    use super::*;
    use crate::support::{child, childs_folder, path};
    use std::process::Stdio;
    use std::thread::sleep;
    use std::time::{Duration, Instant};
    use tizilim::checksum::Checksum;
    use tizilim::output::Publication;

    const PAGES: usize = 40;

    /// Publishes one version of a site after another until it is killed.
    #[test]
    #[ignore = "run by another test as a process of its own"]
    fn child_publishes_for_ever() {
        let Some(out) = childs_folder() else { return };
        for version in 0.. {
            let publication = Publication::begin(&out, &[]).unwrap();
            for page in 0..PAGES {
                // Half of the pages never change; as many again come and go.
                let name = format!("{}/{page}/index.html", if page % 4 == 1 { version % 3 } else { 0 });
                let text = format!("version {}", if page % 2 == 0 { 0 } else { version });
                publication.write(&path(&name), text.as_bytes()).unwrap();
            }
            publication.write(&path("version"), format!("{version}").as_bytes()).unwrap();
            publication.commit().unwrap();
        }
    }

    /// Whether every file is as the manifest says, and all are of one version.
    fn assert_whole(lab: &Lab) -> u64 {
        let files = lab.files();
        let manifest = lab.read(MANIFEST_NAME);
        let version: u64 = lab.read("version").parse().unwrap();
        assert_eq!(files.len(), PAGES + 2);
        assert_eq!(manifest.lines().count(), PAGES + 2);
        for line in manifest.lines().skip(1) {
            let [sum, size, name]: [&str; 3] = line.splitn(3, "  ").collect::<Vec<_>>().try_into().unwrap();
            let bytes = &files[name].bytes;
            assert_eq!((Checksum::of(bytes).to_string().as_str(), bytes.len().to_string().as_str()), (sum, size));
            let text = String::from_utf8_lossy(bytes);
            assert!(name == "version" || text == "version 0" || text == format!("version {version}"), "{name}");
        }
        version
    }

    #[test]
    fn a_killed_publication_leaves_a_whole_site() {
        let lab = Lab::new();
        let mut litter = 0;
        for round in 0..30 {
            let mut publisher = child("crash::killed::child_publishes_for_ever", &lab.out())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let patience = Instant::now() + Duration::from_secs(60);
            while !lab.out().join("version").exists() {
                assert!(Instant::now() < patience, "the child publishes nothing");
                sleep(Duration::from_millis(1));
            }
            // Each round at another moment of the publication.
            sleep(Duration::from_micros(5_000 + 1_700 * round));
            publisher.kill().unwrap();
            let status = publisher.wait().unwrap();
            assert_eq!(status.code(), None, "it was killed, it did not fail: {status}");

            litter += lab.siblings().len();
            // Where two folders cannot be exchanged at once, the site may be aside until it is put back.
            let exchanged = cfg!(any(target_os = "linux", target_vendor = "apple"));
            let version = exchanged.then(|| assert_whole(&lab));
            drop(lab.begin().unwrap());
            let repaired = assert_whole(&lab);
            assert_eq!(version.unwrap_or(repaired), repaired);
            assert!(lab.siblings().is_empty());
        }
        assert!(litter > 0, "no round ended in the middle of a publication");
    }
}
