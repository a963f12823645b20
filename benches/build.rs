//! How long a build takes: the repository's own register, and registers of many services made from it; and how loading and checking
//! grow with the number of acts.
//!
//! `cargo bench` runs it; `docs/performance.md` holds what was measured. Each iteration does what `tizilim build` does into an
//! empty folder: load, check, write every page, table and index, publish.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use tizilim::output::Publication;
use tizilim::publish::publish;
use tizilim::registry::{Registry, SourceTree, load};
use tizilim::site::BaseUrl;
use tizilim::theme::Theme;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn build(registry: &Registry) -> usize {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let base: BaseUrl = registry.settings.base_url.as_str().parse().expect("a base URL");
    let date = jiff::civil::date(2026, 1, 31);
    let publication = Publication::begin(&folder.path().join("public"), &[]).expect("an empty folder");
    let theme = Theme::of(registry, root()).expect("a theme");
    publish(registry, &theme, &base, date, None, &publication, &()).expect("a site");
    publication.commit().expect("a published site").files
}

/// The repository's sources with its services copied until there are `count`.
fn many_services(count: usize) -> SourceTree {
    let mut tree = SourceTree::read(root()).expect("the repository");
    let services: Vec<_> = tree
        .files
        .iter()
        .filter(|(path, _)| path.starts_with("registry/services/"))
        .map(|(_, bytes)| String::from_utf8(bytes.as_ref().expect("a readable file").clone()).expect("UTF-8"))
        .collect();
    for number in services.len()..count {
        let text = &services[number % services.len()];
        let id = text.lines().find_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"')).expect("an id");
        let copy = text.replacen(&format!("id = \"{id}\""), &format!("id = \"{id}-{number}\""), 1);
        tree.files.push((format!("registry/services/{id}-{number}.toml"), Ok(copy.into_bytes())));
    }
    tree
}

/// The repository's sources with `count` more acts, each with a text of its own and a service that it sets.
fn many_acts(count: usize) -> SourceTree {
    let mut tree = SourceTree::read(root()).expect("the repository");
    let points: String = (1..=40).map(|point| format!("{point}. Point № M-{point}.\n\n")).collect();
    for number in 1..=count {
        let id = format!("m-{number}");
        let text = |text: &str| format!("{{ kk = \"{text} {number}\", ru = \"{text} {number}\" }}");
        let act = format!(
            "id = \"{id}\"\nkind = \"order\"\ntitle = {}\nnumber = \"M-{number}\"\ndate = 2020-01-01\n\
             issuer = \"ministry-of-justice\"\nstatus = \"in-force\"\n[[text]]\nid = \"rules\"\nkind = \"rules\"\ntitle = {}\n",
            text("Act"),
            text("Rules"),
        );
        let service = format!(
            "id = \"{id}\"\nname = {}\nsubsection = \"00704\"\nstatus = \"repealed\"\nended_on = 2020-01-01\nact = \"{id}\"\n\
             [regulation]\ntitle = {}\ntext = \"rules\"\n",
            text("Service"),
            text("Rules"),
        );
        let folder = format!("content/regulations/{id}/rules");
        tree.files.extend([
            (format!("registry/acts/{id}.toml"), Ok(act.into_bytes())),
            (format!("registry/services/{id}.toml"), Ok(service.into_bytes())),
            (format!("{folder}/kk.md"), Ok(format!("# Rules {number}\n\n{points}").into_bytes())),
            (format!("{folder}/ru.md"), Ok(format!("# Rules {number}\n\n{points}").into_bytes())),
        ]);
    }
    tree.files.sort_by(|a, b| a.0.cmp(&b.0));
    tree
}

fn benchmark(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10).measurement_time(Duration::from_secs(10));
    group.bench_function("repository", |bencher| {
        bencher.iter(|| {
            let loaded = load(SourceTree::read(root()).expect("the repository"));
            black_box(build(&loaded.registry.expect("a register")))
        });
    });
    group.bench_function("1300 services", |bencher| {
        bencher.iter(|| {
            let loaded = load(many_services(1300));
            black_box(build(&loaded.registry.expect("a register")))
        });
    });
    group.finish();
    let mut group = criterion.benchmark_group("load");
    group.sample_size(10);
    group.bench_function("repository", |bencher| {
        bencher.iter(|| black_box(load(SourceTree::read(root()).expect("the repository"))));
    });
    // Loading and checking four times as much takes four times as long.
    for count in [1500, 6000] {
        group.bench_function(format!("{count} acts"), |bencher| {
            bencher.iter_batched(|| many_acts(count), |tree| black_box(load(tree)), BatchSize::PerIteration);
        });
    }
    group.finish();
}

criterion_group!(benches, benchmark);
criterion_main!(benches);
