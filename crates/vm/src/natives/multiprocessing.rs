//! What processes share, for the prelude's `multiprocessing`.
//!
//! A request that wants an answer blocks the thread; the driver answers and the same call runs
//! again. A timeout of None waits for ever.

use heddle_protocol::{Actor, EventKind};

use super::{
    Native, native,
    thread::{deadline, wait_kind},
};
use crate::{
    interp::import,
    kernel::{Ends, Handle, KernelId, KernelReply, KernelRequest, KernelWait, Life, Scalar, Side},
    object::Object,
    pickle,
    process::{Call, Flow, Process, R},
    process_sched::FIRST_PID,
    text,
    thread::{BlockReason, Ret, Thread, WaitKind},
    types::T,
    value::Value,
};

pub const TABLE: &[Native] = &[
    native("_k_semaphore", semaphore),
    native("_k_acquire", acquire),
    native("_k_release", release),
    native("_k_await_zero", await_zero),
    native("_k_count", count),
    native("_k_channel", channel),
    native("_k_end", end),
    native("_k_put", put),
    native("_k_send", send),
    native("_sees_feeders", sees_feeders),
    native("_is_fixed", is_fixed_value),
    native("_k_receive", receive),
    native("_k_poll", poll),
    native("_k_length", length),
    native("_k_drain", drain),
    native("_k_close", close),
    native("_k_lend", lend),
    native("_k_offer", offer),
    native("_k_shut", shut),
    native("_k_knock", knock),
    native("_k_lives", lives),
    native("_k_fetch", fetch),
    native("_k_cells", cells),
    native("_k_number", number_of),
    native("_k_numbered", numbered),
    native("_k_load", load),
    native("_k_store", store),
    native("_k_fork", fork),
    native("_k_spawn", spawn),
    native("_k_wait", wait),
    native("_k_wait_any", wait_any),
    native("_k_signal", signal),
    native("_k_boot", boot),
    native("_k_named", rename),
    native("_k_exit", exit),
    native("_k_first_pid", first_pid),
    native("_getpid", getpid),
    native("_os_getpid", getpid),
    native("_getppid", getppid),
    native("_imported", imported),
    native("_can_import", can_import),
    native("_run_module", run_module),
];

/// What came of a request.
enum Answer {
    Reply(KernelReply),
    Flow(Flow),
}

/// Asks the kernel, or finds its answer. `timeout` None waits for ever.
fn ask(
    p: &mut Process,
    th: &mut Thread,
    request: impl FnOnce(&Process) -> KernelRequest,
    (kind, on): (WaitKind, Value),
    timeout: Value,
) -> R<Answer> {
    let resumed = th.resumed.take();
    if let Some(reply) = p.kernel.take_answer(th.id.0) {
        return Ok(Answer::Reply(reply));
    }
    let until = match resumed {
        Some(resumed) if resumed.timed_out => return Ok(Answer::Reply(KernelReply::TimedOut)),
        Some(resumed) => resumed.deadline,
        None => deadline(p, th, timeout)?,
    };
    let wait = KernelWait { request: request(p), on, kind, announced: resumed.is_some() };
    Ok(Answer::Flow(p.block(th, BlockReason::Kernel(Box::new(wait)), until, resumed)))
}

/// The same for what is always possible: nobody waits for anything but the answer.
fn ask_at_once(p: &mut Process, th: &mut Thread, request: KernelRequest) -> R<Answer> {
    ask(p, th, |_| request, (WaitKind::Sleep, Value::None), Value::None)
}

fn handle(p: &mut Process, th: &Thread, value: Value) -> R<Handle> {
    match p.object(value) {
        Some(Object::Kernel(handle)) => Ok(*handle),
        _ => p.raise(th, T::OSError, "handle is closed"),
    }
}

fn new_handle(p: &mut Process, th: &Thread) -> R<Handle> {
    match p.kernel.next_id(p.pid) {
        Some(id) => Ok(Handle { id, ends: Ends::Both }),
        None => {
            let text = p.str(th, "Too many open files");
            Err(p.fault(th, T::OSError, &[Value::Int(24), text]))
        }
    }
}

fn number(p: &Process, value: Value) -> u32 {
    p.as_i64(value).and_then(|n| u32::try_from(n).ok()).unwrap_or_default()
}

/// Whether what is made goes with the process that makes it.
fn life(passing: Value) -> Life {
    if passing == Value::Bool(true) { Life::Maker } else { Life::Run }
}

/// `_k_semaphore(value, max, passing=False)`.
fn semaphore(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let handle = new_handle(p, th)?;
    let (value, max) = (number(p, call.arg(th, 0)), number(p, call.arg(th, 1)));
    let life = life(call.arg(th, 2));
    p.kernel.post(KernelRequest::MakeSemaphore { id: handle.id, value, max, life });
    Ok(Flow::Value(p.alloc(th, Object::Kernel(handle))))
}

/// `_k_acquire(handle, timeout, kind, on)`: whether it was taken; None if it is gone.
fn acquire(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let kind = wait_kind(p.as_str(call.arg(th, 2)).unwrap_or_default());
    let on = call.arg(th, 3);
    let answer = ask(p, th, |_| KernelRequest::Acquire { id }, (kind, on), call.arg(th, 1))?;
    let is_told = kind == WaitKind::Lock || kind == WaitKind::Semaphore;
    if is_told && matches!(answer, Answer::Reply(KernelReply::Done)) {
        // In which order locks are taken is told by their names, and what is of the kernel has none.
        let (object, name) = (id.0, p.name_aside(th, on));
        p.emit(th, EventKind::Acquire { object, name });
    }
    Ok(as_done(answer))
}

/// `_k_await_zero(handle, timeout, kind, on)`: whether it was 0; None if it is gone.
fn await_zero(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let kind = wait_kind(p.as_str(call.arg(th, 2)).unwrap_or_default());
    let on = (kind, call.arg(th, 3));
    let answer = ask(p, th, |_| KernelRequest::AwaitZero { id }, on, call.arg(th, 1))?;
    Ok(as_done(answer))
}

/// `_k_release(handle, on)`: whether it was below its maximum; None if it is gone.
fn release(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let on = call.arg(th, 1);
    let answer = ask_at_once(p, th, KernelRequest::Release { id })?;
    if on.as_ref().is_some() && matches!(answer, Answer::Reply(KernelReply::Done)) {
        let (object, name) = (id.0, p.name_of(th, on));
        p.emit(th, EventKind::Release { object, name });
    }
    Ok(as_done(answer))
}

fn count(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let answer = ask_at_once(p, th, KernelRequest::Count { id })?;
    Ok(as_number(answer))
}

fn as_number(answer: Answer) -> Flow {
    match answer {
        Answer::Flow(flow) => flow,
        Answer::Reply(KernelReply::Number(n)) => Flow::Value(Value::Int(n)),
        Answer::Reply(_) => Flow::Value(Value::None),
    }
}

/// Whether it was done; None if what was asked for is gone.
fn as_done(answer: Answer) -> Flow {
    match answer {
        Answer::Flow(flow) => flow,
        Answer::Reply(KernelReply::Broken) => Flow::Value(Value::None),
        Answer::Reply(reply) => Flow::Value(Value::Bool(reply == KernelReply::Done)),
    }
}

/// `_k_channel(passing=False)`.
fn channel(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let handle = new_handle(p, th)?;
    let life = life(call.arg(th, 0));
    p.kernel.post(KernelRequest::MakeChannel { id: handle.id, life });
    Ok(Flow::Value(p.alloc(th, Object::Kernel(handle))))
}

/// `_k_end(channel, writing)`: a handle of one end only.
fn end(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let ends = if call.arg(th, 1) == Value::Bool(true) { Ends::Write } else { Ends::Read };
    Ok(Flow::Value(p.alloc(th, Object::Kernel(Handle { id, ends }))))
}

fn bytes_of(p: &Process, value: Value) -> Option<std::sync::Arc<[u8]>> {
    match p.object(value)? {
        Object::Bytes(bytes) => Some((&**bytes).into()),
        Object::ByteArray(bytes) => Some(bytes.as_slice().into()),
        _ => None,
    }
}

/// `_sees_feeders()`: whether a program can tell that what was put is not there yet.
fn sees_feeders(p: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(Value::Bool(p.program.sees_feeders)))
}

/// `_is_fixed(value)`: whether its pickle is the same whenever it is made.
fn is_fixed_value(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    Ok(Flow::Value(Value::Bool(text::is_fixed(p, call.arg(th, 0)))))
}

/// `_k_put(channel, pickle, on)`: at once, whatever is in it.
fn put(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let Some(bytes) = bytes_of(p, call.arg(th, 1)) else { return Ok(Flow::Value(Value::None)) };
    p.kernel.post(KernelRequest::Put { id, bytes });
    let (object, name) = (id.0, p.name_of(th, call.arg(th, 2)));
    p.emit(th, EventKind::Put { object, name, item: 0 });
    Ok(Flow::Value(Value::None))
}

/// `_k_send(channel, bytes, on)`: True, or None if nobody can read.
fn send(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let Some(bytes) = bytes_of(p, call.arg(th, 1)) else { return Ok(Flow::Value(Value::None)) };
    let on = call.arg(th, 2);
    let request = |_: &Process| KernelRequest::Send { id, bytes };
    let answer = ask(p, th, request, (WaitKind::Room, on), Value::None)?;
    if matches!(answer, Answer::Reply(KernelReply::Done)) {
        let (object, name) = (id.0, p.name_of(th, on));
        p.emit(th, EventKind::Put { object, name, item: 0 });
    }
    Ok(as_done(answer))
}

/// `_k_receive(channel, timeout, on, kind="item")`: bytes; None when the time is up; False if nobody can
/// write, or it is gone.
fn receive(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let kind = wait_kind(p.as_str(call.arg(th, 3)).unwrap_or("item"));
    let on = call.arg(th, 2);
    let request = |_: &Process| KernelRequest::Receive { id };
    Ok(match ask(p, th, request, (kind, on), call.arg(th, 1))? {
        Answer::Flow(flow) => flow,
        Answer::Reply(KernelReply::Bytes(bytes)) => {
            p.reserve(th, bytes.len())?;
            let (object, name) = (id.0, p.name_of(th, on));
            p.emit(th, EventKind::Get { object, name, item: 0 });
            Flow::Value(p.alloc(th, Object::Bytes((&*bytes).into())))
        }
        Answer::Reply(KernelReply::Eof | KernelReply::Broken) => Flow::Value(Value::Bool(false)),
        Answer::Reply(_) => Flow::Value(Value::None),
    })
}

/// `_k_poll(channel, timeout, on, kind="item")`: whether there is something to receive.
fn poll(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let kind = wait_kind(p.as_str(call.arg(th, 3)).unwrap_or("item"));
    let on = call.arg(th, 2);
    let answer = ask(p, th, |_| KernelRequest::Poll { id }, (kind, on), call.arg(th, 1))?;
    Ok(as_done(answer))
}

fn length(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let answer = ask_at_once(p, th, KernelRequest::Length { id })?;
    Ok(as_number(answer))
}

/// `_k_drain(channel, on)`: waits until the pipe holds all that this process put.
fn drain(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let on = (WaitKind::Room, call.arg(th, 1));
    let answer = ask(p, th, |_| KernelRequest::Drain { id }, on, Value::None)?;
    Ok(as_done(answer))
}

/// `_k_close(end)`.
fn close(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Handle { id, ends } = handle(p, th, call.arg(th, 0))?;
    if ends != Ends::Write {
        p.kernel.post(KernelRequest::Close { id, side: Side::Read });
    }
    if ends != Ends::Read {
        p.kernel.post(KernelRequest::Close { id, side: Side::Write });
    }
    Ok(Flow::Value(Value::None))
}

/// `_k_lend(end, number)`: a process holds it too.
fn lend(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let handle = handle(p, th, call.arg(th, 0))?;
    let to = number(p, call.arg(th, 1));
    p.kernel.post(KernelRequest::Lend { handle, to });
    Ok(Flow::Value(Value::None))
}

/// `_k_offer(ends)`: the number of an offer of them.
fn offer(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let ends = p.as_items(call.arg(th, 0)).unwrap_or_default().to_vec();
    let handles = ends.into_iter().map(|end| handle(p, th, end)).collect::<R<Vec<Handle>>>()?;
    let id = new_handle(p, th)?.id;
    p.kernel.post(KernelRequest::Offer { id, handles });
    Ok(Flow::Value(Value::Int(i64::from(id.0))))
}

/// `_k_shut()`: who comes for an offer of this process is not let in any more.
fn shut(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let answer = ask_at_once(p, th, KernelRequest::Shut)?;
    Ok(as_done(answer))
}

/// `_k_knock(number)`: True if a process lets in who comes for its offers, None if it does no more, False if it
/// is over and had not said so.
fn knock(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let pid = number(p, call.arg(th, 0));
    let answer = ask_at_once(p, th, KernelRequest::Knock { pid })?;
    Ok(as_done(answer))
}

/// `_k_lives(number)`: whether a process is not over.
fn lives(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let pid = number(p, call.arg(th, 0));
    let answer = ask_at_once(p, th, KernelRequest::Lives { pid })?;
    Ok(as_found(answer))
}

/// `_k_fetch(offer)`: whether who made it is still there; the ends are this process's then.
fn fetch(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = KernelId(number(p, call.arg(th, 0)));
    let answer = ask_at_once(p, th, KernelRequest::Fetch { id })?;
    Ok(as_found(answer))
}

fn as_found(answer: Answer) -> Flow {
    match answer {
        Answer::Flow(flow) => flow,
        Answer::Reply(reply) => Flow::Value(Value::Bool(reply == KernelReply::Done)),
    }
}

fn scalar(p: &Process, value: Value) -> Scalar {
    match value {
        Value::Float(f) => {
            Scalar::Float(if f.is_nan() { f64::NAN.copysign(f) } else { f }.to_bits())
        }
        other => Scalar::Int(p.as_i64(other).unwrap_or_default()),
    }
}

/// `_k_cells(list)`: shared numbers.
fn cells(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let handle = new_handle(p, th)?;
    let items = p.as_items(call.arg(th, 0)).unwrap_or_default();
    let cells = items.iter().map(|value| scalar(p, *value)).collect();
    p.kernel.post(KernelRequest::MakeCells { id: handle.id, cells });
    Ok(Flow::Value(p.alloc(th, Object::Kernel(handle))))
}

/// `_k_number(shared)`: by which any process can find it.
fn number_of(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    Ok(Flow::Value(Value::Int(i64::from(id.0))))
}

/// `_k_numbered(number)`: what has that number. Looking into it says whether there is any.
fn numbered(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = KernelId(number(p, call.arg(th, 0)));
    Ok(Flow::Value(p.alloc(th, Object::Kernel(Handle { id, ends: Ends::Both }))))
}

/// `_k_load(cells, at)`.
fn load(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let at = number(p, call.arg(th, 1));
    Ok(match ask_at_once(p, th, KernelRequest::Load { id, at })? {
        Answer::Flow(flow) => flow,
        Answer::Reply(KernelReply::Value(Scalar::Int(i))) => Flow::Value(Value::Int(i)),
        Answer::Reply(KernelReply::Value(Scalar::Float(bits))) => {
            Flow::Value(p.float(th, f64::from_bits(bits)))
        }
        Answer::Reply(_) => Flow::Value(Value::None),
    })
}

/// `_k_store(cells, at, value)`.
fn store(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, th, call.arg(th, 0))?.id;
    let at = number(p, call.arg(th, 1));
    let value = scalar(p, call.arg(th, 2));
    let answer = ask_at_once(p, th, KernelRequest::Store { id, at, value })?;
    Ok(as_done(answer))
}

/// `_k_fork()`: the child's number, or 0 in the child.
fn fork(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let answer = ask_at_once(p, th, KernelRequest::Fork)?;
    started(p, th, answer)
}

/// `_k_spawn(bytes, pickle)`: the child's number. What the pickle within the bytes mentions is the
/// child's from now on.
fn spawn(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(boot) = bytes_of(p, call.arg(th, 0)) else { return Ok(Flow::Value(Value::None)) };
    let inherits = bytes_of(p, call.arg(th, 1)).map(|bytes| pickle::handles(&bytes));
    let inherits = inherits.unwrap_or_default();
    let answer = ask_at_once(p, th, KernelRequest::Spawn { boot, inherits })?;
    started(p, th, answer)
}

fn started(p: &mut Process, th: &mut Thread, answer: Answer) -> R<Flow> {
    match answer {
        Answer::Flow(flow) => Ok(flow),
        Answer::Reply(KernelReply::Pid(pid)) => Ok(Flow::Value(Value::Int(i64::from(pid)))),
        Answer::Reply(KernelReply::Child) => Ok(Flow::Value(Value::Int(0))),
        Answer::Reply(_) => {
            let text = p.str(th, "Resource temporarily unavailable");
            Err(p.fault(th, T::BlockingIOError, &[Value::Int(11), text]))
        }
    }
}

/// `_k_wait(number, timeout, on)`: the exit status, or None when the time is up.
fn wait(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let pid = number(p, call.arg(th, 0));
    let on = (WaitKind::End, call.arg(th, 2));
    Ok(match ask(p, th, |_| KernelRequest::Wait { pid }, on, call.arg(th, 1))? {
        Answer::Flow(flow) => flow,
        Answer::Reply(KernelReply::Status(status)) => {
            let whom = Actor { process: pid, thread: 0, task: 0 };
            p.emit(th, EventKind::Join { whom });
            Flow::Value(Value::Int(i64::from(status)))
        }
        Answer::Reply(_) => Flow::Value(Value::None),
    })
}

/// `_k_wait_any(numbers, channels, timeout, on, kind="item")`: the position of one that is ready, processes
/// first, or None.
fn wait_any(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let kind = wait_kind(p.as_str(call.arg(th, 4)).unwrap_or("item"));
    let on = (kind, call.arg(th, 3));
    let (pids, channels) = (call.arg(th, 0), call.arg(th, 1));
    let request = |p: &Process| {
        let pids = p.as_items(pids).unwrap_or_default().iter().map(|v| number(p, *v)).collect();
        let channels = p.as_items(channels).unwrap_or_default().iter();
        let channels = channels.filter_map(|v| match p.object(*v) {
            Some(Object::Kernel(handle)) => Some(handle.id),
            _ => None,
        });
        KernelRequest::WaitAny { pids, channels: channels.collect() }
    };
    let answer = ask(p, th, request, on, call.arg(th, 2))?;
    Ok(as_number(answer))
}

/// `_k_signal(number, signal)`: False if it is over already.
fn signal(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let pid = number(p, call.arg(th, 0));
    let signal = p.as_i64(call.arg(th, 1)).and_then(|n| i32::try_from(n).ok()).unwrap_or(15);
    let answer = ask_at_once(p, th, KernelRequest::Signal { pid, signal })?;
    Ok(as_done(answer))
}

/// What a spawned process was given, as bytes; else None.
fn boot(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(match p.kernel.boot.clone() {
        Some(bytes) => p.alloc(th, Object::Bytes((&*bytes).into())),
        None => Value::None,
    }))
}

/// `_k_named(name)`: this process's name, said when it begins.
fn rename(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let name = p.as_str(call.arg(th, 0)).unwrap_or_default().to_owned();
    p.name = name.as_str().into();
    p.emit(th, EventKind::Start { name, parent: p.kernel.parent });
    Ok(Flow::Value(Value::None))
}

/// `_k_exit(status)`: ends the process at once.
fn exit(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let status = p.as_i64(call.arg(th, 0)).unwrap_or_default();
    Ok(Flow::Exit((status & 0xff) as i32))
}

/// `_k_first_pid()`: the process id of process number 0.
fn first_pid(_: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(Value::Int(i64::from(FIRST_PID))))
}

fn getpid(p: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(Value::Int(i64::from(p.os_pid()))))
}

/// The first process's parent is the shell.
fn getppid(p: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    let parent = p.kernel.parent.map_or(FIRST_PID - 1, |parent| FIRST_PID + parent.process);
    Ok(Flow::Value(Value::Int(i64::from(parent))))
}

/// `_imported(name)`: the module, if it has been imported; else None.
fn imported(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let name = p.as_str(call.arg(th, 0)).unwrap_or_default();
    let id = p.program.module_index.get(name).copied();
    let module = id.and_then(|id| p.modules[usize::from(id.0)]);
    Ok(Flow::Value(module.map_or(Value::None, Value::Ref)))
}

/// `_can_import(name)`: whether the program was compiled with this module.
fn can_import(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let name = p.as_str(call.arg(th, 0)).unwrap_or_default();
    Ok(Flow::Value(Value::Bool(p.program.module_index.contains_key(name))))
}

/// `_run_module(name)`: runs the body of a module that has not been imported yet.
fn run_module(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let name = p.as_str(call.arg(th, 0)).unwrap_or_default().to_owned();
    let Some(id) = p.program.module_index.get(name.as_str()).copied() else {
        if crate::compile::is_in_library(&name) {
            let message = format!(
                "Heddle prepares modules before a program runs: import '{name}' in the program itself"
            );
            return p.unsupported(th, message);
        }
        return import::not_found(p, th, &name, false);
    };
    import::run_module(p, th, id, Ret::Drop)?;
    match th.frames.pop() {
        Some(frame) => Ok(Flow::Push(frame)),
        None => Ok(Flow::Value(Value::None)),
    }
}
