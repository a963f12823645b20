//! `tizilim check` and `tizilim explain`: what they print, how they end.

use crate::support::{Register, tizilim};

fn faulty() -> Register {
    Register::small()
        .replace("registry/services/certificate.toml", "subsection =", "subsecton =")
        .replace("registry/classifier.toml", "code = \"010\"", "code = \"007\"")
        .remove("content/pages/about/ru.md")
}

#[test]
fn people_see_the_line_and_the_help() {
    let outcome = faulty().run(&["check"]);
    assert_eq!(outcome.code, 1);
    insta::assert_snapshot!("check-text", outcome.stdout);
}

#[test]
fn programs_get_json() {
    let outcome = faulty().run(&["check", "--format", "json"]);
    assert_eq!(outcome.code, 1);
    insta::assert_snapshot!("check-json", outcome.stdout);
}

#[test]
fn code_hosts_get_annotations() {
    let outcome = faulty().run(&["check", "--format", "github"]);
    insta::assert_snapshot!("check-github", outcome.stdout);
}

#[test]
fn editors_get_sarif() {
    let outcome = faulty().run(&["check", "--format", "sarif"]);
    let log: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 4);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(results.iter().all(|result| rules.iter().any(|rule| rule["id"] == result["ruleId"])));
    insta::assert_snapshot!("check-sarif", serde_json::to_string_pretty(&log["runs"][0]["results"]).unwrap());
}

#[test]
fn a_register_without_faults_says_so() {
    let outcome = Register::small().run(&["check"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "no problems\n"));
}

#[test]
fn an_empty_folder_is_no_register() {
    let outcome = Register::empty().run(&["check"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stdout.contains("TZ004"), "{}", outcome.stdout);
}

#[test]
fn a_root_that_is_no_folder_is_wrong_usage() {
    let output = tizilim().args(["check", "--root", "/nowhere/at/all"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn codes_are_explained() {
    let output = tizilim().args(["explain", "tz302"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    insta::assert_snapshot!("explain", String::from_utf8(output.stdout).unwrap());
    let unknown = tizilim().args(["explain", "TZ999"]).output().unwrap();
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in [
        &["biuld"][..],
        &["build", "--jobs", "0"],
        &["build", "--date", "31.01.2026"],
        &["build", "--base-url", "x"],
        &[],
    ] {
        let output = tizilim().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}
