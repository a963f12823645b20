//! The file alone, and its checksum.

use super::subject::ExampleSubject;

pub(super) fn code(subject: &ExampleSubject<'_>) -> String {
    let (name, csv, sums) = (subject.name, subject.csv(subject.name), subject.checksums());
    format!("curl -fsSO {csv}\ncurl -fsS {sums} | grep '  {name}\\.csv$' | sha256sum -c")
}
