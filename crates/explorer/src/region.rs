//! Regions of the heap while exploring. The machine gives each thread one; here each has two more:
//! for what only it can reach, which is numbered anew after every step, and for what others can
//! reach too, whose names last.

use heddle_vm::{heap::RegionId, value::Ref, watch::Watch};

const OWN: usize = 400;
const SHARED: usize = 600;
/// Objects that nothing can change, by content.
pub const FROZEN: usize = 1000;
/// Threads of one process that can be told apart.
pub const THREADS: usize = 199;

pub fn own(thread: u32) -> RegionId {
    RegionId((OWN + thread as usize) as u16)
}

pub fn own_ref(thread: u32, slot: usize) -> Ref {
    Ref::new(OWN + thread as usize, slot)
}

pub fn is_own(r: Ref, thread: u32) -> bool {
    r.region() == OWN + thread as usize
}

/// Only a thread that began earlier can reach it.
pub fn is_own_before(r: Ref, thread: u32) -> bool {
    (OWN..OWN + thread as usize).contains(&r.region())
}

pub fn is_any_own(r: Ref) -> bool {
    (OWN..OWN + THREADS).contains(&r.region())
}

pub fn shared(thread: u32, slot: usize) -> Ref {
    Ref::new(SHARED + thread as usize, slot)
}

pub fn is_shared(r: Ref) -> bool {
    (SHARED..SHARED + THREADS).contains(&r.region())
}

/// Where the shared objects of each thread go when a state becomes the start.
const SETTLED: usize = 800;
const SETTLED_FROZEN: usize = 398;

/// Where objects go that threads of a process shared when another process was made as its copy.
pub const FORKED: usize = 397;

pub fn lasts(r: Ref) -> bool {
    !is_any_own(r) && !is_shared(r)
}

/// The name of an object when the state that it is in becomes the start.
pub fn settled(r: Ref) -> Ref {
    if is_shared(r) {
        Ref::new(r.region() - SHARED + SETTLED, r.slot())
    } else if r.region() == FROZEN {
        Ref::new(SETTLED_FROZEN, r.slot())
    } else {
        r
    }
}

/// A name that an object has before and after that.
pub fn name(r: Ref) -> Ref {
    settled(r)
}

/// Watches a process, also which kinds objects are of whose names are given again.
pub fn watch() -> Watch {
    let mut watch = Watch::default();
    watch.named = SHARED..SHARED + THREADS;
    watch
}

pub fn shared_region(thread: u32) -> RegionId {
    RegionId((SHARED + thread as usize) as u16)
}
