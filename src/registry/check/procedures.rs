//! Procedures lead from a first step to an end: every step stands once, is reached, and leads on or ends.

use std::collections::{HashMap, HashSet};

use super::bases::each_service;
use crate::diagnostics::{Diagnostic, Diagnostics, Span, codes, message, phrase};
use crate::registry::decode::Spanned;
use crate::registry::model::{Procedure, ProcedureKind, Step, StepKind};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    each_service(registry, faults, |service, faults| {
        for procedure in &service.procedures {
            next_steps(procedure, faults);
            numbers(procedure, faults);
            courses(procedure, faults);
        }
    });
}

fn next_steps(procedure: &Procedure, faults: &mut Diagnostics) {
    let numbers: HashSet<_> = numbered(procedure).map(|(number, _)| number.as_str()).collect();
    for next in procedure.steps.iter().flat_map(|step| &step.next) {
        if !numbers.contains(next.as_str()) {
            let message = message!("the procedure \"{id}\" has no step \"{next}\"", id = procedure.id, next);
            faults.push(Diagnostic::at(&codes::NO_SUCH_STEP, next.span, message).help(codes::NO_SUCH_STEP.help));
        }
    }
}

fn numbered(procedure: &Procedure) -> impl Iterator<Item = (&Spanned<String>, &Step)> {
    procedure.steps.iter().filter_map(|step| Some((step.number.as_ref()?, step)))
}

/// No two steps bear one number.
fn numbers(procedure: &Procedure, faults: &mut Diagnostics) {
    let mut first: HashMap<&str, Span> = HashMap::new();
    for (number, _) in numbered(procedure) {
        if let Some(span) = first.get(number.as_str()) {
            let message = message!("the procedure \"{id}\" has two steps \"{number}\"", id = procedure.id, number);
            faults.push(
                Diagnostic::at(&codes::STEP_NUMBER, number.span, message)
                    .help(codes::STEP_NUMBER.help)
                    .related(*span, phrase!("the first of them")),
            );
        } else {
            first.insert(number, number.span);
        }
    }
}

/// Where steps name those that follow, each is reached from a first one, and an end is reached from each. Use cases and steps that
/// name none follow one another as they stand.
fn courses(procedure: &Procedure, faults: &mut Diagnostics) {
    let is_use_case = matches!(procedure.kind, ProcedureKind::UseCaseMain | ProcedureKind::UseCaseAlternative);
    if is_use_case || procedure.steps.iter().all(|step| step.next.is_empty()) {
        return;
    }
    let steps: Vec<_> = numbered(procedure).collect();
    let known: HashSet<&str> = steps.iter().map(|(number, _)| number.as_str()).collect();
    // Steps that are not there are reported already.
    if procedure.steps.iter().flat_map(|step| &step.next).any(|next| !known.contains(next.as_str())) {
        return;
    }
    // A start is the applicant's own move or a remark: it may stand without a way to it.
    let starts = steps.iter().enumerate().filter(|(at, (_, step))| *at == 0 || step.kind == Some(StepKind::Start));
    let starts: Vec<&str> = starts.map(|(_, (number, _))| number.as_str()).collect();
    let mut onward: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut back: HashMap<&str, Vec<&str>> = HashMap::new();
    for (number, step) in &steps {
        for next in &step.next {
            onward.entry(number.as_str()).or_default().push(next.as_str());
            back.entry(next.as_str()).or_default().push(number.as_str());
        }
    }
    let unnumbered = procedure.steps.iter().filter(|step| step.number.is_none());
    let starts = starts.into_iter().chain(unnumbered.flat_map(|step| &step.next).map(|next| next.as_str()));
    let reached = walk(starts, &onward);
    let ending = steps.iter().filter(|(_, step)| step.next.is_empty()).map(|(number, _)| number.as_str());
    let leading_out = walk(ending, &back);
    // Of a circle, the step that leads back is most often the wrong one.
    let place_of: HashMap<&str, usize> =
        steps.iter().enumerate().map(|(at, (number, _))| (number.as_str(), at)).collect();
    let caught = steps.iter().enumerate().filter(|(_, (number, _))| !leading_out.contains(number.as_str()));
    let leads_on = caught.flat_map(|(at, (number, step))| step.next.iter().map(move |next| (at, *number, next)));
    if let Some((_, number, next)) = leads_on.max_by_key(|(at, _, next)| (place_of[next.as_str()] <= *at, *at)) {
        let message = message!(
            "no way leads from the step \"{number}\" to an end of the procedure \"{id}\"",
            number,
            id = procedure.id
        );
        faults.push(Diagnostic::at(&codes::STEP_COURSE, next.span, message).help(codes::STEP_COURSE.help));
    }
    let lost: Vec<_> = steps.iter().filter(|(number, _)| !reached.contains(number.as_str())).collect();
    // What only lost steps lead to is lost with them.
    let is_first = |number: &str| !back.contains_key(number);
    let told = lost.iter().filter(|(number, _)| is_first(number));
    let on_circle = lost.first().filter(|_| lost.iter().all(|(number, _)| !is_first(number)));
    for (number, _) in told.chain(on_circle) {
        let message =
            message!("no step of the procedure \"{id}\" leads to the step \"{number}\"", id = procedure.id, number);
        faults.push(Diagnostic::at(&codes::STEP_COURSE, number.span, message).help(codes::STEP_COURSE.help));
    }
}

/// What is reached from some steps, these included.
fn walk<'p>(from: impl Iterator<Item = &'p str>, ways: &HashMap<&'p str, Vec<&'p str>>) -> HashSet<&'p str> {
    let mut reached = HashSet::new();
    let mut open: Vec<_> = from.collect();
    while let Some(number) = open.pop() {
        if reached.insert(number) {
            open.extend(ways.get(number).into_iter().flatten().copied());
        }
    }
    reached
}
