//! Runs a target under libFuzzer, which makes inputs that reach new code: `cargo xtask fuzz` builds and starts it. The target is
//! named in the environment, since the arguments are those of libFuzzer.
#![no_main]

mod targets;

use std::sync::LazyLock;

static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    targets::find(&name).unwrap_or_else(|| panic!("no target {name:?}; there are {}", targets::names()))
});

libfuzzer_sys::fuzz_target!(|input: &[u8]| TARGET(input));
