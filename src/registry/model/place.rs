//! What one must know of a place before one goes there.

use jiff::civil::Date;

use crate::registry::decode::{Spanned, record, string_enum};
use crate::registry::values::{Latitude, Longitude, OpeningHours, Text};

record! {
    /// A point on the globe (WGS 84).
    #[derive(Copy)]
    pub struct Coordinates {
        /// Degrees north of the equator.
        pub latitude: Latitude,
        /// Degrees east of Greenwich.
        pub longitude: Longitude,
    }
}

string_enum! {
    /// What makes a place usable for people who cannot use every place.
    pub enum Accessibility {
        /// One comes in without steps, or by a ramp.
        StepFree = "step-free",
        /// A lift leads to the other floors.
        Lift = "lift",
        /// There is a toilet for people in wheelchairs.
        AccessibleToilet = "accessible-toilet",
        /// There is a reserved place to park.
        AccessibleParking = "accessible-parking",
        /// There is an induction loop for hearing aids.
        HearingLoop = "hearing-loop",
        /// Somebody signs.
        SignLanguage = "sign-language",
        /// Signs and forms are in Braille.
        Braille = "braille",
        /// Guide dogs may come in.
        GuideDogs = "guide-dogs",
        /// There are hours with less noise and light.
        QuietHours = "quiet-hours",
    }
}

record! {
    /// Days on which other hours hold.
    pub struct HoursException {
        /// The first day.
        pub from: Spanned<Date>,
        /// The last day; the first one if not given.
        pub to: Option<Spanned<Date>>,
        /// The opening hours on these days.
        pub hours: Option<OpeningHours>,
        /// `true` if it is closed on these days.
        pub closed: Option<bool>,
        /// Why.
        pub reason: Option<Text>,
    }
}

impl HoursException {
    /// The last day.
    pub fn last(&self) -> Date {
        self.to.as_ref().map_or(self.from.value, |to| to.value)
    }
}
