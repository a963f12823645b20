//! What a command spends its time on, for those who make it faster.
//!
//! Each piece of work opens a [`span`] on the thread that does it. Nothing is recorded until somebody [starts](start) to record,
//! and an unrecorded span costs one look at a flag.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use serde_json::json;

static RECORDING: AtomicBool = AtomicBool::new(false);
static BEGUN: OnceLock<Instant> = OnceLock::new();
static FOUND: Mutex<Vec<Recorded>> = Mutex::new(Vec::new());
static THREADS: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static THREAD: usize = THREADS.fetch_add(1, Ordering::Relaxed);
    /// The bytes written in the innermost span of this thread; none outside of all spans.
    static WRITTEN: Cell<Option<u64>> = const { Cell::new(None) };
    /// How long the spans took that lie in the innermost span of this thread.
    static INSIDE: Cell<Duration> = const { Cell::new(Duration::ZERO) };
}

/// A piece of work that was done.
#[derive(Clone, Debug)]
struct Recorded {
    phase: &'static str,
    thread: usize,
    start: Duration,
    end: Duration,
    /// Without the spans inside it.
    own: Duration,
    bytes: u64,
}

/// Begins to record.
pub fn start() {
    BEGUN.get_or_init(Instant::now);
    RECORDING.store(true, Ordering::Relaxed);
}

fn now() -> Duration {
    BEGUN.get().map(Instant::elapsed).unwrap_or_default()
}

/// A piece of work of a phase, which ends when this is dropped.
#[must_use = "the work ends when the span is dropped"]
#[derive(Debug)]
pub struct Span(Option<Open>);

#[derive(Debug)]
struct Open {
    phase: &'static str,
    start: Duration,
    /// What was counted for the span around it.
    written: Option<u64>,
    inside: Duration,
}

/// Begins a piece of work of a phase.
pub fn span(phase: &'static str) -> Span {
    if !RECORDING.load(Ordering::Relaxed) {
        return Span(None);
    }
    let (written, inside) = (WRITTEN.replace(Some(0)), INSIDE.replace(Duration::ZERO));
    Span(Some(Open { phase, start: now(), written, inside }))
}

/// Counts bytes that were written for the piece of work that this thread is doing.
pub fn wrote(bytes: u64) {
    WRITTEN.set(WRITTEN.get().map(|before| before + bytes));
}

impl Drop for Span {
    fn drop(&mut self) {
        let Some(Open { phase, start, written, inside }) = self.0.take() else { return };
        let end = now();
        let bytes = WRITTEN.replace(written).unwrap_or_default();
        let own = (end - start).saturating_sub(INSIDE.get());
        INSIDE.set(inside + (end - start));
        let thread = THREAD.with(|thread| *thread);
        let recorded = Recorded { phase, thread, start, end, own, bytes };
        FOUND.lock().unwrap_or_else(PoisonError::into_inner).push(recorded);
    }
}

/// What was recorded so far.
#[derive(Clone, Debug)]
pub struct Timings {
    spans: Vec<Recorded>,
    whole: Duration,
}

/// What was recorded so far.
pub fn recorded() -> Timings {
    let mut spans = FOUND.lock().unwrap_or_else(PoisonError::into_inner).clone();
    spans.sort_by_key(|span| (span.start, span.end));
    Timings { spans, whole: now() }
}

impl Timings {
    /// A line for each phase: the time that all threads together spent on it, its share of all such time, how often it was begun,
    /// and the bytes that were written; then the time on the clock, and for how much of it only one thread had work.
    pub fn table(&self) -> String {
        let mut phases: BTreeMap<&str, (Duration, usize, u64)> = BTreeMap::new();
        for span in &self.spans {
            let phase = phases.entry(span.phase).or_default();
            *phase = (phase.0 + span.own, phase.1 + 1, phase.2 + span.bytes);
        }
        let all: Duration = phases.values().map(|(time, ..)| *time).sum();
        let mut phases: Vec<_> = phases.into_iter().collect();
        phases.sort_by_key(|(_, (time, ..))| std::cmp::Reverse(*time));
        let mut table =
            format!("{:<24} {:>9} {:>7} {:>8} {:>11}\n", "phase", "seconds", "share", "times", "MB written");
        for (phase, (time, times, bytes)) in phases {
            let share = 100.0 * time.as_secs_f64() / all.as_secs_f64().max(f64::EPSILON);
            let (seconds, megabytes) = (time.as_secs_f64(), bytes as f64 / 1e6);
            let _ = writeln!(table, "{phase:<24} {seconds:>9.3} {share:>5.1} % {times:>8} {megabytes:>11.1}");
        }
        let alone = self.alone().as_secs_f64();
        let whole = self.whole.as_secs_f64();
        let share = 100.0 * alone / whole.max(f64::EPSILON);
        let _ =
            writeln!(table, "{whole:.3} s in all, for {alone:.3} s ({share:.0} %) of which one thread alone had work");
        table
    }

    /// For how long no more than one thread had work.
    fn alone(&self) -> Duration {
        let outermost = self.spans.iter().flat_map(|span| [(span.start, 1, span.thread), (span.end, -1, span.thread)]);
        let mut changes: Vec<_> = outermost.collect();
        changes.sort_unstable();
        let mut open: BTreeMap<usize, i32> = BTreeMap::new();
        let (mut alone, mut since) = (Duration::ZERO, Duration::ZERO);
        for (at, change, thread) in changes {
            if open.len() <= 1 {
                alone += at - since;
            }
            since = at;
            let count = open.entry(thread).or_default();
            *count += change;
            if *count == 0 {
                open.remove(&thread);
            }
        }
        alone + self.whole.saturating_sub(since)
    }

    /// The same as events of the Trace Event Format, which Perfetto and the developer tools of Chromium show.
    pub fn trace(&self) -> serde_json::Value {
        let micros = |time: Duration| time.as_secs_f64() * 1e6;
        let event = |span: &Recorded| {
            json!({
                "name": span.phase, "ph": "X", "pid": 1, "tid": span.thread, "ts": micros(span.start),
                "dur": micros(span.end - span.start), "args": { "bytes": span.bytes },
            })
        };
        json!({ "displayTimeUnit": "ms", "traceEvents": self.spans.iter().map(event).collect::<Vec<_>>() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recorded(phase: &'static str, thread: usize, start: u64, end: u64) -> Recorded {
        let [start, end] = [start, end].map(Duration::from_secs);
        Recorded { phase, thread, start, end, own: end - start, bytes: 1_000_000 }
    }

    #[test]
    fn phases_are_summed_over_threads() {
        let spans = vec![recorded("load", 0, 0, 2), recorded("pages", 0, 2, 5), recorded("pages", 1, 2, 4)];
        let timings = Timings { spans, whole: Duration::from_secs(6) };
        let table = timings.table();
        let lines: Vec<Vec<_>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(lines[1], ["pages", "5.000", "71.4", "%", "2", "2.0"]);
        assert_eq!(lines[2], ["load", "2.000", "28.6", "%", "1", "1.0"]);
        assert!(table.ends_with("6.000 s in all, for 4.000 s (67 %) of which one thread alone had work\n"), "{table}");
        let trace = timings.trace();
        assert_eq!(trace["traceEvents"].as_array().unwrap().len(), 3);
        assert_eq!(trace["traceEvents"][2]["dur"], 2e6);
    }

    #[test]
    fn a_span_inside_another_is_not_counted_twice() {
        start();
        {
            let _outer = span("outer of the test");
            wrote(1);
            {
                let _inner = span("inner of the test");
                wrote(10);
                std::thread::sleep(Duration::from_millis(2));
            }
            wrote(2);
        }
        let timings = super::recorded();
        let of = |phase| timings.spans.iter().find(|span| span.phase == phase).unwrap().clone();
        let (outer, inner) = (of("outer of the test"), of("inner of the test"));
        assert_eq!((outer.bytes, inner.bytes), (3, 10));
        assert!(outer.own + inner.own <= outer.end - outer.start);
    }
}
