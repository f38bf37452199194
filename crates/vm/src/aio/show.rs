//! Futures, tasks, handles and coroutines as text.

use super::{Callback, Future, Outcome, Work, event_loop, handle::Handle};
use crate::{
    object::{GeneratorState, Object},
    process::Process,
    text,
    thread::{Frame, Thread},
    value::{Ref, Value},
    watch::{Kind, Shelf},
};

/// Futures shown inside of one another before it gets too deep.
const DEPTH: u32 = 8;

/// Where CPython 3.13.0 has what is written natively or hidden here: name, first line, the line
/// that it waits at.
const PLACES: &[(&str, &str, u32, u32)] = &[
    ("sleep", "tasks.py", 703, 718),
    ("wait_for", "tasks.py", 459, 507),
    ("wait", "tasks.py", 424, 451),
    ("_wait", "tasks.py", 509, 537),
    ("ensure_future.<locals>._wrap_awaitable", "tasks.py", 736, 737),
    ("shield.<locals>._inner_done_callback", "tasks.py", 958, 958),
    ("shield.<locals>._outer_done_callback", "tasks.py", 975, 975),
    ("gather.<locals>._done_callback", "tasks.py", 820, 820),
    ("_wait.<locals>._on_completion", "tasks.py", 521, 521),
    ("_chain_future.<locals>._call_set_state", "futures.py", 393, 393),
    ("_chain_future.<locals>._call_check_cancel", "futures.py", 386, 386),
    ("_run_until_complete_cb", "base_events.py", 182, 182),
    ("Queue.get", "queues.py", 172, 186),
    ("Queue.put", "queues.py", 125, 139),
    ("Queue.join", "queues.py", 242, 251),
    ("Lock.acquire", "locks.py", 90, 110),
    ("Event.wait", "locks.py", 200, 213),
    ("Condition.wait", "locks.py", 248, 272),
    ("Condition.wait_for", "locks.py", 303, 313),
    ("Semaphore.acquire", "locks.py", 386, 407),
    ("Barrier.wait", "locks.py", 511, 527),
    ("to_thread", "threads.py", 12, 25),
    ("TaskGroup._on_task_done", "taskgroups.py", 202, 202),
    ("Runner.run", "runners.py", 86, 100),
    ("BaseEventLoop.shutdown_asyncgens", "base_events.py", 572, 584),
    ("BaseEventLoop.shutdown_default_executor", "base_events.py", 597, 612),
];

/// `file:line` of hidden code as CPython's library has it.
fn library_place(name: &str, waiting: bool) -> Option<String> {
    let (_, file, first, at) = PLACES.iter().find(|(known, ..)| *known == name)?;
    Some(format!("<lib>/asyncio/{file}:{}", if waiting { at } else { first }))
}

/// The process, and the thread that runs where it is known.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    pub p: &'a Process,
    pub th: Option<&'a Thread>,
}

/// `repr` of a future or task.
pub fn future(p: &Process, th: Option<&Thread>, r: Ref) -> String {
    show(View { p, th }, r, 0)
}

fn show(v: View<'_>, r: Ref, depth: u32) -> String {
    let p = v.p;
    let Object::Future(inner) = p.get(r) else {
        return text::repr(p, Value::Ref(r)).unwrap_or_else(|_| text::plain::plain(p, r));
    };
    if depth > DEPTH {
        return "...".to_owned();
    }
    let mut parts = vec![p.type_name(Value::Ref(r)).to_owned(), state(inner).to_owned()];
    if let Some(task) = inner.task() {
        let name = text::repr(p, task.name).unwrap_or_default();
        parts.push(format!("name={name}"));
        if !task.over_at_once {
            parts.push(format!("coro=<{}>", coroutine(v, task.coroutine)));
        }
        if let Some(waiter) = task.waiter {
            parts.push(format!("wait_for={}", show(v, waiter, depth + 1)));
        }
    }
    match &inner.outcome {
        Outcome::Exception(exc, _) => {
            parts.push(format!("exception={}", any(v, Value::Ref(*exc), depth)));
        }
        Outcome::Result(value) => parts.push(format!("result={}", short(v, *value, depth))),
        Outcome::Pending | Outcome::Cancelled => {}
    }
    match inner.callbacks.as_slice() {
        [] => {}
        [one] => parts.push(format!("cb=[{}]", callback(v, one))),
        [one, two] => parts.push(format!("cb=[{}, {}]", callback(v, one), callback(v, two))),
        [first, between @ .., last] => parts.push(format!(
            "cb=[{}, <{} more>, {}]",
            callback(v, first),
            between.len(),
            callback(v, last)
        )),
    }
    if let Some(source) = &inner.source {
        parts.push(format!("created at {}", source.at));
    }
    format!("<{}>", parts.join(" "))
}

fn state(inner: &Future) -> &'static str {
    match &inner.outcome {
        Outcome::Pending if inner.task().is_some_and(|task| task.cancels > 0) => "cancelling",
        Outcome::Pending => "pending",
        Outcome::Cancelled => "cancelled",
        Outcome::Result(_) | Outcome::Exception(..) => "finished",
    }
}

fn any(v: View<'_>, value: Value, depth: u32) -> String {
    let p = v.p;
    match value {
        Value::Ref(r) if matches!(p.get(r), Object::Future(_)) => show(v, r, depth + 1),
        _ => text::repr(p, value).unwrap_or_else(|_| match value {
            Value::Ref(r) => text::plain::plain(p, r),
            _ => String::new(),
        }),
    }
}

/// As `reprlib.repr` shortens it.
fn short(v: View<'_>, value: Value, depth: u32) -> String {
    let p = v.p;
    let sequence = |open: &str, items: &[Value], close: &str, most: usize| {
        let mut shown: Vec<String> =
            items.iter().take(most).map(|item| short(v, *item, depth + 1)).collect();
        if items.len() > most {
            shown.push("...".to_owned());
        }
        format!("{open}{}{close}", shown.join(", "))
    };
    if depth > DEPTH {
        return "...".to_owned();
    }
    match p.object(value) {
        Some(Object::Str(s)) => {
            let head: String = s.text().chars().take(30).collect();
            let whole = quote(&head);
            if whole.chars().count() <= 30 {
                return whole;
            }
            let tail: String = s.text().chars().skip((s.chars()).saturating_sub(14)).collect();
            let head: String = s.text().chars().take(13).collect();
            let whole = quote(&format!("{head}{tail}"));
            let count = whole.chars().count();
            let start: String = whole.chars().take(13).collect();
            let end: String = whole.chars().skip(count.saturating_sub(14)).collect();
            format!("{start}...{end}")
        }
        Some(Object::List(items)) => sequence("[", items, "]", 6),
        Some(Object::Tuple(items)) => {
            sequence("(", items, if items.len() == 1 { ",)" } else { ")" }, 6)
        }
        _ => {
            let whole = any(v, value, depth);
            let is_dict = matches!(p.object(value), Some(Object::Dict(_) | Object::Future(_)));
            let count = whole.chars().count();
            if is_dict || count <= 30 {
                return whole;
            }
            let start: String = whole.chars().take(13).collect();
            let tail: String = whole.chars().skip(count - 14).collect();
            format!("{start}...{tail}")
        }
    }
}

fn quote(text: &str) -> String {
    let mut out = String::new();
    text::quote::push_str(&mut out, text, text::quote::Charset::Unicode);
    out
}

fn callback(v: View<'_>, callback: &Callback) -> String {
    match callback {
        Callback::Wake(_) => "Task.task_wakeup()".to_owned(),
        Callback::Gather(_) => {
            "gather.<locals>._done_callback() at <lib>/asyncio/tasks.py:820".to_owned()
        }
        Callback::Stop => "_run_until_complete_cb() at <lib>/asyncio/base_events.py:182".to_owned(),
        Callback::Python { function, .. } => call(v, *function, None),
    }
}

/// `name() at file:line` of a callable; `args` are shown if given (debug mode).
pub fn call(v: View<'_>, function: Value, args: Option<&[Value]>) -> String {
    let p = v.p;
    let name = match (function, p.object(function)) {
        (_, Some(Object::Method(method))) => text::callable_name(p, method.func),
        (_, Some(Object::NativeMethod { func, this })) => {
            format!("{}.{}", p.type_name(*this), crate::natives::registry().get(*func).name)
        }
        (Value::Native(_), _)
        | (Value::Type(_), _)
        | (_, Some(Object::Function(_) | Object::Class(_))) => match function {
            Value::Type(t) => t.name().to_owned(),
            _ => text::callable_name(p, function),
        },
        (_, Some(Object::Generator(g))) => g.qualname(&p.program).to_owned(),
        _ => any(v, function, 0),
    };
    let args = match args {
        None => "()".to_owned(),
        Some(args) => {
            let shown: Vec<String> = args.iter().map(|arg| short(v, *arg, 0)).collect();
            format!("({})", shown.join(", "))
        }
    };
    let place = match p.object(function) {
        Some(Object::Function(f)) => {
            let code = p.program.code(f.code);
            if code.hidden {
                library_place(&code.qualname, false)
            } else {
                Some(format!("{}:{}", p.program.module(code.module).file, code.first_line))
            }
        }
        _ => None,
    };
    match place {
        Some(place) => format!("{name}{args} at {place}"),
        None => format!("{name}{args}"),
    }
}

/// A handle's call.
pub fn handle_call(p: &Process, r: Ref) -> String {
    let Object::Handle(handle) = p.get(r) else { return String::new() };
    let debug = event_loop(p, handle.core).is_some_and(|inner| inner.debug);
    work(p, handle, debug).unwrap_or_default()
}

fn work(p: &Process, handle: &Handle, debug: bool) -> Option<String> {
    match &handle.work {
        Work::Call { function, args } => {
            Some(call(View { p, th: None }, *function, debug.then_some(args)))
        }
        Work::Result { .. } => {
            Some("_set_result_unless_cancelled() at <lib>/asyncio/futures.py:314".to_owned())
        }
        Work::Nothing => None,
    }
}

/// `repr` of a handle.
pub fn handle(p: &Process, r: Ref) -> String {
    let Object::Handle(handle) = p.get(r) else { return String::new() };
    let debug = event_loop(p, handle.core).is_some_and(|inner| inner.debug);
    let mut parts = vec![p.type_name(Value::Ref(r)).to_owned()];
    if handle.cancelled {
        parts.push("cancelled".to_owned());
    }
    if let Some(when) = handle.when() {
        p.heap.saw(Kind::Shelf(Shelf::Clock), false);
        parts.push(format!("when={}", text::float_repr(when)));
    }
    if !matches!(handle.work, Work::Call { function: Value::None, .. }) {
        parts.extend(work(p, handle, debug));
    }
    if let Some(source) = &handle.source {
        parts.push(format!("created at {}", source.at));
    }
    format!("<{}>", parts.join(" "))
}

/// `main() running at file:line`, `main() done, defined at file:line`.
pub fn coroutine(v: View<'_>, r: Ref) -> String {
    let p = v.p;
    let Object::Generator(g) = p.get(r) else { return String::new() };
    let code = p.program.code(g.code);
    let name = g.qualname(&p.program).to_owned();
    let file = &p.program.module(code.module).file;
    let place = |waiting: bool, line: u32| {
        if code.hidden {
            library_place(&name, waiting).unwrap_or_else(|| format!("{file}:{line}"))
        } else {
            format!("{file}:{line}")
        }
    };
    let at = match (&g.state, &g.frame) {
        (GeneratorState::Created, _) => {
            return format!("{name}() running at {}", place(false, code.first_line));
        }
        (GeneratorState::Ended, _) => {
            return format!("{name}() done, defined at {}", place(false, code.first_line));
        }
        (_, Some(frame)) => frame.pc,
        _ => running_pc(v, r).unwrap_or_default(),
    };
    let line = code.infos.get(at as usize).map_or(0, |info| info.place.line);
    format!("{name}() running at {}", place(true, line))
}

/// The instruction of a generator's frame that is on the thread's stack.
fn running_pc(v: View<'_>, r: Ref) -> Option<u32> {
    v.th?.frames.iter().rev().find_map(|frame| match frame {
        Frame::Python(frame) if frame.generator == Some(r) => Some(frame.pc),
        _ => None,
    })
}

/// Whether a future cannot be shown without the thread that runs: its coroutine's place is there.
pub fn needs_thread(p: &Process, r: Ref) -> bool {
    let Object::Future(inner) = p.get(r) else { return false };
    inner.task().is_some_and(|task| match p.get(task.coroutine) {
        Object::Generator(g) => g.state == GeneratorState::Running,
        _ => false,
    })
}
