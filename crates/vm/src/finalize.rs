//! Objects whose end can be seen: told as soon as nothing can reach them, as CPython's reference
//! counts would.
//!
//! `Process::finalizable` lists the candidates: coroutines nobody has awaited yet, generators
//! suspended where leaving them runs code, futures with an exception that nobody took, tasks that
//! lost their event loop, instances with a `__del__`, whatever a weak reference with a callback
//! refers to. When a reference is dropped, what it led to is searched for one of them;
//! only if one is found does the whole heap say whether it is still reachable. Garbage in or behind
//! a cycle is kept, as CPython keeps it until its collector runs: see [`rest`].

mod closely;
mod place;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use closely::{FEW, begun, between};
use closely::{is_told_at_once, is_unawaited};
pub(crate) use place::place_row;

use crate::{
    aio::{self, Outcome, Role},
    interp::{Next, call::call_values},
    natives::generator::has_cleanup,
    object::{GeneratorKind, GeneratorState, Object, StepState},
    ops::dicts,
    process::{Fault, Flow, Process, R},
    thread::{Frame, Ret, Thread},
    value::{Ref, Value},
    watch::{Kind, Shelf},
};

/// Objects looked at from one dropped reference.
const REACH: usize = 64;

/// The prelude's function that tells of ends, or runs what they cause.
const TELL: &str = "_finalize";

/// What the end of an object means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// `__del__` is called.
    Del,
    /// Callbacks of weak references are called.
    Weak,
    /// A generator has to be closed.
    Close,
    /// "Task was destroyed but it is pending!"
    Pending,
    /// "... exception was never retrieved"
    Unseen,
    /// "coroutine ... was never awaited"
    NeverAwaited,
}

/// Remembers an object whose end can be seen.
pub(crate) fn note(p: &mut Process, r: Ref) {
    if !p.finalizable.contains(&r) {
        p.finalizable.push(r);
        p.told_at_once |= is_told_at_once(p, r);
        p.note_ends();
    }
}

impl Process {
    /// Whether the program can see which objects are still there: registers that nobody reads again
    /// keep what they hold.
    pub fn sees_ends(&self) -> bool {
        !self.finalizable.is_empty() || self.program.sees_ends
    }

    /// An explorer hears that there is another object whose end can be seen, or one less.
    fn note_ends(&self) {
        if self.program.sees_ends {
            self.heap.saw(Kind::Shelf(Shelf::Ends), true);
        }
    }

    /// Other objects than before may have an end that can be seen.
    pub fn ends_changed(&mut self) {
        self.told_at_once = self.finalizable.iter().any(|r| is_told_at_once(self, *r));
    }
}

/// What the end of a candidate would mean now.
fn end_of(p: &Process, r: Ref) -> Option<End> {
    match p.get(r) {
        Object::Generator(g) => match g.state {
            GeneratorState::Created if g.kind == GeneratorKind::Coroutine => {
                Some(End::NeverAwaited)
            }
            GeneratorState::Suspended if has_cleanup(p, r) => Some(End::Close),
            _ => None,
        },
        Object::Future(inner) => match (&inner.outcome, &inner.role) {
            (Outcome::Exception(..), _) if inner.unseen => Some(End::Unseen),
            (Outcome::Pending, Role::Task(_)) if inner.told_if_lost => Some(End::Pending),
            _ => None,
        },
        Object::AsyncStep(step) => (step.state == StepState::Made).then_some(End::NeverAwaited),
        Object::Instance { class, .. } => Some(class_end(p, *class)),
        Object::Derived(derived) => Some(class_end(p, derived.class)),
        _ => Some(End::Weak),
    }
}

fn class_end(p: &Process, class: Ref) -> End {
    match p.get(class) {
        Object::Class(c) if c.ends => End::Del,
        _ => End::Weak,
    }
}

/// References to `values` were dropped. True if a frame was pushed, whose function tells of what
/// met its end; it gives its value to `ret`.
pub(crate) fn dropped(p: &mut Process, th: &mut Thread, values: &[Value], ret: Ret) -> R<bool> {
    dropped_at(p, th, values, ret, None)
}

/// The same by the instruction `by` of the topmost frame, if it is not the one that it stands at.
fn dropped_at(
    p: &mut Process,
    th: &mut Thread,
    values: &[Value],
    ret: Ret,
    by: Option<usize>,
) -> R<bool> {
    if !leads_to_candidate(p, values) {
        return Ok(false);
    }
    p.finalizable = {
        let all = std::mem::take(&mut p.finalizable);
        all.into_iter().filter(|r| end_of(p, *r).is_some()).collect()
    };
    p.ends_changed();
    let dead = freed(p, th, values);
    let next = by.and_then(|by| closely::stand(th, by));
    let told = rows(p, th, &dead, values);
    next.and_then(|next| closely::stand(th, next));
    match told {
        Some((function, rows)) => {
            let next = call_values(p, th, function, &[rows], Value::Undef, ret)?;
            Ok(matches!(next, Next::Frames))
        }
        None => Ok(false),
    }
}

/// The same for a native: what it should go on with.
pub(crate) fn told_of(p: &mut Process, th: &Thread, values: &[Value]) -> Flow {
    // Who watches hears of every look.
    if p.finalizable.is_empty() || !leads_to_candidate(p, values) {
        return Flow::Value(Value::None);
    }
    let dead = freed(p, th, values);
    match rows(p, th, &dead, values) {
        Some((function, rows)) => Flow::Call(function, vec![rows]),
        None => Flow::Value(Value::None),
    }
}

/// The locals of a frame that is left: `result` lives on.
pub(crate) fn left(p: &mut Process, th: &mut Thread, locals: &[Value]) -> R<bool> {
    dropped(p, th, locals, Ret::Aside)
}

/// A task, or another object of the event loop's, that nothing of the loop holds any more.
pub(crate) fn lost(p: &mut Process, th: &mut Thread, r: Ref) -> R<()> {
    dropped(p, th, &[Value::Ref(r)], Ret::Aside).map(|_| ())
}

/// An exception leaves a frame: what could meet a visible end lives on in its traceback.
pub(crate) fn hold(p: &mut Process, exc: Ref, locals: &[Value]) {
    let held: Vec<Value> =
        locals.iter().copied().filter(|local| leads_to_candidate(p, &[*local])).collect();
    if let Object::Exception(e) = p.heap.get_mut(exc) {
        e.held.extend(held);
    }
}

/// An instruction failed, and its frame lets go of what only its expressions and loops held. True if a frame
/// was pushed that tells of ends, after which `exc` is raised once more.
pub(crate) fn failed(p: &mut Process, th: &mut Thread, exc: Ref) -> R<bool> {
    let Some(Frame::Python(frame)) = th.frames.last() else { return Ok(false) };
    let (pc, base) = (frame.pc, frame.base as usize);
    let program = p.program.clone();
    let code = program.code(frame.code);
    let height = code.infos.get(pc as usize).map_or(0, |info| usize::from(info.height));
    // What is below the place for the exception is the handler's.
    let kept = code.guard(pc).map_or(code.locals.len(), |guard| usize::from(guard.exc));
    // What is delegated to has heard of the exception itself.
    let delegate = match code.ops[pc as usize] {
        crate::op::Op::Send { it, .. } => Some(base + usize::from(it)),
        _ => None,
    };
    let mut lost = Vec::new();
    for at in (base + kept..base + height).rev().filter(|at| Some(*at) != delegate) {
        let value = th.stack.get(at).copied().unwrap_or(Value::Undef);
        if leads_to_candidate(p, &[value]) {
            th.stack[at] = Value::Undef;
            lost.push(value);
        }
    }
    then_throw(p, th, &lost, exc)
}

/// References to `values` are dropped while an exception is on its way. True if a frame was pushed that
/// tells of what met its end, after which `exc` is raised once more.
pub(crate) fn then_throw(p: &mut Process, th: &mut Thread, values: &[Value], exc: Ref) -> R<bool> {
    if p.finalizable.is_empty() || !leads_to_candidate(p, values) {
        return Ok(false);
    }
    th.failure = Some(exc); // What it holds lives on.
    let dead = freed(p, th, values);
    th.failure = None;
    let Some((_, rows)) = rows(p, th, &dead, values) else { return Ok(false) };
    let function = p.prelude("_finalize_then_throw");
    let next = call_values(p, th, function, &[rows, Value::Ref(exc)], Value::Undef, Ret::Drop)?;
    Ok(matches!(next, Next::Frames))
}

/// Whether the object's end may be near: nothing of an event loop's holds it for certain.
fn is_candidate(p: &Process, r: Ref) -> bool {
    match p.get(r) {
        Object::Generator(g) => match g.state {
            GeneratorState::Created => is_unawaited(p, r),
            GeneratorState::Suspended => !g.hooked && has_cleanup(p, r),
            GeneratorState::Running | GeneratorState::Ended => false,
        },
        Object::Future(inner) => match &inner.outcome {
            Outcome::Exception(..) => inner.unseen,
            Outcome::Pending => {
                inner.task().is_some()
                    && aio::event_loop(p, inner.core).is_none_or(|inner| inner.closed)
            }
            _ => false,
        },
        _ => p.finalizable.contains(&r),
    }
}

/// A task holds the coroutine from now on, and the event loop the task.
pub(crate) fn adopted(p: &mut Process, coroutine: Ref) {
    if let Some(at) = p.finalizable.iter().rposition(|r| *r == coroutine) {
        p.finalizable.remove(at);
        p.ends_changed();
    }
    hook(p, coroutine, true);
}

/// The event loop let go of a task.
pub(crate) fn let_go(p: &mut Process, task: Ref) {
    note(p, task);
    let coroutine = aio::future(p, task).and_then(|inner| Some(inner.task()?.coroutine));
    if let Some(coroutine) = coroutine {
        hook(p, coroutine, false);
        note(p, coroutine);
    }
}

fn hook(p: &mut Process, r: Ref, hooked: bool) {
    if let Object::Generator(g) = p.heap.get_mut(r) {
        g.hooked = hooked;
    }
}

/// Whether a candidate is found within a few steps of the values.
fn leads_to_candidate(p: &Process, values: &[Value]) -> bool {
    let mut seen: Vec<Ref> = Vec::new();
    let mut todo: Vec<Ref> = values.iter().filter_map(|v| v.as_ref()).collect();
    while let Some(r) = todo.pop() {
        if seen.len() > REACH {
            break;
        }
        // Registers that nobody reads, and garbage, may name slots that an explorer has given up.
        if r.region() == 0 || seen.contains(&r) || p.heap.find(r).is_none() {
            continue;
        }
        seen.push(r);
        if matches!(p.get(r), Object::Class(_) | Object::Module(_) | Object::EventLoop(_)) {
            continue;
        }
        if is_candidate(p, r) {
            return true;
        }
        p.references(r, &mut |inner| todo.push(inner));
    }
    false
}

/// What a container holds, in the order in which it lets go of it; empty where no end can be seen.
pub(crate) fn held_by(p: &Process, container: Ref) -> Vec<Value> {
    let mut held = Vec::new();
    if !p.finalizable.is_empty() {
        let_go_of(p, container, &mut |inner| held.push(Value::Ref(inner)));
    }
    held
}

/// What an object lets go of when another item takes the place of the one at `index`, or none does.
pub(crate) fn at_index(p: &mut Process, th: &Thread, object: Value, index: Value) -> R<Vec<Value>> {
    // Who watches hears of every look: only where it matters.
    if p.finalizable.is_empty() {
        return Ok(Vec::new());
    }
    let Value::Ref(r) = p.payload(object) else { return Ok(Vec::new()) };
    Ok(match (p.heap.peek(r), index) {
        (Object::List(items), Value::Int(at)) => {
            let at = usize::try_from(if at < 0 { at + items.len() as i64 } else { at });
            let Ok(at) = at else { return Ok(Vec::new()) };
            p.heap.saw_item(r, at, false);
            items.get(at).copied().into_iter().collect()
        }
        (Object::List(_), _) => held_by(p, r),
        // Which item a key of the person's stands for takes Python code: any may be let go of.
        (Object::Dict(_), key) => match dicts::dict_get(p, th, r, key) {
            Err(Fault::NeedsPython) => held_by(p, r),
            found => found?.into_iter().collect(),
        },
        _ => Vec::new(),
    })
}

/// References of an object, in the order in which CPython drops them: sequences from their end.
fn let_go_of(p: &Process, r: Ref, each: &mut dyn FnMut(Ref)) {
    let mut inner = Vec::new();
    // An instance's attributes, where they are seen as a dict.
    let of = if let Object::AttrDict(of) = p.heap.peek(r) { *of } else { r };
    p.references(of, &mut |r| inner.push(r));
    if matches!(p.heap.peek(r), Object::List(_) | Object::Tuple(_)) {
        inner.reverse();
    }
    inner.into_iter().for_each(each);
}

/// Candidates that CPython's reference counts would have freed by now that references to `values` were
/// dropped, in the order in which it would, each with the place of the value that led to it.
fn freed(p: &Process, th: &Thread, values: &[Value]) -> Vec<(Ref, usize)> {
    let marks = p.marks(th);
    // Garbage may lead to slots that an explorer has given up.
    let marked = |r: Ref| marks.get(r.region()).and_then(|marks| marks.get(r.slot())).copied();
    let alive = |r: Ref| r.region() == 0 || marked(r).unwrap_or(true);
    let dead: Vec<Ref> = p.finalizable.iter().copied().filter(|r| !alive(*r)).collect();
    if dead.is_empty() {
        return Vec::new();
    }
    // A suspended frame names its own generator.
    let is_own = |r: Ref, inner: Ref| r == inner && matches!(p.heap.peek(r), Object::Generator(_));
    // References between garbage; what is left with none is freed, and frees in turn.
    let mut counts: BTreeMap<Ref, usize> = BTreeMap::new();
    let garbage: Vec<Ref> = p.heap.objects().map(|(r, _)| r).filter(|r| !alive(*r)).collect();
    for r in &garbage {
        counts.entry(*r).or_default();
        p.references(*r, &mut |inner| {
            if !is_own(*r, inner) && !alive(inner) {
                *counts.entry(inner).or_default() += 1;
            }
        });
    }
    let mut todo: Vec<Ref> =
        garbage.iter().copied().filter(|r| counts.get(r) == Some(&0)).collect();
    let mut gone: BTreeSet<Ref> = BTreeSet::new();
    while let Some(r) = todo.pop() {
        if !gone.insert(r) {
            continue;
        }
        p.references(r, &mut |inner| {
            if !is_own(r, inner)
                && let Some(count) = counts.get_mut(&inner)
            {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    todo.push(inner);
                }
            }
        });
    }
    let mut order = Vec::new();
    let from = values.iter().enumerate().rev();
    let mut todo: Vec<(Ref, usize)> =
        from.filter_map(|(at, value)| Some((value.as_ref()?, at))).collect();
    let mut seen: BTreeSet<Ref> = BTreeSet::new();
    while let Some((r, at)) = todo.pop() {
        if !gone.contains(&r) || !seen.insert(r) {
            continue;
        }
        if dead.contains(&r) {
            order.push((r, at));
        }
        let from = todo.len();
        let_go_of(p, r, &mut |inner| todo.push((inner, at)));
        todo[from..].reverse();
    }
    let others = dead.into_iter().filter(|r| gone.contains(r) && !seen.contains(r));
    order.extend(others.map(|r| (r, values.len())));
    order
}

/// Every candidate that is left, whether reachable or not: for the end of the interpreter; or, if
/// a thread is given that runs, only garbage: for the collector. In the order in which CPython
/// tells. Those `kept` have no end.
pub(crate) fn rest(
    p: &mut Process,
    only_garbage: Option<&Thread>,
    kept: &[Ref],
) -> Vec<(Ref, &'static str)> {
    let marks = only_garbage.map(|th| p.marks(th));
    let alive = |r: Ref| {
        kept.contains(&r) || marks.as_ref().is_some_and(|marks| marks[r.region()][r.slot()])
    };
    let mut found: Vec<(End, usize, Ref)> = Vec::new();
    for (at, r) in p.finalizable.iter().enumerate() {
        match end_of(p, *r) {
            // Nobody is called back at the end of the interpreter.
            Some(End::Weak) if marks.is_none() => {}
            Some(end) if !alive(*r) => found.push((end, at, *r)),
            _ => {}
        }
    }
    let listed: BTreeSet<Ref> = p.finalizable.iter().copied().collect();
    // Objects that were never candidates before: tasks that wait, and their coroutines.
    let mut tasks: Vec<(u32, Ref)> = Vec::new();
    for (r, object) in p.heap.objects() {
        // Whoever watches is told of looking at these: thousands of others would be in vain.
        let may = matches!(object, Object::Generator(_) | Object::Future(_));
        if !may || alive(r) || listed.contains(&r) {
            continue;
        }
        match (object, end_of(p, r)) {
            (_, None | Some(End::Del | End::Weak)) => {}
            (Object::Future(inner), Some(_)) => {
                tasks.push((inner.task().map_or(u32::MAX, |task| task.number), r));
            }
            (_, Some(end)) => found.push((end, usize::MAX, r)),
        }
    }
    tasks.sort_unstable();
    let collecting = marks.is_some();
    for (at, (_, r)) in tasks.into_iter().enumerate() {
        let Some(end) = end_of(p, r) else { continue };
        found.push((end, at, r));
        // The collector finalizes a coroutine before its task, which was made after it.
        let coroutine = aio::future(p, r).and_then(|inner| Some(inner.task()?.coroutine));
        if let Some(coroutine) = coroutine
            && collecting
            && matches!(p.get(coroutine), Object::Generator(g) if g.state == GeneratorState::Suspended)
            && !found.iter().any(|(_, _, other)| *other == coroutine)
        {
            found.push((End::Close, at, coroutine));
        }
    }
    if found.is_empty() {
        return Vec::new();
    }
    // At the end of the interpreter tasks come before what has to be closed.
    let last = |end: End| !collecting && end == End::Close;
    found.sort_unstable_by_key(|(end, at, r)| (last(*end), *end, *at, *r));
    let awaited = awaited(p);
    let mut out = Vec::new();
    for (end, _, r) in found {
        // What a coroutine waits for is closed with it.
        if end == End::Close && awaited.contains(&r) {
            continue;
        }
        settle(p, r, end);
        out.push((r, word(end)));
    }
    out
}

/// Generators that others wait for.
fn awaited(p: &Process) -> BTreeSet<Ref> {
    p.heap
        .objects()
        .filter_map(|(_, object)| match object {
            Object::Generator(g) => g.awaiting.as_ref(),
            _ => None,
        })
        .collect()
}

fn word(end: End) -> &'static str {
    match end {
        End::Del => "del",
        End::Weak => "weak",
        End::Close => "close",
        End::Pending => "pending",
        End::Unseen => "unseen",
        End::NeverAwaited => "never",
    }
}

/// It is told of only once.
fn settle(p: &mut Process, r: Ref, end: End) {
    match end {
        End::Pending | End::Unseen => {
            if let Some(inner) = aio::future_mut(p, r) {
                inner.unseen = false;
                inner.told_if_lost = false;
            }
        }
        // The prelude ends them.
        End::Close | End::NeverAwaited | End::Del | End::Weak => {}
    }
    p.finalizable.retain(|other| *other != r);
    p.note_ends();
}

/// The prelude's function, and what to call it with: a list of (what, object, file, line, source
/// line, what is let go of later). None if there is nothing to tell.
fn rows(
    p: &mut Process,
    th: &Thread,
    dead: &[(Ref, usize)],
    values: &[Value],
) -> Option<(Value, Value)> {
    let mut ends: Vec<(End, Ref, usize)> =
        dead.iter().filter_map(|(r, at)| Some((end_of(p, *r)?, *r, *at))).collect();
    let closed: Vec<Ref> = ends.iter().filter(|end| end.0 == End::Close).map(|end| end.1).collect();
    let within = held_within(p, &closed);
    ends.retain(|(end, r, _)| !matches!(end, End::Del | End::Weak) || !within.contains(r));
    ends.sort_by_key(|(end, _, _)| *end);
    let weak = p.program.module_index.contains_key("weakref");
    let function = p.prelude(TELL);
    if ends.is_empty() || function.is_undef() {
        return None;
    }
    let mut rows = Vec::new();
    for (end, r, at) in ends {
        let what = p.str(th, word(end));
        let [file, line, text] = place_row(p, th);
        // Who is called back finds the object gone.
        let thing = match end {
            End::Weak => p.alloc(th, Object::WeakRef { target: Value::Ref(r) }),
            _ => Value::Ref(r),
        };
        // A weak reference among it is still there to be called back.
        let later = values.get(at + 1..).filter(|_| weak).unwrap_or_default();
        let later = p.tuple(th, later);
        rows.push(p.tuple(th, [what, thing, file, line, text, later]));
        settle(p, r, end);
    }
    Some((function, p.list(th, rows)))
}

/// What generators hold that are closed first: it is let go of as they are left.
fn held_within(p: &Process, closed: &[Ref]) -> BTreeSet<Ref> {
    let mut within = BTreeSet::new();
    let mut todo = closed.to_vec();
    while let Some(r) = todo.pop() {
        p.references(r, &mut |inner| {
            if within.insert(inner) {
                todo.push(inner);
            }
        });
    }
    within
}

/// A generator that no task drives was suspended where leaving it runs code.
pub(crate) fn suspended(p: &mut Process, r: Ref) {
    note(p, r);
}
