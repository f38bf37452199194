//! The name by which a program knows an object: for deadlocks, events and panels.

use crate::{
    object::Object,
    process::Process,
    sym,
    thread::{Frame, Thread},
    value::{Ref, Sym, Value},
};

/// Containers longer than this are not searched.
const LONGEST: usize = 256;

impl Process {
    /// Name of an object as the program writes it: a global, or one step inside of one (`forks[2]`), which
    /// it has for every task; else a local of a running function (those of `th` first), or one step inside
    /// of what that holds (`self.lock`); else the name of its type.
    pub fn name_of(&self, th: &Thread, object: Value) -> String {
        // Words are for people: an explorer that watches wants none, and they would count as reads.
        if self.heap.is_watched() {
            return String::new();
        }
        let found = object.as_ref().and_then(|r| self.find_name(th, r));
        found.unwrap_or_else(|| self.fallback_name(object))
    }

    /// The same where an explorer watches, which does not count what is looked at for it.
    pub fn name_aside(&mut self, th: &Thread, object: Value) -> String {
        let watch = self.heap.take_watch();
        let name = self.name_of(th, object);
        self.heap.set_watch(watch);
        name
    }

    /// Name of an object that is a global of the program; nothing where an explorer watches.
    pub fn global_name(&self, object: Ref) -> Option<&str> {
        if self.heap.is_watched() {
            return None;
        }
        let main = usize::from(self.program.main.0);
        let at = position(self.globals.get(main)?, object)?;
        let name = self.program.modules.get(main)?.globals.get(at)?;
        Some(self.sym_text(*name))
    }

    fn find_name(&self, th: &Thread, object: Ref) -> Option<String> {
        if let Some(name) = self.shared_name(object) {
            return Some(name);
        }
        // A local itself comes before what is inside of one.
        let mut inside = None;
        if let Some(name) = self.find_local(th, object, &mut inside) {
            return Some(self.sym_text(name).to_owned());
        }
        for other in self.living().filter(|other| other.id != th.id) {
            if let Some(name) = self.find_local(other, object, &mut inside) {
                return Some(self.sym_text(name).to_owned());
            }
        }
        let (name, outer, inner) = inside?;
        let shared = self.shared_name(outer);
        Some(inner.after(shared.as_deref().unwrap_or_else(|| self.sym_text(name))))
    }

    /// Name of a global, or of what is one step inside of one.
    fn shared_name(&self, object: Ref) -> Option<String> {
        if let Some(name) = self.global_name(object) {
            return Some(name.to_owned());
        }
        let main = usize::from(self.program.main.0);
        let names = &self.program.modules.get(main)?.globals;
        names.iter().zip(self.globals.get(main)?).find_map(|(name, value)| {
            let outer = value.as_ref().filter(|outer| self.has_inside(*outer))?;
            let inner = self.find_inside(outer, object)?;
            Some(inner.after(self.sym_text(*name)))
        })
    }

    /// Name of a local of a running function of this thread; notes the first that has it inside, and what
    /// that is.
    fn find_local<'a>(
        &'a self,
        th: &Thread,
        object: Ref,
        inside: &mut Option<(Sym, Ref, Inside<'a>)>,
    ) -> Option<Sym> {
        for frame in th.frames.iter().rev() {
            let Frame::Python(frame) = frame else { continue };
            let code = self.program.code(frame.code);
            if code.hidden || code.locals.is_empty() {
                continue;
            }
            let base = (frame.base as usize).min(th.stack.len());
            for (name, value) in code.locals.iter().zip(&th.stack[base..]) {
                let Value::Ref(mut held) = *value else { continue };
                // What is in cells is taken out.
                if let Some(Object::Cell(inner)) = self.heap.unwatched(held) {
                    let Value::Ref(inner) = *inner else { continue };
                    held = inner;
                }
                if held == object {
                    return Some(*name);
                }
                if inside.is_none() && self.has_inside(held) {
                    *inside = self.find_inside(held, object).map(|inner| (*name, held, inner));
                }
            }
        }
        None
    }

    fn fallback_name(&self, object: Value) -> String {
        match self.type_name(object) {
            "lock" => "Lock".to_owned(),
            name => name.to_owned(),
        }
    }

    /// Whether there may be a step from the object: most globals are functions and modules.
    #[inline(always)]
    fn has_inside(&self, outer: Ref) -> bool {
        matches!(
            self.heap.unwatched(outer),
            Some(
                Object::Instance { .. }
                    | Object::Derived(_)
                    | Object::Class(_)
                    | Object::List(_)
                    | Object::Tuple(_)
                    | Object::Dict(_)
            )
        )
    }

    /// How to get from `outer` to `object` in one step.
    #[inline]
    fn find_inside(&self, outer: Ref, object: Ref) -> Option<Inside<'_>> {
        let attrs = match self.heap.unwatched(outer)? {
            Object::Instance { attrs, .. } => attrs,
            Object::Derived(derived) => &derived.attrs,
            Object::Class(class) => &class.attrs,
            Object::List(items) if items.len() <= LONGEST => {
                return position(items, object).map(Inside::At);
            }
            Object::Tuple(items) if items.len() <= LONGEST => {
                return position(items, object).map(Inside::At);
            }
            Object::Dict(dict) if dict.len() <= LONGEST => {
                let entry = dict.iter().find(|entry| is(entry.value, object))?;
                return match entry.key {
                    Value::Int(key) => Some(Inside::Key(key)),
                    key => Some(Inside::Text(self.as_str(key)?)),
                };
            }
            _ => return None,
        };
        let (name, _) =
            attrs.iter().find(|(name, value)| *name != sym::DICT && is(*value, object))?;
        Some(Inside::Attr(self.sym_text(name)))
    }
}

/// One step into an object.
enum Inside<'a> {
    Attr(&'a str),
    At(usize),
    Key(i64),
    Text(&'a str),
}

impl Inside<'_> {
    fn after(&self, name: &str) -> String {
        match self {
            Inside::Attr(attr) => attribute(name, attr),
            Inside::At(at) => format!("{name}[{at}]"),
            Inside::Key(key) => format!("{name}[{key}]"),
            Inside::Text(key) => format!("{name}['{key}']"),
        }
    }
}

/// `name.attr`: asked for with every step of a queue.
pub(crate) fn attribute(name: &str, attr: &str) -> String {
    let mut text = String::with_capacity(name.len() + 1 + attr.len());
    text.push_str(name);
    text.push('.');
    text.push_str(attr);
    text
}

#[inline]
fn is(value: Value, object: Ref) -> bool {
    matches!(value, Value::Ref(r) if r == object)
}

fn position(values: &[Value], object: Ref) -> Option<usize> {
    values.iter().position(|value| is(*value, object))
}
