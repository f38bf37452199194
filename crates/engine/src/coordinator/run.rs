//! A live run: its processes, what they share, and how it ends.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use gloo_timers::callback::Timeout;
use heddle_protocol::{
    Actor, Batch, Ending, Event, EventKind, Limit, RunFacts, RunId, RunRequest, Update, Wait,
};
use heddle_session::{Teller, recording::RunLog};
use heddle_vm::kernel::{Answer, Desk, Effect, From, KernelReply, KernelRequest};
use wasm_bindgen::JsValue;

use super::{
    Coordinator,
    flow::{Flow, Taken},
    kit::Kit,
    pool::Pool,
    tell, with,
};
use crate::{
    messages::{Birth, FromProcess, ProcessFacts, Script, Start, ToProcess},
    port,
    shared::SLOTS,
};

/// Workers of a run at once; more processes wait for their turn, more threads share.
const WORKERS: u32 = 16;
/// What has not stopped by itself after this is terminated.
const GRACE_MS: u32 = 100;
/// The page hears of the end when every process has said its last, or after this.
const LAST_WORDS_MS: u32 = 60;
/// What was not said after this is no part of the recording.
const LATE_WORDS_MS: u32 = 2_000;

pub struct Run {
    request: RunRequest,
    script: Script,
    began_ms: f64,
    desk: Desk,
    log: RunLog,
    teller: Teller,
    processes: BTreeMap<u32, Member>,
    /// Processes that wait for workers.
    queue: VecDeque<(u32, Birth)>,
    /// States that forks sent along, by who asked.
    fork_states: BTreeMap<(u32, u32), Vec<u8>>,
    ending: Option<Ending>,
    status: Option<i32>,
    facts: RunFacts,
    written: u64,
    full: bool,
    pub(super) flow: Flow,
    timer: Option<Timeout>,
    closing: Option<Closing>,
    _wall: Timeout,
}

/// A run that is over, as far as it goes on: its processes say what they have not said yet.
struct Closing {
    ending: Ending,
    wall_ms: f64,
    /// Those that have not said their last.
    unheard: BTreeSet<u32>,
    told: bool,
    _until: Timeout,
}

/// A process under way.
struct Member {
    kit: Kit,
    answers: u32,
    idle: Option<(u32, Vec<Wait>)>,
}

impl Run {
    pub fn start(request: RunRequest, script: Script, pool: &mut Pool) -> Run {
        let id = request.run;
        let wall = Timeout::new(request.limits.wall_ms, move || {
            with(|c| {
                if let Some(run) = c.run.as_mut().filter(|run| run.id() == id) {
                    run.ending = Some(Ending::Limit(Limit::WallTime));
                }
                c.settle();
            });
        });
        let began_ms = port::now_ms();
        let teller = Teller::new(request.expected.as_ref());
        let mut run = Run {
            request,
            script,
            began_ms,
            desk: Desk::new(),
            log: RunLog::new(port::epoch_us(began_ms)),
            teller,
            processes: BTreeMap::new(),
            queue: VecDeque::new(),
            fork_states: BTreeMap::new(),
            ending: None,
            status: None,
            facts: RunFacts::default(),
            written: 0,
            full: false,
            flow: Flow::new(id),
            timer: None,
            closing: None,
            _wall: wall,
        };
        run.begin(0, Birth::Main, pool);
        run
    }

    pub fn id(&self) -> RunId {
        self.request.run
    }

    fn now_us(&self) -> u64 {
        port::since_us(self.began_ms)
    }

    /// Gives a process workers, now or when some are free.
    fn begin(&mut self, pid: u32, birth: Birth, pool: &mut Pool) {
        let busy: u32 = self.processes.values().map(|m| m.kit.workers()).sum();
        if pid != 0 && busy >= WORKERS {
            self.queue.push_back((pid, birth));
            return;
        }
        self.place(pid, birth, pool);
    }

    fn place(&mut self, pid: u32, birth: Birth, pool: &mut Pool) {
        let kit = match pool.take() {
            Ok(kit) => kit,
            Err(error) => return self.broken(&error),
        };
        kit.pid.set(Some(pid));
        kit.send(&ToProcess::Start(Box::new(Start {
            pid,
            script: self.script.clone(),
            limits: self.request.limits.clone(),
            seed: self.request.lab.seed.wrapping_add(u64::from(pid)),
            began_ms: self.began_ms,
            slots: slots(pid),
            birth,
        })));
        self.processes.insert(pid, Member { kit, answers: 0, idle: None });
    }

    fn broken(&mut self, error: &JsValue) {
        let reason = format!("The browser did not start a worker: {error:?}");
        self.ending.get_or_insert(Ending::Broken { reason });
    }

    fn answer(&mut self, answers: Vec<Answer>) {
        self.log.answered(&answers);
        for Answer { to, reply } in answers {
            if let Some(member) = self.processes.get_mut(&to.pid) {
                member.answers += 1;
                member.idle = None;
                member.kit.send(&ToProcess::Answer { thread: to.thread, reply });
            }
        }
    }

    /// Processes begin and are cut, as the kernel decided.
    fn carry_out(&mut self, pool: &mut Pool) {
        for effect in self.desk.take_effects() {
            match effect {
                Effect::Fork { parent, thread, child } => {
                    let state = self.fork_states.remove(&(parent, thread)).unwrap_or_default();
                    self.begin(child, Birth::Fork { state }, pool);
                }
                Effect::Spawn { parent, thread, child, boot } => {
                    let parent = Actor { process: parent, thread, task: 0 };
                    self.begin(child, Birth::Spawn { parent, boot }, pool);
                }
                Effect::Kill { pid, status } => self.over(pid, status, None, pool),
            }
        }
    }

    fn over(&mut self, pid: u32, status: i32, facts: Option<ProcessFacts>, pool: &mut Pool) {
        self.queue.retain(|(waiting, _)| *waiting != pid);
        if let Some(member) = self.processes.remove(&pid) {
            member.kit.raise_stop();
            let facts = facts.unwrap_or(ProcessFacts { workers: 1, ..ProcessFacts::default() });
            self.count(facts);
        }
        if pid == 0 {
            self.status = Some(status);
        }
        let answers = self.desk.ended(pid, status);
        self.answer(answers);
        if let Some((next, birth)) = self.queue.pop_front() {
            self.place(next, birth, pool);
        }
    }

    fn count(&mut self, facts: ProcessFacts) {
        self.facts.processes += 1;
        self.facts.memories += 1;
        self.facts.steps += facts.steps;
        self.facts.threads += facts.threads;
        self.facts.async_tasks += facts.async_tasks;
        self.facts.workers += facts.workers;
        if facts.workers > 1 {
            self.facts.sharing_workers += facts.workers;
        }
    }

    /// The deadlines of waits in the kernel.
    fn arm(&mut self) {
        self.timer = self.desk.next_deadline().map(|deadline| {
            let ms = deadline.saturating_sub(self.now_us()).div_ceil(1000);
            Timeout::new(ms.min(1 << 30) as u32, || {
                with(|c| {
                    if let Some(run) = &mut c.run {
                        let now = run.now_us();
                        let answers = run.desk.expire(now);
                        run.answer(answers);
                        run.arm();
                    }
                    c.settle();
                });
            })
        });
    }

    /// How the run ended, if it did.
    pub fn ending(&mut self) -> Option<Ending> {
        if self.closing.is_some() {
            return None;
        }
        if self.ending.is_some() {
            return self.ending.take();
        }
        if let Some(status) = self.status
            && self.processes.is_empty()
            && self.queue.is_empty()
        {
            return Some(match status {
                0 => Ending::Finished,
                status => Ending::Failed { status },
            });
        }
        let stuck = self.desk.next_deadline().is_none()
            && self.processes.values().all(|member| {
                member.idle.as_ref().is_some_and(|(answers, _)| *answers == member.answers)
            });
        if !stuck {
            return None;
        }
        if !self.queue.is_empty() {
            // All that run wait, maybe for those that wait for workers: they get some.
            with_pool_later();
            return None;
        }
        match self.status {
            // Processes that outlive the first one and are stuck are nobody's concern.
            Some(0) => Some(Ending::Finished),
            Some(status) => Some(Ending::Failed { status }),
            None => {
                let waits = self
                    .processes
                    .values()
                    .filter_map(|member| member.idle.as_ref())
                    .flat_map(|(_, waits)| waits.clone())
                    .collect();
                Some(Ending::Deadlock { waits })
            }
        }
    }

    /// Some of a process's events are dealt with.
    fn dealt_with(&self, taken: impl IntoIterator<Item = Taken>) {
        for Taken { pid, events } in taken {
            if let Some(member) = self.processes.get(&pid) {
                member.kit.send(&ToProcess::Taken { events });
            }
        }
    }

    /// The page has taken in so many events.
    pub fn taken(&mut self, events: u32) {
        let taken = self.flow.taken(events);
        self.dealt_with(taken);
    }

    /// Stops every worker and asks for what it has not said yet.
    pub fn close(&mut self, ending: Ending) {
        if self.closing.is_some() {
            return;
        }
        self.timer = None;
        for member in self.processes.values() {
            member.kit.raise_stop();
            member.kit.send(&ToProcess::Stop);
        }
        self.closing = Some(Closing {
            ending,
            wall_ms: port::now_ms() - self.began_ms,
            unheard: self.processes.keys().copied().collect(),
            told: false,
            _until: later(self.id(), LAST_WORDS_MS, |run| {
                run.tell_end();
                let until = later(run.id(), LATE_WORDS_MS, |run| {
                    run.closing.iter_mut().for_each(|closing| closing.unheard.clear());
                });
                if let Some(closing) = &mut run.closing {
                    closing._until = until;
                }
            }),
        });
    }

    /// Whether all has been said.
    pub fn is_closed(&self) -> bool {
        self.closing.as_ref().is_some_and(|closing| closing.unheard.is_empty())
    }

    /// Tells the page that the run is over, once.
    fn tell_end(&mut self) {
        let Some(closing) = self.closing.as_mut().filter(|closing| !closing.told) else { return };
        closing.told = true;
        let (ending, wall_ms) = (closing.ending.clone(), closing.wall_ms);
        for _ in 0..closing.unheard.len() {
            self.count(ProcessFacts { workers: 1, ..ProcessFacts::default() });
        }
        self.flow.tell();
        let facts = RunFacts { wall_ms, ..std::mem::take(&mut self.facts) };
        let run = self.id();
        let stories = self.teller.tell(&ending);
        if !stories.is_empty() {
            tell(&Update::Stories { run, stories });
        }
        tell(&Update::Ended { run, ending, facts });
    }

    /// Nothing more is heard: the page gets the recording, and the workers go.
    pub fn end(mut self) {
        self.tell_end();
        self.flow.tell();
        tell(&Update::Recorded { run: self.id(), recording: self.log.finish() });
        let kits: Vec<Kit> = std::mem::take(&mut self.processes)
            .into_values()
            .map(|member| {
                member.kit.pid.set(None);
                member.kit
            })
            .collect();
        if !kits.is_empty() {
            Timeout::new(GRACE_MS, move || drop(kits)).forget();
        }
    }
}

/// Does something with the run, unless another one has begun by then.
fn later(id: RunId, ms: u32, then: impl FnOnce(&mut Run) + 'static) -> Timeout {
    Timeout::new(ms, move || {
        with(|c| {
            if let Some(run) = c.run.as_mut().filter(|run| run.id() == id) {
                then(run);
            }
            c.settle();
        });
    })
}

/// Workers that a process's threads may be spread over, its own included.
fn slots(pid: u32) -> u32 {
    const CHILD: u32 = 3;
    match (port::is_isolated(), pid) {
        (false, _) => 1,
        (true, 0) => SLOTS as u32,
        (true, _) => CHILD,
    }
}

/// Gives the next process in the queue workers, once this handler is done.
fn with_pool_later() {
    Timeout::new(0, || {
        with(|c| {
            if let Some(run) = &mut c.run
                && let Some((pid, birth)) = run.queue.pop_front()
            {
                run.place(pid, birth, &mut c.pool);
            }
            c.settle();
        });
    })
    .forget();
}

impl Coordinator {
    /// A process's worker said something.
    pub(super) fn heard_from_process(&mut self, pid: u32, mut messages: Vec<FromProcess>) {
        // Who waits for an answer goes on while events are dealt with: what it says comes after them.
        if messages.iter().all(FromProcess::may_precede_events) {
            messages.sort_by_key(|message| matches!(message, FromProcess::Events(_)));
        }
        for message in messages {
            if let Some(run) = self.run.as_mut().filter(|run| run.processes.contains_key(&pid)) {
                run.heard(pid, message, &mut self.pool);
            }
        }
        self.settle();
    }

    /// A process's worker is up.
    pub(super) fn kit_ready(&mut self, id: u32, memory: JsValue, stop: u32) {
        let mut result = Ok(());
        if let Some(kit) = self.pool.find(id) {
            result = kit.ready(memory, stop);
        } else if let Some(run) = &mut self.run
            && let Some(member) = run.processes.values_mut().find(|m| m.kit.id() == id)
        {
            result = member.kit.ready(memory, stop);
        }
        if let (Err(error), Some(run)) = (result, &mut self.run) {
            run.broken(&error);
        }
        self.settle();
    }

    pub(super) fn worker_died(&mut self, id: u32, pid: Option<u32>, error: &str) {
        self.pool.forget(id);
        if let (Some(_), Some(run)) = (pid, &mut self.run) {
            let reason = format!("A worker of the run died: {error}");
            run.ending = Some(Ending::Broken { reason });
            run.dead(id);
        }
        self.settle();
    }
}

impl Run {
    /// The process of a kit has nothing more to say.
    fn dead(&mut self, kit: u32) {
        let dead = self.processes.iter().find(|(_, member)| member.kit.id() == kit);
        if let (Some((pid, _)), Some(closing)) = (dead, &mut self.closing) {
            closing.unheard.remove(pid);
        }
    }

    /// What a process says after the run's end belongs to the recording, and to the output.
    fn heard_last(&mut self, pid: u32, message: FromProcess) {
        match message {
            FromProcess::Turns(turns) => self.log.turns(pid, &turns),
            FromProcess::Events(events) => {
                let events = self.hear(events);
                self.flow.add(pid, events.len(), events);
            }
            FromProcess::Stopped { facts } => {
                let told = match &mut self.closing {
                    Some(closing) => {
                        closing.unheard.remove(&pid);
                        closing.told
                    }
                    None => true,
                };
                if !told {
                    self.count(facts);
                }
            }
            _ => {}
        }
    }

    fn heard(&mut self, pid: u32, message: FromProcess, pool: &mut Pool) {
        if self.closing.is_some() {
            return self.heard_last(pid, message);
        }
        match message {
            FromProcess::Events(events) => {
                let sent = events.len();
                let events = self.hear(events);
                let dropped = self.flow.add(pid, sent, events);
                self.dealt_with(dropped);
            }
            FromProcess::Turns(turns) => self.log.turns(pid, &turns),
            FromProcess::Posted { requests } => {
                let answers = self.desk.posted(From { pid, thread: 0 }, &requests);
                if self.desk.kernel.held() > self.request.limits.heap_bytes {
                    self.ending = Some(Ending::Limit(Limit::Memory));
                }
                self.answer(answers);
                self.carry_out(pool);
            }
            FromProcess::Request { thread, request, deadline_us, state } => {
                if let Some(state) = state {
                    self.fork_states.insert((pid, thread), state);
                }
                let from = From { pid, thread };
                let grows = matches!(request, KernelRequest::Fork | KernelRequest::Spawn { .. });
                let full = self.desk.kernel.alive() as u64 >= u64::from(self.request.limits.tasks);
                let answers = if grows && full {
                    vec![Answer { to: from, reply: KernelReply::TooMany }]
                } else {
                    let now = self.now_us();
                    self.desk.submit(from, request, deadline_us, now)
                };
                self.answer(answers);
                self.carry_out(pool);
                self.arm();
            }
            FromProcess::NeedWorkers { count } => {
                if let Some(member) = self.processes.get_mut(&pid)
                    && let Err(error) = member.kit.need(count)
                {
                    self.broken(&error);
                }
            }
            FromProcess::Idle { waits, answers } => {
                if let Some(member) = self.processes.get_mut(&pid) {
                    member.idle = Some((answers, waits));
                }
            }
            FromProcess::Limit(limit) => self.ending = Some(Ending::Limit(limit)),
            // Only those say so that were told to stop.
            FromProcess::Stopped { .. } => {}
            FromProcess::Ended { status, facts } => {
                self.over(pid, status, Some(facts), pool);
                self.carry_out(pool);
            }
        }
    }

    /// Hears events, and gives those that the page may see: the bound on output holds for all
    /// processes together.
    fn hear(&mut self, events: Batch) -> Batch {
        let limit = self.request.limits.output_bytes;
        if self.full || self.written.saturating_add(events.most_written()) > limit {
            let events = self.bounded(events.to_vec(), limit);
            events.iter().for_each(|event| self.teller.hear(event));
            return Batch::of(&events);
        }
        events.each(|event| {
            match &event.kind {
                EventKind::Write { text, .. } => self.written += text.len() as u64,
                EventKind::OutputFull => self.full = true,
                _ => {}
            }
            self.teller.hear(event);
        });
        events
    }

    fn bounded(&mut self, mut events: Vec<Event>, limit: u64) -> Vec<Event> {
        events.retain(|event| match &event.kind {
            EventKind::Write { text, .. } => {
                self.written += text.len() as u64;
                self.written <= limit
            }
            EventKind::OutputFull => !std::mem::replace(&mut self.full, true),
            _ => true,
        });
        if self.written > limit && !self.full {
            self.full = true;
            if let Some(last) = events.last().cloned() {
                events.push(Event { kind: EventKind::OutputFull, ..last });
            }
        }
        events
    }
}
