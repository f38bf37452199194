//! Numbers that `id()` gives: a thread keeps those of what only it reaches, all others the process.

use heddle_vm::{process::Process, thread::Thread, value::Ref};

use super::names::Naming;
use crate::region;

impl Naming {
    pub(super) fn name_of(&self, r: Ref) -> Ref {
        self.names.get(&r).copied().unwrap_or(r)
    }

    /// Takes out of a thread the numbers of objects that have lasting names now.
    pub(super) fn ids(&self, th: &mut Thread) -> Vec<(Ref, u32)> {
        let (lasting, own) = std::mem::take(&mut th.ids)
            .into_iter()
            .map(|(r, id)| (self.name_of(r), id))
            .partition(|(r, _)| !region::is_any_own(*r));
        th.ids = own;
        lasting
    }
}

/// The same where a process becomes the start.
pub(super) fn share(p: &mut Process) {
    for th in &mut p.threads {
        p.ids.extend(Naming::default().ids(th));
    }
}
