//! The key of the string in which a theme labels the words of an enum.

/// The longest name of an enum.
const MOST: usize = 64;

/// The key of the labels of an enum: its name in kebab case, as `service-status` of `ServiceStatus`.
#[derive(Clone, Copy, Debug)]
pub struct LabelKey {
    bytes: [u8; MOST],
    length: usize,
}

impl LabelKey {
    /// The key of an enum by its name in the program.
    ///
    /// # Panics
    /// When the name is no identifier of ASCII letters, or has many more of them than any that the program has.
    pub const fn of(name: &str) -> Self {
        assert!(name.is_ascii(), "an identifier of the program");
        let (name, mut bytes, mut length, mut at) = (name.as_bytes(), [0; MOST], 0, 0);
        while at < name.len() {
            if at > 0 && name[at].is_ascii_uppercase() {
                bytes[length] = b'-';
                length += 1;
            }
            bytes[length] = name[at].to_ascii_lowercase();
            length += 1;
            at += 1;
        }
        Self { bytes, length }
    }

    /// The key.
    pub const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(key) => key,
            Err(_) => unreachable!(),
        }
    }
}
