//! What the address of a link means.

use crate::diagnostics::{Message, Phrase, message, phrase};
use crate::registry::values::{MailAddress, WebAddress};
use crate::site::base_url::BaseUrl;

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// A place of this site: the path from its root, with no sign before it, and the part after the `#`.
    Inside {
        /// The path: `kk/acts/`.
        path: String,
        /// The place on the page.
        fragment: Option<String>,
    },
    /// Anything else that browsers know.
    Outside,
}

/// Why an address leads nowhere, as the rest of a sentence about it, and what to write.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BadAddress {
    /// What is wrong.
    pub problem: Message,
    /// The remedy.
    pub help: Message,
}

/// What an address on a page of the site means.
pub(super) fn destination(link: &str, page: &str, base: &BaseUrl) -> Result<Destination, BadAddress> {
    let link = link.trim();
    if let Some(own) = link.strip_prefix(base.absolute("").as_str()) {
        return Ok(inside(own));
    }
    let bad = |problem: Phrase, help: Message| Err(BadAddress { problem: problem.into(), help });
    if link.is_empty() {
        return bad(phrase!("is empty"), phrase!("Write where it leads, or remove the link.").into());
    }
    if link.starts_with("//") {
        return bad(phrase!("has no scheme"), message!("Write \"https:{link}\".", link));
    }
    if is_of_a_disk(link) {
        let help = phrase!("Put the file under assets/ of the theme or on the web, and link to it there.");
        return bad(phrase!("leads to a file of somebody's disk"), help.into());
    }
    if let Some(path) = link.strip_prefix('/') {
        return Ok(inside(path));
    }
    if let Some((scheme, rest)) = scheme(link) {
        let leads_on = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => link.parse::<WebAddress>().is_ok(),
            "mailto" => rest.split('?').next().is_some_and(|mailbox| mailbox.parse::<MailAddress>().is_ok()),
            "tel" => rest.chars().any(|letter| letter.is_ascii_digit()),
            _ => {
                let problem = message!("begins with \"{scheme}:\", which the site does not publish", scheme);
                let help = phrase!("Write an address that begins with https:, http:, mailto: or tel:.").into();
                return Err(BadAddress { problem, help });
            }
        };
        let help =
            phrase!("Correct the address; blanks and letters outside of its alphabet are written as %20 and so on.");
        return if leads_on { Ok(Destination::Outside) } else { bad(phrase!("is no address"), help.into()) };
    }
    if is_like_a_host(link) {
        return bad(phrase!("has no scheme"), message!("Write \"https://{link}\".", link));
    }
    Ok(relative(link, page))
}

/// A path of the site with its fragment.
fn inside(path: &str) -> Destination {
    let (path, fragment) = match path.split_once('#') {
        Some((path, fragment)) => (path, Some(decoded(fragment)).filter(|fragment| !fragment.is_empty())),
        None => (path, None),
    };
    let path = path.split('?').next().unwrap_or_default();
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let mut whole = parts.join("/");
    if matches!(path.rsplit('/').next(), Some("." | "..")) && !whole.is_empty() {
        whole.push('/');
    }
    Destination::Inside { path: decoded(&whole), fragment }
}

/// An address as seen from a page.
fn relative(link: &str, page: &str) -> Destination {
    let of_page = link.starts_with(['#', '?']);
    inside(&if of_page { format!("{page}{link}") } else { format!("{}{link}", folder(page)) })
}

fn folder(page: &str) -> &str {
    page.rfind('/').map_or("", |end| &page[..=end])
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The scheme of an address and what follows it (RFC 3986, section 3.1).
fn scheme(link: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = link.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+-.".contains(letter));
    // A port after a host is no scheme's end: `example.org:8080/`.
    let is_port = scheme.contains('.') && rest.starts_with(|first: char| first.is_ascii_digit());
    (is_scheme && !is_port).then_some((scheme, rest))
}

/// Whether an address is that of a file on a computer: `C:\…`, `file:///…`, `/home/…`, `\\server\…`.
fn is_of_a_disk(link: &str) -> bool {
    let bytes = link.as_bytes();
    let has_drive =
        bytes.len() > 2 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':' && matches!(bytes[2], b'\\' | b'/');
    let folders = ["/home/", "/Users/", "/mnt/", "/media/", "/tmp/", "~/"];
    has_drive
        || link.contains('\\')
        || link.to_ascii_lowercase().starts_with("file:")
        || folders.iter().any(|folder| link.starts_with(folder))
}

/// Whether an address begins with the name of a host: `www.example.org`, `egov.kz/cms`. Names of files end otherwise.
fn is_like_a_host(link: &str) -> bool {
    let host = link.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let Some((name, top)) = host.rsplit_once('.') else { return false };
    let is_file = ["html", "htm", "pdf", "csv", "json", "xlsx", "xml", "zip", "md", "png", "jpg", "svg", "docx", "doc"]
        .contains(&top.to_ascii_lowercase().as_str());
    let is_top = top.len() >= 2 && top.chars().all(char::is_alphabetic);
    !name.is_empty() && !name.starts_with('.') && is_top && (!is_file || host.starts_with("www."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(link: &str) -> Result<Destination, BadAddress> {
        destination(link, "kk/about/", &"https://example.org/registry/".parse().unwrap())
    }

    #[test]
    fn addresses_of_the_site_are_taken_from_its_root_or_the_page() {
        for (link, path, fragment) in [
            ("/kk/acts/", "kk/acts/", None),
            ("/kk/acts/?q=1#v1", "kk/acts/", Some("v1")),
            ("#h-%D0%B0", "kk/about/", Some("h-а")),
            ("../acts/", "kk/acts/", None),
            ("..", "kk/", None),
            ("map/", "kk/about/map/", None),
            ("list.csv", "kk/about/list.csv", None),
            ("https://example.org/registry/kk/", "kk/", None),
            ("/", "", None),
        ] {
            let wanted = Destination::Inside { path: path.to_owned(), fragment: fragment.map(str::to_owned) };
            assert_eq!(of(link), Ok(wanted), "{link}");
        }
    }

    #[test]
    fn other_addresses_are_those_that_browsers_know() {
        for link in ["https://egov.kz/a?b=c#d", "http://a.kz:80/", "mailto:a@b.kz?subject=x", "tel:+77172741234"] {
            assert_eq!(of(link), Ok(Destination::Outside), "{link}");
        }
        for (link, problem) in [
            ("", "is empty"),
            ("//egov.kz/", "has no scheme"),
            ("www.egov.kz", "has no scheme"),
            ("egov.kz/cms", "has no scheme"),
            ("egov.kz:8080/", "has no scheme"),
            ("htps://egov.kz/", "begins with \"htps:\", which the site does not publish"),
            ("javascript:alert(1)", "begins with \"javascript:\", which the site does not publish"),
            ("https:/egov.kz", "is no address"),
            ("https://egov kz/", "is no address"),
            ("mailto:nobody", "is no address"),
            ("tel:", "is no address"),
            ("C:\\forms\\1.docx", "leads to a file of somebody's disk"),
            ("C:/forms/1.docx", "leads to a file of somebody's disk"),
            ("file:///home/a/1.pdf", "leads to a file of somebody's disk"),
            ("/home/a/1.pdf", "leads to a file of somebody's disk"),
        ] {
            assert_eq!(of(link).unwrap_err().problem.english(), problem, "{link}");
        }
    }
}
