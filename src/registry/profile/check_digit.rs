//! Check digits of identifiers.

use super::layer::layered;
use crate::diagnostics::{Diagnostic, Span, codes, phrase};
use crate::registry::decode::Decoder;

layered! {
    /// How the last digit of an identifier follows from those before it: their sum, each multiplied by its weight, divided by the
    /// modulus, leaves that digit. If it leaves more than a digit, the next weights are tried; if all do, there is no such identifier.
    check CheckDigit::check;
    pub struct CheckDigit {
        /// The divisor, 2 to 11 as a rule.
        pub modulus: u32,
        /// Lists of weights, one a digit, tried one after another.
        pub weights: Vec<Vec<u32>>,
    }
}

impl CheckDigit {
    /// Whether an identifier of digits ends with the digit that follows from the others. Weights that are too few leave the digits
    /// after them out.
    pub fn agrees(&self, identifier: &str) -> bool {
        let digits: Option<Vec<u32>> = identifier.chars().map(|letter| letter.to_digit(10)).collect();
        let Some((last, before)) = digits.as_deref().and_then(<[u32]>::split_last) else { return false };
        let remainders = self.weights.iter().map(|weights| {
            let sum: u64 =
                before.iter().zip(weights).map(|(digit, weight)| u64::from(*digit) * u64::from(*weight)).sum();
            sum % u64::from(self.modulus)
        });
        remainders.into_iter().find(|remainder| *remainder < 10) == Some(u64::from(*last))
    }

    fn check(&self, place: Span, decoder: &mut Decoder<'_>) -> Option<()> {
        if self.modulus >= 2 && !self.weights.is_empty() {
            return Some(());
        }
        let message = phrase!("a check digit needs a modulus of 2 or more, and weights");
        decoder.faults.push(Diagnostic::at(&codes::BAD_PATTERN, place, message).help(codes::BAD_PATTERN.help));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_weights_count_where_the_first_leave_more_than_a_digit() {
        let own =
            CheckDigit { modulus: 11, weights: vec![(1..=11).collect(), vec![3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]] };
        for (identifier, agrees) in [
            ("123456789013", true),
            ("123456789012", false),
            ("100000000001", true),
            ("100000000002", false),
            ("12a", false),
            ("", false),
        ] {
            assert_eq!(own.agrees(identifier), agrees, "{identifier}");
        }
    }
}
