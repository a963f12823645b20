//! Joins printed lines to sentences.

/// Adds a line to a text as its sentence goes on: with a space, except after an opening sign or a hyphen and before a
/// closing sign.
///
/// ```
/// use tizilim::import::rejoin_lines::append;
///
/// let mut text = "жан-жақты (".to_owned();
/// append(&mut text, "отбасыларға) көмек 14-");
/// append(&mut text, "тармағында");
/// append(&mut text, ", сондай-ақ");
/// assert_eq!(text, "жан-жақты (отбасыларға) көмек 14-тармағында, сондай-ақ");
/// ```
pub fn append(text: &mut String, line: &str) {
    if !text.is_empty() && !line.is_empty() && !is_seamless(text, line) {
        text.push(' ');
    }
    text.push_str(line);
}

/// Whether nothing stands between a text and the line that goes on.
fn is_seamless(text: &str, line: &str) -> bool {
    let mut ends = text.chars().rev();
    let (last, before) = (ends.next(), ends.next());
    let first = line.chars().next();
    if matches!(last, Some('(' | '«' | '/')) || matches!(first, Some(',' | '.' | ';' | ':' | ')' | '»' | '?' | '!')) {
        return true;
    }
    // A straight quote opens after a space and closes before one.
    if last == Some('"') && before.is_none_or(|c| c == ' ' || c == '(') {
        return true;
    }
    if first == Some('"') && line.chars().nth(1).is_none_or(|c| c == ' ' || matches!(c, ',' | '.' | ';' | ')')) {
        return true;
    }
    matches!(last, Some('-' | '–'))
        && before.is_some_and(|c| c.is_alphanumeric() || c == ')')
        && first.is_some_and(char::is_alphanumeric)
}

/// Whether a text ends where a sentence or an item of a list may end.
pub fn is_closed(text: &str) -> bool {
    text.ends_with(['.', ';', ':', '!', '?'])
}

/// Whether a line begins as the inside of a sentence does.
pub fn goes_on(line: &str) -> bool {
    line.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase) && !line.starts_with(['«', '"'])
        || line.starts_with([',', '.', ';', ')', '»'])
}
