//! `tizilim check --external`: asks the web about the addresses of a register, and says what came of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::diagnostics::{Diagnostics, Message, MessageLanguage, message};
use crate::link_check::{
    Answer, Answers, Cache, FoundAddress, LinkCheck, addresses, check as ask, default_path, report,
};
use crate::registry::Loaded;

/// Adds the addresses that are gone to the problems of a register.
pub(super) fn check(loaded: &mut Loaded, cache: Option<&Path>, language: MessageLanguage) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let path: Option<PathBuf> = cache.map(Path::to_owned).or_else(default_path);
    let mut known = path.as_deref().map(Cache::read).unwrap_or_default();
    let found = addresses(&loaded.sources);
    let site = loaded.settings.as_ref().map_or("a register", |settings| settings.base_url.as_str());
    let answers = ask(&found, &LinkCheck::polite(site, now), &mut known);
    if let Some(path) = path
        && let Err(error) = known.write(&path, now)
    {
        let message = message!("the answers are not kept: {path}: {error}", path = path.display(), error);
        eprintln!("{}", message.in_language(language));
    }
    summary(&found, &answers).iter().for_each(|line| eprintln!("{}", line.in_language(language)));
    let mut gone = Diagnostics::default();
    report(&found, &answers, &loaded.sources, &mut gone);
    loaded.diagnostics.extend_changed(gone);
}

/// How many addresses were asked for, and which are not known, by the reason.
fn summary(found: &[FoundAddress], answers: &Answers) -> Vec<Message> {
    let count = |wanted: fn(&Answer) -> bool| answers.answers.iter().filter(|answer| wanted(answer)).count();
    let good = count(|answer| *answer == Answer::Good);
    let gone = count(|answer| matches!(answer, Answer::Gone(_)));
    let (all, earlier) = (found.len(), answers.from_cache);
    let unknown = all - good - gone;
    let mut lines = vec![message!(
        "{all} addresses: {good} good ({earlier} by earlier answers), {gone} gone, {unknown} not known",
        all,
        good,
        earlier,
        gone,
        unknown
    )];
    let mut reasons: BTreeMap<_, (&Message, Vec<&str>)> = BTreeMap::new();
    for (address, answer) in found.iter().zip(&answers.answers) {
        if let Answer::Unknown(reason) = answer {
            reasons.entry(reason.english()).or_insert((reason, Vec::new())).1.push(address.url.as_str());
        }
    }
    for (reason, addresses) in reasons.into_values() {
        lines.push(message!("not known ({reason}): {addresses}", reason, addresses = addresses.join(", ")));
    }
    lines
}
