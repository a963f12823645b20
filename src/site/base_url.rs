//! Where the site will stand, and the addresses of its pages.

use std::fmt;
use std::str::FromStr;

use crate::registry::values::{LangTag, WebAddress};

/// The address of the site's root: scheme, host and a path that ends in `/`.
///
/// ```
/// use tizilim::site::BaseUrl;
/// let base: BaseUrl = "https://example.org/registry".parse().unwrap();
/// assert_eq!(base.href("kk/acts/"), "/registry/kk/acts/");
/// assert_eq!(base.absolute("kk/acts/"), "https://example.org/registry/kk/acts/");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

/// A text is no base URL.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" cannot be a base URL; write such as https://example.org/ or https://example.org/registry/")]
pub struct BadBaseUrl(String);

impl FromStr for BaseUrl {
    type Err = BadBaseUrl;

    fn from_str(text: &str) -> Result<Self, BadBaseUrl> {
        let bad = || BadBaseUrl(text.to_owned());
        let address: WebAddress = text.parse().map_err(|()| bad())?;
        if address.as_str().contains(['?', '#']) {
            return Err(bad());
        }
        let host_at = address.as_str().find("://").map_or(0, |at| at + 3);
        let path_at = address.as_str()[host_at..].find('/').map_or(address.as_str().len(), |at| host_at + at);
        let (origin, path) = address.as_str().split_at(path_at);
        // Dots would let links climb out of the site; other characters would have to be escaped differently in each format.
        let plain = |part: &str| {
            part != "." && part != ".." && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b))
        };
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        if !parts.iter().all(|part| plain(part)) {
            return Err(bad());
        }
        let path = parts.iter().fold("/".to_owned(), |path, part| path + part + "/");
        Ok(Self { origin: origin.to_owned(), path })
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.origin, self.path)
    }
}

impl BaseUrl {
    /// The path of the root, with `/` at both ends.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host, without its port.
    pub fn host(&self) -> &str {
        let authority = self.origin.split_once("://").map_or("", |(_, authority)| authority);
        let port = authority.rfind(':').filter(|at| !authority[*at..].contains(']'));
        &authority[..port.unwrap_or(authority.len())]
    }

    /// A link to a file or page of the site, from any page.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.path)
    }

    /// The whole address of a file or page of the site.
    pub fn absolute(&self, path: &str) -> String {
        format!("{self}{path}")
    }

    /// A link to a page in a language.
    pub fn page(&self, language: LangTag, path: &str) -> String {
        format!("{}{language}/{path}", self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_may_have_a_path() {
        for (given, kept) in [
            ("https://example.org", "https://example.org/"),
            ("http://localhost:8000/a/b", "http://localhost:8000/a/b/"),
            ("https://example.org//a//", "https://example.org/a/"),
        ] {
            assert_eq!(given.parse::<BaseUrl>().unwrap().to_string(), kept);
        }
    }

    #[test]
    fn a_host_has_no_port() {
        let base: BaseUrl = "http://localhost:8000/a/".parse().unwrap();
        assert_eq!((base.origin(), base.host()), ("http://localhost:8000", "localhost"));
        assert_eq!("https://example.org".parse::<BaseUrl>().unwrap().host(), "example.org");
    }

    #[test]
    fn what_could_lead_elsewhere_is_refused() {
        for bad in [
            "",
            "example.org",
            "https://example.org/../x/",
            "https://example.org/?x",
            "ftp://example.org/",
            "https://e.org/a b/",
        ] {
            assert!(bad.parse::<BaseUrl>().is_err(), "{bad}");
        }
    }
}
