//! The event loop of a process's main thread: each asyncio task is a Rust future on the worker's
//! event loop, polled when its turn comes. Whose turn it is, the machine's queue says: first in,
//! first out, as in CPython.
//!
//! The futures are driven by an executor of this file, which itself runs in slices of the worker's
//! event loop: in a module with threads, waking a future of wasm-bindgen-futures goes through
//! `Atomics.waitAsync`, which costs more than a step of a task.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
    task::{Context, Poll, Wake, Waker},
};

use heddle_protocol::EventKind;
use heddle_vm::{aio::Head, interp::Stop, thread::ThreadId};

use crate::{
    port,
    shared::{Guard, Machine, SHARED},
};

const MAIN: ThreadId = ThreadId(0);

/// Instructions of one turn between looks at the clock.
const CHUNK: u64 = 4_096;

/// Turns between looks at the clock.
const TURNS: u32 = 64;

/// A task's future and what wakes it.
struct Seat {
    future: Pin<Box<dyn Future<Output = ()>>>,
    waker: Waker,
}

thread_local! {
    /// The machine while tasks run. It is back behind the GIL before the GIL is let go.
    static MACHINE: RefCell<Option<Machine>> = const { RefCell::new(None) };
    /// By number; a task that is polled is out of its seat meanwhile.
    static SEATS: RefCell<Vec<Option<Seat>>> = const { RefCell::new(Vec::new()) };
    /// The task whose turn it is.
    static TURN: Cell<Option<u32>> = const { Cell::new(None) };
    /// What the turn just taken came to.
    static STOP: RefCell<Option<Stop>> = const { RefCell::new(None) };
}

/// Tasks to be polled, in the order in which they were woken.
static WOKEN: Mutex<VecDeque<u32>> = Mutex::new(VecDeque::new());

struct TaskWaker(u32);

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if let Ok(mut woken) = WOKEN.lock() {
            woken.push_back(self.0);
        }
    }
}

/// Ready when it is the task's turn. Whose turn it is knows every task's waker.
struct MyTurn(u32);

impl Future for MyTurn {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if TURN.get() == Some(self.0) {
            TURN.set(None);
            return Poll::Ready(());
        }
        Poll::Pending
    }
}

/// An asyncio task: waits for its turn, takes it, until it is over.
async fn task(number: u32) {
    loop {
        MyTurn(number).await;
        let stop = take_turn();
        let over = has_ended(number);
        STOP.set(Some(stop));
        if over {
            return;
        }
    }
}

/// Runs the machine's main thread for one turn of its event loop.
fn take_turn() -> Stop {
    MACHINE.with_borrow_mut(|machine| match machine {
        Some(machine) => {
            let stop = machine.run(MAIN, CHUNK);
            machine.events.append(&mut machine.process.events);
            stop
        }
        None => Stop::Exited,
    })
}

/// Whether the last events say that the task is over.
fn has_ended(number: u32) -> bool {
    MACHINE.with_borrow(|machine| {
        machine.as_ref().is_some_and(|machine| {
            machine
                .events
                .iter()
                .rev()
                .take_while(|event| event.actor.task == number)
                .any(|event| matches!(event.kind, EventKind::End { .. }))
        })
    })
}

/// Whose turn is next, if the main thread is between two turns of its event loop.
fn head() -> Option<Option<Head>> {
    MACHINE.with_borrow(|machine| {
        machine.as_ref()?.process.loop_status(MAIN).map(|status| status.head)
    })
}

/// Whether the main thread is between two turns of its event loop.
pub fn is_between_turns(machine: &Machine) -> bool {
    machine.process.loop_status(MAIN).is_some()
}

/// Takes turns until one does not end within its instructions, nothing is ready, or `enough` says
/// so; what the last one came to.
pub fn drive(guard: &mut Guard, mut enough: impl FnMut() -> bool) -> Stop {
    let Some(machine) = guard.take_machine() else { return Stop::Exited };
    MACHINE.set(Some(machine));
    let mut turns = 0;
    let stop = loop {
        let stop = match head() {
            Some(Some(Head::Task(number))) => turn_of(number),
            Some(Some(Head::Callback) | None) | None => take_turn(),
        };
        turns += 1;
        if stop != Stop::LoopTurn || SHARED.is_stopped() {
            break stop;
        }
        if turns % TURNS == 0 {
            look_at_clock();
            if SHARED.gil.is_asked() || enough() {
                break Stop::Fuel;
            }
        }
    };
    if let Some(machine) = MACHINE.take() {
        guard.set_machine(machine);
    }
    stop
}

fn look_at_clock() {
    MACHINE.with_borrow_mut(|machine| {
        if let Some(machine) = machine {
            machine.process.set_now(port::since_us(machine.began_ms));
        }
    });
}

/// Gives a task its turn: its future is woken, polled, and runs it.
fn turn_of(number: u32) -> Stop {
    TURN.set(Some(number));
    SEATS.with_borrow_mut(|seats| seated(seats, number).waker.wake_by_ref());
    while let Some(next) = next_woken() {
        poll(next);
    }
    match STOP.take() {
        Some(stop) => stop,
        // Its future is gone: the machine takes the turn without it.
        None => {
            TURN.set(None);
            take_turn()
        }
    }
}

/// The task's seat; a task that is new gets one.
fn seated(seats: &mut Vec<Option<Seat>>, number: u32) -> &mut Seat {
    let at = number as usize;
    if seats.len() <= at {
        seats.resize_with(at + 1, || None);
    }
    seats[at].get_or_insert_with(|| Seat {
        future: Box::pin(task(number)),
        waker: Waker::from(Arc::new(TaskWaker(number))),
    })
}

fn next_woken() -> Option<u32> {
    WOKEN.lock().ok()?.pop_front()
}

fn poll(number: u32) {
    let seat = |seats: &mut Vec<Option<Seat>>| seats.get_mut(number as usize)?.take();
    let Some(mut seat) = SEATS.with_borrow_mut(seat) else { return };
    let pending = seat.future.as_mut().poll(&mut Context::from_waker(&seat.waker)).is_pending();
    if pending {
        SEATS.with_borrow_mut(|seats| seats[number as usize] = Some(seat));
    }
}
