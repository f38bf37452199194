//! What drivers and observers want to know of a thread's event loop.

use heddle_protocol::{Name, Wait, WaitFor};

use super::{Future, Ready, Role, Work, event_loop, future, task, task::Shown, task::Task};
use crate::{
    object::Object,
    process::Process,
    thread::{Frame, Thread, ThreadId, ThreadState, WaitKind},
    value::{Ref, Value},
};

/// Whose turn is next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// The task of this number.
    Task(u32),
    Callback,
}

/// An event loop as the host sees it between two turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoopStatus {
    pub head: Option<Head>,
    /// Turns that are ready.
    pub ready: usize,
    /// When the next timer ends, in microseconds of the run.
    pub next_deadline: Option<u64>,
    /// The loop was asked to stop after this iteration.
    pub stopping: bool,
}

impl Process {
    /// The event loop that runs in a thread, if the thread is between two of its turns.
    pub fn loop_status(&self, thread: ThreadId) -> Option<LoopStatus> {
        let th = self.thread(thread);
        let Some(Frame::Loop(frame)) = th.frames.last() else { return None };
        let inner = event_loop(self, frame.core)?;
        let head = inner.ready.front().map(|ready| self.head(ready));
        Some(LoopStatus {
            head,
            ready: inner.ready.len(),
            next_deadline: inner.next_deadline(),
            stopping: inner.stopping,
        })
    }

    /// When the first timers end of loops whose threads do not wait, in microseconds of the run.
    pub fn timers_of_running_loops(&self) -> impl Iterator<Item = u64> {
        let runs = |th: &&Thread| matches!(th.state, ThreadState::Ready);
        let cores = self.threads.iter().filter(runs).filter_map(|th| th.running_loop);
        cores.filter_map(|core| event_loop(self, core)?.next_deadline())
    }

    fn head(&self, ready: &Ready) -> Head {
        let task = match ready {
            Ready::Step(task) | Ready::Throw { task, .. } | Ready::Wake { task, .. } => *task,
            Ready::Handle(handle) => match self.get(*handle) {
                // The end of a sleep belongs to the task that sleeps.
                Object::Handle(inner) => match &inner.work {
                    Work::Result { future: sleeper, .. } => {
                        return self.sleeper(*sleeper).map_or(Head::Callback, Head::Task);
                    }
                    _ => return Head::Callback,
                },
                _ => return Head::Callback,
            },
            Ready::Done { .. } | Ready::Gather { .. } | Ready::Stop { .. } => {
                return Head::Callback;
            }
        };
        future(self, task)
            .and_then(Future::task)
            .map_or(Head::Callback, |task| Head::Task(task.number))
    }

    fn sleeper(&self, r: Ref) -> Option<u32> {
        future(self, r)?.callbacks.iter().find_map(|callback| match callback {
            super::Callback::Wake(task) => Some(future(self, *task)?.task()?.number),
            _ => None,
        })
    }

    /// The tasks that go on where a thread is between two turns of its event loop, and their lines: those
    /// that are ready or asleep, else all that wait for no other task.
    pub fn tasks_going_on(&self, thread: ThreadId) -> Vec<(String, u32)> {
        let th = self.thread(thread);
        let Some(Frame::Loop(frame)) = th.frames.last() else { return Vec::new() };
        let (mut awake, mut others) = (Vec::new(), Vec::new());
        for r in task::pending(self, frame.core) {
            let Some(task) = future(self, r).and_then(Future::task) else { continue };
            if task.shown == Shown::Never {
                continue;
            }
            let name = self.as_str(task.name).unwrap_or_default().to_owned();
            let stands = (name, task::line(self, task.coroutine));
            match task.waiter.and_then(|on| future(self, on)) {
                Some(on) if on.task().is_some() || matches!(on.role, Role::Gather(_)) => {}
                Some(on) if !on.is_done() && !on.is_sleep() => others.push(stands),
                _ => awake.push(stands),
            }
        }
        if awake.is_empty() { others } else { awake }
    }

    /// What the tasks of a thread's event loop wait for: for a run that is stuck.
    pub fn task_waits(&self, thread: ThreadId) -> Vec<Wait> {
        let th = self.thread(thread);
        let Some(core) = th.running_loop else { return Vec::new() };
        task::pending(self, core)
            .into_iter()
            .filter_map(|r| {
                let task = future(self, r)?.task()?;
                if task.shown == Shown::Never {
                    return None;
                }
                Some(Wait {
                    who: self.as_str(task.name).unwrap_or_default().to_owned(),
                    line: task::line(self, task.coroutine),
                    what: waits_for(self, th, task, task.waiter?),
                })
            })
            .collect()
    }
}

/// What a task waits for, in data for words.
pub fn waits_for(p: &Process, th: &Thread, task: &Task, on: Ref) -> WaitFor {
    let Some(inner) = future(p, on) else { return task::plain_wait(Name::new()) };
    if let Some(other) = inner.task() {
        return task::plain_wait(p.as_str(other.name).unwrap_or_default().into());
    }
    if matches!(inner.role, Role::Gather(_))
        && let Some(what) = not_done(p, on)
    {
        return what;
    }
    let Some(purpose) = &inner.purpose else {
        return task::plain_wait(name(p, th, task, Value::Ref(on)));
    };
    let name = || name(p, th, task, purpose.on);
    match purpose.kind {
        WaitKind::Lock => {
            let holder = holder(p, purpose.on).map(|(_, name)| name.into());
            WaitFor::Lock { name: name(), holder }
        }
        WaitKind::Condition => WaitFor::Condition { name: name() },
        WaitKind::Semaphore => WaitFor::Semaphore { name: name() },
        WaitKind::Event => WaitFor::Event { name: name() },
        WaitKind::Barrier => WaitFor::Barrier { name: name(), parties: p.parties_of(purpose.on) },
        WaitKind::Item => WaitFor::Item { name: name() },
        WaitKind::Room => WaitFor::Room { name: name() },
        WaitKind::TasksDone => WaitFor::TasksDone { name: name() },
        WaitKind::End => WaitFor::End { name: name() },
        WaitKind::Future => {
            let known = purpose.on.as_ref().and_then(|on| not_done(p, on));
            known.unwrap_or_else(|| WaitFor::Future { name: name() })
        }
        WaitKind::Request => WaitFor::Request,
        WaitKind::Sleep => WaitFor::Sleep {
            microseconds: purpose.until_us.unwrap_or(p.now_us()).saturating_sub(p.now_us()),
        },
    }
}

/// The tasks that a gathering, list or set holds and that are not done. None if there are none, or
/// where nobody reads words.
fn not_done(p: &Process, of: Ref) -> Option<WaitFor> {
    if p.heap.is_watched() {
        return None;
    }
    let mut tasks: Vec<(u32, Name)> = Vec::new();
    let mut look = |value: Value| {
        let inner = value.as_ref().and_then(|r| future(p, r)).filter(|inner| !inner.is_done());
        if let Some(task) = inner.and_then(Future::task) {
            tasks.push((task.number, p.as_str(task.name).unwrap_or_default().into()));
        }
    };
    match p.get(of) {
        Object::Future(inner) => match &inner.role {
            Role::Gather(gather) => gather.children.iter().for_each(|r| look(Value::Ref(*r))),
            _ => look(Value::Ref(of)),
        },
        _ => p.references(of, &mut |r| look(Value::Ref(r))),
    }
    tasks.sort_unstable();
    tasks.dedup();
    let mut names: Vec<Name> = tasks.into_iter().map(|(_, name)| name).collect();
    match names.len() {
        0 => None,
        1 => names.pop().map(|name| WaitFor::Future { name }),
        _ => Some(WaitFor::Futures { names }),
    }
}

/// Names under which an asyncio lock keeps who took it.
const HOLDER: &str = "_holder";
const HOLDER_NAME: &str = "_holder_name";

/// The task that runs has taken an asyncio lock, or lets go of it.
pub(crate) fn hold(p: &mut Process, th: &Thread, lock: Ref, taken: bool) {
    let current = th.running_loop.and_then(|core| event_loop(p, core)?.current).filter(|_| taken);
    let task = current.and_then(|r| future(p, r)?.task());
    let (number, name) =
        task.map_or((Value::None, Value::None), |task| (Value::Int(task.number.into()), task.name));
    for (attribute, value) in [(HOLDER, number), (HOLDER_NAME, name)] {
        let sym = p.intern(attribute);
        if let Object::Instance { attrs, .. } = p.heap.get_mut(lock) {
            attrs.set(sym, value);
        }
    }
}

/// Number and name of the task that holds an asyncio lock.
pub fn holder(p: &Process, lock: Value) -> Option<(u32, String)> {
    if p.heap.is_watched() {
        return None;
    }
    let Object::Instance { attrs, .. } = p.object(lock)? else { return None };
    let number = p.as_i64(attrs.get(p.find_sym(HOLDER)?)?)?;
    let name = p.as_str(attrs.get(p.find_sym(HOLDER_NAME)?)?)?.to_owned();
    Some((u32::try_from(number).ok()?, name))
}

/// The name of an object in the task's own suspended functions, else as the thread knows it.
fn name(p: &Process, th: &Thread, task: &Task, object: Value) -> Name {
    let mut at = task.coroutine;
    while let Object::Generator(g) = p.get(at) {
        let code = p.program.code(g.code);
        if !code.hidden {
            let found = code.locals.iter().zip(g.held()).find(|(_, value)| {
                value.same(object)
                    || matches!(p.object(**value), Some(Object::Cell(inner)) if inner.same(object))
            });
            if let Some((name, _)) = found {
                return p.sym_text(*name).into();
            }
        }
        let Value::Ref(inner) = g.awaiting else { break };
        at = inner;
    }
    p.name_of(th, object)
}
