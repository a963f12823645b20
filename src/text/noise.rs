//! Deterministic nonsense for tests: strings that mix all that the code treats specially.

const PIECES: &[&str] = &[
    "а",
    "б",
    "ы",
    "і",
    "й",
    "қ",
    "ң",
    "ү",
    "ь",
    "ю",
    "Ж",
    "Ө",
    "Ы",
    "дан",
    "лар",
    "ның",
    "сы",
    "ды",
    "қызмет",
    "үй",
    "a",
    "c",
    "i",
    "I",
    "İ",
    "ı",
    "ə",
    "Ɵ",
    "h",
    "H",
    "N",
    "sh",
    "shch",
    "q",
    "ß",
    "ẞ",
    "Σ",
    "ς",
    "ǅ",
    "K",
    "ﬁ",
    "\u{301}",
    "\u{306}",
    "\u{307}",
    "\u{308}",
    "\u{331}",
    "\u{327}",
    "\u{484}",
    "\u{483}",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\u{a0}",
    "\u{200d}",
    "_",
    "-",
    "–",
    "/",
    "(",
    ")",
    "+7",
    "8",
    "716",
    "2-45-69",
    "007",
    "00704",
    "№",
    ".",
    ",",
    "'",
    "’",
    "ʼ",
    "³",
    "½",
    "٣",
    "Ⅷ",
    "Ⓐ",
    "ᄀ",
    "ᅡ",
    "ᆨ",
    "가",
    "字",
    "का",
    "ि",
    "🙂",
    "\0",
    "А-11/491",
    "58/НҚ",
    "ж ы л",
];

/// A linear congruential generator with the constants of Knuth's MMIX; the high bits are the good ones.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % limit
    }
}

/// `count` strings of up to 24 pieces, the same ones on every call.
pub(super) fn noise(count: usize) -> Vec<String> {
    let mut dice = Lcg(2011);
    let any_char = |dice: &mut Lcg| char::from_u32(dice.below(0x11_0000) as u32).unwrap_or('\u{fffd}');
    let mut string = || {
        let mut string = String::new();
        for _ in 0..dice.below(25) {
            match dice.below(12) {
                0 => string.push(any_char(&mut dice)),
                _ => string.push_str(PIECES[dice.below(PIECES.len())]),
            }
        }
        string
    };
    (0..count).map(|_| string()).collect()
}
