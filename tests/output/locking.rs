//! One publication at a time.

use tizilim::output::{OutputError, Publication};

use super::support::{Lab, path, publish};

#[test]
fn the_second_is_refused_while_the_first_runs() {
    let lab = Lab::new();
    let first = lab.begin().unwrap();
    first.write(&path("a"), b"1").unwrap();
    let second = lab.begin().unwrap_err();
    assert!(matches!(second, OutputError::Locked { .. }) && second.is_refusal());
    assert!(second.to_string().contains("another tizilim is publishing into"), "{second}");
    // The refusal has done the first no harm.
    first.commit().unwrap();
    assert_eq!(lab.read("a"), "1");
    assert!(lab.siblings().is_empty());
    lab.begin().unwrap();
}

#[test]
fn folders_side_by_side_do_not_hinder_each_other() {
    let lab = Lab::new();
    let _running = lab.begin().unwrap();
    publish(&lab.root().join("preview"), &[("a", "1")]).unwrap();
}

#[test]
fn of_many_at_once_each_succeeds_or_is_refused() {
    let lab = Lab::new();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let lab = &lab;
            scope.spawn(move || {
                for round in 0..10 {
                    let text = format!("{thread} {round}");
                    match lab.publish(&[("a", &text), ("b/c", &text)]) {
                        Ok(published) => assert_eq!(published.files, 2),
                        Err(error) => {
                            assert!(matches!(error, OutputError::Locked { .. }), "{error}")
                        }
                    }
                }
            });
        }
    });
    assert_eq!(lab.read("a"), lab.read("b/c"));
    assert!(lab.siblings().is_empty());
}

#[test]
fn a_publication_can_be_shared_and_sent() {
    fn assert_send_and_sync<T: Send + Sync>() {}
    assert_send_and_sync::<Publication>();
    assert_send_and_sync::<OutputError>();
}
