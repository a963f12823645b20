//! Stems Russian words by the Snowball algorithm. Called for the Russian texts of the register, before
//! [`fold`](super::fold::fold), which takes away letters that the algorithm looks at.

use frostem::{Algorithm, Stemmer};

/// The Snowball stem of a lower-case Russian word. Words of other scripts come back unchanged.
///
/// ```
/// use tizilim::text::russian::stem;
///
/// assert_eq!(stem("пенсионные"), stem("пенсионных"));
/// assert_eq!(stem("услуги"), "услуг");
/// ```
pub fn stem(word: &str) -> String {
    Stemmer::new(Algorithm::Russian).stem(word).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::noise::noise;

    #[test]
    fn cases_of_a_word_share_a_stem() {
        for forms in [["пособие", "пособия"], ["регистрация", "регистрацией"], ["безработный", "безработному"]]
        {
            assert_eq!(stem(forms[0]), stem(forms[1]));
        }
    }

    #[test]
    fn other_scripts_are_left_alone() {
        for word in ["", "apostil", "2011", "字", "🙂"] {
            assert_eq!(stem(word), word);
        }
    }

    #[test]
    fn no_input_panics() {
        for text in noise(400) {
            stem(&text);
        }
    }
}
