//! `tizilim check` and `tizilim explain`: what they print, how they end.

use std::collections::BTreeSet;

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
fn gitlab_gets_a_code_quality_report() {
    let outcome = faulty().run(&["check", "--format", "gitlab"]);
    let issues: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    let issues = issues.as_array().unwrap();
    assert_eq!(issues.len(), 4);
    let fingerprints: BTreeSet<_> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(fingerprints.len(), 4);
    // The same problem has the same fingerprint on another line.
    let moved =
        faulty().replace("registry/services/certificate.toml", "id = \"certificate\"", "\n\nid = \"certificate\"");
    let moved: serde_json::Value = serde_json::from_str(&moved.run(&["check", "--format", "gitlab"]).stdout).unwrap();
    let of = |issues: &[serde_json::Value]| {
        let issue = issues.iter().find(|issue| issue["check_name"] == "TZ101").unwrap();
        (issue["fingerprint"].clone(), issue["location"]["lines"]["begin"].as_u64().unwrap())
    };
    let (before, after) = (of(issues), of(moved.as_array().unwrap()));
    assert_eq!((before.0, before.1 + 2), after);
    insta::assert_snapshot!("check-gitlab", outcome.stdout);
}

#[test]
fn others_get_junit() {
    let outcome = faulty().run(&["check", "--format", "junit"]);
    let document = roxmltree::Document::parse(&outcome.stdout).unwrap();
    assert_eq!(document.root_element().attribute("failures"), Some("4"));
    insta::assert_snapshot!("check-junit", outcome.stdout);
    let well = Register::small().run(&["check", "--format", "junit"]).stdout;
    let document = roxmltree::Document::parse(&well).unwrap();
    let cases = document.descendants().filter(|node| node.has_tag_name("testcase")).count();
    assert_eq!((document.root_element().attribute("failures"), cases), (Some("0"), 1));
}

/// A register with a dozen offices that nobody can call.
fn without_phones() -> Register {
    let office = |number: u32| {
        format!(
            "\n[[office]]\nid = \"village-{number}\"\nprovider = \"atbasar-employment\"\nhours = \"Mo 09:00-10:00\"\n\
             settlement = {{ kk = \"{number} ауыл\", ru = \"село {number}\" }}\n"
        )
    };
    let offices: String = (1..=12).map(office).collect();
    Register::small().append("registry/offices/atbasar.toml", &offices)
}

#[test]
fn problems_that_say_the_same_are_counted() {
    let register = without_phones();
    let grouped = register.run(&["check"]).stdout;
    assert_eq!(grouped.matches("has no phone or mailbox").count(), 4, "{grouped}");
    assert!(
        grouped.contains("9 more: the office \"…\" has no phone or mailbox") && grouped.contains("`--all`"),
        "{grouped}"
    );
    assert!(grouped.ends_with("12 warnings\n"));
    let each = register.run(&["check", "--all"]).stdout;
    assert_eq!(each.matches("has no phone or mailbox").count(), 12, "{each}");
    let limited = register.run(&["check", "--all", "--limit", "5"]).stdout;
    assert_eq!(limited.matches("has no phone or mailbox").count(), 5, "{limited}");
    assert!(limited.contains("7 more are not shown"), "{limited}");
    let summary = register.run(&["check", "--summary"]).stdout;
    assert_eq!(summary, "     12  warning  TZ409  office without address, hours or phone\n12 warnings\n");
}

#[test]
fn problems_are_chosen_by_their_code() {
    let outcome = faulty().run(&["check", "--code", "tz502"]);
    assert_eq!(outcome.code, 0, "a warning alone: {}", outcome.stdout);
    assert!(outcome.stdout.contains("TZ502") && !outcome.stdout.contains("TZ101"), "{}", outcome.stdout);
    assert_eq!(faulty().run(&["check", "--code", "TZ101", "--code", "TZ502"]).code, 1);
    assert_eq!(faulty().run(&["check", "--code", "TZ999"]).code, 2);
}

#[test]
fn known_problems_do_not_fail_a_check() {
    let register = faulty();
    let known = register.path("known.json");
    let known = known.to_str().unwrap();
    assert_eq!(register.run(&["check", "--write-baseline", known]).code, 0);
    let outcome = register.run(&["check", "--baseline", known]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "no problems\n"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("4 problems that "), "{}", outcome.stderr);
    // On other lines they are the same ones; a new one is told.
    let register = register.replace("registry/classifier.toml", "[[section]]", "\n[[section]]").replace(
        "registry/offices/atbasar.toml",
        "+77164324569",
        "2-45-69",
    );
    let outcome = register.run(&["check", "--baseline", known]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.stdout.contains("TZ206") && outcome.stdout.ends_with("1 error\n"), "{}", outcome.stdout);
    let mended = register.replace("registry/services/certificate.toml", "subsecton =", "subsection =");
    let outcome = mended.run(&["check", "--baseline", known]);
    assert!(outcome.stderr.contains("2 that it lists do not occur any more"), "{}", outcome.stderr);
    let broken = mended.write("known.json", "[]");
    assert_eq!(broken.run(&["check", "--baseline", known]).code, 2);
    assert_eq!(broken.run(&["check", "--baseline", "/nowhere/nothing.json"]).code, 3);
}

#[test]
fn only_what_a_change_brings_is_told() {
    let register = faulty();
    let git = |arguments: &[&str]| {
        let output = std::process::Command::new("git")
            .args(["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"])
            .args(arguments)
            .current_dir(register.root())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    git(&["init", "-q", "-b", "main"]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "a"]);
    let outcome = register.run(&["check", "--changed-since", "main"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "no problems\n"), "{}", outcome.stderr);
    std::fs::write(register.path("registry/acts/stray.txt"), "x").unwrap();
    let outcome = register.run(&["check", "--changed-since", "HEAD"]);
    assert!(outcome.stdout.contains("TZ005") && outcome.stdout.ends_with("1 error\n"), "{}", outcome.stdout);
    for wrong in ["nothing", "--output=x", ""] {
        let outcome = register.run(&["check", &format!("--changed-since={wrong}")]);
        assert_eq!(outcome.code, 2, "{wrong}");
        assert!(outcome.stderr.contains("no revision of the register and no commit"), "{}", outcome.stderr);
    }
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
