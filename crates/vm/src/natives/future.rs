//! Methods of futures, tasks and handles.

use super::{
    Native,
    aio::copy_context,
    args::{Sig, bind},
    native,
    plain::plain,
    with_fallback,
};
use crate::{
    aio::{
        self, Callback, Future, Outcome, Role, event_loop, future as futures, show,
        task::{NewTask, Shown},
    },
    object::Object,
    process::{Call, Fault, Flow, Process, R},
    thread::Thread,
    types::T,
    value::{Ref, Value},
    watch::{Kind, Shelf},
};

pub const FUTURE: &[Native] = &[
    with_fallback("__new__", new, "_future_new"),
    native("__init__", init),
    native("__repr__", repr),
    native("__await__", itself),
    native("__iter__", itself),
    native("result", result),
    native("exception", exception),
    native("set_result", set_result),
    with_fallback("set_exception", set_exception, "_future_set_exception"),
    with_fallback("cancel", cancel, "_future_cancel"),
    native("cancelled", cancelled),
    native("done", done),
    native("add_done_callback", add_done_callback),
    native("remove_done_callback", remove_done_callback),
    native("get_loop", get_loop),
];

pub const TASK: &[Native] = &[
    with_fallback("__new__", new_task, "_task_new"),
    native("set_result", no_result),
    native("set_exception", no_exception),
    native("get_name", get_name),
    with_fallback("set_name", set_name, "_task_set_name"),
    native("get_coro", get_coro),
    with_fallback("get_stack", needs_python, "_task_get_stack"),
    with_fallback("print_stack", needs_python, "_task_print_stack"),
    native("get_context", get_context),
    native("cancelling", cancelling),
    native("uncancel", uncancel),
];

pub const HANDLE: &[Native] = &[
    native("__repr__", handle_repr),
    native("cancel", handle_cancel),
    native("cancelled", handle_cancelled),
    native("when", handle_when),
    native("get_context", handle_context),
];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));

fn give(value: Value) -> R<Flow> {
    Ok(Flow::Value(value))
}

/// Frames are looked at by the prelude.
fn needs_python(_: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Err(Fault::NeedsPython)
}

/// The receiver.
fn this(p: &mut Process, th: &Thread, call: Call) -> R<Ref> {
    match call.arg(th, 0).as_ref() {
        Some(r) if aio::future(p, r).is_some() => Ok(r),
        _ => p.type_error(th, "a Future was expected"),
    }
}

/// The state of the loop that an argument gives, or of the one that runs.
fn core_of(p: &mut Process, th: &Thread, given: Value) -> R<Ref> {
    if given.is_none() || given.is_undef() {
        // No loop runs: the prelude knows which one to take, or how to complain.
        return th.running_loop.ok_or(Fault::NeedsPython);
    }
    let core = match (p.object(given), p.find_sym("_core")) {
        (Some(Object::Instance { attrs, .. }), Some(sym)) => attrs.get(sym).and_then(Value::as_ref),
        _ => None,
    };
    match core {
        Some(core) => Ok(core),
        None => p.raise(th, T::AttributeError, "the event loop has no state of its own"),
    }
}

const NEW: Sig<1> = Sig { name: "Future", params: ["loop"], required: 0, positional: 0 };

/// `Future(*, loop=None)`.
fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    let [given] = bind(p, th, call, 1, &NEW)?;
    let core = core_of(p, th, given)?;
    let r = futures::new(p, th, core);
    if let (Value::Ref(_), Some(inner)) = (class, aio::future_mut(p, r)) {
        inner.class = class;
    }
    give(Value::Ref(r))
}

/// For derived classes that call it: the loop may be given here too.
fn init(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    if call.n > 1 && !call.names.is_undef() {
        let [given] = bind(p, th, call, 1, &NEW)?;
        let core = core_of(p, th, given)?;
        if let Some(inner) = aio::future_mut(p, r) {
            inner.core = core;
        }
    }
    NONE
}

fn repr(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    let text = show::future(p, Some(th), r);
    give(p.str(th, text))
}

/// A future is its own iterator: the machine knows how to drive it.
fn itself(_: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    give(call.arg(th, 0))
}

fn result(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    futures::result(p, th, r).map(Flow::Value)
}

fn exception(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    futures::exception(p, th, r).map(Flow::Value)
}

/// Where nothing is given at all, CPython counts instead of telling what is missing.
fn given(p: &mut Process, th: &Thread, call: Call, name: &str) -> R<()> {
    match call.n {
        0 | 1 => {
            p.type_error(th, format!("{name}() takes exactly 1 positional argument (0 given)"))
        }
        _ => Ok(()),
    }
}

fn set_result(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    given(p, th, call, "set_result")?;
    let sig = Sig { name: "set_result", params: ["result"], required: 1, positional: 1 };
    let [value] = bind(p, th, call, 1, &sig)?;
    futures::set_result(p, th, r, value)?;
    NONE
}

fn set_exception(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    given(p, th, call, "set_exception")?;
    let sig = Sig { name: "set_exception", params: ["exception"], required: 1, positional: 1 };
    let [given] = bind(p, th, call, 1, &sig)?;
    if aio::future(p, r).is_some_and(Future::is_done) {
        return aio::invalid_state(p, th, "invalid state");
    }
    let exc = match given {
        Value::Type(t) if t.is_exception() => p.exception(th, given, &[]),
        Value::Ref(exc) => match p.get(exc) {
            Object::Exception(_) => exc,
            // The class must be called.
            Object::Class(c) if c.native.is_exception() => return Err(Fault::NeedsPython),
            _ => return p.type_error(th, "invalid exception object"),
        },
        _ => return p.type_error(th, "invalid exception object"),
    };
    let exc = if p.is_stop_iteration(exc) {
        let text =
            "StopIteration interacts badly with generators and cannot be raised into a Future";
        let text = p.str(th, text);
        let error = p.exception(th, Value::Type(T::RuntimeError), &[text]);
        if let Object::Exception(e) = p.heap.get_mut(error) {
            e.cause = Value::Ref(exc);
            e.context = Value::Ref(exc);
            e.suppress_context = true;
        }
        error
    } else {
        exc
    };
    futures::fail(p, th, r, exc)?;
    NONE
}

fn cancel(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    let sig = Sig { name: "cancel", params: ["msg"], required: 0, positional: 1 };
    let [message] = bind(p, th, call, 1, &sig)?;
    aio::cancel::cancel(p, th, r, message).map(|done| Flow::Value(Value::Bool(done)))
}

fn cancelled(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    let is = aio::future(p, r).is_some_and(|inner| inner.outcome == Outcome::Cancelled);
    give(Value::Bool(is))
}

fn done(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    give(Value::Bool(aio::future(p, r).is_some_and(Future::is_done)))
}

fn add_done_callback(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    let sig =
        Sig { name: "add_done_callback", params: ["", "context"], required: 1, positional: 1 };
    let [function, context] = bind(p, th, call, 1, &sig)?;
    let context = copy_context(p, th, context);
    futures::add_callback(p, th, r, Callback::Python { function, context })?;
    NONE
}

fn same_callable(p: &Process, a: Value, b: Value) -> bool {
    match (p.object(a), p.object(b)) {
        (Some(Object::Method(a)), Some(Object::Method(b))) => {
            a.func.same(b.func) && a.this.same(b.this)
        }
        (
            Some(Object::NativeMethod { func: f, this: s }),
            Some(Object::NativeMethod { func: g, this: t }),
        ) => f == g && s.same(*t),
        _ => a.same(b),
    }
}

fn remove_done_callback(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    let wanted = call.arg(th, 1);
    let found: Vec<Callback> = aio::future(p, r)
        .map(|inner| inner.callbacks.clone())
        .unwrap_or_default()
        .into_iter()
        .filter(|callback| match callback {
            Callback::Python { function, .. } => same_callable(p, *function, wanted),
            _ => false,
        })
        .collect();
    let removed = futures::remove_callbacks(p, r, |callback| found.contains(callback));
    give(Value::Int(removed as i64))
}

fn get_loop(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    let object = aio::future(p, r).and_then(|inner| event_loop(p, inner.core));
    give(object.map_or(Value::None, |inner| inner.object))
}

/// `Task(coro, *, loop=None, name=None, context=None, eager_start=False)`.
fn new_task(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = Sig {
        name: "Task",
        params: ["coro", "loop", "name", "context", "eager_start"],
        required: 1,
        positional: 1,
    };
    let [coroutine, given, name, context, eager] = bind(p, th, call, 1, &sig)?;
    if !eager.is_undef() && crate::ops::truth(p, eager)? {
        return Err(Fault::NeedsPython);
    }
    let Some(coroutine) = coroutine.as_ref().filter(|r| matches!(p.get(*r), Object::Generator(_)))
    else {
        let shown = crate::text::repr(p, coroutine)?;
        return p.type_error(th, format!("a coroutine was expected, got {shown}"));
    };
    let core = core_of(p, th, given)?;
    if !name.is_undef() && !name.is_none() && p.as_str(name).is_none() {
        return Err(Fault::NeedsPython);
    }
    let context = copy_context(p, th, context);
    let class = call.arg(th, 0);
    let new = NewTask { core, coroutine, name, context, shown: Shown::Running };
    let r = aio::task::create(p, th, new)?;
    if let (Value::Ref(_), Some(inner)) = (class, aio::future_mut(p, r)) {
        inner.class = class;
    }
    give(Value::Ref(r))
}

fn no_result(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    p.raise(th, T::RuntimeError, "Task does not support set_result operation")
}

fn no_exception(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    p.raise(th, T::RuntimeError, "Task does not support set_exception operation")
}

fn part<V>(p: &Process, th: &Thread, call: Call, of: impl Fn(&aio::task::Task) -> V) -> Option<V> {
    aio::future(p, call.arg(th, 0).as_ref()?)?.task().map(of)
}

fn get_name(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    give(part(p, th, call, |task| task.name).unwrap_or(Value::None))
}

fn set_name(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    let [name] = plain(p, th, call, 1, "Task.set_name", 1)?;
    if p.as_str(name).is_none() {
        return Err(Fault::NeedsPython);
    }
    if let Some(task) = aio::future_mut(p, r).and_then(Future::task_mut) {
        task.name = name;
    }
    NONE
}

fn get_coro(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let coroutine = part(p, th, call, |task| (!task.over_at_once).then_some(task.coroutine));
    give(coroutine.flatten().map_or(Value::None, Value::Ref))
}

fn get_context(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    give(part(p, th, call, |task| task.context).unwrap_or(Value::None))
}

fn cancelling(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    give(Value::Int(part(p, th, call, |task| i64::from(task.cancels)).unwrap_or(0)))
}

fn uncancel(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this(p, th, call)?;
    let Some(task) = aio::future_mut(p, r).and_then(Future::task_mut) else { return NONE };
    task.cancels = task.cancels.saturating_sub(1);
    if task.cancels == 0 {
        task.must_cancel = false;
    }
    give(Value::Int(i64::from(task.cancels)))
}

fn handle(p: &mut Process, th: &Thread, call: Call) -> R<Ref> {
    match call.arg(th, 0).as_ref() {
        Some(r) if matches!(p.get(r), Object::Handle(_)) => Ok(r),
        _ => p.type_error(th, "a Handle was expected"),
    }
}

fn handle_repr(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = handle(p, th, call)?;
    let text = show::handle(p, r);
    give(p.str(th, text))
}

fn handle_cancel(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = handle(p, th, call)?;
    aio::handle::cancel(p, r);
    NONE
}

fn handle_cancelled(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = handle(p, th, call)?;
    let is = matches!(p.get(r), Object::Handle(inner) if inner.cancelled);
    give(Value::Bool(is))
}

fn handle_when(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = handle(p, th, call)?;
    p.heap.saw(Kind::Shelf(Shelf::Clock), false);
    let when = match p.get(r) {
        Object::Handle(inner) => inner.when(),
        _ => None,
    };
    match when {
        Some(when) => give(Value::Float(when)),
        None => p.raise(th, T::AttributeError, "'Handle' object has no attribute 'when'"),
    }
}

fn handle_context(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = handle(p, th, call)?;
    give(match p.get(r) {
        Object::Handle(inner) => inner.context,
        _ => Value::None,
    })
}

/// Attributes that programs and debuggers read: `fut._state` and its like.
pub fn attribute(p: &mut Process, th: &Thread, r: Ref, name: &str) -> Option<Value> {
    if let Object::Handle(inner) = p.get(r) {
        return match name {
            "_cancelled" => Some(Value::Bool(inner.cancelled)),
            "_when" => inner.when().map(Value::Float),
            _ => None,
        };
    }
    let inner = aio::future(p, r)?;
    Some(match name {
        "_state" => {
            let text = match inner.outcome {
                Outcome::Pending => "PENDING",
                Outcome::Cancelled => "CANCELLED",
                Outcome::Result(_) | Outcome::Exception(..) => "FINISHED",
            };
            p.str(th, text)
        }
        "_loop" => event_loop(p, inner.core)?.object,
        "_result" => match inner.outcome {
            Outcome::Result(value) => value,
            _ => Value::None,
        },
        "_exception" => match inner.outcome {
            Outcome::Exception(exc, _) => Value::Ref(exc),
            _ => Value::None,
        },
        "_log_traceback" => Value::Bool(inner.unseen),
        "_asyncio_future_blocking" => Value::Bool(inner.blocking),
        "_fut_waiter" => inner.task()?.waiter.map_or(Value::None, Value::Ref),
        "_coro" => Value::Ref(inner.task()?.coroutine),
        "_must_cancel" => Value::Bool(inner.task()?.must_cancel),
        "_children" => match &inner.role {
            Role::Gather(gather) => {
                let children: Vec<Value> = gather.children.iter().map(|r| Value::Ref(*r)).collect();
                p.list(th, children)
            }
            _ => return None,
        },
        _ => return None,
    })
}
