//! Where an office is, what one finds there, and on which days other hours hold.

use serde::Serialize;

use super::amounts::DateView;
use super::basics::{Localizer, TextView};
use super::office::HoursLine;
use crate::readings::office_path;
use crate::registry::model::{Coordinates, HoursException, Office, OfficeFile};

/// A point on the globe.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CoordinatesView {
    /// Degrees north of the equator.
    pub latitude: String,
    /// Degrees east of Greenwich.
    pub longitude: String,
    /// For programs on the device: `geo:51.8097,68.3548` (RFC 5870).
    pub geo_href: String,
    /// The place on OpenStreetMap.
    pub map_href: String,
}

impl CoordinatesView {
    pub(super) fn of(place: &Coordinates) -> Self {
        let (latitude, longitude) = (place.latitude.to_string(), place.longitude.to_string());
        Self {
            geo_href: format!("geo:{latitude},{longitude}"),
            map_href: format!(
                "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
            ),
            latitude,
            longitude,
        }
    }
}

/// Days on which other hours hold.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ExceptionView {
    /// The first day.
    pub from: DateView,
    /// The last day, if it is another.
    pub to: Option<DateView>,
    /// When it is open; empty if it is closed.
    pub lines: Vec<HoursLine>,
    /// Why.
    pub reason: Option<TextView>,
}

/// An exception for scripts.
#[derive(Serialize)]
struct ScriptException {
    from: String,
    to: String,
    /// The days of a week, as [`HoursView`](super::office::HoursView) has them; empty if it is closed.
    week: String,
}

/// A dot on a map.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DotView {
    /// The link to the office.
    pub href: String,
    /// Its name.
    pub name: String,
    /// How far it stands from the left edge.
    pub x: u32,
    /// How far it stands from the upper edge.
    pub y: u32,
}

/// A map of offices: dots without a ground.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MapView {
    /// How wide it is, in the units of its dots.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// The offices, in the order of the list.
    pub dots: Vec<DotView>,
}

/// The longer side of a map, and the room around its dots.
const SIDE: f64 = 600.0;
const MARGIN: f64 = 30.0;

impl Localizer<'_> {
    /// The exceptions of an office that are not over on the day of the build.
    pub(super) fn exceptions(&self, office: &Office) -> Vec<ExceptionView> {
        let exceptions = current(self, office);
        exceptions
            .map(|exception| ExceptionView {
                from: self.date(exception.from.value),
                to: (exception.last() != exception.from.value).then(|| self.date(exception.last())),
                lines: exception.hours.as_ref().map(|hours| self.hours_lines(hours)).unwrap_or_default(),
                reason: self.text_option(exception.reason.as_ref()),
            })
            .collect()
    }

    /// The same for scripts: a list in JSON, empty if there are none.
    pub(super) fn script_exceptions(&self, office: &Office) -> String {
        let script = |exception: &HoursException| ScriptException {
            from: exception.from.to_string(),
            to: exception.last().to_string(),
            week: exception.hours.as_ref().map(super::office::week_for_scripts).unwrap_or_default(),
        };
        let all: Vec<_> = current(self, office).map(script).collect();
        if all.is_empty() { String::new() } else { serde_json::to_string(&all).unwrap_or_default() }
    }

    /// A map of the offices that have coordinates and serve, if there are at least two places.
    pub(crate) fn map<'r>(&self, offices: impl Iterator<Item = (&'r OfficeFile, &'r Office)>) -> Option<MapView> {
        let placed: Vec<_> = offices
            .filter(|(_, office)| crate::readings::is_open(office))
            .filter_map(|(file, office)| Some((file, office, office.coordinates.as_ref()?.value)))
            .collect();
        let range = |of: fn(&Coordinates) -> f64| {
            let fold = |(least, most): (f64, f64), (.., place): &(_, _, Coordinates)| {
                (least.min(of(place)), most.max(of(place)))
            };
            placed.iter().fold((f64::INFINITY, f64::NEG_INFINITY), fold)
        };
        let (south, north) = range(|place| place.latitude.degrees());
        let (west, east) = range(|place| place.longitude.degrees());
        // A degree of longitude is shorter than one of latitude, the more so the farther from the equator.
        let shortening = ((south + north) / 2.0).to_radians().cos();
        let (across, down) = ((east - west) * shortening, north - south);
        let longest = across.max(down);
        if placed.len() < 2 || longest <= 0.0 {
            return None;
        }
        let scale = (SIDE - 2.0 * MARGIN) / longest;
        let unit = |length: f64| (length * scale + MARGIN).round() as u32;
        let dots = placed.iter().map(|(file, office, place)| DotView {
            href: self.href(&office_path(self.registry, file, office)),
            name: self.office_name(office).text,
            x: unit((place.longitude.degrees() - west) * shortening),
            y: unit(north - place.latitude.degrees()),
        });
        Some(MapView { width: unit(across) + MARGIN as u32, height: unit(down) + MARGIN as u32, dots: dots.collect() })
    }
}

fn current<'o>(localizer: &Localizer<'_>, office: &'o Office) -> impl Iterator<Item = &'o HoursException> {
    let day = localizer.registry.day;
    office.exceptions.iter().filter(move |exception| day.is_none_or(|day| day <= exception.last()))
}
