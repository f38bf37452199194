//! Garbage: marking from the roots, sweeping the rest. Runs only between instructions.

use crate::{
    code::{Code, CodeId},
    compile::access::access,
    heap::Heap,
    live::Live,
    object::{Iter, Object, TraceEntry},
    process::Process,
    sym::SymMap,
    thread::{Frame, PyFrame, Thread},
    value::{Ref, Value},
    watch::{Kind, Shelf},
};

struct Marker<'a> {
    heap: &'a Heap,
    /// Empty where only the references of one object are wanted.
    marks: Vec<Vec<bool>>,
    todo: Vec<Ref>,
    /// Weak references that were met.
    weak: Vec<Ref>,
    /// Units of code made at run time that were met.
    units: Vec<bool>,
}

/// What can be reached.
struct Reached {
    /// Slots, by region.
    marks: Vec<Vec<bool>>,
    /// The weak references among them.
    weak: Vec<Ref>,
    /// Code made at run time, by unit.
    units: Vec<bool>,
}

/// Registers of a frame, but for its variables, that its instruction writes and does not read: what an
/// expression before left there is gone.
fn awaited(code: &Code, frame: &PyFrame) -> Vec<usize> {
    let locals = code.locals.len();
    let op = code.ops.get(frame.pc as usize);
    op.map(access).map_or_else(Vec::new, |access| {
        let written = access.writes.into_iter().filter(|r| usize::from(*r) >= locals);
        written.filter(|r| !access.reads.contains(r)).map(usize::from).collect()
    })
}

impl Process {
    /// Frees what nothing can reach. `th` is the thread that runs, which is not in `threads` now.
    pub fn collect(&mut self, th: &Thread) {
        let Reached { marks, weak, units } = self.reached(th, &self.finalizable, false);
        self.cache.clear();
        self.finalizable.retain(|r| marks[r.region()][r.slot()]);
        self.forget_weak(weak, &marks);
        self.heap.sweep(&marks);
        self.keep_units(&units);
        // The next look comes before the bound is passed by much.
        const SLACK: usize = 1 << 20;
        let bound = usize::try_from(self.limits.heap_bytes).unwrap_or(usize::MAX);
        let latest = bound.max(self.heap.bytes().saturating_add(SLACK));
        self.heap.threshold = self.heap.threshold.min(latest);
    }

    /// Weak references to what is about to be freed say so from now on.
    fn forget_weak(&mut self, weak: Vec<Ref>, marks: &[Vec<bool>]) {
        let gone = |value: Value| matches!(value, Value::Ref(r) if r.region() > 0 && !marks[r.region()][r.slot()]);
        for r in weak {
            if matches!(self.heap.get(r), Object::WeakRef { target } if gone(*target)) {
                *self.heap.get_mut(r) = Object::WeakRef { target: Value::None };
            }
        }
    }

    /// Which slots can be reached, by region.
    pub(crate) fn marks(&self, th: &Thread) -> Vec<Vec<bool>> {
        self.heap.saw(Kind::Shelf(Shelf::All), false);
        self.reached(th, &[], true).marks
    }

    /// The same with more roots: objects whose end is still to be told are kept until it is. `exact`
    /// where what an expression of the thread left in a register that [awaits](awaited) a result counts
    /// as gone, which whoever frees need not know. What others left is there: they tell of it themselves.
    fn reached(&self, th: &Thread, more: &[Ref], exact: bool) -> Reached {
        let marks = self.heap.shape().iter().map(|len| vec![false; *len]).collect();
        let units = vec![false; self.program.units.len()];
        let mut marker =
            Marker { heap: &self.heap, marks, todo: Vec::new(), weak: Vec::new(), units };
        self.modules.iter().flatten().for_each(|r| marker.reference(*r));
        self.globals.iter().flatten().for_each(|v| marker.value(*v));
        marker.map(&self.registry);
        more.iter().for_each(|r| marker.reference(*r));
        for other in &self.threads {
            self.mark_thread(&mut marker, other, false);
        }
        self.mark_thread(&mut marker, th, exact);
        marker.run();
        Reached { marks: marker.marks, weak: marker.weak, units: marker.units }
    }

    /// What an object refers to, once for each reference.
    pub fn references(&self, r: Ref, each: &mut dyn FnMut(Ref)) {
        let mut marker = Marker {
            heap: &self.heap,
            marks: Vec::new(),
            todo: Vec::new(),
            weak: Vec::new(),
            units: Vec::new(),
        };
        marker.object(self.heap.get(r));
        marker.todo.into_iter().for_each(each);
    }

    fn mark_thread(&self, marker: &mut Marker<'_>, th: &Thread, exact: bool) {
        marker.value(th.object);
        marker.value(th.context);
        for r in [th.failure, th.running_loop, th.current_loop].into_iter().flatten() {
            marker.reference(r);
        }
        for frame in &th.frames {
            marker.frame(frame);
            if let Frame::Python(frame) = frame {
                let code = self.program.code(frame.code);
                let height = code.infos.get(frame.pc as usize).map_or(0, |info| info.height);
                // A frame above may be given its arguments from here: all registers count while
                // an instruction is under way.
                let locals = code.locals.len();
                let height = usize::from(height).max(locals);
                let base = frame.base as usize;
                let end = (base + height).min(th.stack.len());
                let awaited = if exact { awaited(code, frame) } else { Vec::new() };
                for (r, v) in th.stack[base..end].iter().enumerate() {
                    if !awaited.contains(&r) {
                        marker.value(*v);
                    }
                }
            }
        }
    }

    /// References to an object, as CPython would count them: those of what can be reached, and of
    /// frames of the program, the argument of the call that asks among them.
    pub(crate) fn count_references(&self, th: &Thread, r: Ref) -> usize {
        let marks = self.marks(th);
        let mut count = 0;
        let mut each = |inner: Ref| count += usize::from(inner == r);
        for (holder, _) in self.heap.objects() {
            if holder.region() == 0 || marks[holder.region()][holder.slot()] {
                self.references(holder, &mut each);
            }
        }
        self.globals.iter().flatten().filter_map(|v| v.as_ref()).for_each(&mut each);
        for thread in self.threads.iter().chain(std::iter::once(th)) {
            // What a call is given is the called function's from then on; what asks has no frame.
            let mut asks = true;
            for frame in thread.frames.iter().rev() {
                let Frame::Python(frame) = frame else { continue };
                let code = self.program.code(frame.code);
                if !code.hidden {
                    let height = code.infos.get(frame.pc as usize).map_or(0, |info| info.height);
                    let (locals, live) = (code.locals.len(), Live::new(&self.program, code));
                    let registers = thread.stack.iter().skip(frame.base as usize).enumerate();
                    let held = registers.take(usize::from(height).max(locals)).filter(|(r, _)| {
                        let live = if asks {
                            live.before(frame.pc, *r)
                        } else {
                            live.across(frame.pc, *r)
                        };
                        *r < locals || live
                    });
                    held.filter_map(|(_, v)| v.as_ref()).for_each(&mut each);
                    asks = false;
                }
            }
        }
        count
    }
}

impl Marker<'_> {
    fn value(&mut self, value: Value) {
        if let Value::Ref(r) = value {
            self.reference(r);
        }
    }

    fn reference(&mut self, r: Ref) {
        if r.region() == 0 {
            return;
        }
        if self.marks.is_empty() {
            self.todo.push(r);
            return;
        }
        let mark = &mut self.marks[r.region()][r.slot()];
        if !*mark {
            *mark = true;
            self.todo.push(r);
        }
    }

    fn values(&mut self, values: &[Value]) {
        values.iter().for_each(|v| self.value(*v));
    }

    fn map(&mut self, map: &SymMap) {
        map.iter().for_each(|(_, v)| self.value(v));
    }

    fn run(&mut self) {
        let heap = self.heap;
        while let Some(r) = self.todo.pop() {
            let object = heap.get(r);
            if matches!(object, Object::WeakRef { .. }) {
                self.weak.push(r);
            }
            self.object(object);
        }
    }

    fn frame(&mut self, frame: &Frame) {
        match frame {
            Frame::Python(frame) => self.python_frame(frame),
            Frame::Print(frame) => frame.values().for_each(|v| self.value(v)),
            Frame::Loop(frame) => frame.references(&mut |v| self.value(v)),
        }
    }

    /// Code is kept as long as something refers to it.
    fn code(&mut self, code: CodeId) {
        if let Some(used) = code.unit().and_then(|unit| self.units.get_mut(unit)) {
            *used = true;
        }
    }

    fn codes(&mut self, entries: &[TraceEntry]) {
        if !self.units.is_empty() {
            entries.iter().for_each(|entry| self.code(entry.code));
        }
    }

    fn python_frame(&mut self, frame: &PyFrame) {
        self.code(frame.code);
        for r in [frame.func, frame.handling, frame.generator, frame.instance] {
            r.into_iter().for_each(|r| self.reference(r));
        }
        self.value(frame.answer);
    }

    fn object(&mut self, object: &Object) {
        match object {
            Object::Free
            | Object::Bare
            | Object::WeakRef { .. }
            | Object::Str(_)
            | Object::Bytes(_)
            | Object::ByteArray(_)
            | Object::BigInt(_)
            | Object::Range(_)
            | Object::Lock(_)
            | Object::RLock(_)
            | Object::TextStream(_)
            | Object::Pause(_)
            | Object::Kernel(_)
            | Object::ThreadHandle(_)
            | Object::Moment(_)
            | Object::Random(_) => {}
            Object::Traceback(entries) => self.codes(entries),
            Object::Code(code) => self.code(*code),
            Object::List(items) => self.values(items),
            Object::Tuple(items) => self.values(items),
            Object::Dict(dict) => dict.iter().for_each(|e| {
                self.value(e.key);
                self.value(e.value);
            }),
            Object::Set(set) | Object::FrozenSet(set) => {
                set.iter().for_each(|(_, k)| self.value(k))
            }
            Object::GenericAlias(parts) => self.values(&**parts),
            Object::Union(parts) => self.values(parts),
            Object::Slice(parts) => self.values(&**parts),
            Object::Property(parts) => self.values(&**parts),
            Object::Cell(v) | Object::StaticMethod(v) | Object::ClassMethod(v) => self.value(*v),
            Object::Function(f) => {
                self.code(f.code);
                self.values(&f.defaults);
                f.kw_defaults.iter().for_each(|(_, v)| self.value(*v));
                f.closure.iter().for_each(|r| self.reference(*r));
                self.map(&f.attrs);
            }
            Object::Method(method) => self.values(&[method.func, method.this]),
            Object::NativeMethod { this, .. } => self.value(*this),
            Object::Class(c) => {
                self.value(c.module);
                self.value(c.meta);
                self.values(&c.bases);
                self.values(&c.mro);
                self.map(&c.attrs);
            }
            Object::Instance { class, attrs } => {
                self.reference(*class);
                self.map(attrs);
            }
            Object::Derived(d) => {
                self.reference(d.class);
                self.map(&d.attrs);
                self.value(d.payload);
            }
            Object::Exception(e) => {
                self.values(&[e.class, e.args, e.cause, e.context]);
                self.values(&e.held);
                self.codes(&e.traceback);
                self.map(&e.attrs);
            }
            Object::Module(m) => self.map(&m.extra),
            Object::Super { after, this } => {
                self.reference(*after);
                self.value(*this);
            }
            Object::Generator(g) => {
                self.code(g.code);
                self.values(g.held());
                self.value(g.awaiting);
                g.frame.iter().for_each(|frame| self.python_frame(frame));
            }
            Object::AsyncStep(step) => {
                self.reference(step.generator);
                self.value(step.value);
                step.driver.into_iter().for_each(|r| self.reference(r));
            }
            Object::Iter(iter) => self.iter(iter),
            Object::View { dict, .. } | Object::AttrDict(dict) => self.reference(*dict),
            Object::Future(f) => f.references(&mut |v| self.value(v)),
            Object::EventLoop(l) => l.references(&mut |v| self.value(v)),
            Object::Handle(h) => h.references(&mut |v| self.value(v)),
            Object::Timers(timers) => timers.references(&mut |v| self.value(v)),
            Object::Deque(d) => d.items.iter().for_each(|v| self.value(*v)),
            // A weak reference does not keep its target.
            Object::Namespace(map) => self.map(map),
            Object::ThreadLocal(threads) => threads.iter().for_each(|(_, map)| self.map(map)),
        }
    }

    fn iter(&mut self, iter: &Iter) {
        match iter {
            Iter::List { list: r, .. }
            | Iter::ListReversed { list: r, .. }
            | Iter::Tuple { tuple: r, .. }
            | Iter::Str { text: r, .. }
            | Iter::Bytes { bytes: r, .. }
            | Iter::Dict { dict: r, .. }
            | Iter::DictReversed { dict: r, .. }
            | Iter::Set { set: r, .. }
            | Iter::Deque { deque: r, .. } => self.reference(*r),
            Iter::Enumerate { iter, .. } => self.reference(*iter),
            Iter::Zip { iters, .. } => iters.iter().for_each(|r| self.reference(*r)),
            Iter::Range { .. } | Iter::Done { .. } => {}
            Iter::Values { values, .. } => self.values(values),
        }
    }
}
