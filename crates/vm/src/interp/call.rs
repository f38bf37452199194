//! Calls: functions, methods, classes, natives.

use super::{Next, Stop, attr};
use crate::{
    code::{Code, CodeKind},
    natives::registry,
    object::{FEW, Function, Object, copy_few},
    process::{Call, Fault, Flow, Process, R},
    sym,
    thread::{Frame, PyFrame, Ret, Thread},
    types::T,
    value::{NativeId, Ref, Sym, Value},
};

/// Calls `callee` with the `n` values at `at` on the stack, the last ones named by the tuple
/// `names` (or `Undef`). The slot below `at` may be overwritten while the call is set up.
pub(crate) fn call(
    p: &mut Process,
    th: &mut Thread,
    callee: Value,
    at: usize,
    n: usize,
    names: Value,
    ret: Ret,
) -> R<Next> {
    match callee {
        Value::Native(id) => native(p, th, id, at, n, names, ret),
        Value::Type(t) => {
            if t == T::Type && n == 1 {
                let class = p.class_of(th.stack[at]);
                return p.finish(th, ret, class);
            }
            if t == T::Str
                && n == 1
                && names.is_undef()
                && let Value::Int(i) = th.stack[at]
            {
                let text = p.alloc(th, Object::Str(crate::text::decimal(i)));
                return p.finish(th, ret, text);
            }
            match registry().method(t, sym::NEW) {
                Some(id) => with_first(p, th, Value::Native(id), callee, at, n, names, ret),
                None => p.type_error(th, format!("cannot create '{}' instances", t.name())),
            }
        }
        Value::Ref(r) => match p.but_for_classes(r) {
            Object::Function(_) => function(p, th, r, at, n, names, ret),
            Object::Method(method) => {
                let (func, this) = (method.func, method.this);
                with_first(p, th, func, this, at, n, names, ret)
            }
            Object::NativeMethod { func, this } => {
                let (func, this) = (*func, *this);
                with_first(p, th, Value::Native(func), this, at, n, names, ret)
            }
            Object::Class(_) => class(p, th, r, at, n, names, ret),
            Object::StaticMethod(inner) => {
                let inner = *inner;
                call(p, th, inner, at, n, names, ret)
            }
            Object::GenericAlias(parts) => {
                let origin = parts[0];
                if matches!(p.object(origin), Some(Object::Class(_))) {
                    // The instance comes to know what it was made by.
                    let make = p.prelude("_alias_call");
                    return with_first(p, th, make, callee, at, n, names, ret);
                }
                call(p, th, origin, at, n, names, ret)
            }
            Object::Instance { class, .. } => {
                let class = Value::Ref(*class);
                instance(p, th, callee, class, at, n, names, ret)
            }
            Object::Derived(d) => {
                let class = Value::Ref(d.class);
                instance(p, th, callee, class, at, n, names, ret)
            }
            _ => match registry().method(p.native_type(callee), sym::CALL) {
                Some(id) => with_first(p, th, Value::Native(id), callee, at, n, names, ret),
                None => not_callable(p, th, callee),
            },
        },
        _ => not_callable(p, th, callee),
    }
}

#[cold]
fn not_callable(p: &mut Process, th: &Thread, callee: Value) -> R<Next> {
    let name = super::attr::qualified_type(p, callee);
    p.type_error(th, format!("'{name}' object is not callable"))
}

#[expect(clippy::too_many_arguments, reason = "a call and its receiver")]
fn instance(
    p: &mut Process,
    th: &mut Thread,
    callee: Value,
    class: Value,
    at: usize,
    n: usize,
    names: Value,
    ret: Ret,
) -> R<Next> {
    match p.class_lookup(class, sym::CALL) {
        // What is no function is asked how it binds.
        Some(Value::Ref(r))
            if matches!(
                p.heap.get(r),
                Object::Instance { .. } | Object::StaticMethod(_) | Object::ClassMethod(_)
            ) =>
        {
            let mut args = vec![callee];
            args.extend_from_slice(&th.stack[at..at + n]);
            let call = p.prelude("_call_instance");
            call_values(p, th, call, &args, names, ret)
        }
        Some(func) => with_first(p, th, func, callee, at, n, names, ret),
        None => not_callable(p, th, callee),
    }
}

/// Calls `func` with `first` before the arguments.
#[expect(clippy::too_many_arguments, reason = "a call and its receiver")]
fn with_first(
    p: &mut Process,
    th: &mut Thread,
    func: Value,
    first: Value,
    at: usize,
    n: usize,
    names: Value,
    ret: Ret,
) -> R<Next> {
    let plain = match func {
        Value::Native(_) => true,
        Value::Ref(r) => matches!(p.heap.get(r), Object::Function(_)),
        _ => false,
    };
    if plain {
        let old = std::mem::replace(&mut th.stack[at - 1], first);
        let next = call(p, th, func, at - 1, n + 1, names, ret)?;
        if matches!(next, Next::Block(_)) {
            // The instruction will run again and must find what it found now.
            th.stack[at - 1] = old;
        }
        return Ok(next);
    }
    let mut args = vec![first];
    args.extend_from_slice(&th.stack[at..at + n]);
    call_values(p, th, func, &args, names, ret)
}

/// The function that calling `receiver.sym` calls with the receiver, if nothing else has a say in it.
pub(super) fn bound(p: &mut Process, receiver: Value, sym: Sym) -> Option<Value> {
    if let Value::Ref(r) = receiver
        && let Object::Instance { .. } = p.heap.peek(r)
    {
        let func = Value::Ref(attr::own_method(p, r, sym)?);
        return is_method(p, func).then_some(func);
    }
    attr::native_method(p, receiver, sym)
}

/// A call of `(receiver at `at`).sym(n arguments after it)`.
pub(super) fn method(
    p: &mut Process,
    th: &mut Thread,
    at: usize,
    n: usize,
    sym: Sym,
    names: Value,
    ret: Ret,
) -> R<Next> {
    let receiver = th.stack[at];
    match p.kind(receiver) {
        Some(Object::Instance { class, attrs }) => {
            let shadowed =
                attrs.get(sym).is_some() || attrs.given().is_some() || p.intercepts(*class);
            let class = Value::Ref(*class);
            if let Value::Ref(r) = receiver {
                p.heap.saw_attr(r, sym, false);
            }
            if !shadowed
                && let Some(func) = p.class_lookup(class, sym)
                && is_method(p, func)
            {
                return call(p, th, func, at, n + 1, names, ret);
            }
        }
        // What is called is its global.
        Some(Object::Module(_)) => {}
        _ => {
            if let Some(func) = attr::native_method(p, receiver, sym) {
                return call(p, th, func, at, n + 1, names, ret);
            }
        }
    }
    let mut found = Value::Undef;
    let callee = match super::arith::take_answer(th) {
        Some(answer) => answer,
        None if let Value::Ref(r) = receiver
            && attr::fast(p, r, sym, &mut found) =>
        {
            found
        }
        None => match attr::get_attr(p, th, receiver, sym)? {
            attr::Lookup::Value(value) => value,
            attr::Lookup::Call(func, args) => {
                return call_values(p, th, func, &args, Value::Undef, Ret::Answer);
            }
            attr::Lookup::Missing => return attr::missing(p, th, receiver, sym),
        },
    };
    if let (Value::Type(_), Value::Native(id)) = (receiver, callee)
        && n > 0
    {
        let given = th.stack[at + 1];
        crate::natives::dunder::check_receiver(p, th, id, given)?;
    }
    if let Value::Ref(func) = callee
        && matches!(p.heap.get(func), Object::Function(_))
    {
        return function(p, th, func, at + 1, n, names, ret);
    }
    let old = th.stack[at];
    let next = call(p, th, callee, at + 1, n, names, ret)?;
    if matches!(next, Next::Block(_)) {
        th.stack[at] = old;
    }
    Ok(next)
}

fn is_method(p: &Process, func: Value) -> bool {
    match func {
        Value::Native(_) => true,
        Value::Ref(r) => matches!(p.heap.get(r), Object::Function(_)),
        _ => false,
    }
}

/// Runs a native.
pub(super) fn native(
    p: &mut Process,
    th: &mut Thread,
    id: NativeId,
    at: usize,
    n: usize,
    names: Value,
    ret: Ret,
) -> R<Next> {
    let native = registry().get(id);
    if let Some(watch) = p.heap.watch_mut() {
        watch.calls = true;
    }
    match (native.call)(p, th, Call { at, n, names }) {
        Ok(Flow::Value(value)) => p.finish(th, ret, value),
        Ok(flow) => follow(p, th, flow, ret),
        Err(_)
            if n == 0
                && let Some(owner) = registry().owner(id) =>
        {
            let (owner, name) = (owner.name(), native.name);
            let message = if crate::text::plain::is_slot(name, owner) {
                format!("descriptor '{name}' of '{owner}' object needs an argument")
            } else {
                format!("unbound method {owner}.{name}() needs an argument")
            };
            p.type_error(th, message)
        }
        Err(Fault::NeedsPython) if !native.fallback.is_empty() => {
            let args = th.stack[at..at + n].to_vec();
            let fallback = p.prelude(native.fallback);
            call_values(p, th, fallback, &args, names, ret)
        }
        Err(Fault::NeedsPython) => {
            let name = native.name;
            p.unsupported(th, format!("{name}() is not supported on these objects here"))
        }
        Err(fault) => Err(fault),
    }
}

/// Does what a native asked for.
pub(crate) fn follow(p: &mut Process, th: &mut Thread, flow: Flow, ret: Ret) -> R<Next> {
    match flow {
        Flow::Value(value) => p.finish(th, ret, value),
        Flow::Call(callee, args) => call_values(p, th, callee, &args, Value::Undef, ret),
        Flow::Block(block) => Ok(Next::Block(block)),
        Flow::Push(frame) => {
            let made = matches!(&frame, Frame::Python(frame) if frame.code.unit().is_some());
            th.frames.push(frame.returning(ret));
            Ok(if made { Next::Program } else { Next::Frames })
        }
        Flow::Resume { generator, value, default } => {
            super::generator::resume_for_call(p, th, generator, value, default, ret)
        }
        Flow::Throw { generator, exception } => {
            super::generator::throw(p, th, generator, exception, ret)
        }
        Flow::ThrowOther { generator, given } => {
            super::generator::throw_other(p, th, generator, given, ret)
        }
        Flow::Exit(status) => {
            p.exit = Some(status);
            Ok(Next::Stop(Stop::Exited))
        }
    }
}

impl Frame {
    fn returning(self, ret: Ret) -> Frame {
        match self {
            Frame::Python(frame) => Frame::Python(PyFrame { ret, ..frame }),
            Frame::Print(frame) => Frame::Print(crate::natives::print::PrintFrame { ret, ..frame }),
            Frame::Loop(mut frame) => {
                frame.ret = ret;
                Frame::Loop(frame)
            }
        }
    }
}

/// The first register above those of the frames on the stack.
pub(super) fn top(p: &Process, th: &Thread) -> usize {
    th.top()
        .map_or(0, |frame| frame.base as usize + usize::from(p.program.code(frame.code).registers))
}

/// Calls with values from anywhere.
pub(crate) fn call_values(
    p: &mut Process,
    th: &mut Thread,
    callee: Value,
    args: &[Value],
    names: Value,
    ret: Ret,
) -> R<Next> {
    let at = top(p, th) + 2;
    make_room(th, at + args.len());
    th.stack[at..at + args.len()].copy_from_slice(args);
    call(p, th, callee, at, args.len(), names, ret)
}

/// Makes the stack at least `len` registers high.
pub(super) fn make_room(th: &mut Thread, len: usize) {
    if th.stack.len() < len {
        th.stack.resize(len, Value::Undef);
    }
}

impl Process {
    /// A function of `prelude/builtins.py`.
    pub(crate) fn prelude(&self, name: &str) -> Value {
        let module = self.program.module(crate::code::ModuleId(0));
        self.program
            .syms
            .find(name)
            .and_then(|sym| module.global_index.get(&sym))
            .map_or(Value::Undef, |g| self.globals[0][usize::from(*g)])
    }

    pub(crate) fn call_prelude(
        &mut self,
        th: &mut Thread,
        name: &str,
        args: &[Value],
        ret: Ret,
    ) -> R<Next> {
        let function = self.prelude(name);
        if function.is_undef() {
            return self.unsupported(th, format!("this operation needs {name}, which is missing"));
        }
        call_values(self, th, function, args, Value::Undef, ret)
    }
}

/// Sets the thread up so that running it calls `callable(*args)` and ends it.
pub fn prepare(p: &mut Process, th: &mut Thread, callable: Value, args: &[Value]) -> R<()> {
    call_values(p, th, callable, args, Value::Undef, Ret::End).map(|_| ())
}

/// Pushes the frame of a function whose parameters are exactly the `n` values at `at`. False, and
/// nothing done, if it is not such a function.
#[inline]
pub(super) fn enter(
    p: &Process,
    th: &mut Thread,
    func: Ref,
    at: usize,
    n: usize,
    ret: Ret,
) -> bool {
    let object = match p.heap.unwatched(func) {
        Some(object) => object,
        None => p.heap.peek(func),
    };
    let Object::Function(f) = object else { return false };
    enter_known::<true>(p, th, (func, f, p.program.code(f.code)), at, n, ret)
}

/// The same for a function whose code is known; without `GROW` false also if there is no room yet, and
/// nothing is called.
#[inline(always)]
pub(super) fn enter_known<const GROW: bool>(
    p: &Process,
    th: &mut Thread,
    (func, f, code): (Ref, &Function, &Code),
    at: usize,
    n: usize,
    ret: Ret,
) -> bool {
    if !code.plain || th.frames.len() > p.recursion_limit as usize {
        return false;
    }
    let params = usize::from(code.positional);
    let given = match params.checked_sub(n) {
        Some(0) => &[][..],
        // What is not given are the last defaults.
        Some(missing) if missing <= f.defaults.len().min(FEW) && !p.heap.is_watched() => {
            &f.defaults[f.defaults.len() - missing..]
        }
        _ => return false,
    };
    let end = at + usize::from(code.registers);
    if GROW {
        th.make_room(end);
    } else if !th.has_room(end) {
        return false;
    }
    if !given.is_empty() {
        copy_few(given, &mut th.stack[at + n..at + params]);
    }
    th.stack[at + params..at + code.locals.len()].fill(Value::Undef);
    if !f.closure.is_empty() {
        let free = at + usize::from(code.first_free);
        for (slot, cell) in th.stack[free..].iter_mut().zip(f.closure.iter()) {
            *slot = Value::Ref(*cell);
        }
    }
    th.push_blank(|frame| {
        (frame.code, frame.base) = (f.code, at as u32);
        (frame.ret, frame.func) = (ret, Some(func));
    });
    true
}

/// Pushes a function's frame, or makes its generator.
#[inline]
pub(super) fn function(
    p: &mut Process,
    th: &mut Thread,
    func: Ref,
    at: usize,
    n: usize,
    names: Value,
    ret: Ret,
) -> R<Next> {
    let known = match p.heap.unwatched(func) {
        Some(Object::Function(f)) => Some(p.program.code(f.code)),
        _ => None,
    };
    if names.is_undef() && known.is_none_or(|code| code.plain) && enter(p, th, func, at, n, ret) {
        return Ok(Next::Frames);
    }
    if known.is_some_and(|code| code.sleeps)
        && n == 1
        && names.is_undef()
        && let Some(next) = crate::aio::call_of_sleep(p, th, th.stack[at], ret)
    {
        return next;
    }
    super::function::call(p, th, func, at, n, names, ret)
}

/// A call of a class: a new instance, then `__init__`.
fn class(
    p: &mut Process,
    th: &mut Thread,
    class: Ref,
    at: usize,
    n: usize,
    names: Value,
    ret: Ret,
) -> R<Next> {
    let Object::Class(c) = p.heap.peek(class) else { return Ok(Next::Frames) };
    let (native_type, meta) = (c.native, c.meta);
    let this = Value::Ref(class);
    if let Value::Ref(_) = meta
        && let Some(func @ Value::Ref(_)) = p.class_lookup(meta, sym::CALL)
    {
        return with_first(p, th, func, this, at, n, names, ret);
    }
    let custom_new = matches!(p.class_lookup(this, sym::NEW), Some(Value::Ref(_)));
    let init = p.class_lookup(this, sym::INIT);
    let plain_init = match init {
        // The call of one that is `async`, or has a `yield`, gives something: the prelude complains.
        Some(Value::Ref(r)) => match p.heap.get(r) {
            Object::Function(f) => p.program.code(f.code).kind == CodeKind::Function,
            _ => false,
        },
        _ => true,
    };
    if custom_new || !plain_init {
        let construct = p.prelude("_construct");
        return with_first(p, th, construct, this, at, n, names, ret);
    }
    let init = init.filter(|init| matches!(init, Value::Ref(_)));
    if native_type == T::Object {
        if let Some(abstracts) = p.class_lookup(this, sym::ABSTRACTS) {
            super::class::check_abstract(p, th, this, abstracts)?;
        }
        let object = p
            .heap
            .alloc(th.region, Object::Instance { class, attrs: crate::sym::SymMap::default() });
        p.heap.saw_attr(class, sym::DEL, false);
        if matches!(p.heap.peek(class), Object::Class(c) if c.ends) {
            crate::finalize::note(p, object);
        }
        let Some(Value::Ref(init)) = init else {
            if n > 0 {
                let name = p.class_name(this).to_owned();
                return p.type_error(th, format!("{name}() takes no arguments"));
            }
            return p.finish(th, ret, Value::Ref(object));
        };
        return initialise(p, th, init, object, at, n, names, ret);
    }
    let Some(new) = registry().method(native_type, sym::NEW) else {
        let construct = p.prelude("_construct");
        return with_first(p, th, construct, this, at, n, names, ret);
    };
    // What is mutable is filled by its own `__init__`; the rest takes its contents at once.
    let mutable = matches!(
        native_type,
        T::List | T::Dict | T::Set | T::ByteArray | T::Deque | T::Future | T::Task
    );
    let Some(Value::Ref(init)) = init else {
        return with_first(p, th, Value::Native(new), this, at, n, names, ret);
    };
    let saved = std::mem::replace(&mut th.stack[at - 1], this);
    let given = if mutable { 1 } else { n + 1 };
    let flow = (registry().get(new).call)(
        p,
        th,
        Call { at: at - 1, n: given, names: if mutable { Value::Undef } else { names } },
    );
    let object = match flow {
        Ok(Flow::Value(Value::Ref(object))) => object,
        Ok(_) | Err(Fault::NeedsPython) => {
            th.stack[at - 1] = saved;
            let construct = p.prelude("_construct");
            return with_first(p, th, construct, this, at, n, names, ret);
        }
        Err(fault) => return Err(fault),
    };
    initialise(p, th, init, object, at, n, names, ret)
}

#[expect(clippy::too_many_arguments, reason = "a call and its receiver")]
fn initialise(
    p: &mut Process,
    th: &mut Thread,
    init: Ref,
    object: Ref,
    at: usize,
    n: usize,
    names: Value,
    ret: Ret,
) -> R<Next> {
    th.stack[at - 1] = Value::Ref(object);
    let next = function(p, th, init, at - 1, n + 1, names, ret)?;
    if matches!(next, Next::Frames)
        && let Some(Frame::Python(frame)) = th.frames.last_mut()
    {
        frame.instance = Some(object);
    }
    Ok(next)
}
