//! SocialImages: the picture that messengers and social networks show beside a link (Open Graph, `og:image`). One a service with
//! its name, one for all other pages, in each language, drawn while the site is built.
//!
//! A text is drawn with the first font of the theme that has all its letters. A card of which a text cannot be drawn is left
//! out: its page shows the register's card, or the site's icon; [`missing`] reports them to the editor.

mod drawing;
mod glyphs;
mod letters;
mod lines;

use super::theme::colours::{Colour, Colours};
use crate::diagnostics::{Diagnostic, codes, message, phrase};
use crate::registry::Registry;
use crate::registry::model::Service;
use crate::registry::values::LangTag;
use crate::theme::{Theme, ThemeError};
use drawing::Canvas;
use glyphs::{Face, Shape};
use letters::drawable;
use lines::TextLine;

/// The width that networks ask for, in pixels.
pub(super) const WIDTH: usize = 1200;
/// The height.
pub(super) const HEIGHT: usize = 630;

/// The folder of fonts in the theme.
const FOLDER: &str = "fonts";
/// The first font.
const FIRST: &str = "card.ttf";
/// How the names of the others begin, which are tried in their order.
const OTHERS: &str = "card-";
/// Where texts begin and end.
const MARGIN: f32 = 80.0;
/// Where the name begins.
const TOP: i32 = 250;
/// The sizes of names: the first in which the name takes no more than its number of lines.
const SIZES: [(f32, usize); 3] = [(84.0, 3), (68.0, 4), (56.0, 4)];
/// The size of the line above the name.
const SMALL: f32 = 38.0;

/// What a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ImageText {
    /// What the name belongs to, in small letters above it.
    pub above: String,
    /// A name, in large letters.
    pub name: String,
}

impl ImageText {
    /// The card of the register.
    pub(super) fn of_register(registry: &Registry, language: LangTag) -> Self {
        let settings = &registry.settings;
        let text = |text: &crate::registry::values::Text| text.in_language(language).text.to_owned();
        Self { above: text(&settings.publisher.name), name: text(&settings.title) }
    }

    /// The card of a service.
    pub(super) fn of_service(registry: &Registry, language: LangTag, service: &Service) -> Self {
        let name = service.short_name.as_ref().unwrap_or(&service.name);
        Self {
            above: registry.settings.title.in_language(language).text.to_owned(),
            name: name.in_language(language).text.to_owned(),
        }
    }
}

/// The fonts of a theme in the order in which they are tried.
struct Fonts(Vec<Face>);

impl Fonts {
    fn of(theme: &Theme) -> Result<Self, ThemeError> {
        let wrong = |(path, cause)| ThemeError::Font(format!("{path}: {cause}"));
        Ok(Self(read_fonts(theme).collect::<Result<_, _>>().map_err(wrong)?))
    }

    /// A text as it is drawn, and the font that has all its letters.
    fn set(&self, text: &str) -> Option<(String, &Face)> {
        let text = drawable(text)?;
        let has_all = |face: &&Face| text.chars().all(|c| c.is_whitespace() || face.has(c));
        let face = self.0.iter().find(has_all)?;
        Some((text, face))
    }

    fn can_draw(&self, text: &ImageText) -> bool {
        [&text.above, &text.name].into_iter().all(|text| self.set(text).is_some())
    }
}

/// Draws cards.
pub(super) struct SocialImages {
    fonts: Fonts,
    ground: Colour,
    ink: Colour,
}

/// The fonts of a theme in the order in which they are tried; of a file that is no font, its path in the theme and why.
fn read_fonts(theme: &Theme) -> impl Iterator<Item = Result<Face, (String, String)>> {
    let is_other = |name: &str| name.starts_with(OTHERS) && [".ttf", ".otf"].iter().any(|end| name.ends_with(end));
    let (first, others): (Vec<_>, Vec<_>) =
        theme.under(FOLDER).filter(|(name, _)| *name == FIRST || is_other(name)).partition(|(name, _)| *name == FIRST);
    first
        .into_iter()
        .chain(others)
        .map(|(name, bytes)| Face::read(bytes).map_err(|error| (format!("{FOLDER}/{name}"), error.to_string())))
}

/// The files of a theme that should be fonts and are not: their paths in the theme and why.
pub(super) fn wrong_fonts(theme: &Theme) -> Vec<(String, String)> {
    read_fonts(theme).filter_map(Result::err).collect()
}

impl SocialImages {
    /// Reads the fonts of a theme.
    ///
    /// # Errors
    /// When one is not a font.
    pub(super) fn of(theme: &Theme, colours: &Colours) -> Result<Self, ThemeError> {
        Ok(Self { fonts: Fonts::of(theme)?, ground: colours.light.accent, ink: colours.light.on_accent })
    }

    /// Whether a card can be drawn.
    pub(super) fn can_draw(&self, text: &ImageText) -> bool {
        self.fonts.can_draw(text)
    }

    /// A card as PNG; `None` if no font has the letters of one of its texts. What does not fit is cut.
    pub(super) fn draw(&self, text: &ImageText) -> Option<Vec<u8>> {
        let (above, small) = self.fonts.set(&text.above)?;
        let (name, large) = self.fonts.set(&text.name)?;
        let most = WIDTH as f32 - 2.0 * MARGIN;
        let mut canvas = Canvas::new(WIDTH, HEIGHT);
        canvas.write(small, &TextLine::wrap(small, SMALL, most, &above, 1), MARGIN, 110);
        canvas.put(&Shape::bar(120, 6), MARGIN as i32, 150);
        let whole = SIZES.into_iter().find_map(|(size, lines)| {
            let wrapped = TextLine::wrap(large, size, most, &name, lines + 1);
            (wrapped.len() <= lines).then_some(wrapped)
        });
        let (smallest, lines) = SIZES[SIZES.len() - 1];
        let wrapped = whole.unwrap_or_else(|| TextLine::wrap(large, smallest, most, &name, lines));
        canvas.write(large, &wrapped, MARGIN, TOP);
        Some(canvas.png(self.ground.0, self.ink.0))
    }
}

/// The cards that cannot be drawn with a theme, a warning a language.
///
/// # Errors
/// When a font of the theme is not one.
pub fn missing(registry: &Registry, theme: &Theme) -> Result<Vec<Diagnostic>, ThemeError> {
    let fonts = Fonts::of(theme)?;
    let name = registry.settings.theme.as_ref().map_or("default", |theme| theme.as_str());
    let warning = |&language: &LangTag| {
        let register = ImageText::of_register(registry, language);
        let services = registry.services.iter().map(|service| ImageText::of_service(registry, language, service));
        let cards: Vec<_> = std::iter::once(register).chain(services).collect();
        let missing: Vec<_> = cards.iter().filter(|card| !fonts.can_draw(card)).collect();
        let text =
            [&missing.first()?.above, &missing.first()?.name].into_iter().find(|text| fonts.set(text).is_none())?;
        let cause = match drawable(text) {
            Some(_) => phrase!("no font of the theme has its letters"),
            None => phrase!("its letters join, stand over each other or run from right to left"),
        };
        let message = message!(
            "{count} of {all} cards in `{language}` are not drawn; of \"{text}\" {cause}",
            count = missing.len(),
            all = cards.len(),
            language,
            text,
            cause
        );
        let path = format!("themes/{name}/{FOLDER}");
        Some(Diagnostic::of_path(&codes::CARD_NOT_DRAWN, path, message).help(codes::CARD_NOT_DRAWN.help))
    };
    Ok(registry.languages.iter().filter_map(warning).collect())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use sha2::{Digest as _, Sha256};

    use super::*;
    use crate::hex::hex;

    fn fonts() -> Fonts {
        let font = include_bytes!("../../../themes/default/fonts/card.ttf");
        Fonts(vec![Face::read(font).expect("a font")])
    }

    #[test]
    fn a_text_needs_a_font_that_has_all_its_letters() {
        let fonts = fonts();
        for text in ["Мемлекеттік қызметтер тізілімі", "Registre des services publics: école, été", "№ 5\u{a0}– «а»"]
        {
            assert!(fonts.set(text).is_some(), "{text}");
        }
        for text in ["登録", "سجل", "ქართული"] {
            assert!(fonts.set(text).is_none(), "{text}");
        }
        let card = |above: &str, name: &str| ImageText { above: above.to_owned(), name: name.to_owned() };
        assert!(fonts.can_draw(&card("Тізілім", "Қызмет")));
        assert!(!fonts.can_draw(&card("سجل", "Қызмет")) && !fonts.can_draw(&card("Тізілім", "سجل")));
    }

    #[test]
    fn a_card_keeps_its_pixels() {
        let images = SocialImages { fonts: fonts(), ground: Colour([0x0b, 0x5c, 0x6b]), ink: Colour([0xff; 3]) };
        let long = "Мемлекеттік «қызметтер» тізілімі № 5: әділет, ғылым, өңір, ұлт, үй және һ. ".repeat(5);
        let mut pixels = Sha256::new();
        for name in ["Выдача справки", &long[..], "Регистрация юридических лиц, их филиалов и представительств"]
        {
            let card = images.draw(&ImageText { above: "Тізілім".to_owned(), name: name.to_owned() }).unwrap();
            let mut reader = png::Decoder::new(Cursor::new(card)).read_info().unwrap();
            assert_eq!(reader.info().palette.as_deref().map(|palette| &palette[..3]), Some(&[0x0b, 0x5c, 0x6b][..]));
            let mut frame = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut frame).unwrap();
            pixels.update(&frame);
        }
        assert_eq!(hex(&pixels.finalize()), "4be33fc64b38912aa49f574a224c883a2a3cfb7c66c042d76e1e452999021bf0");
    }
}
