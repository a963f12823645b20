//! The codes of the classifier: section, subsection, service (rules of the register, point 14 and annex 4).

use std::fmt;
use std::str::FromStr;

use super::parsed_field;

macro_rules! digits {
    ($(#[$meta:meta])* $name:ident, $len:literal, $expected:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $len]);

        impl $name {
            /// The code as text, with its leading zeros.
            pub fn as_str(&self) -> &str {
                std::str::from_utf8(&self.0).expect("a code is digits")
            }
        }

        impl FromStr for $name {
            type Err = ();
            fn from_str(text: &str) -> Result<Self, ()> {
                let bytes: [u8; $len] = text.as_bytes().try_into().map_err(|_| ())?;
                if bytes.iter().all(u8::is_ascii_digit) { Ok(Self(bytes)) } else { Err(()) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        parsed_field!($name, BAD_CODE, $expected);
    };
}

digits!(
    /// A section's code: three digits.
    SectionCode, 3, "a section code of three digits"
);
digits!(
    /// A subsection's code: its section's three digits and two more.
    SubsectionCode, 5, "a subsection code of five digits"
);
digits!(
    /// A service's code: its subsection's five digits and an ordinal of three.
    ServiceCode, 8, "a service code of eight digits"
);

impl SubsectionCode {
    /// The section that the code lies in.
    pub fn section(self) -> SectionCode {
        SectionCode([self.0[0], self.0[1], self.0[2]])
    }
}

impl ServiceCode {
    /// The subsection that the code lies in.
    pub fn subsection(self) -> SubsectionCode {
        SubsectionCode([self.0[0], self.0[1], self.0[2], self.0[3], self.0[4]])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_nest() {
        let service: ServiceCode = "00704001".parse().unwrap();
        assert_eq!(service.subsection().as_str(), "00704");
        assert_eq!(service.subsection().section().as_str(), "007");
        assert!("0704".parse::<SubsectionCode>().is_err());
        assert!("0070\u{0664}".parse::<SubsectionCode>().is_err(), "only ASCII digits");
    }
}
