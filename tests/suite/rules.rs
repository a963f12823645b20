//! `[rules]` of the settings: rules whose breaches are more or less grave in a register.

use serde_json::{Value, json};

use crate::support::Register;

const REGISTER: &str = "registry/registry.toml";
const SERVICE: &str = "registry/services/certificate.toml";

/// A register with a service that says too little, and with changed rules.
fn changed(rules: &str) -> Register {
    Register::small()
        .replace(SERVICE, "act = \"rules\"\n", "")
        .remove("content/pages/about/ru.md")
        .append(REGISTER, &format!("\n[rules]\n{rules}\n"))
}

const LOWERED: &str = "TZ402 = { severity = \"warning\", reason = \"The acts are being read.\" }";
const OFF: &str = "TZ402 = { severity = \"off\", reason = \"The acts are being read.\" }";

#[test]
fn an_error_that_is_made_a_warning_does_not_forbid_publication() {
    assert_eq!(changed("").run(&["check"]).code, 1);
    let register = changed(LOWERED);
    let outcome = register.run(&["check"]);
    assert_eq!(outcome.code, 0);
    assert!(
        outcome.stdout.contains("warning[TZ402]") && outcome.stdout.ends_with("2 warnings\n"),
        "{}",
        outcome.stdout
    );
    assert!(
        outcome.stdout.contains("= note: this register makes TZ402 a warning: The acts are being read."),
        "{}",
        outcome.stdout
    );
    assert_eq!(register.run(&["check", "--deny-warnings"]).code, 1);
    let summary: Value = serde_json::from_str(&register.build(&["--json"]).stdout).unwrap();
    assert_eq!(summary["warnings"], 2);
}

#[test]
fn a_warning_that_is_made_an_error_forbids_publication() {
    let register = Register::small()
        .remove("content/pages/about/ru.md")
        .append(REGISTER, "\n[rules]\nTZ502 = { severity = \"error\", reason = \"All pages are bilingual.\" }\n");
    assert_eq!(register.run(&["check"]).code, 1);
    assert_eq!(register.build(&[]).code, 1);
}

#[test]
fn what_is_turned_off_is_counted() {
    let register = changed(OFF);
    let outcome = register.run(&["check"]);
    assert_eq!(outcome.code, 0);
    assert!(!outcome.stdout.contains("TZ402"), "{}", outcome.stdout);
    assert!(outcome.stdout.ends_with("1 warning, 1 turned off by [rules]\n"), "{}", outcome.stdout);
    let outcome =
        Register::small().replace(SERVICE, "act = \"rules\"\n", "").append(REGISTER, &format!("\n[rules]\n{OFF}\n"));
    assert_eq!(outcome.run(&["check", "--deny-warnings"]).stdout, "no problems, 1 turned off by [rules]\n");
}

#[test]
fn programs_learn_which_rules_are_changed() {
    let report: Value = serde_json::from_str(&changed(OFF).run(&["check", "--format", "json"]).stdout).unwrap();
    let change = json!({
        "code": "TZ402", "severity": "off", "default_severity": "error", "reason": "The acts are being read.", "occurrences": 1,
    });
    assert_eq!((&report["errors"], &report["warnings"], &report["rules"]), (&json!(0), &json!(1), &json!([change])));
    let lowered = changed(LOWERED);
    let report: Value = serde_json::from_str(&lowered.run(&["check", "--format", "json"]).stdout).unwrap();
    let severities: Vec<_> =
        report["diagnostics"].as_array().unwrap().iter().map(|fault| (&fault["code"], &fault["severity"])).collect();
    assert!(severities.contains(&(&json!("TZ402"), &json!("warning"))), "{report}");
    let log: Value = serde_json::from_str(&lowered.run(&["check", "--format", "sarif"]).stdout).unwrap();
    let run = &log["runs"][0];
    let result = run["results"].as_array().unwrap().iter().find(|result| result["ruleId"] == "TZ402").unwrap();
    assert_eq!(result["level"], "warning");
    let overrides = &run["invocations"][0]["ruleConfigurationOverrides"][0];
    assert_eq!(overrides["descriptor"]["id"], "TZ402");
    assert_eq!(
        (&overrides["configuration"]["level"], &overrides["configuration"]["enabled"]),
        (&json!("warning"), &json!(true))
    );
    let github = lowered.run(&["check", "--format", "github"]).stdout;
    assert!(github.contains("::warning file=registry/services/certificate.toml"), "{github}");
}
