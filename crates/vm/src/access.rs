//! What the next instruction of a thread looks at or changes that others can see: for those who
//! follow a run step by step. Nothing is written down while a run goes at its own speed.

use heddle_protocol::{Access, Event, EventKind, Name};

use crate::{
    code::Code,
    kernel::KernelRequest,
    object::Object,
    op::{Op, Reg},
    process::Process,
    thread::{BlockReason, Frame, PyFrame, Thread, ThreadId, ThreadState},
    value::{Ref, Sym, Value},
};

/// Numbers of modules, which are no objects of the heap, are counted down from here.
const LAST_MODULE: u32 = u32::MAX;

/// Classes of what processes share.
const SHARED: [&str; 5] =
    ["Synchronized", "SynchronizedArray", "SynchronizedString", "_RawValue", "_RawArray"];

impl Process {
    /// The event of a thread's next instruction, if that is an access of the program's own code to a
    /// global, a cell, an attribute or an item; or if the kernel now reads or writes a number that
    /// processes share.
    pub fn next_access(&self, thread: ThreadId) -> Option<Event> {
        let th = self.thread(thread);
        let (how, object, owner, field) = match &th.state {
            ThreadState::Blocked(block) => self.shared_access(th, &block.reason)?,
            _ => self.own_access(th)?,
        };
        Some(Event {
            actor: self.actor(th),
            line: self.line_of(th),
            step: self.step_now(),
            time_us: self.now_us(),
            kind: EventKind::Access { how, object, owner, field },
        })
    }

    fn own_access(&self, th: &Thread) -> Option<Found> {
        let Some(Frame::Python(frame)) = th.frames.last() else { return None };
        let code = self.program.code(frame.code);
        if code.hidden {
            return None;
        }
        let look = Look { process: self, th, frame, code };
        look.access(code.ops.get(frame.pc as usize)?)
    }

    /// Of a `Value` or `Array` of multiprocessing: the person's code that it is read or written for
    /// names it.
    fn shared_access(&self, th: &Thread, reason: &BlockReason) -> Option<Found> {
        let BlockReason::Kernel(wait) = reason else { return None };
        let (how, id, at) = match wait.request {
            KernelRequest::Load { id, at } => (Access::Read, id, at),
            KernelRequest::Store { id, at, .. } => (Access::Write, id, at),
            _ => return None,
        };
        let (frame, code) = th.frames.iter().rev().find_map(|frame| match frame {
            Frame::Python(frame) => {
                let code = self.program.code(frame.code);
                (!code.hidden).then_some((frame, code))
            }
            _ => None,
        })?;
        let look = Look { process: self, th, frame, code };
        let (owner, field) = match *code.ops.get(frame.pc as usize)? {
            Op::LoadAttr { o, sym, .. }
            | Op::LoadMethod { o, sym, .. }
            | Op::StoreAttr { o, sym, .. } => {
                (o, format!(".{}", self.sym_text(Sym(u32::from(sym)))))
            }
            Op::GetItem { o, .. } | Op::SetItem { o, .. } => (o, format!("[{at}]")),
            _ => return None,
        };
        Some((how, id.0, self.name_of(th, look.register(owner)), field))
    }

    /// The object that a thread is about to notify, or set, while nobody waits for it, or without waking the
    /// event loop of who does: a condition or event of threads or of an event loop.
    pub fn next_in_vain(&self, thread: ThreadId) -> Option<Event> {
        let th = self.thread(thread);
        let Some(Frame::Python(frame)) = th.frames.last() else { return None };
        let code = self.program.code(frame.code);
        let Op::CallMethod { f, sym, .. } = *code.ops.get(frame.pc as usize)? else { return None };
        let name = self.sym_text(Sym(u32::from(sym)));
        if code.hidden || !matches!(name, "notify" | "notify_all" | "set") {
            return None;
        }
        let look = Look { process: self, th, frame, code };
        let value = look.register(f + 1);
        let object = value.as_ref()?;
        if !matches!(self.type_name(value), "Condition" | "Event")
            || !(self.nobody_waits(object) || self.is_of_another_loop(th, object))
        {
            return None;
        }
        let (owner, field) = (self.name_of(th, value), format!(".{name}"));
        Some(Event {
            actor: self.actor(th),
            line: self.line_of(th),
            step: self.step_now(),
            time_us: self.now_us(),
            kind: EventKind::Access { how: Access::Write, object: object.0, owner, field },
        })
    }

    /// An object that an attribute of an instance holds.
    fn part(&self, object: Ref, name: &str) -> Option<Ref> {
        match self.get(object) {
            Object::Instance { attrs, .. } => {
                let found = attrs.iter().find(|(sym, _)| self.sym_text(*sym) == name);
                found.and_then(|(_, value)| value.as_ref())
            }
            _ => None,
        }
    }

    /// Whether it belongs to an event loop that another thread runs.
    fn is_of_another_loop(&self, th: &Thread, object: Ref) -> bool {
        let core = self.part(object, "_loop").and_then(|owner| self.part(owner, "_core"));
        match core.map(|core| self.get(core)) {
            Some(Object::EventLoop(inner)) => inner.runner.is_some_and(|runner| runner != th.id.0),
            _ => false,
        }
    }

    /// Whether the list of waiters of a condition, or of the one inside an event, is empty.
    fn nobody_waits(&self, object: Ref) -> bool {
        let inner = self.part(object, "_cond").unwrap_or(object);
        match self.part(inner, "_waiters").map(|waiters| self.get(waiters)) {
            Some(Object::List(waiters)) => waiters.is_empty(),
            Some(Object::Deque(waiters)) => waiters.items.is_empty(),
            _ => false,
        }
    }
}

struct Look<'a> {
    process: &'a Process,
    th: &'a Thread,
    frame: &'a PyFrame,
    code: &'a Code,
}

/// How, the object's number, its name, and which part of it.
type Found = (Access, u32, Name, String);

impl Look<'_> {
    fn access(&self, op: &Op) -> Option<Found> {
        use Access::{Read, Write};
        match *op {
            Op::LoadGlobal { g, .. } => self.global(Read, g),
            Op::StoreGlobal { g, .. } | Op::DelGlobal { g } => self.global(Write, g),
            Op::LoadCell { c, .. } => self.cell(Read, c),
            Op::StoreCell { c, .. } | Op::DelCell { c } => self.cell(Write, c),
            Op::LoadAttr { o, sym, .. } | Op::LoadMethod { o, sym, .. } => {
                self.attribute(Read, o, sym)
            }
            Op::StoreAttr { o, sym, .. } | Op::DelAttr { o, sym } => self.attribute(Write, o, sym),
            Op::GetItem { o, i, .. } => self.item(Read, o, i),
            Op::SetItem { o, i, .. } | Op::DelItem { o, i } => self.item(Write, o, i),
            Op::In { a, b, .. } => self.item(Read, b, a),
            _ => None,
        }
    }

    fn register(&self, r: Reg) -> Value {
        let at = self.frame.base as usize + usize::from(r);
        self.th.stack.get(at).copied().unwrap_or(Value::Undef)
    }

    fn global(&self, how: Access, g: u16) -> Option<Found> {
        let module = self.code.module;
        let value = self.process.globals[usize::from(module.0)].get(usize::from(g))?;
        // What is not there yet is a builtin, or about to be.
        if how == Access::Read && value.is_undef() {
            return None;
        }
        let name = self.process.program.module(module).globals.get(usize::from(g))?;
        let name = self.process.sym_text(*name).to_owned();
        Some((how, LAST_MODULE - u32::from(module.0), Name::new(), name))
    }

    fn cell(&self, how: Access, c: Reg) -> Option<Found> {
        let cell = self.register(c).as_ref()?;
        let name = self.code.locals.get(usize::from(c))?;
        Some((how, cell.0, Name::new(), self.process.sym_text(*name).to_owned()))
    }

    fn attribute(&self, how: Access, o: Reg, sym: u16) -> Option<Found> {
        let owner = self.register(o);
        let object = owner.as_ref()?;
        // Only what instances hold changes in the course of things.
        match self.process.get(object) {
            // The kernel keeps their value: its access is told.
            Object::Instance { class, .. }
                if SHARED.contains(&self.process.class_name(Value::Ref(*class))) =>
            {
                return None;
            }
            Object::Instance { .. } | Object::Derived(_) => {}
            _ => return None,
        }
        let name = self.process.sym_text(Sym(u32::from(sym)));
        Some((how, object.0, self.process.name_of(self.th, owner), format!(".{name}")))
    }

    fn item(&self, how: Access, o: Reg, i: Reg) -> Option<Found> {
        let owner = self.register(o);
        let object = owner.as_ref()?;
        if !matches!(self.process.get(object), Object::List(_) | Object::Dict(_)) {
            return None;
        }
        let field = match self.register(i) {
            Value::Int(key) => format!("[{key}]"),
            key => format!("['{}']", self.process.as_str(key)?),
        };
        Some((how, object.0, self.process.name_of(self.th, owner), field))
    }
}
