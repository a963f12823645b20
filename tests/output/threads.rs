//! Many threads write one site.

use std::fs;

use tizilim::output::{MANIFEST_NAME, OutputError};

use super::support::{Lab, path};

/// 8 threads write 400 files, from the first to the last or the other way round.
fn publish(lab: &Lab, backwards: bool) {
    let publication = lab.begin().unwrap();
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let publication = &publication;
            scope.spawn(move || {
                for step in 0..50 {
                    let number = (if backwards { 49 - step } else { step }) * 8 + thread;
                    let name = format!("kk/{}/{number:03}/index.html", number % 7);
                    publication.write(&path(&name), name.as_bytes()).unwrap();
                }
            });
        }
    });
    assert_eq!(publication.entries().len(), 400);
    assert_eq!(publication.commit().unwrap().files, 400);
}

#[test]
fn the_order_of_writing_does_not_show() {
    let (one, other) = (Lab::new(), Lab::new());
    publish(&one, false);
    publish(&other, true);
    assert_eq!(one.read(MANIFEST_NAME), other.read(MANIFEST_NAME));
    let bytes = |lab: &Lab| lab.files().into_iter().map(|(path, file)| (path, file.bytes)).collect::<Vec<_>>();
    assert_eq!(bytes(&one), bytes(&other));
    // Neither does it when the files are compared with those of the former site.
    one.age();
    let before = one.files();
    publish(&one, true);
    assert_eq!(one.files(), before);
}

#[test]
fn of_two_with_one_path_exactly_one_is_refused_and_nothing_is_published() {
    let lab = Lab::new();
    let publication = lab.begin().unwrap();
    let outcomes: Vec<_> = std::thread::scope(|scope| {
        let writers = (0..8).map(|thread| {
            let publication = &publication;
            scope.spawn(move || publication.write(&path("a/b"), format!("{thread}").as_bytes()))
        });
        let writers: Vec<_> = writers.collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    let refused: Vec<_> = outcomes.into_iter().filter_map(Result::err).collect();
    assert_eq!(refused.len(), 7);
    assert!(refused.iter().all(|error| matches!(error, OutputError::Duplicate { .. }) && error.is_refusal()));
    assert!(matches!(publication.commit(), Err(OutputError::Incomplete { path }) if path == "a/b"));
    assert!(fs::read_dir(lab.root()).unwrap().next().is_none());
}
