//! Which point of which text of which act says so.

use crate::addresses::{fragments, paths};
use crate::registry::model::Service;
use crate::registry::{Citation, OwnText, Registry, named_points};

/// A fact of a service with the point that it comes from.
#[derive(Clone, Debug)]
pub struct SourcedFact<'r> {
    /// The JSON Pointer (RFC 6901) of the fact in the record of the service.
    pub pointer: String,
    /// The point.
    pub citation: Citation<'r>,
}

/// The facts of a service that name a point. Facts in them, such as the items of a list, come from the same point if they
/// name none themselves.
pub fn sourced_facts<'r>(registry: &'r Registry, service: &'r Service) -> Vec<SourcedFact<'r>> {
    let own = OwnText::of_service(service);
    let found = named_points(service).into_iter();
    found
        .map(|named| SourcedFact { pointer: named.pointer, citation: Citation::of_point(registry, own, named.point) })
        .collect()
}

/// The path of the page that shows a cited place best: that of its text, with the point if the text has it, else that of its
/// act; none if the register does not have the act.
pub fn cited_path(citation: &Citation<'_>) -> Option<String> {
    let act = citation.act?;
    let Some((listed, _)) = citation.text else { return Some(paths::act(&act.id)) };
    let page = paths::regulation(&act.id, &listed.id);
    Some(match &citation.address {
        Some(address) => fragments::at(page, address),
        None => page,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::{SourceTree, load};

    const SETTINGS: &str = "id = \"t\"\nlanguages = [\"en\"]\nbase_url = \"https://t.example/\"\ntitle.en = \"T\"\ndescription.en = \"D\"\n\
        publisher.name.en = \"P\"\ncontact.name.en = \"C\"\n\
        licence = { id = \"CC0-1.0\", name.en = \"L\", url = \"https://l.example/\" }\n";

    fn registry(service: &str) -> Registry {
        let act = |id: &str, texts: &str| {
            format!(
                "id = \"{id}\"\nkind = \"law\"\ntitle.en = \"{id}\"\ndate = 2020-01-01\nissuer = \"b\"\nstatus = \"in-force\"\n{texts}"
            )
        };
        let text = |id: &str, kind: &str| format!("[[text]]\nid = \"{id}\"\nkind = \"{kind}\"\ntitle.en = \"{id}\"\n");
        let first = act("a", &(text("act", "act") + &text("rules", "regulation")));
        let second = act("b", &text("act", "act"));
        let service = format!(
            "id = \"s\"\nname.en = \"S\"\nsubsection = \"00101\"\nstatus = \"upcoming\"\nact = \"a\"\n{service}"
        );
        let rules = "# Rules\n\n1. First:\n\n1) part;\n\n## Annex 2\n\n4. Inner.\n";
        let loaded = load(SourceTree::from_texts([
            ("registry/registry.toml", SETTINGS),
            (
                "registry/classifier.toml",
                "[[section]]\ncode = \"001\"\nname.en = \"N\"\nsubsection = [{ code = \"00101\", name.en = \"N\" }]",
            ),
            ("registry/bodies.toml", "body = [{ id = \"b\", kind = \"ministry\", name.en = \"B\" }]"),
            ("registry/acts/a.toml", &first),
            ("registry/acts/b.toml", &second),
            ("registry/services/s.toml", &service),
            ("content/regulations/a/rules/en.md", rules),
            ("content/regulations/a/act/en.md", "# Act\n\n7. Seventh.\n"),
            ("content/regulations/b/act/en.md", "# Act\n\n9. Ninth.\n"),
        ]));
        loaded.registry.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
    }

    /// The facts of a service: pointer, id of the point, page.
    fn facts(service: &str) -> Vec<(String, Option<String>, Option<String>)> {
        let registry = registry(service);
        let facts = sourced_facts(&registry, &registry.services[0]).into_iter();
        facts.map(|fact| (fact.pointer, fact.citation.point_id(), cited_path(&fact.citation))).collect()
    }

    #[test]
    fn points_are_found_where_they_stand() {
        let regulation = "regulation = { title.en = \"R\", text = \"rules\" }\n";
        for (point, id, page) in [
            ("\"1, 1)\"", Some("a/rules/p1-1"), "regulations/a/rules/#p1-1"),
            ("\"annex 2\"", Some("a/rules/a2"), "regulations/a/rules/#a2"),
            ("\"annex 2, 4\"", Some("a/rules/a2-p4"), "regulations/a/rules/#a2-p4"),
            ("{ text = \"act\", point = \"7\" }", Some("a/act/p7"), "regulations/a/act/#p7"),
            ("{ act = \"b\", point = \"9\" }", Some("b/act/p9"), "regulations/b/act/#p9"),
            ("\"7\"", None, "regulations/a/rules/"),
        ] {
            let found = facts(&format!("{regulation}[cost]\npoint = {point}"));
            let expected = ("/cost".to_owned(), id.map(str::to_owned), Some(page.to_owned()));
            assert_eq!(found, [expected], "{point}");
        }
        let without_text = facts("cost = { point = \"7\" }");
        assert_eq!(without_text, [("/cost".to_owned(), None, Some("acts/a/".to_owned()))], "not the enacting text");
    }

    #[test]
    fn facts_in_facts_may_name_their_own_point() {
        let found = facts(
            "refusal_grounds = { point = \"1\", items = [{ text.en = \"a\" }, { point = \"2\", text.en = \"b\", items = [{ point = \"3\", text.en = \"c\" }] }] }",
        );
        let pointers: Vec<_> = found.iter().map(|fact| fact.0.as_str()).collect();
        assert_eq!(pointers, ["/refusal_grounds", "/refusal_grounds/items/1", "/refusal_grounds/items/1/items/0"]);
    }
}
