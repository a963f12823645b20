//! The colours of `theme.toml`, for what no style sheet reaches: the frame of the browser, the installed site, cards.

use serde::{Deserialize, Serialize};

use crate::theme::{Theme, ThemeError, text};

/// The colours of a theme.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// On a light ground.
    pub light: Scheme,
    /// On a dark ground.
    pub dark: Scheme,
}

/// The colours of a scheme.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Behind texts.
    pub ground: Colour,
    /// Behind the header.
    pub accent: Colour,
    /// Texts in the header.
    #[serde(rename(deserialize = "on-accent"))]
    pub on_accent: Colour,
}

/// A colour, written as `#rrggbb` or `#rgb` (CSS Color Level 4, section 5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(pub [u8; 3]);

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.strip_prefix('#').unwrap_or_default();
        let digits: Option<Vec<_>> = digits.chars().map(|digit| Some(digit.to_digit(16)? as u8)).collect();
        match digits.as_deref() {
            Some(&[red, green, blue]) => Ok(Self([red, green, blue].map(|digit| digit * 17))),
            Some(&[a, b, c, d, e, f]) => Ok(Self([a * 16 + b, c * 16 + d, e * 16 + f])),
            _ => Err(format!("\"{text}\" is not a colour such as #0b5c6b")),
        }
    }
}

impl From<Colour> for String {
    fn from(Colour([red, green, blue]): Colour) -> Self {
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colours {
    /// Reads `theme.toml`.
    ///
    /// # Errors
    /// When it is not as the default theme's.
    pub fn of(theme: &Theme) -> Result<Self, ThemeError> {
        let bytes = theme.file("theme.toml").unwrap_or_default();
        toml::from_str(text("theme.toml", bytes)?).map_err(|error| ThemeError::Colours(error.to_string()))
    }
}
