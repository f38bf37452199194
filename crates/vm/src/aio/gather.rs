//! `gather`: a future of the results of several.

use serde::{Deserialize, Serialize};

use super::{
    Callback, Future, Outcome, Role, future,
    future::{add_callback, cancelled_error, fail, finish},
    future_mut,
};
use crate::{
    object::Object,
    process::{Process, R},
    thread::Thread,
    value::{Ref, Value},
};

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Gather {
    /// As given: one may stand there twice.
    pub children: Vec<Ref>,
    pub return_exceptions: bool,
    /// Different children that are not done.
    pub left: usize,
    pub cancel_requested: bool,
}

impl Gather {
    /// Every value it holds.
    pub(super) fn references(&self, each: &mut dyn FnMut(Value)) {
        self.children.iter().for_each(|r| each(Value::Ref(*r)));
    }
}

/// Makes the outer future of `children`, of which there is at least one.
pub fn create(
    p: &mut Process,
    th: &Thread,
    core: Ref,
    class: Value,
    children: Vec<Ref>,
    return_exceptions: bool,
) -> R<Ref> {
    let mut different: Vec<Ref> = children.clone();
    different.sort_unstable();
    different.dedup();
    let left = different.len();
    let gather =
        Gather { children: children.clone(), return_exceptions, left, cancel_requested: false };
    let mut inner = Future::new(core, Role::Gather(Box::new(gather)));
    inner.class = class;
    inner.source = super::made_at::of_future(p, th, core, false);
    let outer = p.heap.alloc(th.region, Object::Future(Box::new(inner)));
    let mut seen: std::collections::BTreeSet<Ref> = std::collections::BTreeSet::new();
    // Those that are done count at once; the rest tell the gathering when they are.
    let mut done = Vec::new();
    for child in children {
        if !seen.insert(child) {
            continue;
        }
        if future(p, child).is_some_and(Future::is_done) {
            done.push(child);
        } else {
            add_callback(p, th, child, Callback::Gather(outer))?;
        }
    }
    for child in done {
        child_done(p, th, outer, child)?;
    }
    Ok(outer)
}

/// A child of the gathering is done.
pub fn child_done(p: &mut Process, th: &Thread, outer: Ref, child: Ref) -> R<()> {
    let Some(inner) = future_mut(p, outer) else { return Ok(()) };
    let is_done = inner.is_done();
    let Role::Gather(gather) = &mut inner.role else { return Ok(()) };
    gather.left = gather.left.saturating_sub(1);
    let (left, return_exceptions) = (gather.left, gather.return_exceptions);
    let (cancel_requested, children) = (gather.cancel_requested, gather.children.clone());
    let child_outcome = future(p, child).map(|inner| inner.outcome.clone());
    if is_done {
        // Its exception is taken notice of, so that nobody is told that it was not.
        if let Some(child) = future_mut(p, child)
            && child.outcome != Outcome::Cancelled
        {
            child.unseen = false;
        }
        return Ok(());
    }
    if !return_exceptions {
        match child_outcome {
            Some(Outcome::Cancelled) => {
                let exc = cancelled_error(p, th, child);
                return fail(p, th, outer, exc);
            }
            Some(Outcome::Exception(exc, _)) => {
                if let Some(child) = future_mut(p, child) {
                    child.unseen = false;
                }
                return fail(p, th, outer, exc);
            }
            _ => {}
        }
    }
    if left > 0 {
        return Ok(());
    }
    let mut results = Vec::with_capacity(children.len());
    for child in children {
        let value = match future(p, child).map(|inner| inner.outcome.clone()) {
            Some(Outcome::Result(value)) => value,
            Some(Outcome::Exception(exc, _)) => {
                if let Some(child) = future_mut(p, child) {
                    child.unseen = false;
                }
                Value::Ref(exc)
            }
            _ => {
                let message = future(p, child).map_or(Value::Undef, |inner| inner.message);
                // As in CPython, which makes an empty message where there was none.
                let is_none = message.is_undef() || message.is_none();
                let message = if is_none { p.str(th, "") } else { message };
                let class = Value::Type(crate::types::T::CancelledError);
                Value::Ref(p.exception(th, class, &[message]))
            }
        };
        results.push(value);
    }
    if cancel_requested {
        let exc = cancelled_error(p, th, child);
        return fail(p, th, outer, exc);
    }
    let results = p.list(th, results);
    finish(p, th, outer, Outcome::Result(results))
}
