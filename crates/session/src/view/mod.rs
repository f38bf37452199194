//! A run at one step, as panels show it: read off the machine's state, which it does not change.

mod changes;
mod inside;
mod loops;
mod named;
mod objects;
mod short;
mod sync;
mod tasks;
mod waiting;

use heddle_protocol::{GilView, LabView, ReadyTask, TaskState, ThreadKey};
use heddle_schedulers::key_of;
use heddle_vm::{process::Process, thread::ThreadId};

use crate::lab::Head;
use sync::{Reader, Shown};
use waiting::Waiting;

pub use changes::{Values, mark, values};
pub use loops::timer_of;

/// Tasks that have a key.
const KEYS: usize = 9;

/// Adds to a view what the machine's state says. `next` is who would move next.
pub fn fill(view: &mut LabView, head: &Head, next: Option<ThreadKey>) {
    view.time_us = head.world.now_us();
    view.ready = ready(head, next);
    let waiting = Waiting::of(&head.world);
    let mut reader = Reader::new(&head.world, &waiting);
    for process in head.world.alive() {
        view.tasks.extend(tasks::of(process, head));
        view.gils.push(gil(process, view));
        view.loops.extend(loops::of(process));
        let locals = named::locals(process);
        let named = named::named(process, &locals);
        for named in &named {
            match reader.read(process, named) {
                Some(Shown::Lock(lock)) => view.locks.push(lock),
                Some(Shown::Queue(queue)) => view.queues.push(queue),
                None => {}
            }
        }
        let has_panel = |object| reader.is_one(process, object);
        view.objects.extend(objects::of(process, &named, &locals, has_panel));
    }
}

fn ready(head: &Head, next: Option<ThreadKey>) -> Vec<ReadyTask> {
    let choices = head.choices();
    let actors = choices.iter().filter_map(|&choice| head.actor(choice).zip(key_of(choice)));
    actors
        .enumerate()
        .filter_map(|(at, (actor, key))| {
            let process = head.world.process(key.process)?;
            Some(ReadyTask {
                actor,
                name: loops::timer_of(process, ThreadId(key.thread))
                    .unwrap_or_else(|| tasks::name(process, actor)),
                key: (at < KEYS).then_some(at as u8 + 1),
                next: next == Some(key),
            })
        })
        .collect()
}

/// In CPython's words: who would hold the process's GIL now.
fn gil(process: &Process, view: &LabView) -> GilView {
    let runs = |task: &&heddle_protocol::TaskView| {
        task.actor.process == process.pid && task.state == TaskState::Running
    };
    let holder = view.tasks.iter().filter(runs).map(|task| task.actor).next_back();
    GilView { process: process.pid, holder, changed: false }
}
