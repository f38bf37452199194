//! A check of compiled code, for tests: along every path, a temporary is written before it is read
//! and before it counts as live, and counts as live as long as something reads it.

use std::collections::{BTreeMap, BTreeSet};

use super::access::{Access, access, successors};
use crate::{
    code::{Code, Program},
    live::Live,
    op::{Op, Reg},
};

/// What is wrong with a code, if anything.
pub(super) fn verify(program: &Program, code: &Code) -> Vec<String> {
    let mut wrong = Vec::new();
    if code.ops.len() != code.infos.len() {
        wrong.push("infos and instructions differ in number".to_owned());
    }
    let locals = code.locals.len() as Reg;
    // The callee's register of a method call is filled by the call itself.
    let holes: BTreeSet<Reg> = code
        .ops
        .iter()
        .filter_map(|op| match op {
            Op::CallMethod { f, .. } | Op::CallMethodKw { f, .. } => Some(*f),
            _ => None,
        })
        .collect();
    let mut states: BTreeMap<u32, BTreeSet<Reg>> = BTreeMap::new();
    let mut work = vec![(0_u32, BTreeSet::new())];
    while let Some((at, incoming)) = work.pop() {
        if at as usize >= code.ops.len() {
            wrong.push(format!("{at}: beyond the end"));
            continue;
        }
        let state = match states.get(&at) {
            None => incoming,
            Some(old) => {
                let both: BTreeSet<Reg> = old.intersection(&incoming).copied().collect();
                if both == *old {
                    continue;
                }
                both
            }
        };
        states.insert(at, state.clone());
        let op = &code.ops[at as usize];
        let mut next = state.clone();
        next.extend(access(op).writes.into_iter().filter(|r| *r >= locals));
        if let Some(guard) = code.guard(at) {
            let mut caught: BTreeSet<Reg> = state.clone();
            caught.insert(guard.exc);
            work.push((guard.handler, caught));
        }
        for to in successors(op, at) {
            work.push((to, next.clone()));
        }
    }
    let live = Live::new(program, code);
    for (at, state) in &states {
        let op = &code.ops[*at as usize];
        let Access { reads, writes } = access(op);
        let height = code.infos[*at as usize].height;
        for r in reads.iter().filter(|r| **r >= locals) {
            if !state.contains(r) {
                wrong.push(format!("{at}: {op:?} reads r{r}, which nothing wrote"));
            }
            if *r >= height {
                wrong.push(format!("{at}: {op:?} reads r{r}, which is not live"));
            }
        }
        // A jump cannot fail: what a handler around it would read is not looked at.
        let goes_on = if let Op::Jump { to } = op { *to } else { *at };
        for r in height..code.registers {
            if live.is_exact() && live.before(goes_on, usize::from(r)) && state.contains(&r) {
                wrong
                    .push(format!("{at}: {op:?} does not count r{r} as live, which is read later"));
            }
        }
        for r in writes {
            if r >= code.registers {
                wrong.push(format!("{at}: {op:?} writes r{r} of {}", code.registers));
            }
        }
        for r in locals..height {
            if !state.contains(&r) && !holes.contains(&r) {
                wrong.push(format!("{at}: {op:?} counts r{r} as live, which nothing wrote"));
            }
        }
    }
    wrong
}
