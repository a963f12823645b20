//! Asks the hosts of all addresses, each at its own pace.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::net::ToSocketAddrs as _;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use ureq::Agent;
use url::Url;

use super::addresses::FoundAddress;
use super::answer::Answer;
use super::cache::Cache;
use super::client::{agent, ask};
use crate::diagnostics::messages::Argument;
use crate::diagnostics::{Message, phrase};

/// How many hosts are asked at the same time.
const HOSTS_AT_ONCE: usize = 8;

/// How the web is asked.
#[derive(Clone, Debug)]
pub struct LinkCheck {
    /// Who asks, as hosts read it.
    pub user_agent: String,
    /// The least time between two requests to a host.
    pub pause: Duration,
    /// How long a request with its redirects may take.
    pub timeout: Duration,
    /// The time now, in seconds since 1970.
    pub now: u64,
    /// Looks a host up; gives whether it exists.
    pub lookup: fn(&Url) -> io::Result<bool>,
}

impl LinkCheck {
    /// Asks politely: at least a second between two requests to a host, 20 seconds for an answer.
    pub fn polite(site: &str, now: u64) -> Self {
        Self {
            user_agent: format!("tizilim/{} (link check of {site})", env!("CARGO_PKG_VERSION")),
            pause: Duration::from_secs(1),
            timeout: Duration::from_secs(20),
            now,
            lookup,
        }
    }
}

/// What the addresses answered.
#[derive(Debug, Default)]
pub struct Answers {
    /// The answers, in the order of the addresses.
    pub answers: Vec<Answer>,
    /// How many were good by the cache alone.
    pub from_cache: usize,
}

/// Asks for all addresses that the cache does not know to be good, and keeps good answers in it.
pub fn check(found: &[FoundAddress], check: &LinkCheck, cache: &mut Cache) -> Answers {
    let mut hosts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut answers = vec![Answer::Good; found.len()];
    let mut from_cache = 0;
    for (at, address) in found.iter().enumerate() {
        if cache.is_good(address.url.as_str(), check.now) {
            from_cache += 1;
        } else {
            // The ports of a host are one machine.
            hosts.entry(address.url.host_str().unwrap_or_default().to_owned()).or_default().push(at);
        }
    }
    let agent = agent(check);
    let threads = hosts.len().min(HOSTS_AT_ONCE);
    let waiting = Mutex::new(hosts.into_values().collect::<VecDeque<_>>());
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let host = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                    let Some(host) = host else { break };
                    let urls: Vec<_> = host.iter().map(|at| &found[*at].url).collect();
                    let answered = ask_host(&agent, &urls, check);
                    done.lock().unwrap_or_else(PoisonError::into_inner).extend(host.into_iter().zip(answered));
                }
            });
        }
    });
    for (at, answer) in done.into_inner().unwrap_or_else(PoisonError::into_inner) {
        if answer == Answer::Good {
            cache.insert(found[at].url.as_str(), check.now);
        }
        answers[at] = answer;
    }
    Answers { answers, from_cache }
}

/// Asks for the addresses of a host one after another.
fn ask_host(agent: &Agent, urls: &[&Url], check: &LinkCheck) -> Vec<Answer> {
    let exists = urls.first().map_or(Ok(true), |url| (check.lookup)(url));
    let all = |answer: Answer| vec![answer; urls.len()];
    match exists {
        Ok(true) => {}
        Ok(false) => return all(Answer::Gone(phrase!("no such host").into())),
        Err(error) => return all(Answer::Unknown(Message::verbatim(Argument::Text(error.to_string())))),
    }
    let mut answers = Vec::new();
    for (at, url) in urls.iter().enumerate() {
        if at > 0 {
            std::thread::sleep(check.pause);
        }
        answers.push(ask(agent, url, check, &std::thread::sleep));
    }
    answers
}

/// Looks a host up as the system does. Where a proxy asks in our place, it knows.
fn lookup(url: &Url) -> io::Result<bool> {
    if ureq::Proxy::try_from_env().is_some() {
        return Ok(true);
    }
    let (host, port) = (url.host_str().unwrap_or_default(), url.port_or_known_default().unwrap_or(443));
    match (host.trim_matches(['[', ']']), port).to_socket_addrs() {
        Ok(mut places) => Ok(places.next().is_some()),
        Err(error) if is_unknown(&error) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether a lookup failed because there is no such host, and not because nobody could be asked. Systems say so in words alone.
fn is_unknown(error: &io::Error) -> bool {
    /// WSAHOST_NOT_FOUND of Windows.
    const NOT_FOUND: i32 = 11001;
    let said = error.to_string();
    let words = ["not known", "No address associated with hostname", "Name does not resolve"];
    error.raw_os_error() == Some(NOT_FOUND) || words.iter().any(|words| said.contains(words))
}
