//! What is remembered of what a thread has done: what it started, which locks it holds.

use heddle_vm::value::Ref;

use crate::phase::{Phases, Who};

/// What is remembered of a thread's past, and whether it is over.
#[derive(Clone)]
pub(super) struct Past {
    pub phase: u32,
    pub held: Vec<Ref>,
    /// Threads started, each with its first moment.
    pub started: Vec<(Who, u32)>,
    pub ended: bool,
}

impl Past {
    pub fn start(&mut self, phases: &mut Phases, who: Who, child: Who) {
        let phase = phases.child(self.phase, child);
        self.started.push((child, phase));
        self.phase = phases.next(self.phase, who);
    }

    pub fn holds(&self, object: u32) -> bool {
        self.held.contains(&Ref(object))
    }

    pub fn hold(&mut self, object: u32) {
        if let Err(at) = self.held.binary_search(&Ref(object)) {
            self.held.insert(at, Ref(object));
        }
    }

    pub fn let_go(&mut self, object: u32) {
        self.held.retain(|r| r.0 != object);
    }
}
