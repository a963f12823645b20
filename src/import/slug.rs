//! Latin ids from Cyrillic names, each handed out once.

use std::collections::HashMap;
use std::str::FromStr as _;

use crate::registry::values::Slug;
pub use crate::text::transliterate::transliterate;

/// Hands out ids, each once.
#[derive(Debug, Default)]
pub struct UniqueIds {
    used: HashMap<String, usize>,
}

impl UniqueIds {
    /// Keeps an id that is used already.
    pub fn reserve(&mut self, id: &str) {
        self.used.insert(id.to_owned(), 1);
    }

    /// An id like the one wanted: it, or with the next free number behind it.
    pub fn unused(&mut self, wanted: &str) -> String {
        let base =
            if Slug::from_str(wanted).is_ok() { wanted.to_owned() } else { format!("x-{}", transliterate(wanted)) };
        let base = base.trim_end_matches('-').to_owned();
        loop {
            let count = self.used.entry(base.clone()).or_default();
            *count += 1;
            let id = if *count == 1 { base.clone() } else { format!("{base}-{count}") };
            if id == base || !self.used.contains_key(&id) {
                self.used.entry(id.clone()).or_insert(1);
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_handed_out_once() {
        let mut ids = UniqueIds::default();
        let given: Vec<_> = ["a", "a-2", "a", "a", "Ә!"].map(|wanted| ids.unused(wanted)).into();
        assert_eq!(given, ["a", "a-2", "a-3", "a-4", "x-a"]);
    }
}
