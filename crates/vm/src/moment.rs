//! Moments: when waits of the library end. All that objects keep of the time is known here, so that a
//! run can be told to be where it was before but for the time.

use crate::{
    object::Object,
    process::{Flow, Process, R},
    thread::Thread,
    value::Value,
};

/// The moment so many seconds, a float, after a time in microseconds.
pub fn make(p: &mut Process, th: &Thread, now_us: u64, seconds: Value) -> R<Flow> {
    let Value::Float(seconds) = p.payload(seconds) else {
        return p.type_error(th, "a float was expected");
    };
    let at = (now_us as i64).saturating_add((seconds * 1e6).ceil() as i64);
    Ok(Flow::Value(p.alloc(th, Object::Moment(at))))
}

/// The moment that a value stands for.
pub fn of(p: &Process, value: Value) -> Option<i64> {
    match p.object(value) {
        Some(Object::Moment(at)) => Some(*at),
        _ => None,
    }
}

/// What has come, and when it did no longer matters.
fn nearer(at_us: u64, by_us: u64, now_us: u64) -> u64 {
    at_us.saturating_sub(by_us).max(now_us)
}

impl Object {
    /// Whether it keeps a time.
    pub fn keeps_time(&self) -> bool {
        match self {
            Object::Moment(_) => true,
            Object::EventLoop(inner) => !inner.timers.is_empty(),
            Object::Handle(inner) => inner.timer.is_some(),
            Object::Future(inner) => {
                inner.purpose.as_ref().is_some_and(|purpose| purpose.until_us.is_some())
            }
            _ => false,
        }
    }

    /// Brings the times that it keeps nearer by so much, where nobody sees the clock, which stands
    /// at `now_us` for ever.
    pub fn bring_nearer(&mut self, by_us: u64, now_us: u64) {
        match self {
            Object::Moment(at) => {
                *at = at.saturating_sub_unsigned(by_us).max(now_us as i64 - 1);
            }
            Object::EventLoop(inner) => {
                for (due, handles) in std::mem::take(&mut inner.timers) {
                    inner.timers.entry(nearer(due, by_us, now_us)).or_default().extend(handles);
                }
            }
            Object::Handle(inner) => inner.bring_nearer(by_us, now_us),
            Object::Future(inner) => {
                if let Some(until) = inner.purpose.as_mut().and_then(|p| p.until_us.as_mut()) {
                    *until = nearer(*until, by_us, now_us);
                }
            }
            _ => {}
        }
    }
}
