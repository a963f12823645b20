//! Acts that were pasted as HTML: their blocks are laid out as a print has them, so that one reader serves both.

use super::source::PARAGRAPH_INDENT;

/// How much of a file tells whether it is HTML.
const SAMPLE: usize = 4096;

/// Whether a text is HTML: it begins with a tag, and has tags of blocks.
pub fn is_html(text: &str) -> bool {
    let start = text.trim_start();
    let sample = start.get(..start.floor_char_boundary(SAMPLE)).unwrap_or(start).to_lowercase();
    sample.starts_with('<') && ["<p", "<div", "<html", "<td", "<br", "<h1"].iter().any(|tag| sample.contains(tag))
}

/// The words of a page as lines: paragraphs indented, headings and cells set apart, scripts and styles left out.
pub fn lay_out(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        push_words(&mut out, &rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(end) = rest.find('>') else {
            break;
        };
        let tag = &rest[1..end];
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase();
        rest = &rest[end + 1..];
        match (name.as_str(), tag.starts_with('/')) {
            ("", _) => push_words(&mut out, &format!("<{tag}>")),
            ("script" | "style", false) => {
                rest = after_close(rest, &name);
            }
            ("br", _) => out.push('\n'),
            ("p" | "li", false) => {
                out.push('\n');
                out.push_str(&" ".repeat(PARAGRAPH_INDENT));
            }
            ("p" | "li" | "tr" | "ul" | "ol", true) => out.push('\n'),
            ("div" | "td" | "th" | "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "title", _) => {
                out.push_str("\n\n")
            }
            _ => {}
        }
    }
    push_words(&mut out, rest);
    single_gaps(&out)
}

/// What follows the closing tag of a script or style.
fn after_close<'a>(html: &'a str, name: &str) -> &'a str {
    let is_close = |at: usize| html[at + 2..].get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name));
    html.match_indices("</").find(|(at, _)| is_close(*at)).map_or("", |(at, _)| &html[at..])
}

/// Adds words with their line breaks as spaces and their entities as signs.
fn push_words(out: &mut String, words: &str) {
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        push_flat(out, &rest[..at]);
        rest = &rest[at..];
        let entity = rest[1..].char_indices().take(10).find(|(_, c)| *c == ';').map(|(end, _)| &rest[1..=end]);
        match entity.and_then(|entity| Some((entity, sign(entity)?))) {
            Some((entity, sign)) => {
                out.push(sign);
                rest = &rest[entity.len() + 2..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    push_flat(out, rest);
}

fn push_flat(out: &mut String, words: &str) {
    for c in words.chars() {
        let blank = c.is_whitespace();
        if !blank {
            out.push(c);
        } else if !out.ends_with([' ', '\n']) && !out.is_empty() {
            out.push(' ');
        }
    }
}

/// The sign that an entity stands for.
fn sign(entity: &str) -> Option<char> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match entity {
        "nbsp" | "ensp" | "emsp" => ' ',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "laquo" => '«',
        "raquo" => '»',
        "ndash" => '–',
        "mdash" => '—',
        "numero" => '№',
        _ => return None,
    })
}

/// The text with one empty line for several: in a page they are no page break.
fn single_gaps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines() {
        let blank = line.trim().is_empty();
        if !(blank && empty) {
            out.push_str(if blank { "" } else { line.trim_end() });
            out.push('\n');
        }
        empty = blank;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_laid_out_as_a_print() {
        let html = "<html><head><style>p { a }</style></head><body><!-- a > b --><h1>Об &quot;А&quot;</h1>\
                    <p>1.&nbsp;Текст\nдальше &lt;и&gt; &amp; &x;<br>строка</p><p>2. Ещё</p>\
                    <table><tr><td>Имя</td><td>Адрес</td></tr></table><script>var a = '<p>';</script></body></html>";
        assert!(is_html(html));
        assert_eq!(
            lay_out(html),
            "Об \"А\"\n\n    1. Текст дальше <и> & &x;\nстрока\n\n    2. Ещё\n\nИмя\n\nАдрес\n\n"
        );
        assert!(!is_html("Об утверждении <p>"));
        assert_eq!(lay_out("<p>а < б"), "    а < б\n");
    }
}
