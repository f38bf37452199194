//! What a program has names for: its globals, the variables of its functions, and what lies one
//! step inside of those.

use std::collections::BTreeSet;

use heddle_protocol::Actor;
use heddle_vm::{
    aio::{Role, task::Shown},
    compile::global,
    object::Object,
    process::Process,
    thread::{Frame, PyFrame, Thread},
    value::{Ref, Sym, Value},
};

use super::tasks::is_own_class;

/// Objects that are looked at in each process.
const MOST: usize = 500;
/// Containers longer than this are not looked into.
const LONGEST: usize = 64;

/// An object under the first name that was found for it.
#[derive(Clone, Debug)]
pub struct Named {
    pub name: String,
    pub object: Ref,
}

/// A variable of a function that is under way.
pub struct Local {
    pub actor: Actor,
    pub name: Sym,
    pub value: Value,
}

/// Globals of the program's own module, by number.
pub fn globals(p: &Process) -> impl Iterator<Item = (u16, Sym, Value)> {
    let main = p.program.main;
    let names = p.program.modules.get(usize::from(main.0)).map_or(&[][..], |m| &m.globals);
    let values = p.globals.get(usize::from(main.0)).map_or(&[][..], Vec::as_slice);
    let both = names.iter().zip(values).enumerate();
    // Those that every module has are none of the program's.
    both.skip(global::NAMES.len())
        .filter(|(_, (_, value))| !value.is_undef())
        .map(|(at, (name, value))| (at as u16, *name, *value))
}

/// Functions of the program that are under way, and whose they are, innermost first.
pub fn frames(p: &Process) -> Vec<(Actor, &PyFrame, Registers<'_>)> {
    let mut frames = Vec::new();
    for th in &p.threads {
        let actor = Actor { process: p.pid, thread: th.id.0, task: th.task };
        for frame in th.frames.iter().rev() {
            if let Frame::Python(frame) = frame {
                frames.push((actor, frame, Registers::Of(th)));
            }
        }
        let Some(core) = th.running_loop else { continue };
        for (_, object) in p.heap.objects() {
            let Object::Future(future) = object else { continue };
            let Role::Task(task) = &future.role else { continue };
            if future.core == core && task.shown != Shown::Never && !future.is_done() {
                let actor = Actor { task: task.number, ..actor };
                suspended(p, task.coroutine, actor, &mut frames);
            }
        }
    }
    frames.retain(|(_, frame, _)| p.program.code(frame.code).is_own());
    frames
}

fn suspended<'a>(
    p: &'a Process,
    coroutine: Ref,
    actor: Actor,
    frames: &mut Vec<(Actor, &'a PyFrame, Registers<'a>)>,
) {
    let mut at = coroutine;
    while let Object::Generator(generator) = p.get(at) {
        if let Some(frame) = &generator.frame {
            frames.push((actor, frame, Registers::Kept(&generator.registers)));
        }
        let Value::Ref(inner) = generator.awaiting else { return };
        at = inner;
    }
}

/// Where a frame's registers are.
#[derive(Clone, Copy)]
pub enum Registers<'a> {
    /// On the thread's stack.
    Of(&'a Thread),
    /// With the generator that it belongs to.
    Kept(&'a [Value]),
}

impl Registers<'_> {
    /// The value of a frame's variable, out of its cell if it is in one.
    pub fn get(self, p: &Process, frame: &PyFrame, at: usize) -> Option<Value> {
        let value = match self {
            Registers::Of(th) => *th.stack.get(frame.base as usize + at)?,
            Registers::Kept(kept) => *kept.get(at)?,
        };
        let value = match p.object(value) {
            Some(Object::Cell(inner)) => *inner,
            _ => value,
        };
        (!value.is_undef()).then_some(value)
    }
}

/// Variables of all functions that are under way.
pub fn locals(p: &Process) -> Vec<Local> {
    let mut locals = Vec::new();
    for (actor, frame, registers) in frames(p) {
        for (at, name) in p.program.code(frame.code).locals.iter().enumerate() {
            if let Some(value) = registers.get(p, frame, at) {
                locals.push(Local { actor, name: *name, value });
            }
        }
    }
    locals
}

/// Every object that the program has a name for, each once: globals first.
pub fn named(p: &Process, locals: &[Local]) -> Vec<Named> {
    let mut found = Found { p, seen: BTreeSet::new(), named: Vec::new() };
    let mut outer: Vec<(String, Value)> =
        globals(p).map(|(_, name, value)| (p.sym_text(name).to_owned(), value)).collect();
    outer.extend(locals.iter().map(|local| (p.sym_text(local.name).to_owned(), local.value)));
    for (name, value) in &outer {
        found.add(name.clone(), *value);
    }
    for (name, value) in &outer {
        found.inside(name, *value);
    }
    found.named
}

struct Found<'a> {
    p: &'a Process,
    seen: BTreeSet<Ref>,
    named: Vec<Named>,
}

impl Found<'_> {
    fn add(&mut self, name: String, value: Value) {
        if let Value::Ref(object) = value
            && self.named.len() < MOST
            && self.seen.insert(object)
        {
            self.named.push(Named { name, object });
        }
    }

    fn inside(&mut self, name: &str, value: Value) {
        let p = self.p;
        match p.object(value) {
            Some(Object::Instance { class, attrs }) if is_own_class(p, Value::Ref(*class)) => {
                for (attr, value) in attrs.iter() {
                    self.add(format!("{name}.{}", p.sym_text(attr)), value);
                }
            }
            Some(Object::List(items)) if items.len() <= LONGEST => self.items(name, items),
            Some(Object::Tuple(items)) if items.len() <= LONGEST => self.items(name, items),
            Some(Object::Dict(dict)) if dict.len() <= LONGEST => {
                for entry in dict.iter() {
                    let key = super::short::short(p, entry.key);
                    self.add(format!("{name}[{key}]"), entry.value);
                }
            }
            _ => {}
        }
    }

    fn items(&mut self, name: &str, items: &[Value]) {
        for (at, item) in items.iter().enumerate() {
            self.add(format!("{name}[{at}]"), *item);
        }
    }
}
