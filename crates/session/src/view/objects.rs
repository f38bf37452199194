//! What more than one task could see: globals, and objects that several functions hold.

use std::collections::{BTreeMap, BTreeSet};

use heddle_protocol::{Actor, ObjectView};
use heddle_vm::{
    code::CodeId,
    object::Object,
    op::Op,
    process::Process,
    value::{Ref, Value},
};

use super::{
    named::{Local, Named, frames, globals},
    short::short,
    tasks::is_own_class,
};

/// Globals of the program, and objects in variables of more than one task. `has_panel` tells what is
/// shown elsewhere.
pub fn of(
    p: &Process,
    named: &[Named],
    locals: &[Local],
    has_panel: impl Fn(Ref) -> bool,
) -> Vec<ObjectView> {
    let mut views = Vec::new();
    let reached = Reached::of(p);
    let shown = |value: Value| is_data(p, value) && !value.as_ref().is_some_and(&has_panel);
    for (at, name, value) in globals(p).filter(|(_, _, value)| shown(*value)) {
        let seen_by = reached.who_mentions(at);
        views.push(view(p, p.sym_text(name).to_owned(), value, seen_by));
    }
    let is_global = |object: Ref| globals(p).any(|(_, _, value)| value.as_ref() == Some(object));
    let mut holders: BTreeMap<Ref, BTreeSet<Actor>> = BTreeMap::new();
    for local in locals {
        if let Value::Ref(object) = local.value
            && can_change(p, object)
        {
            holders.entry(object).or_default().insert(local.actor);
        }
    }
    for Named { name, object } in named {
        let Some(holders) = holders.get(object).filter(|holders| holders.len() > 1) else {
            continue;
        };
        if shown(Value::Ref(*object)) && !is_global(*object) {
            let seen_by = holders.iter().copied().collect();
            views.push(view(p, name.clone(), Value::Ref(*object), seen_by));
        }
    }
    views
}

fn view(p: &Process, name: String, value: Value, seen_by: Vec<Actor>) -> ObjectView {
    ObjectView { process: p.pid, name, text: short(p, value), seen_by, changed: false }
}

/// Not the program's definitions and imports, nor the library's own objects.
fn is_data(p: &Process, value: Value) -> bool {
    match p.object(value) {
        Some(
            Object::Function(_)
            | Object::Class(_)
            | Object::Module(_)
            | Object::Method { .. }
            | Object::NativeMethod { .. }
            | Object::EventLoop(_)
            | Object::Timers(_)
            | Object::Handle(_)
            | Object::Moment(_),
        ) => false,
        Some(Object::Instance { class, .. }) => is_own_class(p, Value::Ref(*class)),
        Some(_) => true,
        None => !matches!(value, Value::Native(_) | Value::Type(_)),
    }
}

fn can_change(p: &Process, object: Ref) -> bool {
    matches!(
        p.get(object),
        Object::List(_)
            | Object::Dict(_)
            | Object::Set(_)
            | Object::ByteArray(_)
            | Object::Deque(_)
            | Object::Instance { .. }
            | Object::Derived(_)
    )
}

/// Which globals each task's code mentions, also in functions that it could call by name.
struct Reached {
    by_actor: BTreeMap<Actor, BTreeSet<u16>>,
}

impl Reached {
    fn of(p: &Process) -> Reached {
        let mut codes: BTreeMap<Actor, BTreeSet<CodeId>> = BTreeMap::new();
        for (actor, frame, _) in frames(p) {
            codes.entry(actor).or_default().insert(frame.code);
        }
        let by_actor =
            codes.into_iter().map(|(actor, codes)| (actor, mentioned(p, codes))).collect();
        Reached { by_actor }
    }

    fn who_mentions(&self, global: u16) -> Vec<Actor> {
        let mention = self.by_actor.iter().filter(|(_, globals)| globals.contains(&global));
        mention.map(|(actor, _)| *actor).collect()
    }
}

/// Globals that codes mention, and the functions and classes among those in turn.
fn mentioned(p: &Process, codes: BTreeSet<CodeId>) -> BTreeSet<u16> {
    let main = usize::from(p.program.main.0);
    let mut globals = BTreeSet::new();
    let mut seen = codes.clone();
    let mut open: Vec<CodeId> = codes.into_iter().collect();
    while let Some(id) = open.pop() {
        let code = p.program.code(id);
        if code.module != p.program.main {
            continue;
        }
        let mut next: Vec<CodeId> = code.children.clone();
        for op in &code.ops {
            let (Op::LoadGlobal { g, .. } | Op::StoreGlobal { g, .. } | Op::DelGlobal { g }) = op
            else {
                continue;
            };
            if globals.insert(*g) {
                let value = p.globals[main].get(usize::from(*g)).copied();
                next.extend(value.into_iter().flat_map(|value| codes_of(p, value)));
            }
        }
        open.extend(next.into_iter().filter(|code| seen.insert(*code)));
    }
    globals
}

/// The code of a function, or of a class's methods.
fn codes_of(p: &Process, value: Value) -> Vec<CodeId> {
    match p.object(value) {
        Some(Object::Function(function)) => vec![function.code],
        Some(Object::Class(class)) => {
            class.attrs.iter().flat_map(|(_, value)| method_of(p, value)).collect()
        }
        Some(Object::Instance { class, .. }) => match p.get(*class) {
            Object::Class(class) => {
                class.attrs.iter().flat_map(|(_, value)| method_of(p, value)).collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn method_of(p: &Process, value: Value) -> Option<CodeId> {
    match p.object(value)? {
        Object::Function(function) => Some(function.code),
        _ => None,
    }
}
