//! Characters that no source has for good: they break data files, or make a line read otherwise than programs read it.

/// Whether a character is a control character other than a line break or tab, one that turns the direction of writing (Unicode
/// Standard Annex 9, explicit formatting), or no character at all.
///
/// ```
/// use tizilim::text::unsafe_character::is_unsafe;
///
/// assert!(is_unsafe('\0') && is_unsafe('\u{202E}') && !is_unsafe('\n') && !is_unsafe('қ'));
/// ```
pub fn is_unsafe(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}
