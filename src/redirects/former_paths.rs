//! Where the files of a site stood under the ids that records had before.

use std::collections::HashMap;

use crate::addresses::{api, data, paths};
use crate::registry::Registry;
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;

/// Where the files of a site stood under the ids that records had before.
///
/// What stands under the id of a record begins with one of a few paths that end in `/` or `.`, such as `kk/services/00704001/`
/// or `data/acts/v1.`. These beginnings are kept, so that every file that is added under them leads on without further ado.
#[derive(Clone, Debug, Default)]
pub struct FormerPaths {
    /// How paths of today begin, each with how the same paths began before.
    beginnings: HashMap<String, Vec<String>>,
}

impl FormerPaths {
    /// Of all records of a register.
    pub fn of(registry: &Registry) -> Self {
        let mut moved = Moved { languages: &registry.languages, found: Self::default() };
        moved.services(registry);
        moved.bases(registry);
        moved.acts(registry);
        moved.classifier(registry);
        moved.schemes(registry);
        moved.districts(registry);
        moved.capabilities(registry);
        moved.systems(registry);
        moved.pages(registry);
        for table in TableId::ALL {
            moved.table(table.as_str(), table.former_names());
        }
        moved.found
    }

    /// The paths at which a file stood before, each once and in no other file's place.
    pub fn of_file(&self, path: &str) -> Vec<String> {
        if self.beginnings.is_empty() {
            return Vec::new();
        }
        let ends = path.match_indices(['/', '.']).map(|(at, _)| at + 1);
        let moved = ends.filter_map(|end| Some((end, self.beginnings.get(&path[..end])?)));
        moved.flat_map(|(end, before)| before.iter().map(move |before| format!("{before}{}", &path[end..]))).collect()
    }
}

/// Finds the beginnings.
struct Moved<'r> {
    languages: &'r [LangTag],
    found: FormerPaths,
}

impl Moved<'_> {
    /// What begins with a path of today began with another one.
    fn begins(&mut self, now: String, before: String) {
        self.found.beginnings.entry(now).or_default().push(before);
    }

    /// A page in every language, with what stands beside it.
    fn page(&mut self, now: &str, before: &str) {
        for language in self.languages {
            self.begins(paths::in_language(language, now), paths::in_language(language, before));
        }
    }

    /// A data file without its extensions.
    fn file(&mut self, now: &str, before: &str) {
        let beginning = |path: &str| path.strip_suffix("json").unwrap_or(path).to_owned();
        self.begins(beginning(now), beginning(before));
    }

    fn services(&mut self, registry: &Registry) {
        for service in &registry.services {
            for former in &service.former_ids {
                self.page(&paths::service(&service.id), &paths::service(former));
                self.file(&data::service_record(&service.id), &data::service_record(former));
                self.file(&api::service(&service.id), &api::service(former));
                self.begins(data::of_service(&service.id), data::of_service(former));
            }
            for procedure in &service.procedures {
                for former in &procedure.former_ids {
                    for id in std::iter::once(&service.id).chain(&service.former_ids) {
                        let dotted = |id: &str, procedure: &str| format!("{}.", data::procedure(id, procedure));
                        let now = dotted(service.id.as_str(), procedure.id.as_str());
                        self.begins(now, dotted(id.as_str(), former.as_str()));
                    }
                }
            }
        }
    }

    fn bases(&mut self, registry: &Registry) {
        for base in registry.bases.iter().map(|base| &base.service) {
            for former in &base.former_ids {
                self.page(&paths::base(&base.id), &paths::base(former));
            }
        }
    }

    fn acts(&mut self, registry: &Registry) {
        for act in &registry.acts {
            for former in &act.former_ids {
                self.page(&paths::act(&act.id), &paths::act(former));
                self.page(&paths::texts_of_act(&act.id), &paths::texts_of_act(former));
                self.begins(data::of_act(&act.id), data::of_act(former));
                self.file(&api::act(&act.id), &api::act(former));
            }
            for text in &act.texts {
                for former in &text.former_ids {
                    for id in std::iter::once(&act.id).chain(&act.former_ids) {
                        self.page(&paths::regulation(&act.id, &text.id), &paths::regulation(id, former));
                        // The enacting text goes by the name of its act.
                        if text.id_in_files().is_some() {
                            let now = data::of_text(&act.id, &text.id);
                            self.begins(now, data::of_text(id, former));
                        }
                    }
                }
            }
        }
    }

    fn classifier(&mut self, registry: &Registry) {
        for section in &registry.classifier.sections {
            for former in &section.former_codes {
                self.page(&paths::section(&section.code), &paths::section(former));
            }
            for subsection in &section.subsections {
                for former in &subsection.former_codes {
                    self.page(&paths::subsection(&subsection.code), &paths::subsection(former));
                }
            }
        }
    }

    fn schemes(&mut self, registry: &Registry) {
        for scheme in &registry.schemes {
            for former in &scheme.former_ids {
                self.page(&paths::scheme(&scheme.id), &paths::scheme(former));
            }
            for concept in &scheme.concepts {
                for former in &concept.former_ids {
                    for id in std::iter::once(&scheme.id).chain(&scheme.former_ids) {
                        let now = paths::services_of_concept(&scheme.id, &concept.id);
                        self.page(&now, &paths::services_of_concept(id, former));
                    }
                }
            }
        }
        for (_, situation) in registry.situations() {
            for former in &situation.former_ids {
                self.page(&paths::situation(&situation.id), &paths::situation(former));
            }
        }
    }

    fn systems(&mut self, registry: &Registry) {
        for system in registry.catalogue.systems.iter().flat_map(|file| &file.systems) {
            for former in &system.former_ids {
                self.page(&paths::services_of_system(&system.id), &paths::services_of_system(former));
            }
        }
    }

    fn districts(&mut self, registry: &Registry) {
        for district in &registry.districts {
            for former in &district.former_ids {
                self.page(&paths::district(&district.id), &paths::district(former));
                self.file(&api::offices(&district.id), &api::offices(former));
            }
        }
    }

    fn capabilities(&mut self, registry: &Registry) {
        for level in &registry.catalogue.levels {
            for capability in &level.capabilities {
                for former in &capability.former_ids {
                    let path = |id: &str| paths::capability(level.level.value, id);
                    self.page(&path(capability.id.as_str()), &path(former.as_str()));
                }
            }
        }
    }

    fn pages(&mut self, registry: &Registry) {
        for page in &registry.settings.pages {
            for former in &page.former_ids {
                self.page(&paths::page(&page.id), &paths::page(former));
            }
        }
    }

    fn table(&mut self, now: &str, before: &[&str]) {
        for before in before {
            self.page(&paths::dataset(now), &paths::dataset(before));
            self.file(&data::table(now, "json"), &data::table(before, "json"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(beginnings: &[(&str, &str)]) -> FormerPaths {
        let mut found = FormerPaths::default();
        for (now, before) in beginnings {
            found.beginnings.entry((*now).to_owned()).or_default().push((*before).to_owned());
        }
        found
    }

    #[test]
    fn what_stands_under_an_id_moves_with_it() {
        let moved = moved(&[
            ("kk/acts/v2/", "kk/acts/v1/"),
            ("kk/regulations/v2/", "kk/regulations/v1/"),
            ("kk/regulations/v2/rules/", "kk/regulations/v2/text/"),
            ("kk/regulations/v2/rules/", "kk/regulations/v1/text/"),
            ("data/acts/v2.", "data/acts/v1."),
        ]);
        assert_eq!(moved.of_file("kk/acts/v2/index.html"), ["kk/acts/v1/index.html"]);
        assert_eq!(moved.of_file("data/acts/v2.rules.kk.akn.xml"), ["data/acts/v1.rules.kk.akn.xml"]);
        let former = ["v1/rules", "v2/text", "v1/text"].map(|path| format!("kk/regulations/{path}/index.html"));
        assert_eq!(moved.of_file("kk/regulations/v2/rules/index.html"), former);
        for other in ["kk/acts/v22/index.html", "kk/acts/index.html", "data/acts/v2-1.kk.akn.xml", "index.html"] {
            assert!(moved.of_file(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn a_table_that_was_renamed_leads_on_in_every_form() {
        let mut moved = Moved { languages: &[LangTag::KK], found: FormerPaths::default() };
        moved.table("offices", &["addresses"]);
        for file in ["csv", "excel.csv", "json", "schema.json"] {
            assert_eq!(moved.found.of_file(&format!("data/offices.{file}")), [format!("data/addresses.{file}")]);
        }
        assert_eq!(moved.found.of_file("kk/open-data/offices/index.html"), ["kk/open-data/addresses/index.html"]);
        assert!(moved.found.of_file("data/v1/offices/atbasar.json").is_empty());
    }
}
