//! Handles: calls that an event loop is to make.

use serde::{Deserialize, Serialize};

use super::{any_time, event_loop::deadline_us, event_loop_mut};
use crate::{
    object::Object,
    process::Process,
    refs::{self, Each},
    types::T,
    value::{Ref, Value},
};

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Handle {
    pub core: Ref,
    pub work: Work,
    /// The context that the call runs in; None for the empty one.
    pub context: Value,
    pub cancelled: bool,
    /// For a timer: its time's bits, and where sleeps end in any order its number among the loop's.
    pub timer: Option<(u64, u64)>,
    /// In debug mode: where it was made.
    pub source: Option<Box<super::made_at::MadeAt>>,
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub enum Work {
    Call {
        function: Value,
        args: Box<[Value]>,
    },
    /// The end of a sleep.
    Result {
        future: Ref,
        value: Value,
    },
    /// It was cancelled.
    Nothing,
}

impl Handle {
    pub fn new(core: Ref, work: Work, context: Value) -> Handle {
        Handle { core, work, context, cancelled: false, timer: None, source: None }
    }

    pub fn native_type(&self) -> T {
        if self.timer.is_some() { T::TimerHandle } else { T::Handle }
    }

    /// When a timer ends, in seconds on the loop's clock.
    pub fn when(&self) -> Option<f64> {
        self.timer.map(|(bits, _)| f64::from_bits(bits))
    }

    /// A timer is due so much earlier, now at the earliest.
    pub(crate) fn bring_nearer(&mut self, by_us: u64, now_us: u64) {
        if let Some((bits, _)) = &mut self.timer {
            let due = deadline_us(f64::from_bits(*bits)).saturating_sub(by_us).max(now_us);
            *bits = (due as f64 / 1e6).to_bits();
        }
    }

    pub(crate) fn each_ref(&mut self, each: Each<'_>) {
        refs::reference(&mut self.core, each);
        refs::value(&mut self.context, each);
        match &mut self.work {
            Work::Call { function, args } => {
                refs::value(function, each);
                args.iter_mut().for_each(|value| refs::value(value, each));
            }
            Work::Result { future, value } => {
                refs::reference(future, each);
                refs::value(value, each);
            }
            Work::Nothing => {}
        }
    }

    /// Every value it holds.
    pub(crate) fn references(&self, each: &mut dyn FnMut(Value)) {
        each(Value::Ref(self.core));
        each(self.context);
        match &self.work {
            Work::Call { function, args } => {
                each(*function);
                args.iter().for_each(|value| each(*value));
            }
            Work::Result { future, value } => {
                each(Value::Ref(*future));
                each(*value);
            }
            Work::Nothing => {}
        }
    }
}

/// `cancel()`: nothing happens any more at its time.
pub fn cancel(p: &mut Process, r: Ref) {
    let Object::Handle(handle) = p.heap.get_mut(r) else { return };
    handle.cancelled = true;
    handle.work = Work::Nothing;
    let (core, timer) = (handle.core, handle.timer);
    if let Some((bits, number)) = timer
        && let Some(inner) = event_loop_mut(p, core)
    {
        inner.forget(deadline_us(f64::from_bits(bits)), r);
        if inner.any_time.is_some() {
            any_time::cancel(p, core, number, r);
        }
    }
}
