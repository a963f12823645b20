//! How wide words are, so that lines can be broken without a browser.
//!
//! A page's typeface is not known here: the theme asks for the reader's own sans-serif. Lines are measured in DejaVu Sans,
//! the widest of those that the theme names, so that no other lets a line grow out of its place.

use super::advances::advance;

/// The width of a text set in a size.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let hundredths: i32 = text.chars().map(advance).sum();
    (hundredths * size + 99) / 100
}

/// Breaks a text into at most `most` lines no wider than `room`. What does not fit is left out after whole words, and an
/// ellipsis stands for it. A word that is wider than a line is divided.
pub(super) fn wrapped(text: &str, size: i32, room: i32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace().flat_map(|word| pieces(word, size, room)) {
        let joined = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if width(&joined, size) <= room {
            line = joined;
            continue;
        }
        if lines.len() + 1 == most {
            lines.push(shortened(&line, size, room));
            return lines;
        }
        lines.push(std::mem::replace(&mut line, word));
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A line with an ellipsis at its end, words given up until it fits.
fn shortened(line: &str, size: i32, room: i32) -> String {
    const BARE: [char; 8] = [',', ';', ':', '.', '–', '-', '—', '('];
    let mut kept = line.trim_end_matches(BARE);
    loop {
        let shortened = format!("{}…", kept.trim_end().trim_end_matches(BARE));
        if width(&shortened, size) <= room {
            return shortened;
        }
        kept = match kept.rsplit_once(' ') {
            Some((before, _)) => before,
            None => &kept[..kept.char_indices().next_back().map_or(0, |(at, _)| at)],
        };
        if kept.is_empty() {
            return "…".to_owned();
        }
    }
}

/// A word in pieces of which each fits a line.
fn pieces(word: &str, size: i32, room: i32) -> Vec<String> {
    if width(word, size) <= room {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for c in word.chars() {
        let last = pieces.last_mut().expect("there is one piece at least");
        if !last.is_empty() && width(last, size) + width(c.encode_utf8(&mut [0; 4]), size) > room {
            pieces.push(c.to_string());
        } else {
            last.push(c);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_fit() {
        let lines = wrapped("Құжаттарды қабылдау, тіркеу және басшылыққа жіберу", 12, 160, 9);
        assert_eq!(lines, ["Құжаттарды қабылдау,", "тіркеу және", "басшылыққа жіберу"]);
        assert!(lines.iter().all(|line| width(line, 12) <= 160));
    }

    #[test]
    fn what_does_not_fit_is_left_out_after_a_whole_word() {
        let cut = wrapped("Құжаттарды қабылдау, тіркеу", 12, 160, 1);
        assert_eq!(cut, ["Құжаттарды қабылдау…"]);
        assert!(width(&cut[0], 12) <= 160);
        assert_eq!(wrapped("Құжаттарды қабылдау, тіркеу", 12, 140, 1), ["Құжаттарды…"]);
        assert_eq!(wrapped("бір екі", 12, 160, 1), ["бір екі"]);
    }

    #[test]
    fn no_word_and_no_letter_makes_it_hang_or_overflow() {
        for text in ["", " ", &"ш".repeat(400), "\u{1F600}\u{1F600}", &"сөз ".repeat(300)] {
            for most in 1..4 {
                let lines = wrapped(text, 12, 50, most);
                assert!(lines.len() <= most, "{text}");
                assert!(lines.iter().all(|line| width(line, 12) <= 50), "{lines:?}");
            }
        }
    }
}
