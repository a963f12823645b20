//! What must hold for those who use the program: the built binary, run on small registers and on the real one.
//!
//! One file a subject. `tests/README.md` says how to add a case.

mod acts;
mod bases;
mod build;
mod catalogue;
mod channels;
mod check;
mod contents;
mod costs;
mod deadlines;
mod diagrams;
mod discovery;
mod docs;
mod english_act;
#[path = "../opendata/examples.rs"]
mod examples;
mod external;
mod faults;
mod fixes;
mod footnotes;
mod formats;
mod forms_agree;
mod found;
mod frozen_texts;
#[cfg(unix)]
mod growth;
mod guidance;
#[path = "../opendata/hostile.rs"]
mod hostile;
mod house;
mod incremental;
mod kazakh_vectors;
mod languages;
mod locale;
mod long_lists;
mod messages;
mod minified;
mod mistakes;
mod offices;
mod open_data;
mod opening_hours;
mod places;
mod points;
mod profiles;
mod redirects;
mod regulations;
mod report;
mod reproducible;
mod revisions;
mod rules;
mod schemes;
mod search;
mod search_files;
mod sections;
mod service_page;
mod serving;
#[path = "../opendata/shapes.rs"]
mod shapes;
mod standing;
mod strings;
mod support;
mod theme;
mod theme_faults;
mod tutorial;
mod untrusted;
mod ways_in;
