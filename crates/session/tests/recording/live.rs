//! A live run without a browser: processes and a coordinator that know of each other by messages
//! only, and chance in place of workers, clocks and the browser's scheduling.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use heddle_protocol::{Actor, Ending, Event, EventKind, Limits, Recording};
use heddle_session::recording::{Before, RunLog, TurnLog, run_logged};
use heddle_vm::{
    code::Program,
    interp::Stop,
    kernel::{Answer, Desk, Effect, From, KernelReply, KernelRequest, PortMode},
    process::Process,
    thread::{BlockReason, ThreadId, ThreadState},
};

pub const EPOCH_US: u64 = 1_790_000_000_000_000;

/// What a live run left.
pub struct Lived {
    pub output: String,
    pub ending: Ending,
    pub recording: Recording,
}

/// From a process, as the engine has it.
enum Said {
    Events(Vec<Event>),
    Turns(Vec<u8>),
    Posted(Vec<KernelRequest>),
    Request {
        thread: u32,
        request: KernelRequest,
        deadline_us: Option<u64>,
        state: Option<Vec<u8>>,
    },
    Ended(i32),
}

struct Member {
    process: Process,
    log: TurnLog,
    events: Vec<Event>,
    outbox: Vec<Said>,
    /// On their way, oldest first: to the coordinator, and from it.
    told: VecDeque<Vec<Said>>,
    heard: VecDeque<(u32, KernelReply)>,
    over: bool,
}

pub struct Live {
    program: Arc<Program>,
    seed: u64,
    chance: u64,
    now_us: u64,
    desk: Desk,
    log: RunLog,
    members: BTreeMap<u32, Member>,
    fork_states: BTreeMap<(u32, u32), Vec<u8>>,
    status: Option<i32>,
    output: String,
}

pub fn run(program: &Arc<Program>, seed: u64, chance: u64) -> Lived {
    let mut live = Live {
        program: program.clone(),
        seed,
        chance: chance.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
        now_us: 0,
        desk: Desk::new(),
        log: RunLog::new(EPOCH_US),
        members: BTreeMap::new(),
        fork_states: BTreeMap::new(),
        status: None,
        output: String::new(),
    };
    let main = Process::new(program.clone(), Limits::default(), seed);
    live.begin(0, main);
    loop {
        live.now_us += live.below(30);
        if live.something_happens() {
            continue;
        }
        let deadlines = live.members.values().filter_map(|m| m.process.next_deadline());
        let Some(next) = deadlines.chain(live.desk.next_deadline()).min() else { break };
        live.now_us = live.now_us.max(next) + live.below(50);
        let answers = live.desk.expire(live.now_us);
        live.answer(answers);
    }
    let waits = live.members.values().flat_map(|m| m.process.waits()).collect();
    let ending = match live.status {
        Some(0) => Ending::Finished,
        Some(status) => Ending::Failed { status },
        None => Ending::Deadlock { waits },
    };
    Lived { output: live.output, ending, recording: live.log.finish() }
}

impl Live {
    fn below(&mut self, n: u64) -> u64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance % n
    }

    fn begin(&mut self, pid: u32, mut process: Process) {
        process.pid = pid;
        process.epoch_us = EPOCH_US;
        process.kernel.mode = PortMode::Remote;
        process.host_loop = true;
        let member = Member {
            process,
            log: TurnLog::new(),
            events: Vec::new(),
            outbox: Vec::new(),
            told: VecDeque::new(),
            heard: VecDeque::new(),
            over: false,
        };
        self.members.insert(pid, member);
    }

    /// One thing that could happen now; false if there is none.
    fn something_happens(&mut self) -> bool {
        let now_us = self.now_us;
        let can = |member: &Member| {
            !member.over
                && member.process.threads.iter().any(|th| member.process.enabled_at(th.id, now_us))
        };
        let mut possible = Vec::new();
        for (pid, member) in &self.members {
            if can(member) {
                possible.extend([(*pid, What::Turn); 4]);
            }
            if !member.events.is_empty() || !member.outbox.is_empty() {
                possible.push((*pid, What::Send));
            }
            if !member.told.is_empty() {
                possible.push((*pid, What::Hear));
            }
            if !member.heard.is_empty() {
                possible.push((*pid, What::Deliver));
            }
        }
        if possible.is_empty() {
            return false;
        }
        let (pid, what) = possible[self.below(possible.len() as u64) as usize];
        match what {
            What::Turn => self.turn(pid),
            What::Send => {
                if let Some(member) = self.members.get_mut(&pid) {
                    member.send();
                }
            }
            What::Hear => {
                let batch = self.members.get_mut(&pid).and_then(|m| m.told.pop_front());
                for said in batch.unwrap_or_default() {
                    if self.members.contains_key(&pid) {
                        self.hear(pid, said);
                    }
                }
            }
            What::Deliver => {
                if let Some(member) = self.members.get_mut(&pid)
                    && let Some((thread, reply)) = member.heard.pop_front()
                {
                    member.process.answer(ThreadId(thread), reply);
                }
            }
        }
        true
    }

    fn turn(&mut self, pid: u32) {
        let (pick, chunks) = (self.below(1 << 20), 1 + self.below(4));
        let chunk = [3, 40, 700, 2048][self.below(4) as usize];
        let passes: Vec<u64> = (0..=chunks).map(|_| self.below(9)).collect();
        let mut now_us = self.now_us;
        let Some(member) = self.members.get_mut(&pid) else { return };
        member.process.set_now(now_us);
        let enabled = member.process.enabled_threads();
        let Some(thread) = enabled.get(pick as usize % enabled.len().max(1)).copied() else {
            return;
        };
        let mut before = match member.process.thread(thread).state {
            ThreadState::Blocked(_) => Before::Woken,
            _ => Before::Ready,
        };
        member.process.wake(thread);
        for pass in passes {
            let stop = run_logged(&mut member.process, &mut member.log, thread, chunk, before);
            before = Before::Ready;
            member.collect();
            now_us += pass;
            member.process.set_now(now_us);
            match stop {
                Stop::Fuel | Stop::LoopTurn => {}
                Stop::Blocked => {
                    member.blocked(thread);
                    break;
                }
                Stop::Ended if thread.0 > 0 => break,
                Stop::Ended | Stop::Exited => {
                    member.log_turns();
                    member.outbox.push(Said::Ended(member.process.exit.unwrap_or(0)));
                    member.over = true;
                    break;
                }
                Stop::Limit(limit) => panic!("no program here is over the limit {limit:?}"),
            }
        }
        self.now_us = now_us;
    }

    fn hear(&mut self, pid: u32, said: Said) {
        match said {
            Said::Events(events) => {
                for event in events {
                    if let EventKind::Write { text, .. } = event.kind {
                        self.output.push_str(&text);
                    }
                }
            }
            Said::Turns(turns) => self.log.turns(pid, &turns),
            Said::Posted(requests) => {
                let answers = self.desk.posted(From { pid, thread: 0 }, &requests);
                self.answer(answers);
                self.carry_out();
            }
            Said::Request { thread, request, deadline_us, state } => {
                if let Some(state) = state {
                    self.fork_states.insert((pid, thread), state);
                }
                let from = From { pid, thread };
                let answers = self.desk.submit(from, request, deadline_us, self.now_us);
                self.answer(answers);
                self.carry_out();
            }
            Said::Ended(status) => {
                self.over(pid, status);
                self.carry_out();
            }
        }
    }

    fn answer(&mut self, answers: Vec<Answer>) {
        self.log.answered(&answers);
        for Answer { to, reply } in answers {
            if let Some(member) = self.members.get_mut(&to.pid) {
                member.heard.push_back((to.thread, reply));
            }
        }
    }

    fn carry_out(&mut self) {
        for effect in self.desk.take_effects() {
            match effect {
                Effect::Fork { parent, thread, child } => {
                    let state = self.fork_states.remove(&(parent, thread)).expect("it was sent");
                    let mut process: Process = postcard::from_bytes(&state).expect("it is whole");
                    process.attach(self.program.clone());
                    self.begin(child, process);
                }
                Effect::Spawn { parent, thread, child, boot } => {
                    let seed = self.seed.wrapping_add(u64::from(child));
                    let mut process = Process::new(self.program.clone(), Limits::default(), seed);
                    process.main_name = "__mp_main__".into();
                    process.kernel.boot = Some(boot);
                    process.kernel.parent = Some(Actor { process: parent, thread, task: 0 });
                    self.begin(child, process);
                }
                Effect::Kill { pid, status } => self.over(pid, status),
            }
        }
    }

    fn over(&mut self, pid: u32, status: i32) {
        self.members.remove(&pid);
        if pid == 0 {
            self.status = Some(status);
        }
        let answers = self.desk.ended(pid, status);
        self.answer(answers);
    }
}

#[derive(Clone, Copy)]
enum What {
    Turn,
    Send,
    Hear,
    Deliver,
}

impl Member {
    fn collect(&mut self) {
        self.events.append(&mut self.process.events);
        let requests = self.process.kernel.take_posted();
        if !requests.is_empty() {
            self.log_turns();
            self.outbox.push(Said::Posted(requests));
        }
    }

    fn blocked(&mut self, thread: ThreadId) {
        let ThreadState::Blocked(block) = &self.process.thread(thread).state else { return };
        let BlockReason::Kernel(wait) = &block.reason else { return };
        let (request, deadline_us) = (wait.request.clone(), block.deadline);
        let state = matches!(request, KernelRequest::Fork).then(|| {
            postcard::to_allocvec(&self.process.fork_child(thread, 0)).expect("it is plain data")
        });
        self.log_turns();
        self.outbox.push(Said::Request { thread: thread.0, request, deadline_us, state });
        self.process.announce_wait(thread);
        self.events.append(&mut self.process.events);
    }

    fn log_turns(&mut self) {
        let turns = self.log.take();
        if !turns.is_empty() {
            self.outbox.push(Said::Turns(turns));
        }
    }

    fn send(&mut self) {
        let mut batch = Vec::new();
        if !self.events.is_empty() {
            batch.push(Said::Events(std::mem::take(&mut self.events)));
        }
        self.log_turns();
        batch.append(&mut self.outbox);
        self.told.push_back(batch);
    }
}
