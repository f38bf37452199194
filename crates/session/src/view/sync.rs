//! Locks and what is made of them, and queues: of threads, of processes, of async tasks.

use std::collections::BTreeSet;

use heddle_protocol::{Actor, LockKind, LockView, QueueView};
use heddle_vm::{
    aio,
    kernel::KernelId,
    object::{Deque, Object, RLock},
    pickle::{Loaded, load},
    process::Process,
    sym::SymMap,
    value::{Ref, Value},
    world::World,
};

use super::{inside, named::Named, short::short, tasks::is_own_class, waiting::Waiting};

/// Items of a queue that are shown.
const ITEMS: usize = 20;

/// What a queue of processes without a bound has for one.
const UNBOUNDED: u64 = i32::MAX as u64;

/// What a panel of its own shows.
pub enum Shown {
    Lock(LockView),
    Queue(QueueView),
}

/// Reads locks and queues off the processes. What processes share is shown once.
pub struct Reader<'a> {
    pub world: &'a World,
    pub waiting: &'a Waiting,
    shared: BTreeSet<KernelId>,
    /// By process, once a semaphore was met.
    entered: Option<Vec<Entered>>,
}

/// Who stands in a `with` of which object of a process.
struct Entered {
    process: u32,
    object: Ref,
    actor: Actor,
}

/// What is known of a lock before it is named.
struct Lock {
    kind: LockKind,
    owner: Option<Actor>,
    count: u64,
    most: Option<u64>,
    id: Option<KernelId>,
}

impl<'a> Reader<'a> {
    pub fn new(world: &'a World, waiting: &'a Waiting) -> Reader<'a> {
        Reader { world, waiting, shared: BTreeSet::new(), entered: None }
    }

    /// The view of an object, if it is a lock or a queue. None too where it was shown before.
    pub fn read(&mut self, p: &Process, named: &Named) -> Option<Shown> {
        if let Some(lock) = self.lock(p, named.object) {
            return self.lock_view(p, named, lock).map(Shown::Lock);
        }
        self.queue(p, named).map(Shown::Queue)
    }

    /// Whether an object has a panel of its own, wherever it is shown.
    pub fn is_one(&self, p: &Process, object: Ref) -> bool {
        self.lock(p, object).is_some() || Parts::of(p, object).is_some_and(|parts| parts.is_queue())
    }

    fn lock_view(&mut self, p: &Process, named: &Named, lock: Lock) -> Option<LockView> {
        let waiters = match lock.id {
            Some(id) if !self.shared.insert(id) => return None,
            Some(id) => self.waiting.on_shared(id),
            None => self.waiting.on(p.pid, named.object),
        };
        let inside = match lock.kind {
            LockKind::Semaphore => self.inside(p.pid, named.object, lock.id),
            _ => Vec::new(),
        };
        Some(LockView {
            process: lock.id.is_none().then_some(p.pid),
            name: named.name.clone(),
            kind: lock.kind,
            owner: lock.owner,
            count: lock.count,
            most: lock.most,
            inside,
            waiters,
            changed: false,
        })
    }

    /// Who stands in a `with` of a semaphore: of one object, or of all that stand for a shared one.
    fn inside(&mut self, pid: u32, object: Ref, id: Option<KernelId>) -> Vec<Actor> {
        let world = self.world;
        let entered = self.entered.get_or_insert_with(|| {
            let of = |p: &Process| {
                let process = p.pid;
                let all = inside::entered(p).into_iter();
                all.map(move |(object, actor)| Entered { process, object, actor })
            };
            world.alive().flat_map(of).collect()
        });
        let is_it = |one: &&Entered| match id {
            None => (one.process, one.object) == (pid, object),
            Some(id) => world.process(one.process).is_some_and(|p| {
                Parts::of(p, one.object).and_then(|parts| parts.kernel("_handle")) == Some(id)
            }),
        };
        entered.iter().filter(is_it).map(|one| one.actor).collect()
    }

    fn lock(&self, p: &Process, object: Ref) -> Option<Lock> {
        let actor = |thread: u32| {
            let task = p.threads.get(thread as usize).map_or(0, |th| th.task);
            Actor { process: p.pid, thread, task }
        };
        match p.get(object) {
            Object::Lock(lock) => Some(Lock {
                kind: LockKind::Lock,
                owner: lock.holder.filter(|_| lock.locked).map(actor),
                count: u64::from(lock.locked),
                most: None,
                id: None,
            }),
            Object::RLock(RLock { owner, count }) => Some(Lock {
                kind: LockKind::RLock,
                owner: owner.map(actor),
                count: u64::from(*count),
                most: None,
                id: None,
            }),
            _ => self.made_of_locks(p, object, &Parts::of(p, object)?),
        }
    }

    fn made_of_locks(&self, p: &Process, object: Ref, parts: &Parts) -> Option<Lock> {
        let kind = match parts.class {
            "Lock" => LockKind::Lock,
            "RLock" => LockKind::RLock,
            "Semaphore" | "BoundedSemaphore" => LockKind::Semaphore,
            "Condition" => LockKind::Condition,
            "Event" => LockKind::Event,
            "Barrier" => LockKind::Barrier,
            _ => return None,
        };
        let inner = match kind {
            LockKind::Condition => parts.get("_lock").and_then(Value::as_ref),
            _ => None,
        };
        if let Some(inner) = inner.and_then(|inner| self.lock(p, inner)) {
            return Some(Lock { kind, ..inner });
        }
        let id = ["_handle", "_flag"].iter().find_map(|name| parts.kernel(name));
        if let Some(id) = id {
            return self.shared_lock(kind, id, parts);
        }
        let count =
            ["_locked", "_value", "_flag", "_count"].iter().find_map(|name| parts.number(name));
        let owner = match kind {
            LockKind::Lock => aio::status::holder(p, Value::Ref(object)),
            _ => None,
        };
        let owner = owner.and_then(|(task, _)| super::tasks::actor_of(p, task));
        let most = ["_initial_value", "_bound_value"].iter().find_map(|name| parts.number(name));
        Some(Lock { kind, owner, count: count.unwrap_or(0), most, id: None })
    }

    fn shared_lock(&self, kind: LockKind, id: KernelId, parts: &Parts) -> Option<Lock> {
        let (value, max) = self.world.kernel().semaphore(id)?;
        let holder = self.world.kernel().holder(id);
        let owner = holder.map(|from| Actor { process: from.pid, thread: from.thread, task: 0 });
        let taken = u64::from(max - value.min(max));
        let count = match kind {
            LockKind::RLock => parts.number("_count").unwrap_or(taken),
            LockKind::Lock => taken,
            _ => u64::from(value),
        };
        let owner = owner.filter(|_| matches!(kind, LockKind::Lock | LockKind::RLock));
        let most = (parts.class == "BoundedSemaphore").then_some(u64::from(max));
        Some(Lock { kind, owner, count, most, id: Some(id) })
    }

    fn queue(&mut self, p: &Process, named: &Named) -> Option<QueueView> {
        let parts = Parts::of(p, named.object)?;
        if !parts.is_queue() {
            return None;
        }
        let room = ["maxsize", "_maxsize"].iter().find_map(|name| parts.number(name));
        let mut view = QueueView {
            process: Some(p.pid),
            name: named.name.clone(),
            items: Vec::new(),
            length: 0,
            room: room.filter(|room| (1..UNBOUNDED).contains(room)),
            waiters: self.waiting.on(p.pid, named.object),
            changed: false,
        };
        if let Some(id) = parts.channel() {
            if !self.shared.insert(id) {
                return None;
            }
            view.process = None;
            view.waiters = self.waiting.on_shared(id);
            view.length = self.world.kernel().messages(id).count() as u64;
            view.items = self.messages(p, id);
            return Some(view);
        }
        let items = parts.items()?;
        view.length = items.len() as u64;
        view.items = items.iter().take(ITEMS).map(|item| short(p, *item)).collect();
        Some(view)
    }

    /// What is in a channel, unpacked in a copy of a process: reading leaves no trace in the run.
    fn messages(&self, p: &Process, id: KernelId) -> Vec<String> {
        let mut messages = self.world.kernel().messages(id).take(ITEMS).peekable();
        let Some(mut th) = p.threads.first().cloned() else { return Vec::new() };
        if messages.peek().is_none() {
            return Vec::new();
        }
        let mut copy = p.clone();
        let texts = messages.map(|bytes| match load(&mut copy, &mut th, bytes) {
            Ok(Loaded::Value { value, .. }) => short(&copy, value),
            // It would have to run Python code first.
            _ => format!("<{} bytes>", bytes.len()),
        });
        texts.collect()
    }
}

/// An object of a library's class: its class and attributes.
struct Parts<'a> {
    p: &'a Process,
    class: &'a str,
    attrs: &'a SymMap,
}

impl<'a> Parts<'a> {
    fn of(p: &'a Process, object: Ref) -> Option<Parts<'a>> {
        let Object::Instance { class, attrs } = p.get(object) else { return None };
        let class = Value::Ref(*class);
        (!is_own_class(p, class)).then(|| Parts { p, class: p.class_name(class), attrs })
    }

    fn get(&self, name: &str) -> Option<Value> {
        self.attrs.get(self.p.find_sym(name)?)
    }

    fn number(&self, name: &str) -> Option<u64> {
        self.p.as_i64(self.get(name)?).and_then(|number| u64::try_from(number).ok())
    }

    fn kernel(&self, name: &str) -> Option<KernelId> {
        match self.p.object(self.get(name)?) {
            Some(Object::Kernel(handle)) => Some(handle.id),
            _ => None,
        }
    }

    fn is_queue(&self) -> bool {
        let known = matches!(
            self.class,
            "Queue"
                | "LifoQueue"
                | "PriorityQueue"
                | "SimpleQueue"
                | "JoinableQueue"
                | "Connection"
        );
        known && (self.items().is_some() || self.channel().is_some())
    }

    fn channel(&self) -> Option<KernelId> {
        self.kernel("_channel").or_else(|| self.kernel("_reading"))
    }

    fn items(&self) -> Option<Vec<Value>> {
        ["queue", "_queue", "_items"].iter().find_map(|name| {
            match self.p.object(self.get(name)?)? {
                Object::Deque(deque) => {
                    let Deque { items, .. } = &**deque;
                    Some(items.iter().copied().collect())
                }
                Object::List(items) => Some(items.clone()),
                _ => None,
            }
        })
    }
}
