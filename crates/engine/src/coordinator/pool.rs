//! Workers made ahead of time, so that a run begins within a frame.

use super::kit::Kit;
use crate::messages::{Script, ToProcess};

/// Processes kept ready, a first one and two that it may start, and threads of the first of them.
const KITS: usize = 3;
const THREADS: u32 = 2;

#[derive(Default)]
pub struct Pool {
    kits: Vec<Kit>,
    made: u32,
    /// What will be run next, as far as is known.
    next: Option<Script>,
}

impl Pool {
    pub fn new() -> Pool {
        Pool::default()
    }

    /// Makes what is missing. A worker that cannot be made now is tried again when needed.
    pub fn warm(&mut self) {
        while self.kits.len() < KITS {
            let Ok(kit) = self.make() else { return };
            if let Some(script) = &self.next {
                kit.send(&ToProcess::Prepare(script.clone()));
            }
            self.kits.push(kit);
        }
        if let Some(first) = self.kits.first_mut() {
            // Remembered until the worker has told its memory.
            let _ = first.need(THREADS);
        }
    }

    /// Has a program compiled by those that may have to run it.
    pub fn prepare(&mut self, script: &Script) {
        if self.next.as_ref() == Some(script) {
            return;
        }
        self.next = Some(script.clone());
        let message = ToProcess::Prepare(script.clone());
        self.kits.iter().for_each(|kit| kit.send(&message));
    }

    fn make(&mut self) -> Result<Kit, wasm_bindgen::JsValue> {
        self.made += 1;
        Kit::start(self.made)
    }

    /// Workers for a process, warm ones first.
    pub fn take(&mut self) -> Result<Kit, wasm_bindgen::JsValue> {
        if self.kits.is_empty() { self.make() } else { Ok(self.kits.remove(0)) }
    }

    pub fn find(&mut self, id: u32) -> Option<&mut Kit> {
        self.kits.iter_mut().find(|kit| kit.id() == id)
    }

    /// Forgets a kit whose worker died before it was used.
    pub fn forget(&mut self, id: u32) {
        self.kits.retain(|kit| kit.id() != id);
    }
}
