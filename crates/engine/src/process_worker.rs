//! A process's own worker: runs its main thread in slices and goes back to its event loop, where
//! answers and timers arrive.

use std::{cell::RefCell, sync::Arc};

use gloo_timers::callback::Timeout;
use heddle_protocol::{Batch, EventKind};
use heddle_session::recording::{Before, TurnLog};
use heddle_vm::{code::Program, kernel::PortMode, process::Process, thread::ThreadId};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{MessageEvent, MessagePort};

use crate::{
    messages::{Birth, FromProcess, Script, Start, ToProcess, pack, unpack},
    port::{self, Later},
    shared::{Machine, SHARED, SLOTS},
    thread_worker::{remember_interval, switch_interval},
    turn::{Turn, turn},
};

/// The main thread runs so long before the event loop has its turn.
const SLICE_US: u64 = 6_000;

struct Worker {
    later: Later,
    timer: Option<Timeout>,
    /// Set while events or the news of idleness wait to be sent.
    flush: Option<Timeout>,
    /// What arrived and was not yet given to the process.
    inbox: Vec<ToProcess>,
    answers: u32,
    /// The coordinator has been told that nothing can move.
    idle_told: bool,
    over: bool,
}

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

/// Waits for messages; the first tells which process this is.
#[wasm_bindgen]
pub fn start_process(early: Array) -> Result<(), JsValue> {
    let later = Later::new(pump)?;
    WORKER.set(Some(Worker {
        later,
        timer: None,
        flush: None,
        inbox: Vec::new(),
        answers: 0,
        idle_told: false,
        over: false,
    }));
    announce();
    // While nobody waits: what every program needs is compiled ahead, and the clock is there.
    heddle_session::warm();
    port::now_ms();
    port::listen(&early, receive);
    Ok(())
}

/// Tells the coordinator what threads need to join this process's memory.
fn announce() {
    let mut pairs: Vec<(&str, JsValue)> =
        vec![("kind", "ready".into()), ("stop", SHARED.stop_address().into())];
    if port::is_isolated() {
        pairs.push(("memory", wasm_bindgen::memory()));
    }
    let pairs: Vec<(&str, &JsValue)> = pairs.iter().map(|(k, v)| (*k, v)).collect();
    let _ = port::scope().post_message(&port::object(&pairs));
}

fn receive(data: JsValue) {
    if let Some(bytes) = port::bytes_of(&data) {
        match unpack::<ToProcess>(&bytes) {
            Some(ToProcess::Prepare(script)) => return prepare(script),
            Some(ToProcess::Start(start)) => begin(*start),
            Some(message) => WORKER.with_borrow_mut(|worker| {
                if let Some(worker) = worker {
                    if let ToProcess::Answer { .. } = message {
                        worker.answers += 1;
                        worker.idle_told = false;
                    }
                    worker.inbox.push(message);
                }
            }),
            None => return,
        }
        pump();
    } else if let Ok(port) = port::field(&data, "port").dyn_into::<MessagePort>() {
        // A thread's worker that will call when this one sleeps.
        let closure = Closure::<dyn FnMut(MessageEvent)>::new(|_: MessageEvent| pump());
        port.set_onmessage(Some(closure.as_ref().unchecked_ref()));
        closure.forget();
        // It waits for this: see `worker.js`.
        let _ = port.post_message(&JsValue::NULL);
        // The port lives as long as the worker.
        std::mem::forget(port);
    }
}

thread_local! {
    /// What may be run next, compiled ahead.
    static PREPARED: RefCell<Option<(Script, Arc<Program>)>> = const { RefCell::new(None) };
}

fn prepare(script: Script) {
    let program = compile(&script);
    PREPARED.set(Some((script, program)));
}

fn compile(script: &Script) -> Arc<Program> {
    heddle_session::supply(&script.packs);
    match heddle_session::check(&script.source, &script.file_name) {
        Ok(checked) => checked.program,
        // The coordinator checked it before.
        Err(_) => Arc::new(Program::default()),
    }
}

fn begin(start: Start) {
    let program = match PREPARED.take() {
        Some((script, program)) if script == start.script => program,
        _ => compile(&start.script),
    };
    let mut process = match start.birth {
        Birth::Fork { state } => match unpack::<Process>(&state) {
            Some(mut process) => {
                process.attach(program);
                process
            }
            None => Process::new(program, start.limits.clone(), start.seed),
        },
        Birth::Main => Process::new(program, start.limits.clone(), start.seed),
        Birth::Spawn { parent, boot } => {
            let mut process = Process::new(program, start.limits.clone(), start.seed);
            process.main_name = "__mp_main__".into();
            process.kernel.boot = Some(boot);
            process.kernel.parent = Some(parent);
            process
        }
    };
    process.pid = start.pid;
    process.epoch_us = port::epoch_us(start.began_ms);
    process.kernel.mode = PortMode::Remote;
    process.host_loop = true;
    let machine = Machine {
        process,
        began_ms: start.began_ms,
        slots: start.slots.clamp(1, SLOTS as u32),
        events: Vec::new(),
        untaken: 0,
        outbox: Vec::new(),
        log: TurnLog::new(),
        before: Before::Ready,
        sent_us: None,
        places: Vec::new(),
        requested: 0,
        tasks: 0,
        last: [0; SLOTS],
    };
    SHARED.lock(0, switch_interval()).set_machine(machine);
}

/// How long events and the news of idleness may wait for more, in milliseconds.
const PATIENCE_MS: u32 = 8;

/// One slice of the main thread, then whatever the event loop holds.
fn pump() {
    slice(Flush::WhatIsDue);
}

/// The wait for more is over.
fn flush() {
    WORKER.with_borrow_mut(|worker| {
        if let Some(worker) = worker {
            worker.flush = None;
        }
    });
    slice(Flush::All);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Flush {
    WhatIsDue,
    All,
}

fn slice(flushing: Flush) {
    let inbox = WORKER.with_borrow_mut(|worker| {
        worker.as_mut().map(|w| std::mem::take(&mut w.inbox)).unwrap_or_default()
    });
    let mut guard = SHARED.lock(0, switch_interval());
    let Some(machine) = guard.machine() else { return };
    remember_interval(Some(machine.process.switch_interval_us));
    let mut stops = false;
    for message in inbox {
        match message {
            ToProcess::Answer { thread, reply } => {
                machine.process.answer(ThreadId(thread), reply);
            }
            ToProcess::Taken { events } => {
                machine.untaken = machine.untaken.saturating_sub(events as usize);
            }
            ToProcess::Stop => {
                stops = true;
                // Where no memory is shared, nobody else can raise it.
                SHARED.raise_stop();
            }
            // It has begun.
            ToProcess::Prepare(_) | ToProcess::Start(_) => {}
        }
    }
    machine.wake_others(0);
    let turned = turn(&mut guard, SLICE_US);
    let Some(machine) = guard.machine() else { return };
    let now_us = port::since_us(machine.began_ms);
    // Seen here, it costs no way through the event loop.
    let turned = match turned {
        Turn::Ran if machine.pick(0).is_none() => {
            Turn::Nothing { deadline: machine.process.next_deadline() }
        }
        turned => turned,
    };
    let again = turned == Turn::Ran;
    let deadline = match turned {
        Turn::Nothing { deadline } => deadline,
        Turn::Ran | Turn::Over => None,
    };
    let idle = turned != Turn::Over && machine.is_idle();
    let all = flushing == Flush::All || turned == Turn::Over || machine.events_are_due();
    let mut messages = machine.take_messages(all);
    if stops {
        messages.push(FromProcess::Stopped { facts: machine.facts() });
    }
    let waits = if idle && flushing == Flush::All { machine.process.waits() } else { Vec::new() };
    let unsent = !machine.events.is_empty();
    if !again {
        SHARED.prepare_to_park(0);
    }
    drop(guard);

    if !messages.is_empty() {
        port::post_up(&pack(&messages));
    }
    WORKER.with_borrow_mut(|worker| {
        let Some(worker) = worker else { return };
        worker.timer = None;
        if turned == Turn::Over {
            worker.over = true;
            worker.flush = None;
            return;
        }
        if again {
            worker.idle_told = false;
            worker.later.call();
        } else if let Some(deadline) = deadline {
            worker.idle_told = false;
            let ms = deadline.saturating_sub(now_us).div_ceil(1000);
            worker.timer = Some(Timeout::new(ms.min(1 << 30) as u32, pump));
        }
        if idle && flushing == Flush::All && !worker.idle_told {
            worker.idle_told = true;
            // A list, which tells its length: an array would not.
            let told = Vec::from([FromProcess::Idle { waits, answers: worker.answers }]);
            port::post_up(&pack(&told));
        }
        let untold = idle && !worker.idle_told;
        if (unsent || untold) && worker.flush.is_none() {
            worker.flush = Some(Timeout::new(PATIENCE_MS, flush));
        }
    });
}

impl Machine {
    /// Whether nothing in the process can move before something comes from outside.
    pub fn is_idle(&self) -> bool {
        self.process.next_deadline().is_none()
            && !self.process.threads.iter().any(|th| self.process.enabled(th.id))
    }

    /// What is to be sent, in order. What was written before something was asked of the kernel goes
    /// before it: nobody may see the answer first.
    fn take_messages(&mut self, events_too: bool) -> Vec<FromProcess> {
        let mut messages = Vec::new();
        if !events_too && self.outbox.is_empty() {
            return messages;
        }
        if !self.events.is_empty() {
            self.tasks += self
                .events
                .iter()
                .filter(|e| e.actor.task > 0 && matches!(e.kind, EventKind::Start { .. }))
                .count() as u32;
            self.untaken += self.events.len();
            messages.push(FromProcess::Events(Batch::of(&self.events)));
            self.events.clear();
            self.sent_us = Some(self.process.now_us());
        }
        self.log_turns();
        messages.append(&mut self.outbox);
        messages
    }
}
