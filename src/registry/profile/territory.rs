//! Where the country lies.

use super::layer::layered;
use crate::registry::values::{Latitude, Longitude};

layered! {
    /// The degrees between which all of the country lies (WGS 84).
    pub struct Territory {
        /// The southernmost latitude.
        pub south: Latitude,
        /// The westernmost longitude.
        pub west: Longitude,
        /// The northernmost latitude.
        pub north: Latitude,
        /// The easternmost longitude; less than `west` where the country lies across the 180th meridian.
        pub east: Longitude,
    }
}

impl Territory {
    /// Whether a point lies between these degrees.
    pub fn holds(&self, latitude: Latitude, longitude: Longitude) -> bool {
        let (after_west, before_east) = (self.west <= longitude, longitude <= self.east);
        let is_between = if self.west <= self.east { after_west && before_east } else { after_west || before_east };
        self.south <= latitude && latitude <= self.north && is_between
    }
}
