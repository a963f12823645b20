//! Asks one address.

use std::time::Duration;

use ureq::http::{HeaderMap, Method, Request};
use ureq::{Agent, Error};
use url::Url;

use super::answer::Answer;
use super::check::LinkCheck;
use crate::diagnostics::messages::Argument;
use crate::diagnostics::{Message, message, phrase};

/// Redirects that are followed.
const REDIRECTS: u32 = 10;

/// How often a host that is busy is asked again.
const RETRIES: u32 = 2;

/// The longest pause that a host may ask for; one that asks for more is not asked again.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

fn is_busy(status: u16) -> bool {
    matches!(status, 429 | 503)
}

/// An HTTP client that says who asks.
pub(super) fn agent(check: &LinkCheck) -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(REDIRECTS)
        .max_redirects_will_error(true)
        .timeout_global(Some(check.timeout))
        .user_agent(check.user_agent.as_str());
    config.build().into()
}

/// What became of a single request.
enum Outcome {
    Status(u16, Option<Duration>),
    Timeout,
    Failed(String),
}

/// Asks an address; `pause` is called before each request but the first.
pub(super) fn ask(agent: &Agent, url: &Url, check: &LinkCheck, pause: &dyn Fn(Duration)) -> Answer {
    let mut method = Method::HEAD;
    let mut retries = 0;
    loop {
        let (reason, wanted) = match request(agent, url, &method) {
            Outcome::Status(status, _) if status < 400 => return Answer::Good,
            Outcome::Status(status, wanted) if is_busy(status) => (message!("status {status}", status), wanted),
            // Hosts refuse a question for the head alone, or lie about it: the address is asked as readers ask it.
            Outcome::Status(..) if method == Method::HEAD => {
                method = Method::GET;
                pause(check.pause);
                continue;
            }
            Outcome::Status(status @ (404 | 410), _) => return Answer::Gone(message!("status {status}", status)),
            Outcome::Status(status, _) => return Answer::Unknown(message!("status {status}", status)),
            Outcome::Timeout => (phrase!("no answer in time").into(), None),
            Outcome::Failed(reason) => return Answer::Unknown(Message::verbatim(Argument::Text(reason))),
        };
        let back_off = wanted.unwrap_or_else(|| check.pause * 2_u32.pow(retries + 1));
        if retries == RETRIES || back_off > LONGEST_PAUSE {
            return Answer::Unknown(reason);
        }
        retries += 1;
        pause(back_off.max(check.pause));
    }
}

fn request(agent: &Agent, url: &Url, method: &Method) -> Outcome {
    let request = Request::builder().method(method.clone()).uri(url.as_str()).body(());
    let answer = request.map_err(Error::from).and_then(|request| agent.run(request));
    match answer {
        Ok(response) => Outcome::Status(response.status().as_u16(), retry_after(response.headers())),
        Err(Error::Timeout(_)) => Outcome::Timeout,
        Err(error) => Outcome::Failed(error.to_string()),
    }
}

/// The pause that a host asks for in seconds; a day and time is not read.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get("retry-after")?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}
