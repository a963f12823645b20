//! Latin ids from Cyrillic names: the letters that people expect, unlike those of [`ascii_number`](super::ascii_number).

use super::normalise::fold_lookalikes;

/// The longest id made from a name.
const LONGEST: usize = 60;

/// A name in lower-case Latin letters, words joined by hyphens; empty if it has no letters or digits.
///
/// ```
/// use tizilim::text::transliterate::transliterate;
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
}
