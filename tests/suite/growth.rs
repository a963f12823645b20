//! Work grows in line with the register. Two registers are compared by the processor time that one thread spends on them, so that neither
//! the speed of the machine nor what else runs on it decides.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use rayon::ThreadPoolBuilder;
use rustix::time::{ClockId, clock_gettime};
use tizilim::registry::indicators::IndicatorCounter;
use tizilim::registry::regulation::RegulationText;
use tizilim::registry::{Registry, SourceTree, load};

/// How many records of each kind the small register has.
const FEW: usize = 250;

/// How many times as many the large one has.
const FACTOR: usize = 4;

/// How many times as much work the large register may take: more than `FACTOR`, for caches and memory, and much less than its square, which a
/// walk through a list for each record would take.
const MOST: f64 = 9.0;

/// The processor time that this thread spent on a task: the least of some runs.
fn processor_time(runs: usize, mut task: impl FnMut()) -> Duration {
    let now = || Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).expect("a time");
    let times = (0..runs).map(|_| {
        let start = now();
        task();
        now() - start
    });
    times.min().expect("a run")
}

/// Each kind of record, `count` times, each connected with the others of its number.
fn sources(count: usize) -> Vec<(String, String)> {
    let name = |kind: &str, number: usize| format!("{{ kk = \"{kind} {number}\" }}");
    let act_head = "act = \"a-1\"\n";
    let mut bodies = String::new();
    let mut districts = "[[district]]\nid = \"d-0\"\nkind = \"oblast\"\nname.kk = \"Oblast\"\n".to_owned();
    let mut systems = act_head.to_owned();
    let mut abbreviations = format!("{act_head}[[list]]\nid = \"list\"\nannex = \"1\"\n");
    let mut level = format!("{act_head}level = \"oblast\"\npart = \"1\"\nannex = \"1\"\nname.kk = \"Oblast\"\n");
    let mut indicators = format!("{act_head}annex = \"2\"\n[[group]]\nname.kk = \"Group\"\n");
    let mut files = Vec::new();
    for number in 1..=count {
        let before = number.max(2) - 1;
        let _ = write!(
            bodies,
            "[[body]]\nid = \"b-{number}\"\nkind = \"central\"\nname = {}\nformer_ids = [\"b-{number}-old\"]\n",
            name("Body", number)
        );
        let _ = write!(
            districts,
            "[[district]]\nid = \"d-{number}\"\nkind = \"district\"\nparent = \"d-{}\"\nname = {}\nformer_ids = [\"d-{number}-old\"]\n",
            number / 10,
            name("District", number)
        );
        let _ = write!(
            systems,
            "[[system]]\nid = \"s-{number}\"\nname = {}\nabbreviation = \"S{number}\"\n",
            name("System", number)
        );
        let _ = write!(
            abbreviations,
            "[[list.abbreviation]]\nname.kk = \"S{number}\"\nmeaning = {}\nkind = \"system\"\n",
            name("System", number)
        );
        let _ = write!(
            level,
            "[[capability]]\nid = \"c-{number}\"\nkind = \"function\"\nname = {}\nformer_ids = [\"c-{number}-old\"]\n\
             systems = [{{ text = {}, ids = [\"s-{number}\"] }}]\n[[capability.function]]\nrow = \"{number}\"\ntext = {}\n",
            name("Capability", number),
            name("System", number),
            name("Function", number)
        );
        let _ = write!(
            indicators,
            "[[group.indicator]]\ncode = \"{number}\"\nname = {}\nunit.kk = \"%\"\nmeasure = \"automated-share\"\n\
             except_systems = [\"s-{number}\"]\n",
            name("Indicator", number)
        );
        let act = format!(
            "id = \"a-{number}\"\nformer_ids = [\"a-{number}-old\"]\nkind = \"order\"\ntitle = {}\nnumber = \"N-{number}\"\n\
             date = 2020-01-01\nissuer = \"b-{number}\"\nstatus = \"in-force\"\n\
             amended_by = [{{ by = {{ act = \"a-{before}\" }} }}]\n\
             [[text]]\nid = \"rules\"\nkind = \"rules\"\ntitle = {}\n",
            name("Act", number),
            name("Rules", number)
        );
        let service = format!(
            "id = \"q-{number}\"\nformer_ids = [\"q-{number}-old\"]\nname = {}\nsubsection = \"00101\"\nstatus = \"in-force\"\n\
             act = \"a-{number}\"\nautomated_by = [\"s-{number}\"]\ndelivery_forms = [\"electronic-full\"]\n\
             recipients = [\"individuals\"]\ndeveloper = \"b-{number}\"\nprovider = {{ text.kk = \"Provider\" }}\n\
             cost = {{ free = true }}\n\
             channel = [{{ id = \"body\", kind = \"office\", name.kk = \"Body\" }}]\n\
             [regulation]\ntitle = {}\ntext = \"rules\"\n",
            name("Service", number),
            name("Rules", number)
        );
        // Every office stands in the annex of one act, each for another service.
        let offices = format!(
            "district = \"d-{number}\"\n[[provider]]\nid = \"p-{number}\"\nkind = \"authorised-body\"\nname = {}\n\
             [[office]]\nid = \"o-{number}\"\nprovider = \"p-{number}\"\n\
             listing = [{{ act = \"a-1\", service = \"q-{number}\", annex = \"1\", row = \"{number}\", printed = {{}} }}]\n",
            name("Provider", number)
        );
        // The first text has a point and a footnote of each number.
        let mut rules = format!("# Rules {number}\n\n1. Point[^1].\n");
        let last = if number == 1 { count } else { 1 };
        (2..=last).for_each(|point| rules += &format!("\n{point}. Point[^{point}].\n"));
        rules += "\n## 1-қосымша\n";
        (1..=last).for_each(|note| rules += &format!("\n[^{note}]: Note.\n"));
        files.extend([
            (format!("registry/acts/a-{number}.toml"), act),
            (format!("registry/services/q-{number}.toml"), service),
            (format!("registry/offices/d-{number}.toml"), offices),
            (format!("content/regulations/a-{number}/rules/kk.md"), rules),
        ]);
    }
    let section = "[[section]]\ncode = \"001\"\nname.kk = \"Section\"\nsubsection = [{ code = \"00101\", name.kk = \"Subsection\" }]\n";
    let settings = "id = \"test\"\nlanguages = [\"kk\"]\ncountry = \"kz\"\nbase_url = \"https://growth.example/\"\ntitle.kk = \"Title\"\n\
                    description.kk = \"Description\"\n[publisher]\nname.kk = \"Publisher\"\n[licence]\nid = \"CC0-1.0\"\n\
                    name.kk = \"CC0\"\nurl = \"https://licence.example\"\n[contact]\nname.kk = \"Contact\"\n";
    let fixed = [
        ("registry/registry.toml", settings),
        ("registry/classifier.toml", section),
        ("registry/bodies.toml", &bodies),
        ("registry/districts.toml", &districts),
        ("registry/catalogue/systems.toml", &systems),
        ("registry/catalogue/abbreviations.toml", &abbreviations),
        ("registry/catalogue/oblast.toml", &level),
        ("registry/catalogue/indicators.toml", &indicators),
    ];
    files.extend(fixed.map(|(path, text)| (path.to_owned(), text.to_owned())));
    files
}

fn registry(sources: &[(String, String)]) -> Registry {
    let loaded = load(SourceTree::from_texts(sources.iter().map(|(path, text)| (path.as_str(), text.as_str()))));
    assert!(!loaded.diagnostics.has_errors(), "{:#?}", loaded.diagnostics);
    loaded.registry.expect("a whole register")
}

/// A question about each record of a register.
type Question = (&'static str, fn(&Registry, usize) -> bool);

/// Each is answered with yes for every record.
const QUESTIONS: [Question; 24] = [
    ("a service", |registry, number| registry.service(&format!("q-{number}")).is_some()),
    ("a service of old", |registry, number| registry.service_formerly(&format!("q-{number}-old")).is_some()),
    ("an act", |registry, number| registry.act(&format!("a-{number}")).is_some()),
    ("an act of old", |registry, number| registry.act_formerly(&format!("a-{number}-old")).is_some()),
    ("acts of a number", |registry, number| registry.acts_of_number(&format!("N-{number}")).count() == 1),
    ("relations of an act", |registry, number| {
        let act = registry.act(&format!("a-{number}")).expect("the act");
        registry.act_relations(act).amended_by.len() == 1
    }),
    ("a text", |registry, number| registry.text_of(&format!("a-{number}"), "rules").is_some()),
    ("a point of a text", |registry, number| rules(registry).block_at(&format!("p{number}")).is_some()),
    ("a footnote of a text", |registry, number| rules(registry).footnote(&number.to_string()).is_some()),
    ("services of an act", |registry, number| registry.services_of_act(&format!("a-{number}")).count() == 1),
    ("a body", |registry, number| registry.body(&format!("b-{number}")).is_some()),
    ("a district", |registry, number| registry.district(&format!("d-{number}")).is_some()),
    ("a district of old", |registry, number| registry.district_formerly(&format!("d-{number}-old")).is_some()),
    ("districts in a district", |registry, number| registry.districts_in(&format!("d-{number}")).count() <= 10),
    ("a provider", |registry, number| registry.provider(&format!("p-{number}")).is_some()),
    ("offices of an annex for a service", |registry, number| {
        registry.listed_offices("a-1", "1", Some(&format!("q-{number}"))).len() == 1
    }),
    ("offices of a service", |registry, number| registry.offices_of_service(&format!("q-{number}")).count() == 1),
    ("a system", |registry, number| registry.system(&format!("s-{number}")).is_some()),
    ("services of a system", |registry, number| registry.services_of_system(&format!("s-{number}")).count() == 1),
    ("capabilities of a system", |registry, number| registry.capability_count_of_system(&format!("s-{number}")) == 1),
    ("an abbreviation", |registry, number| registry.abbreviation(&format!("S{number}")).is_some()),
    ("a capability", |registry, number| registry.capability(&format!("oblast/c-{number}")).is_some()),
    ("a capability of old", |registry, number| {
        registry.capability_formerly(&format!("oblast/c-{number}-old")).is_some()
    }),
    ("capabilities of an id", |registry, number| registry.capabilities_of_id(&format!("c-{number}")).count() == 1),
];

/// The text that has a point of each number.
fn rules(registry: &Registry) -> &RegulationText {
    &registry.text_of("a-1", "rules").expect("the text").2.texts[0]
}

/// Fails if the large register took too many times as much as the small one.
fn assert_in_line(what: &str, [few, many]: [Duration; 2]) {
    let ratio = many.as_secs_f64() / few.as_secs_f64();
    assert!(ratio < MOST, "{what}: {FACTOR} times the records took {ratio:.1} times the work ({few:?}, then {many:?})");
}

#[test]
fn work_grows_in_line_with_the_register() {
    // In a pool of one thread nothing that loading does is done by another.
    let pool = ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    pool.install(|| {
        let sizes = [FEW, FEW * FACTOR];
        let sources = sizes.map(sources);
        let registries = [&sources[0], &sources[1]].map(|sources| registry(sources));
        let both = |runs: usize, task: &dyn Fn(&Registry, usize)| {
            [0, 1].map(|at| processor_time(runs, || task(&registries[at], sizes[at])))
        };
        for (what, question) in QUESTIONS {
            let ask = |registry: &Registry, size| {
                assert!((1..=size).all(|number| black_box(question(registry, number))), "{what}");
            };
            assert_in_line(what, both(20, &ask));
        }
        let count = |registry: &Registry, size| {
            let counter = IndicatorCounter::new(registry);
            let indicators = registry.catalogue.all_indicators();
            let counts = indicators.filter_map(|(.., indicator)| counter.count(indicator));
            assert_eq!(counts.filter(|count| count.excepted == 1).count(), size);
        };
        assert_in_line("what indicators count", both(20, &count));
        let load = [0, 1].map(|at| processor_time(2, || drop(black_box(registry(&sources[at])))));
        assert_in_line("loading and checking", load);
    });
}
