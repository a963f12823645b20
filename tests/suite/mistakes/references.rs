//! Ids and codes that do not fit together.

use super::Mistake;
use super::seeded::Rng;
use super::sources::{Place, Sources};
use super::values::{kind, value};

pub(super) const KINDS: &[Mistake] = &[
    kind!("a subsection that is not there", &["TZ302"], "registry/services/", r#"subsection = "(\d+)""#, |_| "99999"
        .to_owned()),
    kind!("an act that is not there", &["TZ302"], "registry/", r#"act = "([\w-]+)""#, |id| format!("{id}-a")),
    kind!("a provider that is not there", &["TZ302"], "registry/offices/", r#"provider = "([\w-]+)""#, |id| format!(
        "{id}x"
    )),
    kind!("a service that is not there", &["TZ302"], "registry/offices/", r#"service = "([\w-]+)""#, |id| id[1..]
        .to_owned()),
    kind!(
        "a channel that is not there",
        &["TZ405"],
        "registry/services/",
        r#"channels = \["([\w-]+)".*"#,
        |id| format!("{id}-1")
    ),
    kind!(
        "a participant that is not there",
        &["TZ405"],
        "registry/services/",
        r#"participant = "([\w-]+)""#,
        |id| format!("{id}-1")
    ),
    kind!("a step that is not there", &["TZ305"], "registry/services/", r#"next = \["([\w.]+)".*"#, |_| "77"
        .to_owned()),
    kind!(
        "a district that is not there",
        &["TZ302", "TZ212"],
        "registry/offices/",
        r#"district = "([\w-]+)""#,
        |id| format!("{id}-2")
    ),
    kind!(
        "an id other than the name of its file",
        &["TZ212"],
        "registry/services/",
        r#"^id = "([\w-]+)""#,
        |id| format!("{id}-2")
    ),
    Mistake {
        name: "an id that another record has",
        codes: &["TZ301"],
        apply: |sources, rng| {
            let ids = sources.keys("registry/offices/", r#"id = "([\w-]+)""#);
            let pairs: Vec<_> = ids.windows(2).filter(|pair| pair[0].file == pair[1].file).collect();
            let pair = rng.pick(&pairs)?;
            // A provider and its office may have the same id.
            let text = sources.text(&pair[0].file);
            let table = |at: usize| text[..at].rfind("[[").map(|start| text[start..].lines().next());
            if table(pair[0].range.start) != table(pair[1].range.start) {
                return None;
            }
            let id = text[pair[0].groups[0].clone()].to_owned();
            Some(sources.replace(&pair[1].file.clone(), pair[1].groups[0].clone(), &id))
        },
    },
    Mistake {
        name: "a code that is not of its section",
        codes: &["TZ303"],
        apply: |sources, rng| {
            let other = |code: &str| format!("{:03}{}", (code[..3].parse::<u32>().unwrap_or(1) % 31) + 1, &code[3..]);
            code(sources, rng, other)
        },
    },
    Mistake {
        name: "a code with a digit too few",
        codes: &["TZ202"],
        apply: |sources, rng| code(sources, rng, |code| code[..4].to_owned()),
    },
    kind!(
        "a former id that is in use",
        &["TZ304"],
        "registry/services/",
        r#"^id = "([\w-]+)"\n(?:unofficial|code|name|subsection|status).*"#,
        |id| format!("{id}\"\nformer_ids = [\"{id}\"]\n#\""),
        1
    ),
];

/// Changes the code of a subsection in a register of Kazakhstan; elsewhere codes may be any.
fn code(sources: &mut Sources, rng: &mut Rng, other: impl Fn(&str) -> String) -> Option<Place> {
    sources.text("registry/registry.toml").contains("country = \"kz\"").then_some(())?;
    value(sources, rng, ("registry/classifier.toml", r#"code = "(\d{5})""#), other)
}
