//! What of a process is no object, no global and no thread: one column, by number.

use heddle_vm::{process::Process, sym::SymMap, value::Ref};

use super::Machine;
use crate::hash::fingerprint;

/// What a process keeps besides objects, globals and threads.
#[derive(Clone, Debug, Hash)]
pub(super) struct Rest {
    pub modules: Vec<Option<Ref>>,
    pub registry: SymMap,
    pub counters: [u32; 8],
    pub seed: u64,
    pub ends: Vec<Ref>,
    pub port: heddle_vm::kernel::KernelPort,
    pub name: Box<str>,
    pub ids: Vec<(Ref, u32)>,
}

impl Rest {
    pub(super) fn of(p: &Process) -> Rest {
        Rest {
            modules: p.modules.clone(),
            registry: p.registry.clone(),
            counters: p.counters,
            seed: p.seed,
            ends: p.finalizable.clone(),
            port: p.kernel.clone(),
            name: p.name.clone(),
            ids: p.ids.clone(),
        }
    }

    pub(super) fn put(self, p: &mut Process) {
        p.modules = self.modules;
        p.registry = self.registry;
        p.counters = self.counters;
        p.seed = self.seed;
        p.finalizable = self.ends;
        p.kernel = self.port;
        p.name = self.name;
        p.ids = self.ids;
    }

    pub(super) fn each_ref(&mut self, each: &mut dyn FnMut(&mut Ref)) {
        self.modules.iter_mut().flatten().for_each(&mut *each);
        self.registry.each_ref(each);
        self.ends.iter_mut().for_each(&mut *each);
        self.ids.iter_mut().for_each(|(r, _)| each(r));
    }
}

impl Machine {
    /// The number of the rest of a process as its column has it: that of the start has 0.
    pub(super) fn rest_number(&mut self, rest: Rest) -> u32 {
        let print = fingerprint(&rest);
        let next = self.rests.len() as u32;
        let number = *self.rest_index.entry(print).or_insert(next);
        if number == next {
            let mut refs = Vec::new();
            // Asking for the `id()` of an object does not keep it.
            let values = rest.registry.iter().filter_map(|(_, value)| value.as_ref());
            let kept = rest.modules.iter().flatten().chain(&rest.ends).copied().chain(values);
            kept.for_each(|r| self.contents.shared_of(r, &mut refs));
            self.contents.rest_refs.push(refs);
            self.rests.push(rest);
        }
        number + 1
    }
}
