//! `check --external`: what is asked of hosts, and what is made of their answers. The host is this machine; no other is asked.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tizilim::diagnostics::{Diagnostics, Sources, codes};
use tizilim::link_check::{Answer, Answers, Cache, FoundAddress, LinkCheck, addresses, check, report};

use crate::support::Register;

/// A request that arrived: its method, path, user agent and time.
#[derive(Clone, Debug)]
struct Asked {
    method: String,
    path: String,
    agent: String,
    at: Instant,
}

/// A server whose answers depend on the path.
struct Server {
    port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                std::thread::spawn(move || answer(stream, port, &log));
            }
        });
        Self { port, asked }
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The methods with which a path was asked for.
    fn methods(&self, path: &str) -> Vec<String> {
        self.asked().into_iter().filter(|asked| asked.path == path).map(|asked| asked.method).collect()
    }
}

fn answer(mut stream: TcpStream, port: u16, log: &Mutex<Vec<Asked>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let Some(Ok(first)) = lines.next() else { return };
    let headers: Vec<String> = lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    let agent = headers.iter().find_map(|line| line.to_lowercase().strip_prefix("user-agent: ").map(str::to_owned));
    let (method, path) = first.split_once(' ').unwrap();
    let path = path.split(' ').next().unwrap().to_owned();
    let before = {
        let mut log = log.lock().unwrap();
        let before = log.iter().filter(|asked| asked.path == path).count();
        let (method, path) = (method.to_owned(), path.clone());
        log.push(Asked { method, path, agent: agent.unwrap_or_default(), at: Instant::now() });
        before
    };
    let number = path.strip_prefix("/redirect/").and_then(|number| number.parse::<u32>().ok());
    let (status, more) = match path.as_str() {
        "/gone" => (410, String::new()),
        "/head-405" if method == "HEAD" => (405, String::new()),
        "/head-404" if method == "HEAD" => (404, String::new()),
        "/loop" => (302, format!("location: http://127.0.0.1:{port}/loop\r\n")),
        "/redirect/0" => (200, String::new()),
        _ if number.is_some() => (301, format!("location: /redirect/{}\r\n", number.unwrap() - 1)),
        "/slow" => {
            std::thread::sleep(Duration::from_secs(2));
            (200, String::new())
        }
        "/busy" if before == 0 => (429, "retry-after: 1\r\n".to_owned()),
        "/always-busy" => (503, String::new()),
        "/very-busy" => (429, "retry-after: 86400\r\n".to_owned()),
        "/forbidden" => (403, String::new()),
        "/broken" => (500, String::new()),
        _ if path.starts_with("/missing") => (404, String::new()),
        _ => (200, String::new()),
    };
    let _ = write!(stream, "HTTP/1.1 {status} X\r\n{more}content-length: 0\r\nconnection: close\r\n\r\n");
}

/// Asks quickly. Hosts whose names end in `.invalid` do not exist, and `offline.example` cannot be looked up.
fn quick() -> LinkCheck {
    LinkCheck {
        pause: Duration::from_millis(20),
        timeout: Duration::from_millis(500),
        lookup: |url| match url.host_str() {
            Some("offline.example") => Err(std::io::Error::other("Temporary failure in name resolution")),
            host => Ok(host.is_some_and(|host| !host.ends_with(".invalid"))),
        },
        ..LinkCheck::polite("https://small.example/", 1_000_000_000)
    }
}

fn found(urls: &[String]) -> (Sources, Vec<FoundAddress>) {
    let mut sources = Sources::default();
    sources.add("content/pages/a/ru.md", urls.join("\n"));
    let found = addresses(&sources);
    (sources, found)
}

fn by_url(found: &[FoundAddress], answers: &Answers) -> BTreeMap<String, Answer> {
    found.iter().zip(&answers.answers).map(|(address, answer)| (address.url.to_string(), answer.clone())).collect()
}

#[test]
fn only_what_is_surely_gone_is_a_problem() {
    let server = Server::start();
    let paths = [
        "/good",
        "/good#part",
        "/missing",
        "/gone",
        "/head-405",
        "/head-404",
        "/loop",
        "/redirect/10",
        "/redirect/11",
        "/slow",
        "/busy",
        "/always-busy",
        "/very-busy",
        "/forbidden",
        "/broken",
    ];
    let mut urls: Vec<_> = paths.iter().map(|path| server.url(path)).collect();
    urls.push("https://no-host.invalid/x".to_owned());
    urls.push("https://offline.example/x".to_owned());
    let (sources, found) = found(&urls);
    let answers = check(&found, &quick(), &mut Cache::default());
    let by_url = by_url(&found, &answers);
    let is = |path: &str, kind: fn(&Answer) -> bool| {
        let url = if path.starts_with('/') { server.url(path) } else { path.to_owned() };
        assert!(kind(&by_url[&url]), "{path}: {:?}", by_url[&url]);
    };
    for path in ["/good", "/head-405", "/head-404", "/redirect/10", "/busy"] {
        is(path, |answer| *answer == Answer::Good);
    }
    for path in ["/missing", "/gone", "https://no-host.invalid/x"] {
        is(path, |answer| matches!(answer, Answer::Gone(_)));
    }
    let unknown = ["/loop", "/redirect/11", "/slow", "/always-busy", "/very-busy", "/forbidden", "/broken"];
    for path in unknown.into_iter().chain(["https://offline.example/x"]) {
        is(path, |answer| matches!(answer, Answer::Unknown(_)));
    }
    // An address is asked once, whatever its fragment; its head alone, unless that is refused.
    assert_eq!(server.methods("/good"), ["HEAD"]);
    for path in ["/head-405", "/head-404", "/missing", "/forbidden"] {
        assert_eq!(server.methods(path), ["HEAD", "GET"], "{path}");
    }
    assert_eq!((server.methods("/busy").len(), server.methods("/always-busy").len()), (2, 3));
    assert_eq!((server.methods("/slow").len(), server.methods("/very-busy").len()), (3, 1));
    assert!(server.methods("/loop").len() <= 11);
    assert!(server.asked().iter().all(|asked| asked.agent.starts_with("tizilim/")), "{:?}", server.asked());
    let busy: Vec<_> = server.asked().into_iter().filter(|asked| asked.path == "/busy").map(|asked| asked.at).collect();
    assert!(busy[1] - busy[0] >= Duration::from_secs(1), "the pause that the host asks for");

    let mut problems = Diagnostics::default();
    report(&found, &answers, &sources, &mut problems);
    assert!(problems.iter().all(|problem| problem.code == &codes::GONE_ADDRESS));
    assert_eq!(problems.iter().count(), 3);
}

#[test]
fn a_host_has_time_between_requests() {
    let server = Server::start();
    let urls: Vec<_> = (0..5).map(|number| server.url(&format!("/{number}"))).collect();
    let pause = Duration::from_millis(150);
    check(&found(&urls).1, &LinkCheck { pause, ..quick() }, &mut Cache::default());
    let times: Vec<_> = server.asked().into_iter().map(|asked| asked.at).collect();
    assert_eq!(times.len(), 5);
    assert!(times.windows(2).all(|pair| pair[1] - pair[0] >= pause), "{times:?}");
}

#[test]
fn good_answers_are_kept_for_a_week() {
    let server = Server::start();
    let urls = ["/good", "/missing"].map(|path| server.url(path));
    let found = found(&urls).1;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("deep/cache.json");
    let run = |now: u64| {
        let mut cache = Cache::read(&file);
        let answers = check(&found, &LinkCheck { now, ..quick() }, &mut cache);
        cache.write(&file, now).unwrap();
        (answers.from_cache, server.methods("/good").len(), server.methods("/missing").len())
    };
    let (begin, week) = (1_000_000_000, 7 * 24 * 60 * 60);
    assert_eq!(run(begin), (0, 1, 2));
    assert_eq!(run(begin + week - 1), (1, 1, 4));
    assert_eq!(run(begin + week), (0, 2, 6));
    std::fs::write(&file, "no cache").unwrap();
    assert_eq!(run(begin), (0, 3, 8));
}

#[test]
fn the_command_reports_what_is_gone() {
    let server = Server::start();
    let page =
        format!("\n[a]({}) и [b]({}), [c]({})\n", server.url("/missing"), server.url("/good"), server.url("/broken"));
    let register = Register::small()
        .append("content/pages/about/ru.md", &page)
        .append("content/pages/about/kk.md", &page)
        .replace(
            "registry/registry.toml",
            "url = \"https://creativecommons.org/publicdomain/zero/1.0/\"",
            &format!("url = \"{}\"", server.url("/licence")),
        );
    let cache = register.around().join("cache.json");
    let cache = cache.to_str().unwrap();
    let outcome = register.run(&["check", "--external", "--external-cache", cache]);
    assert_eq!(outcome.code, 1, "{}", outcome.stderr);
    assert!(
        outcome.stdout.contains("TZ513") && outcome.stdout.contains("content/pages/about/kk.md"),
        "{}",
        outcome.stdout
    );
    assert!(outcome.stdout.contains("it stands also in content/pages/about/ru.md:5"), "{}", outcome.stdout);
    assert!(outcome.stdout.ends_with("\n1 error\n"), "{}", outcome.stdout);
    assert!(
        outcome.stderr.contains("4 addresses: 2 good (0 by earlier answers), 1 gone, 1 not known"),
        "{}",
        outcome.stderr
    );
    assert!(outcome.stderr.contains("not known (status 500): http://127.0.0.1"), "{}", outcome.stderr);
    let known = register.around().join("known.json");
    let known = known.to_str().unwrap();
    let external = ["check", "--external", "--external-cache", cache];
    register.run(&[&external[..], &["--write-baseline", known]].concat());
    let outcome = register.run(&[&external[..], &["--baseline", known, "--summary"]].concat());
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, "no problems\n"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("2 good (2 by earlier answers)"), "{}", outcome.stderr);
    assert_eq!(server.methods("/good"), ["HEAD"]);
    // Without the option nobody is asked.
    let before = server.asked().len();
    assert_eq!((register.run(&["check"]).code, server.asked().len()), (0, before));
}
