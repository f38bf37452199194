//! Who waits for which object.

use std::collections::BTreeMap;

use heddle_protocol::Actor;
use heddle_vm::{
    aio,
    kernel::KernelId,
    object::Object,
    process::Process,
    thread::{BlockReason, ThreadState},
    value::{Ref, Value},
    world::World,
};

/// Who waits, by what they wait for.
#[derive(Debug, Default)]
pub struct Waiting {
    objects: BTreeMap<(u32, Ref), Vec<Actor>>,
    shared: BTreeMap<KernelId, Vec<Actor>>,
}

impl Waiting {
    /// Reads it off all processes.
    pub fn of(world: &World) -> Waiting {
        let mut waiting = Waiting::default();
        for process in world.alive() {
            waiting.add_threads(world, process);
            waiting.add_tasks(process);
        }
        waiting
    }

    /// Those who wait for an object of a process.
    pub fn on(&self, process: u32, object: Ref) -> Vec<Actor> {
        self.objects.get(&(process, object)).cloned().unwrap_or_default()
    }

    /// Those who wait for something that processes share.
    pub fn on_shared(&self, id: KernelId) -> Vec<Actor> {
        self.shared.get(&id).cloned().unwrap_or_default()
    }

    fn add_threads(&mut self, world: &World, p: &Process) {
        for th in &p.threads {
            let ThreadState::Blocked(block) = &th.state else { continue };
            if world.may_run(p, th.id) {
                continue;
            }
            let actor = Actor { process: p.pid, thread: th.id.0, task: th.task };
            match &block.reason {
                BlockReason::Lock(lock) | BlockReason::RLock(lock) => {
                    self.add(actor, Value::Ref(*lock));
                }
                BlockReason::Waiter { on, .. } => self.add(actor, *on),
                BlockReason::Kernel(wait) => {
                    self.add(actor, wait.on);
                    if let Some(id) = wait.request.object() {
                        self.shared.entry(id).or_default().push(actor);
                    }
                }
                BlockReason::Join(_)
                | BlockReason::Sleep
                | BlockReason::Pass
                | BlockReason::Loop(_)
                | BlockReason::Timer { .. } => {}
            }
        }
    }

    fn add_tasks(&mut self, p: &Process) {
        for th in &p.threads {
            let Some(core) = th.running_loop else { continue };
            for (_, object) in p.heap.objects() {
                let Object::Future(future) = object else { continue };
                let Some(task) = future.task().filter(|_| future.core == core) else { continue };
                let waits_for = task.waiter.and_then(|on| aio::future(p, on));
                let purpose =
                    waits_for.filter(|on| !on.is_done()).and_then(|on| on.purpose.as_ref());
                if let Some(purpose) = purpose {
                    let actor = Actor { process: p.pid, thread: th.id.0, task: task.number };
                    self.add(actor, purpose.on);
                }
            }
        }
    }

    fn add(&mut self, actor: Actor, on: Value) {
        if let Value::Ref(on) = on {
            self.objects.entry((actor.process, on)).or_default().push(actor);
        }
    }
}
