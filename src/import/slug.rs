//! Latin ids from Cyrillic names.

use std::collections::HashMap;
use std::str::FromStr as _;

use crate::registry::values::Slug;
use crate::text::normalise::fold_lookalikes;

/// The longest id made from a name.
const LONGEST: usize = 60;

/// A name in lower-case Latin letters, words joined by hyphens; empty if it has no letters or digits.
///
/// ```
/// use tizilim::import::slug::transliterate;
///
/// assert_eq!(transliterate("Қорғалжын"), "korgalzhyn");
/// assert_eq!(transliterate("Красный яр"), "krasnyy-yar");
/// ```
pub fn transliterate(name: &str) -> String {
    let lower = fold_lookalikes(name).to_lowercase();
    let mut out = String::with_capacity(lower.len());
    let mut chars = lower.chars().peekable();
    while let Some(c) = chars.next() {
        let latin = match c {
            'а' | 'ә' => "a",
            'б' => "b",
            'в' => "v",
            'г' | 'ғ' => "g",
            'д' => "d",
            'е' | 'ё' | 'э' => "e",
            'ж' => "zh",
            'з' => "z",
            'и' | 'і' => "i",
            'й' if chars.peek() == Some(&'ы') => "i",
            'й' | 'ы' => "y",
            'к' | 'қ' => "k",
            'л' => "l",
            'м' => "m",
            'н' | 'ң' => "n",
            'о' | 'ө' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' | 'ұ' | 'ү' => "u",
            'ф' => "f",
            'х' => "kh",
            'һ' => "h",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ъ' | 'ь' => "",
            'ю' => "yu",
            'я' => "ya",
            c if c.is_ascii_alphanumeric() => {
                out.push(c);
                continue;
            }
            _ => {
                if !out.is_empty() && !out.ends_with('-') {
                    out.push('-');
                }
                continue;
            }
        };
        out.push_str(latin);
    }
    if out.len() > LONGEST {
        let end = out[..LONGEST].rfind('-').filter(|end| *end > 0).unwrap_or(LONGEST);
        out.truncate(end);
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

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
    fn districts_have_their_usual_ids() {
        for (name, id) in [
            ("Ақкөл", "akkol"),
            ("Зеренді", "zerendi"),
            ("Жарқайың", "zharkaiyn"),
            ("Ерейментау", "ereymentau"),
            ("Шортанды", "shortandy"),
            ("Егіндікөл", "egindikol"),
            ("Еңбекшілдер", "enbekshilder"),
            ("Целиноград", "tselinograd"),
            ("Көкшетау", "kokshetau"),
            ("Астрахан", "astrakhan"),
            ("Бурабай", "burabay"),
        ] {
            assert_eq!(transliterate(name), id);
        }
        assert_eq!(transliterate("«№»"), "");
    }

    #[test]
    fn ids_are_handed_out_once() {
        let mut ids = UniqueIds::default();
        let given: Vec<_> = ["a", "a-2", "a", "a", "Ә!"].map(|wanted| ids.unused(wanted)).into();
        assert_eq!(given, ["a", "a-2", "a-3", "a-4", "x-a"]);
    }
}
