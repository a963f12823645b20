//! The colours of `theme.toml`, for what no style sheet reaches: the frame of the browser, the installed site, cards.

use std::str::FromStr;

use serde::Serialize;

use crate::diagnostics::{Diagnostic, Diagnostics, FileId, Sources, codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value, read_toml};
use crate::theme::{Theme, ThemeError, text};

/// The file of colours in a theme.
pub(super) const COLOURS: &str = "theme.toml";

/// The colours of a theme.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Colours {
    /// On a light ground.
    pub light: Scheme,
    /// On a dark ground.
    pub dark: Scheme,
}

/// The colours of a scheme.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Scheme {
    /// Behind texts.
    pub ground: Colour,
    /// Behind the header.
    pub accent: Colour,
    /// Texts in the header.
    pub on_accent: Colour,
}

/// A colour, written as `#rrggbb` or `#rgb` (CSS Color Level 4, section 5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub struct Colour(pub [u8; 3]);

impl FromStr for Colour {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.strip_prefix('#').unwrap_or_default();
        let digits: Option<Vec<_>> = digits.chars().map(|digit| Some(digit.to_digit(16)? as u8)).collect();
        match digits.as_deref() {
            Some(&[red, green, blue]) => Ok(Self([red, green, blue].map(|digit| digit * 17))),
            Some(&[a, b, c, d, e, f]) => Ok(Self([a * 16 + b, c * 16 + d, e * 16 + f])),
            _ => Err(()),
        }
    }
}

impl From<Colour> for String {
    fn from(Colour([red, green, blue]): Colour) -> Self {
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Field for Colour {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.string(value, phrase!("a colour in quotes"))?;
        let colour = text.parse().ok();
        if colour.is_none() {
            let message = message!("\"{text}\" is not a colour such as #0b5c6b", text);
            decoder.fault(&codes::BAD_COLOUR, value, message, codes::BAD_COLOUR.help);
        }
        colour
    }
}

impl Field for Scheme {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let (table, place) = (decoder.table(value)?, decoder.span(value));
        decoder.check_keys(table, &["ground", "accent", "on-accent"]);
        let mut colour = |key| decoder.field(table, key, place);
        let (ground, accent, on_accent) = (colour("ground"), colour("accent"), colour("on-accent"));
        Some(Self { ground: ground?, accent: accent?, on_accent: on_accent? })
    }
}

impl Field for Colours {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let (table, place) = (decoder.table(value)?, decoder.span(value));
        decoder.check_keys(table, &["light", "dark"]);
        let (light, dark) = (decoder.field(table, "light", place), decoder.field(table, "dark", place));
        Some(Self { light: light?, dark: dark? })
    }
}

impl Colours {
    /// Reads `theme.toml`.
    ///
    /// # Errors
    /// When it is not as the default theme's.
    pub(crate) fn of(theme: &Theme) -> Result<Self, ThemeError> {
        let mut sources = Sources::default();
        let file = sources.add(COLOURS, text(COLOURS, theme.file(COLOURS).unwrap_or_default())?);
        Self::read(file, &sources).map_err(|faults| {
            let messages: Vec<_> = faults.iter().map(|Diagnostic { message, .. }| message.english()).collect();
            ThemeError::Colours(messages.join("; "))
        })
    }

    /// Reads a source as `theme.toml`.
    ///
    /// # Errors
    /// Every fault of the file.
    pub(crate) fn read(file: FileId, sources: &Sources) -> Result<Self, Diagnostics> {
        let mut decoder = Decoder::new(file, &[]);
        let colours = read_toml(file, sources, &mut decoder);
        colours.filter(|_| decoder.faults.is_empty()).ok_or(decoder.faults)
    }
}
