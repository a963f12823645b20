//! How large files are, in units of a thousand, as system programs and the summary of a build give them.

/// In what a size is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeUnit {
    /// A byte.
    Byte,
    /// A thousand.
    Kilobyte,
    /// A million.
    Megabyte,
    /// A thousand million.
    Gigabyte,
}

impl SizeUnit {
    const ALL: [Self; 4] = [Self::Byte, Self::Kilobyte, Self::Megabyte, Self::Gigabyte];

    fn bytes(self) -> u64 {
        match self {
            Self::Byte => 1,
            Self::Kilobyte => 1_000,
            Self::Megabyte => 1_000_000,
            Self::Gigabyte => 1_000_000_000,
        }
    }
}

/// A size in the unit in which it has one to three digits before the decimal sign, rounded; below ten with a decimal, so
/// that small files can be distinguished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileSize {
    /// In tenths of the unit.
    tenths: u64,
    /// The unit.
    pub unit: SizeUnit,
}

impl FileSize {
    /// The size of so many bytes.
    pub fn of(bytes: u64) -> Self {
        let round = |unit: SizeUnit| {
            let step = |share: u64| (unit.bytes() / share).max(1);
            let rounded = |step: u64| bytes.saturating_add(step / 2) / step;
            match rounded(step(10)) {
                tenths if unit != SizeUnit::Byte && tenths < 100 => tenths,
                _ => rounded(step(1)).saturating_mul(10),
            }
        };
        let fits = |unit: &SizeUnit| round(*unit) < 10_000;
        let unit = SizeUnit::ALL.into_iter().find(fits).unwrap_or(SizeUnit::Gigabyte);
        Self { tenths: round(unit), unit }
    }

    /// How many of the unit.
    pub fn count(self) -> f64 {
        self.tenths as f64 / 10.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_short_and_apart() {
        for (bytes, count, unit) in [
            (0, 0.0, SizeUnit::Byte),
            (870, 870.0, SizeUnit::Byte),
            (1_000, 1.0, SizeUnit::Kilobyte),
            (1_250, 1.3, SizeUnit::Kilobyte),
            (9_949, 9.9, SizeUnit::Kilobyte),
            (9_950, 10.0, SizeUnit::Kilobyte),
            (999_499, 999.0, SizeUnit::Kilobyte),
            (999_500, 1.0, SizeUnit::Megabyte),
            (1_234_567, 1.2, SizeUnit::Megabyte),
            (55_300_000, 55.0, SizeUnit::Megabyte),
            (2_400_000_000, 2.4, SizeUnit::Gigabyte),
            (u64::MAX / 4, 4_611_686_018.0, SizeUnit::Gigabyte),
        ] {
            let size = FileSize::of(bytes);
            assert_eq!((size.count(), size.unit), (count, unit), "{bytes}");
        }
    }
}
