//! The programs as models written by hand: what a step of each thread does to a few bytes.

use std::time::{Duration, Instant};

use stateright::{Checker, Model as _, Property};

use crate::{MOST_STATES, Outcome};

/// Bytes of a state: some for each thread, then what they share.
pub type State = Box<[u8]>;

type Step = fn(&[usize], &mut [u8], &mut [u8]) -> bool;

/// A program: how many threads, how many bytes each has and all share, and what a step does. A step
/// gets the numbers of the program with the thread's own number last, the thread's bytes and the
/// shared ones, and says whether it was possible.
#[derive(Clone)]
pub struct Model {
    numbers: Vec<usize>,
    pub threads: usize,
    own: usize,
    shared: usize,
    step: Step,
}

impl Model {
    pub fn first(&self) -> State {
        vec![0; self.threads * self.own + self.shared].into()
    }

    pub fn step(&self, state: &State, thread: usize) -> Option<State> {
        let mut next = state.clone();
        let (threads, shared) = next.split_at_mut(self.threads * self.own);
        let own = &mut threads[thread * self.own..(thread + 1) * self.own];
        let mut numbers = [0; 4];
        numbers[..self.numbers.len()].copy_from_slice(&self.numbers);
        numbers[3] = thread;
        (self.step)(&numbers, own, shared).then_some(next)
    }
}

/// The model of a program; None if there is none of this name.
pub fn of(program: &str, numbers: &[usize]) -> Option<Model> {
    let n = *numbers.first()?;
    let (threads, own, shared, step): (usize, usize, usize, Step) = match program {
        "inc" => (n, 3, 1, inc),
        "inc_lock" => (n, 2, 2, inc_lock),
        "phil_once" => (n, 1, n, philosopher_once),
        "phil_forever" => (n, 1, n, philosopher_forever),
        "phil_ordered" => (n, 1, n, philosopher_ordered),
        "prodcons" => (2 * n, 1, 1 + numbers[2], prodcons),
        "printers" => (2, 1, 1, printer),
        "readers" => (n + 1, 1, 1 + n, reader),
        "lastzero" => (n + 1, 2, 1 + n, lastzero),
        "indexer" => (n, 2, 128, indexer),
        "filesystem" => (n, 2, 32 + 26, filesystem),
        _ => return None,
    };
    Some(Model { numbers: numbers.to_vec(), threads, own, shared, step })
}

/// Own bytes: rounds made, whether it has read, what it has read.
fn inc(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    if usize::from(own[0]) == numbers[1] {
        return false;
    }
    if own[1] == 0 {
        (own[1], own[2]) = (1, shared[0]);
    } else {
        shared[0] = own[2] + 1;
        (own[0], own[1], own[2]) = (own[0] + 1, 0, 0);
    }
    true
}

/// Shared: the number, the lock.
fn inc_lock(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    match own[1] {
        0 if usize::from(own[0]) == numbers[1] || shared[1] != 0 => return false,
        0 => {
            shared[1] = 1;
            shared[0] += 1;
            own[1] = 1;
        }
        _ => {
            shared[1] = 0;
            (own[0], own[1]) = (own[0] + 1, 0);
        }
    }
    true
}

fn eat(first: usize, second: usize, own: &mut [u8], forks: &mut [u8], last: u8) -> bool {
    match own[0] {
        0 if forks[first] == 0 => forks[first] = 1,
        1 if forks[second] == 0 => forks[second] = 1,
        2 => forks[second] = 0,
        3 => forks[first] = 0,
        _ => return false,
    }
    own[0] = if own[0] == 3 { last } else { own[0] + 1 };
    true
}

fn philosopher_once(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    eat(numbers[3], (numbers[3] + 1) % numbers[0], own, shared, 4)
}

fn philosopher_forever(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    eat(numbers[3], (numbers[3] + 1) % numbers[0], own, shared, 0)
}

fn philosopher_ordered(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    let (a, b) = (numbers[3], (numbers[3] + 1) % numbers[0]);
    eat(a.min(b), a.max(b), own, shared, 4)
}

/// Shared: how many items there are, and the items.
fn prodcons(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    let [producers, items, room, thread] = *numbers else { return false };
    let count = usize::from(shared[0]);
    if usize::from(own[0]) == items {
        return false;
    }
    if thread < producers {
        if count == room {
            return false;
        }
        shared[1 + count] = own[0];
        shared[0] += 1;
    } else {
        if count == 0 {
            return false;
        }
        shared.copy_within(2..1 + count, 1);
        shared[count] = 0;
        shared[0] -= 1;
    }
    own[0] += 1;
    true
}

/// Where each stands says all that can still be written.
fn printer(numbers: &[usize], own: &mut [u8], _: &mut [u8]) -> bool {
    let goes_on = usize::from(own[0]) < numbers[0];
    own[0] += u8::from(goes_on);
    goes_on
}

fn reader(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    if own[0] == 1 {
        return false;
    }
    own[0] = 1;
    match numbers[3] {
        0 => shared[0] = 1,
        thread => shared[thread] = shared[0],
    }
    true
}

/// Own bytes: of the one who looks, how far it has come and whether it is done; of the others, what
/// was read, and how far they are.
fn lastzero(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    let thread = numbers[3];
    match (thread, own[1]) {
        (0, 0) if shared[numbers[0] - usize::from(own[0])] != 0 => own[0] += 1,
        (0, 0) => own[1] = 1,
        (_, 0) => (own[0], own[1]) = (shared[thread - 1], 1),
        (_, 1) if thread > 0 => {
            shared[thread] = own[0] + 1;
            (own[0], own[1]) = (0, 2);
        }
        _ => return false,
    }
    true
}

/// Own bytes: messages put, and how many places were taken.
fn indexer(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    if own[0] == 4 {
        return false;
    }
    let w = (usize::from(own[0]) + 1) * 11 + numbers[3];
    let h = (w * 7 + usize::from(own[1])) % 128;
    if shared[h] == 0 {
        shared[h] = w as u8;
        (own[0], own[1]) = (own[0] + 1, 0);
    } else {
        own[1] += 1;
    }
    true
}

/// Own bytes: whether it is done, and how many blocks were taken.
fn filesystem(numbers: &[usize], own: &mut [u8], shared: &mut [u8]) -> bool {
    let (files, busy) = shared.split_at_mut(32);
    let file = numbers[3] % 32;
    if own[0] == 1 || files[file] != 0 {
        return false;
    }
    let block = (file * 2 + usize::from(own[1])) % 26;
    if busy[block] == 0 {
        busy[block] = 1;
        files[file] = block as u8 + 1;
        (own[0], own[1]) = (1, 0);
    } else {
        own[1] += 1;
    }
    true
}

impl stateright::Model for Model {
    type State = State;
    type Action = usize;

    fn init_states(&self) -> Vec<State> {
        vec![self.first()]
    }

    fn actions(&self, _: &State, actions: &mut Vec<usize>) {
        actions.extend(0..self.threads);
    }

    fn next_state(&self, state: &State, thread: usize) -> Option<State> {
        self.step(state, thread)
    }

    /// One that always holds: else there would be nothing to look for.
    fn properties(&self) -> Vec<Property<Self>> {
        vec![Property::always("true", |_, _| true)]
    }
}

pub fn stateright(model: Model, seconds: u64) -> Outcome {
    let begin = Instant::now();
    let limit = Duration::from_secs(seconds);
    let checker = model.checker().threads(1).timeout(limit).target_state_count(4 * MOST_STATES);
    let checker = checker.spawn_bfs().join();
    Outcome {
        states: Some(checker.unique_state_count()),
        transitions: Some(checker.state_count()),
        executions: None,
        finished: begin.elapsed() < limit && checker.state_count() < 4 * MOST_STATES,
        note: String::new(),
    }
}
