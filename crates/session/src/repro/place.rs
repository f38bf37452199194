//! Where a thread stands, in words that CPython's `dis` has too.

use heddle_protocol::{Place as Span, Sleeps, Stream};
use heddle_vm::{
    code::{Code, CodeKind},
    op::Op,
    process::Process,
    sym,
    thread::{Frame, ThreadId, ThreadState},
    value::Value,
};

/// What an instruction does that others may notice; `gates.py` has CPython's opcodes for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Read,
    Write,
    Delete,
    Call,
    Enter,
    GetItem,
    SetItem,
    DelItem,
    In,
    Change,
    Loop,
    Next,
    Unpack,
    Raise,
}

impl Kind {
    /// As the script has it.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Read => "read",
            Kind::Write => "write",
            Kind::Delete => "delete",
            Kind::Call => "call",
            Kind::Enter => "enter",
            Kind::GetItem => "get item",
            Kind::SetItem => "set item",
            Kind::DelItem => "del item",
            Kind::In => "in",
            Kind::Change => "change",
            Kind::Loop => "loop",
            Kind::Next => "next",
            Kind::Unpack => "unpack",
            Kind::Raise => "raise",
        }
    }
}

/// What a thread is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// An instruction of the program.
    Code { kind: Kind, span: Span },
    /// The first instruction of a function that begins in this line.
    Begin { line: u32 },
    /// A function that begins in this line is about to return: what the library does then comes after.
    Return { line: u32 },
    /// A write of a `print`, when the thread has written so many characters.
    Output { stream: Stream, written: usize },
    /// Its event loop looks which timers rang, before an iteration.
    Look,
    /// The thread has run what it was started for, and is still listed.
    Leave,
    /// It is about to be over.
    End,
}

/// The place at which a thread stands, if it is one.
pub fn of(process: &Process, thread: ThreadId, written: [usize; 2]) -> Option<Place> {
    let th = process.thread(thread);
    // What waited runs its instruction again, and is past the place.
    if th.state != ThreadState::Ready {
        return None;
    }
    match th.frames.last()? {
        Frame::Print(frame) if !frame.writes() => None,
        Frame::Print(frame) => {
            let written = written[usize::from(frame.stream == Stream::Stderr)];
            Some(Place::Output { stream: frame.stream, written })
        }
        Frame::Loop(frame) => {
            let looks = process.sleeps == Sleeps::AnyTime && frame.is_about_to_look(process);
            looks.then_some(Place::Look)
        }
        Frame::Python(frame) => {
            let code = process.program.code(frame.code);
            // So does what has asked Python code.
            if !code.is_own() || frame.answer != Value::Undef {
                return None;
            }
            let is_return = matches!(code.ops.get(frame.pc as usize), Some(Op::Return { .. }));
            if is_return && frame.generator.is_none() && is_function(process, code) {
                return Some(Place::Return { line: code.first_line });
            }
            in_code(code, frame.pc as usize)
        }
    }
}

/// The place at which a thread stands that has just been called and has done nothing yet. A function whose
/// first instruction a loop comes back to has none.
pub fn begin_of(process: &Process, thread: ThreadId) -> Option<Place> {
    let th = process.thread(thread);
    let Frame::Python(frame) = th.frames.last().filter(|_| th.state == ThreadState::Ready)? else {
        return None;
    };
    let code = process.program.code(frame.code);
    let is_first = frame.pc == 0 && frame.answer == Value::Undef && frame.generator.is_none();
    let comes_back = |op: &Op| matches!(op, Op::JumpBack { to: 0 });
    let begins =
        is_first && is_function(process, code) && code.is_own() && !code.ops.iter().any(comes_back);
    begins.then_some(Place::Begin { line: code.first_line })
}

fn is_function(process: &Process, code: &Code) -> bool {
    let name = process.sym_text(code.name);
    code.kind == CodeKind::Function && (!name.starts_with('<') || name == "<lambda>")
}

/// The place of an instruction, if others may notice it.
pub fn in_code(code: &Code, pc: usize) -> Option<Place> {
    let before = pc.checked_sub(1).and_then(|pc| code.ops.get(pc));
    let kind = match code.ops.get(pc)? {
        Op::LoadGlobal { .. } | Op::LoadName { .. } | Op::LoadNameOrCell { .. } => Kind::Read,
        // What `with` looks up of an exception that left its block is nobody else's.
        Op::LoadAttr { sym, .. } if is_of_exception(u32::from(*sym)) => return None,
        Op::LoadCell { .. } | Op::LoadAttr { .. } | Op::LoadMethod { .. } => Kind::Read,
        Op::StoreGlobal { .. } | Op::StoreCell { .. } | Op::StoreAttr { .. } => Kind::Write,
        Op::DelGlobal { .. } | Op::DelCell { .. } | Op::DelAttr { .. } => Kind::Delete,
        Op::Call { .. } if matches!(before, Some(Op::LoadExit { .. })) => Kind::Enter,
        // A generator expression's function, which CPython places elsewhere.
        Op::Call { .. } if matches!(before, Some(Op::GetIter { .. })) => return None,
        Op::Call { .. } | Op::CallKw { .. } | Op::CallEx { .. } => Kind::Call,
        Op::CallMethod { .. } | Op::CallMethodKw { .. } | Op::CallLoaded { .. } => Kind::Call,
        Op::GetItem { .. } => Kind::GetItem,
        Op::SetItem { .. } => Kind::SetItem,
        Op::DelItem { .. } => Kind::DelItem,
        Op::In { .. } => Kind::In,
        Op::InPlace { .. } | Op::Add { inplace: true, .. } => Kind::Change,
        Op::GetIter { .. } => Kind::Loop,
        Op::ForIter { .. } => Kind::Next,
        Op::Raise { .. } | Op::RaiseFrom { .. } | Op::AssertFail { .. } => Kind::Raise,
        Op::Unpack { .. } | Op::UnpackEx { .. } => Kind::Unpack,
        _ => return None,
    };
    let span = code.infos.get(pc)?.place;
    // What a class reads and writes before and after its own statements CPython places elsewhere.
    if code.kind == CodeKind::Class && code.infos.first().is_some_and(|info| info.place == span) {
        return None;
    }
    Some(Place::Code { kind, span })
}

fn is_of_exception(sym: u32) -> bool {
    sym == sym::CLASS.0 || sym == sym::TRACEBACK.0
}
