//! A Python thread: frames on a stack of registers, and why it does not run.

use serde::{Deserialize, Serialize};

use crate::{
    aio::LoopFrame,
    code::CodeId,
    heap::RegionId,
    kernel::KernelWait,
    natives::print::PrintFrame,
    op::Reg,
    value::{Ref, Value},
};

/// Index of a thread in its process, in the order of creation; the main thread is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ThreadId(pub u32);

/// What happens to the value that a frame returns or yields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ret {
    /// Into a register of the frame below, which goes on.
    To(Reg),
    Drop,
    /// The frame below runs its instruction again, with this as the answer to what it asked.
    Answer,
    /// A class body: the namespace becomes a class.
    Class(Reg),
    /// A `ForIter` below: a yield goes on with the item in the register, a return takes the jump
    /// that the frame below stands at.
    Item(Reg),
    /// The same for a plain call of `__next__`: a return is an item, StopIteration the end.
    ItemCall(Reg),
    /// A `Send` below that drives a generator.
    Send,
    /// A `Send` below that called `__next__`: a return is what is yielded, StopIteration the result.
    SendCall,
    /// A call of `next`, `send` or `throw` below: a return raises StopIteration.
    Next(Reg),
    /// The same, where the register holds what a return gives instead.
    NextOr(Reg),
    /// The native frame below takes it.
    Native,
    /// Nobody takes it: a finaliser ran in between, and the frame below goes on where it stands.
    Aside,
    /// The bottom frame of a thread.
    End,
}

/// A Python function that runs.
#[derive(Clone, Copy, Debug, Hash, Serialize, Deserialize)]
pub struct PyFrame {
    pub code: CodeId,
    /// The instruction that runs: it stays there while a frame above works for it.
    pub pc: u32,
    /// Where its registers begin on the thread's stack.
    pub base: u32,
    pub ret: Ret,
    /// The function, for its defaults and module.
    pub func: Option<Ref>,
    /// The exception that an `except` block here is handling.
    pub handling: Option<Ref>,
    /// The answer to what the instruction at `pc` asked of Python code; `Undef` if nothing.
    pub answer: Value,
    /// The generator that this frame belongs to.
    pub generator: Option<Ref>,
    /// Set in an `__init__` that a call of a class runs: the call's value.
    pub instance: Option<Ref>,
}

/// What may stand on a thread's stack.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub enum Frame {
    Python(PyFrame),
    Print(PrintFrame),
    Loop(Box<LoopFrame>),
}

/// In a browser's module up to so many bytes are copied without a call.
const _: () = assert!(size_of::<Frame>() <= 64);

/// Why a thread cannot go on. Whether it can is read off the object each time, so there are no
/// queues of waiters: any thread whose wait is over may be chosen, as CPython's locks allow.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub enum BlockReason {
    Lock(Ref),
    RLock(Ref),
    /// The end of a thread of this process.
    Join(ThreadId),
    Sleep,
    /// Nothing: here, in the middle of hidden code, others may go first.
    Pass,
    /// The event loop has nothing ready: until a timer, a call from another thread, or a message.
    Loop(Ref),
    /// A hidden thread: that there is a timer of its number.
    Timer {
        timers: Ref,
        number: u32,
    },
    /// Something that processes share.
    Kernel(Box<KernelWait>),
    /// A waiter's own lock, which whoever wakes it opens: conditions, queues and what is made of
    /// them. `on` is the object that the program knows, for words.
    Waiter {
        lock: Ref,
        on: Value,
        kind: WaitKind,
    },
}

impl BlockReason {
    /// Numbers of the object that is waited for, and of the lock whose release ends the wait.
    pub fn objects(&self) -> (Option<u32>, Option<u32>) {
        match self {
            BlockReason::Lock(lock) | BlockReason::RLock(lock) => (Some(lock.0), Some(lock.0)),
            BlockReason::Waiter { lock, on, .. } => (on.as_ref().map(|on| on.0), Some(lock.0)),
            BlockReason::Kernel(wait) => {
                let id = wait.request.object().map(|id| id.0);
                (id, id)
            }
            BlockReason::Join(_)
            | BlockReason::Sleep
            | BlockReason::Pass
            | BlockReason::Loop(_)
            | BlockReason::Timer { .. } => (None, None),
        }
    }
}

/// What kind of thing a wait is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WaitKind {
    Lock,
    Condition,
    Semaphore,
    Event,
    Barrier,
    Item,
    Room,
    TasksDone,
    End,
    Future,
    Request,
    Sleep,
}

#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct Block {
    pub reason: BlockReason,
    /// Microseconds on the run's clock.
    pub deadline: Option<u64>,
}

/// How much of a thread's end others see before it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Leaving {
    No,
    /// `threading.enumerate()` lists it no more, but it is alive: a thread that is about to end.
    Unlisted,
    /// It is not alive for those who ask or join, but listed: the main thread, which joins the others.
    Done,
}

#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub enum ThreadState {
    Ready,
    Blocked(Block),
    Ended,
}

/// What a native finds when it runs again after a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Resumed {
    pub deadline: Option<u64>,
    pub timed_out: bool,
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Thread {
    pub id: ThreadId,
    pub region: RegionId,
    /// Registers of all frames; each frame's begin at its `base`.
    pub stack: Vec<Value>,
    pub frames: Vec<Frame>,
    pub state: ThreadState,
    pub leaving: Leaving,
    /// Set when a blocked thread goes on, taken by the native that blocked.
    pub resumed: Option<Resumed>,
    /// The `threading.Thread` object, or None.
    pub object: Value,
    pub name: Box<str>,
    pub daemon: bool,
    /// The machine's own: it lets a timer ring (see [`crate::aio::any_time`]).
    pub hidden: bool,
    /// The lowest number that no other living thread had when it began: its `ident` is made of it.
    pub slot: u32,
    /// The exception that ended it.
    pub failure: Option<Ref>,
    /// The event loop that runs in it.
    pub running_loop: Option<Ref>,
    /// The event loop set as its current one.
    pub current_loop: Option<Ref>,
    /// The event loop's task that runs in it now, 0 for none: for events.
    pub task: u32,
    /// The object that holds the current context of `contextvars`; None while it is empty.
    pub context: Value,
    /// Objects that it asked the `id()` of, with their numbers, where objects are
    /// [renamed](crate::process::Process::renamed).
    pub ids: Vec<(Ref, u32)>,
}

impl Thread {
    pub fn new(id: ThreadId, region: RegionId, name: &str) -> Thread {
        Thread {
            id,
            region,
            stack: Vec::new(),
            frames: Vec::new(),
            state: ThreadState::Ready,
            leaving: Leaving::No,
            resumed: None,
            object: Value::None,
            name: name.into(),
            daemon: false,
            hidden: false,
            slot: id.0,
            failure: None,
            running_loop: None,
            current_loop: None,
            task: 0,
            context: Value::None,
            ids: Vec::new(),
        }
    }

    /// Whether those who ask find that its end has come, and those who join it go on.
    pub fn is_done(&self) -> bool {
        matches!(self.state, ThreadState::Ended) || self.leaving == Leaving::Done
    }

    /// Whether `threading.enumerate()` lists it.
    pub fn is_listed(&self) -> bool {
        !matches!(self.state, ThreadState::Ended) && self.leaving != Leaving::Unlisted
    }

    /// Whether one more frame, with registers up to `end`, only has to be written down.
    #[inline(always)]
    pub(crate) fn has_room(&self, end: usize) -> bool {
        end <= self.stack.len() && self.frames.len() < self.frames.capacity()
    }

    /// Makes that so.
    #[inline]
    pub(crate) fn make_room(&mut self, end: usize) {
        if self.stack.len() < end {
            self.stack.resize(end + 64, Value::Undef);
        }
        self.frames.reserve(1);
    }

    /// Puts a frame on top, and sets there what is different from [`PyFrame::BLANK`]: a processor waits
    /// where what was written in parts is copied as a whole right after, so no frame is made elsewhere.
    #[inline(always)]
    pub(crate) fn push_blank(&mut self, set: impl FnOnce(&mut PyFrame)) {
        const BLANK: Frame = Frame::Python(PyFrame::BLANK);
        self.frames.push(BLANK);
        if let Some(Frame::Python(top)) = self.frames.last_mut() {
            set(top);
        }
    }

    /// The same with a copy of a frame.
    #[inline(always)]
    pub(crate) fn push_like(&mut self, frame: &PyFrame, set: impl FnOnce(&mut PyFrame)) {
        self.frames.push(Frame::Python(*frame));
        if let Some(Frame::Python(top)) = self.frames.last_mut() {
            set(top);
        }
    }

    /// Takes the topmost frame, a Python one, off.
    #[inline]
    pub(crate) fn pop_python(&mut self) {
        // It owns nothing, and to find that out takes time.
        std::mem::forget(self.frames.pop());
    }

    /// The topmost Python frame.
    #[inline]
    pub fn top(&self) -> Option<&PyFrame> {
        self.frames.iter().rev().find_map(|frame| match frame {
            Frame::Python(frame) => Some(frame),
            Frame::Print(_) | Frame::Loop(_) => None,
        })
    }
}

impl PyFrame {
    /// What a frame is made from.
    pub(crate) const BLANK: PyFrame = PyFrame {
        code: CodeId(0),
        pc: 0,
        base: 0,
        ret: Ret::Drop,
        func: None,
        handling: None,
        answer: Value::Undef,
        generator: None,
        instance: None,
    };

    /// A frame at the start of `code`.
    #[inline]
    pub fn new(code: CodeId, base: usize, ret: Ret, func: Option<Ref>) -> PyFrame {
        PyFrame { code, base: base as u32, ret, func, ..PyFrame::BLANK }
    }
}
