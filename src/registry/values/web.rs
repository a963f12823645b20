//! Addresses of sites and mailboxes.

use crate::diagnostics::phrase;
use std::fmt;
use std::str::FromStr;

use super::parsed_field::parsed_field;

/// The address of a site: `https://` or `http://`, a host, and no characters that would break out of markup or a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for WebAddress {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or(())?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (host, None),
        };
        let name_ok = !name.is_empty()
            && name.split('.').all(|label| {
                !label.is_empty()
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            });
        let port_ok = port.is_none_or(|port| port.parse::<u16>().is_ok());
        let rest_ok = rest.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>\"\\^`{|}".contains(c));
        if name_ok && port_ok && rest_ok { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

parsed_field!(WebAddress, BAD_URL, phrase!("an address that begins with https://"));

/// The address of a mailbox: one `@`, a name before it and a host after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailAddress(String);

impl MailAddress {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for MailAddress {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (name, host) = text.split_once('@').ok_or(())?;
        let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || "._+-".contains(c));
        if plain(name) && plain(host) && host.contains('.') { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

parsed_field!(MailAddress, BAD_URL, phrase!("a mail address"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_checked() {
        for good in ["https://egov.kz", "http://localhost:8000/registry/", "https://адилет.kz/kaz?x=1#y"] {
            assert!(good.parse::<WebAddress>().is_ok(), "{good}");
        }
        for bad in
            ["egov.kz", "javascript:alert(1)", "https://", "https://a b", "https://x/\"><script>", "https://x:99999"]
        {
            assert!(bad.parse::<WebAddress>().is_err(), "{bad}");
        }
        assert!("a@b.kz".parse::<MailAddress>().is_ok());
        for bad in ["a", "@b.kz", "a@b", "a@b@c.kz", "a b@c.kz"] {
            assert!(bad.parse::<MailAddress>().is_err(), "{bad}");
        }
    }
}
