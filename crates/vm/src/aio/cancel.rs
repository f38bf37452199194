//! Cancelling futures, tasks and gatherings.

use super::{Future, Outcome, Role, future, future::finish, future_mut};
use crate::{
    process::{Fault, Process, R},
    thread::Thread,
    value::{Ref, Value},
};

/// Gatherings inside of gatherings that are cancelled at once.
const DEPTH: u32 = 200;

/// `cancel(msg)` where no Python code is involved; otherwise nothing is changed and
/// [`Fault::NeedsPython`] is given.
pub fn cancel(p: &mut Process, th: &Thread, r: Ref, message: Value) -> R<bool> {
    check(p, r, 0)?;
    apply(p, th, r, message, 0)
}

/// What a task waits for, and that for which this waits...: the last one is no waiting task.
fn chain(p: &Process, r: Ref) -> Vec<Ref> {
    let mut chain = vec![r];
    let mut at = r;
    while let Some(inner) = future(p, at)
        && !inner.is_done()
        && let Some(task) = inner.task()
        && let Some(waiter) = task.waiter
        && !chain.contains(&waiter)
    {
        chain.push(waiter);
        at = waiter;
    }
    chain
}

/// Whether a class of the person's, or the prelude's, has a `cancel` of its own.
fn has_own_cancel(p: &mut Process, r: Ref) -> bool {
    let class = match future(p, r) {
        Some(inner) => inner.class,
        None => return true,
    };
    if class.is_undef() {
        return false;
    }
    match p.find_sym("cancel") {
        Some(cancel) => p.special(Value::Ref(r), cancel).is_some(),
        None => false,
    }
}

fn check(p: &mut Process, r: Ref, depth: u32) -> R<()> {
    if depth > DEPTH {
        return Err(Fault::NeedsPython);
    }
    let chain = chain(p, r);
    for (at, link) in chain.iter().enumerate() {
        // The first one is what was called: its own method is running already.
        if at > 0 && has_own_cancel(p, *link) {
            return Err(Fault::NeedsPython);
        }
    }
    let Some(last) = chain.last() else { return Ok(()) };
    let children = match future(p, *last).map(|inner| &inner.role) {
        Some(Role::Gather(gather)) => gather.children.clone(),
        _ => Vec::new(),
    };
    for child in children {
        check(p, child, depth + 1)?;
    }
    Ok(())
}

fn apply(p: &mut Process, th: &Thread, r: Ref, message: Value, depth: u32) -> R<bool> {
    if future(p, r).is_none_or(Future::is_done) {
        if let Some(inner) = future_mut(p, r) {
            inner.unseen = false;
        }
        return Ok(false);
    }
    let chain = chain(p, r);
    for link in &chain {
        if let Some(inner) = future_mut(p, *link) {
            inner.unseen = false;
            if !inner.is_done()
                && let Some(task) = inner.task_mut()
            {
                task.cancels += 1;
            }
        }
    }
    let Some((last, tasks)) = chain.split_last() else { return Ok(false) };
    if apply_last(p, th, *last, message, depth)? {
        return Ok(true);
    }
    // What the last task waits for is done, but the task has not noticed yet.
    if let Some(task) = tasks.last() {
        mark(p, *task, message);
        return Ok(true);
    }
    Ok(false)
}

/// The end of a chain.
fn apply_last(p: &mut Process, th: &Thread, r: Ref, message: Value, depth: u32) -> R<bool> {
    let Some(inner) = future_mut(p, r) else { return Ok(false) };
    if inner.is_done() {
        return Ok(false);
    }
    let children = match &inner.role {
        Role::Task(_) => {
            mark(p, r, message);
            return Ok(true);
        }
        Role::Plain => {
            inner.message = message;
            finish(p, th, r, Outcome::Cancelled)?;
            return Ok(true);
        }
        Role::Gather(gather) => gather.children.clone(),
    };
    let mut any = false;
    for child in children {
        any |= apply(p, th, child, message, depth + 1)?;
    }
    if any
        && let Some(inner) = future_mut(p, r)
        && let Role::Gather(gather) = &mut inner.role
    {
        gather.cancel_requested = true;
        inner.message = message;
    }
    Ok(any)
}

/// CancelledError is thrown in at the task's next step.
pub fn mark(p: &mut Process, task: Ref, message: Value) {
    if let Some(inner) = future_mut(p, task) {
        inner.message = message;
        if let Some(part) = inner.task_mut() {
            part.must_cancel = true;
        }
    }
}
