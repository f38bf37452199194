//! The name by which a program knows an object: for deadlocks, events and panels.

use heddle_protocol::Name;

use crate::{
    object::Object,
    process::Process,
    sym,
    thread::{Frame, Thread},
    value::{Ref, Sym, Value},
};

/// Names of objects that are globals of the program, as they were asked for last. Derived data: no part of
/// the state, and forgotten as soon as a global comes to hold another object.
#[derive(Debug, Default)]
pub(crate) struct KnownNames(Vec<KnownName>);

/// What a program calls an object, and its lock: nothing where that was not asked for.
#[derive(Clone, Debug)]
struct KnownName {
    object: Ref,
    name: Name,
    mutex: Name,
}

impl KnownNames {
    /// So many are known at a time.
    const MOST: usize = 8;

    #[inline]
    fn of(&self, object: Ref) -> Option<&KnownName> {
        self.0.iter().find(|known| known.object == object)
    }

    fn put(&mut self, known: KnownName) {
        self.0.retain(|other| other.object != known.object);
        if self.0.len() == KnownNames::MOST {
            self.0.remove(0);
        }
        self.0.push(known);
    }

    /// A global held `old` and holds `new`.
    #[inline]
    pub fn global_changes(&mut self, old: Value, new: Value) {
        if !self.0.is_empty() && (old.as_ref().is_some() || new.as_ref().is_some()) {
            self.0.clear();
        }
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// Containers longer than this are not searched.
const LONGEST: usize = 256;

impl Process {
    /// Name of an object as the program writes it: a global, or one step inside of one (`forks[2]`), which
    /// it has for every task; else a local of a running function (those of `th` first), or one step inside
    /// of what that holds (`self.lock`); else the name of its type.
    pub fn name_of(&self, th: &Thread, object: Value) -> Name {
        // Words are for people: an explorer that watches wants none, and they would count as reads.
        if self.heap.is_watched() {
            return Name::new();
        }
        if let Some(known) = object.as_ref().and_then(|r| self.cache.names.of(r)) {
            return known.name.clone();
        }
        let found = object.as_ref().and_then(|r| self.find_name(th, r));
        found.unwrap_or_else(|| self.fallback_name(object))
    }

    /// The same where an explorer watches, which does not count what is looked at for it.
    pub fn name_aside(&mut self, th: &Thread, object: Value) -> Name {
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

    /// [`Process::name_of`] for what is asked with every step: of globals it is remembered.
    pub(crate) fn name_again(&mut self, th: &Thread, object: Ref) -> Name {
        let is_new = self.cache.names.of(object).is_none();
        let found = if is_new { self.global_name(object).map(Name::from) } else { None };
        let Some(name) = found else { return self.name_of(th, Value::Ref(object)) };
        self.cache.names.put(KnownName { object, name: name.clone(), mutex: Name::new() });
        name
    }

    /// The names of a queue and of its mutex.
    pub(crate) fn names_of_queue(&mut self, th: &Thread, queue: Ref, mutex: Ref) -> (Name, Name) {
        if let Some(known) = self.cache.names.of(queue)
            && !known.mutex.is_empty()
            && !self.heap.is_watched()
        {
            return (known.name.clone(), known.mutex.clone());
        }
        let Some(name) = self.global_name(queue).map(Name::from) else {
            let name = |object| self.name_of(th, Value::Ref(object));
            return (name(queue), name(mutex));
        };
        let mutex = attribute(&name, "mutex");
        let known = KnownName { object: queue, name: name.clone(), mutex: mutex.clone() };
        self.cache.names.put(known);
        (name, mutex)
    }

    fn find_name(&self, th: &Thread, object: Ref) -> Option<Name> {
        if let Some(name) = self.shared_name(object) {
            return Some(name);
        }
        // A local itself comes before what is inside of one.
        let mut inside = None;
        if let Some(name) = self.find_local(th, object, &mut inside) {
            return Some(self.sym_text(name).into());
        }
        for other in self.living().filter(|other| other.id != th.id) {
            if let Some(name) = self.find_local(other, object, &mut inside) {
                return Some(self.sym_text(name).into());
            }
        }
        let (name, outer, inner) = inside?;
        let shared = self.shared_name(outer);
        Some(inner.after(shared.as_deref().unwrap_or_else(|| self.sym_text(name))))
    }

    /// Name of a global, or of what is one step inside of one.
    fn shared_name(&self, object: Ref) -> Option<Name> {
        if let Some(name) = self.global_name(object) {
            return Some(name.into());
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

    fn fallback_name(&self, object: Value) -> Name {
        match self.type_name(object) {
            "lock" => "Lock".into(),
            name => name.into(),
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
    fn after(&self, name: &str) -> Name {
        match self {
            Inside::Attr(attr) => attribute(name, attr),
            Inside::At(at) => ecow::eco_format!("{name}[{at}]"),
            Inside::Key(key) => ecow::eco_format!("{name}[{key}]"),
            Inside::Text(key) => ecow::eco_format!("{name}['{key}']"),
        }
    }
}

/// `name.attr`.
fn attribute(name: &str, attr: &str) -> Name {
    let mut text = Name::from(name);
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
