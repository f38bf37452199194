//! Timers of a loop where sleeps end in any order: each is let ring by a thread of the machine's own, so
//! whoever chooses threads chooses which timer rings, and when. The loop takes in what rang where CPython
//! looks at its clock: when an iteration begins.

use serde::{Deserialize, Serialize};

use super::{Hook, event_loop, event_loop::deadline_us, event_loop_mut, hook};
use crate::{
    natives::thread::start_hidden,
    object::Object,
    process::{Call, Flow, Process, R},
    refs::{self, Each},
    thread::{Block, BlockReason, Thread},
    value::{Ref, Value},
    watch::{Kind, Shelf},
};

/// What the threads of timers share with their loop.
#[derive(Clone, Debug, Default, Hash, Serialize, Deserialize)]
pub struct Timers {
    /// Handles that wait for their time, by number: the thread of that number lets them ring.
    pub waiting: Vec<Option<Ref>>,
    /// Those that rang, the first first, until the loop's next iteration.
    pub rung: Vec<Ref>,
}

impl Timers {
    pub(crate) fn each_ref(&mut self, each: Each<'_>) {
        self.waiting.iter_mut().flatten().for_each(|r| refs::reference(r, each));
        self.rung.iter_mut().for_each(|r| refs::reference(r, each));
    }

    /// Every value it holds.
    pub(crate) fn references(&self, each: &mut dyn FnMut(Value)) {
        self.waiting.iter().flatten().chain(&self.rung).for_each(|r| each(Value::Ref(*r)));
    }
}

/// The timers at `r`.
pub fn timers(p: &Process, r: Ref) -> Option<&Timers> {
    match p.get(r) {
        Object::Timers(inner) => Some(inner),
        _ => None,
    }
}

fn timers_mut(p: &mut Process, r: Ref) -> Option<&mut Timers> {
    match p.heap.get_mut(r) {
        Object::Timers(inner) => Some(inner),
        _ => None,
    }
}

/// The number that a handle will have among a loop's timers: the lowest that is free. A thread is begun
/// for one that was never used.
pub(super) fn number(p: &mut Process, th: &Thread, core: Ref) -> R<u64> {
    let known = event_loop(p, core).and_then(|inner| inner.any_time);
    let all = match known {
        Some(all) => all,
        None => {
            let all = p.heap.alloc(th.region, Object::Timers(Box::default()));
            if let Some(inner) = event_loop_mut(p, core) {
                inner.any_time = Some(all);
            }
            all
        }
    };
    let Some(inner) = timers(p, all) else { return Ok(0) };
    let free = inner.waiting.iter().position(Option::is_none);
    let number = free.unwrap_or(inner.waiting.len());
    if free.is_none() {
        let args = [Value::Ref(all), Value::Int(number as i64)];
        let name = format!("timer {}", number + 1);
        let function = hook(p, Hook::Timer);
        start_hidden(p, &name, function, &args)?;
        if let Some(inner) = timers_mut(p, all) {
            inner.waiting.push(None);
        }
    }
    Ok(number as u64)
}

/// A handle waits under its number.
pub(super) fn set(p: &mut Process, core: Ref, number: u64, handle: Ref) {
    let all = event_loop(p, core).and_then(|inner| inner.any_time);
    let inner = all.and_then(|all| timers_mut(p, all));
    if let Some(slot) = inner.and_then(|inner| inner.waiting.get_mut(number as usize)) {
        *slot = Some(handle);
    }
}

/// A handle waits no more, if it still does.
pub(super) fn cancel(p: &mut Process, core: Ref, number: u64, handle: Ref) {
    let Some(all) = event_loop(p, core).and_then(|inner| inner.any_time) else { return };
    let waits = timers(p, all).and_then(|inner| inner.waiting.get(number as usize).copied());
    if waits.flatten() == Some(handle)
        && let Some(inner) = timers_mut(p, all)
    {
        inner.waiting[number as usize] = None;
    }
}

/// All of a loop's timers are given up.
pub(crate) fn clear(p: &mut Process, core: Ref) {
    let all = event_loop(p, core).and_then(|inner| inner.any_time);
    if let Some(inner) = all.and_then(|all| timers_mut(p, all)) {
        inner.waiting.fill(None);
        inner.rung.clear();
    }
}

/// Whether one rang that the loop has not taken in.
pub(super) fn has_rung(p: &Process, core: Ref) -> bool {
    let all = event_loop(p, core).and_then(|inner| inner.any_time);
    all.and_then(|all| timers(p, all)).is_some_and(|inner| !inner.rung.is_empty())
}

/// Those that rang, which the loop takes in.
pub(super) fn take_rung(p: &mut Process, core: Ref) -> Vec<Ref> {
    if !has_rung(p, core) {
        return Vec::new();
    }
    let all = event_loop(p, core).and_then(|inner| inner.any_time);
    let inner = all.and_then(|all| timers_mut(p, all));
    inner.map(|inner| std::mem::take(&mut inner.rung)).unwrap_or_default()
}

/// The handle that a hidden thread lets ring next, if one waits under its number.
pub fn handle_of(p: &Process, th: &Thread) -> Option<Ref> {
    let base = th.top().filter(|_| th.hidden)?.base as usize;
    // What its only function was called with.
    let [Value::Ref(all), Value::Int(number), ..] = th.stack.get(base..)? else { return None };
    timers(p, *all)?.waiting.get(*number as usize).copied().flatten()
}

/// Whether a timer waits under a number.
pub(crate) fn can_ring(p: &Process, all: Ref, number: u32) -> bool {
    timers(p, all).and_then(|inner| inner.waiting.get(number as usize)).is_some_and(Option::is_some)
}

/// `_timer_ring(timers, number)`: waits until there is a timer of this number, and lets it ring. One that
/// rings before its time takes the clock along: it is as if all others had been slow.
pub(crate) fn ring(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    th.resumed = None;
    let (Value::Ref(all), Value::Int(number)) = (call.arg(th, 0), call.arg(th, 1)) else {
        return Ok(Flow::Value(Value::None));
    };
    let number = number as u32;
    let waits = timers(p, all).and_then(|inner| inner.waiting.get(number as usize).copied());
    let Some(handle) = waits.flatten() else {
        let reason = BlockReason::Timer { timers: all, number };
        return Ok(Flow::Block(Block { reason, deadline: None }));
    };
    if let Object::Handle(inner) = p.get(handle)
        && let Some(when) = inner.when()
    {
        p.heap.saw(Kind::Shelf(Shelf::Until), false);
        p.pass_to(deadline_us(when));
    }
    if let Some(inner) = timers_mut(p, all) {
        inner.waiting[number as usize] = None;
        inner.rung.push(handle);
    }
    Ok(Flow::Value(Value::None))
}
