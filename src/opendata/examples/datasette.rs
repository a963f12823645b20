//! Datasette: the table of the database as JSON; without `--get` it is a site on one's own machine.

use super::subject::ExampleSubject;

pub(super) fn code(subject: &ExampleSubject<'_>) -> String {
    let name = subject.name;
    format!(
        "curl -fsSO {}\ndatasette registry.sqlite --get '/registry/{name}.json?_shape=objects&_size=5'",
        subject.database()
    )
}
