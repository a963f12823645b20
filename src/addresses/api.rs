//! The documents of the static API. Paths under `v1` stay; what would break a reader comes as `v2`.

use std::fmt::Display;

/// The folder of the API.
pub const FOLDER: &str = "data/v1/";

/// The list of services.
pub const SERVICES: &str = "data/v1/services.json";

/// The JSON Schema of the list of services.
pub const SERVICES_SCHEMA: &str = "data/v1/services.schema.json";

/// The list of entity tags.
pub const ETAGS: &str = "data/v1/etags.json";

/// The description of the API (OpenAPI 3.1).
pub const OPENAPI: &str = "data/v1/openapi.json";

/// A service's document.
pub fn service(id: impl Display) -> String {
    format!("{FOLDER}services/{id}.json")
}

/// The document of a district's offices.
pub fn offices(district: impl Display) -> String {
    format!("{FOLDER}offices/{district}.json")
}

/// An act's document.
pub fn act(id: impl Display) -> String {
    format!("{FOLDER}acts/{id}.json")
}

/// A path as the description of the API writes it: seen from [`FOLDER`], with a `/` in front.
pub fn operation(path: &str) -> String {
    format!("/{}", path.strip_prefix(FOLDER).unwrap_or(path))
}
