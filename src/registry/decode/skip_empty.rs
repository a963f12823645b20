//! Which values data formats leave out.

use super::Spanned;

/// Whether a value is a missing option or an empty list, which data formats leave out.
pub trait SkipEmpty {
    /// `true` for `None` and empty lists.
    fn is_empty_value(&self) -> bool {
        false
    }
}

impl<T> SkipEmpty for Option<T> {
    fn is_empty_value(&self) -> bool {
        self.is_none()
    }
}

impl<T> SkipEmpty for Vec<T> {
    fn is_empty_value(&self) -> bool {
        self.is_empty()
    }
}

impl SkipEmpty for String {}
impl SkipEmpty for bool {}
impl SkipEmpty for u32 {}
impl SkipEmpty for jiff::civil::Date {}
impl<T> SkipEmpty for Spanned<T> {}
