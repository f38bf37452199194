//! Where the program is watched closely, one instruction at a time, for ends of objects that have to be
//! told at once: code that runs at an object's end, and coroutines that are let go of unawaited.

use super::dropped_at;
use crate::{
    code::Code,
    compile::access::access,
    object::{GeneratorKind, GeneratorState, Object},
    pace::NONE_BEFORE,
    process::{Process, R},
    thread::{Frame, Ret, Thread},
    value::{Ref, Value},
};

/// Where more objects than so many have an end to be seen, coroutines are not watched closely.
pub(crate) const FEW: usize = 8;

/// Whether an object's end is seen wherever in the program it comes. For generators and futures, of which
/// there are many, looking where references are dropped has to do, and for many coroutines.
pub(super) fn is_told_at_once(p: &Process, r: Ref) -> bool {
    match p.heap.find(r) {
        Some(Object::Generator(g)) => g.watched && p.finalizable.len() <= FEW && is_unawaited(p, r),
        found => !matches!(found, Some(Object::Future(_))),
    }
}

pub(super) fn is_unawaited(p: &Process, r: Ref) -> bool {
    matches!(p.heap.find(r), Some(Object::Generator(g))
        if g.state == GeneratorState::Created && g.kind == GeneratorKind::Coroutine && !g.hooked)
}

/// What a frame of the program lets go of between two instructions, `pc` being the next one: `fading` was
/// in registers that the last one, `before`, wrote to, and registers that nobody reads again are cleared.
/// True if a frame was pushed that tells of ends; else `fading` is what the next one will write over.
#[inline(never)]
pub(crate) fn between(
    p: &mut Process,
    th: &mut Thread,
    code: &Code,
    base: usize,
    (before, pc): (usize, usize),
    fading: &mut Vec<Value>,
) -> R<bool> {
    let mut old = std::mem::take(fading);
    let live = code.infos.get(pc).map_or(0, |info| usize::from(info.height)).max(code.locals.len());
    let end = th.stack.len().min(base + usize::from(code.registers));
    for register in th.stack.get_mut(base + live..end).unwrap_or_default() {
        if let Value::Ref(_) = register {
            old.push(std::mem::replace(register, Value::Undef));
        }
    }
    if !old.is_empty() {
        let last = if before == NONE_BEFORE { pc.saturating_sub(1) } else { before };
        if dropped_at(p, th, &old, Ret::Aside, Some(last))? {
            return Ok(true);
        }
    }
    let written = code.ops.get(pc).map(|op| access(op).writes).unwrap_or_default();
    let written = written.iter().filter_map(|r| th.stack.get(base + usize::from(*r)));
    fading.extend(written.filter(|value| value.as_ref().is_some()));
    Ok(false)
}

/// Sets where the topmost frame stands, and gives back where it stood.
pub(super) fn stand(th: &mut Thread, pc: usize) -> Option<usize> {
    let Some(Frame::Python(frame)) = th.frames.last_mut() else { return None };
    Some(std::mem::replace(&mut frame.pc, pc as u32) as usize)
}

/// Somebody awaits the coroutine, or drives the generator, for the first time.
#[inline]
pub(crate) fn begun(p: &mut Process, generator: Ref) {
    if p.finalizable.is_empty() {
        return;
    }
    p.finalizable.retain(|r| *r != generator);
    if p.told_at_once {
        p.ends_changed();
    }
}
