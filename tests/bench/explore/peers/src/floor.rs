//! A plain enumerator of a model written by hand: every state once, no reduction. No explorer that
//! reads a program can be expected to be quicker without having fewer states.

use std::{
    collections::HashSet,
    time::{Duration, Instant},
};

use crate::{MOST_STATES, Outcome, models::Model};

pub fn explore(model: &Model, seconds: u64) -> Outcome {
    let end = Instant::now() + Duration::from_secs(seconds);
    let first = model.first();
    let mut seen = HashSet::from([first.clone()]);
    let mut work = vec![first];
    let mut transitions = 0;
    let mut finished = true;
    while let Some(state) = work.pop() {
        if seen.len() > MOST_STATES || (seen.len().is_multiple_of(1024) && Instant::now() > end) {
            finished = false;
            break;
        }
        for thread in 0..model.threads {
            let Some(next) = model.step(&state, thread) else { continue };
            transitions += 1;
            if !seen.contains(&next) {
                seen.insert(next.clone());
                work.push(next);
            }
        }
    }
    Outcome {
        states: Some(seen.len()),
        transitions: Some(transitions),
        executions: None,
        finished,
        note: String::new(),
    }
}
