//! Everything that a site is made from, as hashes: what all of it depends on, and what single files of it depend on.

use std::collections::HashSet;
use std::fmt::Debug;
use std::fs::File;
use std::io;
use std::sync::OnceLock;

use crate::diagnostics::Sources;
use crate::files::in_pieces;
use crate::incremental::{ContentHash, Hasher, SourceId};
use crate::registry::Registry;
use crate::theme::Theme;

/// The hashes of what a site is made from.
#[derive(Clone, Copy, Debug)]
pub struct Inputs {
    /// Of what everything depends on: the program, its options, the theme, the names of all sources, and what stands in those that
    /// are not [tracked](crate::incremental::Tracked) one by one.
    pub environment: ContentHash,
    /// Of this and all other sources; none if some of them are not known by what they say.
    pub whole: Option<ContentHash>,
}

impl Inputs {
    /// Of a register with its theme, and the options of a build.
    ///
    /// # Errors
    /// When the program cannot read itself.
    pub fn of(sources: &Sources, registry: &Registry, theme: &Theme, options: &impl Debug) -> io::Result<Self> {
        let mut tracked: Vec<_> = registry.sources().collect();
        tracked.sort_unstable();
        let ids: HashSet<_> = tracked.iter().map(|(source, _)| *source).collect();
        let mut environment = Hasher::default();
        environment.add(&program()?.0);
        environment.add_debug(options);
        for (_, file) in sources.iter() {
            environment.add(file.path.as_bytes());
            if !ids.contains(&SourceId::of(&file.path)) {
                environment.add(file.text.as_bytes());
            }
        }
        for (path, bytes) in theme.own_files() {
            environment.add(path.as_bytes());
            environment.add(bytes);
        }
        let environment = environment.finish();
        let mut whole = Hasher::default();
        whole.add(&environment.0);
        let known = tracked.iter().try_for_each(|(source, hash)| {
            whole.add(&source.0.to_le_bytes());
            hash.map(|hash| whole.add(&hash.0))
        });
        Ok(Self { environment, whole: known.map(|()| whole.finish()) })
    }
}

/// The hash of the program itself: another one may make something else from the same.
fn program() -> io::Result<ContentHash> {
    static KNOWN: OnceLock<ContentHash> = OnceLock::new();
    if let Some(hash) = KNOWN.get() {
        return Ok(*hash);
    }
    let mut hasher = Hasher::default();
    in_pieces(&mut File::open(std::env::current_exe()?)?, |piece| hasher.add(piece))?;
    Ok(*KNOWN.get_or_init(|| hasher.finish()))
}
